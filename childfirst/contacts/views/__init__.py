"""The pages of recording and reading contacts."""

from typing import Any

from django.http import Http404, HttpRequest

from childfirst.contacts.actions.drafts import submitted_from
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.models import Contact, Draft
from childfirst.contacts.permissions import may_write_draft
from childfirst.foundation.numbers import number_in


def own_draft(request: HttpRequest, pk: Any) -> Draft:
    """The draft, if it is this officer's."""
    draft = Draft.objects.select_related("started_by__team").filter(pk=pk).first()
    if draft is None:
        raise Http404
    may_write_draft.check(request.user, draft)
    return draft


def became(draft: Draft) -> Contact | None:
    """The contact that a draft was sent as: the back button may lead to a page of it."""
    return submitted_from(draft.pk)


def revision_of(request: HttpRequest) -> int:
    """The revision that the page was opened at; nought where it was lost, which makes any other save a conflict."""
    return number_in(request.POST.get("revision", "")) or 0


def reader_of(request: HttpRequest, pk: Any) -> DraftReader:
    """The draft, read."""
    return DraftReader(own_draft(request, pk))
