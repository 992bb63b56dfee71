"""What the child protection lead sees: across command units, every child for whom abuse or exploitation is found, by what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.db.models import Count, F, Max, Q, Window
from django.db.models.functions import RowNumber
from django.urls import reverse

from childfirst.cases import policy
from childfirst.cases.models import Case, Direction, Episode, NationalReferral, Task
from childfirst.cases.reckoning import case_is_late, national_is_late
from childfirst.contacts.models import HarmFound
from childfirst.foundation.now import now, today
from childfirst.rules import vocabulary
from childfirst.rules.exploitation import CASE_OUTCOMES, WEAK_OUTCOMES
from childfirst.ui.formatting import date_short, plural

SINCE: Final = timedelta(days=90)
STRONG: Final = ("amber", "red")
LOW: Final = ("blue", "green")
SHOWN: Final = 25


@dataclass(frozen=True)
class Line:
    """One child and what is wrong."""

    child: Any
    unit: str
    why: str
    href: str = ""
    link: str = ""
    case: Case | None = None


@dataclass
class Group:
    """One thing that may be wrong, with the children to whom it happened."""

    slug: str
    title: str
    text: str
    count: int
    lines: list[Line]  # as many as there are, or the first

    @property
    def shown(self) -> list[Line]:
        return self.lines[:SHOWN]

    @property
    def left_out(self) -> int:
        return max(0, self.count - SHOWN)


def groups() -> list[Group]:
    """Every group, empty ones among them: an empty list says that somebody looked."""
    open_cases = list(
        Case.objects.exclude(status="closed").select_related("child", "team__command_unit", "officer").order_by("opened_at", "pk")
    )  # fmt: skip
    return [
        Group("unallocated", "No officer", "Abuse or exploitation is found and no case is open, or nobody has the case.", *_unallocated(open_cases)),
        Group("overdue", "Overdue", "A clock of the case has run out.", *_all(_overdue(open_cases))),
        Group("idle", "Idle", f"Nothing was done in the case for {plural(policy.amount('case_idle'), 'day')}.", *_all(_idle(open_cases))),
        Group("no_outcome", "Closed without a good outcome", "The case was closed and the child is not safer, or nobody knows.", *_all(_weak())),
        Group("low_grade", "Low grade beside strong findings", "Graded blue, green or low, where a rule asks for amber or red.", *_low()),
        Group("only_suspect", "Victim treated only as a suspect", "Recorded as a suspect and nothing else, where a rule finds exploitation.", *_suspects()),
        Group("at_18", "Nearly 18, no plan", "The child turns 18 soon and no service has accepted them.", *_all(_at_18(open_cases))),
    ]  # fmt: skip


def _all(lines: list[Line]) -> tuple[int, list[Line]]:
    return len(lines), lines


def directions_open() -> Any:
    """What the lead asked for and has not lifted, the first due first."""
    return (
        Direction.objects.filter(lifted_at=None)
        .select_related("case__child", "case__team", "given_by", "replied_by")
        .order_by("answer_by", "pk")
    )


def _found(**condition: Any) -> Any:
    """Findings of the last months that nobody disagreed with, in brief."""
    return HarmFound.objects.filter(screened_at__gte=now() - SINCE, stands=True, **condition)


def _newest_first(rows: Any) -> Any:
    """{"child", "newest", "every"}: each child, who was found last first, and how many children they are (one look at the rows for both)."""
    of_each = rows.values("child").annotate(newest=Max("screened_at"))
    return of_each.annotate(every=Window(Count("*"))).order_by("-newest", "child")


def _newest(rows: Any, children: list[int]) -> dict[int, HarmFound]:
    """The newest finding of each of some children, in the order of the children."""
    one: dict[int, HarmFound] = {}
    whole = rows.filter(child__in=children).order_by("-screened_at", "position")
    for found in whole.select_related(
        "finding", "child", "contact__borough__command_unit", "contact__team__command_unit"
    ):
        one.setdefault(found.child_id, found)
    return {child: one[child] for child in children if child in one}


def _words(found: HarmFound) -> str:
    return f"{found.finding.title} ({found.contact.reference}, {date_short(found.contact.occurred_from)})"


def _unit(found: HarmFound) -> str:
    contact = found.contact
    unit = (contact.borough and contact.borough.command_unit) or (contact.team and contact.team.command_unit)
    return str(unit or "No command unit")


def _of_each_child(rows: Any, line: Callable[[HarmFound], Line]) -> tuple[int, list[Line]]:
    """How many children, and a line for each of the first."""
    first = list(_newest_first(rows)[:SHOWN])
    found = _newest(rows, [one["child"] for one in first])
    return first[0]["every"] if first else 0, [line(one) for one in found.values()]


def _unallocated(open_cases: list[Case]) -> tuple[int, list[Line]]:
    waiting = [
        Line(
            case.child,
            str(case.team.command_unit),
            "Case waits for an officer",
            reverse("cases:case", args=[case.pk]),
            str(case),
            case,
        )
        for case in open_cases
        if case.status == "waiting"
    ]
    held = Case.objects.filter(Q(closed_at=None) | Q(closed_at__gte=now() - SINCE)).values("child")
    strong = _found(leads_to="opens_referral", least_grade__in=STRONG).exclude(child__in=held)
    count, lines = _of_each_child(
        strong,
        lambda one: Line(
            one.child,
            _unit(one),
            f"No case. {_words(one)}",
            f"{reverse('cases:open')}?child={one.child_id}",
            "Open a case",
        ),
    )
    return len(waiting) + count, waiting + lines


def _line(case: Case, why: str) -> Line:
    return Line(case.child, str(case.team.command_unit), why, reverse("cases:case", args=[case.pk]), str(case), case)


def _overdue(open_cases: list[Case]) -> list[Line]:
    moment = now()
    late: dict[int, list[str]] = {case.pk: case_is_late(case, moment) for case in open_cases}
    for case, what in Task.objects.filter(case__in=open_cases, done_at=None, due_on__lt=today()).values_list(
        "case", "what"
    ):
        late[case].append(f"not done: {what}")
    for one in NationalReferral.objects.filter(case__in=open_cases):
        if words := national_is_late(one, moment):
            late[one.case_id].append(words)
    for one in Direction.objects.filter(case__in=open_cases, lifted_at=None, replied_at=None, answer_by__lt=today()):
        late[one.case_id].append("no answer to you")
    return [_line(case, "; ".join(late[case.pk])) for case in open_cases if late[case.pk]]


def _idle(open_cases: list[Case]) -> list[Line]:
    before = now() - timedelta(days=policy.amount("case_idle"))
    return [_line(case, f"Last act {date_short(case.moved_at)}") for case in open_cases if case.moved_at < before]


def _weak() -> list[Line]:
    rows = Case.objects.filter(status="closed", outcome__in=WEAK_OUTCOMES, closed_at__gte=now() - SINCE).select_related(
        "child", "team__command_unit"
    )
    return [_line(case, CASE_OUTCOMES[case.outcome]) for case in rows.order_by("-closed_at")]


def _low() -> tuple[int, list[Line]]:
    from childfirst.referrals.models import FoldedContact

    order = [F("screened_at").desc(), "position", "finding"]
    strong = _found(least_grade__in=STRONG)
    newest = strong.annotate(place=Window(RowNumber(), partition_by="child", order_by=order)).filter(place=1)
    places = FoldedContact.objects.filter(
        unfolded_at=None, referral__grade__in=LOW, contact__in=newest.values("contact")
    )
    every = list(places.order_by("-folded_at", "pk").values_list("pk", flat=True))
    first = list(
        FoldedContact.objects.filter(pk__in=every[:SHOWN]).select_related("referral").order_by("-folded_at", "pk")
    )
    found = {one.contact_id: one for one in _newest(strong, _children_of(newest, first)).values()}
    lines = []
    for place in first:
        one = found[place.contact_id]
        why = f"{place.referral} graded {place.referral.get_grade_display().lower()}. {_words(one)}"
        lines.append(
            Line(one.child, _unit(one), why, reverse("children:child", args=[one.child_id]), "The child’s page")
        )
    away = _low_and_missing(strong)
    return len(every) + len(away), lines + away


def _children_of(newest: Any, places: list[Any]) -> list[int]:
    return list(newest.filter(contact__in=[one.contact_id for one in places]).values_list("child", flat=True))


def _low_and_missing(strong: Any) -> list[Line]:
    low = Episode.objects.exclude(status="closed").filter(
        grade__in=("low", "very_low"), child__in=strong.values("child")
    )
    episodes = list(low.select_related("child", "command_unit"))
    found = _newest(strong, list(dict.fromkeys(one.child_id for one in episodes)))
    return [
        Line(
            one.child,
            str(one.command_unit or ""),
            f"Missing, graded {one.get_grade_display().lower()}. {_words(found[one.child_id])}",
            reverse("cases:episode", args=[one.pk]),
            str(one),
        )
        for one in episodes
    ]


def _suspects() -> tuple[int, list[Line]]:
    return _of_each_child(
        _found(only_suspect=True).exclude(child__in=_found(victim=True).values("child")),
        lambda one: Line(
            one.child,
            _unit(one),
            f"{vocabulary.ROLES['suspect']} only. {_words(one)}",
            reverse("children:child", args=[one.child_id]),
            "The child’s page",
        ),
    )


def _at_18(open_cases: list[Case]) -> list[Line]:
    from childfirst.cases.queries.cases import months_to_18, needs_plan_for_18

    return [
        _line(case, f"18 in {plural(months_to_18(case.child.date_of_birth) or 0, 'month')}")
        for case in open_cases
        if needs_plan_for_18(case)
    ]
