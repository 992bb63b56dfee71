"""The pairs that wait for a person, one pair side by side, and the way back."""

import json
from pathlib import Path
from typing import Any, Final

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace_children
from childfirst.audit.models import Operation
from childfirst.children.match_keys import forms_of
from childfirst.children.models import Child
from childfirst.foundation.now import today
from childfirst.foundation.permissions import who
from childfirst.linkage import actions, presenters, queries
from childfirst.linkage.forms import AgreeForm, DecideForm, UndoForm
from childfirst.linkage.models import LinkRun, Pair
from childfirst.linkage.permissions import may_agree, may_match, may_read_errors
from childfirst.linkage.scoring import best_of
from childfirst.rules.matching.levels import crossed
from childfirst.rules.matching.model import packaged
from childfirst.ui.acts import act

_SHOWN: Final = 25
_FIGURES: Final = Path(__file__).parents[1] / "rules" / "matching" / "errors.json"


@require_safe
@who(may_match)
@transaction.atomic
def waiting(request: HttpRequest) -> HttpResponse:
    """Pairs that wait, and those decided lately, so that they can be undone."""
    rows = queries.waiting_for(request.user)
    count, shown = rows.count(), list(rows[:_SHOWN])
    decided = list(queries.visible_to(request.user).filter(status__in=("same", "two")).order_by("-decided_at")[:_SHOWN])
    trace_children(
        Operation.CONSULTATION, "shown in pairs of records", ("pairs", ""), by=request.user,
        children=[child for pair in [*shown, *decided] for child in (pair.left, pair.right)], reason="Deciding whether records are of one child",
    )  # fmt: skip
    context = {
        "count": count,
        "rows": [presenters.line_of(pair, presenters.told_by(pair.levels)) for pair in shown],
        "decided": [presenters.line_of(pair, presenters.told_by(pair.levels)) for pair in decided],
        "run": LinkRun.objects.order_by("-ran_at").first(),
    }
    return render(request, "linkage/waiting.html", context)


def _pair(request: HttpRequest, pk: int) -> Pair:
    return get_object_or_404(queries.visible_to(request.user), pk=pk)


@require_http_methods(["GET", "POST"])
@who(may_match)
def pair(request: HttpRequest, pk: int) -> HttpResponse:
    """Two records side by side, and the decision."""
    found = _pair(request, pk)
    with transaction.atomic():
        page = _page(request, found)
    form_class = AgreeForm if found.status == "asked" else DecideForm
    initial = {} if found.status == "asked" else {"reason": page["told"]}
    may_say = found.status == "waiting" or (found.status == "asked" and may_agree(request.user, found))
    form = form_class(request.POST or None, initial=initial) if may_say else UndoForm()
    acts = {"same": actions.say_same, "two": actions.say_two, "agree": actions.agree, "not_agree": actions.disagree}
    if request.method == "POST" and not may_say:
        # Somebody was first, or it is not theirs to say: the act itself says which.
        form = form_class(request.POST)
    return act(
        request, form, lambda given: acts[given["said"]](found, by=request.user, reason=given["reason"]),
        page=page | {"may_say": may_say, "next": queries.next_for(request.user, found) if may_say else None},
        then=lambda _: _go_on(request, found), to=reverse("linkage:waiting"), template="linkage/pair.html",
    )  # fmt: skip


def _go_on(request: HttpRequest, decided: Pair) -> HttpResponse:
    """To the next pair, so that twenty of them are decided without going back to the list twenty times."""
    left, right = decided.left.name, decided.right.name
    messages.success(request, f"{left} and {right}: kept, with your name and your reason.")
    more = queries.next_for(request.user, decided)
    return redirect("linkage:pair", pk=more.pk) if more else redirect("linkage:waiting")


def _page(request: HttpRequest, found: Pair) -> dict[str, Any]:
    trace_children(
        Operation.CONSULTATION, "compared two records", found, by=request.user, children=[found.left, found.right],
        reason="Deciding whether they are of one child",
    )  # fmt: skip
    forms = forms_of([found.left, found.right])
    weighed = best_of(packaged(), forms[found.left_id], forms[found.right_id])
    common = {
        "given": Child.objects.filter(given_key=found.left.given_key).count(),
        "family": Child.objects.filter(family_key=found.left.family_key).count(),
    }
    return {
        "pair": found,
        "told": presenters.told_by(weighed.levels)
        + (", names the other way round" if crossed(weighed.one, weighed.other) else ""),
        "rows": presenters.rows_of(found, weighed, common),
        "guard": presenters.guard_words(weighed.guard),
        "cards": [
            presenters.card(one, other, today(), reverse("children:child", args=[one.pk]))
            for one, other in ((found.left, found.right), (found.right, found.left))
        ],
        "history": presenters.history(found),
        "both_open": bool(queries.open_referrals([found.left_id]) and queries.open_referrals([found.right_id])),
    }


@require_http_methods(["GET", "POST"])
@who(may_match)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back: part joined records, or look again at two that were said to be two children."""
    found = _pair(request, pk)
    with transaction.atomic():
        trace_children(
            Operation.CONSULTATION,
            "compared two records",
            found,
            by=request.user,
            children=[found.left, found.right],
            reason="Taking a decision back",
        )
    joined = found.status == "same"
    page = {
        "question": "Part these records again?" if joined else "Look at these records again?",
        "button": "Part them" if joined else "Look again",
        "lead": f"{found.left.name} (record {found.left_id}) and {found.right.name} (record {found.right_id}).",
        "consequences": [
            "Each record is shown by itself again, with every contact, referral and need that was always its own.",
            "The decision, this one and both reasons stay on the pair.",
        ] if joined else ["The pair waits again for a person."],
    }  # fmt: skip
    do = actions.undo if joined else actions.look_again
    return act(
        request, UndoForm(request.POST or None), lambda given: do(found, by=request.user, reason=given["reason"]),
        page=page, done="Done. The pair waits again.", to=reverse("linkage:pair", args=[found.pk]),
    )  # fmt: skip


@require_safe
@who(may_read_errors)
def errors(request: HttpRequest) -> HttpResponse:
    """How matching errs, by group, and what each threshold costs: measured on invented children whose truth is known."""
    figures = json.loads(_FIGURES.read_text(encoding="utf-8"))
    return render(request, "linkage/errors.html", {"figures": figures, "model": packaged()})
