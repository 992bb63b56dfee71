"""Counting over all contacts with children, own and imported: the database groups, Python only words and folds what it found.

A group has three numbers: yes, no, and blank where nobody recorded it. A blank is never a no.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import TruncMonth

from childfirst.contacts.models import Involvement
from childfirst.foundation.now import LONDON
from childfirst.referrals.models import FoldedContact
from childfirst.rules import vocabulary as words
from childfirst.rules.measures import Figure, proportion
from childfirst.rules.measures.provenance import code_of
from childfirst.teams.models import BasicCommandUnit, Borough
from childfirst.ui.months import month_words

BLANK: Final = "not_recorded"
OLDER: Final = 12  # months by which a child was taken for older (our own line, not law)
SOURCES: Final = {
    "": "Own records and imported files",
    "own": "Own records only",
    "stops": "Imported stop and search files only",
}
ANSWERS: Final = ("yes", "no", "blank")
Table = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. Months are both included; an empty text is no limit."""

    kind: str
    measure: str
    by: str
    first: str
    last: str
    unit: str = ""
    source: str = ""

    def stored(self) -> dict[str, str]:
        """As kept."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Measure:
    """`yes` and `blank` are conditions on a child's part in a contact; the rest is no."""

    title: str
    yes_words: str
    no_words: str
    yes: Q
    blank: Q
    method: str


_NO_FURTHER = Q(outcome="no_further_action") | (Q(outcome="") & Q(contact__outcome="no_further_action"))
_NO_OUTCOME = Q(outcome="", contact__outcome="")
_AGES_KNOWN = Q(perceived_age_years__isnull=False, age_months__isnull=False)
MEASURES: Final[dict[str, Measure]] = {
    "outcome": Measure(
        "Led to something more than no further action", "Led to something more", "No further action", ~_NO_FURTHER & ~_NO_OUTCOME, _NO_OUTCOME,
        "The child’s own outcome, or the contact’s where the child has none.",
    ),
    "referred": Measure(
        "A referral stands on the desk", "On the desk", "Not on the desk", Q(on_desk=True), Q(pk__in=()),
        "The contact is part of a referral now.",
    ),
    "alone": Measure(
        "The child was spoken to alone", "Spoken to alone", "Not alone", Q(spoken_alone="yes"), Q(spoken_alone=""),
        "As the officer recorded it.",
    ),
    "older": Measure(
        "Taken for a year or more older than the child is", "A year or more older", "Not", Q(older=True), ~_AGES_KNOWN,
        "The age the officer first took the child for, less the child’s age in months. It is asked before the true age is shown.",
    ),
}  # fmt: skip
# What can be counted by: its words, and the column.
DIMENSIONS: Final[dict[str, tuple[str, str]]] = {
    "month": ("Month", "month"),
    "unit": ("Command unit", "contact__borough__command_unit__code"),
    "borough": ("Borough", "contact__borough__code"),
    "age": ("Age in years", "age_months"),
    "ethnicity_self": ("Ethnicity, as the child says", "ethnicity_self"),
    "ethnicity_broad": ("Ethnicity, as the child says, in five groups", "ethnicity_self"),
    "ethnicity_officer": ("Ethnicity, as the officer saw it", "ethnicity_officer"),
    "sex": ("Sex", "sex"),
}


def counted_live(question: Question) -> Table:
    """Group → [yes, no, blank], in the order in which a page shows them. Every row is read: `summing.counted` gives the same, sooner."""
    measure = MEASURES[question.measure]
    column = DIMENSIONS[question.by][1]
    found = (
        _rows(question)
        .values(column)
        .annotate(all=Count("pk"), yes=Count("pk", filter=measure.yes), blank=Count("pk", filter=measure.blank))
        .order_by()
    )
    table: Table = {}
    for row in found:
        line = table.setdefault(group_of(question.by, row[column]), [0, 0, 0])
        for place, number in enumerate((row["yes"], row["all"] - row["yes"] - row["blank"], row["blank"])):
            line[place] += number
    return in_order(question.by, table)


