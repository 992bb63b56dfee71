"""Sending a draft in: every page is read again, and either there is a list of what is still missing or there is a contact."""

from typing import Any

from childfirst.contacts.actions.drafts import submitted_from
from childfirst.contacts.actions.record import record
from childfirst.contacts.checks import Incomplete
from childfirst.contacts.forms.build import learning_reason_of, new_contact, problems_of
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.models import Contact, Draft
from childfirst.contacts.permissions import may_write_draft
from childfirst.foundation.errors import CannotNow


def submit(draft: Draft, *, by: Any, words_reason: str = "") -> Contact:
    """Turn a draft into a contact. Sending the same draft twice gives the same contact. Raises Incomplete with every problem."""
    may_write_draft.check(by, draft)
    already = submitted_from(draft.pk)
    if already:
        return already
    draft.refresh_from_db()
    if draft.discarded_at:
        raise CannotNow("This draft was put away. Take it back from your list of drafts to send it.")
    reader = DraftReader(draft)  # one for all: each page is read once
    problems = problems_of(reader)
    if problems:
        raise Incomplete(problems)
    return record(
        new_contact(reader),
        by=by,
        source="form",
        submission_key=draft.pk,
        words_reason=words_reason,
        learning_reason=learning_reason_of(reader),
    )
