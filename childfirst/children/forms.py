"""The search form."""

from django import forms

from childfirst.ui.forms import GovDateField, GovForm


class FindChild(GovForm):
    """One box for a name, a date of birth, a postcode; any of them is enough."""

    name = forms.CharField(
        label="Name",
        required=False,
        max_length=120,
        help_text="Any name the child goes by. Spelling and order need not be right",
    )
    date_of_birth = GovDateField(label="Date of birth", required=False, not_future=True)
    postcode = forms.CharField(label="Home postcode", required=False, max_length=10)
