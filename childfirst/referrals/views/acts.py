"""One way for every act: read what was typed, act, say so; where it cannot be done, give the form back with every word in it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.models import ContactAdult, Involvement
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.referrals.models import Referral
from childfirst.referrals.permissions import may_see
from childfirst.referrals.presenters.cannot import Cannot
from childfirst.ui.forms import GovForm
from childfirst.wording.actions import keep_new
from childfirst.wording.looking import by_place, look, mark_of, texts_of_form, to_change_or_justify


@dataclass(frozen=True)
class Page:
    """What an act's page says."""

    title: str
    button: str
    done: str
    lead: str = ""
    grave: bool = False
    fields: dict[str, str] | None = None  # an error's field by the action's name -> the form's
    back: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    cannot: Cannot | None = None  # said at once, instead of the form; what was typed already is never taken away


def find(request: HttpRequest, pk: int) -> Referral:
    """The referral, if this person may see it."""
    row = Referral.objects.select_related("borough", "taken_by").filter(pk=pk).first()
    if row is None:
        raise Http404("There is no such referral.")
    may_see.check(request.user, row)
    return row


def run(
    request: HttpRequest, row: Referral, form: GovForm, act: Callable[[dict[str, Any]], Any], page: Page
) -> HttpResponse:
    """Show the form, or act on it. Nothing typed is lost: whatever goes wrong, it comes back filled in."""
    status = 200
    form.notes = by_place(look(texts_of_form(form), *_people(row)))
    justify = _to_justify(request, form)
    if request.method == "POST" and form.is_valid() and justify is None:
        try:
            with transaction.atomic():
                act(form.cleaned_data)
                _keep_words(request, row, form, page)
        except BadInput as error:
            name = (page.fields or {}).get(error.field, error.field)
            form.add_error(name if name in form.fields else None, str(error))
        except CannotNow as error:
            form.add_error(None, str(error))
            _read_again(form, row)
            status = 409
        else:
            messages.success(request, page.done)
            return redirect(page.back or reverse("referrals:referral", args=[row.pk]))
    if (form.errors or justify) and status == 200:
        status = 422
    with transaction.atomic():
        trace(Operation.CONSULTATION, "opened an act's page", row, by=request.user, details={"page": page.title})
    context = {
        "form": form,
        "referral": row,
        "page": page,
        "justify": justify,
        "words_in": " ".join(text.place for text in texts_of_form(form)),
        "cannot": None if form.is_bound else page.cannot,
        "back_link": page.back or reverse("referrals:referral", args=[row.pk]),
    }
    return render(request, "referrals/act.html", context, status=status)


def _people(row: Referral) -> tuple[list[tuple[str, int | None]], list[str]]:
    """Who the words may be about: every child of the referral with the age in years, and the names of the adults."""
    parts = Involvement.objects.filter(
        contact__referral_places__referral=row, contact__referral_places__unfolded_at=None, child__isnull=False
    ).select_related("child")
    adults = ContactAdult.objects.filter(
        contact__referral_places__referral=row, contact__referral_places__unfolded_at=None
    ).exclude(full_name="")
    children = [(part.name, None if part.age_months is None else part.age_months // 12) for part in parts]
    return children, list(adults.values_list("full_name", flat=True))


def _to_justify(request: HttpRequest, form: GovForm) -> dict[str, Any] | None:
    if request.method != "POST":
        return None
    notes = to_change_or_justify([note for notes in form.notes.values() for note in notes])
    mark = mark_of(notes)
    if request.POST.get("words_seen", "") == mark:
        return None
    return {"notes": notes, "mark": mark, "reason": request.POST.get("words_reason", "")}


def _keep_words(request: HttpRequest, row: Referral, form: GovForm, page: Page) -> None:
    """Each act is a record of its own: the words of one are not the words of the next."""
    notes = [note for notes in form.notes.values() for note in notes]
    if not notes:
        return
    keep_new(
        row,
        title=f"{row.reference}: {page.title}",
        href=reverse("referrals:referral", args=[row.pk]),
        notes=notes,
        by=request.user,
        reason=request.POST.get("words_reason", "")[:2000],
    )


def _read_again(form: GovForm, row: Referral) -> None:
    """The next send rests on the page as it is now: the message said what changed."""
    row.refresh_from_db()
    if "revision" in form.fields:
        data = form.data.copy()
        data["revision"] = str(row.revision)
        form.data = data


def post_only(request: HttpRequest, row: Referral, act: Callable[[], Any], done: str) -> HttpResponse:
    """A button that acts at once."""
    try:
        act()
    except CannotNow as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect("referrals:referral", row.pk)
