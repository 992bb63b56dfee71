"""Changing a submitted contact: with a reason, with what stood before, and with a fresh screening. Nothing is overwritten unseen."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts import doors
from childfirst.contacts.actions.parts import COPIED as RECORDED_OF_CHILD
from childfirst.contacts.actions.parts import as_it_stood, find_or_open, keep_circumstances, settle_age
from childfirst.contacts.actions.record import COPIED as RECORDED
from childfirst.contacts.harm import brief_again
from childfirst.contacts.incidents import cad_of, incident_key, tidy_crime
from childfirst.contacts.models import Amendment, Contact, Involvement
from childfirst.contacts.new import NewChild
from childfirst.contacts.permissions import may_amend
from childfirst.contacts.screening import screen_contact
from childfirst.contacts.voice import hollow
from childfirst.contacts.words_used import WRITTEN_HERE, keep_words
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now

# What was recorded can be put right, except what sort of record it is; and what the child's own record lent it at the time.
OF_CONTACT = (frozenset(RECORDED) - {"kind"}) | {"crime_reference", "cad_reference"}
OF_CHILD = frozenset(RECORDED_OF_CHILD) | {
    "needs",
    "care_status",
    "care_council",
    "school_id",
    "second_school_id",
    "school_status",
}


@transaction.atomic
def amend(
    contact: Contact,
    *,
    by: Any,
    reason: str,
    changes: dict[str, Any],
    part: Involvement | None = None,
    revision: int | None = None,
    at: datetime | None = None,
) -> Amendment | None:
    """Change fields of the contact, or of one child's `part` in it. Returns the amendment, or None where nothing changed.

    `revision` is the one the person read: if somebody changed the contact since, nothing is written.
    """
    held = _open(contact, by, reason, revision)
    thing = held if part is None else Involvement.objects.select_related("child").get(pk=part.pk, contact=held)
    changed = _differences(
        thing, _tidied(changes, held) if part is None else changes, OF_CONTACT if part is None else OF_CHILD
    )
    if not changed:
        return None
    before = {name: getattr(thing, name) for name in changed}
    for name, value in changed.items():
        setattr(thing, name, value)
    thing.save()
    what = f"Child {thing.order}: {thing.name}" if isinstance(thing, Involvement) else "The contact"
    return _close(held, contact, what, before, changed, by, reason, at or now(), child=getattr(thing, "child_id", None))


@transaction.atomic
def name_child(
    part: Involvement, child: NewChild, *, by: Any, reason: str, revision: int | None = None, at: datetime | None = None
) -> Amendment:
    """Say who a child not yet named is. The gap closes on the desk."""
    moment = at or now()
    held = _open(part.contact, by, reason, revision)
    row = Involvement.objects.get(pk=part.pk)
    if row.child_id:
        raise CannotNow("This child has been named since you opened the page.")
    if not child.named:
        raise BadInput("Choose the child, or enter a name.", field="given_name")
    found = find_or_open(child, by=by, at=moment)
    if held.involvements.filter(child=found).exists():
        raise BadInput(
            "That child is already in this contact. If one child was counted twice, say so to the desk.",
            field="child_id",
        )
    keep_circumstances(found, child, held, by=by, at=moment)
    row.child, row.contact = found, held
    as_it_stood(row)
    row.save()
    return _close(
        held,
        part.contact,
        f"Child {row.order}: named",
        {"child": None, "unnamed_note": row.unnamed_note},
        {"child": found.pk, "name": found.name},
        by,
        reason,
        moment,
        child=found.pk,
    )


def _open(contact: Contact, by: Any, reason: str, revision: int | None) -> Contact:
    """The contact, held against anyone else until this act is done."""
    may_amend.check(by, contact)
    if len(reason.strip()) < 5 or hollow(reason):
        raise BadInput(
            "Say why you are changing this record. What stood before is kept beside your reason.", field="reason"
        )
    held = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    if revision is not None and held.revision != revision:
        raise CannotNow(
            "Somebody changed this record while you were reading it. Open it again to see their change, then make yours."
        )
    return held


def _close(
    held: Contact,
    given: Contact,
    what: str,
    before: dict[str, Any],
    after: dict[str, Any],
    by: Any,
    reason: str,
    at: datetime,
    *,
    child: Any,
) -> Amendment:
    """Keep the amendment, screen again, leave a trace, and tell who asked to be told."""
    Contact.objects.filter(pk=held.pk).update(revision=held.revision + 1)
    held.revision += 1
    given.refresh_from_db()
    amendment = Amendment.objects.create(
        contact=held,
        what=what[:120],
        reason=reason.strip(),
        before=_plain(before),
        after=_plain(after),
        amended_at=at,
        amended_by=by,
    )
    parts = list(held.involvements.select_related("child", "home_borough"))
    if "occurred_from" in after:
        _ages_again(parts)
    brief_again(held)
    screen_contact(held, parts, by=by, at=at)
    if held.source in WRITTEN_HERE:
        keep_words(held, by=by, at=at)
    _trace(held, amendment, [child] if child else [part.child_id for part in parts if part.child_id] or [None], by)
    doors.amended(held, by)
    return amendment


def _trace(held: Contact, amendment: Amendment, concerned: Sequence[Any], by: Any) -> None:
    details = {"before": amendment.before, "after": amendment.after}
    for child in concerned:
        trace(
            Operation.ALTERATION, "amended contact", held, by=by, child=child, reason=amendment.reason, details=details
        )


def _ages_again(parts: list[Involvement]) -> None:
    for part in parts:
        settle_age(part)
        part.save(update_fields=["age_months", "age_basis"])


def _tidied(changes: dict[str, Any], contact: Contact) -> dict[str, Any]:
    """References are kept in one form, and the incident they tie the record to follows them."""
    tidy = dict(changes)
    if not {"cad_reference", "crime_reference"} & set(changes):
        return tidy
    new = {name: tidy.get(name, getattr(contact, name)) for name in ("cad_reference", "occurred_from", "postcode")}
    tidy["cad_reference"] = cad_of(new["cad_reference"], new["occurred_from"], new["postcode"], besides=contact.pk)
    tidy["crime_reference"] = tidy_crime(tidy.get("crime_reference", contact.crime_reference))
    tidy["incident_key"] = contact.incident_key or incident_key(
        tidy["cad_reference"], tidy["crime_reference"], besides=contact.pk
    )
    return tidy


def _differences(thing: models.Model, changes: dict[str, Any], allowed: frozenset[str]) -> dict[str, Any]:
    unknown = set(changes) - allowed - {"incident_key"}
    if unknown:
        raise TypeError(f"cannot amend {', '.join(sorted(unknown))}")
    return {name: value for name, value in changes.items() if not _same(getattr(thing, name), value)}


def _same(old: Any, new: Any) -> bool:
    """A list of ticks has no order, and a form knows times only to the minute."""
    if isinstance(old, datetime) and isinstance(new, datetime):
        return old.replace(second=0, microsecond=0) == new.replace(second=0, microsecond=0)
    if isinstance(old, list) and isinstance(new, list):
        return sorted(map(str, old)) == sorted(map(str, new))
    return bool(old == new)


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
