"""What each role's front page shows: my work today, what is due, what came back. The pages are built from these panels alone."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, Final

from django.db.models import F, Q, QuerySet
from django.urls import reverse

from childfirst.contacts.queries import drafts_of
from childfirst.foundation.now import now
from childfirst.referrals.models import ClockRing, Referral
from childfirst.referrals.models.clocks import DESKS_OWN
from childfirst.referrals.queries.queue import DECIDED_SINCE, Filters, rows_of
from childfirst.referrals.queries.visible import of_contacts, visible_to
from childfirst.rules.vocabulary import GRADES
from childfirst.ui.formatting import moment_words
from childfirst.ui.panels import Few, Line, Panel
from childfirst.wording.queries import came_back, to_review

LIVE: Final = ("open", "in_work")


def work_for(officer: Any) -> list[Panel]:
    """The panels of everything this person's roles bring, the most pressing role first. Names no child.

    A panel says what would appear in it; the page shows the empty ones small, below the others.
    """
    wanted: dict[Callable[[Any], Iterator[Panel]], tuple[str, ...]] = {
        _decider: ("desk_decision_maker",),
        _desk: ("desk_researcher", "desk_decision_maker"),
        _officer: ("officer", "sergeant"),
        _sergeant: ("sergeant",),
        _routed: ("exploitation_officer", "ward_officer"),
        _inspector: ("inspector",),
        _words_to_read: ("sergeant", "inspector"),
    }
    return [panel for panels, roles in wanted.items() if officer.has_role(*roles) for panel in panels(officer)]


def _decider(officer: Any) -> Iterator[Panel]:
    waiting = visible_to(officer).filter(status="awaiting_countersignature").exclude(decisions__in=_decided_by(officer))
    yield _panel(
        "To countersign", waiting, "A decision that another person took and that you can sign.", view="countersign"
    )
    graded = _not_mine(rows_of(officer, "desk", Filters()), officer).exclude(grade="")
    yield _panel(
        "Graded, waiting for a decision",
        graded,
        "A referral that somebody has graded, ready to be decided.",
        view="desk",
        more="See everything for the desk",
    )


def _decided_by(officer: Any) -> Any:
    from childfirst.referrals.models import Decision

    return Decision.objects.filter(decided_by=officer.pk, withdrawn_at=None)


def _not_mine(rows: QuerySet[Referral], officer: Any) -> QuerySet[Referral]:
    """What I have taken up stands in its own panel, and nowhere else."""
    return rows.exclude(status="in_work", taken_by=officer.pk)


def _desk(officer: Any) -> Iterator[Panel]:
    """Each referral once: mine; then what is late or nearly, whoever has it; then what nobody has and is not due yet."""
    yield _panel("Taken by me", rows_of(officer, "mine", Filters()), "A referral that you take up.", view="mine")
    rest = _not_mine(rows_of(officer, "desk", Filters()), officer)
    if officer.has_role("desk_decision_maker"):
        rest = rest.filter(grade="")  # the graded ones wait in the decision-maker's own panel
    soon = Q(next_due_at__lte=now() + timedelta(hours=1))
    yield _panel(
        "Late or due within the hour",
        rest.filter(soon),
        "A referral whose clock has run out, or will within the hour.",
        view="desk",
        due="hour",
        more="See all that are late or due within the hour",
    )
    yield _panel(
        "Not taken up, due later",
        rest.filter(Q(next_due_at=None) | ~soon, status="open"),
        "A new referral that nobody has taken up.",
        view="unassigned",
        more="See all that nobody has taken up",
    )
    own = Q(clock__duty__in=DESKS_OWN)
    yield _missed("Missed clocks that need a reason", visible_to(officer), own, view="desk")


def _officer(officer: Any) -> Iterator[Panel]:
    own = visible_to(officer).filter(pk__in=of_contacts(contact__submitted_by=officer.pk))
    asked = visible_to(officer).filter(
        Q(information_requests__asked_of=officer.pk) | Q(information_requests__asked_of=None, pk__in=own),
        information_requests__answered_at=None,
        status="returned",
    )
    yield _panel(
        "Questions from the desk",
        asked,
        "A question, when the desk needs to know more about what you recorded.",
        view="questions",
        hrefs="referrals:answer",
    )
    yield _words_sent_back(officer)
    yield _drafts(officer)
    yield _panel(
        "Your contacts that the desk has now",
        own.filter(status__in=(*LIVE, "awaiting_countersignature")),
        "A contact of yours that became a referral, until the desk decides.",
        view="own",
    )
    yield _panel(
        "Decided on your contacts, last 28 days",
        own.filter(status="decided", decided_at__gte=now() - DECIDED_SINCE),
        "What the desk decided on the contacts that you recorded.",
        view="own",
        order="-decided_at",
    )


def _words_sent_back(officer: Any) -> Panel:
    """Words of mine that my supervisor asks me to reword."""
    rows = Few(came_back(officer))
    lines = [
        Line(f"{number}. “{row.words}” in {row.subject_title}", f"{row.href}#words", row.review.note)
        for number, row in enumerate(rows, 1)
    ]
    empty = "Words about a child that your sergeant asks you to put differently."
    return Panel("Words to put differently", rows.count, lines, reverse("wording:mine"), empty)


def _words_to_read(officer: Any) -> Iterator[Panel]:
    """What my people wrote that a rule of wording asked about."""
    rows = Few(to_review(officer))
    lines = [
        Line(
            f"{number}. “{row.words}” in {row.subject_title}",
            reverse("wording:review", args=[row.pk]),
            str(row.written_by or ""),
        )
        for number, row in enumerate(rows, 1)
    ]
    empty = "Words about a child that your people kept although a rule asked about them."
    yield Panel("Words to read", rows.count, lines, reverse("wording:reviews"), empty)


def _drafts(officer: Any) -> Panel:
    """What I began to record and have not sent."""
    rows = Few(drafts_of(officer))
    lines = [
        Line(
            f"{number}. {row.get_kind_display()}, begun {moment_words(row.started_at)}",
            reverse("contacts:draft", args=[row.pk]),
            f"Saved {moment_words(row.saved_at)}",
        )
        for number, row in enumerate(rows, 1)
    ]
    address = f"{reverse('contacts:start')}#drafts"
    return Panel("Begun and not sent", rows.count, lines, address, "A record that you begin and have not sent yet.")


def _sergeant(officer: Any) -> Iterator[Panel]:
    team = rows_of(officer, "team", Filters())
    yield _panel(
        "Sent back to your team",
        team.filter(status="returned"),
        "A question from the desk that somebody on your team has to answer.",
        view="team",
    )
    yield _missed("Your team's missed clocks that need a reason", team, ~Q(clock__duty__in=DESKS_OWN), view="team")


def _routed(officer: Any) -> Iterator[Panel]:
    yield _panel(
        "Routed to your team",
        rows_of(officer, "routed", Filters()),
        "A child whom the desk sent to your team in the last 28 days.",
        view="routed",
        order="-decided_at",
    )


def _inspector(officer: Any) -> Iterator[Panel]:
    unit = rows_of(officer, "unit", Filters())
    yield _missed(
        "Missed clocks in your command unit that need a reason", unit, ~Q(clock__duty__in=DESKS_OWN), view="unit"
    )
    yield _panel(
        "Your command unit, late or due within the hour",
        rows_of(officer, "unit", Filters(due="hour")),
        "A referral of your command unit whose clock has run out, or will within the hour.",
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
    more: str = "",
) -> Panel:
    ordered = rows.order_by(order, "pk") if order else rows.order_by(F("next_due_at").asc(nulls_last=True), "pk")
    few = Few(ordered)
    lines = [Line(f"{row}: {row.summary}", reverse(hrefs, args=[row.pk]), _detail(row), row.next_due_at) for row in few]
    address = f"{reverse('referrals:queue')}?view={view}" + (f"&due={due}" if due else "")
    return Panel(title, few.count, lines, address, empty, more)


def _missed(title: str, rows: QuerySet[Referral], whose: Q, *, view: str) -> Panel:
    """Breaches nobody has explained yet. The desk answers for its own time; those over an officer for what officers owe."""
    rings = ClockRing.objects.filter(
        whose, kind="breach", reason_at=None, clock__referral__in=rows, rung_at__gte=now() - timedelta(days=28)
    )
    latest = Few(rings.select_related("clock__referral").order_by("-rung_at"))
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
    address = f"{reverse('referrals:queue')}?view={view}&due=overdue"
    return Panel(title, latest.count, lines, address, "A clock that was missed, until somebody says why.")


def _detail(row: Referral) -> str:
    grade = GRADES[row.grade] if row.grade else "Not graded"
    decided = f"{row.get_decision_display()}, " if row.decision else f"{row.get_status_display()}, "
    missing = f", {row.gap_count} not named" if row.gap_count else ""
    return f"{decided}{grade}{missing}"
