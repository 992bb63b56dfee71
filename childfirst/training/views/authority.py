"""Which acts ask for a live module, and what was done without one."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.permissions import who
from childfirst.training.actions import authority as actions
from childfirst.training.forms import AuthorityForm, ExceptionForm, ReasonForm
from childfirst.training.models import ActException, AuthorityPolicy
from childfirst.training.models.authority import ACTS
from childfirst.training.permissions import may_keep_authority, may_lead, may_review_exception
from childfirst.training.policy import module_of_act
from childfirst.training.reading import library
from childfirst.ui.acts import act as run
from childfirst.ui.pagination import counted

_BOTH = ["GET", "POST"]


@require_safe
@who(may_keep_authority)
def acts(request: HttpRequest) -> HttpResponse:
    """Every act, as it stands."""
    stands = {row.act: row for row in AuthorityPolicy.objects.filter(ended_at=None).select_related("set_by")}
    ended = AuthorityPolicy.objects.exclude(ended_at=None).select_related("ended_by").order_by("-ended_at")
    context = {
        "rows": [(code, words, stands.get(code)) for code, words in ACTS.items()],
        "ended": ended[:20],
        "title": library().title,
    }
    return render(request, "training/acts.html", context)


def _act_or_404(code: str) -> str:
    if code not in ACTS:
        raise Http404("There is no such act.")
    return ACTS[code]


@require_http_methods(_BOTH)
@who(may_keep_authority)
def ask(request: HttpRequest, act: str) -> HttpResponse:
    """From a day, this act asks for this module."""
    words, usual = _act_or_404(act), module_of_act(act)
    form = AuthorityForm(request.POST or None, initial={"module": usual.slug if usual else ""})
    return run(
        request,
        form,
        lambda given: actions.set_authority(act=act, by=request.user, **given),
        page={
            "question": words,
            "button": "Put it in force",
            "lead": "A force’s own policy, never law. Whoever acts without the live module says why; the act stands, and a training lead reviews it.",
        },
        done="In force from that day.",
        to=reverse("training:acts"),
    )


@require_http_methods(_BOTH)
@who(may_keep_authority)
def ask_nothing(request: HttpRequest, act: str) -> HttpResponse:
    """The act asks for nothing from now on."""
    words = _act_or_404(act)
    return run(
        request,
        ReasonForm(request.POST or None),
        lambda given: actions.end_authority(act=act, by=request.user, **given),
        page={"question": f"Ask for no module: {words[:1].lower()}{words[1:]}", "button": "End it"},
        done="Ended from now.",
        to=reverse("training:acts"),
    )


@require_safe
@who(may_lead)
def exceptions(request: HttpRequest) -> HttpResponse:
    """What waits to be reviewed, the oldest first; then what was reviewed."""
    rows = ActException.objects.select_related("officer__team", "review__reviewed_by")
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at exceptions", ("learning", "exceptions"), by=request.user)
    context = {
        "waiting": [(row, library().title(row.module)) for row in rows.filter(review=None).order_by("used_at", "pk")],
        "page": counted(rows.exclude(review=None), request),
        "back_link": reverse("training:coverage"),
    }
    return render(request, "training/exceptions.html", context)


@require_http_methods(_BOTH)
@who(may_lead)
def exception(request: HttpRequest, pk: int) -> HttpResponse:
    """One: what was done, what was missing, why it could not wait."""
    row = get_object_or_404(ActException.objects.select_related("officer__team", "used_by"), pk=pk)
    may_review_exception.check(request.user, row)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "looked at an exception", row, by=request.user)
    return run(
        request,
        ExceptionForm(request.POST or None),
        lambda given: actions.review_exception(exception=row, by=request.user, **given),
        page={
            "row": row,
            "title": library().title(row.module),
            "again": ActException.objects.filter(officer=row.officer_id).exclude(pk=row.pk).count(),
            "done": getattr(row, "review", None),
        },
        done="Kept. The officer reads it under My learning.",
        to=reverse("training:exceptions"),
        template="training/exception.html",
    )
