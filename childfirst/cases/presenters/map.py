"""The picture of links, made on the server: the child on the left, what may harm in the middle, other children on the right.

Plain rows of numbers and words; the template draws them as SVG, and the list beside it says the same. No layout is guessed by a
library: with three columns nothing crosses that need not, and the same links always give the same picture.
"""

from dataclasses import dataclass, field
from typing import Any, Final

from django.urls import reverse

from childfirst.cases.queries.links import Edge, Net
from childfirst.rules.exploitation import CONCERNS
from childfirst.ui.formatting import plural

WIDE: Final = 220
HIGH: Final = 56
GAP: Final = 22
COLUMNS: Final = (10, 330, 650)
WHOLE: Final = 880
_LETTERS: Final = 22
LANE: Final = 26  # over the boxes, for links between two children: no such line runs behind a concern


@dataclass(frozen=True)
class Box:
    """One child or concern, where it stands."""

    x: int
    y: int
    kind: str
    title: str
    line: str
    href: str = ""  # a concern's first line in the list; the page of a child whose record this person may open

    @property
    def left(self) -> int:
        return self.x

    @property
    def right(self) -> int:
        return self.x + WIDE

    @property
    def middle(self) -> int:
        return self.y + HIGH // 2


@dataclass
class Picture:
    """What the template draws and lists."""

    boxes: list[Box] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    height: int = 0
    summary: str = ""
    wide: int = WIDE
    high: int = HIGH
    whole: int = WHOLE


def drawn(net: Net, may_open: set[int]) -> Picture:
    """Boxes, lines and rows."""
    picture, at = Picture(), dict[tuple[str, int], Box]()
    others = [child for child in net.children if child.pk != net.centre.pk]
    tall = max(1, len(net.concerns), len(others))
    picture.height = LANE + tall * (HIGH + GAP) + GAP
    names = {child.pk: _name(child, net, may_open) for child in net.children}
    middle = LANE + (picture.height - LANE - HIGH) // 2
    at["child", net.centre.pk] = Box(COLUMNS[0], middle, "centre", _short(net.centre.name), "This child")
    for column, kind, things in ((1, "concern", net.concerns), (2, "child", others)):
        top = LANE + (picture.height - LANE - len(things) * (HIGH + GAP) + GAP) // 2
        for place, thing in enumerate(things):
            title, words = (
                (thing.name, CONCERNS[thing.kind]) if kind == "concern" else (names[thing.pk], _beside(thing.pk, net))
            )
            href = f"#concern-{thing.pk}" if kind == "concern" else _page(thing.pk, may_open)
            at[kind, thing.pk] = Box(COLUMNS[column], top + place * (HIGH + GAP), f"{kind}", _short(title), words, href)
    picture.boxes = list(at.values())
    picture.lines = [path for edge in net.edges if (path := _path(edge, at, net.centre.pk))]
    picture.rows = [_row(edge, net, names, may_open) for edge in net.edges]
    met: set[int | None] = {None}
    for edge, row in zip(net.edges, picture.rows, strict=True):
        row["anchor"] = "" if edge.concern in met else f"concern-{edge.concern}"
        met.add(edge.concern)
    picture.summary = f"{plural(len(net.concerns), 'concern')} and {plural(len(others), 'other child', 'other children')} linked to {net.centre.name}"
    return picture


def _name(child: Any, net: Net, may_open: set[int]) -> str:
    """Another child's name only for whoever may open their record."""
    return child.name if child.pk == net.centre.pk or child.pk in may_open else f"A child (record {child.pk})"


def _page(child: int, may_open: set[int]) -> str:
    return reverse("children:child", args=[child]) if child in may_open else ""


def _beside(child: int, net: Net) -> str:
    return f"Child, open case {net.cases[child]}" if child in net.cases else "Child, no open case"


def _short(text: str) -> str:
    return text if len(text) <= _LETTERS else f"{text[: _LETTERS - 1]}…"


def _path(edge: Edge, at: dict[tuple[str, int], Box], centre: int) -> str:
    """A curve from the right of one box to the left of the next; between two children a line over the middle column."""
    start = at.get(("child", edge.child))
    end = at.get(("concern", edge.concern)) if edge.concern else at.get(("child", edge.other or 0))
    if start is None or end is None:
        return ""
    if start.x > end.x:
        start, end = end, start
    if edge.concern is None:
        return f"M{start.right},{start.middle} h30 V{LANE // 2} H{end.left - 30} V{end.middle} H{end.left}"
    bend = (start.right + end.left) // 2
    return f"M{start.right},{start.middle} C{bend},{start.middle} {bend},{end.middle} {end.left},{end.middle}"


def _row(edge: Edge, net: Net, names: dict[int, str], may_open: set[int]) -> dict[str, Any]:
    concern = next((one for one in net.concerns if one.pk == edge.concern), None)
    other = edge.other
    if other is not None and other == net.centre.pk:
        other = edge.child
    first = edge.child if concern is not None else net.centre.pk
    return {
        "child": names.get(first, ""),
        "href": reverse("children:child", args=[other])
        if other in may_open
        else reverse("children:child", args=[first])
        if first in may_open
        else "",
        "words": edge.words,
        "to": str(concern) if concern else names.get(other or 0, ""),
        "rests_on": edge.rests_on,
        "noted": edge.noted,
        "end": reverse("cases:row", args=["link-end", edge.tie]) if edge.tie and edge.ours else "",
    }
