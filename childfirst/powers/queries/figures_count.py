"""Counting: rows and a question in, a table out, with what is blank beside it; and the same table as it may leave the force."""

from typing import Any, Final

import polars as pl

from childfirst.powers.queries.figures import ONLY_FORCE, ONLY_SEARCHES, UNITS, Question, months_between
from childfirst.rules import force as words
from childfirst.rules import search_words, vocabulary
from childfirst.rules.measures import Figure, proportion, share_missing, suppress
from childfirst.ui.months import month_words

BLANK: Final = "not_recorded"
YES_NO: Final = {"yes": "Yes", "no": "No"}
GATE: Final = {
    "lawful_to_proceed": "Nothing missing or broken",
    "needs_more": "Answers missing",
    "not_lawful": "A rule broken",
    "stopped": "Stopped here by design",
}
TIMES: Final = {
    "within_1_hour": "Within 1 hour", "within_4_hours": "1 to 4 hours", "within_24_hours": "4 to 24 hours", "later": "Later than 24 hours",
}  # fmt: skip
# What a figure can be counted by: the column, its question, its words. None: the values are their own words.
DIMENSIONS: Final[dict[str, tuple[str, dict[str, str] | None]]] = {
    "month": ("Month", None),
    "command_unit": ("Command unit", None),
    "age_years": ("Age in years", None),
    "ethnicity_self": ("Ethnicity, as the child describes it", vocabulary.ETHNICITIES_SELF),
    "ethnicity_officer": ("Ethnicity, as the officer saw it", vocabulary.ETHNICITIES_OFFICER),
    "sex": ("Sex", vocabulary.SEXES),
    "place": ("Place", search_words.PLACES | words.PLACES),
    "adult_present": ("Appropriate adult there", YES_NO),
    "authority": ("Authority", search_words.AUTHORITY),
    "object_found": ("Object found", YES_NO),
    "object_linked": ("Object found, and the one looked for", YES_NO),
    "outcome": ("Outcome", vocabulary.OUTCOMES | words.OUTCOMES),
    "referral_made": ("Safeguarding referral on the desk", YES_NO),
    "time_to_parent": ("Time until a parent or carer was told", TIMES),
    "complete": ("Record complete", YES_NO),
    "gate": ("What the gate said", GATE),
    "purpose": ("Purpose", words.PURPOSES),
    "tactic": ("Tactic (a report can have several)", words.TACTICS),
    "taser": ("Taser, at its highest use", words.TACTICS | {"not_used": "Not used"}),
    "injury": ("Injury to the child", words.INJURIES),
}
_FORCE: Final = ONLY_FORCE | {"tactic"}


def dimensions_of(kind: str) -> dict[str, str]:
    """What this kind can be counted by."""
    left_out = ONLY_SEARCHES if kind == "force" else _FORCE
    return {code: label for code, (label, _) in DIMENSIONS.items() if code not in left_out}


