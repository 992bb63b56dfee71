"""Who draws and redacts, who sits, who answers, who lets findings go. Members are from outside: every other door of the force is shut to them."""

from typing import Any

from childfirst.foundation.permissions import Person, permission
from childfirst.teams.roles import SEES_CHILDREN


@permission("Only a panel coordinator draws records for a panel and redacts them.")
def may_run_panels(person: Person) -> bool:
    """Coordinators: they read what was drawn in full, and nothing else of any child."""
    return person.has_role("panel_coordinator")


@permission("Only coordinators and analysts see how often the rules of redaction miss.")
def may_see_misses(person: Person) -> bool:
    """Numbers by kind; no words."""
    return person.has_role("panel_coordinator", "analyst", "rule_owner")


@permission("Only the child protection lead or an administrator chooses how long the force takes to answer a panel.")
def may_keep_answer_days(person: Person) -> bool:
    """The force's own choice, by somebody who answers for it."""
    return person.has_role("child_protection_lead", "administrator")


@permission("Only members of a panel see its pages.", outsiders=True)
def may_sit(person: Person) -> bool:
    """Members of some panel."""
    return person.has_role("panel_member")


@permission("You do not sit on this panel.", outsiders=True)
def may_sit_here(person: Any, meeting: Any) -> bool:
    """Members of this one, once it is open to them."""
    return (
        person.has_role("panel_member")
        and meeting.status not in ("redacting", "called_off")
        and meeting.seats.filter(member=person.pk).exists()
    )


@permission("Only the chair of this panel does this.", outsiders=True)
def may_chair(person: Any, meeting: Any) -> bool:
    """Its chair."""
    return may_sit_here(person, meeting) and meeting.seats.filter(member=person.pk, chair=True).exists()


@permission("Only officers of the force answer a panel.")
def may_be_asked(person: Person) -> bool:
    """The outer door: whose answer it may be is decided question by question."""
    return person.has_role(*SEES_CHILDREN)


@permission("Only an inspector or the child protection lead who had no part in it answers for the force.")
def may_answer_for_force(person: Any, question: Any) -> bool:
    """Nobody answers for the force about their own act."""
    return person.has_role("inspector", "child_protection_lead") and not had_part(person, question)


@permission("Only an officer who had a part in it answers as the officer.")
def may_answer_as_officer(person: Any, question: Any) -> bool:
    """Whoever wrote it or did it."""
    return may_be_asked(person) and had_part(person, question)


def had_part(person: Any, question: Any) -> bool:
    """Is this person among the officers of the item that is asked about?"""
    return question.item is not None and question.item.officers.filter(pk=person.pk).exists()


@permission("Only a publisher lets a panel's findings go to the public.")
def may_release(person: Person) -> bool:
    """A second person, from outside the panel: a member can hold no other role."""
    return person.has_role("publisher")
