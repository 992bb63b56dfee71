"""Everything the desk needs to know about one referral, read in a bounded number of queries however many children it has."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Final

from django.db.models import Q

from childfirst.children.models import Child, HouseholdAdult, HouseholdChild
from childfirst.children.permissions import openable
from childfirst.contacts.models import Contact, Finding, Involvement
from childfirst.foundation.now import now
from childfirst.notices.models import NoticeDraft
from childfirst.notices.queries import of_contacts
from childfirst.referrals import facts
from childfirst.referrals.models import Clock, Decision, FoldedContact, Referral, ReferralStep
from childfirst.referrals.permissions import may_see
from childfirst.referrals.queries.visible import open_to
from childfirst.referrals.reckoning import Reckoned, duty_of, reckon
from childfirst.rules.clocks import ClockInputError, Duty

HISTORY_SHOWN: Final = 20
GREEN_WINDOW: Final = timedelta(
    days=90
)  # three greens in three months are looked at again (Devon and Cornwall's practice, S15)
GREENS_TO_REVIEW: Final = 3
_OF_ONE_INCIDENT: Final = 100


@dataclass
class ChildHere:
    """One named child of the referral, with what came before and who else lives there."""

    child: Child
    parts: list[Involvement] = field(default_factory=list)
    history: list[Involvement] = field(default_factory=list)
    history_left_out: int = 0
    needs: list[Any] = field(default_factory=list)
    previous: list[Referral] = field(default_factory=list)
    may_open: set[int] = field(default_factory=set)  # of the previous ones
    greens: int = 0

    @property
    def to_review(self) -> bool:
        """Three green in ninety days: each looked small."""
        return self.greens >= GREENS_TO_REVIEW


@dataclass
class ClockHere:
    """One clock with its duty, how it stands now, what happened on it and how it rang. `fault` where it cannot be worked."""

    clock: Clock
    duty: Duty | None
    reckoned: Reckoned | None
    fault: str = ""
    replaced_by: Clock | None = None


@dataclass
class Item:
    """One referral, whole."""

    referral: Referral
    contacts: list[Contact]
    places: list[FoldedContact]
    children: list[ChildHere]
    household_children: list[HouseholdChild]
    household_adults: list[HouseholdAdult]
    may_open_children: set[int]  # of the household's; the others are named and not linked
    findings: list[Finding]
    clocks: list[ClockHere]
    decisions: list[Decision]
    notices: list[NoticeDraft]
    steps: list[ReferralStep]
    same_incident: list[Referral]

    @property
    def decision(self) -> Decision | None:
        """The one that stands or waits."""
        return next((one for one in self.decisions if one.withdrawn_at is None), None)

    @property
    def shown_children(self) -> set[int]:
        """Every child whose name or history this page shows, for the trace."""
        return {here.child.pk for here in self.children} | {place.child_id for place in self.household_children}


def item_for(person: Any, pk: int) -> Item:
    """One referral as it stands now. Raises DoesNotExist, or NotAllowed where it is not this person's."""
    referral = Referral.objects.select_related(
        "borough", "command_unit", "origin_team", "routed_to", "taken_by", "decided_by", "opened_by", "folded_into"
    ).get(pk=pk)
    may_see.check(person, referral)
    contacts = facts.live_contacts(referral)
    parts = [part for contact in contacts for part in contact.involvements.all()]
    children = _children(person, referral, parts)
    ids = [here.child.pk for here in children]
    homes = list(HouseholdChild.objects.filter(child__in=ids, left_on=None).values_list("household", flat=True))
    household_children = list(
        HouseholdChild.objects.filter(household__in=homes, left_on=None)
        .exclude(child__in=ids)
        .select_related("child", "household")
    )
    return Item(
        referral=referral,
        contacts=contacts,
        children=children,
        places=list(
            referral.folded_contacts.select_related("contact__submitted_by", "folded_by", "unfolded_by").order_by("pk")
        ),
        household_children=household_children,
        may_open_children=openable(person, (place.child_id for place in household_children)),
        household_adults=list(
            HouseholdAdult.objects.filter(household__in=homes, left_on=None).select_related("adult", "household")
        ),
        findings=_findings(contacts),
        clocks=clocks_of(referral, now()),
        decisions=list(
            referral.decisions.select_related("decided_by", "route_to", "council", "withdrawn_by").prefetch_related(
                "countersignatures__signed_by"
            )
        ),
        notices=list(of_contacts(person, contacts)),
        steps=list(referral.steps.select_related("taken_by").order_by("-pk")),
        same_incident=_same_incident(referral, contacts),
    )


