"""Read one published stops file: `read(path)` gives every row it can, and an account of the rest."""

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import polars as pl

from childfirst.adapters.stops.counts import Counts, count
from childfirst.adapters.stops.normalise import normalise
from childfirst.adapters.stops.problems import StopsFileError
from childfirst.adapters.stops.shapes import read_shape
from childfirst.foundation.packed import TooMuch, opened, taken

# 2022-03-metropolitan-stop-and-search.csv, 2023-01-city-of-london-stops-force.json
NAMED_FOR = re.compile(r"(\d{4}-\d{2})-([a-z][a-z-]*?)-(?:stop-and-search|stops-)")


@dataclass(frozen=True, slots=True)
class StopsFile:
    """One file as read. `frame` has the columns of `normalise.COLUMNS`."""

    name: str
    sha256: str
    shape: str
    frame: pl.DataFrame
    counts: Counts


def read(path: Path | str, force: str | None = None) -> StopsFile:
    """Read a bulk CSV, an API answer or a flattened Parquet, gzipped or not.

    `force` is only needed where neither the rows nor the file's own name tell it. Raises StopsFileError, with a
    sentence fit to show, when the file cannot be opened, is cut short or is not a stops file.
    """
    path = Path(path)
    try:
        with opened(path) as file:
            data = taken(file)
    except IsADirectoryError:
        raise StopsFileError(f"{path} is a folder. Name the files in it.") from None
    except TooMuch as error:
        raise StopsFileError(f"{path} {error}.") from None
    except OSError as error:
        raise StopsFileError(f"{path} cannot be opened ({error.strerror}).") from None
    raw = read_shape(data, path.name)
    named_for = NAMED_FOR.match(path.name)
    month, of_force = named_for.groups() if named_for else (None, None)
    frame, refused, blanked = normalise(raw.frame, path.name, force or of_force, month)
    counts = count(frame, raw.read, raw.refused + refused, blanked, raw.absent, raw.extra)
    return StopsFile(path.name, sha256(data).hexdigest(), raw.shape, frame, counts)
