"""For the coordinator and the force."""

from collections.abc import Sequence
from typing import Any

from django import forms

from childfirst.contacts.forms.fields import chosen, line, radios, ticks, words
from childfirst.panels import words as said
from childfirst.panels.models import Cut
from childfirst.rules.redaction import KINDS, NOTES
from childfirst.teams.models import Officer
from childfirst.ui.forms import GovDateField, GovForm


def _number(label: str) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=40, required=False)


class DrawForm(GovForm):
    """A new meeting."""

    error_names = {"held_on": "The day of the meeting", "first_day": "The first day", "last_day": "The last day"}
    title = line(
        "What is it called?",
        required=True,
        max_length=120,
        help_text="The public reads this. For example, London scrutiny panel, winter",
    )
    mode = radios("Which panel?", said.MODES)
    held_on = GovDateField(label="When does it meet?")
    first_day = GovDateField(label="From records of which day?", not_future=True)
    last_day = GovDateField(label="To which day?", not_future=True)
    search = _number("How many searches?")
    force = _number("How many uses of force?")
    wording = _number("How many with words that the rules found?")
    closure = _number("How many closed with no further action?")
    seed = line(
        "The seed",
        required=True,
        max_length=60,
        help_text="Any words, best chosen in front of the panel. With the seed anybody can draw the same again",
    )
    supporter = line(
        "Whom can members talk to?",
        required=True,
        help_text="A name and a telephone number. It stands on every page they read",
    )
    choice_hints = {"mode": {"young": f"At most {said.MOST_ITEMS['young']} items, shorter, in plain words, with a note before what is hard to read", "community": f"At most {said.MOST_ITEMS['community']} items"}}  # fmt: skip

    def sizes(self) -> dict[str, int]:
        """As the action takes them."""
        return {kind: self.cleaned_data.get(kind) or 0 for kind in said.KINDS}


class SeatForm(GovForm):
    """Who sits."""

    member = chosen("Who?", {}, required=True)
    chair = forms.BooleanField(label="They are the chair", required=False)

    def __init__(self, *args: Any, members: Sequence[Officer] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.pk): one for one in members}
        self.fields["member"].choices = [("", "Choose one"), *((pk, str(one)) for pk, one in self.people.items())]  # type: ignore[attr-defined]


class ReasonForm(GovForm):
    """Why."""

    reason = words("Why?", required=True, max_length=1000)


class AddWordsForm(GovForm):
    """What the rules missed."""

    prefix = "add"
    words = line(
        "Words to hide as well",
        required=True,
        max_length=120,
        help_text="As they stand in the text. They are hidden wherever they stand in this item",
        autocomplete="off",
    )
    kind = chosen("What is it?", {code: title for code, (title, _) in KINDS.items()}, required=True)


class ConfirmForm(GovForm):
    """One question for each thing the rules would hide: the same words in five places are one."""

    notes = ticks(
        "Notes before reading",
        {code: title for code, (title, _) in NOTES.items()},
        help_text="Proposed by words in the texts. Members read them first",
    )
    revision = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, cuts: Sequence[Cut] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.groups: dict[str, list[Cut]] = {}
        for cut in cuts:
            self.groups.setdefault(f"{cut.kind} {cut.words.casefold()}", []).append(cut)
        self.reveals = {}
        for same in self.groups.values():
            first = same[0]
            name, why = f"cut-{first.pk}", f"why-{first.pk}"
            times = f", in {len(same)} places" if len(same) > 1 else ""
            self.fields[name] = radios(
                f"“{first.words}”: {first.get_kind_display()[:1].lower()}{first.get_kind_display()[1:]}{times}",
                {"hide": f"Hide it as [{first.label}]", "keep": "Let it stand"},
            )
            self.fields[why] = line(f"Why may “{first.words}” stand?", required=True, max_length=200)
            self.reveals[name] = {"keep": [why]}
            self.initial.setdefault(name, "hide")
        for name, field in self.fields.items():
            self._word_errors(name, field)

    def keep(self) -> dict[int, str]:
        """Cut → why it may stand."""
        kept: dict[int, str] = {}
        for same in self.groups.values():
            if self.cleaned_data.get(f"cut-{same[0].pk}") == "keep":
                kept |= {cut.pk: self.cleaned_data[f"why-{same[0].pk}"] for cut in same}
        return kept


class DaysForm(GovForm):
    """The force's own choice."""

    error_names = {"from_day": "The day it counts from"}
    days = forms.IntegerField(label="Within how many days does the force answer a panel?", min_value=1, max_value=90)
    from_day = GovDateField(label="From which day?", not_past=True)
    reason = words("Why so many?", required=True, max_length=1000, help_text="The panel and the public read this")