def in_order(by: str, table: Table) -> Table:
    """As a page shows it, what nobody recorded last."""
    order = list(labels(by))
    return dict(sorted(table.items(), key=lambda pair: _place(pair[0], order)))


def annotated(rows: QuerySet[Involvement]) -> QuerySet[Involvement]:
    """With what the measures ask of a part."""
    held = FoldedContact.objects.filter(contact=OuterRef("contact"), unfolded_at=None)
    older = _AGES_KNOWN & Q(perceived_age_years__gte=(F("age_months") + OLDER) / 12.0)
    return rows.annotate(on_desk=Exists(held), older=Case(When(older, then=Value(True)), default=Value(False)))


def _rows(question: Question) -> QuerySet[Involvement]:
    first, after = month_start(question.first), month_start(question.last, after=1)
    rows = Involvement.objects.filter(
        contact__kind=question.kind, contact__occurred_from__gte=first, contact__occurred_from__lt=after
    )
    if question.unit:
        rows = rows.filter(contact__borough__command_unit__code=question.unit)
    if question.source:
        rows = (
            rows.filter(contact__source="stops")
            if question.source == "stops"
            else rows.exclude(contact__source="stops")
        )
    if question.by == "month":
        rows = rows.annotate(month=TruncMonth("contact__occurred_from", tzinfo=LONDON))
    if question.measure in ("referred", "older"):
        rows = annotated(rows)
    return rows


def month_start(month: str, after: int = 0) -> Any:
    """The moment at which a month begins in London, or so many months after it."""
    number = int(month[:4]) * 12 + int(month[5:]) - 1 + after
    return datetime(number // 12, number % 12 + 1, 1, tzinfo=LONDON)


def group_of(by: str, value: Any) -> str:
    if value in (None, "", "unknown"):
        return BLANK
    if by == "month":
        return f"{value:%Y-%m}"
    if by == "age":
        return str(value // 12)
    return words.BROAD_GROUP_OF.get(value[:1], BLANK) if by == "ethnicity_broad" else str(value)


def labels(by: str) -> dict[str, str]:
    """Words of the groups that have any, in order. Months and ages are their own words."""
    made: dict[str, Callable[[], dict[str, str]]] = {
        "unit": lambda: dict(BasicCommandUnit.objects.order_by("name").values_list("code", "name")),
        "borough": lambda: dict(Borough.objects.order_by("name").values_list("code", "name")),
        "ethnicity_self": lambda: dict(words.ETHNICITIES_SELF),
        "ethnicity_broad": lambda: dict(words.ETHNICITIES_OFFICER),
        "ethnicity_officer": lambda: dict(words.ETHNICITIES_OFFICER),
        "sex": lambda: dict(words.SEXES),
    }
    return made[by]() if by in made else {}


def _place(group: str, order: list[str]) -> tuple[bool, int, str]:
    return group == BLANK, order.index(group) if group in order else len(order), group.zfill(7)


def share(line: list[int]) -> Figure:
    """Yes of yes and no, with Wilson's interval."""
    return proportion(line[0], line[0] + line[1])


def title_of(question: Question) -> str:
    """The question in words."""
    kind = words.CONTACT_KINDS[question.kind]
    where = f", {question.unit}" if question.unit else ""
    source = f", {SOURCES[question.source].lower()}" if question.source else ""
    return f"{kind}: {MEASURES[question.measure].title[:1].lower()}{MEASURES[question.measure].title[1:]}, by {DIMENSIONS[question.by][0].lower()}, {month_words(question.first)} to {month_words(question.last)}{where}{source}"


def code_version() -> str:
    """A digest of what counts here."""
    return code_of("scrutiny/queries.py", "scrutiny/summing.py", "rules/measures")


def fingerprint(question: Question, table: Table) -> str:
    """Changes when the code, the question or any count does."""
    told = json.dumps([code_version(), question.stored(), table], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:24]
