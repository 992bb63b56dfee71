"""Drafts: what an officer has typed so far. Every page and every pause is saved at once, and nothing that was typed is lost."""

from typing import Any
from uuid import UUID

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.models import Contact, Draft
from childfirst.contacts.permissions import may_record, may_write_draft
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.rules import vocabulary as words


class SavedElsewhere(CannotNow):
    """The same draft was saved in another tab or on another device since this page was opened. `theirs` is what stands there."""

    def __init__(self, theirs: dict[str, Any], revision: int) -> None:
        super().__init__(
            "This page was saved somewhere else while you were writing. Both versions are shown: keep the words you want, then save."
        )
        self.theirs, self.revision = theirs, revision


@transaction.atomic
def start_draft(*, kind: str, by: Any, answers: dict[str, Any] | None = None) -> Draft:
    """Begin a record of one kind."""
    may_record.check(by)
    if kind not in words.CONTACT_KINDS:
        raise BadInput("Choose what you are recording.", field="kind")
    moment = now()
    draft = Draft.objects.create(
        kind=kind, answers=answers or {}, started_at=moment, started_by=by, saved_at=moment, saved_by=by
    )
    trace(Operation.COLLECTION, "started draft", draft, by=by, details={"kind": kind})
    return draft


@transaction.atomic
def save_page(draft: Draft, *, page: str, answers: Any, revision: int, by: Any, tab: str = "") -> Draft:
    """Save one page. Raises SavedElsewhere where that page, as this person read it, has been overtaken.

    `revision` is the draft's when the page was opened, `tab` a name for that one opening of it. Only this page's own answers
    could be lost, so a save of another page is no conflict, nor is this same tab's own save a moment ago (an autosave).
    Answers of None take the page away. Saving the first page of a child or an adult who is not on the list yet puts them on it.
    """
    held = _held(draft, by)
    stored = held.answers.get(page)
    if stored == answers:
        return held
    last = held.answers.get("_saved", {}).get(page, {"revision": 0, "tab": ""})
    if revision < last["revision"] and not (tab and last["tab"] == tab):
        raise SavedElsewhere(stored or {}, held.revision)
    _write(held, {**_listed_by(held.answers, page), page: answers}, by, tab)
    return held


def next_key(answers: dict[str, Any], to: str) -> str:
    """The key that the next child (`to="children"`) or adult (`to="adults"`) will have."""
    return f"{to[0]}{int(answers.get(to, {}).get('last', 0)) + 1}"


def first_page(to: str, key: str) -> str:
    """The page on which a child or an adult begins."""
    return f"child-{key}-first" if to == "children" else f"adult-{key}"


def _listed_by(answers: dict[str, Any], page: str) -> dict[str, Any]:
    """The list with one more on it, where this page begins a child or an adult."""
    for to in ("children", "adults"):
        if page == first_page(to, next_key(answers, to)):
            return {to: _with_one_more(answers, to)}
    return {}


def _with_one_more(answers: dict[str, Any], to: str) -> dict[str, Any]:
    entries, key = answers.get(to, {}), next_key(answers, to)
    return {**entries, "order": [*entries.get("order", []), key], "last": int(key[1:]), "none": False}


@transaction.atomic
def add_entry(draft: Draft, *, to: str, by: Any, pages: dict[str, Any] | None = None) -> tuple[Draft, str]:
    """Add a child (`to="children"`) or an adult (`to="adults"`). `pages` holds answers known already, by step. Returns its key.

    Adding never conflicts: it is done to the list as it stands, not as it was read.
    """
    held = _held(draft, by)
    key, entries = next_key(held.answers, to), _with_one_more(held.answers, to)
    prefix = "child" if to == "children" else "adult"
    _write(
        held,
        {to: entries}
        | {f"{prefix}-{key}-{step}" if step else f"{prefix}-{key}": answers for step, answers in (pages or {}).items()},
        by,
    )
    return held, key


@transaction.atomic
def remove_entry(draft: Draft, *, of: str, key: str, by: Any) -> Draft:
    """Take a child or an adult off the list. What was typed stays in the draft, so that it can be put back."""
    held = _held(draft, by)
    entries = dict(held.answers.get(of, {}))
    if key in entries.get("order", []):
        entries["order"] = [other for other in entries["order"] if other != key]
        entries["removed"] = [*entries.get("removed", []), key]
        _write(held, {of: entries}, by)
    return held


@transaction.atomic
def restore_entry(draft: Draft, *, of: str, key: str, by: Any) -> Draft:
    """Put a child or an adult back on the list."""
    held = _held(draft, by)
    entries = dict(held.answers.get(of, {}))
    if key in entries.get("removed", []):
        entries["removed"] = [other for other in entries["removed"] if other != key]
        entries["order"] = [*entries.get("order", []), key]
        _write(held, {of: entries}, by)
    return held


@transaction.atomic
def say_no_adults(draft: Draft, *, by: Any, none: bool = True) -> Draft:
    """Say that no adult was there or concerned."""
    held = _held(draft, by)
    _write(held, {"adults": {**held.answers.get("adults", {}), "none": none}}, by)
    return held


def _write(held: Draft, pages: dict[str, Any], by: Any, tab: str = "") -> None:
    """`_saved` remembers when and by which tab each page was last saved, to tell a real conflict from a busy draft.

    The draft's start, its end and its submission are traced. A trace for every pause of the keyboard would bury them:
    the draft itself holds who saved it last, and when.
    """
    saved = dict(held.answers.get("_saved", {}))
    held.revision += 1
    for page, answers in pages.items():
        if answers is None:
            held.answers.pop(page, None)
        else:
            held.answers[page] = answers
        saved[page] = {"revision": held.revision, "tab": tab}
    held.answers["_saved"] = saved
    held.saved_at, held.saved_by = now(), by
    held.save(update_fields=["answers", "revision", "saved_at", "saved_by"])


@transaction.atomic
def discard_draft(draft: Draft, *, by: Any) -> Draft:
    """Put a draft away. It is kept, and can be taken back."""
    held = _held(draft, by)
    held.discarded_at, held.discarded_by = now(), by
    held.save(update_fields=["discarded_at", "discarded_by"])
    trace(Operation.ALTERATION, "discarded draft", held, by=by)
    return held


@transaction.atomic
def restore_draft(draft: Draft, *, by: Any) -> Draft:
    """Take a discarded draft back."""
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    may_write_draft.check(by, held)
    held.discarded_at = held.discarded_by = None
    held.save(update_fields=["discarded_at", "discarded_by"])
    trace(Operation.ALTERATION, "restored draft", held, by=by)
    return held


def submitted_from(key: UUID) -> Contact | None:
    """The contact a draft became, if it was submitted."""
    return Contact.objects.filter(submission_key=key).first()


def _held(draft: Draft, by: Any) -> Draft:
    held = Draft.objects.select_for_update().get(pk=draft.pk)
    may_write_draft.check(by, held)
    if held.discarded_at:
        raise CannotNow("This draft was put away. Take it back from your list of drafts to go on.")
    if submitted_from(held.pk):
        raise CannotNow("This record has been submitted. To change it, open the contact and amend it.")
    return held
