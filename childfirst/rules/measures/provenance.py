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


@cache
def code_version() -> str:
    """A digest of every line of this folder: whatever could change a number changes it."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:LENGTH]


def fingerprint(rows: pl.DataFrame | Iterable[Any] | Mapping[str, Any]) -> str:
    """A digest of the rows or counts behind a figure. The order of rows does not matter; their content and number do."""
    if isinstance(rows, Mapping):
        rows = list(rows.items())
    elif isinstance(rows, pl.DataFrame):
        ordered = rows.select(sorted(rows.columns))
        rows = [ordered.columns, *ordered.iter_rows()]
    lines = sorted(json.dumps(row, default=str, ensure_ascii=True) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:LENGTH]
