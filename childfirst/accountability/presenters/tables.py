"""Published tables as plain values. Everything here is worked out from what was shown, never from the true numbers."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from childfirst.accountability.models import Release
from childfirst.accountability.periods import Period
from childfirst.rules.measures import Figure, proportion
from childfirst.ui.formatting import thousands
from childfirst.ui.interval_chart import Point, drawn, ends_of

HELD_BACK: Final = "Held back"
NOBODY: Final = "–"


def number(count: int | None) -> str:
    """A number, or that it is held back."""
    return HELD_BACK if count is None else thousands(count)


def figure_of(cells: Mapping[str, int | None]) -> Figure | None:
    """`yes` of `yes` and `no`, with its interval, where both are shown and there is somebody to divide by."""
    yes, no = cells["yes"], cells["no"]
    return None if yes is None or no is None or yes + no == 0 else proportion(yes, yes + no)


def share_words(cells: Mapping[str, int | None]) -> str:
    """The share with its interval, or why there is none."""
    figure = figure_of(cells)
    if figure is None:
        return HELD_BACK if cells["yes"] is None or cells["no"] is None else NOBODY
    return figure_words(figure)


def figure_words(figure: Figure) -> str:
    """In whole percent: a decimal would promise more than such counts hold."""
    low, here, high = ends_of(figure)
    return f"{100 * here:.0f}% ({100 * low:.0f} to {100 * high:.0f})"


def lines(release: Release) -> list[tuple[str, Mapping[str, int | None]]]:
    """Each group with its cells; then all of them, where they add up."""
    shown, groups = release.shown, dict(release.groups)
    found = [(groups.get(group, group), cells) for group, cells in shown["cells"].items()]
    return [*found, ("All", shown["column_totals"])] if release.definition["adds_up"] else found


def table(release: Release) -> dict[str, Any]:
    """Columns and rows for the page."""
    words = release.definition
    columns = [
        {"key": "group", "text": words["by"]},
        {"key": "yes", "text": words["yes"], "numeric": True},
        {"key": "no", "text": words["no"], "numeric": True},
        {"key": "blank", "text": "Not recorded", "numeric": True},
        {"key": "share", "text": f"Share: {words['yes'].lower()} (95% interval)", "numeric": True},
    ]
    rows = [
        [label, number(cells["yes"]), number(cells["no"]), number(cells["blank"]), share_words(cells)]
        for label, cells in lines(release)
    ]
    return {"columns": columns, "rows": rows}


def headline(release: Release, group: str = "") -> Mapping[str, int | None] | None:
    """The cells that answer for a commitment: of one group, or of all where they add up."""
    if group:
        found: Mapping[str, int | None] | None = release.shown["cells"].get(group)
        return found
    totals: Mapping[str, int | None] = release.shown["column_totals"]
    return totals if release.definition["adds_up"] else None


def chart(release: Release) -> str:
    """Each group's share with its interval, as an SVG; empty where there is nothing to draw."""
    points = [Point(label, figure) for label, cells in lines(release) if (figure := figure_of(cells)) is not None]
    return drawn(f"chart-{release.pk}", release.title, points) if len(points) > 1 else ""


def series(releases: Sequence[Release], group: str = "") -> list[tuple[Release, Mapping[str, int | None]]]:
    """One value a quarter, the earliest first; years where no quarter was published."""
    for length in (1, 4):
        wanted = [one for one in releases if Period.of(one.period).length == length]
        found = [(one, cells) for one in wanted if (cells := headline(one, group)) is not None]
        if found:
            return sorted(found, key=lambda pair: Period.of(pair[0].period))
    return []


def trend_words(found: Sequence[tuple[Release, Mapping[str, int | None]]]) -> str:
    """From the first value to the last, and a change only where the intervals lie apart."""
    figures = [(one, figure) for one, cells in found if (figure := figure_of(cells)) is not None]
    if len(figures) < 2:
        return "One value does not make a trend. It needs a second period."
    (first, old), (last, new) = figures[0], figures[-1]
    (old_low, _, old_high), (new_low, _, new_high) = ends_of(old), ends_of(new)
    if new_low > old_high:
        change = "It has gone up: the two intervals lie apart."
    elif new_high < old_low:
        change = "It has gone down: the two intervals lie apart."
    else:
        change = "The intervals overlap, so this alone does not show that anything changed."
    return f"From {figure_words(old)} in {_in(first)} to {figure_words(new)} in {_in(last)}. {change}"


def _in(release: Release) -> str:
    words = Period.of(release.period).words
    return f"the {words[:1].lower()}{words[1:]}" if words.startswith("Year") else words


def trend_chart(name: str, title: str, found: Sequence[tuple[Release, Mapping[str, int | None]]]) -> str:
    """One line a period."""
    points = [
        Point(Period.of(one.period).words, figure) for one, cells in found if (figure := figure_of(cells)) is not None
    ]
    return drawn(name, title, points) if len(points) > 1 else ""


def corrected(release: Release) -> list[list[str]]:
    """Old beside new, of each line that changed."""
    old = {label: cells for label, cells in lines(release.corrects)} if release.corrects else {}
    names = (("yes", release.definition["yes"]), ("no", release.definition["no"]), ("blank", "Not recorded"))
    return [
        [f"{label}: {words.lower()}", number(old[label][answer]) if label in old else NOBODY, number(cells[answer])]
        for label, cells in lines(release)
        for answer, words in names
        if label not in old or old[label][answer] != cells[answer]
    ]
