"""What is read out: rows from the rooms' own scopes, as a client's caller sees them, narrowed to its boroughs. Nothing here widens a scope."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final

from django.db.models import QuerySet

from childfirst.accountability.models import Release
from childfirst.accountability.queries.published import published
from childfirst.api.calls import Call
from childfirst.api.keeping import source_key
from childfirst.api.models import ClientChild
from childfirst.children.permissions import openable
from childfirst.contacts.models import Involvement
from childfirst.contacts.queries import visible_to as contacts_visible_to
from childfirst.notices.content import NAMED
from childfirst.notices.models import NoticeDraft
from childfirst.notices.purposes import SENT_OUT
from childfirst.notices.queries import visible_to as notices_visible_to
from childfirst.referrals.models import Clock, FoldedContact, Referral
from childfirst.referrals.queries import visible_to as referrals_visible_to
from childfirst.rules.clocks import DUTIES, LOCAL_DUTIES
from childfirst.training.queries.coverage import Row

PLACES: Final = ("trained", "overdue", "expired", "never", "exempt", "leave")


def referrals(call: Call) -> QuerySet[Referral]:
    """Referrals of this client's rows."""
    rows = call.narrowed(referrals_visible_to(call.caller), "borough")
    return rows.select_related("borough", "folded_into")


def clocks(call: Call) -> QuerySet[Clock]:
    """Clocks of those referrals."""
    return Clock.objects.filter(referral__in=referrals(call).values("pk")).select_related("referral")


def notices(call: Call) -> QuerySet[NoticeDraft]:
    """Notices that leave the force, of this client's rows."""
    rows = notices_visible_to(call.caller).filter(recipient_kind__in=SENT_OUT)
    return call.narrowed(rows, "council", "school__ward__borough", "contact__borough").select_related("contact")


def referral_rows(call: Call, found: Sequence[Referral]) -> tuple[list[dict[str, Any]], set[int]]:
    """Rows to send, and every child that they concern."""
    held: dict[int, list[Any]] = defaultdict(list)
    places = FoldedContact.objects.filter(referral__in=found, unfolded_at=None, contact__in=contacts_visible_to(call.caller))  # fmt: skip
    for place in places.select_related("contact").order_by("pk"):
        held[place.referral_id].append(place.contact)
    of_contact: dict[int, list[Any]] = defaultdict(list)
    wanted = [contact.pk for contacts in held.values() for contact in contacts]
    for part in Involvement.objects.filter(contact__in=wanted, child__isnull=False).select_related("child"):
        of_contact[part.contact_id].append(part.child)
    children = _Children(call, (child for parts in of_contact.values() for child in parts))
    made = []
    for row in found:
        contacts = held[row.pk]
        named = {child.pk: child for contact in contacts for child in of_contact[contact.pk]}
        made.append(_referral(call, row, contacts, [children.shown(child) for child in named.values() if children.open(child)]))  # fmt: skip
    return made, children_of(found)


def children_of(found: Iterable[Any]) -> set[int]:
    """Every child of some referrals, for the trail: a row may say something of a child without showing them."""
    places = FoldedContact.objects.filter(referral__in=[getattr(row, "referral_id", row.pk) for row in found], unfolded_at=None)  # fmt: skip
    parts = Involvement.objects.filter(contact__in=places.values("contact"), child__isnull=False)
    return set(parts.values_list("child", flat=True))


def _referral(call: Call, row: Referral, contacts: Iterable[Any], children: list[dict[str, Any]]) -> dict[str, Any]:
    yours = [_theirs(call, contact.source_key) for contact in contacts]
    return {
        "reference": row.reference, "status": row.status, "kind": row.kind, "borough": row.borough.name if row.borough else None,
        "grade": row.grade, "officer_grade": row.officer_grade, "decision": row.decision if row.status == "decided" else "",
        "leads": [str(lead) for lead in row.leads], "your_contacts": [one for one in yours if one], "children": children,
        "children_not_named": row.gap_count, "opened_at": row.opened_at, "decided_at": row.decided_at, "next_due_at": row.next_due_at,
        "clocks_missed": row.breached_count, "folded_into": row.folded_into.reference if row.folded_into else None, "revision": row.revision,
    }  # fmt: skip


class _Children:
    """The children of a page: those whose record these roles open, and what this client may be told of each."""

    def __init__(self, call: Call, children: Iterable[Any]) -> None:
        self.names, every = call.sees_names, {child.pk: child for child in children}
        self.keys = openable(call.caller, every)
        theirs = ClientChild.objects.filter(client=call.client, child__in=self.keys)
        self.theirs = dict(theirs.order_by("-pk").values_list("child", "their_id"))

    def open(self, child: Any) -> bool:
        return child.pk in self.keys

    def shown(self, child: Any) -> dict[str, Any]:
        row: dict[str, Any] = {"your_id": self.theirs.get(child.pk)}
        if self.names:
            row |= {"given_name": child.given_name, "family_name": child.family_name, "date_of_birth": child.date_of_birth}  # fmt: skip
        return row


def _theirs(call: Call, key: str | None) -> str | None:
    """The client's own id of a contact that it sent itself; None of anybody else's."""
    mine = source_key(call.client.pk, "")
    return key.removeprefix(mine) if key and key.startswith(mine) else None


def clock_row(row: Clock) -> dict[str, Any]:
    """One clock. What it is about is free text, so it stays here."""
    duty = DUTIES.get(row.duty) or LOCAL_DUTIES.get(row.duty)
    return {
        "id": row.pk, "referral": row.referral.reference, "duty": row.duty, "title": duty.title if duty else row.duty, "state": row.state,
        "due_at": row.due_at, "late_minutes": row.late_minutes, "started_at": row.started_at, "ended": row.ended,
    }  # fmt: skip


def notice_row(call: Call, row: NoticeDraft) -> dict[str, Any]:
    """One notice; whom it goes to and what it says only where names may be seen: a school alone may tell which child it is."""
    made: dict[str, Any] = {
        "reference": str(row), "status": row.status, "recipient_kind": row.recipient_kind, "purpose": row.purpose,
        "lawful_basis": row.lawful_basis, "your_contact": _theirs(call, row.contact.source_key), "answer": row.answer,
        "escalated": row.escalated, "corrects": f"N-{row.corrects_id:06d}" if row.corrects_id else None, "prepared_at": row.prepared_at,
        "due_at": row.due_at, "released_at": row.released_at, "sent_at": row.sent_at, "acknowledged_at": row.acknowledged_at,
    }  # fmt: skip
    if call.sees_names:
        content = {name: value for name, value in row.content.items() if name != NAMED}
        made |= {"recipient": row.recipient, "content": content}
    return made


def coverage_row(row: Row) -> dict[str, Any]:
    """One line of the table."""
    return {"label": row.label, "counted": row.counted, **{place: row.counts[place] for place in PLACES}}


def figures() -> QuerySet[Release]:
    """What is public."""
    return published()


def figure_row(row: Release) -> dict[str, Any]:
    """One published table: what is shown of it, never what was counted."""
    return {
        "id": row.pk, "measure": row.measure, "period": row.period, "title": row.title, "status": row.status,
        "groups": [str(one) for one in row.groups], "shown": row.shown, "definition": row.definition, "caveats": [str(one) for one in row.caveats],
        "corrects": row.corrects_id, "published_at": row.decided_at, "as_of": row.as_of, "fingerprint": row.fingerprint,
    }  # fmt: skip
