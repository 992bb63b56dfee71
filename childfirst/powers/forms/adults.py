"""The directory of appropriate adults and the log of calls."""

from typing import Any, ClassVar

from django import forms

from childfirst.powers.forms.fields import line, one_of
from childfirst.powers.forms.searches import ROLES_WHO_MAY
from childfirst.powers.models import AppropriateAdult
from childfirst.rules import search_words as words
from childfirst.teams.models import Borough
from childfirst.ui.forms import GovDateTimeField, GovForm


class AdultForm(GovForm):
    """Somebody who can be called."""

    name = forms.CharField(label="Name", max_length=120, help_text="A person, or a scheme's duty line")
    kind = forms.ChoiceField(label="Who are they?", choices=[("", "Choose"), *ROLES_WHO_MAY.items()])
    scheme = line("Scheme or service", 120)
    phone = forms.CharField(label="Telephone", max_length=40)
    hours = forms.CharField(
        label="When can they come?", max_length=120, help_text="For example, every day, 08:00 to 23:00"
    )
    boroughs = forms.ModelMultipleChoiceField(
        label="Boroughs",
        queryset=Borough.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="None ticked means all of London",
    )
    note = line("Anything to know")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["boroughs"].queryset = Borough.objects.all()  # type: ignore[attr-defined]


class CallForm(GovForm):
    """One call."""

    reveals: ClassVar[dict[str, dict[str, list[str]]]] = {"result": {"arrived": ["arrived_when"]}}

    adult = forms.ModelChoiceField(
        label="Who was called?",
        queryset=AppropriateAdult.objects.none(),
        required=False,
        empty_label="Somebody not in the directory",
    )
    name = line("Their name, if not in the directory", 120)
    role = one_of("Who are they to the child, if not in the directory?", words.ADULT_ROLES, box=True)
    called_when = GovDateTimeField(label="When were they called?", not_future=True)
    result = forms.ChoiceField(
        label="What came of it?", choices=list(words.CALL_RESULTS.items()), widget=forms.RadioSelect
    )
    arrived_when = GovDateTimeField(label="When did they arrive?", not_future=True)
    why = line("If they did not act: why?", 300)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["adult"].queryset = AppropriateAdult.objects.filter(ended_at=None)  # type: ignore[attr-defined]


class ArrivalForm(GovForm):
    """They came."""

    arrived_when = GovDateTimeField(label="When did they arrive?", not_future=True)
