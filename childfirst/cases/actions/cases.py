"""A case: opened, allocated, supervised, closed with what became of the child, opened again."""

from typing import Any

from django.db import transaction

from childfirst.cases import permissions as may
from childfirst.cases import reckoning
from childfirst.cases.actions.steps import check_revision, checked_words, keep_words, locked, needs, step
from childfirst.cases.models import Case, Supervision
from childfirst.cases.queries.people import officers_of, skills_of
from childfirst.cases.states import CASE
from childfirst.children.models import Child
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.rules import exploitation as words
from childfirst.teams.models import Officer, Team
from childfirst.wording.looking import Text


@transaction.atomic
def open_case(
    *, child: Child, team: Team, kinds: list[str], why: str, by: Any, way: str = "hand", referral: Any = None, kept_because: str = ""
) -> Case:  # fmt: skip
    """Open a child's case with a team. The allocation clock counts from now, never from when somebody read it."""
    may.may_open_case.check(by)
    if not by.has_role(may.LEAD) and team.pk != by.team_id:
        raise BadInput("You open cases for your own team. Ask the lead to open one for another.", field="team")
    if team.kind != "exploitation":
        raise BadInput("Choose an exploitation team.", field="team")
    if not kinds or set(kinds) - set(words.KINDS):
        raise BadInput("Select what the case is about.", field="kinds")
    needs(why=why)
    notes = checked_words([Text("why", "Why this case", why)], child, kept_because=kept_because, field="why")
    Child.objects.select_for_update().get(pk=child.pk)
    there = Case.objects.filter(child=child).exclude(status="closed").first()
    if there is not None:
        raise CannotNow(f"This child has an open case already: {there}, with {there.team}.")
    moment = now()
    case = Case.objects.create(
        child=child, team=team, kinds=kinds, why=why.strip(), way=way, referral=referral, opened_at=moment, opened_by=person_or_none(by),
        allocate_due_at=reckoning.allocate_due(moment), moved_at=moment,
    )  # fmt: skip
    case.reference = f"CE-{moment:%y}-{case.pk:05d}"
    step(case, "opened", by=by, note=case.why, way=way)
    keep_words(case, notes, title=str(case), href=f"/cases/{case.pk}/", by=by, reason=kept_because)
    return case


@transaction.atomic
def allocate(*, case: Case, officer: Officer, by: Any, reason: str = "", revision: int | None = None) -> Case:
    """Give the case to an officer of the team. Above the limit, or without a skill that it asks for, only with a reason."""
    held = locked(case)
    may.may_supervise.check(by, held)
    check_revision(held, revision)
    person = next((one for one in officers_of(held.team) if one.officer.pk == officer.pk), None)
    if person is None:
        raise BadInput("Choose an officer of the team that holds the case.", field="officer")
    lacking = sorted(set(held.kinds) - skills_of(officer.pk))
    warned = []
    if person.cases >= person.limit and held.officer_id != officer.pk:
        warned.append(f"{officer} holds {person.cases} cases; the limit is {person.limit}")
    if lacking:
        warned.append(f"No skill noted in: {', '.join(words.KINDS[kind].lower() for kind in lacking)}")
    if warned and not reason.strip():
        raise BadInput(f"{'. '.join(warned)}. Choose somebody else, or say why it is right.", field="reason")
    CASE.check_move(held.status, "working")
    held.status, held.officer = "working", officer
    held.allocated_at, held.allocated_by = now(), by
    held.supervise_due_at = held.supervise_due_at or reckoning.supervise_due(now())
    step(held, f"allocated to {officer}", by=by, note=reason.strip(), officer=officer.pk, warned=warned)
    return held


@transaction.atomic
def supervise(*, case: Case, seen: str, by: Any, asks: str = "", kept_because: str = "") -> Supervision:
    """A supervisor looked at it: kept with the moment it was due, and the next look is due from now."""
    held = locked(case)
    may.may_supervise.check(by, held)
    if held.status == "waiting":
        raise CannotNow("Nobody has this case. Allocate it first.")
    needs(seen=seen)
    texts = [Text("seen", "What was seen", seen), Text("asks", "What is asked", asks)]
    notes = checked_words(texts, held.child, kept_because=kept_because, field="seen")
    made = Supervision.objects.create(
        case=held, seen=seen.strip(), asks=asks.strip(), due_when=held.supervise_due_at, supervised_at=now(), supervised_by=by
    )  # fmt: skip
    held.supervise_due_at = reckoning.supervise_due(now())
    step(held, "seen by a supervisor", by=by, note=f"{seen.strip()} {asks.strip()}".strip(), subject=made)
    keep_words(held, notes, title=str(held), href=f"/cases/{held.pk}/", by=by, reason=kept_because)
    return made


