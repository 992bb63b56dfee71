"""Which records are due to be looked at, by the force's dated choices, and what waits for a records manager."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from django.db.models import Exists, Max, OuterRef, Q, QuerySet
from django.urls import reverse

from childfirst.cases.models import Case
from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.now import LONDON, local, today
from childfirst.keeping.models import AccessRequest, Hold, RecordReview, RetentionChoice
from childfirst.keeping.permissions import may_keep_records
from childfirst.referrals.models import Decision
from childfirst.rules.retention import GROUPS, after, due_on, group_of
from childfirst.ui.panels import Few, Line, Panel


def choices_in_force() -> dict[str, RetentionChoice]:
    """Group → the choice in force. A group without one is never due."""
    return {one.group: one for one in RetentionChoice.objects.filter(ended_at=None).select_related("set_by")}


def open_reviews() -> QuerySet[RecordReview]:
    """Open reviews, longest due first."""
    return RecordReview.objects.filter(ended_at=None).select_related("child", "said_by").order_by("due_on", "pk")


def holds_in_force() -> QuerySet[Hold]:
    """What may not be deleted today."""
    return (
        Hold.objects.filter(ended_at=None, until_on__gte=today())
        .select_related("child", "set_by")
        .order_by("until_on", "pk")
    )


def group_for(child: int) -> str:
    """The group that the record's own facts point at."""
    records = records_of(child)
    parts = Involvement.objects.filter(child__in=records)
    contacts = parts.values("contact")
    return group_of(
        exploited=Case.objects.filter(child__in=records).exists(),
        red=_red().filter(referral__folded_contacts__contact__in=contacts).exists(),
        suspect=parts.filter(roles__icontains='"suspect"').exists(),
    )


def last_contact_on(child: int) -> date | None:
    """The London day of the last contact, on any record of the child."""
    last = Contact.objects.filter(involvements__child__in=records_of(child)).aggregate(last=Max("occurred_from"))[
        "last"
    ]
    return local(last).date() if last else None


def due_records(most: int) -> Iterator[tuple[Child, str, date]]:
    """Records whose day has come and for which no review is open, oldest first, group by group."""
    for group, choice in choices_in_force().items():
        before = datetime.combine(after(today(), -choice.first_years), time.max, LONDON)
        for child in _old_records(before).iterator(chunk_size=500):
            if group_for(child.pk) != group:
                continue
            last = last_contact_on(child.pk) or local(child.created_at).date()
            kept = RecordReview.objects.filter(child=child, status="kept").aggregate(until=Max("next_on"))["until"]
            due = due_on(last, choice.first_years, kept)
            if due <= today():
                yield child, group, due
                most -= 1
                if most <= 0:
                    return


def _old_records(before: datetime) -> QuerySet[Child]:
    """Main records with nothing newer, no open review, and not kept until a later day. An unidentified child of a published file is nobody's record."""
    newer = Involvement.objects.filter(
        Q(child=OuterRef("pk")) | Q(child__main=OuterRef("pk")), contact__occurred_from__gt=before
    )
    looked = RecordReview.objects.filter(child=OuterRef("pk")).filter(
        Q(ended_at=None) | Q(status="kept", next_on__gt=today())
    )
    rows = Child.objects.filter(main=None, unidentified=False)
    return rows.exclude(Exists(newer)).exclude(Exists(looked)).order_by("created_at", "pk")


def _red() -> QuerySet[Any]:
    return Decision.objects.filter(grade="red", withdrawn_at=None)


def always_under_ten(child: Child) -> bool:
    """Was the child under ten, the age of criminal responsibility, at every contact? The practice on review treats such records apart [V S75: that it does]."""
    last = last_contact_on(child.pk)
    months = child.age_in_months(last) if last else None
    return months is not None and months < 120


def work_for(person: Any) -> list[Panel]:
    """What of this room waits for a records manager, for the front page."""
    if not may_keep_records(person):
        return []
    waiting = Few(open_reviews().filter(status="waiting"))
    seconds = Few(open_reviews().filter(status="asked").exclude(said_by=person))
    asked = Few(AccessRequest.objects.filter(ended_at=None).order_by("received_on", "pk"))
    return [
        Panel(
            "Deletions that need a second person",
            seconds.count,
            [_line(row) for row in seconds],
            reverse("keeping:reviews"),
            "A record that a colleague said should be deleted.",
        ),
        Panel(
            "Records to look at again",
            waiting.count,
            [_line(row) for row in waiting],
            reverse("keeping:reviews"),
            "A record whose day has come by the force's own choice.",
        ),
        Panel(
            "Requests for what is held",
            asked.count,
            [
                Line(
                    f"{row.reference}: {row.asked_name}",
                    reverse("keeping:request", args=[row.pk]),
                    row.get_status_display(),
                )
                for row in asked
            ],
            reverse("keeping:requests"),
            "Somebody asks for what is held about a child.",
        ),
    ]


def _line(row: RecordReview) -> Line:
    return Line(f"Record {row.child_id}", reverse("keeping:review", args=[row.pk]), GROUPS[row.group].title)
