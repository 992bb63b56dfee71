"""A missing episode on the board: taken in from the report, graded with reasons, worked, found, spoken of, closed."""

from datetime import datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases import policy, reckoning
from childfirst.cases.actions import clocks as ringing
from childfirst.cases.actions.steps import checked_words, keep_words, needs, not_future, step
from childfirst.cases.models import Case, Episode, EpisodeAct, EpisodeGrading
from childfirst.cases.models.episodes import RETURN
from childfirst.cases.queries.board import CLOSED_SHOWN
from childfirst.cases.queries.known import known_about
from childfirst.cases.states import EPISODE
from childfirst.contacts.models import Contact, Involvement
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.referrals.actions import clocks, desk
from childfirst.referrals.actions.duties import returned_at
from childfirst.referrals.actions.intake import refer
from childfirst.referrals.models import Clock, FoldedContact
from childfirst.rules import exploitation as words
from childfirst.rules import vocabulary
from childfirst.wording.looking import Text

BECAUSE = "A missing child is back: the council offers a return interview"
_ENDS = {"offered": "interview_offered", "done": "interview_completed", "declined": "interview_declined"}


def take_in(contact: Contact, by: Any) -> None:
    """A missing report was recorded: each named child comes to the board. Runs in the transaction that records it."""
    if contact.kind != "missing":
        return
    for part in contact.involvements.exclude(child=None).select_related("child"):
        if "missing" in part.roles:
            _open(contact, part, by)


def amended(contact: Contact, by: Any) -> None:
    """The report was changed: a child named since comes to the board; one who is back is back."""
    take_in(contact, by)


def _open(contact: Contact, part: Involvement, by: Any) -> None:
    unit = (
        contact.borough.command_unit_id if contact.borough else contact.team.command_unit_id if contact.team else None
    )
    episode, new = Episode.objects.get_or_create(
        contact=contact,
        child=part.child,
        defaults={
            "command_unit_id": unit, "missing_since": contact.occurred_from, "report_grade": part.missing_grade, "opened_at": now(),
            "opened_by": person_or_none(by), "review_due_at": reckoning.review_due(now(), "medium"),
        },
    )  # fmt: skip
    if new:
        trace(Operation.COLLECTION, "missing episode opened", episode, by=by, child=part.child_id)
    back = returned_at(contact, part)
    if back is not None and episode.status == "missing":
        _found(episode, max(back, episode.missing_since), str((contact.details or {}).get("found_where") or ""), "", by)
        if part.prevention_interview in ("yes", "refused"):
            episode.interview = "done" if part.prevention_interview == "yes" else "refused"
            episode.interview_words, episode.interview_refusal = part.child_words, part.not_spoken_reason
            episode.interview_at, episode.interview_by = now(), person_or_none(by)
        episode.save()
        if now() - back <= CLOSED_SHOWN:  # an old record that is read in now asks no council for anything
            _tell_the_desk(episode, episode.found_when or back, by)
    if episode.status != "closed":
        ringing.settle_episode(episode)


def _found(episode: Episode, when: datetime, where: str, note: str, by: Any) -> None:
    EPISODE.check_move(episode.status, "found")
    episode.status, episode.found_when, episode.found_where, episode.found_note = (
        "found",
        when,
        where.strip()[:200],
        note.strip(),
    )
    episode.found_at, episode.found_by, episode.review_due_at = now(), person_or_none(by), None
    episode.seen_due_at = reckoning.seen_due(when)


def _locked(episode: Episode, by: Any) -> Episode:
    held = Episode.objects.select_for_update(of=("self",)).select_related("child", "contact").get(pk=episode.pk)
    may.may_work_episode.check(by, held)
    if held.status == "closed":
        raise CannotNow(f"This episode was closed by {held.closed_by}.")
    return held


