"""A search of a child: begun, weighed, not done, done, recorded. What was done is always kept, whatever the gate says of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.contacts.details import SEARCH_OBJECTS
from childfirst.contacts.models import Contact
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import local, now, today
from childfirst.powers.actions import aftercare, referring
from childfirst.powers.counting import row_of
from childfirst.powers.models import GateRun, Search, SearchOfficer, SearchVersion
from childfirst.powers.permissions import may_search, may_write_search
from childfirst.powers.queries.searches import authority_of, facts_by_name
from childfirst.powers.states import SEARCH
from childfirst.powers.weighing import Weighed, weigh
from childfirst.rules import search_words as words
from childfirst.rules.search_record import WORDS, lacking

_KEPT: Final = {
    "id", "reference", "kind", "status", "source", "contact", "child", "started_at", "started_by", "team", "revision", "officers_count", "authority",
    "not_done_reason", "not_done_instead", "not_done_at", "not_done_by", "done_at", "done_by", "completed_at", "completed_by", "referral",
    "missing", "broken",
}  # fmt: skip
WRITABLE: Final = {field.name for field in Search._meta.concrete_fields} - _KEPT
_BASIS: Final = {"known": "police_record", "claimed": "self_stated", "estimated": "appearance_only"}
_PLACES_TO_SEARCH: Final = frozenset({"home", "hospital", "police_station", "school"})
_SEX: Final = frozenset(words.SEXES)


class WrittenMeanwhile(CannotNow):
    """The record changed since this person read it: somebody wrote in it, an inspector answered, a parent was told."""


@transaction.atomic
def start_search(
    *,
    kind: str,
    by: Any,
    child: Child | None = None,
    contact: Contact | None = None,
    description: str = "",
    age_years: int | None = None,
    age_basis: str = "",
) -> Search:
    """Begin to weigh a search. What is on record about the child and the contact is filled in; nothing is decided by it."""
    may_search.check(by)
    if kind not in words.SEARCHES or kind == "not_known":
        raise BadInput("Select the kind of search.", field="kind")
    if child is None and not description.strip():
        raise BadInput("Say who the child is: find their record, or describe them.", field="description")
    search = Search(
        kind=kind,
        child=child,
        contact=contact,
        description=description.strip()[:200],
        age_years=age_years,
        age_basis=age_basis,
        started_at=now(),
        started_by=person_or_none(by),
        team=getattr(by, "team", None),
        borough=contact.borough if contact else None,
    )
    _from_the_child(search, child)
    _from_the_contact(search, contact)
    number(search)
    SearchOfficer.objects.create(
        search=search, officer=by, name=str(by), sex=_sex_last_given(by), role="searching", order=1
    )
    trace(Operation.COLLECTION, "began to weigh a search", search, by=by, child=child, details={"kind": kind})
    return search


def number(search: Search) -> None:
    """Save it with its reference, which comes from its number, so that two can never be given the same."""
    search.reference = f"new-{uuid4().hex[:18]}"
    search.save()
    search.reference = f"PS-{local(search.started_at).year}-{search.pk:06d}"
    search.save(update_fields=["reference"])


def _from_the_child(search: Search, child: Child | None) -> None:
    if child is None:
        return
    months = child.age_in_months(today())
    if months is not None:
        search.age_years, search.age_basis = months // 12, _BASIS.get(child.date_of_birth_basis, "police_record")
    search.sex = child.sex if child.sex in _SEX else ""
    search.ethnicity_self, search.ethnicity_officer = child.ethnicity_self, child.ethnicity_officer
    search.health_needs, search.communication_needs = child.health_note, child.communication_note


def _from_the_contact(search: Search, contact: Contact | None) -> None:
    if contact is None:
        return
    told = contact.details or {}
    search.legal_power = str(told.get("power") or "")[:20]
    if contact.kind == "stop_search":
        wanted = str(told.get("object") or "")
        search.object_sought = SEARCH_OBJECTS.get(wanted, "") if wanted != "other" else ""
        search.grounds = contact.what_happened[:2000]
    # Only where a child could still be: where it says street or vehicle, the search has to be somewhere else.
    if contact.place_type in _PLACES_TO_SEARCH:
        search.place_type, search.place = contact.place_type, contact.place


def _sex_last_given(by: Any) -> str:
    """As this officer gave their own sex the last time; asked again only where they never did."""
    last = SearchOfficer.objects.filter(officer=person_or_none(by)).exclude(sex="").order_by("-pk").first()
    return last.sex if last else ""


@transaction.atomic
def save_search(
    *,
    search: Search,
    values: Mapping[str, Any],
    by: Any,
    officers: Sequence[Mapping[str, Any]] | None = None,
    revision: int | None = None,
) -> Search:
    """Keep what was typed, whole or not. A fact changed after authority was asked or given lets that authority lapse."""
    held = held_for(search, by, revision)
    unknown = set(values) - WRITABLE - {"kind"}
    if unknown:
        raise TypeError(f"cannot save {', '.join(sorted(unknown))}")
    if held.status in ("not_done", "complete"):
        raise CannotNow(f"{held} is “{held.get_status_display()}”. Open it again to correct it.")
    if "kind" in values and held.kind != "not_known" and values["kind"] != held.kind:
        raise CannotNow("The kind of search does not change. Begin another one for another kind.")
    changed = {name: value for name, value in values.items() if getattr(held, name) != value}
    before = {name: _plain(getattr(held, name)) for name in changed}
    for name, value in changed.items():
        setattr(held, name, value)
    moved = _keep_officers(held, officers) if officers is not None else False
    if (changed or moved) and held.status in ("waiting", "authorised", "refused"):
        held.authorities.filter(lapsed=False).update(lapsed=True)
        _move(held, "preparing")
    settle(held)
    aftercare.feed(held, by=by)
    if changed or moved:
        details = {
            "before": before,
            "after": {name: _plain(value) for name, value in changed.items()},
            "officers": moved,
        }
        trace(Operation.ALTERATION, "wrote in a search", held, by=by, child=held.child_id, details=details)
    return held


def _keep_officers(held: Search, officers: Sequence[Mapping[str, Any]]) -> bool:
    """Who is there, as a whole list. True where it changed."""
    wanted = [
        (one.get("officer"), str(one.get("name", "")).strip(), one.get("sex", ""), one.get("role", ""))
        for one in officers
    ]
    stands = [(one.officer, one.name, one.sex, one.role) for one in held.officers.select_related("officer")]
    if wanted == stands:
        return False
    held.officers.all().delete()
    SearchOfficer.objects.bulk_create(
        SearchOfficer(search=held, officer=officer, name=name[:120], sex=sex, role=role, order=order)
        for order, (officer, name, sex, role) in enumerate(wanted, 1)
    )
    return True


def settle(held: Search) -> Weighed:
    """Work the row's own columns out: what the record lacks, what the gate finds broken. Saves it."""
    held.officers_count = held.officers.exclude(sex="").exclude(role="").count()
    found = weigh(held, held.officers.all(), rank=authority_of(held)[1])
    held.missing = lacking(facts_by_name(held)) if held.happened else []
    held.broken = sorted({*found.found.breaches, *found.stops})
    held.revision += 1
    held.save()
    if held.happened:
        _keep_version(held, found)
    return found


