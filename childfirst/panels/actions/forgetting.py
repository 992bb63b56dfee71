"""A record that a panel has a copy of was deleted: the copy goes as well, whether anybody still reads it or not."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.now import now
from childfirst.panels.actions.redacting import OPEN
from childfirst.panels.models import Cut, Item

DELETED: Final = "The record it was copied from was deleted"
_AT_ONCE: Final = 400


@transaction.atomic
def forget(*, records: Mapping[str, Iterable[Any]], by: Any) -> dict[str, int]:
    """Empty the copies of these records, given by kind ("contacts.contact") as numbers. Returns how many rows of each table held any of it.

    In a meeting that is not over the item is left out, so that nobody waits to grade it; in one that is, it stays counted. What members
    said of it in their own words is theirs.
    """
    wanted = [
        pk
        for kind, numbers in records.items()
        for part in _parts([int(number) for number in numbers])
        for pk in Item.objects.filter(subject_type=kind, subject_id__in=part).values_list("pk", flat=True)
    ]
    items = Item.objects.filter(pk__in=wanted).select_for_update(of=("self",)).select_related("meeting").order_by("pk")
    cuts = sum(_empty(item, by) for item in items)
    return {name: count for name, count in (("panels.item", len(items)), ("panels.cut", cuts)) if count}


def _empty(item: Item, by: Any) -> int:
    """Returns how many places of it were marked."""
    item.texts, item.facts, item.shown, item.notes = [], [], [], []
    if item.meeting.status in OPEN and item.status != "left_out":
        item.status, item.left_out_at, item.left_out_by = "left_out", now(), person_or_none(by)
    if item.status == "left_out":
        item.left_out_reason = DELETED
    item.revision += 1
    item.save()
    cuts = Cut.objects.filter(item=item)
    marked = cuts.update(words="")
    cuts.exclude(reason="").update(reason=DELETED)
    trace(Operation.ERASURE, "emptied a panel's copy of a deleted record", item, by=by)
    return marked


def _parts(numbers: list[int]) -> Iterable[list[int]]:
    """So many at once as any database takes."""
    return (numbers[at : at + _AT_ONCE] for at in range(0, len(numbers), _AT_ONCE))
