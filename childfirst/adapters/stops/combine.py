"""Several files as one: a row that two files hold is one row, and a repeat inside one file stays a repeat.

The same month is often at hand twice, as a bulk CSV and as an API answer. Their keys agree, so it is counted once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from childfirst.adapters.stops.counts import Counts, count
from childfirst.adapters.stops.normalise import COLUMNS
from childfirst.adapters.stops.read import StopsFile


@dataclass(frozen=True, slots=True)
class Combined:
    """`overlap` rows were in more than one file and are in `frame` once."""

    frame: pl.DataFrame
    counts: Counts
    overlap: int
    fresh: dict[str, int]  # sha256 of each file -> rows it added that no earlier file had


def combine(files: Sequence[StopsFile]) -> Combined:
    """Put files together in the order given; the first to hold a row keeps it."""
    parts = [file.frame.with_columns(pl.lit(file.sha256).alias("sha256")) for file in files]
    everything = pl.concat(parts) if parts else pl.DataFrame(schema=COLUMNS | {"sha256": pl.String()})
    once = everything.unique(subset="key", keep="first", maintain_order=True)
    fresh = dict(once.group_by("sha256").len().iter_rows())
    frame = once.drop("sha256")
    counts = count(
        frame,
        sum(file.counts.read for file in files),
        [problem for file in files for problem in file.counts.refused],
        [problem for file in files for problem in file.counts.blanked],
        tuple(dict.fromkeys(words for file in files for words in file.counts.absent)),
        tuple(dict.fromkeys(words for file in files for words in file.counts.extra)),
    )
    return Combined(frame, counts, everything.height - frame.height, fresh)