def _act(episode: Episode, what: str, note: str, *, by: Any, when: datetime | None = None) -> EpisodeAct:
    """Save the episode, leave its line on the board, on the child's open case, and in the trail."""
    episode.revision += 1
    episode.save()
    ringing.settle_episode(episode)
    made = EpisodeAct.objects.create(
        episode=episode, what=what, note=note, happened_when=when or now(), done_at=now(), done_by=person_or_none(by)
    )  # fmt: skip
    trace(Operation.ALTERATION, f"missing: {what}", episode, by=by, child=episode.child_id, reason=note[:500])
    case = Case.objects.select_for_update(of=("self",)).filter(child=episode.child_id).exclude(status="closed").first()
    if case is not None:
        step(
            case,
            f"missing: {made.get_what_display().lower()}",
            by=by,
            note=note,
            when=made.happened_when,
            href=f"/cases/missing/{episode.pk}/",
        )
    return made


@transaction.atomic
def grade(
    *, episode: Episode, grade: str, reasons: str, by: Any, revision: int | None = None, kept_because: str = ""
) -> EpisodeGrading:
    """Grade a missing child with reasons. What the system knew of the child is kept as it was shown (F6); low only as policy lets."""
    held = _locked(episode, by)
    _check_revision(held, revision)
    if held.status != "missing":
        raise CannotNow("The child is back. There is nothing to grade.")
    if grade not in vocabulary.MISSING_GRADES:
        raise BadInput("Select a grade.", field="grade")
    needs(reasons=reasons)
    low = policy.choice(policy.LOW)
    if grade in ("low", "very_low") and low.amount and not may.may_grade_low(by):
        raise BadInput(f"{may.may_grade_low.refusal} ({low.source})", field="grade")
    notes = checked_words(
        [Text("reasons", "Why this grade", reasons, "rationale")], held.child, kept_because=kept_because, field="reasons"
    )  # fmt: skip
    moment = now()
    made = EpisodeGrading.objects.create(
        episode=held, grade=grade, reasons=reasons.strip(), shown=[line["text"] for line in known_about(held)], graded_at=moment,
        graded_by=person_or_none(by), policy=f"{low.words}: {'on' if low.amount else 'off'}. {low.source}"[:300],
    )  # fmt: skip
    held.grade, held.review_due_at = grade, reckoning.review_due(moment, grade)
    _act(
        held,
        "supervisor" if held.gradings.count() > 1 else "other",
        f"Graded {made.get_grade_display().lower()}: {made.reasons}",
        by=by,
    )
    keep_words(held, notes, title=str(held), href=f"/cases/missing/{held.pk}/", by=by, reason=kept_because)
    return made


def _check_revision(held: Episode, revision: int | None) -> None:
    if revision is not None and revision != held.revision:
        raise CannotNow(
            "While you were reading, somebody acted on this episode. Your words are kept here: read it again, then send them."
        )


@transaction.atomic
def act_on(
    *, episode: Episode, what: str, note: str, happened_when: datetime, by: Any, kept_because: str = ""
) -> EpisodeAct:
    """Something was done to find the child. The board counts from the last of these."""
    held = _locked(episode, by)
    if what not in EpisodeAct.BY_HAND:
        raise BadInput("Choose what was done from the list.", field="what")
    needs(note=note)
    not_future(happened_when, "happened_when")
    if happened_when < held.missing_since:
        raise BadInput("The time must be after the child was last seen.", field="happened_when")
    notes = checked_words([Text("note", "What was done", note)], held.child, kept_because=kept_because, field="note")
    held.acted_at = max(happened_when, held.acted_at or happened_when)
    made = _act(held, what, note.strip(), by=by, when=happened_when)
    keep_words(held, notes, title=str(held), href=f"/cases/missing/{held.pk}/", by=by, reason=kept_because)
    return made


