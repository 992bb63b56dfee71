"""All the reports of force on one child, side by side; the flag for referral; the words for the child. The review is in `reviews`."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.doors import REFERRALS
from childfirst.contacts.queries import open_to as contacts_open_to
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.permissions import who
from childfirst.powers.actions.force_flag import answer_flag
from childfirst.powers.force_permissions import may_answer_flag, may_open_flags, may_read_reports, may_see_incident
from childfirst.powers.force_states import SENT
from childfirst.powers.forms.force import ReferralForm
from childfirst.powers.models import ForceIncident
from childfirst.powers.permissions import may_read_reviews, may_review
from childfirst.powers.presenters import force as shown
from childfirst.powers.presenters.reviews import given_lines, why_barred
from childfirst.powers.queries import force as queries
from childfirst.powers.queries.reviews import reviews_of
from childfirst.teams.permissions import may_see_children
from childfirst.wording.permissions import may_review as may_review_words
from childfirst.wording.queries import REVIEWED_WEIGHTS, of_subject


def read_incident(request: HttpRequest, pk: int) -> ForceIncident:
    """The incident, if this person may read what was written, with the trace of the look."""
    incident = queries.one_incident(pk)
    if incident is None:
        raise Http404
    may_see_incident.check(request.user, incident)
    may_read_reports.check(request.user, incident)
    trace(Operation.CONSULTATION, "read reports of force", incident, by=request.user, child=incident.child)
    return incident


def incident_page(request: HttpRequest, incident: ForceIncident) -> dict[str, Any]:
    reports = [report for report in incident.reports.all() if report.status in SENT]
    sections = shown.side_by_side(reports)
    referral = incident.referral.desk_referral_id if hasattr(incident, "referral") else None
    reviews = list(reviews_of("force", incident.pk))
    newest = reviews[0] if reviews else None
    waits = newest is not None and newest.status != "reviewed"
    return {
        "incident": incident,
        "reviews": [(one, given_lines(one)) for one in reviews if one.status == "reviewed"],
        "newest": newest,
        "bar": shown.bar_of(incident),
        "reports": [(report, queries.latest(report), shown.gate_of(queries.latest(report))) for report in reports],
        "writing": [report for report in incident.reports.all() if report.status not in SENT],
        "own": next((report for report in reports if report.officer_id == request.user.pk), None),
        "sections": sections,
        "differences": sum(row["differs"] for section in sections for row in section["rows"]),
        "flag": shown.flag_of(incident, request.user),
        "may_open_referral": bool(referral and REFERRALS.open_to(request.user, [referral])),
        "may_open_contact": bool(incident.contact_id and contacts_open_to(request.user, [incident.contact_id])),
        "may_review": bool(newest and waits and may_review(request.user, newest)),
        "may_answer": may_answer_flag(request.user, incident),
        "barred": why_barred(request.user, newest) if newest and waits and may_read_reviews(request.user) else "",
        "words": _words(request.user, reports),
    }


def _words(person: Any, reports: list[Any]) -> list[Any]:
    """What was found in the words: for their writer and whoever reads them as a supervisor."""
    rows = [row for report in reports for row in of_subject(report) if row.weight in REVIEWED_WEIGHTS]
    return [row for row in rows if row.written_by_id == person.pk or may_review_words(person, row)]


@require_safe
@who(may_see_children)
@transaction.atomic
def incident(request: HttpRequest, pk: int) -> HttpResponse:
    """Every officer's report on one child, what differs, what the gate says, and what came of it."""
    return render(request, "powers/force_incident.html", incident_page(request, read_incident(request, pk)))


@require_http_methods(["GET", "POST"])
@who(may_open_flags)
def refer(request: HttpRequest, pk: int) -> HttpResponse:
    """What became of a flag for referral."""
    with transaction.atomic():
        found = read_incident(request, pk)
    if not hasattr(found, "referral"):
        raise Http404
    may_answer_flag.check(request.user, found)
    if found.referral.answered_at:
        return redirect("powers:force-incident", pk=pk)
    form = ReferralForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_flag(incident=found, by=request.user, **form.cleaned_data)
        except BadInput as bad:
            form.add_error(bad.field if bad.field in form.fields else None, str(bad))
        except CannotNow as late:
            form.add_error(None, str(late))
        else:
            messages.success(request, "Kept, under your name.")
            return redirect("powers:force-incident", pk=pk)
    context = {
        "form": form,
        "incident": found,
        "flag": shown.flag_of(found),
        "bar": shown.bar_of(found),
        "back_link": reverse("powers:force-incident", args=[pk]),
    }
    return render(request, "powers/force_refer.html", context, status=422 if form.errors else 200)


@require_safe
@who(may_see_children)
@transaction.atomic
def for_child(request: HttpRequest, pk: int) -> HttpResponse:
    """One page to print and give to the child: what was looked at, what was found, and how to complain."""
    found = read_incident(request, pk)
    review = reviews_of("force", found.pk).filter(status="reviewed").first()
    if review is None:
        raise Http404
    trace(Operation.CONSULTATION, "opened the words for the child", review, by=request.user, child=found.child)
    return render(request, "powers/force_for_child.html", {"incident": found, "review": review})
