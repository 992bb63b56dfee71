"""The practice study in words: what was seen, what would have been expected, and what may be said of the gap."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

import polars as pl

from childfirst.rules.measures.regression import CannotFit
from childfirst.rules.measures.rollout import Effect, effect
from childfirst.rules.measures.rollout_bench import force, true_change
from childfirst.rules.measures.rollout_verdict import Verdict, judge
from childfirst.ui.formatting import thousands


@dataclass(frozen=True)
class Measure:
    """What is counted, of what, and how it is read."""

    title: str
    counts: str
    share: bool = True


MEASURES: Final = {
    "wording": Measure("Challenged wording", "Contacts written here that were sent with words that the wording check found, of all contacts written here."),
    "indicators": Measure("Indicators recorded", "Signs that the officer ticked, for each child in the contact. The rules’ own findings are not counted.", share=False),
    "referrals": Measure("Referrals made for like findings", "Contacts with findings none of which opens a referral by itself: the share that reached the desk, each held against contacts of the same kind whose gravest finding is of the same family."),
    "searches": Measure("Searches", "Stops with a search, and strip searches that were done, of all contacts with children."),
    "force": Measure("Force", "Contacts with a report of force on a child, of all contacts with children."),
}  # fmt: skip
SAID: Final = {"lower": "Lower after training", "higher": "Higher after training", "cannot tell": "Cannot tell"}
AFTER: Final = (("1 to 3 months after", 1, 3), ("4 to 6 months after", 4, 6), ("7 months after and later", 7, 10_000))
DESIGN_ONLY: Final = (
    "Nobody was trained by lot, so this is a comparison and no trial. Where commanders chose whom to train first because of how "
    "things were going, the sum takes that for the training. The months before training can show such a thing; they cannot rule it out."
)


@dataclass(frozen=True)
class Shown:
    """One measure on the page."""

    code: str
    title: str
    counts: str
    said: str
    sure: bool
    sentence: str
    rows: list[list[str]]
    rests_on: str
    planted: str = ""


def example(seed: int) -> list[Shown]:
    """An invented force whose answer is known: how the page reads where something changed."""
    months, truths = force(seed, planted=True)
    rows = shown(months, judge(months))
    return [replace(one, planted=_planted(one.code, months[one.code], truths[one.code])) for one in rows]


def _planted(code: str, months: pl.DataFrame, truth: pl.DataFrame) -> str:
    return f"Planted, on the average of the contacts counted: {_change(true_change(months, truth), MEASURES[code])}."


def shown(measures: Mapping[str, pl.DataFrame], verdicts: dict[str, Verdict]) -> list[Shown]:
    """Every measure in its fixed order."""
    return [_one(code, verdicts[code], measures[code]) for code in MEASURES]


def _one(code: str, verdict: Verdict, months: pl.DataFrame) -> Shown:
    measure, found = MEASURES[code], verdict.effect
    rows: list[list[str]] = []
    if found is not None:
        rows = [_row("All months after training", found, measure)]
        if verdict.placebo is not None:
            rows.append(_row("The 3 months before training (should find nothing)", verdict.placebo, measure))
        rows += [_later(words, effect_between(months, first, last), measure) for words, first, last in AFTER]
    return Shown(
        code, measure.title, measure.counts, SAID[verdict.said], verdict.said != "cannot tell",
        _sentence(verdict, measure), rows, _rests_on(found, measure),
    )  # fmt: skip


def effect_between(months: pl.DataFrame, first: int, last: int) -> Effect | str:
    """The effect some months after training, or why it cannot be told."""
    try:
        return effect(months, first, last)
    except CannotFit as cannot:
        return str(cannot)


def _later(words: str, found: Effect | str, measure: Measure) -> list[str]:
    return [words, "–", "–", f"Cannot tell. {found}"] if isinstance(found, str) else _row(words, found, measure)


def _row(words: str, found: Effect, measure: Measure) -> list[str]:
    limits = f"{_change(found.gap, measure)} ({_signed(found.low, measure)} to {_signed(found.high, measure)})"
    return [words, _size(found.seen, measure), _size(found.expected, measure), limits]


def _sentence(verdict: Verdict, measure: Measure) -> str:
    found = verdict.effect
    if found is None:
        return f"Cannot tell. {verdict.why}"
    if verdict.said == "cannot tell":
        fits = f"From {_signed(found.low, measure)} to {_change(found.high, measure)} would fit."
        size = _change(found.smallest_seen, measure).lstrip("+")
        least = (
            f"With what there is, a change of about {size} would be found four times in five; a smaller one mostly not."
        )
        return f"Cannot tell. {verdict.why} {fits} {least}"
    return (
        f"{_size(found.seen, measure)} after training, where {_size(found.expected, measure)} would have been expected: "
        f"{_change(found.gap, measure)}, and between {_signed(found.low, measure)} and {_change(found.high, measure)} with 95% confidence."
    )


def _rests_on(found: Effect | None, measure: Measure) -> str:
    if found is None:
        return ""
    what = "contacts" if measure.share else "children in contacts"
    left = (
        f" {thousands(found.left_out)} after training had nothing to be held against and are left out."
        if found.left_out
        else ""
    )
    return f"{thousands(found.contacts)} {what} after training, by {thousands(found.officers)} officers; {thousands(found.teams)} teams tell how sure this is.{left}"


def _size(value: float, measure: Measure) -> str:
    return f"{100 * value:.1f}%" if measure.share else f"{value:.2f}"


def _signed(value: float, measure: Measure) -> str:
    """With its sign, and none for what is nought as shown."""
    words = f"{100 * value:+.1f}" if measure.share else f"{value:+.2f}"
    return words.strip("+-") if not float(words) else words.replace("-", "−")


def _change(value: float, measure: Measure) -> str:
    return f"{_signed(value, measure)} points" if measure.share else _signed(value, measure)


def lines_of(verdicts: dict[str, Verdict]) -> list[list[Any]]:
    """The same as a file: numbers as they are."""
    head = ["measure", "said", "why", "effect", "low", "high", "chance", "seen", "expected", "contacts", "officers", "teams", "left_out", "placebo", "placebo_low", "placebo_high"]  # fmt: skip
    lines: list[list[Any]] = [head]
    for code, one in verdicts.items():
        found, fake = one.effect, one.placebo
        numbers = [found.gap, found.low, found.high, found.chance, found.seen, found.expected, found.contacts, found.officers, found.teams, found.left_out] if found else [""] * 10  # fmt: skip
        lines.append([code, one.said, one.why, *numbers, *((fake.gap, fake.low, fake.high) if fake else ("", "", ""))])
    return lines
