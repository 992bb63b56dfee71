"""From the publisher's words to ours: one row in, one row out, or one refusal with its line and reason.

A row is refused only when it has no usable date: without one it belongs to no month. Any other value that cannot be
used leaves the row in place without it, and is reported, because dropping the stop would hide a child.
"""

from hashlib import blake2b
from typing import Final

import polars as pl

from childfirst.adapters.stops import labels
from childfirst.adapters.stops.problems import Problem
from childfirst.adapters.stops.shapes import heading

# The normalised frame. null always means "the file does not say"; it never means no.
COLUMNS: Final[dict[str, pl.DataType]] = {
    "key": pl.String(),  # content hash + "-" + copy number: the same row gets the same key from any file and shape
    "copy_number": pl.UInt32(),  # 1, and 2 and on for exact repeats within one file, which are kept
    "source_file": pl.String(),
    "line": pl.Int64(),  # line of a CSV, place in an API list, row of a Parquet
    "force": pl.String(),  # data.police.uk's own id, such as "metropolitan"; null where the file does not tell
    "occurred_at": pl.Datetime("us", "UTC"),
    "midnight_time": pl.Boolean(),  # exactly midnight, in London or UTC: usually a date without a time
    "month": pl.String(),  # YYYY-MM: the publisher's file month, else by the London calendar
    "type": pl.String(),  # person, vehicle, both
    "involves_person": pl.Boolean(),
    "gender": pl.String(),  # male, female, other
    "age_band": pl.String(),  # under 10, 10-17, 18-24, 25-34, over 34: there is no age in years
    "ethnicity_self": pl.String(),  # 16+1 code; NS is "not stated", null is blank
    "ethnicity_self_group": pl.String(),  # white, black, asian, mixed, other; unknown for NS and unread labels
    "ethnicity_officer": pl.String(),  # white, black, asian, mixed, other
    "legislation": pl.String(),  # the publisher's words
    "object": pl.String(),
    "object_label": pl.String(),
    "outcome": pl.String(),
    "outcome_label": pl.String(),
    "outcome_linked": pl.Boolean(),
    "beyond_outer_clothing": pl.Boolean(),
    "operation": pl.Boolean(),
    "operation_name": pl.String(),
    "latitude": pl.Float64(),
    "longitude": pl.Float64(),
    "borough": pl.String(),  # only where a collector added it
}
# What makes two rows the same row: what the police published, by our codes, and not where or how we got it.
CONTENT: Final = (
    "force", "occurred_at", "type", "involves_person", "gender", "age_band", "ethnicity_self", "ethnicity_officer",
    "legislation", "object", "outcome", "outcome_linked", "beyond_outer_clothing", "operation", "operation_name",
    "latitude", "longitude",
)  # fmt: skip
CODED: Final = {
    "type": labels.TYPES, "gender": labels.GENDERS, "age_band": labels.AGE_BANDS,
    "ethnicity_officer": labels.OFFICER_GROUPS, "object": labels.OBJECTS, "outcome": labels.OUTCOMES,
}  # fmt: skip
BOOLEANS: Final = ("outcome_linked", "beyond_outer_clothing", "operation", "involves_person")
OTHER: Final = "other: "
# Loose bounds of the United Kingdom: outside them a coordinate is a mistake, not a place.
LATITUDES: Final = (49.0, 61.0)
LONGITUDES: Final = (-9.0, 2.5)
YEARS: Final = (2000, 2099)
SEPARATOR: Final = "\x1f"


def normalise(
    raw: pl.DataFrame, source_file: str, force: str | None, month: str | None = None
) -> tuple[pl.DataFrame, list[Problem], list[Problem]]:
    """The normalised frame, the rows refused, and the values left out of rows that were kept.

    `force` and `month` are what the file is named for, where it is.
    """
    frame = raw.with_columns(_instant().alias("occurred_at"))
    bad_date = pl.col("occurred_at").is_null() | ~pl.col("occurred_at").dt.year().is_between(*YEARS)
    refused = _problems(
        frame.filter(bad_date), "date", "there is no date in it that can be read.",
        "Dates look like 2022-03-01T00:01:00+00:00. Mend the source and read the file again.",
    )  # fmt: skip
    frame = frame.filter(~bad_date)
    blanked = _bad_places(frame) + _bad_booleans(frame)
    local = pl.col("occurred_at").dt.convert_time_zone("Europe/London")
    frame = frame.with_columns(
        [_coded(name, table) for name, table in CODED.items()]
        + [_boolean(name) for name in BOOLEANS]
        + [_force(force), *_place(), _ethnicity(), _month(local, month)]
        + [((local.dt.time() == pl.time(0)) | (pl.col("occurred_at").dt.time() == pl.time(0))).alias("midnight_time")]
        + [pl.col("object").alias("object_label"), pl.col("outcome").alias("outcome_label")]
        + [pl.lit(source_file).alias("source_file")]
    )
    by_type = pl.col("type").replace_strict({"person": True, "both": True, "vehicle": False}, default=None)
    frame = frame.with_columns(
        pl.coalesce("involves_person", by_type),
        pl.when(pl.col("ethnicity_self").is_not_null()).then(
            pl.col("ethnicity_self").replace_strict(labels.GROUP_OF_CODE, default="unknown")
        ).alias("ethnicity_self_group"),
    )  # fmt: skip
    frame = _keyed(frame)
    return frame.select(pl.col(name).cast(kind) for name, kind in COLUMNS.items()), refused, blanked


