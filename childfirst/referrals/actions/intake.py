"""A contact reaches the desk, in the transaction that records it: it opens a referral or joins one (F13, F31, R108).

Every finding that suggests a referral opens one, and so does every domestic abuse incident with a child. A contact with
neither still joins a live referral of the same incident.

Joining. Two notices are of one incident when they share the incident key (CAD, else crime reference); or when both are
domestic abuse within 24 hours with a child in common, and no two different postcodes say otherwise.
What a join does depends on where the referral stands:
- with the desk: the contact is folded in;
- waiting for a second person: the waiting decision is dropped, because nobody signed for the new information;
- decided up to 28 days ago: it goes back to the desk, and the decision is kept as withdrawn; clocks it started go on;
- decided longer ago: a new referral is opened, and says which one it follows.
Two notices at the same instant: the children's rows are locked, and the database allows one live referral an incident.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.db.models import Q

from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.now import now
from childfirst.referrals import facts
from childfirst.referrals.actions import desk, drafts, duties, withdrawing
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.referrals.states import LIVE

SAME_INCIDENT: Final = timedelta(hours=24)
REOPENS_WITHIN: Final = timedelta(days=28)


@transaction.atomic
def receive(contact: Contact, by: Any) -> Referral | None:
    """Open or join a referral for a contact just recorded or amended, or do nothing where nothing calls for one."""
    leads = facts.leads_of(contact, facts.current_findings([contact]))
    place = FoldedContact.objects.filter(contact=contact, unfolded_at=None).select_related("referral").first()
    if place is not None:
        return _amended(desk.locked(place.referral), contact, by)
    _lock_children(contact)
    found = _same_incident(contact)
    if leads is None:
        return _join_quietly(found, contact, by)
    return _open_or_join(found, contact, leads, by)


@transaction.atomic
def refer(contact: Contact, *, because: str, by: Any) -> Referral:
    """Open or join a referral because the use of a power calls for one, whatever the rules found in the contact.

    A new one counts from now: a child held since yesterday is referred today.
    """
    place = FoldedContact.objects.filter(contact=contact, unfolded_at=None).select_related("referral").first()
    if place is not None:
        referral = desk.locked(place.referral)
        if not referral.steps.filter(note=because).exists():  # said twice, it tells the desk nothing new
            take_news(referral, [contact], "the use of a power calls for it", because, by)
        return referral
    _lock_children(contact)
    found = _same_incident(contact)
    return _open_or_join(found and (found[0], because), contact, facts.Leads((), because), by, since=now())


def _open_or_join(
    found: tuple[Referral, str] | None,
    contact: Contact,
    leads: facts.Leads,
    by: Any,
    *,
    since: datetime | None = None,
) -> Referral:
    if found is None:
        try:
            with transaction.atomic():
                return _open(contact, leads, by, since=since)
        except IntegrityError:
            found = _same_incident(contact)
            if found is None:
                raise
    return _join(found[0], contact, found[1], by)


def _join_quietly(found: tuple[Referral, str] | None, contact: Contact, by: Any) -> Referral | None:
    """Nothing in it calls for a referral, but it tells of an incident the desk is working on: that is read with the rest."""
    if found is None or found[0].status not in LIVE:
        return None
    return _join(found[0], contact, found[1], by)


def _lock_children(contact: Contact) -> None:
    """Whoever else records an incident with one of these children waits here, then finds our referral."""
    named = contact.involvements.exclude(child=None).values("child")
    list(Child.objects.select_for_update(no_key=True).filter(pk__in=named).order_by("pk").values_list("pk"))


def _same_incident(contact: Contact) -> tuple[Referral, str] | None:
    """A referral about the same incident, a live one first, and why we think so."""
    if contact.incident_key:
        same = Referral.objects.filter(incident_key=contact.incident_key).exclude(status="folded")
        live_first = sorted(same, key=lambda referral: (referral.status not in LIVE, -referral.pk))
        if live_first:
            return live_first[0], f"Same incident reference, {contact.incident_key}"
    if contact.kind != "domestic_abuse":
        return None
    return _same_home(contact)


def _same_home(contact: Contact) -> tuple[Referral, str] | None:
    children = contact.involvements.exclude(child=None).values("child")
    near = Q(occurred_from__range=(contact.occurred_from - SAME_INCIDENT, contact.occurred_from + SAME_INCIDENT))
    others = Contact.objects.filter(
        near, kind="domestic_abuse", pk__in=Involvement.objects.filter(child__in=children).values("contact")
    )
    if contact.postcode:
        others = others.filter(Q(postcode="") | Q(postcode__iexact=contact.postcode))
    if contact.incident_key:  # two different references are two incidents
        others = others.filter(incident_key="")
    places = FoldedContact.objects.filter(
        contact__in=others.exclude(pk=contact.pk), unfolded_at=None, referral__status__in=LIVE
    )
    place = places.select_related("referral").order_by("-pk").first()
    return (place.referral, "Domestic abuse at the same home with the same child, within 24 hours") if place else None


def _open(
    contact: Contact,
    leads: facts.Leads,
    by: Any,
    *,
    follows: Referral | None = None,
    apart: bool = False,
    since: datetime | None = None,
) -> Referral:
    """A new referral for one contact. Its reference comes from its number. `apart`: taken out of another, whose clocks come first."""
    part = contact.involvements.exclude(home_borough=None).select_related("home_borough").first()
    borough = part.home_borough if part else contact.borough
    unit = contact.borough or borough
    because = f"{leads.because}. Follows {follows}, decided more than 28 days ago" if follows else leads.because
    referral = Referral.objects.create(
        reference=f"new {contact.pk}",
        incident_key="" if apart else contact.incident_key,
        kind=contact.kind,
        borough=borough,
        command_unit=unit.command_unit if unit else None,
        origin_team=contact.team,
        because=because[:300],
        opened_at=since or contact.submitted_at,
        opened_by=person_or_none(by),
    )
    referral.reference = f"RF-{contact.submitted_at.year}-{referral.pk:06d}"
    _fold(referral, contact, by, because="Opened this referral")
    take_in(referral)
    desk.note(referral, "opened", by=by, note=because)
    if not apart:
        finish(referral, [contact], by)
    desk.record("referral opened", referral, by=by, reason=because, operation=Operation.COLLECTION)
    return referral


def _join(referral: Referral, contact: Contact, because: str, by: Any) -> Referral:
    referral = desk.locked(referral)
    if referral.status == "folded" and referral.folded_into_id:
        referral = desk.locked(Referral(pk=referral.folded_into_id))
    if referral.status == "decided" and referral.decided_at and referral.decided_at < now() - REOPENS_WITHIN:
        leads = facts.leads_of(contact, facts.current_findings([contact]))
        return _open(contact, leads or facts.Leads((), because), by, follows=referral)
    _fold(referral, contact, by, because=because)
    referral.incident_key = referral.incident_key or _free_key(referral, contact)
    take_in(referral)
    _news(referral, f"notice {contact.reference} of the same incident folded in", because, by)
    finish(referral, [contact], by)
    desk.record(
        "contact folded in",
        referral,
        by=by,
        reason=because,
        details={"contact": contact.reference},
        operation=Operation.COMBINATION,
    )
    return referral


def _amended(referral: Referral, contact: Contact, by: Any) -> Referral:
    """The contact changed. New children, a new reason or a graver grade is news; a corrected word is not."""
    before = (set(referral.leads), referral.children_count - referral.gap_count, referral.officer_grade)
    referral.incident_key = referral.incident_key or _free_key(referral, contact)
    take_in(referral)
    news = (
        set(referral.leads) - before[0]
        or referral.children_count - referral.gap_count > before[1]
        or referral.officer_grade != before[2]
    )
    if news:
        _news(referral, f"{contact.reference} was amended", "A child, a reason or a grade was added to the record", by)
    else:
        desk.note(referral, f"{contact.reference} was amended", by=by)
    finish(referral, [contact], by)
    desk.record("contact amended", referral, by=by, details={"contact": contact.reference, "news": bool(news)})
    return referral


def _news(referral: Referral, verb: str, note: str, by: Any) -> None:
    """Nobody has weighed this yet: drop what was decided or waits without it."""
    if referral.status == "awaiting_countersignature":
        withdrawing.withdraw(referral, by=by, because=f"New information: {verb}")
        desk.move(referral, "in_work", verb, by=by, note=note)
    elif referral.status == "decided":
        withdrawing.withdraw(referral, by=by, because=f"New information: {verb}")
        referral.taken_by, referral.taken_at = None, None
        desk.move(referral, "open", f"{verb}: reopened", by=by, note=note)
    else:
        desk.note(referral, verb, by=by, note=note)


def take_news(referral: Referral, contacts: list[Contact], verb: str, note: str, by: Any) -> None:
    """A notice came in or went out by hand."""
    take_in(referral)
    _news(referral, verb, note, by)
    finish(referral, contacts, by)


def open_apart(contact: Contact, reason: str, by: Any) -> Referral:
    """A new referral for a notice taken out of another. The incident's key stays with the other."""
    leads = facts.leads_of(contact, facts.current_findings([contact]))
    because = f"Taken out of another referral: {reason}"
    return _open(contact, facts.Leads(leads.rules if leads else (), because), by, apart=True)


