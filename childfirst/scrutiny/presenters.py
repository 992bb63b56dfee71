"""A counted table as plain values, and the file that may be passed on, with small numbers held back."""

from typing import Any

from childfirst.foundation.csv_text import csv_of
from childfirst.rules.measures import suppress
from childfirst.scrutiny.queries import ANSWERS, BLANK, DIMENSIONS, MEASURES, Question, Table, labels, share, title_of
from childfirst.ui.formatting import thousands
from childfirst.ui.interval_chart import Point, drawn, ends_of

HELD_BACK = "Held back"
CAVEATS = (
    "Contacts that were recorded or imported here, and no others. Who is never met is in none of them.",
    "Different shares do not show why they differ. Read the intervals: where two overlap, chance alone may be the reason.",
)


def shown(question: Question, table: Table) -> dict[str, Any]:
    """Chart, rows and method."""
    measure, names = MEASURES[question.measure], labels(question.by)
    points = [Point(word(group, names), share(line)) for group, line in table.items() if line[0] + line[1]]
    columns = [("group", DIMENSIONS[question.by][0]), ("yes", measure.yes_words), ("no", measure.no_words), ("blank", "Not recorded"), ("share", "Share (95% interval)")]  # fmt: skip
    rows = [[word(group, names), *map(thousands, line), _share(line)] for group, line in table.items()]
    total = [sum(line[place] for line in table.values()) for place in range(3)]
    return {
        "title": title_of(question),
        "columns": [{"key": key, "text": text, "numeric": key != "group"} for key, text in columns],
        "rows": [*rows, ["All", *map(thousands, total), _share(total)]] if rows else [],
        "chart": drawn("explored", title_of(question), points) if points else "",
        "method": measure.method,
        "caveats": CAVEATS,
        "total": sum(total),
    }


def word(group: str, names: dict[str, str]) -> str:
    """A group in words."""
    return "Not recorded" if group == BLANK else names.get(group, group)


def _share(line: list[int]) -> str:
    if not line[0] + line[1]:
        return "–"
    low, here, high = ends_of(share(line))
    return f"{100 * here:.1f}% ({100 * low:.1f} to {100 * high:.1f})"


def as_csv(question: Question, table: Table, fingerprint: str, code: str) -> str:
    """What may be passed on inside: no small number, and none that would give one away. The public gets figures another way."""
    names, measure = labels(question.by), MEASURES[question.measure]
    safe = suppress({group: dict(zip(ANSWERS, line, strict=True)) for group, line in table.items()}) if table else None
    lines: list[list[Any]] = [
        [DIMENSIONS[question.by][0], measure.yes_words, measure.no_words, "Not recorded", "Share", "Low", "High"]
    ]
    for group, cells in (safe.cells if safe else {}).items():
        yes, no = cells["yes"], cells["no"]
        known = yes is not None and no is not None and yes + no > 0
        low, here, high = ends_of(share([yes or 0, no or 0, 0])) if known else (None, None, None)
        ends = [
            HELD_BACK if yes is None or no is None else "" if end is None else f"{end:.4f}" for end in (here, low, high)
        ]
        lines.append(
            [word(group, names), *(HELD_BACK if cells[name] is None else cells[name] for name in ANSWERS), *ends]
        )
    lines += [[], ["Figure", title_of(question)], ["Method", measure.method], ["Interval", "Wilson, 95%"], ["Fingerprint", fingerprint], ["Code", code]]  # fmt: skip
    return csv_of([*lines, *(["Caveat", one] for one in CAVEATS)])
