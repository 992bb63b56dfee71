"""What this force has chosen for missing children and cases, and the assumptions used where it has chosen nothing. None of it is law."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from childfirst.cases.models import CasePolicy

WRITTEN_DOWN: Final = date(2026, 11, 26)
ASSUMED: Final = "Assumption of this project. Set your own"
HOUR: Final = 60
DAY: Final = 24 * HOUR
LOW: Final = "low_needs_an_inspector"
SWITCHES: Final = frozenset({LOW})
# name: (words, unit, usual amount, source)
CHOICES: Final[dict[str, tuple[str, str, int, str]]] = {
    LOW: (
        "A missing child is graded low or very low only by an inspector",
        "1 for on, 0 for off",
        1,
        "London practice: every missing child is at least medium (R082). Local, not statute",
    ),
    "review_high": ("Review of a child graded high", "minutes", HOUR, f"{ASSUMED}. Practice says without a break (R083)"),
    "review_medium": ("Review of a child graded medium", "minutes", 8 * HOUR, f"{ASSUMED}. Forces use 8 to 12 hours (R083), not confirmed"),
    "review_low": ("Review of a child graded low", "minutes", 12 * HOUR, ASSUMED),
    "idle_high": ("Nothing done for a child graded high", "minutes", HOUR, ASSUMED),
    "idle_other": ("Nothing done for a child graded otherwise", "minutes", 4 * HOUR, ASSUMED),
    "prevention_interview": ("Until a prevention interview", "minutes", DAY, f"{ASSUMED}. As soon as possible (R086)"),
    "repeat_times": ("Times missing that make a pattern", "times", 3, f"{ASSUMED}. Often three in 90 days (R088), local"),
    "repeat_days": ("The days in which they are counted", "days", 90, f"{ASSUMED}. Often three in 90 days (R088), local"),
    "allocate": ("Until a case has an officer", "minutes", DAY, ASSUMED),
    "supervise": ("Between a supervisor's looks at a case", "days", 28, ASSUMED),
    "case_idle": ("Nothing done in a case", "days", 7, ASSUMED),
    "case_limit": ("Cases one officer holds", "cases", 12, ASSUMED),
    "team_officers": ("Officers of a further team, for the queue", "officers", 6, ASSUMED),
    "national_referral": ("Until a national referral is sent", "minutes", 2 * DAY, f"{ASSUMED}. As soon as possible (R120)"),
    "plan_for_18": ("Months before 18 when the plan is due", "months", 12, ASSUMED),
}  # fmt: skip
_MOST: Final = 1_000_000


@dataclass(frozen=True)
class Choice:
    """One choice as it stands: the force's own, or the assumption."""

    name: str
    words: str
    unit: str
    amount: int
    source: str
    source_date: date
    own: bool


def choice(name: str) -> Choice:
    """What stands now."""
    words, unit, amount, source = CHOICES[name]
    row = CasePolicy.objects.filter(name=name, ended_at=None).first()
    if row is not None:
        return Choice(name, words, unit, row.amount, row.source, row.source_date, own=True)
    return Choice(name, words, unit, amount, source, WRITTEN_DOWN, own=False)


def amount(name: str) -> int:
    """The number alone."""
    return choice(name).amount


def every_choice() -> list[Choice]:
    """For the page."""
    return [choice(name) for name in CHOICES]


def is_possible(name: str, given: int) -> bool:
    """A switch is 0 or 1; everything else at least 1."""
    return given in (0, 1) if name in SWITCHES else 1 <= given <= _MOST


def stored(name: str) -> dict[str, Any]:
    """For the trail."""
    found = choice(name)
    return {"amount": found.amount, "source": found.source, "own": found.own}
