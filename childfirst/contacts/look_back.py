"""Every contact on record as the rules read it, by columns: rows go from the database into a file without becoming objects.

The same facts as `screening.contact_record` gives for one contact (a test holds them equal), for ten years of them. Names,
addresses and narratives are not written: of the narrative only whether it says that there are no concerns.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import polars as pl
from django.db import connection
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from childfirst.contacts.models import ContactAdult, Involvement
from childfirst.contacts.screening import NO_CONCERNS_PATTERN
from childfirst.rules.screening.facts import ADULT, SCHEMA

ROWS_AT_A_TIME: Final = 50_000
# Fact -> where it stands, from a child's part.
_PLAIN: Final = {
    **{
        name: name
        for name in (
            "age_months", "age_basis", "perceived_age_years", "sex", "ethnicity_self", "ethnicity_officer", "km_from_home", "needs_asked",
            "care_status", "care_council", "school_status", "seen", "spoken_to", "spoken_alone", "missing_grade", "missing_hours",
            "prevention_interview", "beyond_outer_clothing", "caller_is_childrens_home", "interpreter_used",
        )
    },
    "child_id": "shown_as", "kind": "contact__kind", "occurred_at": "contact__occurred_from", "place_type": "contact__place_type",
    "dash_grade": "contact__dash_grade", "children_in_home": "contact__children_in_home", "officer_grade": "contact__officer_grade",
    "found_borough": "contact__borough__name", "home_borough": "home_borough__name", "placement_moves_12m": "placement_moves",
    "interpreter_needed": "child__interpreter_needed",
}  # fmt: skip
_LISTS: Final = {"roles": "roles", "signs": "signs", "needs": "needs", "dash": "contact__dash"}
_MORE: Final = {
    "contact": "contact_id", "order": "order", "reference": "contact__reference", "details": "contact__details", "part_offence": "offence",
    "contact_offence": "contact__offence", "part_outcome": "outcome", "contact_outcome": "contact__outcome", "recorded": "recorded",
    "back_at_home": "returned_at_home", "narrative": "contact__what_happened", "why_grade": "contact__officer_grade_reason", "note": "signs_note",
}  # fmt: skip
_FROM_DETAILS: Final = ("appropriate_adult", "parent_told", "orders")
_BOOLEANS: Final = [name for name, dtype in SCHEMA.items() if dtype == pl.Boolean]


def write_contacts(path: Path) -> int:
    """Write every child's part in every contact to one Parquet file; gives how many."""
    adults, written = _adults(), 0
    folder = path.with_suffix(".parts")
    folder.mkdir(mode=0o700, exist_ok=True)
    for number, frame in enumerate(frames(adults)):
        frame.write_parquet(folder / f"{number:05}.parquet")
        written += frame.height
    if not written:
        pl.DataFrame(schema=SCHEMA).write_parquet(folder / "00000.parquet")
    unfinished = path.with_suffix(".unfinished")
    pl.scan_parquet(folder / "*.parquet").sink_parquet(unfinished)
    for one in folder.iterdir():
        one.unlink()
    folder.rmdir()
    unfinished.replace(path)
    return written


def frames(adults: pl.DataFrame | None = None) -> Iterator[pl.DataFrame]:
    """The contacts as the rules read them, so many rows at a time."""
    adults = _adults() if adults is None else adults
    names = {**_PLAIN, **_LISTS, **_MORE}
    for rows in _rows(_parts().values_list(*names.values())):
        raw = pl.DataFrame(rows, schema=list(names), orient="row", infer_schema_length=None)
        yield _facts(raw, adults)


def _parts() -> QuerySet[Involvement]:
    together = Involvement.objects.filter(contact=OuterRef("contact")).order_by().values("contact")
    counted = together.annotate(number=Count("pk")).values("number")
    return Involvement.objects.order_by("pk").annotate(
        recorded=Coalesce(Subquery(counted), 0), shown_as=Coalesce("child__main", "child")
    )


def _rows(query: Any) -> Iterator[list[tuple[Any, ...]]]:
    """What the database answers, without the conversions that make objects of it."""
    sql, values = query.query.sql_with_params()
    with connection.chunked_cursor() as cursor:
        cursor.execute(sql, values)
        while rows := cursor.fetchmany(ROWS_AT_A_TIME):
            yield list(rows)


