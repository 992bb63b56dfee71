"""Whose children may a person see. The scope follows the work: what was recorded, led, routed or held in the person's own place."""

from typing import Any

from django.db.models import Q

from childfirst.children.models import Child
from childfirst.foundation.permissions import Person, permission
from childfirst.teams.roles import DESK, SEES_CHILDREN

_TEAM_ROLES = ("officer", "sergeant", "exploitation_officer", "ward_officer")


@permission("Your role does not search for children. Ask your sergeant if you think it should.")
def may_find_children(person: Person) -> bool:
    """Every role that works with children: whoever records a contact must first look for the child."""
    return person.has_role(*SEES_CHILDREN)


@permission(
    "This child's record is outside your team's work. If you are dealing with the child now, record a contact and it opens to you. "
    "Otherwise ask the referrals desk."
)
def may_see_child(person: Person, child: Child) -> bool:
    """Within the person's scope."""
    return bool(visible(person).filter(pk=child.pk).exists())


@permission("Sergeants, inspectors, desk decision-makers and auditors can see who has looked at a child's record.")
def may_see_who_looked(person: Person) -> bool:
    """Those who answer for how records are used (R184)."""
    return person.has_role("sergeant", "inspector", "desk_decision_maker", "auditor")


def visible(person: Any) -> Any:
    """The children a person may see."""
    return Child.objects.filter(scope(person))


def scope(person: Any) -> Q:
    """The same, as a condition on Child. Contacts and referrals are reached by their names: they stand above this app."""
    if person.has_role(*DESK):
        return Q()
    wanted = Q(pk__in=())
    team = getattr(person, "team_id", None)
    if person.has_role(*_TEAM_ROLES, "inspector"):
        wanted |= Q(pk__in=_in_contacts(contact__submitted_by=person.pk))
    if team and person.has_role(*_TEAM_ROLES):
        wanted |= Q(pk__in=_in_contacts(contact__team=team))
    if team and person.has_role("inspector") and person.team.command_unit_id:
        unit = person.team.command_unit_id
        wanted |= Q(pk__in=_in_contacts(contact__team__command_unit=unit)) | Q(
            pk__in=_in_contacts(contact__borough__command_unit=unit)
        )
    if team and person.has_role("exploitation_officer", "ward_officer"):
        routed = {"contact__referral_places__referral__routed_to": team, "contact__referral_places__unfolded_at": None}
        wanted |= Q(pk__in=_in_contacts(**routed))
    if team and person.team.kind == "custody" and person.has_role("officer", "sergeant"):
        wanted |= Q(pk__in=_in_custody(suite=team))
    if team and person.has_role("inspector") and person.team.command_unit_id:
        wanted |= Q(pk__in=_in_custody(suite__command_unit=person.team.command_unit_id))
    if team and person.has_role("ward_officer"):
        wanted |= Q(school__ward__in=person.team.wards.values("pk"))
    return wanted


def _in_custody(**condition: Any) -> Any:
    """Children with a stay in custody of some sort. Custody stands above this app."""
    stays: Any = Child._meta.get_field("custody_stays").related_model
    return stays.objects.filter(**condition).values("child")


def _in_contacts(**condition: Any) -> Any:
    """Children with a part in contacts of some sort."""
    involvements: Any = Child._meta.get_field("involvements").related_model
    return involvements.objects.filter(child__isnull=False, **condition).values("child")
