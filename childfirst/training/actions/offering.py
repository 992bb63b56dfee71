"""Offering a refresher after an own record came back: help, not discipline."""

from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.now import now
from childfirst.training.models import Offer
from childfirst.training.policy import module_of_offer


@transaction.atomic
def offer_refresher(*, officer: Any, because: str, about: str, href: str, by: Any) -> Offer | None:
    """Offer it, once at a time. Nothing where there is no writer, or the module is not in this installation."""
    module = module_of_offer(because)
    if officer is None or module is None:
        return None
    found = Offer.objects.filter(officer=officer.pk, module=module.slug, read=None).first()
    if found is not None:
        return found
    made = Offer.objects.create(
        officer=officer,
        module=module.slug,
        because=because,
        about=about[:200],
        href=href[:200],
        offered_at=now(),
        offered_by=person_or_none(by),
    )
    trace(Operation.COLLECTION, "offered a refresher", made, by=by, details={"module": module.slug})
    return made
