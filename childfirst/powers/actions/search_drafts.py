"""Keeping what is typed about a search at every pause, so that no crash loses it and nothing follows from it before it is saved."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.actions import SavedElsewhere
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.powers.actions.searches import held_for, save_search
from childfirst.powers.models import Search, SearchDraft


@transaction.atomic
def keep_draft(
    *, search: Search, page: str, answers: dict[str, list[str]], read: int, revision: int, tab: str, by: Any
) -> SearchDraft:
    """Keep what stands on the page. Raises SavedElsewhere where another tab of this person has kept something since.

    `read` is the search's revision on that page, `revision` the draft's. A trace for every pause of the keyboard would bury
    the acts: the draft itself says who kept it, and when.
    """
    held = held_for(search, by)
    if held.status in ("not_done", "complete"):
        raise CannotNow(f"{held} is “{held.get_status_display()}”. Open it again to correct it.")
    draft = _own(held, page, by)
    if draft.pk and draft.answers == answers:
        return draft
    check_tab(draft, revision=revision, tab=tab)
    return _write(draft, answers, tab, search_revision=read, spent=False)


def _own(held: Search, page: str, by: Any) -> SearchDraft:
    found = SearchDraft.objects.filter(search=held, page=page, saved_by=by).first()
    return found or SearchDraft(search=held, page=page, saved_by=by)


def _write(draft: SearchDraft, answers: dict[str, list[str]], tab: str, **columns: Any) -> SearchDraft:
    for name, value in columns.items():
        setattr(draft, name, value)
    draft.answers, draft.tab = answers, tab
    draft.revision, draft.saved_at = draft.revision + 1, now()
    draft.save()
    return draft


def check_tab(draft: SearchDraft, *, revision: int, tab: str) -> None:
    """What another tab kept since this one read it would be lost."""
    if draft.pk and not draft.spent and revision < draft.revision and not (tab and draft.tab == tab):
        raise SavedElsewhere(draft.answers, draft.revision)


@transaction.atomic
def save_page(
    *, search: Search, page: str, answers: dict[str, list[str]], values: Mapping[str, Any], read: int | None, revision: int, tab: str, by: Any,
    officers: Sequence[Mapping[str, Any]] | None = None,
) -> Search:  # fmt: skip
    """Into the record with it, and the draft is spent. Raises SavedElsewhere or WrittenMeanwhile where words would be lost."""
    held = held_for(search, by)
    draft = _own(held, page, by)
    check_tab(draft, revision=revision, tab=tab)
    saved = save_search(search=held, values=values, officers=officers, by=by, revision=read)
    _write(draft, answers, tab, search_revision=saved.revision, spent=True)
    return saved


@transaction.atomic
def drop_draft(*, search: Search, page: str, by: Any) -> None:
    """Somebody chose what stands in the record over what they typed and did not save."""
    held = held_for(search, by)
    draft = _own(held, page, by)
    if draft.pk and not draft.spent:
        _write(draft, {}, "", spent=True)
        trace(Operation.ERASURE, "threw away unsaved answers about a search", held, by=by, child=held.child_id)
