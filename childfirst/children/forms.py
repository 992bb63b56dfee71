"""The search form, and how a postcode is asked for."""

from typing import Any, Final

from django import forms

from childfirst.children.addresses import POSTCODE_HELP, postcode_like, tidy_postcode
from childfirst.ui.forms import GovDateField, GovForm


class PostcodeField(forms.CharField):
    """A postcode or its first half, tidied. Never required: not to know it must stop nobody."""

    def __init__(self, *, label: str = "Postcode", **options: Any) -> None:
        super().__init__(label=label, required=False, max_length=10, **options)

    def clean(self, value: Any) -> str:
        text = str(super().clean(value))
        if text and not postcode_like(text):
            raise forms.ValidationError(POSTCODE_HELP, code="invalid")
        return tidy_postcode(text)


# R183: asked by policy, never said to be statute.
WHY_LOOKING: Final = {
    "recording": "About to record a contact",
    "referral": "Working on a referral",
    "asked": "Another force or agency asks",
    "other": "Another reason",
}


class WhyLooking(GovForm):
    """Why somebody looks at a child who is not in their work."""

    why = forms.ChoiceField(label="Why are you looking?", choices=[("", "Choose one")])
    error_names = {"why": "why you are looking"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["why"].choices = [("", "Choose one"), *WHY_LOOKING.items()]  # type: ignore[attr-defined]


class FindChild(GovForm):
    """One box for a name, a date of birth, a postcode; any of them is enough."""

    name = forms.CharField(
        label="Name",
        required=False,
        max_length=120,
        help_text="Any name the child goes by. Spelling and order need not be right",
    )
    date_of_birth = GovDateField(label="Date of birth", required=False, not_future=True)
    postcode = PostcodeField(label="Home postcode")
    why = forms.ChoiceField(
        label="Why are you looking?",
        choices=[("", "Choose one"), *WHY_LOOKING.items()],
        required=False,
        help_text="Kept with your name in the audit trail",
    )
