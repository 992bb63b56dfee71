"""The rule owner's choices."""

from typing import Any

from django import forms

from childfirst.ui.forms import GovDateField, GovForm


class RatesFilter(GovForm):
    """How far back."""

    USUAL = "365"
    days = forms.ChoiceField(
        label="Look back over",
        required=False,
        initial=USUAL,
        choices=[("30", "30 days"), ("90", "90 days"), ("365", "A year"), ("730", "Two years")],
    )

    def clean_days(self) -> str:
        return self.cleaned_data["days"] or self.USUAL


class RuleChoice(GovForm):
    """Off, or which edition, from which day, and why."""

    error_names = {"edition": "how the rule should apply", "reason": "why"}
    edition = forms.ChoiceField(label="From that day the rule applies as", widget=forms.RadioSelect)
    from_day = GovDateField(label="From", not_past=True)
    reason = forms.CharField(
        label="Why?",
        max_length=1000,
        widget=forms.Textarea,
        help_text="Everybody can read it in the public rule book. Write nothing by which a child could be known",
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["edition"].choices = choices  # type: ignore[attr-defined]
