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
    draft = SearchDraft.objects.filter(search=held, page=page, saved_by=by).first()
    draft = draft or SearchDraft(search=held, page=page, saved_by=by)
    check_tab(draft, revision=revision, tab=tab)
    if draft.pk and draft.answers == answers:
        return draft
    draft.answers, draft.tab, draft.search_revision = answers, tab, read
    draft.revision, draft.saved_at = draft.revision + 1, now()
    draft.save()
    return draft


def check_tab(draft: SearchDraft | None, *, revision: int, tab: str) -> None:
    """What another tab kept since this one read it would be lost."""
    if draft is not None and draft.pk and revision < draft.revision and not (tab and draft.tab == tab):
        raise SavedElsewhere(draft.answers, draft.revision)


@transaction.atomic
def save_page(
    *, search: Search, page: str, values: Mapping[str, Any], read: int | None, revision: int, tab: str, by: Any,
    officers: Sequence[Mapping[str, Any]] | None = None,
) -> Search:  # fmt: skip
    """Into the record with it, and the draft is gone. Raises SavedElsewhere or WrittenMeanwhile where words would be lost."""
    held = held_for(search, by)
    draft = SearchDraft.objects.filter(search=held, page=page, saved_by=by).first()
    check_tab(draft, revision=revision, tab=tab)
    saved = save_search(search=held, values=values, officers=officers, by=by, revision=read)
    if draft is not None:
        draft.delete()
    return saved


@transaction.atomic
def drop_draft(*, search: Search, page: str, by: Any) -> None:
    """Somebody chose what stands in the record over what they typed and did not save."""
    held = held_for(search, by)
    gone, _ = SearchDraft.objects.filter(search=held, page=page, saved_by=by).delete()
    if gone:
        trace(Operation.ERASURE, "threw away unsaved answers about a search", held, by=by, child=held.child_id)