def _fold(referral: Referral, contact: Contact, by: Any, *, because: str) -> FoldedContact:
    return FoldedContact.objects.create(
        referral=referral, contact=contact, because=because[:200], folded_at=now(), folded_by=person_or_none(by)
    )


def take_in(referral: Referral) -> None:
    """Work the referral's own columns out from all its contacts."""
    contacts = facts.live_contacts(referral)
    referral.leads = list(
        dict.fromkeys(one.rule for one in facts.current_findings(contacts) if one.leads_to == facts.OPENS)
    )
    referral.gap_count = facts.gaps(contacts)
    referral.children_count = facts.children_counted(contacts)
    referral.officer_grade = facts.highest(one.officer_grade for one in contacts)
    referral.summary = facts.summary_of(contacts)


def _free_key(referral: Referral, contact: Contact) -> str:
    """A later notice may be the first to carry a reference; take it, unless another referral has it already."""
    if not contact.incident_key:
        return ""
    taken = Referral.objects.filter(incident_key=contact.incident_key).exclude(pk=referral.pk).exists()
    return "" if taken else contact.incident_key


def finish(referral: Referral, contacts: list[Contact], by: Any) -> None:
    """Clocks and drafts of notices, then the queue's columns."""
    for contact in contacts:
        duties.for_contact(referral, contact, by=by)
        drafts.for_contact(referral, contact, by=by)
    if referral.status in LIVE:
        duties.set_desk_clock(referral, by=by)
    desk.refresh_queue_columns([referral.pk])
    referral.refresh_from_db(fields=["next_due_at", "breached_count"])
