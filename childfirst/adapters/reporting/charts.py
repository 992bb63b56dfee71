"""Charts as plain SVG inside the page: drawn once here, with no script, no font file and nothing fetched.

Each is drawn at two widths, for a wide page and for a telephone, because a shrunken chart has unreadable words.
A chart carries a title and a description for people who hear the page, and its table stands under it.
"""

import re
import textwrap
from dataclasses import replace
from html import escape
from typing import Any, Final

import altair as alt
import vl_convert as vlc

from childfirst.adapters.reporting.parts import Bar, Chart

WIDE: Final = 800
NARROW: Final = 330
LABELS_WIDE: Final = 270
LABELS_NARROW: Final = 130
LETTER: Final = 7.5
LINE: Final = 16
"""Pixels that a letter and a line take at the size of the labels, near enough."""
FONT: Final = "Helvetica, Arial, sans-serif"
INK: Final = "#0b0c0c"
# From the palette government statisticians use; the two differ in lightness, so they differ in grey print too.
COLOURS: Final = ("#12436D", "#F46A25", "#A8BDCB")
_NOT_DRAWN: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]")
FROM_VEGA: Final = re.compile(r'\b(id="|url\(#|href="#)(?=[a-z]+\d)')


def bars(name: str, caption: str, description: str, data: list[Bar], unit: str, *, stacked: bool = False) -> Chart:
    """Bars that start at nought. Two series stand side by side, or end to end when `stacked`, as shares of the whole."""

    def draw(data: list[Bar], width: int, labels: int) -> alt.TopLevelMixin:
        return _bars(data, unit, width - labels - 20, labels, stacked)

    return _both(name, caption, description, data, draw)


def ratios(name: str, caption: str, description: str, data: list[Bar]) -> Chart:
    """Ratios with their intervals, on a scale where twice and half are equally far from equal."""

    def draw(data: list[Bar], width: int, labels: int) -> alt.TopLevelMixin:
        return _ratios(data, width - labels - 20, labels)

    return _both(name, caption, description, data, draw)


def _both(name: str, caption: str, description: str, data: list[Bar], draw: Any) -> Chart:
    longest = int(LETTER * max((len(bar.label) for bar in data), default=0)) + 24
    sizes = {"wide": (WIDE, min(longest, LABELS_WIDE)), "narrow": (NARROW, min(longest, LABELS_NARROW))}
    drawn = {
        size: _accessible(f"{name}-{size}", caption, description, _svg(draw(_fold(data, labels), width, labels)))
        for size, (width, labels) in sizes.items()
    }
    return Chart(drawn["wide"], drawn["narrow"], caption)


def _values(data: list[Bar]) -> alt.InlineData:
    rows = [
        {"label": bar.label, "value": bar.value, "series": bar.series, "thin": bar.thin, "low": bar.low, "high": bar.high,
         "text": _text(bar)}
        for bar in data
    ]  # fmt: skip
    return alt.InlineData(values=rows)


def _text(bar: Bar) -> str:
    figure = f"{bar.value:,.0f}" if float(bar.value).is_integer() else f"{bar.value:.1f}"
    return f"{figure} (nearly empty)" if bar.thin else figure


def _label_axis(labels: int) -> alt.Axis:
    """Labels to the left of the bars. A folded label hangs from its first line, so it is raised by half its height."""
    lines = "length(split(datum.label, '|'))"
    raised = [{"test": f"{lines} == {count}", "value": -LINE / 2 * (count - 1)} for count in range(2, 6)]
    return alt.Axis(
        title=None, labelExpr="split(datum.label, '|')", labelOffset={"condition": raised, "value": 0}, labelLineHeight=LINE,
        labelLimit=labels - 8, minExtent=labels, maxExtent=labels, labelPadding=8, ticks=False, domain=False,
    )  # fmt: skip


def _folded(label: str, labels: int) -> str:
    """A long label on several lines; the axis splits it again at the upright strokes."""
    return "|".join(textwrap.wrap(label.replace("|", "/"), max(int((labels - 10) / LETTER), 8))) or label


def _fold(data: list[Bar], labels: int) -> list[Bar]:
    return [replace(bar, label=_folded(bar.label, labels)) for bar in data]


def _order(data: list[Bar]) -> list[str]:
    return list(dict.fromkeys(bar.label for bar in data))


def _colour(data: list[Bar], *, legend: bool) -> Any:
    series = list(dict.fromkeys(bar.series for bar in data))
    scale = alt.Scale(domain=series, range=list(COLOURS[: len(series)]))
    shown = alt.Legend(title=None, orient="top", offset=4) if legend else None
    return alt.Color("series:N", scale=scale, legend=shown, sort=series)


def _lines(data: list[Bar]) -> int:
    return max((bar.label.count("|") + 1 for bar in data), default=1)


def _room(data: list[Bar], width: int) -> float:
    """How far the axis runs, so that every bar has space to its right for its own figure."""
    needs = [bar.value * width / (width - int(LETTER * 1.1) * (len(_text(bar)) + 1)) for bar in data]
    most = max((bar.value for bar in data), default=0)
    return max([*needs, most]) or 1


