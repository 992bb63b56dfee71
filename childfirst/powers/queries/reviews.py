"""The queue of reviews, and what came back. A reviewer is not offered what they may not review."""

from typing import Any

from django.db.models import Q, QuerySet

from childfirst.powers.models import Review, ReviewConnection, Search
from childfirst.powers.permissions import may_read_reviews


def queue(person: Any) -> QuerySet[Review]:
    """Waiting or under review, the first due first: those this person has no part in."""
    if not may_read_reviews(person):
        return Review.objects.none()
    barred = Q(officer=person.pk) | Q(officer=None, name__iexact=person.full_name)
    if person.team_id and person.has_role("sergeant", "inspector"):
        barred |= Q(officer__team=person.team_id)
    parted = ReviewConnection.objects.filter(barred).values("review")
    rows = Review.objects.filter(status__in=("waiting", "under_review")).exclude(pk__in=parted)
    return rows.select_related("taken_by").order_by("due_at", "pk")


def waiting_for(person: Any) -> QuerySet[Review]:
    """What this reviewer could take, or has taken."""
    return queue(person).filter(Q(status="waiting") | Q(taken_by=person.pk))


def came_back_to(person: Any) -> QuerySet[Review]:
    """Reviews of what this officer had a part in, with an outcome they have not opened yet."""
    mine = ReviewConnection.objects.filter(officer=person.pk).values("review")
    return (
        Review.objects.filter(pk__in=mine, status="reviewed")
        .exclude(readings__read_by=person.pk)
        .order_by("reviewed_at")
    )


def searches_of(reviews: list[Review]) -> dict[int, Search]:
    """The searches behind some reviews, in one query."""
    wanted = [one.subject_id for one in reviews if one.subject_type == "search"]
    return Search.objects.in_bulk(wanted)
