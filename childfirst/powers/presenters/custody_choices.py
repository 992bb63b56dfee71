"""What this person can write down in this stay, in groups: what is owed first stands in the list of needs, the rest here."""

from typing import Any, Final

from django.urls import reverse

from childfirst.powers.actions.custody import permission_for
from childfirst.powers.custody_reckoning import in_hospital
from childfirst.powers.models import CustodyStay
from childfirst.powers.queries.custody import entries_that_count
from childfirst.rules.custody_words import ENTRIES

GROUPS: Final = {
    "The child": ("rights", "care", "placed", "woman_named", "note"),
    "Adults and councils": ("adult_called", "adult_arrived", "adult_left", "parent_told", "council_told"),
    "Detention": ("detention_authorised", "review", "review_postponed", "superintendent", "warrant", "ended"),
    "Hospital": ("hospital", "hospital_back"),
    "Charge and the night": ("charged", "bail_refused", "council_asked", "council_answered", "certify"),
}
TURN_FROM: Final = {"detention_authorised": ("arrived",), "charged": ("held",), "bail_refused": ("charged",)}


def choices_of(person: Any, stay: CustodyStay) -> list[tuple[str, list[dict[str, str]]]]:
    """Groups with links. After the child has left, what happened before can still be written down."""
    made = []
    for title, kinds in GROUPS.items():
        links = [_link(stay, what) for what in kinds if _fits(person, stay, what)]
        if links:
            made.append((title, links))
    return made


def _link(stay: CustodyStay, what: str) -> dict[str, str]:
    if what == "certify":
        return {
            "text": "Certify why the child was not moved",
            "href": reverse("powers:custody-certify", args=[stay.pk]),
        }
    return {"text": ENTRIES[what], "href": reverse("powers:custody-write", args=[stay.pk, what])}


def _fits(person: Any, stay: CustodyStay, what: str) -> bool:
    if what == "woman_named" and stay.child.sex == "male":
        return False
    if what == "certify":
        return stay.status == "bail_refused" and bool(permission_for("certified")(person, stay))
    if what in ("hospital", "hospital_back") and stay.ended_at is None:
        return (what == "hospital_back") is bool(in_hospital(entries_that_count(stay))) and bool(
            permission_for(what)(person, stay)
        )
    if what == "ended" and stay.ended_at is not None:
        return False
    if stay.ended_at is None and what in TURN_FROM and stay.status not in TURN_FROM[what]:
        return False
    return bool(permission_for(what)(person, stay))
