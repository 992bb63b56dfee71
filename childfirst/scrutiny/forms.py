"""What an analyst asks."""

from typing import Any

from django import forms

from childfirst.contacts.forms.fields import chosen, line
from childfirst.rules.vocabulary import CONTACT_KINDS
from childfirst.scrutiny.queries import DIMENSIONS, MEASURES, SOURCES, Question
from childfirst.teams.models import BasicCommandUnit
from childfirst.ui.forms import GovForm

_MONTH = r"20\d{2}-(0[1-9]|1[0-2])"


def _month(label: str) -> forms.RegexField:
    return forms.RegexField(
        _MONTH, label=label, max_length=7, strip=True, help_text="For example, 2026-04",
        error_messages={"invalid": f"{label} must be a year and a month, such as 2026-04"},
    )  # fmt: skip


class AskForm(GovForm):
    """One question."""

    kind = chosen("Which contacts?", dict(CONTACT_KINDS), required=True)
    measure = chosen("What about them?", {code: one.title for code, one in MEASURES.items()}, required=True)
    by = chosen("Count by", {code: label for code, (label, _) in DIMENSIONS.items()}, required=True)
    first = _month("First month")
    last = _month("Last month")
    unit = chosen("Where?", {}, empty="Everywhere")
    source = forms.ChoiceField(label="From", choices=list(SOURCES.items()), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        units = BasicCommandUnit.objects.order_by("name").values_list("code", "name")
        self.fields["unit"].choices = [("", "Everywhere"), *units]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Months in order."""
        data = super().clean() or self.cleaned_data
        if data.get("first") and data.get("last") and data["first"] > data["last"]:
            self.add_error("last", "The last month must not be before the first")
        return data

    @property
    def question(self) -> Question:
        """As the queries take it."""
        return Question(
            **{name: self.cleaned_data[name] for name in ("kind", "measure", "by", "first", "last", "unit", "source")}
        )


class KeepForm(GovForm):
    """A word beside it."""

    note = line("What is it for?", max_length=300, help_text="You can leave this empty")
