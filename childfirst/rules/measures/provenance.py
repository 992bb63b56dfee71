"""What a figure rests on, as two short digests: of the code that counts, and of the rows it counted.

Two figures with the same digests were counted in the same way from the same rows, whoever made them and whenever.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

import polars as pl

LENGTH: Final = 16
PACKAGE: Final = Path(__file__).resolve().parents[2]
_LINE: Final = json.JSONEncoder(default=str).encode
"""As `json.dumps`, which would make an encoder anew for each row."""


@cache
def code_of(*places: str, without: tuple[str, ...] = ()) -> str:
    """A digest of every line of these files and folders of the package, leaving out what is called one of `without`."""
    digest = hashlib.sha256()
    for place in places:
        whole = PACKAGE / place
        for path in [whole] if whole.is_file() else sorted(whole.rglob("*.py")):
            name = path.relative_to(PACKAGE)
            if not {*without} & {*name.parts}:
                digest.update(name.as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:LENGTH]


def code_version() -> str:
    """Of this folder: whatever could change a number changes it."""
    return code_of("rules/measures")


def fingerprint(rows: pl.DataFrame | Iterable[Any] | Mapping[str, Any]) -> str:
    """A digest of the rows or counts behind a figure. The order of rows does not matter; their content and number do."""
    if isinstance(rows, Mapping):
        rows = list(rows.items())
    elif isinstance(rows, pl.DataFrame):
        ordered = rows.select(sorted(rows.columns))
        rows = [ordered.columns, *ordered.iter_rows()]
    lines = sorted(map(_LINE, rows))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:LENGTH]
