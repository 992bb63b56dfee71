"""What each role's front page shows: my work today, what is due, what came back. The pages are built from these panels alone."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import F, Q, QuerySet
from django.urls import reverse

from childfirst.foundation.now import now
from childfirst.referrals.models import ClockRing, Referral
from childfirst.referrals.queries.queue import DECIDED_SINCE, Filters, rows_of
from childfirst.referrals.queries.visible import of_contacts, visible_to
from childfirst.rules.vocabulary import GRADES

SHOWN: Final = 5
LIVE: Final = ("open", "in_work")


@dataclass(frozen=True)
class Line:
    """One thing to do."""

    text: str
    href: str
    detail: str = ""
    due: datetime | None = None


@dataclass(frozen=True)
class Panel:
    """One heading of a front page: how many, the first few, and where the rest are."""

    title: str
    count: int
    items: list[Line] = field(default_factory=list)
    more_href: str = ""
    empty_text: str = ""


def work_for(officer: Any) -> list[Panel]:
    """The panels of everything this person's roles bring, the most pressing role first. Names no child."""
    wanted: dict[Callable[[Any], Iterator[Panel]], tuple[str, ...]] = {
        _decider: ("desk_decision_maker",),
        _desk: ("desk_researcher", "desk_decision_maker"),
        _officer: ("officer", "sergeant"),
        _sergeant: ("sergeant",),
        _routed: ("exploitation_officer", "ward_officer"),
        _inspector: ("inspector",),
    }
    return [panel for panels, roles in wanted.items() if officer.has_role(*roles) for panel in panels(officer)]


def _decider(officer: Any) -> Iterator[Panel]:
    waiting = visible_to(officer).filter(status="awaiting_countersignature").exclude(decisions__in=_decided_by(officer))
    yield _panel("To countersign", waiting, "Nothing waits for your signature.", view="countersign")
    graded = visible_to(officer).filter(status__in=LIVE).exclude(grade="")
    yield _panel("Graded, waiting for a decision", graded, "No graded referral waits for a decision.", view="desk")


def _decided_by(officer: Any) -> Any:
    from childfirst.referrals.models import Decision

    return Decision.objects.filter(decided_by=officer.pk, withdrawn_at=None)


def _desk(officer: Any) -> Iterator[Panel]:
    soon = rows_of(officer, "desk", Filters(due="hour"))
    yield _panel(
        "Late or due within the hour",
        soon,
        "Nothing on the desk is late or due within the hour.",
        view="desk",
        due="hour",
    )
    yield _panel("Taken by me", rows_of(officer, "mine", Filters()), "You have taken up nothing.", view="mine")
    yield _panel(
        "Not taken up",
        rows_of(officer, "unassigned", Filters()),
        "Every referral has been taken up.",
        view="unassigned",
    )


def _officer(officer: Any) -> Iterator[Panel]:
    asked = visible_to(officer).filter(
        Q(information_requests__asked_of=officer.pk)
        | Q(information_requests__asked_of=None, pk__in=of_contacts(contact__submitted_by=officer.pk)),
        information_requests__answered_at=None,
        status="returned",
    )
    yield _panel(
        "Questions from the desk", asked, "The desk has asked you nothing.", view="questions", hrefs="referrals:answer"
    )
    decided = visible_to(officer).filter(
        pk__in=of_contacts(contact__submitted_by=officer.pk), status="decided", decided_at__gte=now() - DECIDED_SINCE
    )
    yield _panel(
        "Decided on your contacts, last 28 days",
        decided,
        "Nothing was decided on your contacts in the last 28 days.",
        view="own",
        order="-decided_at",
    )


def _sergeant(officer: Any) -> Iterator[Panel]:
    team = rows_of(officer, "team", Filters())
    yield _panel(
        "Sent back to your team",
        team.filter(status="returned"),
        "No question from the desk is open on your team.",
        view="team",
    )
    yield _missed("Your team's missed clocks that need a reason", team)


def _routed(officer: Any) -> Iterator[Panel]:
    yield _panel(
        "Routed to your team",
        rows_of(officer, "routed", Filters()),
        "Nothing was routed to your team in the last 28 days.",
        view="routed",
        order="-decided_at",
    )


def _inspector(officer: Any) -> Iterator[Panel]:
    unit = rows_of(officer, "unit", Filters())
    yield _missed("Missed clocks in your command unit that need a reason", unit)
    yield _panel(
        "Your command unit, due within the hour",
        rows_of(officer, "unit", Filters(due="hour")),
        "Nothing in your command unit is late or due within the hour.",
        view="unit",
        due="hour",
    )


def _panel(
    title: str,
    rows: QuerySet[Referral],
    empty: str,
    *,
    view: str,
    due: str = "",
    order: str = "",
    hrefs: str = "referrals:referral",
) -> Panel:
    ordered = rows.order_by(order, "pk") if order else rows.order_by(F("next_due_at").asc(nulls_last=True), "pk")
    lines = [
        Line(f"{row}: {row.summary}", reverse(hrefs, args=[row.pk]), _detail(row), row.next_due_at)
        for row in ordered[:SHOWN]
    ]
    address = f"{reverse('referrals:queue')}?view={view}" + (f"&due={due}" if due else "")
    return Panel(title, rows.count(), lines, address, empty)


def _missed(title: str, rows: QuerySet[Referral]) -> Panel:
    """Breaches nobody has explained yet."""
    rings = ClockRing.objects.filter(
        kind="breach", reason_at=None, clock__referral__in=rows, rung_at__gte=now() - timedelta(days=28)
    )
    latest = rings.select_related("clock__referral").order_by("-rung_at")[:SHOWN]
    from childfirst.referrals.presenters.clocks import title_of

    lines = [
        Line(
            f"{ring.clock.referral}: {title_of(ring.clock)}",
            reverse("referrals:reason", args=[ring.pk]),
            "Missed: say why",
            ring.due_at,
        )
        for ring in latest
    ]
    return Panel(
        title, rings.count(), lines, f"{reverse('referrals:queue')}?due=overdue", "Every missed clock has its reason."
    )


def _detail(row: Referral) -> str:
    grade = GRADES[row.grade] if row.grade else "Not graded"
    decided = f"{row.get_decision_display()}, " if row.decision else f"{row.get_status_display()}, "
    missing = f", {row.gap_count} not named" if row.gap_count else ""
    return f"{decided}{grade}{missing}"
