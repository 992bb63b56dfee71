"""The missing board: children who are missing, and children who are back and whom nobody has spoken to."""

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from childfirst.cases.models import Episode
from childfirst.cases.permissions import episode_scope
from childfirst.foundation.now import now
from childfirst.referrals.models import Clock

CLOSED_SHOWN = timedelta(days=28)


def visible_to(person: Any) -> QuerySet[Episode]:
    """Episodes this person may open."""
    return Episode.objects.filter(episode_scope(person)).select_related("child", "contact", "command_unit")


def on_the_board(person: Any) -> QuerySet[Episode]:
    """Still missing first, the longest first; then back and not yet spoken to."""
    return visible_to(person).exclude(status="closed").order_by("-status", "missing_since", "pk")


def return_interviews_open(person: Any) -> QuerySet[Episode]:
    """Closed by the police, and the council has not said what came of the return interview."""
    return (
        visible_to(person)
        .filter(status="closed", return_interview__in=("not_yet", "offered"), closed_at__gte=now() - CLOSED_SHOWN)
        .order_by("found_when", "pk")
    )


def one_episode(pk: int) -> Episode | None:
    """One episode with its gradings and acts."""
    return (
        Episode.objects.select_related("child", "contact", "command_unit", "interview_by", "closed_by", "found_by")
        .prefetch_related("gradings__graded_by", "acts__done_by")
        .filter(pk=pk)
        .first()
    )


def return_clock(episode: Episode) -> Clock | None:
    """The council's 72 hours (R087), kept on the referral."""
    return Clock.objects.filter(duty="R087", child=episode.child_id, contact=episode.contact_id).order_by("-pk").first()
