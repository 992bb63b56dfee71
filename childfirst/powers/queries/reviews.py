"""The queue of reviews, and what came back. A reviewer is not offered what they may not review."""

from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from childfirst.powers.force_states import SENT
from childfirst.powers.models import (
    ForceIncident,
    ForceVersion,
    Review,
    ReviewConnection,
    ReviewRing,
    Search,
    WordsGiven,
)
from childfirst.powers.permissions import had_a_part, may_read_reviews, review_scope
from childfirst.rules.search_words import WORDS_ENDED


def open_ones(person: Any, kind: str = "") -> QuerySet[Review]:
    """Waiting or under review, of those this person could do if they had no part in them."""
    if not may_read_reviews(person):
        return Review.objects.none()
    rows = Review.objects.filter(review_scope(person), status__in=("waiting", "under_review"))
    return rows.filter(subject_type=kind) if kind else rows


def queue(person: Any, kind: str = "") -> QuerySet[Review]:
    """The first due first: those this person has no part in."""
    parted = ReviewConnection.objects.filter(had_a_part(person), review=OuterRef("pk"))
    return open_ones(person, kind).filter(~Exists(parted)).select_related("taken_by").order_by("due_at", "pk")


def left_out(person: Any, kind: str = "") -> int:
    """How many wait that this person, or somebody they supervise, had a part in."""
    parted = ReviewConnection.objects.filter(had_a_part(person), review=OuterRef("pk"))
    return open_ones(person, kind).filter(Exists(parted)).count()


def missed_in_unit(person: Any) -> QuerySet[Review]:
    """Reviews of the person's command unit whose clock ran out, whoever has them: also those that this inspector may not do."""
    unit = getattr(person.team, "command_unit_id", None)
    if unit is None or not person.has_role("inspector"):
        return Review.objects.none()
    rung = ReviewRing.objects.filter(review=OuterRef("pk"), kind="breach")
    rows = Review.objects.filter(review_scope(person), Exists(rung), command_unit=unit).exclude(status="reviewed")
    return rows.select_related("taken_by").order_by("due_at", "pk")


def lately(person: Any) -> QuerySet[Review]:
    """Finished, the newest first."""
    rows = Review.objects.filter(review_scope(person), status="reviewed")
    return rows.select_related("taken_by").order_by("-reviewed_at", "-pk")


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


def words_to_give(person: Any) -> QuerySet[Review]:
    """What this person reviewed, whose words have not reached the child yet."""
    given = WordsGiven.objects.filter(review=OuterRef("pk"), how__in=WORDS_ENDED)
    rows = Review.objects.filter(reviewed_by=person.pk, status="reviewed", child__isnull=False)
    return rows.filter(~Exists(given)).order_by("reviewed_at", "pk")


def reviews_of(subject_type: str, subject_id: int) -> QuerySet[Review]:
    """Every review of one use of a power, the latest first."""
    rows = Review.objects.filter(subject_type=subject_type, subject_id=subject_id).order_by("-number")
    return rows.select_related("reviewed_by", "taken_by", "child").prefetch_related("words_given__recorded_by")


def searches_of(reviews: list[Review]) -> dict[int, Search]:
    """The searches behind some reviews, in one query."""
    return Search.objects.in_bulk([one.subject_id for one in reviews if one.subject_type == "search"])


def incidents_of(reviews: list[Review]) -> dict[int, ForceIncident]:
    """The uses of force behind some reviews, with how many reports were sent and how many of them lack something."""
    wanted = [one.subject_id for one in reviews if one.subject_type == "force"]
    rows = ForceIncident.objects.filter(pk__in=wanted).select_related("child", "referral")
    sent = Count("reports", filter=Q(reports__status__in=SENT))
    lacking = Count("reports", filter=Q(reports__status="incomplete"))
    return {one.pk: one for one in rows.annotate(sent=sent, lacking=lacking)}


def versions_to_read(review: Review) -> list[int]:
    """The reports of force as they stand now: what a reviewer who finishes has before them."""
    if review.subject_type != "force":
        return []
    rows = ForceVersion.objects.filter(report__incident=review.subject_id).values("report")
    return sorted(row["newest"] for row in rows.annotate(newest=Max("pk")))
