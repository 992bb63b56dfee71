"""Texts in, notes out: what the rules of wording say of each answer, in its sentence. Nothing is kept and nobody is traced."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from django import forms

from childfirst.rules import wording as rules

# A child's own words are never corrected: they are evidence, and theirs.
THE_CHILDS_OWN: Final = frozenset({"child_words", "wishes"})
RATIONALE: Final = frozenset(
    {"outcome_reason", "officer_grade_reason", "grade_reason", "necessity", "reason", "advice", "missing_grade_reason"}
)
GROUNDS: Final = frozenset({"grounds"})
AROUND: Final = 90  # characters of the sentence shown on either side


@dataclass(frozen=True, slots=True)
class Text:
    """One answer: where it stands, what it is called, what it says."""

    place: str
    title: str
    text: str
    field: str = "narrative"


@dataclass(frozen=True, slots=True)
class Note:
    """One finding of the rules, beside the text it was found in."""

    text: Text
    start: int
    words: str
    before: str
    after: str
    kind: str
    weight: str
    why: str
    suggestion: str
    source: str
    layer: str

    @property
    def asks(self) -> str:
        """What the weight asks of the writer."""
        return rules.WEIGHTS[self.weight]

    @property
    def kind_words(self) -> str:
        return rules.CLASSES[self.kind]


def kind_of_field(name: str) -> str:
    """What sort of text an answer holds, as the rules know them."""
    last = name.rpartition(":")[2]
    return "grounds" if last in GROUNDS else "rationale" if last in RATIONALE else "narrative"


def look(
    texts: Iterable[Text], children: Sequence[tuple[str, int | None]] = (), adults: Sequence[str] = ()
) -> list[Note]:
    """Every finding in these texts. `children`: names and ages (in years) of the children the record is about; `adults`: names."""
    named = [rules.Child(name, age) for name, age in children]
    return [
        _note(text, found)
        for text in texts
        if text.text.strip()
        for found in rules.check(text.text, field=text.field, children=named, adults=adults)
    ]


def texts_of_form(form: forms.Form) -> list[Text]:
    """The written answers of a form, as they were typed; none of the child's own words."""
    return [
        Text(name, str(form.fields[name].label or name), str(form[name].value() or ""), kind_of_field(name))
        for name, field in form.fields.items()
        if isinstance(field.widget, forms.Textarea) and name not in THE_CHILDS_OWN
    ]


def by_place(notes: Iterable[Note]) -> dict[str, list[Note]]:
    """Notes under the answer they belong to."""
    found: dict[str, list[Note]] = {}
    for note in notes:
        found.setdefault(note.text.place, []).append(note)
    return found


def to_change_or_justify(notes: Iterable[Note]) -> list[Note]:
    """Those that ask for one or the other."""
    return [note for note in notes if note.weight == "H"]


def mark_of(notes: Iterable[Note]) -> str:
    """A mark of exactly these words in these places, so that a reason given for some is not taken for others."""
    told = "\n".join(sorted(f"{note.text.place}\t{note.words.lower()}" for note in notes))
    return hashlib.sha256(told.encode()).hexdigest()[:24] if told else ""


def _note(text: Text, found: rules.Finding) -> Note:
    whole = text.text
    before, after = whole[max(0, found.start - AROUND) : found.start], whole[found.end : found.end + AROUND]
    return Note(
        text,
        found.start,
        whole[found.start : found.end],
        ("…" if found.start > AROUND else "") + before,
        after + ("…" if len(whole) > found.end + AROUND else ""),
        found.kind,
        found.weight,
        found.why,
        found.suggestion,
        found.source,
        found.layer,
    )
