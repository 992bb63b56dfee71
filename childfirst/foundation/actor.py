"""Somebody always acts. Where no person does (the clock worker, an importer), a named system process does."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class SystemProcess:
    """A named process that may act where no person is at the screen. Its acts have no `_by` person, only its name."""

    name: str
    pk: None = None
    is_authenticated: bool = False

    def has_role(self, *roles: str) -> bool:
        """A process holds no role: it may do only what an action allows it by name."""
        return False

    def __str__(self) -> str:
        return self.name


CLOCK_WORKER = SystemProcess("clock worker")
SCREENING_ENGINE = SystemProcess("screening engine")
IMPORTER = SystemProcess("importer")
EXPORTER = SystemProcess("exporter")
MATCHER = SystemProcess("record matcher")


def person_or_none(by: Any) -> Any:
    """The officer to store in a `_by` column, or None for a system process."""
    return None if isinstance(by, SystemProcess) else by
