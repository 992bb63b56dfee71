"""What a front page is built of: headings with the first few things to do. Each room makes its own; the page puts them together."""

from dataclasses import dataclass, field
from datetime import datetime


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
