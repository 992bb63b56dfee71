"""What is compared, level by level: each level once in SQL (for a million pairs) and once in Python (for one), kept equal by a test.

The first level that holds is the one that counts; the last of each comparison always holds. `_l` and `_r` are the two records; the
right one's names have been turned round where that is how they fit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz.distance import OSA, JaroWinkler

Record = dict[str, Any]
Holds = Callable[[Record, Record], bool]


@dataclass(frozen=True, slots=True)
class Level:
    """One degree of likeness. `m` is how often one child's two records stand so before any training ([D]); `words` is for officers."""

    name: str
    sql: str
    holds: Holds
    m: float
    words: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """One kind of evidence. `missing` says when there is nothing to compare, which counts neither way."""

    name: str
    missing_sql: str
    missing: Holds
    levels: tuple[Level, ...]
    frequency: str = ""  # the column whose rare values count for more when they are equal


def same(column: str) -> Holds:
    """Both have it and it is equal."""
    return lambda one, other: one[column] is not None and one[column] == other[column]


def lacking(*columns: str) -> Holds:
    """None of the columns is there on both."""
    return lambda one, other: not any(one[column] is not None and other[column] is not None for column in columns)


def _lacking_sql(*columns: str) -> str:
    return " AND ".join(f"({_left(column)} IS NULL OR {_right(column)} IS NULL)" for column in columns)


TURNED: Final = {
    "g": "f",
    "gr": "fr",
    "gk": "fk",
    "ga": "fa",
    "go": "fo",
    "f": "g",
    "fr": "gr",
    "fk": "gk",
    "fa": "ga",
    "fo": "go",
}
# Only where both names fit crosswise and neither fits as it stands. One name that fits crosswise is how "Goodhew Max" stands beside his
# sister "Emily Goodhew".
_ALIKE: Final = 0.8
CROSSED_SQL: Final = (
    "(NOT (coalesce(gk_l = gk_r, false) OR coalesce(fk_l = fk_r, false)) AND ("
    f"(coalesce(gk_l = fk_r, false) AND coalesce(fk_l = gk_r OR jaro_winkler_similarity(f_l, g_r) >= {_ALIKE}, true)) "
    f"OR (coalesce(fk_l = gk_r, false) AND coalesce(jaro_winkler_similarity(g_l, f_r) >= {_ALIKE}, true))))"
)


def crossed(one: Record, other: Record) -> bool:
    """Do the names fit only the other way round?"""
    if same("gk")(one, other) or same("fk")(one, other):
        return False
    given, family = same_across(one, other, "gk", "fk"), same_across(one, other, "fk", "gk")
    if given:
        return family or _alike(one["f"], other["g"])
    return family and _alike(one["g"], other["f"])


def _alike(a: str | None, b: str | None) -> bool:
    """Near enough, or one is not there to say otherwise."""
    return a is None or b is None or JaroWinkler.similarity(a, b) >= _ALIKE


def same_across(one: Record, other: Record, left: str, right: str) -> bool:
    """One record's column against another column of the other's."""
    return one[left] is not None and one[left] == other[right]


def turned(other: Record) -> Record:
    """The record with its names the other way round."""
    return {**other, **{column: other[source] for column, source in TURNED.items()}}


def _left(column: str) -> str:
    return f'"{column}_l"'


def _right(column: str) -> str:
    return f'"{column}_r"'


def _eq(column: str) -> str:
    return f"{_left(column)} = {_right(column)}"


def _slip(column: str, half: int = 2) -> tuple[str, Holds]:
    """One letter more, less, other, or two changed places, in words of four letters or more of which one end is the same.

    The ends are looked at first because counting changes is dear; one change leaves one end as it was.
    """
    a, b = _left(column), _right(column)

    def holds(one: Record, other: Record) -> bool:
        x, y = one[column], other[column]
        if x is None or y is None or min(len(x), len(y)) < 4 or abs(len(x) - len(y)) > 1:
            return False
        return (x[:half] == y[:half] or x[-half:] == y[-half:]) and OSA.distance(x, y, score_cutoff=1) <= 1

    return (
        f"CASE WHEN least(length({a}), length({b})) >= 4 AND abs(length({a}) - length({b})) <= 1 "
        f"AND (left({a}, {half}) = left({b}, {half}) OR right({a}, {half}) = right({b}, {half})) "
        f"THEN damerau_levenshtein({a}, {b}) <= 1 ELSE false END",
        holds,
    )