def prepared(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with the derived columns that figures are counted by, all as text; a blank is a group of its own."""
    minutes = pl.col("minutes_to_parent")
    told = (
        pl.when(minutes.is_null()).then(None).when(minutes <= 60).then(pl.lit("within_1_hour")).when(minutes <= 240).then(pl.lit("within_4_hours"))
        .when(minutes <= 1440).then(pl.lit("within_24_hours")).otherwise(pl.lit("later"))
    )  # fmt: skip
    return rows.with_columns(time_to_parent=told)


def _groups(rows: pl.DataFrame, by: str) -> pl.DataFrame:
    """One line for each row and group. Only tactics make several of one row."""
    if by == "tactic":
        rows = rows.explode("tactics").with_columns(tactic=pl.col("tactics"))
    return rows.with_columns(pl.col(by).cast(pl.String).fill_null(BLANK).alias(f"by_{by}"))


def counted(rows: pl.DataFrame, question: Question) -> dict[str, dict[str, int]]:
    """Row of the table to column to count; with one dimension, one row called "count". Groups in the order of their words."""
    lines = _groups(prepared(rows), question.by)
    down = _groups_of(lines, question.by, question)
    if not question.across:
        return {"count": {group: _count(lines, question.unit, {question.by: group}) for group in down}}
    lines = _groups(lines, question.across)
    along = _groups_of(lines, question.across, question)
    return {
        group: {
            other: _count(lines, question.unit, {question.by: group, question.across: other}) for other in along
        }
        for group in down
    }  # fmt: skip


def _groups_of(lines: pl.DataFrame, by: str, question: Question) -> list[str]:
    """The groups there are, in order; of months every one that was asked for, where there is anything at all."""
    found = lines[f"by_{by}"].unique().to_list()
    if by == "month" and found:
        found = list({*found, *months_between(question.first, question.last)})
    return _in_order(found, by)


def _count(lines: pl.DataFrame, unit: str, where: dict[str, str]) -> int:
    wanted = pl.lit(True)
    for by, group in where.items():
        wanted &= pl.col(f"by_{by}") == group
    return int(lines.filter(wanted)[unit].n_unique())


def _in_order(groups: list[str], by: str) -> list[str]:
    known = list(DIMENSIONS[by][1] or {})
    return sorted(
        groups,
        key=lambda one: (
            one == BLANK,
            known.index(one) if one in known else len(known),
            one.zfill(4) if one.isdigit() else one,
        ),
    )


def words_of(by: str, group: str) -> str:
    """A group in words."""
    if group == BLANK:
        return "Not recorded"
    return (DIMENSIONS[by][1] or {}).get(group, group)


def total_of(rows: pl.DataFrame, unit: str) -> int:
    """How many there are in all. Groups can add up to more: a report has several tactics, a child several months."""
    return int(rows[unit].n_unique()) if rows.height else 0


def shares(rows: pl.DataFrame, question: Question) -> dict[str, Figure]:
    """Of each group, its share of all, with its interval. Of one dimension only."""
    total = total_of(rows, question.unit)
    return {group: proportion(count, total) for group, count in counted(rows, question)["count"].items()}


def completeness(rows: pl.DataFrame, kind: str) -> dict[str, Figure]:
    """How much of each column was left blank. What nobody asked of this kind is not among them."""
    ready = prepared(rows)
    return {
        code: share_missing(ready[code].null_count(), ready.height, label)
        for code, label in dimensions_of(kind).items()
        if code not in ("tactic", "month", "complete", "gate")
    }


def outward(rows: pl.DataFrame, question: Question) -> dict[str, Any]:
    """The table as it may leave the force: small numbers held back, with whatever else would give them away.

    Groups that overlap (tactics; children and incidents, which can be in several groups) do not add up to the total, so no
    total of theirs is shown: suppression reckons with sums that hold.
    """
    table = counted(rows, question)
    if not any(table.values()):
        return {"cells": table, "total": 0, "hidden": 0, "blank": {}}
    shown = suppress(table)
    adds_up = question.unit == "row" and "tactic" not in (question.by, question.across)
    return {
        "cells": shown.cells,
        "total": shown.total if adds_up else None,
        "hidden": shown.hidden,
        "blank": {code: _outward_blank(figure) for code, figure in completeness(rows, question.kind).items()},
    }


def _outward_blank(figure: Figure) -> int | None:
    """The blanks of one column, in whole percent, or None where few are blank or few are not: 3 of 40 is a small number too."""
    left = figure.denominator - figure.numerator
    few = any(0 < count < 5 for count in (figure.numerator, left))
    return None if few or not figure.denominator else round(100 * figure.numerator / figure.denominator)


def in_words(question: Question) -> str:
    """The question as a title."""
    across = f" and {DIMENSIONS[question.across][0].lower()}" if question.across else ""
    return f"{UNITS[question.unit]}, {month_words(question.first)} to {month_words(question.last)}, by {DIMENSIONS[question.by][0].lower()}{across}"
