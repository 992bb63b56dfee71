"""Which searches are drawn for review: a share that anybody can draw again, and nobody can choose. Pure.

The draw rests on the reference and the London day alone. No officer, team, place or child changes it.
"""

from datetime import date
from hashlib import sha256
from typing import Final

_STEPS: Final = 10_000


def drawn(reference: str, day: date, percent: int) -> bool:
    """Is this one in the sample of that day? `percent` from 0 (none) to 100 (every one).

    >>> drawn("PS-2026-000001", date(2026, 11, 26), 0), drawn("PS-2026-000001", date(2026, 11, 26), 100)
    (False, True)
    """
    if not 0 <= percent <= 100:
        raise ValueError("a share is from 0 to 100")
    digest = sha256(f"{day.isoformat()} {reference}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % _STEPS < percent * (_STEPS // 100)