@transaction.atomic
def found(
    *, episode: Episode, found_when: datetime, found_where: str, by: Any, found_note: str = "", harm: str = ""
) -> Episode:
    """The child is back. The council's 72 hours for the return interview start on the referral (R087)."""
    held = _locked(episode, by)
    not_future(found_when, "found_when")
    if found_when < held.missing_since:
        raise BadInput("The time must be after the child was last seen.", field="found_when")
    needs(found_where=found_where)
    _found(held, found_when, found_where, found_note, by)
    held.harm = harm.strip()
    _act(held, "found", f"{held.found_where}. {held.found_note}".strip(), by=by, when=found_when)
    _tell_the_desk(held, found_when, by)
    return held


def _tell_the_desk(held: Episode, found_when: datetime, by: Any) -> None:
    """The council is told through the desk, and its clock runs there: also where nothing else called for a referral."""
    place = FoldedContact.objects.filter(contact=held.contact_id, unfolded_at=None).select_related("referral").first()
    referral = desk.locked(place.referral) if place else refer(held.contact, because=BECAUSE, by=by)
    clocks.start(
        referral, "R087", found_when, by=by, child=held.child, contact=held.contact, about=held.contact.reference
    )
    desk.refresh_queue_columns([referral.pk])


@transaction.atomic
def interview(
    *, episode: Episode, interview: str, by: Any, interview_words: str = "", interview_refusal: str = "", reasons_gone: list[str] | None = None
) -> Episode:  # fmt: skip
    """The prevention interview: what the child said, or that the child refused and how it was offered (F7)."""
    held = _locked(episode, by)
    if held.status != "found":
        raise CannotNow("The child is not back yet.")
    if held.interview != "not_yet":
        raise CannotNow("The prevention interview is recorded already.")
    if interview not in ("done", "refused"):
        raise BadInput("Select whether it was done or the child refused.", field="interview")
    if interview == "done":
        needs(interview_words=interview_words)
    else:
        needs(interview_refusal=interview_refusal)
    if set(reasons_gone or ()) - set(words.PUSH_PULL):
        raise BadInput("Select from the list.", field="reasons_gone")
    held.interview, held.interview_words, held.interview_refusal = (
        interview,
        interview_words.strip(),
        interview_refusal.strip(),
    )
    held.reasons_gone, held.interview_at, held.interview_by = sorted(reasons_gone or ()), now(), person_or_none(by)
    _act(held, "interview", held.interview_words or f"Refused: {held.interview_refusal}", by=by)
    return held


@transaction.atomic
def return_interview(*, episode: Episode, return_interview: str, note: str, by: Any) -> Episode:
    """What the council says of its return interview. The clock on the referral is told."""
    held = Episode.objects.select_for_update(of=("self",)).select_related("child", "contact").get(pk=episode.pk)
    may.may_work_episode.check(by, held)
    if held.status == "missing":
        raise CannotNow("The child is not back yet.")
    if held.return_interview in ("done", "declined"):
        raise CannotNow("The return interview is recorded already.")
    if return_interview not in RETURN or return_interview == "not_yet":
        raise BadInput("Select what happened.", field="return_interview")
    needs(note=note)
    held.return_interview, held.return_at, held.return_by = return_interview, now(), person_or_none(by)
    _act(held, "return", f"{held.get_return_interview_display()}. {note.strip()}", by=by)
    clock = Clock.objects.filter(duty="R087", child=held.child_id, contact=held.contact_id, ended=False).first()
    if clock is not None:
        clocks.add_event(clock=clock, what=_ENDS[return_interview], at=now(), by=by, note=note.strip(), checked=False)
    return held


@transaction.atomic
def close(*, episode: Episode, by: Any, note: str = "") -> Episode:
    """Off the board: only with a prevention interview, or its refusal, on record. The return interview may still be due."""
    held = _locked(episode, by)
    if held.interview == "not_yet":
        raise CannotNow(
            "Nobody has spoken with the child since they came back. Record the prevention interview, or that the child refused it."
        )
    EPISODE.check_move(held.status, "closed")
    held.status, held.closed_at, held.closed_by = "closed", now(), person_or_none(by)
    _act(held, "other", f"Closed. {note.strip()}".strip(), by=by)
    return held
