"""The researcher's acts: take up, look up, grade, ask the officer. A researcher may do all of these; deciding is another's."""

from typing import Any, Final

from django.db import transaction
from django.urls import reverse

from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.referrals import facts
from childfirst.referrals.actions import clocks, desk, duties
from childfirst.referrals.models import FoldedContact, Grading, InformationRequest, Referral, ResearchCheck
from childfirst.referrals.models.research import CHECKS
from childfirst.referrals.permissions import may_answer, may_grade, may_research, may_return, may_take
from childfirst.rules.clocks.duty import PAUSE, RESUME
from childfirst.rules.vocabulary import GRADES
from childfirst.training.actions.offering import offer_refresher
from childfirst.ui.formatting import moment_words

NOBODY_TO_ASK: Final = "Its record was imported from another system, so there is no officer here to ask. Ask whoever sent it, and add what you learn to the research."


@transaction.atomic
def take(*, referral: Referral, by: Any, revision: int | None = None) -> Referral:
    """Take up a referral that waits for the desk."""
    may_take.check(by)
    referral = desk.locked(referral)
    if referral.status == "in_work" and referral.taken_by_id == by.pk:
        return referral
    if referral.status == "in_work" and referral.taken_by_id:
        raise CannotNow(
            f"{referral.taken_by} took this up at {moment_words(referral.taken_at)}. Ask them to put it back, or choose another."
        )
    desk.check_revision(referral, revision)
    _take_up(referral, by)
    desk.record("referral taken up", referral, by=by)
    return referral


def _take_up(referral: Referral, by: Any) -> None:
    referral.taken_by, referral.taken_at = by, now()
    if referral.status == "in_work":
        desk.note(referral, "taken up", by=by)
    else:
        desk.move(referral, "in_work", "taken up", by=by)


def ensure_taken(referral: Referral, by: Any) -> None:
    """Working on one that waits takes it up: one act less."""
    if referral.status == "open":
        _take_up(referral, by)


@transaction.atomic
def put_back(*, referral: Referral, reason: str, by: Any, revision: int | None = None) -> Referral:
    """Leave it for somebody else. A colleague may put it back too, when a shift has ended."""
    may_take.check(by)
    referral = desk.locked(referral)
    desk.check_revision(referral, revision)
    _need(reason, "reason", "Enter why you are putting it back, for whoever takes it next.")
    referral.taken_by, referral.taken_at = None, None
    desk.move(referral, "open", "put back", by=by, note=reason.strip())
    desk.record("referral put back", referral, by=by, reason=reason.strip())
    return referral


@transaction.atomic
def research(*, referral: Referral, check_code: str, found: str, result: str, by: Any) -> ResearchCheck:
    """One line of the checklist. Done again, it is overwritten, and the trace keeps what stood there."""
    may_research.check(by)
    referral = desk.locked(referral)
    if check_code not in CHECKS:
        raise BadInput("Choose a line of the checklist.", field="check_code")
    if found not in ResearchCheck.FOUND:
        raise BadInput("Select what you found.", field="found")
    if found != "no":
        _need(result, "result", "Enter what you found, or why it could not be looked up.")
    ensure_taken(referral, by)
    if referral.status != "in_work":
        raise CannotNow(f"This referral is “{referral.get_status_display()}”, so research cannot be added to it now.")
    old = referral.research.filter(check_code=check_code).values("found", "result").first()
    line, _ = ResearchCheck.objects.update_or_create(
        referral=referral,
        check_code=check_code,
        defaults={"found": found, "result": result.strip(), "done_at": now(), "done_by": by},
    )
    desk.record(
        "research",
        referral,
        by=by,
        details={"check": check_code, "before": old, "after": {"found": found, "result": result.strip()}},
    )
    return line


