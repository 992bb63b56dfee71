"""What a report is put together from: tables, bars, charts, sections."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """One table as printed. The first cell of each row is its heading."""

    caption: str
    head: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart. `series` tells two bars of one label apart; `thin` is a month that is nearly empty."""

    label: str
    value: float
    series: str = ""
    thin: bool = False
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Two drawings of the same bars, ready for the page."""

    wide: str
    narrow: str
    caption: str


@dataclass(frozen=True, slots=True)
class Section:
    """One heading of the page, with its words, its chart and its tables."""

    id: str
    title: str
    says: tuple[str, ...] = ()
    chart: Chart | None = None
    tables: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that could not be read, and the sentence that says why."""

    name: str
    why: str


def in_words(bars: list[Bar], unit: str) -> str:
    """The chart in a sentence; the table under it has every number."""
    if not bars:
        return "There is nothing to draw."
    most = max(bars, key=lambda bar: bar.value)
    named = f"{most.series} {most.label}" if most.series else most.label
    return f"{len(bars)} bars. The longest is {named}, {most.value:,.4g} {unit}. Every number is in the table that follows."
