"""A force's own choice about powers."""

from datetime import date
from typing import Any

from django import forms

from childfirst.powers.policy import NAMES, SAMPLE
from childfirst.rules.gates import SWITCHES
from childfirst.ui.forms import GovDateField, GovForm


class SettingForm(GovForm):
    """One choice, with where it comes from."""

    on = forms.TypedChoiceField(
        label="On or off?",
        choices=[("yes", "On"), ("no", "Off")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    amount = forms.IntegerField(label="How many?", min_value=0, max_value=129_600)
    source = forms.CharField(
        label="Where does it come from?", max_length=300, help_text="The policy or instruction that says so"
    )
    source_date = GovDateField(label="Date of that source", not_future=True, earliest=date(1984, 1, 1))
    confirmed_by_name = forms.CharField(label="Confirmed by", max_length=120, required=False)
    reason = forms.CharField(label="Why does it change?", max_length=300)

    def __init__(self, *args: Any, name: str, **options: Any) -> None:
        super().__init__(*args, **options)
        if name in SWITCHES:
            del self.fields["amount"]
        else:
            del self.fields["on"]
            self.fields["amount"].label = NAMES[name] if name == SAMPLE else f"{NAMES[name]}, in minutes"
            self.fields["amount"].error_messages["required"] = "Enter a number"
            if name == SAMPLE:
                self.fields["amount"].max_value = 100  # type: ignore[attr-defined]