def _keep_version(held: Search, found: Weighed) -> None:
    """What figures count of it, each time that changes."""
    last, row = held.versions.order_by("-number").first(), row_of(held, found.decision)
    if last is None or last.row != row:
        SearchVersion.objects.create(search=held, number=last.number + 1 if last else 1, row=row, moment=now())


def held_for(search: Search, by: Any, revision: int | None = None) -> Search:
    """The row, held to the end of the act, if this person may write in it."""
    held = Search.objects.select_for_update(of=("self",)).select_related("child", "contact", "team").get(pk=search.pk)
    may_write_search.check(by, held)
    if revision is not None and revision != held.revision:
        raise WrittenMeanwhile(
            "This record changed while you were writing. Nothing you typed is lost: read what stands there now, then save."
        )
    return held


def keep_run(held: Search, found: Weighed, step: str, *, by: Any) -> GateRun:
    """What the gate said, kept as it was."""
    return GateRun.objects.create(
        search=held,
        step=step,
        decision=found.decision,
        stops=list(found.stops),
        missing=list(found.found.missing),
        broken=list(found.found.breaches),
        exceptions=list(found.found.exceptions),
        follows=list(found.found.after),
        facts=found.facts,
        policy=found.policy,
        run_at=now(),
        run_by=person_or_none(by),
    )


