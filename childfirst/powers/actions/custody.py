"""Receiving a child, writing down what happens in a stay, and taking back what was not so.

Each act locks the stay, writes its entry and its trace, and works the clocks out anew, in one transaction. Who was there and
what was done is kept even where a rule was broken: the gate says which, and nothing is refused and so lost. What is refused
is a decision still to be taken on a ground that the law does not give.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.contacts.models import Contact
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import local, now
from childfirst.powers import custody_permissions as may
from childfirst.powers import custody_reckoning as reckoning
from childfirst.powers.actions.custody_settling import settle
from childfirst.powers.custody_states import STAY, TURNS
from childfirst.powers.models import CustodyEntry, CustodyEntryTakenBack, CustodyStay
from childfirst.powers.queries.custody import entries_that_count
from childfirst.rules.custody_words import ALLOWED, ENTRIES
from childfirst.rules.gates.custody import NO_GROUND_FOR_A_CHILD
from childfirst.ui.formatting import moment_words

DECIDED: Final = ("detention_authorised", "charged", "bail_refused", "certified", "superintendent", "warrant", "ended")
OWN_DOOR: Final = ("arrived", "certified")  # made by `receive` and by the certificate's own act
NEEDED: Final = {
    "detention_authorised": ("reason",),
    "review": ("name", "rank", "outcome", "reason"),
    "review_postponed": ("name", "rank", "postponed_for", "reason"),
    "superintendent": ("name", "rank", "reason"),
    "warrant": ("court", "hours", "reason"),
    "hospital": ("where",),
    "hospital_back": ("questioned",),
    "bail_refused": ("ground", "reason"),
    "council_asked": ("council", "type"),
    "council_answered": ("la_answer",),
    "placed": ("place",),
    "ended": ("ended_how",),
}
ASKED: Final = {
    "reason": "Write the reason, so that whoever reads it next can weigh it.",
    "name": "Write the name of whoever decided.",
    "rank": "Choose the rank of whoever decided.",
    "ground": "Choose the ground on which bail is refused.",
}


@transaction.atomic
def receive(
    *, child: Child, at: datetime, facts: dict[str, Any], by: Any, contact: Contact | None = None, note: str = ""
) -> CustodyStay:
    """A child arrives. Recorded late is recorded late: `at` is when the child came, and the entry says when it was written."""
    may.may_receive.check(by)
    _check_facts("arrived", facts)
    _check_past(at)
    key = f"new-{child.pk}-{now().timestamp():.0f}"
    try:
        with transaction.atomic():
            stay = CustodyStay.objects.create(
                reference=key[:24],
                child=child,
                contact=contact,
                suite=by.team,
                arrived_at=at,
                opened_at=now(),
                opened_by=by,
            )
    except IntegrityError:
        other = CustodyStay.objects.select_related("suite", "opened_by").filter(child=child, ended_at=None).first()
        raise CannotNow(
            f"This child is in custody already: {other.suite}, received by {other.opened_by}. Open that record."
            if other
            else "This child is being received by somebody else. Look at the board, then try again."
        ) from None
    stay.reference = f"CU-{local(at).year}-{stay.pk:06d}"
    stay.save(update_fields=["reference"])
    _write(stay, "arrived", at, facts, note, by)
    trace(Operation.COLLECTION, "received in custody", stay, by=by, child=child, details={"arrived": at.isoformat()})
    settle(stay, by=by)
    return stay


@transaction.atomic
def record_entry(
    *,
    stay: CustodyStay,
    what: str,
    at: datetime,
    facts: dict[str, Any],
    by: Any,
    note: str = "",
    revision: int | None = None,
) -> CustodyEntry:
    """Write down what happened. `revision` of the page that was read, for what moves the stay: two cannot decide at once."""
    stay = locked(stay)
    if what not in ENTRIES or what in OWN_DOOR:
        raise BadInput("Choose what happened from the list.", field="what")
    permission_for(what).check(by, stay)
    facts = _signed(stay, what, facts, by)
    _check_facts(what, facts)
    _check_moment(stay, at)
    if what in TURNS:
        check_revision(stay, revision)
        _check_turn(stay, what, at)
    if what in ("hospital", "hospital_back"):
        check_revision(stay, revision)
        _check_hospital(stay, what, at, facts)
    entry = _write(stay, what, at, facts, note, by)
    trace(
        Operation.ALTERATION,
        f"custody: {ENTRIES[what].lower()}"[:60],
        stay,
        by=by,
        child=stay.child_id,
        reason=str(facts.get("reason", ""))[:300],
        details={"entry": entry.pk, "at": at.isoformat()},
    )
    settle(stay, by=by)
    return entry


@transaction.atomic
def take_back(*, entry: CustodyEntry, reason: str, by: Any) -> CustodyEntryTakenBack:
    """Say that an entry was not so. It stays as it was written, and the stay is worked out without it."""
    stay = locked(entry.stay)
    (may.may_decide_stay if entry.what in DECIDED else may.may_keep_stay).check(by, stay)
    if entry.what in OWN_DOOR:
        raise CannotNow("This is not taken back: sign a new certificate, or write a note that says what was wrong.")
    if not reason.strip():
        raise BadInput("Write what was wrong with it.", field="reason")
    if CustodyEntryTakenBack.objects.filter(entry=entry).exists():
        raise CannotNow("This entry was taken back already.")
    taken = CustodyEntryTakenBack.objects.create(
        entry=entry, reason=reason.strip(), taken_back_at=now(), taken_back_by=by
    )
    trace(
        Operation.ALTERATION, "custody entry taken back", stay, by=by, child=stay.child_id, reason=reason.strip(),
        details={"entry": entry.pk, "what": entry.what},
    )  # fmt: skip
    try:
        with transaction.atomic():
            settle(stay, by=by)
    except IntegrityError:
        raise CannotNow("The child is in custody again, so this cannot be taken back: write a note instead.") from None
    return taken


def locked(stay: CustodyStay) -> CustodyStay:
    """The stay as it stands now, held until the end of the transaction."""
    return (
        CustodyStay.objects.select_for_update(of=("self",)).select_related("child", "contact", "suite").get(pk=stay.pk)
    )


def permission_for(what: str) -> Any:
    """Who may write an entry of this kind."""
    if what in ("review", "review_postponed"):
        return may.may_review_stay
    return may.may_decide_stay if what in DECIDED else may.may_keep_stay


def check_revision(stay: CustodyStay, revision: int | None) -> None:
    """Refuse a decision that rests on a page read before somebody else's act; say whose and what."""
    if revision is None or revision == stay.revision:
        return
    newest = stay.entries.select_related("recorded_by").order_by("-recorded_at", "-pk").first()
    who = (
        f"{newest.recorded_by} wrote “{newest.get_what_display()}” ({moment_words(newest.recorded_at)})"
        if newest
        else "somebody acted"
    )
    raise CannotNow(
        f"While you were reading, {who}. Nothing you typed is lost: read what changed, then send it again if it still holds."
    )


