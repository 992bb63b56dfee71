"""From a file on disk to rows of text under one set of names, whatever shape the publisher or a collector gave them.

Three shapes: the bulk CSV, the API's JSON list, and a flattened Parquet of API rows; each may be gzipped. Fields are
split by Python's csv module, not by Polars, so that every refusal names the true line and no short row passes unseen.
"""

import csv
import io
import json
import re
from dataclasses import dataclass, field
from typing import Any, Final

import polars as pl

from childfirst.adapters.stops.labels import NOTHING_FOUND
from childfirst.adapters.stops.problems import Problem, StopsFileError
from childfirst.foundation.packed import Damaged, TooMuch, unpack
from childfirst.foundation.parquet import read_parquet

# Our name -> the publisher's headings for it (bulk CSV first, API second), compared without case and punctuation.
HEADINGS: Final[dict[str, tuple[str, ...]]] = {
    "type": ("Type",),
    "date": ("Date", "datetime"),
    "time": ("time",),
    "operation": ("Part of a policing operation", "operation"),
    "operation_name": ("Policing operation", "operation_name"),
    "latitude": ("Latitude", "location.latitude"),
    "longitude": ("Longitude", "location.longitude"),
    "gender": ("Gender",),
    "age_band": ("Age range",),
    "ethnicity_self": ("Self-defined ethnicity",),
    "ethnicity_officer": ("Officer-defined ethnicity",),
    "legislation": ("Legislation",),
    "object": ("Object of search",),
    "outcome": ("Outcome",),
    "outcome_linked": ("Outcome linked to object of search",),
    "beyond_outer_clothing": ("Removal of more than just outer clothing", "removal_of_more_than_outer_clothing"),
    "involves_person": ("involved_person",),
    "force": ("force",),
    "borough": ("la_name",),
}
REQUIRED: Final = (
    "type", "date", "age_band", "ethnicity_self", "ethnicity_officer", "legislation", "object", "outcome",
)  # fmt: skip
# Only collectors add these; a publisher's file without them lacks nothing.
COLLECTORS_OWN: Final = ("time", "involves_person", "force", "borough")


@dataclass(slots=True)
class Raw:
    """Rows as text under our names, with the line each came from."""

    shape: str
    frame: pl.DataFrame
    read: int
    refused: list[Problem] = field(default_factory=list)
    absent: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


def heading(name: str) -> str:
    """The publisher's own words for one of our columns, for messages."""
    return HEADINGS[name][0]


def read_shape(data: bytes, name: str) -> Raw:
    """The rows of one file. Raises StopsFileError, naming the file, when it is not a stops file or is damaged."""
    data = _unzipped(data, name)
    if data[:4] == b"PAR1":
        return _parquet(data, name)
    text = data.decode("utf-8-sig", errors="replace").lstrip("\r\n\t ")
    if not text:
        raise StopsFileError(f"{name} is empty. Fetch it again.")
    if text[0] in "[{":
        return _json(text, name)
    # The text as it stands, so that line numbers are those an editor shows.
    return _csv(data.decode("utf-8-sig", errors="replace"), name)


def _unzipped(data: bytes, name: str) -> bytes:
    try:
        return unpack(data)
    except TooMuch as error:
        raise StopsFileError(f"{name} {error}.") from None
    except Damaged as error:
        if error.cut_short:
            raise StopsFileError(
                f"{name} is cut short: the gzip file ends before its data does. Nothing was read from it, "
                "because part of a month looks like a quiet month. Fetch it again."
            ) from None
        raise StopsFileError(f"{name} is damaged and cannot be unzipped ({error.fault}). Fetch it again.") from None


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


OURS: Final = {_plain(words): ours for ours, each in HEADINGS.items() for words in each}


def _matched(headings: list[str], name: str) -> tuple[dict[int, str], tuple[str, ...], tuple[str, ...]]:
    """Which place holds which of our columns; which are absent; which are not ours."""
    places: dict[int, str] = {}
    extra = []
    for place, words in enumerate(headings):
        ours = OURS.get(_plain(words))
        if ours is None or ours in places.values():
            extra.append(words)
        else:
            places[place] = ours
    missing = [heading(ours) for ours in REQUIRED if ours not in places.values()]
    if missing:
        raise StopsFileError(
            f"{name} is not a stop-and-search file: it has no heading {', '.join(map(repr, missing))}. "
            f"Its headings are {', '.join(map(repr, headings[:20])) or 'none'}. "
            "Use the stop-and-search CSV or the stops API answer of data.police.uk, with its headings unchanged."
        )
    absent = tuple(heading(ours) for ours in HEADINGS if ours not in places.values() and ours not in COLLECTORS_OWN)
    return places, absent, tuple(extra)