@transaction.atomic
def ask_closure(
    *, case: Case, outcome: str, outcome_words: str, childs_view: str, by: Any, revision: int | None = None, kept_because: str = ""
) -> Case:  # fmt: skip
    """Say what became of the child, not of the file, and what the child says. A supervisor closes it."""
    held = locked(case)
    may.may_work_case.check(by, held)
    check_revision(held, revision)
    if outcome not in words.CASE_OUTCOMES:
        raise BadInput("Select what became of the child.", field="outcome")
    needs(outcome_words=outcome_words, childs_view=childs_view)
    notes = checked_words(
        [Text("outcome_words", "What became of the child", outcome_words)], held.child, kept_because=kept_because, field="outcome_words"
    )  # fmt: skip
    open_tasks = held.tasks.filter(done_at=None).count()
    if open_tasks:
        raise CannotNow(
            f"{open_tasks} things to do are still open in this case. Finish each, or say why it was not done."
        )
    if held.child.missing_episodes.exclude(status="closed").exists():
        raise CannotNow("The child is missing, or was not spoken to since coming back. The case stays open until then.")
    CASE.check_move(held.status, "closing")
    held.status, held.outcome, held.outcome_words, held.childs_view = (
        "closing",
        outcome,
        outcome_words.strip(),
        childs_view.strip(),
    )
    held.closure_asked_at, held.closure_asked_by = now(), by
    step(held, "asked to close", by=by, note=held.outcome_words, outcome=outcome)
    keep_words(held, notes, title=str(held), href=f"/cases/{held.pk}/", by=by, reason=kept_because)
    return held


@transaction.atomic
def close_case(*, case: Case, by: Any, note: str = "", revision: int | None = None) -> Case:
    """A second person has seen the outcome for the child. Refused while the lead holds it."""
    held = locked(case)
    may.may_close.check(by, held)
    check_revision(held, revision)
    hold = held.directions.filter(kind="hold", lifted_at=None).select_related("given_by").first()
    if hold is not None:
        raise CannotNow(f"{hold.given_by} holds this closure: {hold.reason} It can be closed once the hold is lifted.")
    CASE.check_move(held.status, "closed")
    held.status, held.closed_at, held.closed_by = "closed", now(), by
    step(held, "closed", by=by, note=note.strip() or held.outcome_words, outcome=held.outcome)
    return held


@transaction.atomic
def send_back(*, case: Case, reason: str, by: Any) -> Case:
    """Not closed: the supervisor says what is still to do."""
    held = locked(case)
    may.may_supervise.check(by, held)
    needs(reason=reason)
    return back_to_work(held, f"closure sent back by {by}", reason.strip(), by=by)


def back_to_work(held: Case, verb: str, note: str, *, by: Any) -> Case:
    """From closing to working; the outcome is asked for again."""
    if held.status != "closing":
        raise CannotNow("Nobody has asked to close this case.")
    CASE.check_move(held.status, "working")
    held.status, held.outcome, held.outcome_words, held.childs_view = "working", "", "", ""
    held.closure_asked_at, held.closure_asked_by = None, None
    step(held, verb, by=by, note=note)
    return held


@transaction.atomic
def reopen(*, case: Case, reason: str, by: Any) -> Case:
    """Open it again, to the same officer. What was written at the closure stays on the timeline."""
    held = locked(case, open_only=False)
    if not by.has_role(may.LEAD):
        may.may_supervise.check(by, held)
    needs(reason=reason)
    if Case.objects.filter(child=held.child_id).exclude(status="closed").exists():
        raise CannotNow("This child has an open case already.")
    CASE.check_move(held.status, "working")
    held.status, held.outcome, held.outcome_words, held.childs_view = "working", "", "", ""
    held.closed_at = held.closed_by = held.closure_asked_at = held.closure_asked_by = None
    held.supervise_due_at = reckoning.supervise_due(now())
    step(held, "opened again", by=by, note=reason.strip())
    return held
