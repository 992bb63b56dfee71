"""Every act in a case on a page of its own, one way for all: who may, what is asked, what is done, what is said."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.cases import permissions as may
from childfirst.cases.actions import cases, lead, links, meetings, together, work
from childfirst.cases.forms import casework as forms
from childfirst.cases.forms import others
from childfirst.cases.models import (
    AgendaItem,
    AwayPlacement,
    Case,
    Direction,
    Disruption,
    Goal,
    NationalReferral,
    Task,
    Tie,
)
from childfirst.cases.views import seen_case
from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child
from childfirst.children.presenters import identity
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.foundation.permissions import Permission, who
from childfirst.ui.acts import act

Makes = Callable[[Any, Case], Any]
Does = Callable[[Case, Any, dict[str, Any]], Any]


@dataclass(frozen=True)
class Doing:
    """One act on a case."""

    question: str
    button: str
    done: str
    allowed: Permission
    form: Makes
    do: Does
    at: str = ""
    lead: str = ""


@dataclass(frozen=True)
class RowDoing:
    """One act on a row that belongs to a case."""

    model: Any
    question: str
    button: str
    done: str
    allowed: Permission
    form: Any
    do: Callable[[Any, Any, dict[str, Any]], Any]
    quote: Callable[[Any], str]
    at: str = ""


def plain(form: Any) -> Makes:
    return lambda data, case: form(data)


def about(form: Any) -> Makes:
    return lambda data, case: form(data, case=case, initial={"revision": case.revision})


def seen(form: Any) -> Makes:
    return lambda data, case: form(data, initial={"revision": case.revision})


def _tie_child(case: Case, by: Any, given: dict[str, Any]) -> Any:
    other = Child.objects.filter(pk=given.pop("number")).first()
    if other is None or not may_see_child(by, other):
        raise BadInput("There is no record with that number that you may open. Find the child first.", field="number")
    return links.tie_child(case=case, other=other, by=by, **given)


WORK, OVER = may.may_work_case, may.may_supervise
BOTH: Final = Permission(
    lambda person, case: may.may_work_case(person, case) or may.may_supervise(person, case), may.may_work_case.refusal
)
AGAIN: Final = Permission(
    lambda person, case: may.may_direct(person) or may.may_supervise(person, case), may.may_supervise.refusal
)
LEAD: Final = Permission(lambda person, case: may.may_direct(person), may.may_direct.refusal)
DOINGS: Final[dict[str, Doing]] = {
    "allocate": Doing("Who has this case?", "Give the case", "The officer has it.", OVER, about(forms.AllocateForm), lambda case, by, given: cases.allocate(case=case, by=by, **given)),
    "supervise": Doing("Supervision", "Keep it", "Kept. The next look is due in its time.", OVER, plain(forms.SuperviseForm), lambda case, by, given: cases.supervise(case=case, by=by, **given)),
    "ask-closure": Doing(
        "What became of the child?", "Ask to close it", "A supervisor sees it before it closes.", WORK, seen(forms.ClosureForm),
        lambda case, by, given: cases.ask_closure(case=case, by=by, **given), lead="A case closes with what became of the child, never because the file is old.",
    ),
    "close": Doing("Close this case?", "Close it", "Closed. The outcome for the child is kept.", may.may_close, seen(forms.CloseForm), lambda case, by, given: cases.close_case(case=case, by=by, **given)),
    "send-back": Doing("Why is it not to be closed yet?", "Send it back", "Sent back to the officer.", OVER, plain(forms.ReasonForm), lambda case, by, given: cases.send_back(case=case, by=by, **given)),
    "reopen": Doing("Why is it opened again?", "Open it again", "Opened again.", AGAIN, plain(forms.ReasonForm), lambda case, by, given: cases.reopen(case=case, by=by, **given)),
    "goal": Doing("A goal of the plan", "Add it", "Added to the plan.", WORK, plain(forms.GoalForm), lambda case, by, given: work.set_goal(case=case, by=by, **given), "plan", "A plan that the child did not make is a plan for somebody else."),
    "task": Doing("Something to do", "Add it", "Added.", BOTH, lambda data, case: forms.TaskForm(data, case=case), lambda case, by, given: work.set_task(case=case, by=by, **given), "tasks"),
    "link": Doing("Who or what is the child linked to?", "Add the link", "Linked.", WORK, plain(forms.TieForm), lambda case, by, given: links.tie_concern(case=case, by=by, **given), "links", "A link says that harm may come from there. It says nothing against the child."),
    "link-child": Doing("Which other child is linked?", "Add the link", "Linked.", WORK, plain(forms.ChildTieForm), _tie_child, "links", "The other child may need to be kept safe as well."),
    "disrupt": Doing("What was done to stop it?", "Keep it", "Kept. Say later what it changed.", WORK, lambda data, case: forms.DisruptForm(data, case=case), lambda case, by, given: links.disrupt(case=case, by=by, **given), "disruptions"),
    "national": Doing(
        "National referral", "Keep it", "Kept. Send it on the government’s form, then say so here.", WORK, plain(others.NationalForm), lambda case, by, given: together.draft_national(case=case, by=by, **given), "national",
        "Police must refer a child who may be a victim of slavery or trafficking. The child’s consent is not needed (Modern Slavery Act 2015, section 52). It never replaces telling the council.",
    ),
    "prosecutors": Doing(
        "Note to prosecutors on section 45", "Keep it as given", "Kept.", WORK, plain(others.ProsecutorForm), lambda case, by, given: together.note_prosecutors(case=case, by=by, **given), "national",
        "Modern Slavery Act 2015, section 45(4) to (7). You say what is known. You do not decide the defence.",
    ),
    "agenda": Doing("Put this case on an agenda", "Put it on", "It is on the agenda.", WORK, plain(others.AgendaForm), lambda case, by, given: meetings.put_on_agenda(case=case, by=by, **given)),
    "away": Doing("A placement in another council’s area", "Keep it", "Kept. Both councils are to be told.", WORK, plain(others.AwayForm), lambda case, by, given: together.note_away(case=case, by=by, **given), "away"),
    "transition": Doing("After 18", "Keep it", "Kept.", WORK, plain(others.TransitionForm), lambda case, by, given: together.plan_transition(case=case, by=by, **given), "after-18", "Being 18 ends neither the danger nor the need."),
    "direct": Doing("Act on this case", "Send it to the team", "The team sees it on the case and on its first page.", LEAD, plain(forms.DirectForm), lambda case, by, given: lead.direct(case=case, by=by, **given), "lead"),
}  # fmt: skip
ROWS: Final[dict[str, RowDoing]] = {
    "goal-end": RowDoing(Goal, "How did this goal end?", "End it", "Ended.", WORK, forms.EndForm, lambda row, by, given: work.end_goal(goal=row, by=by, **given), lambda row: row.text, "plan"),
    "task-done": RowDoing(Task, "What came of it?", "Finish it", "Finished.", BOTH, forms.EndForm, lambda row, by, given: work.finish_task(task=row, by=by, **given), lambda row: row.what, "tasks"),
    "link-end": RowDoing(Tie, "End this link", "End it", "Ended. The row stays, with your reason.", WORK, forms.ReasonForm, lambda row, by, given: links.end_tie(tie=row, by=by, **given), lambda row: f"{row.get_how_display()}. {row.rests_on}", "links"),
    "effect": RowDoing(Disruption, "What did it change?", "Keep it", "Kept.", WORK, forms.EffectForm, lambda row, by, given: links.note_effect(disruption=row, by=by, **given), lambda row: row.what, "disruptions"),
    "national-send": RowDoing(NationalReferral, "It was sent", "Keep it", "Sent. Five working days run for the first decision.", WORK, others.SendForm, lambda row, by, given: together.send_national(row=row, by=by, **given), lambda row: row.grounds, "national"),
    "national-decide": RowDoing(NationalReferral, "A decision came", "Keep it", "Kept.", WORK, others.DecisionForm, lambda row, by, given: together.decide_national(row=row, by=by, **given), lambda row: row.grounds, "national"),
    "national-chase": RowDoing(NationalReferral, "Chase the decision", "Keep it", "Kept. It ends no clock.", WORK, others.ChaseForm, lambda row, by, given: together.chase_national(row=row, by=by, **given), lambda row: row.outside_reference, "national"),
    "guardian": RowDoing(NationalReferral, "The child’s guardian", "Keep it", "Kept.", WORK, others.GuardianForm, lambda row, by, given: together.note_guardian(row=row, by=by, **given), lambda row: row.grounds, "national"),
    "told": RowDoing(AwayPlacement, "Tell both councils", "Keep it", "Kept.", WORK, others.ToldForm, lambda row, by, given: together.told_councils(row=row, by=by, **given), lambda row: f"{row.caring_council}, {row.host_council}", "away"),
    "item-decided": RowDoing(AgendaItem, "What the meeting decided", "Keep it", "Kept.", WORK, others.DecidedForm, lambda row, by, given: meetings.decide_item(item=row, by=by, **given), lambda row: row.asks),
    "reply": RowDoing(Direction, "Answer the lead", "Send the answer", "Sent.", BOTH, forms.ReplyForm, lambda row, by, given: lead.reply(direction=row, by=by, **given), lambda row: row.reason, "lead"),
    "lift": RowDoing(Direction, "Lift it", "Lift it", "Lifted.", LEAD, forms.LiftForm, lambda row, by, given: lead.lift(direction=row, by=by, **given), lambda row: row.reason, "lead"),
}  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_list_cases)
def do(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """One act on one case."""
    doing = DOINGS.get(name)
    if doing is None:
        raise Http404("There is no such act.")
    case = seen_case(request, pk)
    doing.allowed.check(request.user, case)
    page = {"question": doing.question, "button": doing.button, "identity": identity(case.child), "now_moment": now()}
    if doing.lead:
        page["lead"] = doing.lead
    if name == "close":
        page["quote"] = f"{case.get_outcome_display()}. {case.outcome_words}\n\nThe child says: {case.childs_view}"
    return act(
        request, doing.form(request.POST or None, case), lambda given: doing.do(case, request.user, given), page=page, done=doing.done,
        to=f"{reverse('cases:case', args=[pk])}{'#' if doing.at else ''}{doing.at}", template="cases/act.html",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_list_cases)
def row(request: HttpRequest, name: str, pk: int) -> HttpResponse:
    """One act on a row of a case."""
    doing = ROWS.get(name)
    found = doing.model.objects.filter(pk=pk).first() if doing else None
    if doing is None or found is None:
        raise Http404("There is no such thing.")
    case = seen_case(request, found.case_id)
    doing.allowed.check(request.user, case)
    page = {
        "question": doing.question,
        "button": doing.button,
        "identity": identity(case.child),
        "quote": doing.quote(found),
    }
    return act(
        request, doing.form(request.POST or None), lambda given: doing.do(found, request.user, given), page=page, done=doing.done,
        to=f"{reverse('cases:case', args=[case.pk])}{'#' if doing.at else ''}{doing.at}", template="cases/act.html",
    )  # fmt: skip
