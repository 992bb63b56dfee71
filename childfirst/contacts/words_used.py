"""The written answers of a contact, looked at by the rules of wording: before it is sent, and kept with it when it is."""

from typing import Any

from django.urls import reverse

from childfirst.contacts.details import DETAILS
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.models import Contact, Involvement
from childfirst.rules.vocabulary import AWARE
from childfirst.wording import actions
from childfirst.wording.looking import Note, Text, kind_of_field, look, texts_of_form

# What people wrote here. An import is another system's text, and nobody here can be asked about it.
WRITTEN_HERE = ("form", "demo")
_OF_CONTACT = {
    "what_happened": "What happened",
    "offence_note": "The offence",
    "outcome_reason": "Why this outcome",
    "officer_grade_reason": "Why this grade",
    "immediate_action": "What was done at once",
}
_OF_CHILD = {
    "not_spoken_reason": "Why the child was not spoken to",
    "signs_note": "What was seen or heard",
    "outcome_reason": "Why this outcome for this child",
}


def notes_of_draft(reader: DraftReader) -> list[tuple[Note, str]]:
    """Each finding in a draft, with the page it is on."""
    children, adults, found = reader.children_named(), reader.adults_named(), []
    pages = ["what", "grade", *(page for key in reader.child_keys for page in reader.pages_of(key))]
    for page in pages:
        form = reader.form(page) if page in reader.answers and not page.endswith("-match") else None
        if form is not None:
            found += [(note, page) for note in look(texts_of_form(form), children, adults)]
    return found


def keep_words(contact: Contact, *, by: Any, reason: str = "", at: Any = None) -> None:
    """Keep what is found in a contact as it now stands. Called in the transaction that records or amends it."""
    parts = list(contact.involvements.select_related("child").order_by("order"))
    texts = _texts(contact, parts)
    children = [(part.name, None if part.age_months is None else part.age_months // 12) for part in parts if part.child]
    actions.keep(
        contact,
        title=f"{contact.reference}, {contact.get_kind_display().lower()}",
        href=reverse("contacts:contact", args=[contact.pk]),
        texts=texts,
        notes=look(texts, children, [adult.full_name for adult in contact.adults.all() if adult.full_name]),
        by=by,
        reason=reason,
        at=at,
    )


def _texts(contact: Contact, parts: list[Involvement]) -> list[Text]:
    texts = [Text(name, title, getattr(contact, name), kind_of_field(name)) for name, title in _OF_CONTACT.items()]
    texts += [
        Text(name, DETAILS[name][0], value, kind_of_field(name))
        for name, value in contact.details.items()
        if name in DETAILS and DETAILS[name][1] is None and isinstance(value, str)
    ]
    for part in parts:
        called = part.name if part.child else f"Child {part.order}"
        answers = {name: (title, getattr(part, name)) for name, title in _OF_CHILD.items()}
        answers |= {f"aware_{code}": (AWARE[code], text) for code, text in part.aware.items() if code in AWARE}
        texts += [
            Text(f"child-{part.order}:{name}", f"{called}: {title}", text, kind_of_field(name))
            for name, (title, text) in answers.items()
        ]
    return texts
