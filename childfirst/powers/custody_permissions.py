"""Who may do what with a child in custody. A suite's own people keep its record; its sergeants decide; an inspector reviews."""

from typing import Any

from childfirst.foundation.permissions import Person, permission
from childfirst.powers.models import CustodyStay
from childfirst.teams.roles import DESK, RANKS

_FROM_INSPECTOR = tuple(RANKS)[tuple(RANKS).index("inspector") :]


def _in_a_suite(person: Any) -> bool:
    team = getattr(person, "team", None)
    return team is not None and team.kind == "custody"


def _keeps(person: Any) -> bool:
    return _in_a_suite(person) and person.has_role("officer", "sergeant")


def _leads(person: Any) -> bool:
    return _in_a_suite(person) and person.has_role("sergeant")


@permission("Only custody officers and the inspectors of the command unit see who is in custody.")
def may_see_custody(person: Person) -> bool:
    """The board."""
    return _keeps(person) or person.has_role("inspector")


@permission("Only the people of a custody suite can receive a child there.")
def may_receive(person: Person) -> bool:
    """A suite's own people."""
    return _keeps(person)


@permission(
    "This stay belongs to another custody suite. Its own people, the inspectors of its command unit, the officer who made the arrest and the referrals desk can open it."
)
def may_see_stay(person: Person, stay: CustodyStay) -> bool:
    """Within the person's scope."""
    from childfirst.powers.queries.custody import visible_to

    return visible_to(person).filter(pk=stay.pk).exists()


@permission("Only the people of this custody suite can write in this record. Ask the suite.")
def may_keep_stay(person: Any, stay: CustodyStay) -> bool:
    """Its own suite's people."""
    return _keeps(person) and person.team_id == stay.suite_id


@permission("Only a custody sergeant of this suite decides this (section 36 of PACE).")
def may_decide_stay(person: Any, stay: CustodyStay) -> bool:
    """Detention, charge, bail, the certificate, the end: the custody officer, a sergeant of this suite (s36(3))."""
    return _leads(person) and person.team_id == stay.suite_id


@permission(
    "An inspector of the command unit reviews detention, and not one who recorded the arrest. The suite can write down a review made by telephone."
)
def may_review_stay(person: Any, stay: CustodyStay) -> bool:
    """An inspector who is not involved (R043), or the suite writing down what one decided elsewhere."""
    if may_keep_stay(person, stay):
        return True
    inspector = person.has_role("inspector") and person.rank in _FROM_INSPECTOR
    own = stay.contact is not None and stay.contact.submitted_by_id == person.pk
    return inspector and not own and may_see_stay(person, stay)


@permission("A custody sergeant of this suite, or an inspector of its command unit, says why a time was missed.")
def may_explain_custody_breach(person: Any, stay: CustodyStay) -> bool:
    """Those who answer for it."""
    return may_decide_stay(person, stay) or (person.has_role("inspector") and may_see_stay(person, stay))


@permission("You cannot see custody records.")
def may_open_custody_pages(person: Person) -> bool:
    """The outer door of a stay's own page: those who may see some stay."""
    return may_see_custody(person) or person.has_role(*DESK, "officer", "sergeant")
