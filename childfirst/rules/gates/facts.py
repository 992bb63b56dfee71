"""Reading a fact strictly: what is absent, of the wrong type or outside its allowed words is unknown, never a "no"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from math import isfinite
from typing import Any, Final

NOTHING_SAID: Final = frozenset({"", "-", "n/a", "na", "nil", "none", "tbc", "unknown", "not known"})
_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})", re.ASCII)
OLDEST: Final = 120  # years


def is_text(value: object) -> bool:
    """Words that say something."""
    return isinstance(value, str) and value.strip().lower() not in NOTHING_SAID


def is_moment(value: object) -> bool:
    """A real moment, to the second, that says where it stands in the world."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts by name; a name inside an object is written with a dot. Every reader answers None for what is not known."""

    given: Mapping[str, Any]

    def raw(self, name: str) -> Any:
        """What was sent, unread."""
        outer, dot, inner = name.partition(".")
        value = self.given.get(outer)
        if not dot:
            return value
        return value.get(inner) if isinstance(value, Mapping) else None

    def yes_no(self, name: str) -> bool | None:
        """JSON true or false; never "yes" or 1."""
        value = self.raw(name)
        return value if isinstance(value, bool) else None

    def true(self, name: str) -> bool:
        """Known, and so."""
        return self.raw(name) is True

    def whole(self, name: str, low: int, high: int) -> int | None:
        """A whole number within bounds. 15.0 is not one, and neither is true."""
        value = self.raw(name)
        return value if type(value) is int and low <= value <= high else None

    def age(self, name: str) -> int | None:
        """Whole years, 0 to 120."""
        return self.whole(name, 0, OLDEST)

    def number(self, name: str) -> float | None:
        """Any number from 0."""
        value = self.raw(name)
        return value if (type(value) is int or (type(value) is float and isfinite(value))) and value >= 0 else None

    def text(self, name: str) -> str | None:
        """Words that say something."""
        value = self.raw(name)
        return value if is_text(value) else None

    def moment(self, name: str) -> str | None:
        """A time with its offset, as written."""
        value = self.raw(name)
        return value if is_moment(value) else None

    def word(self, name: str, allowed: frozenset[str]) -> str | None:
        """One of the listed words."""
        value = self.raw(name)
        return value if isinstance(value, str) and value in allowed else None

    def words(self, name: str, allowed: frozenset[str]) -> tuple[str, ...] | None:
        """One or more of the listed words. One that is not listed makes the whole list unknown."""
        value = self.raw(name)
        if not isinstance(value, list) or not value:
            return None
        return tuple(value) if all(isinstance(one, str) and one in allowed for one in value) else None

    def texts(self, name: str) -> tuple[str, ...] | None:
        """A list of words that say something. An empty list is known: it says that there were none."""
        value = self.raw(name)
        return tuple(value) if isinstance(value, list) and all(is_text(one) for one in value) else None
