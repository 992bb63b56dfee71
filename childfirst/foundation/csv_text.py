"""Lines into CSV that a spreadsheet can open without harm."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, Final

FORMULA: Final = "=+-@\t\r\n＝＋－＠"  # the wide ones are the same to a spreadsheet set to some languages


def csv_of(lines: Iterable[Sequence[Any]]) -> str:
    """CSV. A cell that a spreadsheet would run as a formula is written as text."""
    out = io.StringIO()
    csv.writer(out).writerows([[_safe(cell) for cell in line] for line in lines])
    return out.getvalue()


def _safe(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in FORMULA and cell else cell