def _like(column: str, least: float) -> tuple[str, Holds]:
    return (
        f"jaro_winkler_similarity({_left(column)}, {_right(column)}) >= {least}",
        lambda one, other: (
            None not in (one[column], other[column]) and JaroWinkler.similarity(one[column], other[column]) >= least
        ),
    )


def _part(column: str) -> tuple[str, Holds]:
    """One is whole words of the other (Anna, Anna Maria), or an initial of it."""

    def holds(one: Record, other: Record) -> bool:
        a, b = one[column], other[column]
        if a is None or b is None:
            return False
        return f" {a} " in f" {b} " or f" {b} " in f" {a} " or (min(len(a), len(b)) == 1 and a[0] == b[0])

    a, b = _left(column), _right(column)
    return (
        f"(contains(' ' || {b} || ' ', ' ' || {a} || ' ') OR contains(' ' || {a} || ' ', ' ' || {b} || ' ') "
        f"OR (least(length({a}), length({b})) = 1 AND {a}[1] = {b}[1]))",
        holds,
    )


def _both(*pairs: tuple[str, Holds]) -> tuple[str, Holds]:
    return " AND ".join(f"({sql})" for sql, _ in pairs), lambda one, other: all(holds(one, other) for _, holds in pairs)


def _either(*pairs: tuple[str, Holds]) -> tuple[str, Holds]:
    return " OR ".join(f"({sql})" for sql, _ in pairs), lambda one, other: any(holds(one, other) for _, holds in pairs)


def _same(column: str) -> tuple[str, Holds]:
    return _eq(column), same(column)


def _level(name: str, m: float, words: str, pair: tuple[str, Holds] = ("ELSE", lambda one, other: True)) -> Level:
    return Level(name, pair[0], pair[1], m, words)


def _comparison(name: str, needs: tuple[str, ...], levels: tuple[Level, ...], frequency: str = "") -> Comparison:
    return Comparison(name, _lacking_sql(*needs), lacking(*needs), levels, frequency)


_NOT_BOTH_OFTEN: Final = (f"NOT ({_left('go')} AND {_right('go')})", lambda one, other: not (one["go"] and other["go"]))
_BOTH_NAMES: Final = (f"{_left('ga')} AND {_right('ga')}", lambda one, other: bool(one["ga"] and other["ga"]))
# Both records have the names the other way round: what stands as the family name is the given name, and two of those are two names.
_BOTH_ROUND: Final = (
    f"({_left('fa')} AND {_right('fa')} AND NOT {_left('ga')} AND NOT {_right('ga')})",
    lambda one, other: bool(one["fa"] and other["fa"] and not one["ga"] and not other["ga"]),
)
_NOT_BOTH_ROUND: Final = (f"NOT {_BOTH_ROUND[0]}", lambda one, other: not _BOTH_ROUND[1](one, other))
_SECONDS_APART: Final = 0.8


def _seconds_differ(one: Record, other: Record) -> bool:
    """Has each a second given name, and are these two names? So are brothers called where each has the Prophet's name first."""
    a, b = (record["g"].split(" ") if record["g"] else [] for record in (one, other))
    return len(a) > 1 and len(b) > 1 and JaroWinkler.similarity(a[1], b[1]) < _SECONDS_APART


