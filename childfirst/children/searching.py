"""Finding children. Search before create: by sound, by date of birth, by home and school, ranked, each with its plain reason.

The indexed key columns do the narrowing, all ways in one statement, and at most a few hundred names are then compared letter by letter, so a
search costs the same among a thousand children and a million. Only those shown are read whole.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, Final, NamedTuple

from django.db import connection

from childfirst.children.addresses import tidy_postcode
from childfirst.children.match_keys import form_from
from childfirst.children.models import Child, ChildName, Household, HouseholdChild, MatchKey
from childfirst.children.queries import enough_to_decide
from childfirst.children.sounds import close, plain_letters, sound_key
from childfirst.rules.matching.keys import keys_of, words_of_names

_EACH: Final = 150  # rows taken from each way of looking
SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody typed. `text` is one box that may hold names and a date."""

    given_name: str = ""
    family_name: str = ""
    date_of_birth: date | None = None
    school_id: int | None = None
    postcode: str = ""

    @property
    def blank(self) -> bool:
        """Nothing to look for."""
        return not (self.given_name.strip() or self.family_name.strip() or self.date_of_birth or self.postcode.strip())


@dataclass(frozen=True, slots=True)
class Match:
    """One child found, and why. `strength` only orders the list; it is never shown."""

    child: Child
    strength: int
    because: tuple[str, ...]

    @property
    def reason(self) -> str:
        """In words, for the page."""
        return ", ".join(self.because)


def wanted_from(name: str, date_of_birth: date | None = None, postcode: str = "") -> Wanted:
    """One box for a name: the first word is a given name and the last a family name; a single word may be either.

    >>> wanted_from("Abdul Rahman Ali").given_name, wanted_from("Abdul Rahman Ali").family_name, wanted_from("Ali").given_name
    ('Abdul', 'Ali', '')
    """
    parts = name.replace(",", " ").split()
    given = parts[0] if len(parts) > 1 else ""
    return Wanted(
        given_name=given, family_name=parts[-1] if parts else "", date_of_birth=date_of_birth, postcode=postcode
    )


class Row(NamedTuple):
    """What a record is judged by."""

    pk: int
    main: int | None
    given_name: str
    family_name: str
    date_of_birth: date | None
    school_id: int | None


@dataclass(frozen=True, slots=True)
class Found:
    """A record like what was typed, before it is read whole. A record that was joined to another is found as that one (`pk`)."""

    pk: int
    family_name: str
    strength: int
    because: tuple[str, ...]


def search(wanted: Wanted, *, limit: int = SHOWN) -> list[Match]:
    """Children who may be the one meant, likeliest first. Every child on record is looked at, whoever's they are:
    a search that hides another team's child makes a second record of the same child."""
    return in_full(likeliest(by_sound(wanted))[:limit])


def by_sound(wanted: Wanted) -> list[Found]:
    """Records that are like what was typed, in no order."""
    if wanted.blank:
        return []
    rows = [
        Row(*row)
        for row in Child.objects.filter(pk__in=_candidates(wanted), unidentified=False).values_list(
            "pk", "main", "given_name", "family_name", "date_of_birth", "school"
        )
    ]
    aliases = _aliases(rows)
    at_home = _at(wanted.postcode, rows)
    judged = (_judge(row, wanted, aliases.get(row.pk, ()), row.pk in at_home) for row in rows)
    return [found for found in judged if found]


def likeliest(found: Iterable[Found]) -> list[Found]:
    """Each child once, by the record that is most like, likeliest first."""
    best: dict[int, Found] = {}
    for one in found:
        if one.pk not in best or one.strength > best[one.pk].strength:
            best[one.pk] = one
    return sorted(best.values(), key=lambda one: (-one.strength, one.family_name, one.pk))


def in_full(found: Sequence[Found]) -> list[Match]:
    """With what a person needs to tell two children apart: school, home borough, other names, care."""
    children = {child.pk: child for child in enough_to_decide().filter(pk__in=[one.pk for one in found])}
    return [Match(children[one.pk], one.strength, one.because) for one in found if one.pk in children]


