"""The few sorts of question that every page asks."""

from typing import Any

from django import forms

from childfirst.contacts.voice import hollow
from childfirst.rules.vocabulary import Words


def radios(label: str, table: Words, *, required: bool = True, help_text: str = "") -> forms.ChoiceField:
    """One of a few."""
    return forms.ChoiceField(
        label=label, choices=list(table.items()), widget=forms.RadioSelect, required=required, help_text=help_text
    )


def chosen(
    label: str, table: Words, *, required: bool = False, help_text: str = "", empty: str = "Choose one"
) -> forms.ChoiceField:
    """One of many."""
    return forms.ChoiceField(label=label, choices=[("", empty), *table.items()], required=required, help_text=help_text)


def ticks(
    label: str, table: Words | list[tuple[str, Any]], *, required: bool = False, help_text: str = ""
) -> forms.MultipleChoiceField:
    """Any of several."""
    choices = list(table.items()) if isinstance(table, dict) else table
    return forms.MultipleChoiceField(
        label=label, choices=choices, widget=forms.CheckboxSelectMultiple, required=required, help_text=help_text
    )


def line(
    label: str, *, required: bool = False, max_length: int = 200, help_text: str = "", **attributes: str
) -> forms.CharField:
    """A few words."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=max_length,
        help_text=help_text,
        widget=forms.TextInput(attrs=attributes),
    )


def words(label: str, *, required: bool = False, help_text: str = "", max_length: int | None = None) -> forms.CharField:
    """Sentences."""
    return forms.CharField(
        label=label, required=required, help_text=help_text, max_length=max_length, widget=forms.Textarea
    )


class VoiceField(forms.CharField):
    """Sentences about a child, sent back where they say nothing (F30). What was typed stays in the box."""

    widget = forms.Textarea

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        refusal = hollow(text)
        if refusal:
            raise forms.ValidationError(refusal, code="hollow")
        return text


def yes_no(label: str, *, required: bool = False, help_text: str = "") -> forms.ChoiceField:
    """Yes, no, or left alone."""
    return radios(label, {"yes": "Yes", "no": "No"}, required=required, help_text=help_text)


def as_bool(answer: str | None) -> bool | None:
    """ "yes", "no" or neither, as the model keeps it."""
    return {"yes": True, "no": False}.get(answer or "")
