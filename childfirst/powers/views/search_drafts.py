"""The two pages of a search that keep what is typed at every pause, and lose nothing where two tabs or two people met."""

from collections.abc import Callable
from typing import Any, Final
from uuid import uuid4

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from childfirst.contacts.actions import SavedElsewhere
from childfirst.contacts.forms.reader import to_data, typed
from childfirst.contacts.presenters import answers_in_words
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.foundation.numbers import number_in
from childfirst.foundation.permissions import who
from childfirst.powers.actions import search_drafts
from childfirst.powers.actions.searches import WrittenMeanwhile
from childfirst.powers.models import Search, SearchDraft
from childfirst.powers.models.search_drafts import PAGES
from childfirst.powers.permissions import may_search, may_write_search
from childfirst.powers.queries.searches import one_search
from childfirst.powers.views import seen_search
from childfirst.ui.formatting import clock_words
from childfirst.ui.forms import GovForm
from childfirst.ui.tabs import tab_of

Form = Callable[..., Any]
ELSEWHERE: Final = "In another tab or on another device you typed this since you opened the page here."
MEANWHILE: Final = "This record changed while you were writing. It now says:"
SINCE: Final = "The record changed after you typed this. It now says:"


def _number(request: HttpRequest, name: str) -> int:
    return number_in(request.POST.get(name, "")) or 0


def opened(request: HttpRequest, search: Search, page: str, make: Form) -> tuple[GovForm, dict[str, Any]]:
    """The form with what this person typed and did not save, and what the page says of that."""
    form: GovForm = make(search=search)
    drafts = list(SearchDraft.objects.filter(search=search, page=page).select_related("saved_by"))
    own = next((one for one in drafts if one.saved_by_id == request.user.pk), None)
    context = {
        "search_revision": search.revision,
        "draft_revision": own.revision if own else 0,
        "tab": uuid4().hex,
        "page_name": page,
        "unsaved": None,
        "theirs": None,
        "others": [one for one in drafts if one is not own and not one.spent],
    }
    if own is None or own.spent:
        return form, context
    bound: GovForm = make(to_data(own.answers), search=search)
    differs = answers_in_words(bound, as_typed(form))
    if not differs:
        return form, context
    bound.is_valid()
    bound.errors.clear()
    changed = own.search_revision < search.revision
    return bound, context | {"unsaved": own, "theirs": differs if changed else None, "theirs_lead": SINCE}


def as_typed(form: GovForm) -> dict[str, list[str]]:
    """What stands in the record, as if it had been typed."""
    made: dict[str, list[str]] = {}
    for name in form.fields:
        bound = form[name]  # type: ignore[index]
        if bound.kind in ("date", "datetime"):
            made |= {f"{name}_{part}": [str(value)] for part, value in bound.typed_parts.items() if value}
            continue
        value = bound.value()
        several = value if isinstance(value, list | tuple) else [value]
        made[name] = [str(one) for one in several if one is not None]
    return made


def saved(
    request: HttpRequest, search: Search, page: str, form: Any, make: Form, *, also: Callable[[Search], None], officers: Any = None
) -> tuple[Search, int, dict[str, Any]]:  # fmt: skip
    """Save the page: (the search, the status, what the page says). Where it could not be saved, what was typed is kept all the same."""
    read, revision, tab = _number(request, "revision"), _number(request, "draft"), tab_of(request)
    context = {"search_revision": read, "draft_revision": revision, "tab": tab or uuid4().hex, "page_name": page}
    context |= {"unsaved": None, "theirs": None, "others": []}
    if not form.is_valid():
        return search, 422, context | {"draft_revision": keep_quietly(request, search, page, form)}
    try:
        with transaction.atomic():
            done = search_drafts.save_page(
                search=search, page=page, answers=typed(form, request.POST), values=form.values(), officers=officers, read=read, revision=revision,
                tab=tab, by=request.user,
            )  # fmt: skip
            also(done)
    except SavedElsewhere as elsewhere:
        form.add_error(None, str(elsewhere))
        theirs = answers_in_words(form, elsewhere.theirs)
        return search, 409, context | {"draft_revision": elsewhere.revision, "theirs": theirs, "theirs_lead": ELSEWHERE}
    except WrittenMeanwhile as late:
        context["draft_revision"] = keep_quietly(request, search, page, form)
        fresh = one_search(search.pk) or search
        theirs = answers_in_words(form, as_typed(make(search=fresh)))
        if not theirs:
            return fresh, 200, context
        form.add_error(None, str(late))
        return fresh, 409, context | {"search_revision": fresh.revision, "theirs": theirs, "theirs_lead": MEANWHILE}
    except CannotNow as late:
        form.add_error(None, str(late))
        return search, 409, context
    return done, 200, context | {"search_revision": done.revision, "draft_revision": revision + 1}


def keep_quietly(request: HttpRequest, search: Search, page: str, form: GovForm) -> int:
    """The draft's revision after keeping what was sent, where it can be kept."""
    try:
        return keep(request, search, page, form).revision
    except CannotNow:
        return _number(request, "draft")


def keep(request: HttpRequest, search: Search, page: str, form: GovForm) -> SearchDraft:
    """Keep what was sent."""
    return search_drafts.keep_draft(
        search=search, page=page, answers=typed(form, request.POST), read=_number(request, "revision"),
        revision=_number(request, "draft"), tab=tab_of(request), by=request.user,
    )  # fmt: skip


def kept(request: HttpRequest, search: Search, page: str, form: GovForm) -> dict[str, Any]:
    """Keep at a pause, and what the page then says of it."""
    try:
        draft = keep(request, search, page, form)
    except CannotNow as late:
        return {"draft_revision": _number(request, "draft"), "problem": str(late)}
    changed = draft.search_revision < search.revision
    return {"draft_revision": draft.revision, "kept_at": clock_words(now()), "changed": changed}


@require_POST
@who(may_search)
def drop(request: HttpRequest, pk: int, page: str) -> HttpResponse:
    """Throw away what was typed and not saved."""
    search = seen_search(request, pk)
    may_write_search.check(request.user, search)
    if page not in PAGES:
        raise Http404("There is no such page.")
    search_drafts.drop_draft(search=search, page=page, by=request.user)
    messages.success(request, "Thrown away. The page shows what stands in the record.")
    return redirect(reverse(f"powers:{page}", args=[pk]))
