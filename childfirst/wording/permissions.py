"""Who may have a text looked at, and who reads what was found."""

from typing import Any

from childfirst.foundation.permissions import Person, permission
from childfirst.teams.roles import SEES_CHILDREN
from childfirst.wording.models import FlaggedWords


@permission("Your role does not write about children.")
def may_write(person: Person) -> bool:
    """Everybody who records, researches or decides."""
    return person.has_role(*SEES_CHILDREN)


@permission("Only a sergeant or an inspector reads what was found in their people's words.")
def may_read_reviews(person: Person) -> bool:
    """The supervisors."""
    return person.has_role("sergeant", "inspector")


@permission("Only the writer's own sergeant or inspector can accept or send back these words, and never their own.")
def may_review(person: Any, flagged: FlaggedWords) -> bool:
    """Of the same team, or an inspector of the same command unit; nobody their own."""
    if not may_read_reviews(person) or flagged.written_by_id == person.pk or flagged.team is None:
        return False
    mine = getattr(person, "team", None)
    same_unit = mine and mine.command_unit_id and mine.command_unit_id == flagged.team.command_unit_id
    return bool(flagged.team_id == person.team_id or (person.has_role("inspector") and same_unit))
