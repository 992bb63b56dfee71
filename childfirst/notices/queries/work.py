"""What the front pages show about notices: what nobody acknowledged, what waits for a person, what came of it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from django.db.models import Q, QuerySet
from django.urls import reverse

from childfirst.foundation.now import now
from childfirst.notices.models import NoticeDraft, NoticeEvent
from childfirst.notices.purposes import OUTCOMES, SENT_OUT
from childfirst.notices.queries.visible import WITH, of_ward, to_see, unacknowledged, visible_to
from childfirst.teams.roles import DESK
from childfirst.ui.panels import Few, Line, Panel

LATELY: Final = timedelta(days=28)
CAME_BACK: Final = ("accepted", "declined", "outcome", "asked")


def work_for(officer: Any) -> list[Panel]:
    """Panels of this person's roles. Names no child."""
    return list(_panels(officer))


def _panels(officer: Any) -> Iterator[Panel]:
    if officer.has_role("inspector"):
        waiting = visible_to(officer).filter(status="awaiting_authority").exclude(prepared_by=officer.pk)
        yield _panel(
            "Notices of serious risk that wait for you",
            waiting,
            "awaiting",
            "A notice to a school that needs your authority.",
        )
    if officer.has_role(*DESK):
        yield from _desk(officer)
    if officer.has_role("ward_officer"):
        yield from _ward(officer)
    if officer.has_role("officer", "sergeant", "ward_officer"):
        yield _came_of_it(officer)


def _desk(officer: Any) -> Iterator[Panel]:
    late = unacknowledged(officer).filter(Q(escalated="desk") | Q(due_at__lte=now()))
    yield _panel(
        "Notices not acknowledged",
        late,
        "late",
        "A notice that neither lead, deputy nor ward officer got acknowledged.",
    )
    asks = visible_to(officer).filter(answer="asked")
    yield _panel("Questions from partners", asks, "asked", "A question from a school or a council about a notice.")
    by_hand = visible_to(officer).filter(status="prepared", look_at=None, recipient_kind__in=SENT_OUT)
    yield _panel("Notices to check and send", by_hand, "prepared", "A notice that no policy sends by itself.")


def _ward(officer: Any) -> Iterator[Panel]:
    rows = unacknowledged(officer).filter(escalated__in=("ward", "desk"))
    yield _panel(
        "Schools to ring: notice not acknowledged",
        rows,
        "ring",
        "A school of your wards that has not acknowledged a notice.",
    )
    children = Few(to_see(officer))
    address = reverse("notices:ward-day")
    lines = [
        Line(f"{row.notice}: a child at {row.school or row.notice.recipient}", f"{address}#to-see", row.why)
        for row in children
    ]
    yield Panel("Children to see", children.count, lines, address, "A child of your wards whom somebody means to see.")
    sent = of_ward(officer).filter(sent_at__gte=now() - timedelta(days=3))
    yield _panel(
        "Notices to your schools, last 3 days",
        sent.order_by("-sent_at"),
        "ward",
        "A notice that one of your schools was sent.",
    )


def _came_of_it(officer: Any) -> Panel:
    """The officer who recorded hears what came of it."""
    told = NoticeEvent.objects.filter(
        notice__contact__submitted_by=officer.pk, what__in=CAME_BACK, happened_at__gte=now() - LATELY
    )
    events = Few(told.select_related("notice__contact", "contact").order_by("-pk"))
    lines = [
        Line(
            f"{event.notice.contact} ({event.notice}): {event.get_what_display().lower()}",
            reverse("notices:notice", args=[event.notice_id]),
            ". ".join(part for part in (event.notice.recipient, OUTCOMES.get(event.code, "")) if part),
        )
        for event in events
    ]
    empty = "What a school or a council answered about a child whom you recorded."
    return Panel("What came of what you recorded", events.count, lines, "", empty)


def _panel(title: str, rows: QuerySet[NoticeDraft], view: str, empty: str) -> Panel:
    few = Few(rows.select_related(*WITH))
    lines = [
        Line(f"{row}: {row.recipient}", reverse("notices:notice", args=[row.pk]), row.get_status_display(), row.due_at if view in ("late", "ring", "prepared") else None)
        for row in few
    ]  # fmt: skip
    return Panel(title, few.count, lines, f"{reverse('notices:list')}?view={view}", empty)


VIEWS: Final = {
    "late": "Not acknowledged, on the desk",
    "unacknowledged": "Sent, not acknowledged",
    "asked": "Questions from partners",
    "prepared": "To check and send",
    "awaiting": "Waiting for an inspector",
    "ring": "Schools to ring",
    "ward": "To the schools of my wards",
    "not_shared": "Decided not to share",
    "all": "All, newest first",
}


def rows_of(officer: Any, view: str) -> QuerySet[NoticeDraft]:
    """One list of the notices' page."""
    seen = visible_to(officer).filter(recipient_kind__in=SENT_OUT)
    rows = {
        "late": seen.filter(status__in=("released", "sent")).filter(Q(escalated="desk") | Q(due_at__lte=now())),
        "unacknowledged": seen.filter(status__in=("released", "sent")),
        "asked": seen.filter(answer="asked"),
        "prepared": seen.filter(status="prepared"),
        "awaiting": seen.filter(status="awaiting_authority"),
        "ring": seen.filter(status__in=("released", "sent"), escalated__in=("ward", "desk")),
        "ward": of_ward(officer).filter(recipient_kind__in=SENT_OUT)
        if officer.has_role("ward_officer")
        else seen.none(),
        "not_shared": seen.filter(status="not_shared"),
    }.get(view, seen)
    order = ("due_at", "pk") if view in ("late", "unacknowledged", "prepared", "ring") else ("-pk",)
    return rows.select_related(*WITH).order_by(*order)