@transaction.atomic
def record_not_done(*, search: Search, reason: str, instead: str, by: Any) -> Search:
    """It was not done: why, and what was done instead. Kept, and shown as a search that did not happen."""
    held = held_for(search, by)
    if not reason.strip():
        raise BadInput("Say why it was not done.", field="reason")
    _move(held, "not_done")
    held.authorities.filter(answer="", lapsed=False).update(lapsed=True)
    held.not_done_reason, held.not_done_instead = reason.strip(), instead.strip()
    held.not_done_at, held.not_done_by = now(), person_or_none(by)
    keep_run(held, settle(held), "not_done", by=by)
    trace(Operation.ALTERATION, "search not done", held, by=by, child=held.child_id, reason=reason.strip())
    return held


@transaction.atomic
def record_done(*, search: Search, by: Any, began: datetime | None = None) -> Search:
    """It was done. Never refused: whatever the gate or an inspector said, it is recorded as exactly that.

    The referral opens, the clocks of what must follow start, and the reviewer sees it, all in this transaction.
    """
    held = held_for(search, by)
    moment = began or held.search_began or now()
    if moment > now():
        raise BadInput("When it began must be now or in the past.", field="search_began")
    _move(held, "done")
    held.search_began, held.done_at, held.done_by = moment, now(), person_or_none(by)
    held.authorities.filter(answer="", lapsed=False).update(lapsed=True)
    found = weigh(held, held.officers.all(), rank=authority_of(held)[1])
    held.authority = _authority_code(held, found)
    keep_run(held, found, "done", by=by)
    referring.refer(held, by=by)
    settle(held)
    aftercare.start(held, found, by=by)
    aftercare.feed(held, by=by)
    details = {"gate": found.decision, "broken": held.broken, "authority": held.authority}
    trace(Operation.ALTERATION, "search recorded as done", held, by=by, child=held.child_id, details=details)
    return held


def _authority_code(held: Search, found: Weighed) -> str:
    code, _ = authority_of(held)
    needed = held.exposing or "authorising_rank" in found.found.missing
    return code if code != "none" or needed or held.kind == "not_known" else "not_needed"


@transaction.atomic
def complete(*, search: Search, by: Any) -> Search:
    """Call the record complete. Refused while anything required is missing, each named; the database refuses too."""
    held = held_for(search, by)
    if held.drafts.filter(saved_by=person_or_none(by), spent=False).exists():
        raise CannotNow("You have typed answers that are not saved. Save them or throw them away first.")
    settle(held)
    if held.missing:
        named = "; ".join(WORDS[name] for name in held.missing)
        raise CannotNow(f"The record is not complete. Still missing: {named}.")
    _move(held, "complete")
    held.completed_at, held.completed_by = now(), person_or_none(by)
    keep_run(held, settle(held), "complete", by=by)
    aftercare.feed(held, by=by)
    trace(Operation.ALTERATION, "record of a search complete", held, by=by, child=held.child_id)
    return held


@transaction.atomic
def open_again(*, search: Search, reason: str, by: Any) -> Search:
    """Open a complete record to correct it. Every change after that is traced with what stood before."""
    held = held_for(search, by)
    if not reason.strip():
        raise BadInput("Say what has to be corrected.", field="reason")
    _move(held, "done")
    held.completed_at, held.completed_by = None, None
    settle(held)
    trace(Operation.ALTERATION, "record of a search opened again", held, by=by, child=held.child_id, reason=reason)
    return held


def _move(held: Search, to: str) -> None:
    SEARCH.check_move(held.status, to)
    held.status = to


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else getattr(value, "pk", value)