def _csv(text: str, name: str) -> Raw:
    reader = csv.reader(io.StringIO(text, newline=""))
    rows: list[list[str]] = []
    lines: list[int] = []
    refused: list[Problem] = []
    try:
        headings = next((row for row in reader if row), [])
        places, absent, extra = _matched([words.strip() for words in headings], name)
        for row in reader:
            if not row:
                continue
            if len(row) != len(headings):
                reason = f"the row has {len(row)} fields, and the heading has {len(headings)}."
                do = "Look for a missing or unquoted comma, or a file cut short, and fetch it again."
                refused.append(Problem(reader.line_num, "the whole row", ",".join(row)[:80], reason, do))
                continue
            rows.append(row)
            lines.append(reader.line_num)
    except csv.Error as error:
        raise StopsFileError(f"{name}, line {reader.line_num}: it cannot be read as CSV ({error}).") from None
    columns = list(zip(*rows, strict=True)) if rows else [() for _ in headings]
    frame = _tidy({"line": lines} | {ours: list(columns[place]) for place, ours in places.items()})
    return Raw("bulk CSV", frame, len(rows) + len(refused), refused, absent, extra)


def _json(text: str, name: str) -> Raw:
    try:
        items = json.loads(text)
    except (ValueError, RecursionError) as error:  # also a number of thousands of digits
        raise StopsFileError(f"{name} cannot be read as JSON ({error}). It may be cut short. Fetch it again.") from None
    if not isinstance(items, list):
        raise StopsFileError(f"{name} is not a list of stops: the stops API answers with a list. Fetch it again.")
    if not items:
        raise StopsFileError(f"{name} is an empty list: the API gave no stops. Ask for another month, or leave it out.")
    refused, flat, lines = [], [], []
    for number, item in enumerate(items, start=1):
        if isinstance(item, dict):
            flat.append(_flattened(item))
            lines.append(number)
        else:
            do = "Fetch the file again."
            refused.append(Problem(number, "the whole row", str(item)[:80], "it is not a stop.", do))
    headings = list(dict.fromkeys(key for item in flat for key in item))
    places, absent, extra = _matched(headings, name)
    frame = _tidy(
        {"line": lines} | {ours: [item.get(headings[place]) for item in flat] for place, ours in places.items()}
    )
    return Raw("API JSON", frame, len(items), refused, absent, _without_api_parts(extra))


def _flattened(item: dict[str, Any]) -> dict[str, str | None]:
    """One API object as text. An outcome of `false` is the API's way of saying that nothing was found."""
    place = item.get("location")
    place = place if isinstance(place, dict) else {}
    flat = {key: None if value is None else str(value) for key, value in item.items() if key != "location"}
    if item.get("outcome") is False:
        flat["outcome"] = NOTHING_FOUND
    for end in ("latitude", "longitude"):
        flat[f"location.{end}"] = None if place.get(end) is None else str(place[end])
    return flat


def _without_api_parts(extra: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words for words in extra if words != "outcome_object")  # the outcome again, with the site's own id


def _parquet(data: bytes, name: str) -> Raw:
    try:
        frame = read_parquet(data)
    except TooMuch as wrong:
        raise StopsFileError(f"{name} {wrong}.") from None
    except Damaged as wrong:
        raise StopsFileError(f"{name} cannot be read as Parquet ({wrong.fault}). Fetch it again.") from None
    places, absent, extra = _matched(frame.columns, name)
    text = frame.select(pl.nth(place).cast(pl.String, strict=False).alias(ours) for place, ours in places.items())
    columns = {"line": list(range(1, frame.height + 1))} | text.to_dict(as_series=False)
    return Raw("flattened API Parquet", _tidy(columns), frame.height, [], absent, extra)


def _tidy(columns: dict[str, list[Any]]) -> pl.DataFrame:
    """Every one of our columns, trimmed, with empty text as null; date and time joined where a collector split them."""
    frame = pl.DataFrame(columns, schema={"line": pl.Int64} | dict.fromkeys(list(columns)[1:], pl.String))
    text = pl.col(pl.String).str.strip_chars()
    frame = frame.with_columns(pl.when(text != "").then(text))
    frame = frame.with_columns(
        pl.lit(None, pl.String).alias(ours) for ours in HEADINGS if ours not in columns and ours != "time"
    )
    if "time" in columns:
        joined = pl.concat_str("date", "time", separator="T")
        frame = frame.with_columns(
            pl.when(pl.col("date").str.len_chars() == len("2022-01-31")).then(joined).otherwise("date").alias("date")
        ).drop("time")
    return frame
