"""From a reference that somebody knows to the child behind it. Looks at every record, so only an act that keeps what was asked calls it.

`whole()` is for the database's own wall, `_base_manager` for the first one.
"""

import re
from typing import Any, Final

from childfirst.cases.models import Case
from childfirst.children.models import Child
from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.numbers import number_in
from childfirst.foundation.wall import whole
from childfirst.powers.models import CustodyStay, Search
from childfirst.referrals.models import FoldedContact, Referral

_NUMBERED: Final = re.compile(r"^(CF|RF|CU|PS)-\d{4}-\d{6,}$")
EXAMPLES: Final = "CF-2026-000123, RF-2026-000045, CU-2026-000006, PS-2026-000007, or the number of the child’s record"


@whole()
def children_behind(reference: str) -> set[int]:
    """The children of a contact (CF), referral (RF), stay in custody (CU) or search (PS), or the child of that record number."""
    wanted = reference.strip().upper()
    if (number := number_in(wanted, 15)) is not None:
        return _keys(Child._base_manager.filter(pk=number), "pk")
    found = _NUMBERED.match(wanted)
    if not found:
        return set()
    kind = found[1]
    if kind == "CU":
        return _keys(CustodyStay._base_manager.filter(reference=wanted), "child")
    if kind == "PS":
        return _keys(Search._base_manager.filter(reference=wanted), "child")
    contacts: Any = Contact._base_manager.filter(reference=wanted).values("pk")
    if kind == "RF":
        referral = Referral._base_manager.filter(reference=wanted).values("pk")
        contacts = FoldedContact._base_manager.filter(referral__in=referral, unfolded_at=None).values("contact")
    return _keys(Involvement._base_manager.filter(contact__in=contacts), "child")


@whole()
def open_referrals(children: set[int]) -> list[Referral]:
    """Referrals of these children that the desk has not decided."""
    contacts = Involvement._base_manager.filter(child__in=children).values("contact")
    places = FoldedContact._base_manager.filter(contact__in=contacts, unfolded_at=None).values("referral")
    return list(Referral._base_manager.filter(pk__in=places, decided_at=None).order_by("pk"))


@whole()
def open_case(children: set[int]) -> Case | None:
    """The exploitation case of the child that is open."""
    return Case._base_manager.filter(child__in=children).exclude(status="closed").first()


def _keys(rows: Any, name: str) -> set[int]:
    return {key for key in rows.values_list(name, flat=True) if key is not None}
