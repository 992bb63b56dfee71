"""Opening, taking and closing the independent review of a power. Independence is checked again at every step."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.audit.ringing import ring_once, warn_at
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.models import Review, ReviewConnection, ReviewReading, WordsGiven
from childfirst.powers.permissions import may_read_outcome, may_review
from childfirst.powers.queries.force_people import Connected
from childfirst.powers.queries.reviews import versions_to_read
from childfirst.powers.states import REVIEW
from childfirst.referrals.actions.clocks import add_event
from childfirst.referrals.reckoning import duty_of
from childfirst.rules import search_words as words
from childfirst.wording.actions import keep_new
from childfirst.wording.looking import Text, look

__all__ = [
    "Connected",
    "connect",
    "finish_review",
    "give_words",
    "note_reading",
    "open_review",
    "put_back_review",
    "subject_changed",
    "take_review",
]

RINGS = "a review of a power"
_WRITTEN = {
    "reasons": "Reasons",
    "learning": "What there is to learn",
    "for_officers": "To the officers",
    "words_for_child": "To the child",
}


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
    command_unit: Any = None,
    clock: Any = None,
    connected: Iterable[Connected] = (),
    again: str = "",
) -> Review:
    """Open the review of one use of a power, or give back the one that is there. Nobody has to ask for it.

    `clock` is the duty it meets, where one runs: its first end is recorded when the review is finished. `again` says why a
    further review opens where the last is finished already.
    """
    last = Review.objects.filter(subject_type=subject_type, subject_id=subject_id).order_by("-number").first()
    number = last.number if last else 1
    if last is not None and again and last.status == "reviewed":
        number, why = number + 1, again
    review, new = Review.objects.get_or_create(
        subject_type=subject_type,
        subject_id=subject_id,
        number=number,
        defaults={
            "command_unit": command_unit,
            "subject_title": subject_title[:160],
            "why": why,
            "due_at": due_at,
            "look_at": None if clock is not None else warn_at(now(), due_at),
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
    *, review: Review, grade: str, reasons: str, for_officers: str, words_for_child: str, by: Any, learning: str = "", revision: int | None = None
) -> Review:  # fmt: skip
    """Grade it, with reasons; tell the officers what to learn, and the child, in plain words, what was found.

    `revision` is the review's as it was read: a report that came meanwhile has not been read, so the review is not taken.
    """
    held = _held(review)
    _check_mine(held, by)
    may_review.check(by, held)
    if revision is not None and revision != held.revision:
        raise CannotNow(
            "What you review changed while you were reading. Read it again, then finish: your words are kept here."
        )
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
    given["versions"] = versions_to_read(held)
    if held.look_at is not None and now() > held.due_at:
        ring_once(held, now(), RINGS)
    done = _move(held, "reviewed", "review finished", by, reviewed_at=now(), reviewed_by=by, look_at=None, **given)
    texts = [Text(name, title, getattr(done, name)) for name, title in _WRITTEN.items()]
    keep_new(done, title=str(done)[:200], href=f"/powers/reviews/{done.pk}/outcome/", notes=look(texts), by=by)
    if done.clock is not None and not done.clock.ended:
        add_event(clock=done.clock, what=duty_of(done.clock).ends[0], at=now(), by=by, checked=False)
    return done


def subject_changed(review: Review) -> None:
    """What is reviewed was added to: whoever is reading it now has not read that."""
    Review.objects.filter(pk=review.pk).update(revision=F("revision") + 1)


@transaction.atomic
def give_words(
    *, review: Review, how: str, given_when: datetime, given_by_name: str, by: Any, note: str = ""
) -> WordsGiven:
    """Somebody gave the child the reviewer's words, or tried: kept with when, how and by whom. Each time is a row of its own."""
    review = _held(review)
    may_read_outcome.check(by, review)
    if review.status != "reviewed":
        raise CannotNow("There are no words for the child before the review is finished.")
    if how not in words.WORDS_GIVEN:
        raise BadInput("Select how.", field="how")
    if not given_by_name.strip():
        raise BadInput("Enter who gave them.", field="given_by_name")
    if given_when > now():
        raise BadInput("The time must be now or in the past.", field="given_when")
    if review.reviewed_at and given_when < review.reviewed_at.replace(
        second=0, microsecond=0
    ):  # the form has no seconds
        raise BadInput("The time must be after the review was finished.", field="given_when")
    if how == "not_safe" and not note.strip():
        raise BadInput("Say why it may put the child at risk.", field="note")
    made = WordsGiven.objects.create(
        review=review, how=how, given_when=given_when, given_by_name=given_by_name.strip()[:120], note=note.strip(), recorded_at=now(),
        recorded_by=by,
    )  # fmt: skip
    trace(Operation.ALTERATION, "words of a review given to the child", made, by=by, child=review.child_id, reason=made.note,
          details={"how": how, "review": review.pk})  # fmt: skip
    return made


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