def _children(person: Any, referral: Referral, parts: list[Involvement]) -> list[ChildHere]:
    here: dict[int, ChildHere] = {}
    for part in parts:
        if part.child:
            here.setdefault(part.child_id, ChildHere(part.child)).parts.append(part)
    for child in Child.objects.filter(pk__in=here).prefetch_related("needs"):
        here[child.pk].needs = [need for need in child.needs.all() if need.ended_on is None]
    mine = {part.contact_id for part in parts}
    earlier = (
        Involvement.objects.filter(child__in=here)
        .exclude(contact__in=mine)
        .select_related("contact")
        .order_by("-contact__occurred_from", "-pk")
    )
    for part in earlier:
        one = here[part.child_id]
        if len(one.history) < HISTORY_SHOWN:
            one.history.append(part)
        else:
            one.history_left_out += 1
    _previous_referrals(referral, here)
    openable = open_to(person, (row.pk for one in here.values() for row in one.previous))
    for one in here.values():
        one.may_open = openable
    return list(here.values())


def _previous_referrals(referral: Referral, here: dict[int, ChildHere]) -> None:
    """Other referrals of each child, newest first, and how many were green of late (this one counts too)."""
    rows = (
        FoldedContact.objects.filter(unfolded_at=None, contact__involvements__child__in=here)
        .exclude(referral__status="folded")
        .values_list("contact__involvements__child", "referral")
        .distinct()
    )
    by_child: dict[int, set[int]] = defaultdict(set)
    for child, found in rows:
        if child in here:
            by_child[child].add(found)
    found = Referral.objects.in_bulk({pk for pks in by_child.values() for pk in pks})
    for child, one in here.items():
        all_of_them = sorted((found[pk] for pk in by_child[child]), key=lambda row: row.opened_at, reverse=True)
        one.previous = [row for row in all_of_them if row.pk != referral.pk]
        one.greens = sum(row.grade == "green" and row.opened_at >= now() - GREEN_WINDOW for row in all_of_them)


def _findings(contacts: list[Contact]) -> list[Finding]:
    found = facts.current_findings(contacts)
    rows = Finding.objects.filter(pk__in=[one.pk for one in found]).select_related(
        "screening__involvement__child", "screening__contact"
    )
    by_pk = {row.pk: row for row in rows.prefetch_related("disagreements__disagreed_by")}
    return [by_pk[one.pk] for one in found]


def clocks_of(referral: Referral, at: datetime) -> list[ClockHere]:
    """Every clock, worked out anew for this moment: running ones first, soonest due first. One that cannot be worked says so."""
    rows = referral.clocks.select_related("child", "contact").prefetch_related(
        "events__happened_by", "events__taken_back__taken_back_by", "rings__reason_by"
    )
    worked = [_clock(clock, at) for clock in rows]
    _say_what_replaced_what(worked)
    far = at + timedelta(days=36_500)
    return sorted(worked, key=lambda one: (one.clock.ended, one.clock.due_at or far, one.clock.pk))


def _say_what_replaced_what(worked: list[ClockHere]) -> None:
    """A clock that was stopped (regraded, folded) gave way to the next one of the same duty, where there is one."""
    newer: dict[tuple[str, int | None, str], Clock] = {}
    for here in sorted(worked, key=lambda one: one.clock.pk, reverse=True):
        key = (here.clock.duty, here.clock.child_id, here.clock.about)
        if here.clock.ended_reason:
            here.replaced_by = newer.get(key)
        newer[key] = here.clock


def _clock(clock: Clock, at: datetime) -> ClockHere:
    try:
        return ClockHere(clock, duty_of(clock), reckon(clock, clock.events.all(), at))
    except (ClockInputError, KeyError, ValueError) as fault:
        return ClockHere(
            clock, None, None, f"This clock cannot be worked out ({fault}). Do not rely on it: work to the law itself."
        )


def _same_incident(referral: Referral, contacts: list[Contact]) -> list[Referral]:
    """Other open or decided referrals that hold a contact with the same reference: fold them, or leave them apart on purpose."""
    keys = {contact.incident_key for contact in contacts if contact.incident_key}
    if not keys:
        return []
    # Fetched first: asked beside the other way in one query, every referral there ever was is looked at.
    holding = FoldedContact.objects.filter(unfolded_at=None, contact__incident_key__in=keys)
    places = list(holding.values_list("referral", flat=True)[:_OF_ONE_INCIDENT])
    return list(
        Referral.objects.filter(Q(pk__in=places) | Q(incident_key__in=keys))
        .exclude(pk=referral.pk)
        .exclude(status="folded")[:10]
    )


__all__ = ["ChildHere", "ClockHere", "Item", "clocks_of", "item_for"]
