"""Keeping published stops of children as contacts of a child nobody can name, many at once.

The files name nobody and give no age in years, so each row is a child of its own and nothing is linked. A stop in which more
than outer clothing was removed waits on the desk for somebody to look at it. A blank flag is not a no: such a row is kept,
the rule that asks about it fires, and no referral is opened.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db import transaction

from childfirst.adapters.contacts.bulk import keep_contacts, keep_screenings, trace_collected
from childfirst.adapters.stops import StopsFile, children, contact_record
from childfirst.children.models import Child
from childfirst.contacts import doors
from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.now import now
from childfirst.foundation.planner import tell_planner
from childfirst.rules import vocabulary as words
from childfirst.teams.models import Borough

SOURCE: Final = "stops"
ROWS: Final = 1_000
AT_ONCE: Final = 500
_KEPT_AS_PUBLISHED: Final = (
    "force", "month", "age_band", "type", "legislation", "object_label", "outcome_label", "outcome_linked", "operation", "operation_name",
    "latitude", "longitude", "midnight_time",
)  # fmt: skip


@dataclass(slots=True)
class StopsKept:
    """What became of a file's stops of children."""

    children: int = 0
    kept: int = 0
    there: int = 0
    for_review: int = 0


def keep_stops(
    file: StopsFile, *, check_only: bool = False, done: Callable[[int], None] = lambda count: None
) -> StopsKept:
    """Keep every stop of a child in a file that is not kept already."""
    rows = children(file.frame)
    found, told = StopsKept(children=rows.height), 0
    boroughs = {borough.name: borough for borough in Borough.objects.all()}
    for number, batch in enumerate(rows.iter_slices(ROWS)):
        known = _known(batch["key"].to_list())
        fresh = [row for row in batch.iter_rows(named=True) if row["key"] not in known]
        found.there += batch.height - len(fresh)
        found.for_review += sum(row["beyond_outer_clothing"] is True for row in fresh)
        if not check_only:
            _keep(fresh, file.name, boroughs)
        found.kept += len(fresh)
        if found.kept >= 2 * max(told, ROWS // 2) and not check_only:
            tell_planner()
            told = found.kept
        done(number * ROWS + batch.height)
    return found


def _known(keys: list[str]) -> set[str]:
    parts = (keys[first : first + AT_ONCE] for first in range(0, len(keys), AT_ONCE))
    found = (
        Contact.objects.filter(source_key__in=[_key(key) for key in part]).values_list("source_key", flat=True)
        for part in parts
    )
    return {key.partition(":")[2] for part in found for key in part if key}


def _key(key: str) -> str:
    return f"{SOURCE}:{key}"


@transaction.atomic
def _keep(rows: Sequence[dict[str, Any]], name: str, boroughs: dict[str, Borough]) -> None:
    """One batch: all of it or none."""
    if not rows:
        return
    records = [contact_record(row) for row in rows]
    at = now()
    contacts = [
        Contact(
            kind="stop_search", source=SOURCE, source_key=_key(row["key"]), occurred_from=row["occurred_at"], place_type=record["place_type"],
            borough=boroughs.get(row["borough"] or ""), outcome=record["outcome"] or "", submitted_at=at,
            details={name: row[name] for name in _KEPT_AS_PUBLISHED if row[name] is not None} | {"file": name, "line": row["line"]},
        )
        for row, record in zip(rows, records, strict=True)
    ]  # fmt: skip
    keep_contacts(contacts)
    people = Child.objects.bulk_create([_child(record, at) for record in records], batch_size=AT_ONCE)
    parts = [
        Involvement(
            contact=contact, child=child, roles=record["roles"], sex=child.sex, ethnicity_self=child.ethnicity_self, signs=record["signs"],
            ethnicity_officer=child.ethnicity_officer, age_basis="", beyond_outer_clothing=record["beyond_outer_clothing"], outcome=record["outcome"] or "",
        )
        for contact, child, record in zip(contacts, people, records, strict=True)
    ]  # fmt: skip
    Involvement.objects.bulk_create(parts, batch_size=AT_ONCE)
    facts = [
        record | {"id": part.contact.reference, "child_id": str(part.child_id)}
        for record, part in zip(records, parts, strict=True)
    ]
    keep_screenings(parts, facts, by=IMPORTER)
    trace_collected(((part.contact, [part.child_id]) for part in parts), by=IMPORTER, source=SOURCE)
    for part in parts:
        if part.beyond_outer_clothing is True:
            doors.submitted(part.contact, IMPORTER)


def _child(record: dict[str, Any], at: Any) -> Child:
    return Child(
        unidentified=True, sex=record["sex"], ethnicity_self=record["ethnicity_self"] or "", created_at=at,
        ethnicity_officer=record["ethnicity_officer"] if record["ethnicity_officer"] in words.ETHNICITIES_OFFICER else "unknown",
    )  # fmt: skip
