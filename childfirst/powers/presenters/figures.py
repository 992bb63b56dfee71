"""Figures as plain values for the templates."""

from typing import Any

from childfirst.powers.queries.figures import Question
from childfirst.powers.queries.figures_count import (
    DIMENSIONS,
    completeness,
    counted,
    in_words,
    shares,
    total_of,
    words_of,
)
from childfirst.powers.queries.figures_print import Answer
from childfirst.rules.measures import Figure
from childfirst.ui.formatting import thousands

HELD_BACK = "Held back"


def shown(found: Answer) -> dict[str, Any]:
    """A counted answer: inside the force in full, and beside it what would leave."""
    question = found.question
    table = _two_ways(found) if question.across else _one_way(found)
    return table | {
        "title": in_words(question),
        "total": thousands(total_of(found.rows, question.unit)),
        "fingerprint": found.fingerprint,
        "as_of": found.as_of,
        "hidden": found.table["hidden"],
        "blanks": [
            [DIMENSIONS[code][0], thousands(figure.numerator), thousands(figure.denominator), _percent(figure)]
            for code, figure in completeness(found.rows, question.kind).items()
        ],
    }


def _one_way(found: Answer) -> dict[str, Any]:
    by, inside = found.question.by, counted(found.rows, found.question)["count"]
    outside, parts = found.table["cells"].get("count", {}), shares(found.rows, found.question)
    columns = [
        _column("group", DIMENSIONS[by][0]),
        _column("count", "Counted", True),
        _column("share", "Share (95% interval)", True),
        _column("out", "As given out", True),
    ]
    rows = [
        [words_of(by, group), thousands(count), _percent(parts[group]), cell_words(outside.get(group))]
        for group, count in inside.items()
    ]
    return {"columns": columns, "rows": rows}


def _two_ways(found: Answer) -> dict[str, Any]:
    question, inside = found.question, counted(found.rows, found.question)
    along = list(next(iter(inside.values()), {}))
    columns = [
        _column("group", DIMENSIONS[question.by][0]),
        *(_column(code, words_of(question.across, code), True) for code in along),
    ]
    return {
        "columns": columns,
        "rows": [
            [words_of(question.by, group), *(thousands(count) for count in cells.values())]
            for group, cells in inside.items()
        ],
    }


def given_table(question: Question, table: dict[str, Any]) -> dict[str, Any]:
    """A table that was given out, exactly as it was."""
    cells = table["cells"]
    if not question.across:
        only = cells.get("count", {})
        rows = [[words_of(question.by, group), cell_words(count)] for group, count in only.items()]
        return {
            "columns": [_column("group", DIMENSIONS[question.by][0]), _column("count", "Count", True)],
            "rows": rows,
        }
    along = list(next(iter(cells.values()), {}))
    columns = [
        _column("group", DIMENSIONS[question.by][0]),
        *(_column(code, words_of(question.across, code), True) for code in along),
    ]
    return {
        "columns": columns,
        "rows": [
            [words_of(question.by, group), *(cell_words(one) for one in line.values())] for group, line in cells.items()
        ],
    }


def blanks_given(question: Question, table: dict[str, Any]) -> list[list[str]]:
    """How much of each column was blank, as it was given out."""
    return [
        [DIMENSIONS[code][0], HELD_BACK if share is None else f"{share}%"] for code, share in table["blank"].items()
    ]


def cell_words(count: int | None) -> str:
    """A number, or that it is held back."""
    return HELD_BACK if count is None else thousands(count)


def _column(key: str, text: str, numeric: bool = False) -> dict[str, Any]:
    return {"key": key, "text": text, "numeric": numeric}


def _percent(figure: Figure) -> str:
    if figure.estimate is None or figure.low is None or figure.high is None:
        return "–"
    return f"{100 * figure.estimate:.0f}% ({100 * figure.low:.0f} to {100 * figure.high:.0f})"