def _write(stay: CustodyStay, what: str, at: datetime, facts: dict[str, Any], note: str, by: Any) -> CustodyEntry:
    kept = {name: value for name, value in facts.items() if value not in (None, "")}
    return CustodyEntry.objects.create(
        stay=stay, what=what, moment=at, facts=kept, note=note.strip(), recorded_at=now(), recorded_by=by
    )


def _signed(stay: CustodyStay, what: str, facts: dict[str, Any], by: Any) -> dict[str, Any]:
    """An inspector's own review carries the inspector's own name and rank; nobody types another's over it."""
    if what in ("review", "review_postponed") and not may.may_keep_stay(by, stay):
        return facts | {"name": by.full_name, "rank": by.rank, "self": True}
    return facts


def _check_facts(what: str, facts: dict[str, Any]) -> None:
    for name, value in facts.items():
        if name in ALLOWED and value not in (None, "") and value not in ALLOWED[name]:
            raise BadInput("Choose one from the list.", field=name)
    for name in NEEDED.get(what, ()):
        if facts.get(name) in (None, "") or not str(facts[name]).strip():
            raise BadInput(ASKED.get(name, "Answer this question."), field=name)
    hours = facts.get("hours")
    if what == "warrant" and (isinstance(hours, bool) or not isinstance(hours, int) or not 1 <= hours <= 36):
        raise BadInput("Enter whole hours from 1 to 36.", field="hours")
    asked = facts.get("questioned")
    if what == "hospital_back" and (isinstance(asked, bool) or not isinstance(asked, int) or asked < 0):
        raise BadInput("Enter whole minutes, 0 if nobody asked.", field="questioned")
    if what == "bail_refused" and facts["ground"] in NO_GROUND_FOR_A_CHILD and facts.get("was_done") is not True:
        raise BadInput(
            "That is not a ground on which the law lets bail be refused to a child (section 38(1)(b) of PACE). "
            "Choose one that it gives, or release the child on bail.",
            field="ground",
        )


def _check_past(at: datetime) -> None:
    if at > now():
        raise BadInput("The time must be now or in the past.", field="at")


def _check_moment(stay: CustodyStay, at: datetime) -> None:
    _check_past(at)
    if at < stay.arrived_at:
        raise BadInput(f"The time must be after the child arrived, {moment_words(stay.arrived_at)}.", field="at")
    if stay.ended_at is not None and at > stay.ended_at:
        raise BadInput(
            f"The child left custody {moment_words(stay.ended_at)}. What happened before that can still be written down.",
            field="at",
        )


def _check_turn(stay: CustodyStay, what: str, at: datetime) -> None:
    """May the stay go there? What is written down after the child has left is checked against the moment it happened."""
    entries = entries_that_count(stay)
    if any(row.what == what for row in entries):
        raise CannotNow(f"“{ENTRIES[what]}” is recorded already. If it was wrong, take it back first.")
    before = [row for row in entries if row.moment <= at and row.what != "ended"]
    STAY.check_move(reckoning.status_of(before), reckoning.STATUS[what])


def _check_hospital(stay: CustodyStay, what: str, at: datetime, facts: dict[str, Any]) -> None:
    """Out before back, and one at a time: two that overlap would take the same hours from the limit twice."""
    before = [row for row in entries_that_count(stay) if row.moment <= at]
    after = [row for row in entries_that_count(stay) if row.moment > at and row.what in ("hospital", "hospital_back")]
    out = reckoning.in_hospital(before)
    if what == "hospital" and (out is not None or (after and after[0].what == "hospital_back")):
        raise CannotNow(
            "The child is in hospital by this record at that time. Write down first when the child came back."
        )
    if what == "hospital_back" and out is None:
        raise CannotNow(
            "By this record the child was not in hospital at that time. Write down first when the child left."
        )
    if what == "hospital_back" and out is not None and facts["questioned"] > (at - out.moment) // timedelta(minutes=1):
        raise BadInput("That is longer than the child was away.", field="questioned")
