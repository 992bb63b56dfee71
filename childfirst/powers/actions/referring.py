"""A search that was done is the desk's business by itself: through the doors every contact goes through, so that it folds (F19)."""

from typing import Any, Final

from childfirst.contacts.actions import amend, record
from childfirst.contacts.details import SEARCH_POWERS
from childfirst.contacts.models import Contact, Involvement
from childfirst.contacts.new import NewChild, NewContact, NewInvolvement
from childfirst.contacts.permissions import may_amend
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.now import now
from childfirst.powers.models import Search
from childfirst.referrals.actions.intake import refer as to_the_desk
from childfirst.referrals.models import FoldedContact, Referral

BECAUSE: Final = "A child was searched beyond outer clothing"
# The gate's places in the words of a contact.
PLACES: Final = {
    "police_station": "police_station",
    "home": "home",
    "hospital": "hospital",
    "school": "school",
    "other_private_place": "other",
    "police_vehicle": "vehicle",
    "street_or_public": "street",
}


def refer(held: Search, *, by: Any) -> None:
    """Make sure that a contact tells of it and that a referral holds that contact. Sets both on the row; the caller saves."""
    if held.contact is None or not _tells_of_it(held, by):
        held.contact = _record(held, by)
    referral = referral_of(held.contact)
    if referral is None:
        referral = to_the_desk(held.contact, because=BECAUSE, by=by)
    held.referral = referral


def referral_of(contact: Contact) -> Referral | None:
    """The referral that holds this contact now."""
    place = FoldedContact.objects.filter(contact=contact, unfolded_at=None).select_related("referral").first()
    return place.referral if place else None


def _tells_of_it(held: Search, by: Any) -> bool:
    """Does the contact carry the flag for this child, or may this person say so in it?"""
    part = _part(held)
    if part is None:
        return False
    if part.beyond_outer_clothing is True:
        return True
    if isinstance(by, SystemProcess) or not may_amend(by, held.contact):
        return False
    amend(
        held.contact,  # type: ignore[arg-type]
        by=by,
        reason=f"The search {held.reference} was recorded",
        changes={"beyond_outer_clothing": True},
        part=part,
    )
    return True


def _part(held: Search) -> Involvement | None:
    parts = Involvement.objects.filter(contact=held.contact)
    return parts.filter(child=held.child).first() if held.child_id else parts.filter(child=None).first()


def _record(held: Search, by: Any) -> Contact:
    """A contact for the search itself. It shares the references of the one it came from, so that the desk folds both."""
    came_from = held.contact
    part = NewInvolvement(
        child=NewChild(child_id=held.child_id) if held.child_id else NewChild(),
        unnamed_note="" if held.child_id else held.description,
        roles=["suspect"],
        age_months=None if held.child_id or held.age_years is None else held.age_years * 12,
        age_basis="" if held.child_id else "estimated",
        beyond_outer_clothing=True,
        outcome=held.outcome,
    )
    new = NewContact(
        kind="arrest" if held.kind == "strip_search_custody" else "stop_search",
        occurred_from=min(held.search_began or now(), now()),
        place_type=PLACES.get(held.place_type, ""),
        place=held.place,
        borough_id=held.borough_id or getattr(came_from, "borough_id", None),
        what_happened=held.grounds or held.reason,
        outcome=held.outcome,
        crime_reference=getattr(came_from, "crime_reference", ""),
        cad_reference=getattr(came_from, "cad_reference", ""),
        details={"search_reference": held.reference}
        | ({"power": held.legal_power} if held.legal_power in SEARCH_POWERS else {}),
        involvements=[part],
    )
    return record(new, by=by, source="search")
