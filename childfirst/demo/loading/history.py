"""The past two years, many rows at a time: contacts, parts, screenings, findings, trace, and what the desk decided then."""

from collections.abc import Iterator, Sequence
from itertools import islice

from django.db import transaction

from childfirst.adapters.contacts.bulk import keep_contacts, keep_screenings, trace_collected
from childfirst.contacts.models import ContactAdult, Involvement
from childfirst.demo.encounters import Encounter
from childfirst.demo.loading import rows
from childfirst.demo.loading.past_desk import decide_past
from childfirst.demo.loading.world import DEMO, SOURCE, World

ROWS = 500


def in_batches(encounters: Iterator[Encounter], size: int) -> Iterator[list[Encounter]]:
    """Lists of so many."""
    while batch := list(islice(encounters, size)):
        yield batch


@transaction.atomic
def keep_history(world: World, encounters: Sequence[Encounter]) -> int:
    """Keep encounters of whole homes. Returns how many contacts were kept."""
    kept = [
        (encounter, rows.contact_row(world, encounter))
        for encounter in encounters
        if _recorded_by_now(world, encounter)
    ]
    contacts = [contact for _, contact in kept]
    keep_contacts(contacts)
    world.contacts |= {encounter.key: contact for encounter, contact in kept}
    pairs = [
        (encounter, part, rows.part_row(world, encounter, part, contact, order))
        for encounter, contact in kept
        for order, part in enumerate(encounter.parts, 1)
    ]
    involvements = [row for _, _, row in pairs]
    Involvement.objects.bulk_create(involvements, batch_size=ROWS)
    ContactAdult.objects.bulk_create(
        [adult for encounter, contact in kept for adult in rows.adult_rows(contact, encounter.adults)], batch_size=ROWS
    )
    findings = keep_screenings(
        involvements, [rows.record_row(encounter, part, row) for encounter, part, row in pairs], by=DEMO
    )
    children = _children_of(involvements)
    trace_collected(((contact, children.get(contact.pk, [])) for contact in contacts), by=DEMO, source=SOURCE)
    decide_past(world, kept, {contact.pk: findings.get(contact.pk, []) for contact in contacts}, children)
    return len(contacts)


def _recorded_by_now(world: World, encounter: Encounter) -> bool:
    return encounter.at + rows.recorded_after(encounter) < world.plan.anchor


def _children_of(involvements: Sequence[Involvement]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for row in involvements:
        if row.child_id:
            found.setdefault(row.contact_id, []).append(row.child_id)
    return found