_BOTH: Final = "family_key = %s AND given_key = %s"
_EITHER: Final = f"(({_BOTH}) OR ({_BOTH}))"
_BEGINS: Final = "substr({}, 1, 1) = %s"
_ALIKE: Final = f"({' OR '.join(_BEGINS.format(name) for name in ('given_key', 'family_key', 'family_key'))})"


def _candidates(wanted: Wanted) -> list[int]:
    """The ways of looking, each bounded, each on an index, in one statement: seven made one by one cost more than all else here."""
    ways = list(_ways(wanted))
    quoted = connection.ops.quote_name
    child, name = quoted(Child._meta.db_table), quoted(ChildName._meta.db_table)
    keys = quoted(MatchKey._meta.db_table)
    homes, places = quoted(Household._meta.db_table), quoted(HouseholdChild._meta.db_table)
    sources = {
        "child": f"SELECT id FROM {child} WHERE NOT unidentified AND ",  # noqa: S608
        "name": f"SELECT child_id AS id FROM {name} WHERE ",  # noqa: S608
        "key": f"SELECT child_id AS id FROM {keys} WHERE ",  # noqa: S608
        "home": f"SELECT p.child_id AS id FROM {places} p JOIN {homes} h ON h.id = p.household_id WHERE p.left_on IS NULL AND ",  # noqa: S608
    }
    each = " UNION ".join(f"SELECT id FROM ({sources[of]}{way} LIMIT {_EACH}) AS one" for of, way, _ in ways)  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(each, [value for _, _, values in ways for value in values])
        return [row[0] for row in cursor.fetchall()]


def _ways(wanted: Wanted) -> Iterator[tuple[str, str, list[Any]]]:
    """(what is looked in, condition, its values)."""
    given, family = sound_key(wanted.given_name), sound_key(wanted.family_name)
    if given and family:
        either: list[Any] = [family, given, given, family]
        yield "child", _EITHER, either
        yield "child", f"family_key = %s AND {_within('given_key')}", [family, *_range(given[0])]
        yield "child", f"given_key = %s AND {_within('family_key')}", [given, *_range(family[0])]
        yield "name", _EITHER, either
        # Both names as matching hears them: Hatice is a form of Khadija.
        for key in keys_of(form_from(given=wanted.given_name, family=wanted.family_name)):
            yield "key", f"{connection.ops.quote_name('key')} = %s", [key]
        # A key of one letter is a whole name (Aya) or an initial: as a beginning it would be a tenth of all children.
        ends = [*(_range(family) if family[1:] else [family] * 2), *(_range(given) if given[1:] else [given] * 2)]
        yield "child", f"{_within('family_key')} AND {_within('given_key')}", ends
    elif key := given or family:
        for of in ("child", "name"):
            yield of, "family_key = %s", [key]
            yield of, "given_key = %s", [key]
        yield "child", _within("family_key"), _range(key)
        yield "child", _within("given_key"), _range(key)
    for day in (wanted.date_of_birth, swapped(wanted.date_of_birth)):
        if day is None:
            continue
        value = connection.ops.adapt_datefield_value(day)
        if given and family:
            yield "child", f"date_of_birth = %s AND {_ALIKE}", [value, given[0], family[0], given[0]]
        else:
            yield "child", "date_of_birth = %s", [value]
    if wanted.postcode.strip():
        yield "home", "h.postcode = %s", [tidy_postcode(wanted.postcode)]


def _within(column: str) -> str:
    return f"{column} >= %s AND {column} <= %s"


def _range(key: str) -> list[str]:
    """From a beginning to its end. Keys are capitals, so an index answers it on both databases."""
    return [key, f"{key}ZZZZZZZZ"]


