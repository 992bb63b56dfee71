"""Who may close a child's record, who answers for it, and who may break the glass."""

from typing import Any

from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child
from childfirst.foundation.permissions import Person, permission
from childfirst.guarding.models import BreakGlass, Restriction
from childfirst.teams.roles import SEES_CHILDREN

GUARDIANS = ("inspector", "child_protection_lead")


@permission("Only inspectors and the child protection lead guard records.")
def may_guard(person: Person) -> bool:
    """The outer door."""
    return person.has_role(*GUARDIANS)


@permission("Only an inspector or the child protection lead who may see this child can restrict the record.")
def may_restrict(person: Person, child: Child) -> bool:
    """A named person within the scope."""
    return person.has_role(*GUARDIANS) and may_see_child(person, child)


@permission("Only the record’s guardian does this.")
def may_keep(person: Any, restriction: Restriction) -> bool:
    """The guardian; the child protection lead where the guardian can no longer be one."""
    if restriction.guardian_id == person.pk:
        return bool(person.has_role(*GUARDIANS))
    return bool(person.has_role("child_protection_lead") and not restriction.guardian.has_role(*GUARDIANS))


@permission("Your role does not work with children’s records.")
def may_break_glass(person: Person) -> bool:
    """Every role that works with children: who is at the door cannot be known beforehand."""
    return person.has_role(*SEES_CHILDREN)


@permission("Only the record’s guardian reviews this, and nobody their own.")
def may_review(person: Any, use: BreakGlass) -> bool:
    """The guardian, or who stands in; never the one who broke the glass."""
    return bool(use.restriction is not None and use.officer_id != person.pk and may_keep(person, use.restriction))


@permission("Your role does not work with children’s records.")
def may_declare(person: Person) -> bool:
    """Whoever works with children says whom they know."""
    return person.has_role(*SEES_CHILDREN)


@permission("Only administrators, inspectors and the child protection lead declare a tie for somebody else.")
def may_declare_for_others(person: Person) -> bool:
    """Those who are told of one."""
    return person.has_role("administrator", *GUARDIANS)
