"""Asking an inspector, writing down what was said by telephone, answering, confirming."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers.actions import authorities
from childfirst.powers.forms.authorities import AnswerForm, AskForm, ConfirmForm, TelephoneForm
from childfirst.powers.models import Authority
from childfirst.powers.permissions import may_authorise, may_confirm, may_list_searches, may_search, may_write_search
from childfirst.powers.presenters.gate import gate_of
from childfirst.powers.views import act, seen_search
from childfirst.powers.views.searches import page_of
from childfirst.powers.weighing import weigh
from childfirst.training.asking import with_learning

_BOTH = ["GET", "POST"]


@require_http_methods(_BOTH)
@who(may_search)
def ask(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask one inspector in the app."""
    search = seen_search(request, pk)
    may_write_search.check(request.user, search)
    return act(
        request,
        AskForm(request.POST or None),
        lambda given: authorities.ask_authority(search=search, of=given["of"], by=request.user),
        page={
            "question": f"Ask for authority: {search.reference}",
            "button": "Ask",
            "lead": "They see the child's age, everything you wrote and the child's earlier searches, and answer with reasons.",
        },
        done="Asked. It waits for their answer.",
        to=reverse("powers:search", args=[pk]),
    )


@require_http_methods(_BOTH)
@who(may_search)
def telephone(request: HttpRequest, pk: int) -> HttpResponse:
    """The officer's side of an authority given by telephone."""
    search = seen_search(request, pk)
    may_write_search.check(request.user, search)

    def record(given: dict[str, Any]) -> Authority:
        return authorities.record_telephone(
            search=search,
            by=request.user,
            of=given["of"],
            named=given["named"],
            rank=given["rank"],
            given_when=given["given_when"],
            agreed=given["answer"] == "agreed",
            reasons=given["reasons"],
        )

    return act(
        request,
        TelephoneForm(request.POST or None, initial={"given_when": now()}),
        record,
        page={
            "question": f"Authority by telephone: {search.reference}",
            "button": "Write it down",
            "lead": "The inspector is asked to confirm it here afterwards. Until they do, a reviewer sees that nobody has.",
        },
        done="Written down. The inspector is asked to confirm it.",
        to=reverse("powers:search", args=[pk]),
    )


@require_http_methods(_BOTH)
@who(may_list_searches)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """The inspector's minute: the age, the facts, the earlier searches; then agree or refuse, with reasons."""
    row = _row(pk)
    search = seen_search(request, row.search_id, "read a request for authority")
    may_authorise.check(request.user, search)
    page = page_of(request, search)
    if search.status == "waiting":  # asked as it would stand if this inspector agreed
        page["gate"] = gate_of(search, weigh(search, search.officers.all(), rank=request.user.rank))
    open_now = not row.answer and not row.lapsed and search.status == "waiting"
    return act(
        request,
        with_learning(AnswerForm(request.POST or None), request.user, "authorise_search" if search.exposing else ""),
        lambda given: authorities.answer_authority(
            authority=row,
            agreed=given["answer"] == "agreed",
            reasons=given["reasons"],
            by=request.user,
            learning_reason=given.get("learning_reason", ""),
        ),
        page=page | {"row": row, "open_now": open_now},
        done="Your answer is kept, with your name, rank and the time.",
        to=reverse("powers:search", args=[row.search_id]),
        template="powers/answer.html",
    )


@require_http_methods(_BOTH)
@who(may_list_searches)
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The inspector's own side of a telephone authority."""
    row = _row(pk)
    may_confirm.check(request.user, row)
    search = seen_search(request, row.search_id)
    return act(
        request,
        ConfirmForm(request.POST or None),
        lambda given: authorities.confirm_telephone(
            authority=row, confirmed=given["confirmed"] == "yes", note=given["note"], by=request.user
        ),
        page={
            "question": f"Did you say this by telephone? {search.reference}",
            "button": "Keep my answer",
            "lead": f"{row.asked_by} wrote down that you {'agreed' if row.answer == 'agreed' else 'refused'}.",
            "quote": row.reasons,
        },
        done="Kept. The reviewer sees both sides.",
        to=reverse("powers:search", args=[row.search_id]),
    )


def _row(pk: int) -> Authority:
    row = Authority.objects.select_related("search", "asked_by").filter(pk=pk).first()
    if row is None:
        raise Http404("There is no such request.")
    return row
