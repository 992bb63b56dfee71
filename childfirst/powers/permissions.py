"""Who may ask, authorise, record and review the use of a power on a child."""

from typing import Any

from childfirst.foundation.permissions import Person, permission
from childfirst.powers.models import Review


@permission("Only inspectors and desk decision-makers review the use of powers.")
def may_read_reviews(person: Person) -> bool:
    """Those who may be independent of what happened."""
    return person.has_role("inspector", "desk_decision_maker")


@permission(
    "You cannot review this: a reviewer was not there, did not record or authorise it, and does not supervise anybody who did. "
    "Another inspector or a desk decision-maker can."
)
def may_review(person: Any, review: Review) -> bool:
    """Independent: no part in it, by sign-in or by name, and not the supervisor of anybody who had."""
    if not may_read_reviews(person):
        return False
    supervises = person.has_role("sergeant", "inspector")
    for one in review.connections.select_related("officer"):
        if one.officer_id == person.pk or one.name.strip().casefold() == person.full_name.strip().casefold():
            return False
        if supervises and one.officer is not None and person.team_id and one.officer.team_id == person.team_id:
            return False
    return True


@permission("What a reviewer wrote back is for the officers who had a part in it.")
def may_read_outcome(person: Any, review: Review) -> bool:
    """Those it is written to, and reviewers."""
    return may_read_reviews(person) or review.connections.filter(officer=person.pk).exists()
