"""A partner tells the desk about a child by form: a contact is recorded, and a referral opens whatever the rules find."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from childfirst.contacts.actions import record
from childfirst.contacts.models import Contact
from childfirst.contacts.new import NewChild, NewContact, NewInvolvement
from childfirst.foundation.now import now
from childfirst.notices import doors
from childfirst.notices.actions.happening import partner
from childfirst.teams.models import PartnerContact


@dataclass(frozen=True, kw_only=True)
class Told:
    """What the partner's form holds."""

    given_name: str
    family_name: str
    date_of_birth: date | None
    address: str = ""
    postcode: str = ""
    worry: str
    child_words: str = ""
    done_already: str = ""


@transaction.atomic
def tell_the_desk(*, told: Told, contact: PartnerContact, key: str) -> Contact:
    """Sent twice (a second press, the back button), it is one: `key` is the form's own."""
    by = partner(contact)
    child = NewChild(
        given_name=told.given_name.strip(), family_name=told.family_name.strip(), date_of_birth=told.date_of_birth,
        date_of_birth_basis="known" if told.date_of_birth else "", home_address=told.address.strip(), home_postcode=told.postcode.strip(),
        school_id=contact.school_id, school_status="enrolled" if contact.school_id else "unknown",
    )  # fmt: skip
    part = NewInvolvement(child=child, roles=["at_risk"], child_words=told.child_words.strip())
    borough: Any = contact.borough or (contact.school.ward.borough if contact.school else None)
    new = NewContact(
        kind="concern", occurred_from=now(), borough_id=borough.pk if borough else None, what_happened=f"Told by {contact}: {told.worry.strip()}",
        immediate_action=told.done_already.strip(), place_type="school" if contact.school_id else "other", involvements=[part],
    )  # fmt: skip
    kept = record(new, by=by, source="partner", source_key=f"partner:{contact.pk}:{key}"[:100])
    doors.refer(kept, f"{contact.organisation} asked the desk to look", by)
    return kept
