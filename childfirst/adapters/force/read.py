"""Published tables of police use of force (Home Office, England and Wales): one file in, counts by force, tactic and age out.

Four shapes are known by their headings: by age, by ethnicity, by disability (one row a force and tactic), and incidents (one row a
force). A number that is no number refuses its row, with the line; nothing is guessed.
"""

import io
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Final

import polars as pl

from childfirst.foundation.packed import Damaged, TooMuch, opened, taken, unpack

KEYS: Final = ("Police Force", "Type of force", "Tactic")
TOTAL: Final = "Number of times tactic reported"
NOT_REPORTED: Final = "Not reported"
UNDER_11, AGED_11_17 = "Under 11 years", "11 - 17 years"
ADULTS: Final = ("18 - 34 years", "35 - 49 years", "50 - 64 years", "65 and over")
SHAPES: Final[dict[str, tuple[str, ...]]] = {
    "by age": (UNDER_11, AGED_11_17, *ADULTS, NOT_REPORTED, TOTAL),
    "by ethnicity": ("White", "Black (or Black British)", "Asian (or Asian British)", NOT_REPORTED, TOTAL),
    "by disability": ("Mental", "Physical", "None", NOT_REPORTED, TOTAL),
    "incidents": ("Region", "Police Force", "Total"),
}
BIGGEST: Final = 64 * 1024 * 1024


class ForceFileError(Exception):
    """A file that cannot be read, in a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class ForceFile:
    """One file: its shape, its rows with whole numbers, and what was refused."""

    name: str
    shape: str
    sha256: str
    frame: pl.DataFrame
    refused: tuple[str, ...] = ()
    unequal: tuple[str, ...] = field(default=())

    @property
    def bands(self) -> list[str]:
        """The columns that are counts of a group."""
        return [name for name in self.frame.columns if name not in (*KEYS, "Region", TOTAL)]


def read(path: Path) -> ForceFile:
    """Raises ForceFileError where it is no such file."""
    raw, text = _both(path)
    try:
        frame = pl.read_csv(io.BytesIO(text), infer_schema=False, encoding="utf8-lossy", truncate_ragged_lines=True)
    except (pl.exceptions.PolarsError, ValueError) as error:
        raise ForceFileError(
            f"{path.name} is not a table of comma-separated values. Save the sheet as CSV, with one row of headings."
        ) from error
    headings = {name: " ".join(name.replace("\ufeff", "").split()) for name in frame.columns}
    kept = [name for name in frame.columns if headings[name]]  # sheets leave columns without one behind
    found = [headings[name] for name in kept]
    if twice := next((name for name in found if found.count(name) > 1), ""):
        raise ForceFileError(f"{path.name} has the heading “{twice[:80]}” twice. Take one column out.")
    frame = frame.select(kept).rename(headings, strict=False)
    shape = next((name for name, wanted in SHAPES.items() if set(wanted) <= set(frame.columns)), "")
    if not shape or (shape != "incidents" and not set(KEYS) <= set(frame.columns)):
        raise ForceFileError(
            f"{path.name} has none of the headings of the Home Office's use of force tables. Wanted, for the table by age: "
            f"{', '.join((*KEYS, *SHAPES['by age']))}."
        )
    counted, refused = _numbers(frame, shape)
    return ForceFile(
        path.name, shape, sha256(raw).hexdigest(), counted, tuple(refused), tuple(_unequal(counted, shape))
    )


def _both(path: Path) -> tuple[bytes, bytes]:
    """As it is, and unpacked."""
    try:
        with opened(path) as file:
            raw = taken(file, BIGGEST)
        return raw, unpack(raw, BIGGEST)
    except OSError as error:
        raise ForceFileError(f"{path.name} cannot be read ({error.strerror}). Check the path.") from error
    except Damaged as error:
        raise ForceFileError(f"{path.name} is packed, and cannot be unpacked: it is damaged. Get it again.") from error
    except TooMuch as error:
        raise ForceFileError(
            f"{path.name} is larger than any table of this kind. Check that it is the right file."
        ) from error


def _numbers(frame: pl.DataFrame, shape: str) -> tuple[pl.DataFrame, list[str]]:
    """Counts as whole numbers. The line is the file's own, headings and all."""
    words = [name for name in (*KEYS, "Region") if name in frame.columns]
    counts = [name for name in frame.columns if name not in words]
    frame = frame.with_row_index("line", offset=2).with_columns(pl.col(words).str.strip_chars())
    numbers = frame.with_columns(
        pl.col(counts).str.strip_chars().str.replace_all(",", "").cast(pl.Float64, strict=False)
    )
    good = pl.all_horizontal(
        [(pl.col(name) >= 0) & (pl.col(name) == pl.col(name).floor()) & (pl.col(name) < 1e9) for name in counts]
    ).fill_null(value=False)
    bad = frame.filter(~numbers.select(good.alias("good")).get_column("good"))
    refused = [
        f"line {row['line']}: "
        + "; ".join(f"“{name}” is “{row[name] or ''}”, not a whole number" for name in counts if not _whole(row[name]))
        for row in bad.iter_rows(named=True)
    ]
    kept = numbers.filter(good).drop("line").with_columns(pl.col(counts).cast(pl.Int64))
    keys = [name for name in KEYS if name in kept.columns]
    twice = kept.filter(kept.select(pl.struct(keys).is_duplicated().alias("twice")).get_column("twice"))
    if twice.height:
        refused.append(f"{twice.height} rows name a force and tactic twice; the first of each was counted")
        kept = kept.unique(keys, keep="first", maintain_order=True)
    return kept, refused


def _whole(text: str | None) -> bool:
    cleaned = (text or "").strip().replace(",", "")
    return cleaned.replace(".0", "", 1).isdigit() if cleaned.endswith(".0") else cleaned.isdigit()


def _unequal(frame: pl.DataFrame, shape: str) -> list[str]:
    """Rows whose groups do not add up to the total that the publisher gives."""
    if shape in ("incidents", "by disability"):
        return []
    bands = [name for name in frame.columns if name not in (*KEYS, TOTAL)]
    off = frame.with_columns(pl.sum_horizontal(bands).alias("sum")).filter(pl.col("sum") != pl.col(TOTAL))
    return [
        f"{row[KEYS[0]]}, {row[KEYS[2]].lstrip('*')}: the groups add up to {row['sum']:,}, the total says {row[TOTAL]:,}"
        for row in off.iter_rows(named=True)
    ]
