"""Many records as the columns compared: each different value is worked out once, so that a million rows cost what their values cost."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import polars as pl
from rapidfuzz.distance import OSA

from childfirst.rules.matching import prepare as one
from childfirst.rules.matching.names import sound
from childfirst.rules.matching.variants import GROUPS_OF, root_of

_FORM_OF: Final = (
    4  # another form of the same name that is borne by so many times as many: this one is a way of writing it
)
_SLIP_OF: Final = 12  # one letter away from a name so many times as often, a name is taken for a slip of it
_FAMILY_OF: Final = 12  # so many times as often a family name, a given name is one that was written in the wrong field
_OFTEN: Final = 6  # seen so often (and in one record of 50,000), a given name is a name and no slip


def prepared(raw: pl.DataFrame, mapping: Mapping[str, Any], names: frozenset[str] = frozenset()) -> pl.DataFrame:
    """The columns compared, one row a record in the order of the file, with `rid` from 0 and `nk`, the sounds of each word of the names."""
    frame = raw.select(_texts(raw, mapping)).with_row_index("rid")
    frame = _names(frame, names)
    frame = _spread(frame, "born", one.born_parts, ("dob", "dk"))
    frame = _spread(frame, "postcode", one.postcode_parts, ("pc", "pd"))
    frame = _spread(frame, "address", one.address_parts, ("ad", "hn"))
    singles = (
        ("sex", "sex", one.sex_of), ("town", "town", one.words_of), ("phone", "phone", one.phone_of), ("email", "email", one.email_of),
        ("identifier", "idn", one.code_of), ("school", "school", lambda value: one.address_parts(value)[0]), ("carer", "carer", one.words_of),
        ("text1", "t1", one.words_of), ("text2", "t2", one.words_of), ("text3", "t3", one.words_of),
    )  # fmt: skip
    for field, column, work in singles:
        frame = _spread(frame, field, lambda value, work=work: (work(value),), (column,))
    return frame.with_columns(de=(pl.col("born_basis").str.to_lowercase() == "estimated").fill_null(False)).select(
        "rid", "nk", *one.COLUMNS
    )


def _texts(raw: pl.DataFrame, mapping: Mapping[str, Any]) -> list[pl.Expr]:
    """Each field as text; several columns are put together with a space between."""
    found = []
    for field in one.FIELDS:
        columns = mapping.get(field)
        if not columns:
            found.append(pl.lit(None, pl.String).alias(field))
            continue
        parts = [_text(raw, column) for column in ([columns] if isinstance(columns, str) else columns)]
        found.append(
            (parts[0] if len(parts) == 1 else pl.concat_str(parts, separator=" ", ignore_nulls=True)).alias(field)
        )
    return found


def _text(raw: pl.DataFrame, column: str) -> pl.Expr:
    kind = raw.schema[column]
    value = pl.col(column)
    if isinstance(kind, pl.List):
        return value.list.eval(pl.element().cast(pl.String)).list.join(" ")
    if kind.is_float():
        return value.cast(pl.String).str.strip_suffix(".0")
    return value.cast(pl.String).str.strip_chars()


def _spread(
    frame: pl.DataFrame, field: str, work: Callable[[str], tuple[Any, ...]], columns: tuple[str, ...]
) -> pl.DataFrame:
    """New columns worked out once for each different value."""
    values = frame[field].drop_nulls().unique()
    if values.is_empty():
        return frame.with_columns(pl.lit(None, pl.String).alias(column) for column in columns if column != field)
    rows = [(value, *work(value)) for value in values.to_list()]
    table = pl.DataFrame(
        rows, schema={"__value": pl.String, **{f"__{column}": pl.String for column in columns}}, orient="row"
    )
    joined = frame.join(table, left_on=field, right_on="__value", how="left", maintain_order="left")
    return joined.with_columns(pl.col(f"__{column}").alias(column) for column in columns).drop(
        f"__{column}" for column in columns
    )


def _names(frame: pl.DataFrame, names: frozenset[str]) -> pl.DataFrame:
    full = frame.filter(
        pl.col("given").is_null() | pl.col("family").is_null() | (pl.col("given") == "") | (pl.col("family") == "")
    )
    if full["full"].null_count() < full.height:
        frame = _spread(frame, "full", one.split_full, ("first_part", "last_part")).with_columns(
            given=pl.coalesce(pl.col("given").replace("", None), "first_part"),
            family=pl.coalesce(pl.col("family").replace("", None), "last_part"),
        )
    frame = _spread(frame, "given", one.name_parts, ("g", "gr", "gk"))
    frame = _spread(frame, "family", one.name_parts, ("f", "fr", "fk"))
    frame = _spread(frame, "given", lambda value: (sounds_of(value),), ("gs",))
    frame = _spread(frame, "family", lambda value: (sounds_of(value),), ("fs",))
    often = [*names, *names_of_their_own(frame, max(_OFTEN, frame.height // 50_000))]
    known = [*GROUPS_OF, *often]
    first = pl.col("g").str.split(" ").list.first()
    last = pl.col("f").str.split(" ").list.first()
    return frame.with_columns(
        ga=first.is_in(known).fill_null(False),
        fa=last.is_in(known).fill_null(False),
        go=first.is_in(often).fill_null(False),
        fo=last.is_in(often).fill_null(False),
        nk=pl.concat_list(pl.col("gs").fill_null("").str.split(" "), pl.col("fs").fill_null("").str.split(" "))
        .list.unique()
        .list.set_difference([""]),
    )


def sounds_of(value: str) -> str:
    """The sound of each word of a name, with a space between."""
    folded = one.fold(one.plain(value))
    return " ".join(sound(root_of(word)) for word in folded.split(" ")[:4]) if folded else ""


def names_of_their_own(frame: pl.DataFrame, least: int) -> list[str]:
    """First given names seen at least so often, without those that are a slip, or a rarer form, of one far more often seen, and those that
    are family names, written in the wrong field now and then.

    Of a thousand Jacks some are written Jak, and of a thousand Georges some Gheorghe. Zofia and Sofia are each borne by many.
    """
    seen, as_family = (
        frame.select(first=pl.col(column).str.split(" ").list.first()).drop_nulls().group_by("first").len()
        for column in ("g", "f")
    )
    counted: dict[str, int] = dict(
        seen.filter(pl.col("len") >= least)
        .join(as_family, on="first", how="left", suffix="_family")
        .filter(pl.col("len_family").fill_null(0) < _FAMILY_OF * pl.col("len"))
        .select("first", "len")
        .iter_rows()
    )
    near: dict[str, list[str]] = {}
    for name in counted:
        for less in {name, f"={root_of(name)}", *(name[:place] + name[place + 1 :] for place in range(len(name)))}:
            near.setdefault(less, []).append(name)
    slips = {
        name
        for alike in near.values()
        for name in alike
        for other in alike
        if (root_of(name) == root_of(other) and counted[other] >= _FORM_OF * counted[name])
        or (counted[other] >= _SLIP_OF * counted[name] and OSA.distance(name, other, score_cutoff=1) <= 1)
    }
    return [name for name in counted if name not in slips]