def _judge(row: Row, wanted: Wanted, aliases: Iterable[tuple[str, str]], home: bool) -> Found | None:
    """How a record matches, or None where the likeness is not worth anyone's time."""
    strength, because = _compare(row.given_name, row.family_name, wanted)
    for given, family in aliases:
        other, why = _compare(given, family, wanted)
        if other - 2 > strength:
            strength, because = other - 2, [f"also known as {given} {family}".strip(), *why]
    if not strength and (wanted.given_name.strip() or wanted.family_name.strip()):
        return None
    born = _birth_match(row.date_of_birth, wanted.date_of_birth)
    if born:
        strength, because = strength + born[0], [*because, born[1]]
    if home:
        strength, because = strength + 8, [*because, "same home"]
    if wanted.school_id and row.school_id == wanted.school_id:
        strength, because = strength + 4, [*because, "same school"]
    if strength < (12 if wanted.given_name.strip() and wanted.family_name.strip() else 6):
        return None
    return Found(row.main or row.pk, row.family_name, strength, tuple(dict.fromkeys(because)))


def swapped(day: date | None) -> date | None:
    """The day and the month the other way round, where that is a date and another one."""
    if day is None or day.day > 12 or day.day == day.month:
        return None
    return date(day.year, day.day, day.month)


def _compare(given: str, family: str, wanted: Wanted) -> tuple[int, list[str]]:
    """Points and words for a name, as typed and the other way round."""
    one, two = wanted.given_name.strip(), wanted.family_name.strip()
    if one and two:
        straight, crossed = _both(given, family, one, two), _both(family, given, one, two)
        return (
            (crossed[0] - 1, ["names the other way round", *crossed[1]]) if crossed[0] - 1 > straight[0] else straight
        )
    single = one or two
    first, last = _part(given, single, "given name"), _part(family, single, "family name")
    return max(first, last, key=lambda pair: pair[0])


def _both(given: str, family: str, one: str, two: str) -> tuple[int, list[str]]:
    first, last = _part(given, one, "given name"), _part(family, two, "family name")
    if first[0] == last[0] == 10:
        return 20, ["same name"]
    if min(first[0], last[0]) >= 8:
        return first[0] + last[0], ["same sound"]
    if not first[0] or not last[0]:
        # One name alone says little; a shared date of birth or home must carry the rest.
        return max(first[0], last[0]) - 4 if max(first[0], last[0]) >= 8 else 0, [*first[1], *last[1]]
    return first[0] + last[0], [*first[1], *last[1]]


def _part(held: str, typed: str, called: str) -> tuple[int, list[str]]:
    """One name against one name."""
    a, b = plain_letters(held), plain_letters(typed)
    if not a or not b:
        return (10, [f"same {called}"]) if held.strip() and held.strip().lower() == typed.strip().lower() else (0, [])
    if a == b:
        return 10, [f"same {called}"]
    if len(b) >= 2 and (a.startswith(b) or b.startswith(a)):
        return 7, [f"{called} begins the same"]
    if sound_key(held) == sound_key(typed):
        return 8, [f"{called} sounds the same"]
    if heard(held) == heard(typed):
        return 7, [f"another way of writing the {called}"]
    if close(held, typed):
        return 6, [f"{called} nearly the same"]
    return 0, []


@lru_cache(maxsize=100_000)
def heard(name: str) -> tuple[str, ...]:
    """The words of a name as matching hears them, whichever alphabet or language they came through."""
    return tuple(words_of_names(name))


def _birth_match(held: date | None, typed: date | None) -> tuple[int, str] | None:
    if held is None or typed is None:
        return None
    if held == typed:
        return 10, "same date of birth"
    if held == swapped(typed):
        return 8, "date of birth with day and month the other way round"
    if held.year == typed.year and (held.month == typed.month or held.day == typed.day):
        return 4, "date of birth one part different"
    return (2, "same year of birth") if held.year == typed.year else None


def _aliases(rows: Iterable[Row]) -> dict[int, list[tuple[str, str]]]:
    names: dict[int, list[tuple[str, str]]] = {}
    held = ChildName.objects.filter(child__in=[row.pk for row in rows])
    for child, given, family in held.values_list("child", "given_name", "family_name"):
        names.setdefault(child, []).append((given, family))
    return names


def _at(postcode: str, rows: Iterable[Row]) -> set[int]:
    """Which of these children live or stay at a postcode."""
    if not postcode.strip():
        return set()
    places = HouseholdChild.objects.filter(
        child__in=[row.pk for row in rows], left_on=None, household__postcode=tidy_postcode(postcode)
    )
    return set(places.values_list("child", flat=True))