_SECONDS_SQL: Final = (
    f"coalesce(split_part({_left('g')}, ' ', 2) <> '' AND split_part({_right('g')}, ' ', 2) <> '' AND "
    f"jaro_winkler_similarity(split_part({_left('g')}, ' ', 2), split_part({_right('g')}, ' ', 2)) < {_SECONDS_APART}, false)"
)
_SECONDS_FIT: Final = (f"NOT ({_SECONDS_SQL})", lambda one, other: not _seconds_differ(one, other))
_SECONDS: Final = (_SECONDS_SQL, _seconds_differ)
_GIVEN_NEAR: Final = _either(_slip("g"), _like("g", 0.92), _both(_same("gk"), _like("g", 0.75)))


def _digits(*places: slice) -> tuple[str, Holds]:
    a, b = _left("dob"), _right("dob")
    sql = " AND ".join(
        f"substr({a}, {place.start + 1}, {place.stop - place.start}) = substr({b}, {place.start + 1}, {place.stop - place.start})"
        for place in places
    )
    return sql, lambda one, other: all(one["dob"][place] == other["dob"][place] for place in places)


_YEAR, _MONTH, _DAY = slice(0, 4), slice(4, 6), slice(6, 8)


def _years_apart(one: Record, other: Record) -> int:
    return abs(int(one["dob"][:4]) - int(other["dob"][:4]))


_NEAR_YEAR: Final = (
    f"abs(CAST(substr({_left('dob')}, 1, 4) AS INT) - CAST(substr({_right('dob')}, 1, 4) AS INT)) <= 1",
    lambda one, other: _years_apart(one, other) <= 1,
)
_GUESSED: Final = (
    f"({_left('de')} OR {_right('de')} OR substr({_left('dob')}, 5, 4) = '0101' OR substr({_right('dob')}, 5, 4) = '0101')",
    lambda one, other: bool(one["de"] or other["de"] or "0101" in (one["dob"][4:], other["dob"][4:])),
)

# A first of January stands for "the year is known at most": of two of them neither day nor month says anything, and brothers have them.
_NOT_BOTH_FIRST: Final = (
    f"NOT (substr({_left('dob')}, 5, 4) = '0101' AND substr({_right('dob')}, 5, 4) = '0101')",
    lambda one, other: not one["dob"][4:] == other["dob"][4:] == "0101",
)

_TOWN_ONLY: Final = (_lacking_sql("pc", "ad"), lacking("pc", "ad"))

