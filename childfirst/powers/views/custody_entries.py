"""Writing down what happened in a stay, taking it back, and saying why a time was missed. Nothing typed is lost."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.permissions import who
from childfirst.powers import custody_permissions as may
from childfirst.powers.actions import custody as acts
from childfirst.powers.actions.custody_breaches import explain_breach
from childfirst.powers.custody_facts import age_of
from childfirst.powers.forms.custody import FORMS, OWN, EntryForm
from childfirst.powers.forms.custody_certificates import MissedForm, ReasonForm
from childfirst.powers.models import CustodyBreach, CustodyEntry, CustodyStay
from childfirst.powers.presenters import custody as shown
from childfirst.powers.views.custody import find_stay
from childfirst.powers.views.words import note_words, to_justify, words_in
from childfirst.rules.custody_words import ENTRIES
from childfirst.ui.formatting import moment_words
from childfirst.ui.forms import GovForm
from childfirst.wording.actions import keep_new
from childfirst.wording.looking import Note

both = require_http_methods(["GET", "POST"])


@dataclass(frozen=True)
class ActPage:
    """What an act's page says."""

    title: str
    button: str
    done: str
    lead: str = ""
    grave: bool = False


@both
@who(may.may_open_custody_pages)
def write(request: HttpRequest, pk: int, what: str) -> HttpResponse:
    """One entry."""
    if what not in FORMS:
        raise Http404("There is no such page.")
    stay = find_stay(request, pk)
    acts.permission_for(what).check(request.user, stay)
    kind: type[EntryForm] = FORMS[what]
    if what in OWN and not may.may_keep_stay(request.user, stay):
        kind = OWN[what]
    initial = {"council": _councils_of(stay)} if what in ("council_asked",) else {}
    if stay.ended_at is not None:
        initial["at"] = None
    form = kind(request.POST or None, revision=stay.revision, initial=initial)
    lead = (
        f"The child left custody {moment_words(stay.ended_at)}. Give the time at which this happened."
        if stay.ended_at
        else ""
    )
    page = ActPage(ENTRIES[what], "Save", f"Saved: {ENTRIES[what].lower()}.", lead=lead, grave=what == "ended")

    def act(data: dict[str, Any]) -> None:
        acts.record_entry(
            stay=stay, what=what, at=data["at"], facts=form.facts(), note=data["note"], by=request.user,
            revision=data.get("revision"),
        )  # fmt: skip

    return run(request, stay, form, act, page)


def _councils_of(stay: CustodyStay) -> str:
    """Where the child lives, by the record of the arrest."""
    part = (
        stay.contact.involvements.filter(child=stay.child_id).select_related("home_borough").first()
        if stay.contact
        else None
    )
    return part.home_borough.name if part and part.home_borough else ""


@both
@who(may.may_open_custody_pages)
def take_back(request: HttpRequest, pk: int, entry: int) -> HttpResponse:
    """An entry that was not so."""
    stay = find_stay(request, pk)
    row = CustodyEntry.objects.filter(pk=entry, stay=stay).first()
    if row is None:
        raise Http404("There is no such entry.")
    (may.may_decide_stay if row.what in acts.DECIDED else may.may_keep_stay).check(request.user, stay)
    title = f"Take back “{row.get_what_display()}”, {moment_words(row.moment)}"
    page = ActPage(title, "Take it back", "Taken back. It stays to be read, and no longer counts.", grave=True)
    form = ReasonForm(request.POST or None)
    return run(
        request, stay, form, lambda data: acts.take_back(entry=row, reason=data["reason"], by=request.user), page
    )


@both
@who(may.may_open_custody_pages)
def missed(request: HttpRequest, pk: int, breach: int) -> HttpResponse:
    """Why a time was missed."""
    stay = find_stay(request, pk)
    row = CustodyBreach.objects.select_related("stay", "reason_by").filter(pk=breach, stay=stay).first()
    if row is None:
        raise Http404("There is no such time.")
    may.may_explain_custody_breach.check(request.user, stay)
    title = f"{row.get_duty_display()}: due {moment_words(row.due_at)}, and missed"
    page = ActPage(title, "Save the reason", "The reason is kept.")
    form = MissedForm(request.POST or None)
    return run(
        request, stay, form, lambda data: explain_breach(breach=row, reason=data["reason"], by=request.user), page
    )


def run(
    request: HttpRequest, stay: CustodyStay, form: GovForm, act: Callable[[dict[str, Any]], Any], page: ActPage,
    *, extra: dict[str, Any] | None = None, template: str = "powers/custody_act.html",
) -> HttpResponse:  # fmt: skip
    """Show the form, or act on it. Whatever goes wrong, it comes back filled in."""
    status = 200
    people = [(stay.child.name, age_of(stay.child, now()))]
    notes = note_words(form, people)
    justify = to_justify(request, notes)
    if request.method == "POST" and form.is_valid() and justify is None:
        try:
            with transaction.atomic():
                act(form.cleaned_data)
                _keep_words(request, stay, notes, page)
        except BadInput as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
        except CannotNow as error:
            form.add_error(None, str(error))
            _read_again(form, stay)
            status = 409
        else:
            messages.success(request, page.done)
            return redirect("powers:custody-stay", pk=stay.pk)
    if (form.errors or justify) and status == 200:
        status = 422
    with transaction.atomic():
        trace(
            Operation.CONSULTATION,
            "opened a custody form",
            stay,
            by=request.user,
            child=stay.child_id,
            details={"page": page.title[:80]},
        )
    context = {
        "form": form,
        "stay": stay,
        "identity": shown.identity(stay.child),
        "page": page,
        "justify": justify,
        "words_in": words_in(form),
        "back_link": reverse("powers:custody-stay", args=[stay.pk]),
    }
    return render(request, template, context | (extra or {}), status=status)


def _keep_words(request: HttpRequest, stay: CustodyStay, notes: list[Note], page: ActPage) -> None:
    if notes:
        keep_new(
            stay, title=f"{stay.reference}: {page.title}"[:200], href=reverse("powers:custody-stay", args=[stay.pk]), notes=notes,
            by=request.user, reason=request.POST.get("words_reason", "")[:2000],
        )  # fmt: skip


def _read_again(form: GovForm, stay: CustodyStay) -> None:
    """The next send rests on the page as it is now: the message said what changed."""
    stay.refresh_from_db(fields=["revision"])
    if "revision" in form.fields:
        data = form.data.copy()
        data["revision"] = str(stay.revision)
        form.data = data
