"""Opening, taking and closing the independent review of a power. Independence is checked again at every step."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.models import Review, ReviewConnection, ReviewReading
from childfirst.powers.permissions import may_read_outcome, may_review
from childfirst.powers.states import REVIEW
from childfirst.referrals.actions.clocks import add_event
from childfirst.referrals.reckoning import duty_of
from childfirst.rules import search_words as words


class Connected(NamedTuple):
    """Somebody who had a part in it: an officer with a sign-in, or a name alone."""

    officer: Any
    name: str
    how: str


@transaction.atomic
def open_review(
    *,
    subject_type: str,
    subject_id: int,
    subject_title: str,
    why: str,
    due_at: datetime,
    by: Any,
    contact: Any = None,
    child: Any = None,
    clock: Any = None,
    connected: Iterable[Connected] = (),
) -> Review:
    """Open the review of one use of a power, or give back the one that is there. Nobody has to ask for it.

    `clock` is the duty it meets, where one runs: its first end is recorded when the review is finished.
    """
    review, new = Review.objects.get_or_create(
        subject_type=subject_type,
        subject_id=subject_id,
        defaults={
            "subject_title": subject_title[:160],
            "why": why,
            "due_at": due_at,
            "contact": contact,
            "child": child,
            "clock": clock,
            "opened_at": now(),
            "opened_by": person_or_none(by),
        },
    )
    connect(review, connected, by=by)
    if new:
        trace(Operation.COLLECTION, "review opened", review, by=by, child=child, details={"why": why})
    return review


def connect(review: Review, connected: Iterable[Connected], *, by: Any) -> None:
    """Note who had a part in it. Called again when more is known; nobody is ever taken off."""
    for one in connected:
        name = (one.name or getattr(one.officer, "full_name", "")).strip()[:120]
        if one.officer is None and not name:
            continue
        ReviewConnection.objects.get_or_create(
            review=review,
            officer=one.officer,
            name=name,
            how=one.how,
            defaults={"noted_at": now(), "noted_by": person_or_none(by)},
        )


@transaction.atomic
def take_review(*, review: Review, by: Any) -> Review:
    """Begin. Refused to anybody who had a part in it, or supervises somebody who had."""
    held = _held(review)
    may_review.check(by, held)
    if held.status == "under_review" and held.taken_by_id == by.pk:
        return held
    if held.status == "under_review":
        raise CannotNow(f"{held.taken_by} is reviewing this already.")
    return _move(held, "under_review", "review taken", by, taken_at=now(), taken_by=by)


@transaction.atomic
def put_back_review(*, review: Review, reason: str, by: Any) -> Review:
    """Leave it for somebody else."""
    held = _held(review)
    _check_mine(held, by)
    if not reason.strip():
        raise BadInput("Say why somebody else should review it.", field="reason")
    return _move(held, "waiting", "review put back", by, reason=reason.strip(), taken_at=None, taken_by=None)


@transaction.atomic
def finish_review(
    *, review: Review, grade: str, reasons: str, for_officers: str, words_for_child: str, by: Any, learning: str = ""
) -> Review:
    """Grade it, with reasons; tell the officers what to learn, and the child, in plain words, what was found."""
    held = _held(review)
    _check_mine(held, by)
    may_review.check(by, held)
    if grade not in words.GRADES:
        raise BadInput("Select a grade.", field="grade")
    told = {"reasons": reasons, "for_officers": for_officers, "words_for_child": words_for_child}
    asked = {
        "reasons": "Give your reasons.",
        "for_officers": "Write what the officers should know.",
        "words_for_child": "Write what the child should know, in plain words.",
    }
    for name, text in told.items():
        if not text.strip():
            raise BadInput(asked[name], field=name)
    if grade == "learning" and not learning.strip():
        raise BadInput("Say what there is to learn.", field="learning")
    given = {name: text.strip() for name, text in told.items()} | {"grade": grade, "learning": learning.strip()}
    done = _move(held, "reviewed", "review finished", by, reviewed_at=now(), reviewed_by=by, **given)
    if done.clock is not None and not done.clock.ended:
        add_event(clock=done.clock, what=duty_of(done.clock).ends[0], at=now(), by=by, checked=False)
    return done


@transaction.atomic
def note_reading(*, review: Review, by: Any) -> None:
    """An officer opened what the reviewer wrote back. Nothing is noted for reviewers who only look."""
    may_read_outcome.check(by, review)
    if review.status != "reviewed" or not review.connections.filter(officer=by.pk).exists():
        return
    _, new = ReviewReading.objects.get_or_create(review=review, read_by=by, defaults={"read_at": now()})
    if new:
        trace(Operation.CONSULTATION, "read the outcome of a review", review, by=by, child=review.child_id)


def _held(review: Review) -> Review:
    return Review.objects.select_for_update(of=("self",)).select_related("clock").get(pk=review.pk)


def _check_mine(held: Review, by: Any) -> None:
    if held.status != "under_review" or held.taken_by_id != by.pk:
        raise CannotNow("Take this review first: only the reviewer who has it can finish it or put it back.")


def _move(held: Review, to: str, verb: str, by: Any, *, reason: str = "", **columns: Any) -> Review:
    REVIEW.check_move(held.status, to)
    before = held.status
    for name, value in columns.items():
        setattr(held, name, value)
    held.status, held.revision = to, held.revision + 1
    held.save()
    details = {"from": before, "to": to} | ({"grade": held.grade} if held.grade else {})
    trace(Operation.ALTERATION, verb, held, by=by, child=held.child_id, reason=reason or held.reasons, details=details)
    return held
