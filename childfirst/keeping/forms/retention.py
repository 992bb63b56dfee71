"""Choices about how long, decisions at a review, holds, and finding a record."""

from typing import Any

from django import forms

from childfirst.foundation.now import today
from childfirst.keeping.models import Hold
from childfirst.rules.retention import GROUPS, after
from childfirst.ui.forms import GovDateField, GovForm

_GROUPS = [(code, one.title) for code, one in GROUPS.items()]


def text(label: str, help_text: str = "", *, required: bool = True) -> forms.CharField:
    """A few lines."""
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=2000, widget=forms.Textarea(attrs={"rows": 4})
    )


class ChoiceForm(GovForm):
    """How long, and on what that rests."""

    first_years = forms.IntegerField(
        label="First look, so many years after the last contact", min_value=1, max_value=100
    )
    then_years = forms.IntegerField(label="Then again every so many years", min_value=1, max_value=10)
    source = forms.CharField(
        label="Where this comes from", max_length=300, help_text="The policy, its version, and who confirmed it."
    )
    source_date = GovDateField(label="Date of that source")
    reason = text("Why these years?")


class DecideForm(GovForm):
    """Keep with a reason and a next date, or say that it should be deleted."""

    said = forms.ChoiceField(
        label="Is this record still needed?", widget=forms.RadioSelect,
        choices=[("keep", "Keep it, and look again on a day"), ("delete", "It should be deleted")],
    )  # fmt: skip
    group = forms.ChoiceField(label="Group", choices=_GROUPS, required=False)
    next_on = GovDateField(label="Look again on")
    reason = text("Why?", "What it is needed for, or why it is not. This goes with the record if it is deleted.")
    reveals = {"said": {"keep": ["group", "next_on"]}}
    choice_hints = {"said": {"delete": "Nothing is deleted until a second person agrees."}}
    error_names = {"said": "whether the record is still needed", "reason": "why", "next_on": "The day to look again"}


class AgreeForm(GovForm):
    """The second person."""

    said = forms.ChoiceField(
        label="Do you agree that this record should be deleted?", widget=forms.RadioSelect,
        choices=[("agree", "Yes, delete it now"), ("not", "No, or not yet")],
    )  # fmt: skip
    reason = text("Why not?")
    reveals = {"said": {"not": ["reason"]}}
    choice_hints = {"said": {"agree": "It cannot be brought back, from a backup either."}}
    error_names = {"said": "whether you agree", "reason": "why not"}


class HoldForm(GovForm):
    """Who needs it kept, and until when."""

    kind = forms.ChoiceField(label="Because of", choices=Hold._meta.get_field("kind").choices, widget=forms.RadioSelect)
    reason = text("Why?", "Name the case or the inquiry, and who asked.")
    until_on = GovDateField(label="Until")
    error_names = {"kind": "what it is held for", "reason": "why", "until_on": "The last day"}


class WhyForm(GovForm):
    """Why."""

    reason = text("Why?")
    error_names = {"reason": "why"}


class FindForm(GovForm):
    """A record, by its number or by name and date of birth."""

    number = forms.IntegerField(label="Record number", required=False, min_value=1)
    name = forms.CharField(label="Or the child's name", required=False, max_length=160)
    born = GovDateField(label="Date of birth", required=False)

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        data = super().clean() or self.cleaned_data
        if not self.errors and not (data.get("number") or data.get("name") or data.get("born")):
            self.add_error("number", "Enter a record number, or a name or date of birth")
        return data


def proposed_next(years: int) -> Any:
    """The day the force's choice would look again."""
    return after(today(), min(years, 10))
