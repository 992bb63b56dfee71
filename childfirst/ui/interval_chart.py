"""Shares with their intervals as SVG inside the page: a dot for the figure, a bar from end to end of what it may be. No script, nothing fetched."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from markupsafe import Markup

from childfirst.rules.measures import Figure

# Drawn as wide as a telephone, each label above its bar, so that it can be read there without being made larger.
WIDTH: Final = 360
LEFT: Final = 12
RIGHT: Final = 22
ROW: Final = 44
TOP: Final = 24
LONGEST: Final = 46
INK: Final = "#0b0c0c"
QUIET: Final = "#505a5f"
BLUE: Final = "#12436D"


@dataclass(frozen=True, slots=True)
class Point:
    """One line."""

    label: str
    figure: Figure


def drawn(name: str, title: str, points: Sequence[Point]) -> Markup:
    """From 0% to 100%, always: a scale that was cut would make a small gap look large."""
    height = TOP + ROW * len(points) + 10
    said = "; ".join(f"{point.label} {_words(point.figure)}" for point in points)
    parts = [
        f'<svg width="100%" viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{name}-title {name}-said" xmlns="http://www.w3.org/2000/svg">',
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-said">{escape(said)}. The table has the same figures.</desc>',
    ]
    for share in (0, 25, 50, 75, 100):
        x = _x(share / 100)
        parts.append(f'<line x1="{x}" x2="{x}" y1="{TOP - 6}" y2="{height - 8}" stroke="#cecece" stroke-width="1"/>')
        parts.append(_text(x, TOP - 12, f"{share}%", QUIET, "middle"))
    for place, point in enumerate(points):
        parts += _line(point, TOP + ROW * place + 30)
    return Markup("".join([*parts, "</svg>"]))  # noqa: S704  (every text in it is escaped above)


def _line(point: Point, y: float) -> list[str]:
    figure = point.figure
    low, here, high = (_x(share) for share in ends_of(figure))
    ends = "".join(
        f'<line x1="{x}" x2="{x}" y1="{y - 6}" y2="{y + 6}" stroke="{BLUE}" stroke-width="2"/>' for x in (low, high)
    )
    label = point.label if len(point.label) <= LONGEST else f"{point.label[: LONGEST - 1]}…"
    return [
        _text(LEFT, y - 12, label, INK, "start"),
        f'<line x1="{low}" x2="{high}" y1="{y}" y2="{y}" stroke="{BLUE}" stroke-width="3"/>{ends}',
        f'<circle cx="{here}" cy="{y}" r="6" fill="{BLUE}"/>',
    ]


def _x(share: float) -> float:
    return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)


def _text(x: float, y: float, words: str, colour: str, anchor: str) -> str:
    return f'<text x="{x}" y="{y}" fill="{colour}" font-family="Helvetica, Arial, sans-serif" font-size="14" text-anchor="{anchor}" paint-order="stroke" stroke="#ffffff" stroke-width="5">{escape(words)}</text>'


def _words(figure: Figure) -> str:
    low, here, high = ends_of(figure)
    return f"{100 * here:.0f}%, 95% interval {100 * low:.0f} to {100 * high:.0f}"


def ends_of(figure: Figure) -> tuple[float, float, float]:
    """Low end, estimate, high end of a figure that has them: one of somebody to divide by."""
    if figure.low is None or figure.estimate is None or figure.high is None:
        raise ValueError("A figure without an interval is not drawn and not printed.")
    return figure.low, figure.estimate, figure.high