def _instant() -> pl.Expr:
    """The moment in UTC. A time without a zone is taken as UTC, as the publisher's are; a bare date as midnight."""
    text = pl.col("date").str.replace(" ", "T", literal=True)
    bare = text.str.len_chars() == len("2022-03-01")
    text = pl.when(bare).then(text + "T00:00:00").otherwise(text)
    zoned = text.str.contains(r"(Z|[+-]\d{2}:?\d{2})$")
    text = pl.when(zoned & ~bare).then(text).otherwise(text + "Z")
    return text.str.to_datetime("%+", time_unit="us", time_zone="UTC", strict=False)


def _month(local: pl.Expr, named: str | None) -> pl.Expr:
    """The file's own month for rows at its edges: some forces group by local time but publish it as if it were UTC."""
    by_clock = local.dt.strftime("%Y-%m")
    if named is None:
        return by_clock.alias("month")
    agrees = (by_clock == named) | (pl.col("occurred_at").dt.strftime("%Y-%m") == named)
    return pl.when(agrees).then(pl.lit(named)).otherwise(by_clock).alias("month")


def _plain(name: str) -> pl.Expr:
    return pl.col(name).str.to_lowercase().str.replace_all(r"\s+", " ")


def _coded(name: str, table: dict[str, str]) -> pl.Expr:
    return _plain(name).replace_strict(table, default=OTHER + pl.col(name)).alias(name)


def _boolean(name: str) -> pl.Expr:
    return (
        _plain(name).replace_strict({"true": True, "false": False}, default=None, return_dtype=pl.Boolean).alias(name)
    )


def _ethnicity() -> pl.Expr:
    name = "ethnicity_self"
    code = pl.col(name).str.extract(labels.ETHNICITY_CODE)
    code = pl.when(code.is_in(list(labels.GROUP_OF_CODE))).then(code)
    by_label = _plain(name).replace_strict(labels.ETHNICITIES, default=None)
    return pl.coalesce(code, by_label, OTHER + pl.col(name)).alias(name)


def _force(named: str | None) -> pl.Expr:
    """The force in the row where there is one, else the one the file is named for."""
    tidy = _plain("force").str.replace(r"( constabulary| police( service)?)$", "").str.replace_all(r"[^a-z0-9]+", "-")
    in_row = _plain("force").replace_strict(labels.FORCES, default=tidy)
    return pl.coalesce(in_row, pl.lit(named, pl.String)).alias("force")


def _number(name: str) -> pl.Expr:
    # Six places is what is published; a collector's floats carry dust beyond it that would change the key.
    return pl.col(name).cast(pl.Float64, strict=False).round(6)


def _place_ok() -> pl.Expr:
    inside = _number("latitude").is_between(*LATITUDES) & _number("longitude").is_between(*LONGITUDES)
    return inside.fill_null(value=False)


def _place() -> list[pl.Expr]:
    return [pl.when(_place_ok()).then(_number(name)).alias(name) for name in ("latitude", "longitude")]


def _problems(rows: pl.DataFrame, name: str, reason: str, do: str) -> list[Problem]:
    picked = rows.select("line", pl.col(name).fill_null("")).iter_rows()
    return [Problem(line, heading(name), value[:80], reason, do) for line, value in picked]


def _bad_places(frame: pl.DataFrame) -> list[Problem]:
    given = pl.col("latitude").is_not_null() | pl.col("longitude").is_not_null()
    bad = frame.filter(given & ~_place_ok()).with_columns(
        pl.concat_str(pl.col("latitude", "longitude").fill_null("nothing"), separator=", ").alias("latitude")
    )
    do = "The row was kept without a place. Mend the source if the place matters."
    return _problems(bad, "latitude", "latitude and longitude are not a place in the United Kingdom.", do)


def _bad_booleans(frame: pl.DataFrame) -> list[Problem]:
    found = []
    for name in BOOLEANS:
        bad = frame.filter(pl.col(name).is_not_null() & _boolean(name).is_null())
        do = "The row was kept with this left blank, which does not mean no."
        found += _problems(bad, name, "it is neither True nor False.", do)
    return found


def _keyed(frame: pl.DataFrame) -> pl.DataFrame:
    """A key for each row that holds from one import to the next, though the publisher gives none."""
    instant = pl.col("occurred_at").dt.strftime("%Y-%m-%dT%H:%M:%S%.6f")
    parts = [instant if name == "occurred_at" else pl.col(name).cast(pl.String) for name in CONTENT]
    text = frame.select(pl.concat_str([part.fill_null("") for part in parts], separator=SEPARATOR)).to_series()
    hashes = [blake2b(row.encode(), digest_size=16).hexdigest() for row in text]
    frame = frame.with_columns(pl.Series("hash", hashes, pl.String))
    frame = frame.with_columns((pl.int_range(pl.len()).over("hash") + 1).cast(pl.UInt32).alias("copy_number"))
    return frame.with_columns(pl.concat_str("hash", "copy_number", separator="-").alias("key"))
