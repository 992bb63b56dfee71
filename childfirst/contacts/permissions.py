"""Who may record a contact, see one, amend one, and disagree with what the rules found."""

from typing import Any

from django.db.models import Q

from childfirst.children.permissions import may_see_child
from childfirst.contacts.models import Contact, Draft, Flag, Involvement
from childfirst.foundation.permissions import Person, permission
from childfirst.foundation.scope import Ground, any_of, ground_of
from childfirst.foundation.wall import but_closed, opened_to
from childfirst.teams.roles import DESK, SEES_CHILDREN


@permission("Your role does not record contacts. Ask an officer or the referrals desk to record it.")
def may_record(person: Person) -> bool:
    """Every role that works with children."""
    return person.has_role(*SEES_CHILDREN)


@permission(
    "This contact was recorded by another team. Ask the referrals desk, who can see it, or the officer who recorded it."
)
def may_see_contact(person: Person, contact: Contact) -> bool:
    """Within the person's scope."""
    return Contact.objects.filter(scope(person), pk=contact.pk).exists()


@permission("Only the officer who recorded this, their sergeant or inspector, or the referrals desk can amend it.")
def may_amend(person: Person, contact: Contact) -> bool:
    """Whoever recorded it, or answers for it."""
    own = contact.submitted_by_id == person.pk and person.has_role(*SEES_CHILDREN)
    return bool(own or (person.has_role("sergeant", "inspector", *DESK) and may_see_contact(person, contact)))


@permission("This draft belongs to another officer. Ask them to finish it, or record the contact yourself.")
def may_write_draft(person: Person, draft: Draft) -> bool:
    """Its own officer only: a draft is not yet a record."""
    return bool(draft.started_by_id == person.pk)


@permission("Only those who work with this child can review the flag. Ask its owner or the referrals desk.")
def may_keep_flag(person: Person, flag: Flag) -> bool:
    """Its owner, and anybody who may see the child."""
    return bool(flag.owner_id == person.pk or may_see_child(person, flag.child))


def scope(person: Any) -> Q:
    """The contacts a person may see, as a condition on Contact."""
    return but_closed(person, Contact, any_of(grounds(person)))


def within(person: Any, wanted: Q) -> Q:
    """The contacts that are wanted, of those the person may see. What is a ground by itself is not asked twice: PostgreSQL would take a team's
    contacts for as few as the team's share of the team's share, and read them all to put them in order."""
    if any(not condition or condition == wanted for _, condition in _by_work(person)):
        return but_closed(person, Contact, wanted)
    return scope(person) & wanted


def sees_every_contact(person: Any) -> bool:
    """Is there a ground without a condition? What is closed to the person is left out even so."""
    return any(not condition for _, condition in _by_work(person))


def why_open(person: Any, contact: Contact) -> str:
    """Why this contact is open to this person, for the trail."""
    return ground_of(Contact.objects.filter(pk=contact.pk), grounds(person))


def grounds(person: Any) -> list[Ground]:
    """Each way in which a contact is a person's work, or holds a child who was opened to them by name."""
    named = [
        (words, Q(pk__in=Involvement.objects.filter(child__in=keys).values("contact")))
        for words, keys in opened_to(person)
    ]
    return [*named, *_by_work(person)]


def _by_work(person: Any) -> list[Ground]:
    if person.has_role(*DESK):
        waiting = Contact.objects.filter(
            referral_places__isnull=False, referral_places__unfolded_at=None, referral_places__referral__decided_at=None
        )
        return [
            ("in a referral that waits on the desk", Q(pk__in=waiting.values("pk"))),
            ("the desk sees every contact", Q()),
        ]
    found: list[Ground] = []
    team = getattr(person, "team_id", None)
    if person.has_role("officer", "sergeant", "exploitation_officer", "ward_officer", "inspector"):
        found.append(("they recorded it", Q(submitted_by=person.pk)))
    if team and person.has_role("officer", "sergeant", "exploitation_officer", "ward_officer"):
        found.append(("their team recorded it", Q(team=team)))
    if team and person.has_role("exploitation_officer", "ward_officer"):
        found.append(("routed to their team", Q(pk__in=_routed_to(team))))
    if team and person.has_role("inspector") and person.team.command_unit_id:
        unit = person.team.command_unit_id
        found.append(("in their command unit", Q(team__command_unit=unit) | Q(borough__command_unit=unit)))
    return found


def _routed_to(team: int) -> Any:
    return Contact.objects.filter(referral_places__referral__routed_to=team, referral_places__unfolded_at=None).values(
        "pk"
    )
