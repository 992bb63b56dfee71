"""What an analyst asks."""

from typing import Any

from django import forms

from childfirst.contacts.forms.fields import chosen, line
from childfirst.rules.vocabulary import CONTACT_KINDS
from childfirst.scrutiny.queries import DIMENSIONS, MEASURES, SOURCES, Question
from childfirst.teams.models import BasicCommandUnit
from childfirst.ui.forms import GovForm
from childfirst.ui.months import MonthsForm


class AskForm(MonthsForm):
    """One question."""

    field_order = ("kind", "measure", "by", "first", "last")

    kind = chosen("Which contacts?", dict(CONTACT_KINDS), required=True)
    measure = chosen("What about them?", {code: one.title for code, one in MEASURES.items()}, required=True)
    by = chosen("Count by", {code: label for code, (label, _) in DIMENSIONS.items()}, required=True)
    unit = chosen("Where?", {}, empty="Everywhere")
    source = forms.ChoiceField(label="From", choices=list(SOURCES.items()), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        units = BasicCommandUnit.objects.order_by("name").values_list("code", "name")
        self.fields["unit"].choices = [("", "Everywhere"), *units]  # type: ignore[attr-defined]

    @property
    def question(self) -> Question:
        """As the queries take it."""
        return Question(
            **{name: self.cleaned_data[name] for name in ("kind", "measure", "by", "first", "last", "unit", "source")}
        )


class KeepForm(GovForm):
    """A word beside it."""

    note = line("What is it for?", max_length=300, help_text="You can leave this empty")
