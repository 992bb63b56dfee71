"""What the child protection lead sees: across command units, every child for whom abuse or exploitation is found, by what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from django.db.models import Q
from django.urls import reverse

from childfirst.cases import policy
from childfirst.cases.models import Case, Direction, Episode, NationalReferral, Task
from childfirst.cases.queries.known import current_findings
from childfirst.cases.reckoning import case_is_late, national_is_late
from childfirst.foundation.now import now, today
from childfirst.rules import vocabulary
from childfirst.rules.exploitation import CASE_OUTCOMES, WEAK_OUTCOMES
from childfirst.ui.formatting import date_short, plural

SINCE: Final = timedelta(days=90)
STRONG: Final = ("amber", "red")
LOW: Final = ("blue", "green")
SHOWN: Final = 25


@dataclass(frozen=True)
class Found:
    """One finding with what the lists need of it: the facts it was screened on are large, and stay where they are."""

    pk: int
    title: str
    leads_to: str
    least_grade: str
    child: int
    roles: tuple[str, ...]
    contact: int
    words: str
    unit: str


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
    lines: list[Line] = field(default_factory=list)

    @property
    def shown(self) -> list[Line]:
        return self.lines[:SHOWN]

    @property
    def left_out(self) -> int:
        return max(0, len(self.lines) - SHOWN)


def groups() -> list[Group]:
    """Every group, empty ones among them: an empty list says that somebody looked."""
    found = _found()
    open_cases = list(
        Case.objects.exclude(status="closed").select_related("child", "team__command_unit", "officer").order_by("opened_at", "pk")
    )  # fmt: skip
    return [
        Group("unallocated", "No officer", "Abuse or exploitation is found and no case is open, or nobody has the case.", _unallocated(found, open_cases)),
        Group("overdue", "Overdue", "A clock of the case has run out.", _overdue(open_cases)),
        Group("idle", "Idle", f"Nothing was done in the case for {plural(policy.amount('case_idle'), 'day')}.", _idle(open_cases)),
        Group("no_outcome", "Closed without a good outcome", "The case was closed and the child is not safer, or nobody knows.", _weak()),
        Group("low_grade", "Low grade beside strong findings", "Graded blue, green or low, where a rule asks for amber or red.", _low(found)),
        Group("only_suspect", "Victim treated only as a suspect", "Recorded as a suspect and nothing else, where a rule finds exploitation.", _suspects(found)),
        Group("at_18", "Nearly 18, no plan", "The child turns 18 soon and no service has accepted them.", _at_18(open_cases)),
    ]  # fmt: skip


def directions_open() -> Any:
    """What the lead asked for and has not lifted, the first due first."""
    return (
        Direction.objects.filter(lifted_at=None)
        .select_related("case__child", "case__team", "given_by", "replied_by")
        .order_by("answer_by", "pk")
    )


_PART: Final = "screening__involvement__"
_OF: Final = "screening__contact__"


def _found() -> list[Found]:
    """The findings of the last months, newest first."""
    rows = current_findings(screening__screened_at__gte=now() - SINCE, screening__involvement__child__isnull=False)
    columns = (
        "pk", "title", "leads_to", "least_grade", f"{_PART}child", f"{_PART}roles", "screening__contact", f"{_OF}reference", f"{_OF}occurred_from",
        f"{_OF}borough__command_unit__name", f"{_OF}team__command_unit__name",
    )  # fmt: skip
    return [
        Found(
            pk,
            title,
            leads,
            grade,
            child,
            tuple(roles),
            contact,
            f"{title} ({reference}, {date_short(when)})",
            unit or of_team or "No command unit",
        )
        for pk, title, leads, grade, child, roles, contact, reference, when, unit, of_team in rows.select_related(
            None
        ).values_list(*columns)
    ]


def _once(found: Iterable[Found]) -> dict[int, Found]:
    """The newest of each child."""
    one: dict[int, Found] = {}
    for finding in found:
        one.setdefault(finding.child, finding)
    return one


def _unallocated(found: list[Found], open_cases: list[Case]) -> list[Line]:
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
    held = set(Case.objects.filter(Q(closed_at=None) | Q(closed_at__gte=now() - SINCE)).values_list("child", flat=True))
    strong = [one for one in found if one.leads_to == "opens_referral" and one.least_grade in STRONG]
    rest = {child: one for child, one in _once(strong).items() if child not in held}
    children = _children(rest)
    return waiting + [
        Line(
            children[child], one.unit, f"No case. {one.words}", f"{reverse('cases:open')}?child={child}", "Open a case"
        )
        for child, one in rest.items()
    ]


def _children(keys: Iterable[int]) -> dict[int, Any]:
    from childfirst.children.models import Child

    return Child.objects.in_bulk(list(keys))


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


def _low(found: list[Found]) -> list[Line]:
    strong = _once(one for one in found if one.least_grade in STRONG)
    children, lines = _children(strong), []
    from childfirst.referrals.models import FoldedContact

    contacts = {one.contact: child for child, one in strong.items()}
    places = FoldedContact.objects.filter(
        contact__in=contacts, unfolded_at=None, referral__grade__in=LOW
    ).select_related("referral")
    for place in places:
        child = contacts[place.contact_id]
        one = strong[child]
        why = f"{place.referral} graded {place.referral.get_grade_display().lower()}. {one.words}"
        lines.append(Line(children[child], one.unit, why, reverse("children:child", args=[child]), "The child’s page"))
    for episode in (
        Episode.objects.exclude(status="closed")
        .filter(child__in=strong, grade__in=("low", "very_low"))
        .select_related("child", "command_unit")
    ):
        why = f"Missing, graded {episode.get_grade_display().lower()}. {strong[episode.child_id].words}"
        lines.append(
            Line(
                episode.child,
                str(episode.command_unit or ""),
                why,
                reverse("cases:episode", args=[episode.pk]),
                str(episode),
            )
        )
    return lines


def _suspects(found: list[Found]) -> list[Line]:
    once = _once(one for one in found if set(one.roles) == {"suspect"})
    victims = {one.child for one in found if "victim" in one.roles}
    children = _children(once)
    return [
        Line(children[child], one.unit, f"{vocabulary.ROLES['suspect']} only. {one.words}", reverse("children:child", args=[child]), "The child’s page")
        for child, one in once.items()
        if child not in victims
    ]  # fmt: skip


def _at_18(open_cases: list[Case]) -> list[Line]:
    from childfirst.cases.queries.cases import months_to_18, needs_plan_for_18

    return [
        _line(case, f"18 in {plural(months_to_18(case.child.date_of_birth) or 0, 'month')}")
        for case in open_cases
        if needs_plan_for_18(case)
    ]