@transaction.atomic
def grade(*, referral: Referral, grade: str, reason: str, by: Any, revision: int | None = None) -> Grading:
    """The desk's own grade, beside the officer's. It may bring the due moment forward, never put it off; a lower grade than a rule's least needs the reason to say why."""
    may_grade.check(by)
    referral = desk.locked(referral)
    desk.check_revision(referral, revision)
    if grade not in GRADES:
        raise BadInput("Select a grade.", field="grade")
    _need(reason, "reason", "Enter why you give this grade.")
    ensure_taken(referral, by)
    if referral.status != "in_work":
        raise CannotNow(f"This referral is “{referral.get_status_display()}”, so its grade cannot change now.")
    before, referral.grade = referral.grade, grade
    row = Grading.objects.create(
        referral=referral,
        grade=grade,
        officer_grade=referral.officer_grade,
        reason=reason.strip(),
        graded_at=now(),
        graded_by=by,
    )
    desk.note(referral, f"graded {GRADES[grade]}", by=by, note=reason.strip())
    duties.set_desk_clock(referral, by=by)
    desk.refresh_queue_columns([referral.pk])
    desk.record("referral graded", referral, by=by, reason=reason.strip(), details={"before": before, "after": grade})
    return row


@transaction.atomic
def return_for_information(
    *, referral: Referral, question: str, by: Any, contact: Any = None, revision: int | None = None
) -> InformationRequest:
    """Ask the officer who recorded the contact. The desk's own clock pauses; duties of law or guidance do not."""
    may_return.check(by)
    referral = desk.locked(referral)
    desk.check_revision(referral, revision)
    _need(question, "question", "Enter your question to the officer.")
    askable = facts.with_an_officer(referral)
    if not askable:
        raise CannotNow(NOBODY_TO_ASK)
    main = facts.main_contact(referral)
    contact = contact or (main if main in askable else askable[0])
    if not FoldedContact.objects.filter(referral=referral, contact=contact, unfolded_at=None).exists():
        raise BadInput("Choose a contact of this referral.", field="contact")
    if contact.submitted_by_id is None:
        raise BadInput("That record was imported. Choose one that an officer recorded.", field="contact")
    desk.move(referral, "returned", "sent back for information", by=by, note=question.strip())
    asked = InformationRequest.objects.create(
        referral=referral,
        contact=contact,
        question=question.strip(),
        asked_at=now(),
        asked_by=by,
        asked_of=contact.submitted_by,
    )
    clock = duties.desk_clock(referral)
    if clock is not None and clock.state != "breached":
        clocks.add_event(clock=clock, what=PAUSE, at=now(), by=by, checked=False)
    desk.refresh_queue_columns([referral.pk])
    desk.record(
        "question to the officer", referral, by=by, reason=question.strip(), details={"contact": contact.reference}
    )
    about = f"{contact.reference}, {contact.get_kind_display().lower()}"
    offer_refresher(officer=contact.submitted_by, because="returned", about=about, href=reverse("contacts:contact", args=[contact.pk]), by=by)  # fmt: skip
    return asked


@transaction.atomic
def answer_information(*, referral: Referral, answer: str, by: Any) -> InformationRequest:
    """The officer answers; the desk's clock goes on with what was left."""
    referral = desk.locked(referral)
    may_answer.check(by, referral)
    asked = referral.information_requests.filter(answered_at=None).first()
    if asked is None:
        raise CannotNow("There is no open question on this referral: it was answered already.")
    _need(answer, "answer", "Enter your answer.")
    asked.answer, asked.answered_at, asked.answered_by = answer.strip(), now(), by
    asked.save(update_fields=["answer", "answered_at", "answered_by"])
    if referral.taken_by_id is None:
        referral.taken_by, referral.taken_at = asked.asked_by, now()
    desk.move(referral, "in_work", "information received", by=by, note=answer.strip())
    clock = duties.desk_clock(referral)
    if clock is not None and clock.state == "paused":
        clocks.add_event(clock=clock, what=RESUME, at=now(), by=by, checked=False)
    duties.set_desk_clock(referral, by=by)
    desk.refresh_queue_columns([referral.pk])
    desk.record("question answered", referral, by=by, reason=answer.strip())
    return asked


def _need(text: str, field: str, message: str) -> None:
    if not text.strip():
        raise BadInput(message, field=field)