def _adults() -> pl.DataFrame:
    names = ("contact", "relation", "part", "age_years")
    rows = [
        row
        for some in _rows(ContactAdult.objects.order_by("contact", "order", "pk").values_list(*names))
        for row in some
    ]
    frame = pl.DataFrame(rows, schema={"contact": pl.Int64, **dict(ADULT)}, orient="row")
    one = pl.struct([pl.col(name) for name in dict(ADULT)]).alias("adults")
    return frame.select("contact", one).group_by("contact", maintain_order=True).agg("adults")


def _facts(raw: pl.DataFrame, adults: pl.DataFrame) -> pl.DataFrame:
    joined = raw.join(adults, on="contact", how="left", maintain_order="left")
    details = pl.col("details").cast(pl.String)
    texts = [pl.col(name).cast(pl.String).fill_null("") for name in ("narrative", "why_grade", "note")]
    made = {
        "id": pl.col("reference"),
        "child_id": pl.col("child_id").cast(pl.String),
        "occurred_at": _moment(raw.schema["occurred_at"]),
        "offence": _first("part_offence", "contact_offence"),
        "outcome": _first("part_outcome", "contact_outcome"),
        "children_recorded": pl.col("recorded"),
        "returned": _returned(details),
        "other_children": pl.when((pl.col("kind") != "domestic_abuse") & (pl.col("recorded") > 0)).then(
            pl.col("recorded") - 1
        ),
        "says_no_concerns": pl.any_horizontal(text.str.contains(NO_CONCERNS_PATTERN) for text in texts),
        "adults": pl.col("adults").fill_null([]),
        **{name: details.str.json_path_match(f"$.{name}") for name in _FROM_DETAILS},
        **{name: pl.col(name).cast(pl.String).str.json_decode(pl.List(pl.String)) for name in _LISTS},
    }
    known = joined.with_columns(_brought(raw)).with_columns(**made)
    ready = [
        (_yes_no(name) if name in _BOOLEANS else pl.col(name)).cast(dtype).alias(name)
        if name in known.columns
        else pl.lit(None, dtype=dtype).alias(name)
        for name, dtype in SCHEMA.items()
    ]
    blank = [pl.col(name).replace("", None) for name, dtype in SCHEMA.items() if dtype == pl.String]
    return known.select(ready).with_columns(blank)


def _moment(dtype: pl.DataType) -> pl.Expr:
    """The database's moments are in UTC, whether or not it says so."""
    column = pl.col("occurred_at")
    zoned = isinstance(dtype, pl.Datetime) and dtype.time_zone is not None
    return (column.dt.convert_time_zone("UTC") if zoned else column.dt.replace_time_zone("UTC")).dt.truncate("1s")


def _first(*names: str) -> pl.Expr:
    return pl.coalesce([pl.col(name).cast(pl.String).replace("", None) for name in names])


def _yes_no(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.Boolean)


def _returned(details: pl.Expr) -> pl.Expr:
    said = details.str.json_path_match("$.returned")
    home = pl.when(pl.col("back_at_home").is_not_null()).then(pl.lit(True))
    known = pl.when(said == "true").then(pl.lit(True)).when(said == "false").then(pl.lit(False)).otherwise(home)
    return pl.when(pl.col("kind") == "missing").then(known)


def _brought(raw: pl.DataFrame) -> list[pl.Series]:
    """The few facts that only imported files bring, for the few rows that have them."""
    names = ("adult_process", "nrm", "harmed_at_place_90d", "school_absence_percent", "suspensions_12m")
    found: dict[str, list[Any]] = {name: [None] * raw.height for name in names}
    has = raw.get_column("details").cast(pl.String).str.contains("facts_from_file", literal=True).fill_null(False)
    for place in has.arg_true():
        facts = json.loads(raw.item(place, "details")).get("facts_from_file") or []
        order = raw.item(place, "order")
        for name, value in (facts[order - 1] if 0 < order <= len(facts) else {}).items():
            if name in found:
                found[name][place] = value
    return [pl.Series(name, values, dtype=SCHEMA[name]) for name, values in found.items()]