def _bars(data: list[Bar], unit: str, width: int, labels: int, stacked: bool) -> alt.TopLevelMixin:
    several = len({bar.series for bar in data}) > 1
    y = alt.Y("label:N", sort=_order(data), axis=_label_axis(labels))
    room = alt.Scale(domain=[0, _room(data, width)], nice=False)
    x = alt.X(
        "value:Q", title=unit, stack="normalize" if stacked else None,
        scale=alt.Undefined if stacked else room,
        axis=alt.Axis(format="%" if stacked else "~s", tickCount=4, grid=stacked, labels=stacked, ticks=stacked, domain=stacked),
    )  # fmt: skip
    base = alt.Chart(_values(data)).encode(y=y, x=x)
    if several and not stacked:
        base = base.encode(yOffset=alt.YOffset("series:N", sort=list(dict.fromkeys(bar.series for bar in data))))
    if stacked:
        names = list(dict.fromkeys(bar.series for bar in data))
        ranked = base.transform_calculate(rank=f"indexof({names!r}, datum.series)").mark_bar()
        whole: alt.Chart = ranked.encode(color=_colour(data, legend=True), order=alt.Order("rank:Q"))
        return whole.properties(width=width, height=alt.Step(max(34, LINE * _lines(data) + 8)))
    thin = alt.datum.thin == True  # noqa: E712  (an expression for the chart, not for Python)
    full = base.transform_filter(~thin).mark_bar().encode(color=_colour(data, legend=several))
    hollow = base.transform_filter(thin).mark_bar(
        fill="white", stroke=INK, strokeDash=[3, 2], strokeWidth=1.5
    )  # fmt: skip
    text = base.mark_text(align="left", dx=4, color=INK, fontSize=13).encode(text="text:N")
    layers = [full, hollow, text] if any(bar.thin for bar in data) else [full, text]
    return alt.layer(*layers).properties(
        width=width, height=alt.Step(20 if several else max(26, LINE * _lines(data) + 8))
    )


def _ratios(data: list[Bar], width: int, labels: int) -> alt.TopLevelMixin:
    names = list(dict.fromkeys(bar.series for bar in data))
    ends = [1.0, *[end for bar in data for end in (bar.low, bar.high) if end]]
    ticks = [tick for tick in (0.125, 0.25, 0.5, 1, 2, 4, 8, 16) if min(ends) / 2 < tick < max(ends) * 2]
    scale = alt.Scale(type="log", domain=[min(ticks), max(ticks)])
    x = alt.X("value:Q", title="Times the White rate", scale=scale, axis=alt.Axis(values=ticks, format="~g"))
    y = alt.Y("label:N", sort=_order(data), axis=_label_axis(labels))
    base = alt.Chart(_values(data)).encode(
        y=y, yOffset=alt.YOffset("series:N", sort=names), color=_colour(data, legend=True)
    )
    spread = base.mark_rule(strokeWidth=3).encode(
        x=alt.X("low:Q", scale=scale, title="Times the White rate"), x2="high:Q"
    )
    shape = alt.Shape("series:N", scale=alt.Scale(domain=names, range=["circle", "square"]), legend=None)
    points = base.mark_point(filled=True, size=110, opacity=1).encode(x=x, shape=shape)
    same = (
        alt.Chart(alt.InlineData(values=[{"value": 1}]))
        .mark_rule(color=INK, strokeDash=[4, 3])
        .encode(x=alt.X("value:Q", scale=scale))
    )
    return alt.layer(same, spread, points).properties(width=width, height=alt.Step(22))


def _svg(chart: alt.TopLevelMixin) -> str:
    text = {"labelFontSize": 14, "titleFontSize": 14, "labelColor": INK, "titleColor": INK, "titleFontWeight": "normal"}
    spec = chart.to_dict() | {
        "config": {
            "font": FONT, "aria": False, "background": "white", "view": {"stroke": None},
            "axis": text, "legend": {"labelFontSize": 14, "labelColor": INK, "symbolType": "square"},
            "scale": {"bandPaddingInner": 0.2},
        }
    }  # fmt: skip
    # An empty list of addresses: the drawing may fetch nothing.
    return vlc.vegalite_to_svg(_drawable(spec), allowed_base_urls=[])


def _drawable(part: Any) -> Any:
    """The same without characters that XML cannot carry, one of which in a force's name would end the whole process, and without
    those of two halves, which the drawing cuts in two where it shortens a label. The table has the name as it is."""
    if isinstance(part, str):
        return _NOT_DRAWN.sub("\ufffd", part)
    if isinstance(part, dict):
        return {_drawable(name): _drawable(value) for name, value in part.items()}
    return [_drawable(one) for one in part] if isinstance(part, list | tuple) else part


def _accessible(name: str, title: str, description: str, svg: str) -> str:
    """The drawing with words for those who cannot see it, and ids that no other drawing on the page has."""
    svg = FROM_VEGA.sub(rf"\g<1>{name}-", svg)
    words = f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(description)}</desc>'
    start = f'<svg role="img" aria-labelledby="{name}-title {name}-desc" '
    svg = svg.replace("<svg ", start, 1)
    return re.sub(r"(<svg [^>]*>)", lambda found: found.group(1) + words, svg, count=1)
