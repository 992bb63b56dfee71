"""What a front page is built of: headings with the first few things to do. Each room makes its own; the page puts them together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Generic, TypeVar

from django.db.models import Model, QuerySet

SHOWN: Final = 5
Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True)
class Line:
    """One thing to do."""

    text: str
    href: str
    detail: str = ""
    due: datetime | None = None


@dataclass(frozen=True)
class Panel:
    """One heading of a front page: how many, the first few, and where the rest are."""

    title: str
    count: int
    items: list[Line] = field(default_factory=list)
    more_href: str = ""
    empty_text: str = ""  # what would appear here
    more_text: str = ""  # where the list behind it is longer than the panel


class Few(Generic[Row]):
    """The first few of many rows, and how many there are: counted only where there are more than are shown, for most panels show all."""

    def __init__(self, rows: QuerySet[Row], shown: int = SHOWN) -> None:
        found = list(rows[: shown + 1])
        self.count = len(found) if len(found) <= shown else rows.count()
        self._shown = found[:shown]

    def __iter__(self) -> Iterator[Row]:
        return iter(self._shown)
