"""A contact that another system sends: kept once, whatever is sent twice, and answered the same again.

The answer is written in the transaction that keeps the contact, under the client's Idempotency-Key. Two at once: the second waits
for the first and is given its answer. What was refused is not remembered, so that it can be mended and sent under the same key.
"""

import hashlib
import json
from typing import Any, Final

from django.db import IntegrityError, transaction

from childfirst.adapters.contacts import keep
from childfirst.adapters.contacts.columns import BadCell
from childfirst.adapters.contacts.read import Group, of_rows
from childfirst.api.calls import Call
from childfirst.api.models import ClientChild, KeptAnswer
from childfirst.api.problems import ApiError
from childfirst.contacts.models import Contact
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now

SOURCE: Final = "api"


def source_key(client_pk: int, contact_id: str) -> str:
    """The key under which a client's contact is kept once. The client's part comes first, so that two clients never meet."""
    return f"api-{client_pk}:{contact_id}"


def keep_contact(call: Call, rows: list[dict[str, Any]], idempotency_key: str) -> tuple[int, dict[str, Any]]:
    """Status and answer."""
    asked = _digest(json.dumps(rows, sort_keys=True, default=str))
    key = _digest(idempotency_key)
    try:
        with transaction.atomic():
            row = _claim(call, key, asked)
            status, answer = _keep(call, rows)
            row.status, row.answer = status, answer
            row.save(update_fields=["status", "answer"])
            return status, answer
    except _Before as before:
        if before.row.asked != asked:
            raise ApiError("key-used") from None
        return before.row.status, before.row.answer


class _Before(Exception):
    """This key was answered already."""

    def __init__(self, row: KeptAnswer) -> None:
        super().__init__()
        self.row = row


def _claim(call: Call, key: str, asked: str) -> KeptAnswer:
    """Ours to answer, until this transaction ends. Another with the same key waits here."""
    try:
        with transaction.atomic():
            return KeptAnswer.objects.create(client=call.client, key=key, asked=asked, made_at=now())
    except IntegrityError:
        raise _Before(KeptAnswer.objects.get(client=call.client, key=key)) from None


def _keep(call: Call, rows: list[dict[str, Any]]) -> tuple[int, dict[str, Any]]:
    file = of_rows(rows)
    if file.lost or len(file.groups) != 1 or file.groups[0].problems:
        raise _refused(file.lost or [cell for group in file.groups for cell in group.problems] or [_two_ids()])
    group = file.groups[0]
    key = source_key(call.client.pk, group.id)
    before = Contact.objects.filter(source_key=key).first()
    contact = before or _record(call, group, key)
    answer = {"id": group.id, "reference": contact.reference, "children": contact.involvements.count(), "new": before is None}  # fmt: skip
    return (200 if before else 201), answer


def _record(call: Call, group: Group, key: str) -> Contact:
    theirs = {row.values["child_id"] for row in group.rows if row.values["child_id"]}
    known = ClientChild.objects.filter(client=call.client, their_id__in=theirs)
    lookups = keep.lookups_with(SOURCE, dict(known.values_list("their_id", "child")))
    before = set(lookups.children)
    kept = keep.keep_one(group, lookups, by=call.caller, key=key)
    if isinstance(kept, list):
        raise _refused(kept)
    for their_id in theirs - before:
        if their_id in lookups.children:
            _remember(call, their_id, lookups.children[their_id])
    return kept


def _remember(call: Call, their_id: str, child: int) -> None:
    row, made = ClientChild.objects.get_or_create(client=call.client, their_id=their_id, defaults={"child_id": child})
    if not made and row.child_id != child:
        raise CannotNow("Another contact with the same new child is being kept at this moment. Send this one again")


def _refused(cells: list[BadCell]) -> ApiError:
    return ApiError("invalid", errors=[{"where": _where(cell), "wrong": cell.wrong, "do": cell.do} for cell in cells])


def _where(cell: BadCell) -> str:
    return f"rows.{cell.line}.{cell.column}".rstrip(".")


def _two_ids() -> BadCell:
    return BadCell(1, "id", "is not the same in every row", "Send one contact at a time")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
