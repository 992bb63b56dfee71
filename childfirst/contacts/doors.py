"""What happens next, in the same transaction: apps above register here what they do with a contact.

Imports go one way, so contacts cannot call the desk. The desk asks to be called: `referrals.apps` registers its intake when
Django starts. Explicit and ordered, unlike a signal; an error in one undoes the whole submission.
"""

from collections.abc import Callable
from typing import Any

from childfirst.contacts.models import Contact

Next = Callable[[Contact, Any], None]

_when_submitted: list[Next] = []
_when_amended: list[Next] = []

# What rooms above offer from one child's part in a contact: (the person, the part) to [{"href", "text"}].
Offer = Callable[[Any, Any], list[dict[str, str]]]
_offers: list[Offer] = []


def offers_on_a_part(offer: Offer) -> Offer:
    """Register what a room offers beside each child in a contact."""
    if offer not in _offers:
        _offers.append(offer)
    return offer


def offered(person: Any, part: Any) -> list[dict[str, str]]:
    """Everything the rooms above offer this person for one child's part."""
    return [act for offer in _offers for act in offer(person, part)]


def when_submitted(next_step: Next) -> Next:
    """Register a step to run, inside the transaction, after a contact is recorded and screened."""
    if next_step not in _when_submitted:
        _when_submitted.append(next_step)
    return next_step


def when_amended(next_step: Next) -> Next:
    """Register a step to run, inside the transaction, after a contact is amended and screened again."""
    if next_step not in _when_amended:
        _when_amended.append(next_step)
    return next_step


def submitted(contact: Contact, by: Any) -> None:
    """Run every registered step for a new contact."""
    for next_step in _when_submitted:
        next_step(contact, by)


def amended(contact: Contact, by: Any) -> None:
    """Run every registered step for an amended contact."""
    for next_step in _when_amended:
        next_step(contact, by)
