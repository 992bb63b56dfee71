"""What waits for a supervisor, and what came back to a writer. Every query starts from the person asking."""

from typing import Any

from django.db.models import Q, QuerySet

from childfirst.wording.models import FlaggedWords
from childfirst.wording.permissions import may_read_reviews

REVIEWED_WEIGHTS = ("H", "M")  # L is a suggestion to the writer and nobody else's business


def to_review(person: Any) -> QuerySet[FlaggedWords]:
    """Words sent by this supervisor's people that nobody has read: those kept without a reason first, then the oldest."""
    if not may_read_reviews(person) or not person.team_id:
        return FlaggedWords.objects.none()
    mine = Q(team=person.team_id)
    if person.has_role("inspector") and person.team.command_unit_id:
        mine |= Q(team__command_unit=person.team.command_unit_id)
    waiting = FlaggedWords.objects.filter(mine, weight__in=REVIEWED_WEIGHTS, rewording=None, review=None)
    return (
        waiting.exclude(written_by=person.pk)
        .select_related("written_by", "team", "justification")
        .order_by("weight", "found_at", "pk")
    )


def came_back(person: Any) -> QuerySet[FlaggedWords]:
    """This writer's words that a supervisor sent back and that still stand."""
    return (
        FlaggedWords.objects.filter(written_by=person.pk, rewording=None, review__verdict="challenged")
        .select_related("review__reviewed_by")
        .order_by("review__reviewed_at")
    )


def of_subject(subject: Any) -> QuerySet[FlaggedWords]:
    """Everything kept of one record, for its own page."""
    return FlaggedWords.objects.filter(
        subject_type=subject._meta.label_lower, subject_id=str(subject.pk)
    ).select_related("justification", "rewording", "review__reviewed_by", "written_by")
