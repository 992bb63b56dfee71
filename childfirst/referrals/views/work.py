"""Taking up, researching, grading, asking and answering."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from childfirst.foundation.permissions import who
from childfirst.referrals import actions, facts
from childfirst.referrals import permissions as may
from childfirst.referrals.forms import AnswerForm, FoldForm, GradeForm, QuestionForm, ReasonForm, ResearchForm
from childfirst.referrals.models import FoldedContact, ResearchCheck
from childfirst.referrals.models.research import CHECKS
from childfirst.referrals.presenters.cannot import cannot, cannot_take_out
from childfirst.referrals.views.acts import Page, find, post_only, run
from childfirst.rules.vocabulary import GRADES

both = require_http_methods(["GET", "POST"])


@require_POST
@who(may.may_take)
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it up."""
    row = find(request, pk)
    return post_only(request, row, lambda: actions.take(referral=row, by=request.user), f"You have taken up {row}.")


@both
@who(may.may_take)
def put_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave it for somebody else."""
    row = find(request, pk)
    form = ReasonForm(request.POST or None, initial={"revision": row.revision})
    stopped = cannot("put-back", row, request.user)
    page = Page("Put this referral back", "Put it back", f"{row} waits for the desk again.", cannot=stopped)
    return run(request, row, form, lambda data: actions.put_back(referral=row, by=request.user, **data), page)


@both
@who(may.may_research)
def research(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """One line of the checklist."""
    row = find(request, pk)
    if code not in CHECKS:
        raise Http404("There is no such line.")
    line = ResearchCheck.objects.filter(referral=row, check_code=code).first()
    form = ResearchForm(request.POST or None, initial={"found": line.found, "result": line.result} if line else None)
    page = Page(
        CHECKS[code],
        "Save",
        "Saved on the checklist.",
        back=f"{reverse('referrals:referral', args=[row.pk])}#research",
        cannot=cannot("research", row, request.user),
    )
    return run(
        request, row, form, lambda data: actions.research(referral=row, check_code=code, by=request.user, **data), page
    )


@both
@who(may.may_grade)
def grade(request: HttpRequest, pk: int) -> HttpResponse:
    """The desk's own grade."""
    row = find(request, pk)
    form = GradeForm(request.POST or None, initial={"revision": row.revision, "grade": row.grade})
    least = facts.least_of(facts.current_findings(facts.live_contacts(row)))
    told = (
        ("The officer's grade", GRADES.get(row.officer_grade, "None given")),
        ("Least the rules suggest", GRADES.get(least, "None")),
        ("The desk's grade so far", GRADES.get(row.grade, "None yet")),
    )
    page = Page(
        "Grade this referral",
        "Save the grade",
        f"{row} is graded. A faster grade brings its clock forward; no grade puts it off.",
        facts=told,
        cannot=cannot("grade", row, request.user),
    )
    return run(request, row, form, lambda data: actions.grade(referral=row, by=request.user, **data), page)


@both
@who(may.may_return)
def return_(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask the officer."""
    row = find(request, pk)
    contacts = facts.with_an_officer(row)
    form = QuestionForm(
        request.POST or None, contacts=contacts, initial={"revision": row.revision, "contact": contacts.first()}
    )
    page = Page(
        "Ask the officer a question",
        "Send it back with this question",
        "The officer has your question. The desk's clock is paused.",
        cannot=cannot("return", row, request.user),
    )
    return run(
        request, row, form, lambda data: actions.return_for_information(referral=row, by=request.user, **data), page
    )


@both
@who(may.may_see_children)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The officer answers."""
    row = find(request, pk)
    asked = row.information_requests.filter(answered_at=None).select_related("asked_by", "contact").first()
    told = (
        (("The desk asks", asked.question), ("Asked by", str(asked.asked_by)), ("About", str(asked.contact)))
        if asked
        else ()
    )
    form = AnswerForm(request.POST or None)
    page = Page(
        "Answer the desk's question",
        "Send the answer",
        "The desk has your answer. Its clock goes on.",
        facts=told,
        cannot=cannot("answer", row, request.user),
    )
    return run(request, row, form, lambda data: actions.answer_information(referral=row, by=request.user, **data), page)


@both
@who(may.may_fold)
def fold(request: HttpRequest, pk: int) -> HttpResponse:
    """One referral into another."""
    row = find(request, pk)
    form = FoldForm(request.POST or None, initial={"revision": row.revision, "into": request.GET.get("into", "")})
    page = Page(
        "Fold this referral into another",
        "Fold them together",
        f"{row} is folded. Its notices and clocks went along; nothing is lost.",
        lead="Its notices, its clocks and its questions go along. You can take a notice out again.",
        cannot=cannot("fold", row, request.user),
    )
    return run(request, row, form, lambda data: actions.fold(referral=row, by=request.user, **data), page)


@both
@who(may.may_fold)
def unfold(request: HttpRequest, pk: int, place: int) -> HttpResponse:
    """One notice out again."""
    row = find(request, pk)
    held = FoldedContact.objects.select_related("contact", "referral").filter(pk=place, referral=row).first()
    if held is None:
        raise Http404("There is no such notice here.")
    form = ReasonForm(request.POST or None)
    page = Page(
        f"Take {held.contact} out of this referral",
        "Take it out",
        f"{held.contact} was taken out and has a referral of its own.",
        lead="It goes back to the referral it came from, or gets its own. Its clocks go with it.",
        grave=True,
        cannot=cannot_take_out(held),
    )

    def act(data: dict[str, Any]) -> None:
        actions.unfold(place=held, reason=data["reason"], by=request.user)

    return run(request, row, form, act, page)
