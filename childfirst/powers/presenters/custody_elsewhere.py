"""Custody on the pages of rooms below: stays on a child's timeline."""

from typing import Any

from django.urls import reverse

from childfirst.children.models import Child
from childfirst.powers.models import CustodyStay
from childfirst.powers.queries.custody import open_to


def timeline_of(person: Any, child: Child) -> list[dict[str, Any]]:
    """Every stay; linked only for those who may open it."""
    stays = list(CustodyStay.objects.filter(child=child).select_related("suite"))
    openable = open_to(person, [stay.pk for stay in stays])
    return [
        {
            "when": stay.arrived_at,
            "side": "action",
            "title": f"Held in custody: {stay.suite}",
            "text": stay.told(),
            "href": reverse("powers:custody-stay", args=[stay.pk]) if stay.pk in openable else "",
            "tags": [("custody_stay", stay.status)],
            "by": stay.reference,
        }
        for stay in stays
    ]