COMPARISONS: Final = (
    _comparison("given", ("g",), (
        _level("same", 0.76, "same given name", _same("g")),
        _level("form", 0.06, "another form of the same given name", _both(_same("gr"), _SECONDS_FIT, _NOT_BOTH_OFTEN)),
        _level("two_forms", 0.02, "two forms of one given name, each borne by many", _both(_same("gr"), _SECONDS_FIT)),
        _level("part", 0.03, "one given name is part of the other", _part("g")),
        _level("other_name", 0.005, "given names alike, but each is a name of its own",
               _either(_both(_GIVEN_NEAR, _BOTH_NAMES), _both(_same("gr"), _SECONDS))),
        _level("near", 0.1, "given name nearly the same", _GIVEN_NEAR),
        _level("like", 0.015, "given names somewhat alike", _like("g", 0.8)),
        _level("two_names", 0.01, "different given names, each a name of its own", _BOTH_NAMES),
        _level("other", 0.02, "different given names"),
    ), "g"),
    _comparison("family", ("f",), (
        _level("same", 0.78, "same family name", _same("f")),
        _level("part", 0.03, "one family name is part of the other", _both(_part("f"), _NOT_BOTH_ROUND)),
        _level("near", 0.11, "family name nearly the same",
               _both(_either(_slip("f"), _like("f", 0.92), _both(_same("fk"), _like("f", 0.75))), _NOT_BOTH_ROUND)),
        _level("like", 0.02, "family names somewhat alike", _both(_like("f", 0.8), _NOT_BOTH_ROUND)),
        _level("given_too", 0.01, "different family names, each of which is a given name too", (f"{_left('fa')} AND {_right('fa')}", lambda one, other: bool(one["fa"] and other["fa"]))),
        _level("other", 0.05, "different family names"),
    ), "f"),
    _comparison("born", ("dob",), (
        _level("same", 0.86, "same date of birth", _same("dob")),
        _level("swapped", 0.03, "day and month of birth the other way round", _same("dk")),
        _level("slip", 0.06, "date of birth one digit different", _both(_slip("dob", 4), _NOT_BOTH_FIRST)),
        _level("parts", 0.02, "two of the three parts of the date of birth the same",
               _both(_either(_digits(_YEAR, _MONTH), _digits(_YEAR, _DAY), _digits(_MONTH, _DAY)), _NOT_BOTH_FIRST)),
        _level("estimate", 0.01, "a date of birth is an estimate, and the year fits", _both(_GUESSED, _NEAR_YEAR)),
        _level("year", 0.01, "same year of birth, another day", _digits(_YEAR)),
        _level("other", 0.01, "different years of birth"),
    ), "dob"),
    _comparison("sex", ("sex",), (
        _level("same", 0.985, "same sex", _same("sex")),
        _level("other", 0.015, "sex recorded differently"),
    )),
    _comparison("home", ("pc", "ad", "town"), (
        _level("home", 0.3, "same home", _either(_both(_same("pc"), _same("ad")), _both(_same("pc"), _same("hn")))),
        _level("line", 0.1, "same address, and a postcode missing",
               (f"{_eq('ad')} AND ({_left('pc')} IS NULL OR {_right('pc')} IS NULL)", lambda one, other: same("ad")(one, other) and lacking("pc")(one, other))),
        _level("postcode", 0.15, "same postcode", _same("pc")),
        _level("address", 0.08, "same address, another postcode", _either(_same("ad"), _both(_like("ad", 0.92), _same("hn")))),
        _level("near", 0.04, "postcode one letter different", _slip("pc", 3)),
        _level("district", 0.1, "same part of town", _either(_same("pd"), _same("town"))),
        _level("town", 0.08, "different towns, and nothing nearer is known", _TOWN_ONLY),
        _level("other", 0.15, "homes in different places"),
    )),
    _comparison("phone", ("phone",), (_level("same", 0.6, "same phone number", _same("phone")), _level("other", 0.4, "different phone numbers"))),
    _comparison("email", ("email",), (
        _level("same", 0.7, "same email address", _same("email")),
        _level("near", 0.15, "email address nearly the same", _like("email", 0.9)),
        _level("other", 0.15, "different email addresses"),
    )),
    _comparison("identifier", ("idn",), (
        _level("same", 0.88, "same identifier", _same("idn")),
        _level("near", 0.09, "identifier one character different", _slip("idn", 3)),
        _level("other", 0.03, "different identifiers"),
    )),
    _comparison("school", ("school",), (
        _level("same", 0.7, "same school", _same("school")),
        _level("other", 0.3, "different schools"),
    )),
    _comparison("carer", ("carer",), (
        _level("same", 0.6, "same carer", _same("carer")),
        _level("near", 0.15, "carer's name nearly the same", _either(_part("carer"), _like("carer", 0.9))),
        _level("other", 0.25, "different carers"),
    )),
    *(
        _comparison(f"text{number}", (f"t{number}",), (
            _level("same", 0.7, "same in {field}", _same(f"t{number}")),
            _level("near", 0.12, "nearly the same in {field}", _either(_slip(f"t{number}"), _like(f"t{number}", 0.88), _part(f"t{number}"))),
            _level("other", 0.18, "different in {field}"),
        ), f"t{number}")
        for number in (1, 2, 3)
    ),
)  # fmt: skip
BY_NAME: Final = {comparison.name: comparison for comparison in COMPARISONS}


def compared(one: Record, other: Record) -> dict[str, str | None]:
    """The level of each comparison for two prepared records; None where there is nothing to compare."""
    other = turned(other) if crossed(one, other) else other
    return {
        comparison.name: None
        if comparison.missing(one, other)
        else next(level.name for level in comparison.levels if level.holds(one, other))
        for comparison in COMPARISONS
    }
