"""The guardian's pages, declaring a tie, and breaking the glass. A record that is not the asker's answers like one that is not there."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.joined import with_joined
from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.foundation.wall import whole
from childfirst.guarding import actions, queries
from childfirst.guarding import permissions as may
from childfirst.guarding.finding import open_referrals
from childfirst.guarding.forms import (
    BreakGlassForm,
    GuardianForm,
    KnownByNumberForm,
    KnownForm,
    KnownForOthersForm,
    LetInForm,
    ReasonForm,
    RestrictForm,
    VerdictForm,
)
from childfirst.guarding.models import BreakGlass, KnownTo, LetIn, Restriction
from childfirst.ui.acts import act
from childfirst.ui.forms import GovForm

_SHOWN = 25
NOTHING = "Nothing that is closed to you has this reference. What you asked, and why, is kept with your name."


@require_safe
@who(may.may_guard)
@transaction.atomic
def guarded(request: HttpRequest) -> HttpResponse:
    """The records I guard, and the uses of break-glass that wait for me."""
    with whole():
        rows = list(queries.guarded_by(request.user))
        waiting = list(queries.to_review(request.user))
        reviewed = list(queries.reviewed_for(request.user)[:_SHOWN])
    trace(
        Operation.CONSULTATION,
        "listed records guarded",
        ("restrictions", ""),
        by=request.user,
        details={"rows": len(rows)},
    )
    context = {
        "rows": rows, "waiting": waiting, "reviewed": reviewed, "shown": _SHOWN,
        "late": now() - queries.REVIEW_WITHIN, "days": queries.REVIEW_WITHIN.days,
    }  # fmt: skip
    return render(request, "guarding/guarded.html", context)


@require_safe
@who(may.may_guard)
@transaction.atomic
def restriction(request: HttpRequest, pk: int) -> HttpResponse:
    """Who may see one record, and who broke in."""
    held = _guarded(request, pk)
    trace(Operation.CONSULTATION, "read who may see a record", held, by=request.user, child=held.child_id)
    uses = held.uses.select_related("officer", "reviewed_by").order_by("-asked_at")
    context = {
        "held": held,
        "let_in": list(queries.let_in_to(held)),
        "uses": list(uses),
        "ties": list(queries.ties_to(held.child_id)),
    }
    return render(request, "guarding/restriction.html", context)


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def restrict(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a child's record."""
    child = _child(request, pk)
    form = RestrictForm(
        request.POST or None,
        guardians=queries.may_be_guardians(_team(request)),
        initial={"guardian": request.user.pk},
    )
    group = with_joined([child.pk])[child.pk]
    with whole():
        waiting = [one.reference for one in open_referrals(group)]
    lead = (
        f"{child.name} and everything that hangs on this record will be there only for the guardian and those you let in: contacts whole, "
        "with other children in them, referrals, searches, force, custody, cases, notices and matches. "
        "For everybody else it answers as if it had never been."
    )
    if waiting:
        lead += f" Waiting on the desk: {', '.join(waiting)}. Let in who must decide."
    page = {"question": f"Restrict the record of {child.name}", "button": "Restrict this record", "lead": lead}
    return act(
        request, form, lambda given: actions.restrict(child=child, by=request.user, **given), page=page,
        done="The record is restricted.", to=reverse("home"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def let_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Let somebody in."""
    held = _guarded(request, pk)
    return _kept(
        request,
        held,
        LetInForm(request.POST or None),
        "Let somebody in",
        lambda given: actions.let_in(restriction=held, by=request.user, **given),
    )


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def let_out(request: HttpRequest, pk: int, place: int) -> HttpResponse:
    """Take somebody off."""
    held = _guarded(request, pk)
    row = get_object_or_404(LetIn.objects.select_related("officer", "restriction"), pk=place, restriction=held)
    form = _Sure(request.POST if request.method == "POST" else None)
    return _kept(
        request,
        held,
        form,
        f"Take {row.officer} off this record",
        lambda _: actions.let_out(place=row, by=request.user),
    )


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Another guardian."""
    held = _guarded(request, pk)
    form = GuardianForm(request.POST or None, guardians=queries.may_be_guardians(_team(request)))
    return _kept(
        request,
        held,
        form,
        "Hand this record to another guardian",
        lambda given: actions.hand_over(restriction=held, by=request.user, **given),
        to=reverse("guarding:guarded"),
    )


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """End the restriction."""
    held = _guarded(request, pk)
    form = ReasonForm(request.POST or None)
    return _kept(
        request,
        held,
        form,
        "Lift this restriction",
        lambda given: actions.lift(restriction=held, by=request.user, **given),
        to=reverse("guarding:guarded"),
    )


@require_http_methods(["GET", "POST"])
@who(may.may_declare)
def known(request: HttpRequest, pk: int) -> HttpResponse:
    """I know this child: from then on the record is not there for me."""
    child = _child(request, pk)
    lead = "From then on this child’s record is not there for you, in no list and no search, and not by break-glass. Only somebody else can end that. Tell your supervisor if you are dealing with the child now."
    page = {"question": f"I know {child.name}", "button": "Close this record to me", "lead": lead}
    return act(
        request, KnownForm(request.POST or None),
        lambda given: actions.declare_tie(officer=request.user, child=child, by=request.user, **given),
        page=page, done="Kept. That record is closed to you.", to=reverse("home"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def known_to_another(request: HttpRequest, pk: int) -> HttpResponse:
    """An inspector or the lead declares it for somebody."""
    child = _child(request, pk)
    page = {
        "question": f"An officer knows {child.name}",
        "button": "Close this record to them",
        "lead": "From then on this child’s record is not there for that officer.",
    }
    return act(
        request, KnownForOthersForm(request.POST or None),
        lambda given: actions.declare_tie(child=child, by=request.user, **given),
        page=page, done="Kept. The record is closed to them.", to=reverse("children:child", args=[child.pk]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_declare_for_others)
def known_by_number(request: HttpRequest) -> HttpResponse:
    """An administrator declares it by the record's number, and is never told whether there is such a record."""

    def do(given: dict[str, Any]) -> None:
        with whole():
            child = Child.objects.filter(pk=given.pop("record")).first()
        if child is not None:
            actions.declare_tie(child=child, by=request.user, **given)

    page = {
        "question": "An officer knows a child", "button": "Close the record to them",
        "lead": "If there is a record of this number it is not there for that officer from then on. You are not told whether there is one.",
    }  # fmt: skip
    return act(request, KnownByNumberForm(request.POST or None), do, page=page, done="Kept.", to=reverse("home"))


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def end_tie(request: HttpRequest, pk: int) -> HttpResponse:
    """A tie was an error, or is no more."""
    tie = get_object_or_404(KnownTo.objects.select_related("officer", "child"), pk=pk, ended_at=None)
    if not may_see_child(request.user, tie.child):
        raise Http404
    page = {
        "question": f"End the tie of {tie.officer} to {tie.child.name}",
        "button": "End it",
        "lead": f"{tie.get_kind_display()}, declared by {tie.declared_by}. {tie.note}",
    }
    return act(
        request, ReasonForm(request.POST or None), lambda given: actions.end_tie(tie=tie, by=request.user, **given),
        page=page, done="Ended. The record is there for them as for others.", to=reverse("children:child", args=[tie.child_id]),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_break_glass)
def break_glass(request: HttpRequest) -> HttpResponse:
    """Ask for a record that is not there for me. Nothing is looked up until a danger and a reason are given."""

    def ask(given: dict[str, Any]) -> list[BreakGlass]:
        uses = actions.break_glass(by=request.user, **given)
        if not uses:  # what was asked is kept all the same
            raise BadInput(NOTHING, field="reference")
        return uses

    def open_it(uses: list[BreakGlass]) -> HttpResponse:
        messages.success(request, "The record is open to you for four hours. Its guardian has been told.")
        return redirect("children:child", pk=uses[0].child_id)

    page = {"mine": queries.own_uses(request.user)[:_SHOWN], "open_now": queries.open_now(request.user)}
    return act(
        request, BreakGlassForm(request.POST or None), ask, page=page, to=reverse("home"), then=open_it, template="guarding/break_glass.html",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@who(may.may_guard)
def use(request: HttpRequest, pk: int) -> HttpResponse:
    """Review one use."""
    found = BreakGlass.objects.select_related("officer__team", "child", "restriction__guardian", "reviewed_by")
    with whole():
        row = found.filter(pk=pk).first()
    if row is None or not may.may_review(request.user, row):
        raise Http404
    form = VerdictForm(request.POST or None)
    with transaction.atomic():
        trace(Operation.CONSULTATION, "read a use of break-glass", row, by=request.user, child=row.child_id)
    looks = queries.looks_under(row)
    page = {"row": row, "looks": looks[:_SHOWN], "look_count": len(looks)}
    return act(
        request, form, lambda given: actions.review(use=row, by=request.user, **given), page=page,
        done="Your review is kept. The officer can read it.", to=reverse("guarding:guarded"), template="guarding/use.html",
    )  # fmt: skip


class _Sure(GovForm):
    """Nothing to type."""


def _kept(request: HttpRequest, held: Restriction, form: Any, title: str, do: Any, *, to: str = "") -> HttpResponse:
    of_record = reverse("guarding:restriction", args=[held.pk])
    lead = f"{held.child.name}. Guardian: {held.guardian}."
    page = {"question": title, "button": title, "lead": lead, "cancel_url": of_record}
    return act(request, form, do, page=page, done="Done.", to=to or of_record)


def _team(request: HttpRequest) -> Any:
    return getattr(request.user, "team", None)


def _guarded(request: HttpRequest, pk: int) -> Restriction:
    with whole():
        return get_object_or_404(queries.guarded_by(request.user), pk=pk)


def _child(request: HttpRequest, pk: int) -> Child:
    found = get_object_or_404(Child, pk=pk)
    may_see_child.check(request.user, found)
    return found
