"""Asking for authority and answering it. Agreement is possible only where the gate says that the search may proceed."""

from datetime import datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.actions import aftercare
from childfirst.powers.actions.searches import held_for, keep_run, settle
from childfirst.powers.models import Authority, Search
from childfirst.powers.permissions import AUTHORISING, may_authorise, may_confirm
from childfirst.powers.queries.searches import authority_of
from childfirst.powers.states import SEARCH
from childfirst.powers.weighing import weigh
from childfirst.teams.models import Officer
from childfirst.training.authority import ask_learning, note_without_learning


@transaction.atomic
def ask_authority(*, search: Search, of: Officer, by: Any) -> Authority:
    """Ask one inspector. Refused where the gate or our own stop says no, or facts are missing: they are named on the page."""
    held = held_for(search, by)
    found = settle(held)
    if not found.may_ask:
        raise CannotNow("Authority cannot be asked yet: the page names what is missing or not lawful.")
    if not may_authorise(of, held):
        raise BadInput("Choose an inspector or above who does not take part in the search.", field="of")
    _move(held, "waiting")
    held.save(update_fields=["status"])
    row = Authority.objects.create(search=held, mode="in_app", asked_of=of, asked_at=now(), asked_by=by)
    keep_run(held, found, "asked", by=by)
    trace(Operation.ALTERATION, "authority asked", held, by=by, child=held.child_id, recipient=str(of))
    return row


@transaction.atomic
def answer_authority(
    *, authority: Authority, agreed: bool, reasons: str, by: Any, learning_reason: str = ""
) -> Authority:
    """Agree or refuse, with reasons. Name, rank and time are taken from the sign-in and the clock, never typed."""
    held = Search.objects.select_for_update(of=("self",)).select_related("child", "team").get(pk=authority.search_id)
    row = Authority.objects.select_for_update(of=("self",)).get(pk=authority.pk)
    may_authorise.check(by, held)
    if row.answer or row.lapsed or held.status != "waiting":
        raise CannotNow("This request no longer stands: it was answered, or the facts changed after it was asked.")
    if len(reasons.strip()) < 5:
        raise BadInput("Give your reasons.", field="reasons")
    found = weigh(held, held.officers.all(), rank=by.rank)
    if agreed and not found.may_proceed:
        raise CannotNow("You cannot agree to this: the gate says that it may not proceed on these facts.")
    if agreed and held.exposing:
        ask_learning(by, "authorise_search", reason=learning_reason, subject=held)
    _move(held, "authorised" if agreed else "refused")
    row.answer, row.reasons, row.rank = "agreed" if agreed else "refused", reasons.strip(), by.rank
    row.answered_at, row.answered_by = now(), by
    row.save()
    keep_run(held, found, "answered", by=by)
    settle(held)
    verb = "search authorised" if agreed else "search refused"
    trace(Operation.ALTERATION, verb, held, by=by, child=held.child_id, reason=row.reasons, details={"rank": by.rank})
    return row


@transaction.atomic
def record_telephone(
    *, search: Search, by: Any, rank: str, given_when: datetime, agreed: bool, reasons: str, of: Officer | None = None, named: str = ""
) -> Authority:  # fmt: skip
    """The officer's side of an authority by telephone: who, what rank, when, what was said. The inspector's side comes after.

    Kept also where the gate says no: what was said on the telephone was said. It is then shown as against the gate.
    """
    held = held_for(search, by)
    _check_telephone(held, of, named, rank, given_when, reasons)
    rank = of.rank if of is not None else rank
    if held.status == "preparing":
        _move(held, "authorised" if agreed else "refused")
    elif not held.happened:
        raise CannotNow("Authority was asked or given already.")
    row = Authority.objects.create(
        search=held,
        mode="telephone",
        asked_of=of,
        named=(of.full_name if of is not None else named.strip())[:120],
        rank=rank,
        asked_at=now(),
        asked_by=by,
        answer="agreed" if agreed else "refused",
        given_when=given_when,
        reasons=reasons.strip(),
        answered_at=now(),
        answered_by=by,
    )
    if agreed and held.exposing and of is not None:
        note_without_learning(
            of, "authorise_search", reason=f"Given by telephone, written down by {by}", subject=held, by=by
        )
    if held.happened:
        held.authority = authority_of(held)[0]
    keep_run(held, settle(held), "telephone", by=by)
    aftercare.feed(held, by=by)
    details = {"rank": rank, "agreed": agreed, "given": given_when.isoformat()}
    trace(
        Operation.ALTERATION, "telephone authority recorded", held, by=by, child=held.child_id, reason=row.reasons, details=details,
        recipient=row.named,
    )  # fmt: skip
    return row


def _check_telephone(
    held: Search, of: Officer | None, named: str, rank: str, given_when: datetime, reasons: str
) -> None:
    if of is None and not named.strip():
        raise BadInput("Say who gave it.", field="of")
    if of is not None and not may_authorise(of, held):
        raise BadInput("Choose an inspector or above who does not take part in the search.", field="of")
    if of is None and rank not in AUTHORISING:
        raise BadInput("Select the rank of whoever gave it.", field="rank")
    if given_when > now():
        raise BadInput("The time must be now or in the past.", field="given_when")
    if len(reasons.strip()) < 5:
        raise BadInput("Write the reasons that were given.", field="reasons")


@transaction.atomic
def confirm_telephone(*, authority: Authority, confirmed: bool, note: str, by: Any) -> Authority:
    """The inspector's own side: yes, I said that; or no, and what was said."""
    row = Authority.objects.select_for_update(of=("self",)).select_related("search").get(pk=authority.pk)
    may_confirm.check(by, row)
    if row.confirmed is not None:
        raise CannotNow("You have answered this already.")
    if not confirmed and not note.strip():
        raise BadInput("Say what was said, or that nobody asked you.", field="note")
    row.confirmed, row.confirm_note, row.confirmed_at, row.confirmed_by = confirmed, note.strip(), now(), by
    row.save()
    verb = "telephone authority confirmed" if confirmed else "telephone authority denied"
    trace(Operation.ALTERATION, verb, row.search, by=by, child=row.search.child_id, reason=note.strip())
    return row


def _move(held: Search, to: str) -> None:
    SEARCH.check_move(held.status, to)
    held.status = to
