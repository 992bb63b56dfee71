"""What is done in a case: the screening tool, the plan, tasks and lines of enquiry, skills and choices."""

from datetime import date
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases import policy
from childfirst.cases.actions.steps import checked_words, keep_words, locked, needs, step
from childfirst.cases.models import Case, CasePolicy, Goal, Screen, Skill, Task
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from childfirst.rules import exploitation as words
from childfirst.teams.models import Officer
from childfirst.ui.formatting import date_words
from childfirst.wording.looking import Text


@transaction.atomic
def screen(*, case: Case, answers: dict[str, str], by: Any, note: str = "", kept_because: str = "") -> Screen:
    """Fill in the tool. Every prompt has an answer; one that nobody answered is kept as not asked, never as not seen."""
    held = locked(case)
    may.may_work_case.check(by, held)
    given = {code: answers.get(code) or "not_asked" for code in words.EVERY_PROMPT}
    if set(given.values()) - set(words.SEEN):
        raise BadInput("Answer seen, not seen or not asked.", field="")
    if "seen" not in given.values() and not note.strip():
        raise BadInput("Nothing is seen: say how the child was met and what was looked at.", field="note")
    notes = checked_words([Text("note", "What it rests on", note)], held.child, kept_because=kept_because, field="note")
    made = Screen.objects.create(case=held, answers=given, note=note.strip(), screened_at=now(), screened_by=by)
    seen = [words.EVERY_PROMPT[code] for code, answer in given.items() if answer == "seen"]
    step(held, "screened", by=by, note="; ".join(seen) or note.strip(), subject=made)
    keep_words(held, notes, title=str(held), href=f"/cases/{held.pk}/", by=by, reason=kept_because)
    return made


@transaction.atomic
def set_goal(*, case: Case, wanted: str, agreed: str, by: Any, childs_words: str = "") -> Goal:
    """Add a goal to the plan. Agreed means that the child said so: their words stand beside it."""
    held = locked(case)
    may.may_work_case.check(by, held)
    needs(wanted=wanted)
    if agreed not in Goal.AGREED:
        raise BadInput("Select whether the child agreed.", field="agreed")
    if agreed != "not_asked" and not childs_words.strip():
        raise BadInput("Write what the child said of it, in the child’s words.", field="childs_words")
    made = Goal.objects.create(
        case=held, text=wanted.strip()[:300], agreed=agreed, childs_words=childs_words.strip(), set_at=now(), set_by=by
    )  # fmt: skip
    step(held, f"goal: {made.get_agreed_display().lower()}", by=by, note=made.text, subject=made)
    return made


@transaction.atomic
def end_goal(*, goal: Goal, result: str, by: Any) -> Goal:
    """It is reached, or given up, in a sentence."""
    held = locked(goal.case)
    may.may_work_case.check(by, held)
    needs(result=result)
    row = Goal.objects.select_for_update().get(pk=goal.pk)
    if row.ended_at is not None:
        raise CannotNow("Somebody has ended this goal already.")
    row.result, row.ended_at, row.ended_by = result.strip()[:300], now(), by
    row.save()
    step(held, "goal ended", by=by, note=f"{row.text}: {row.result}", subject=row)
    return row


@transaction.atomic
def set_task(
    *, case: Case, what: str, owner_name: str, due_on: date, by: Any, kind: str = "action", rests_on: str = "", owner: Officer | None = None,
    meeting: Any = None,
) -> Task:  # fmt: skip
    """Something to do, with whose it is and by when. A line of enquiry says what evidence it follows."""
    held = locked(case)
    if not may.may_supervise(by, held):
        may.may_work_case.check(by, held)
    needs(what=what)
    if kind not in Task.KINDS:
        raise BadInput("Select an action or a line of enquiry.", field="kind")
    if kind == "enquiry":
        needs(rests_on=rests_on)
    name = owner_name.strip() or str(owner or "")
    if not name:
        raise BadInput("Enter whose it is: a name, not a team.", field="owner_name")
    if due_on < today():
        raise BadInput("The day must be today or in the future.", field="due_on")
    if meeting is not None and not held.agenda_items.filter(meeting=meeting).exists():
        raise BadInput("This case was not on the agenda of that meeting.", field="meeting")
    made = Task.objects.create(
        case=held, meeting=meeting, kind=kind, what=what.strip()[:300], rests_on=rests_on.strip(), owner=owner, owner_name=name[:120],
        due_on=due_on, set_at=now(), set_by=by,
    )  # fmt: skip
    step(
        held,
        f"{made.get_kind_display().lower()} for {name}, by {date_words(due_on)}",
        by=by,
        note=made.what,
        subject=made,
    )
    return made


@transaction.atomic
def finish_task(*, task: Task, result: str, by: Any) -> Task:
    """Done, or not done and why."""
    held = locked(task.case)
    if not may.may_supervise(by, held):
        may.may_work_case.check(by, held)
    needs(result=result)
    row = Task.objects.select_for_update(of=("self",)).get(pk=task.pk)
    if row.done_at is not None:
        raise CannotNow(f"{row.done_by} has finished this already.")
    row.result, row.done_at, row.done_by = result.strip(), now(), by
    row.save()
    step(held, f"{row.get_kind_display().lower()} finished", by=by, note=f"{row.what}: {row.result}", subject=row)
    return row


@transaction.atomic
def note_skills(*, officer: Officer, skills: list[str], by: Any) -> None:
    """What an officer is skilled in, as their own supervisor says. What is not told any more ends."""
    mine = by.has_role("sergeant", "inspector") and officer.team is not None and officer.team.kind == "exploitation"
    same = officer.team_id == by.team_id or (
        by.has_role("inspector") and by.team is not None and by.team.command_unit_id == officer.team.command_unit_id
    )  # fmt: skip
    if not (mine and same) or officer.pk == by.pk:
        raise NotAllowed("Only an officer’s own supervisor notes their skills.")
    if set(skills) - set(words.SKILLS):
        raise BadInput("Select from the list.", field="skills")
    held = Skill.objects.filter(officer=officer, ended_at=None)
    held.exclude(skill__in=skills).update(ended_at=now(), ended_by=by)
    there = set(held.values_list("skill", flat=True))
    for skill in skills:
        if skill not in there:
            Skill.objects.create(officer=officer, skill=skill, noted_at=now(), noted_by=by)
    trace(Operation.ALTERATION, "skills noted", officer, by=by, details={"skills": sorted(skills)})


@transaction.atomic
def set_choice(*, name: str, amount: int, source: str, source_date: date, reason: str, by: Any) -> CasePolicy:
    """Put a choice of the force in force from now; the one before is ended and kept."""
    may.may_keep_policy.check(by)
    if name not in policy.CHOICES:
        raise BadInput("Choose one from the list.", field="name")
    if not policy.is_possible(name, amount):
        raise BadInput("For a switch enter 0 or 1; else a whole number from 1 to 1,000,000.", field="amount")
    needs(source=source, reason=reason)
    if source_date > today():
        raise BadInput("The date of the source must be today or in the past.", field="source_date")
    before = policy.stored(name)
    CasePolicy.objects.filter(name=name, ended_at=None).update(ended_at=now(), ended_by=by)
    row = CasePolicy.objects.create(
        name=name, amount=amount, source=source.strip()[:300], source_date=source_date, reason=reason.strip()[:300], set_at=now(), set_by=by
    )  # fmt: skip
    trace(
        Operation.ALTERATION,
        "choice about cases set",
        row,
        by=by,
        reason=row.reason,
        details={"name": name, "before": before, "amount": amount},
    )
    return row
