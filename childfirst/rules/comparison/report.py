"""A comparison as data or text: with denominators and intervals, and without any small count of children."""

from typing import Any, Final

from childfirst.rules.comparison.compare import GAINED, LOST, SAME, Change, Comparison
from childfirst.rules.comparison.people import DIMENSIONS, GROUPS
from childfirst.rules.measures import Published, proportion, suppress
from childfirst.rules.measures.suppress import SMALLEST_SHOWN
from childfirst.rules.screening.rule_set import RuleSet

HIDDEN: Final = "*"
NOTES: Final = (
    f"{HIDDEN} is a count of fewer than {SMALLEST_SHOWN} children, or one by which such a count could be worked out.",
    "Gained: children about whom the new set would say it and the old would not. Lost: the other way round.",
    "Contacts are given only where the count of children may be shown.",
    "A difference between groups may come from the rule, from what was recorded, or from chance: read the interval.",
)


def as_data(comparison: Comparison) -> dict[str, Any]:
    """Everything that may be shown, for machines; a hidden number is null."""
    return {
        "old": _set(comparison.old),
        "new": _set(comparison.new),
        "contacts": comparison.contacts,
        "children": comparison.children,
        "consequences": [_change(change) for change in comparison.consequences],
        "rules": [_change(change) for change in comparison.rules],
        "notes": list(NOTES),
    }


def _set(rule_set: RuleSet) -> dict[str, Any]:
    return {
        "version": rule_set.version,
        "on": rule_set.on.isoformat() if rule_set.on else None,
        "rules": len(rule_set.rules),
    }


def _change(change: Change) -> dict[str, Any]:
    tables = {name: suppress(change.by[name]) for name in DIMENSIONS if change.by[name]}
    # A total hidden in one table must not be read off another, so it is shown only if every table shows it.
    shown = {what: all(table.column_totals[what] is not None for table in tables.values()) for what in (GAINED, LOST)}
    return {
        "about": change.about,
        "title": change.title,
        **{f"children_{what}": change.children[what] if shown[what] else None for what in (GAINED, LOST)},
        **{f"contacts_{what}": _large(change.contacts[what]) if shown[what] else None for what in (GAINED, LOST)},
        "by": {name: _groups(name, tables[name], shown) for name in tables},
    }


def _large(contacts: int) -> int | None:
    return None if 0 < contacts < SMALLEST_SHOWN else contacts


def _groups(dimension: str, table: Published, shown: dict[str, bool]) -> list[dict[str, Any]]:
    rows = []
    for group in GROUPS[dimension]:
        if group in table.cells:
            children = table.row_totals[group]
            row: dict[str, Any] = {"group": group, "children": children}
            for what in (GAINED, LOST):
                row[what] = table.cells[group][what] if shown[what] else None
                row[f"{what}_share"] = _share(row[what], children)
            rows.append(row)
    return rows


def _share(count: int | None, of: int | None) -> dict[str, Any] | None:
    """A share of the group's children with its 95% interval, where both counts may be shown."""
    if count is None or not of:
        return None
    figure = proportion(count, of)
    return {"estimate": figure.estimate, "low": figure.low, "high": figure.high, "method": figure.method}


def as_text(comparison: Comparison) -> str:
    """The same for a terminal."""
    lines = [heading(comparison), ""]
    data = as_data(comparison)
    for change in (*data["consequences"], *data["rules"]):
        lines += [_line(change)]
        for name, rows in change["by"].items():
            if any(row[what] != 0 for row in rows for what in (GAINED, LOST)):
                lines += [f"    {DIMENSIONS[name]:<30}{'children':>10}{'gained':>26}{'lost':>26}"]
                lines += [_row(row) for row in rows]
        lines.append("")
    return "\n".join([*lines, *NOTES]) + "\n"


def heading(comparison: Comparison) -> str:
    """Which two rule sets, and over whom."""
    old, new = comparison.old, comparison.new
    many = len(comparison.rules)
    counted = f"{many} rule changes." if many == 1 else f"{many} rules change."
    same = "" if comparison.rules else "\nNo rule would treat anyone differently."
    return (
        f"Old: {_name(old)}. New: {_name(new)}.\n"
        f"{comparison.contacts:,} contacts of {comparison.children:,} children; {counted}{same}"
    )


def _name(rule_set: RuleSet) -> str:
    day = f" on {rule_set.on.isoformat()}" if rule_set.on else ""
    return f"{rule_set.version}{day}, {len(rule_set.rules)} rules"


def _line(change: dict[str, Any]) -> str:
    counts = ", ".join(
        f"{number(change[f'{who}_{what}'])} {who} {what}" for what in (GAINED, LOST) for who in ("children", "contacts")
    )
    return f"{change['title']} ({change['about']}): {counts}"


def _row(row: dict[str, Any]) -> str:
    return f"      {row['group']:<28}{number(row['children']):>10}" + "".join(
        f"{cell(row, what):>26}" for what in (GAINED, LOST)
    )


def cell(row: dict[str, Any], what: str) -> str:
    """A count with the interval of its share."""
    share = row[f"{what}_share"]
    text = number(row[what])
    return f"{text} ({share['low']:.1%} to {share['high']:.1%})" if share and row[what] else text


def number(value: int | None) -> str:
    """A count, or the sign that it is hidden."""
    return HIDDEN if value is None else f"{value:,}"


assert SAME not in (GAINED, LOST)
