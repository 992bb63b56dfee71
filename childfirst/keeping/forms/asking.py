"""What is typed about a request for what is held, and about a fact that is wrong."""

from typing import Any

from django import forms

from childfirst.keeping.actions.asking import CORRECTABLE
from childfirst.keeping.forms.retention import text
from childfirst.ui.forms import GovDateField, GovForm


class RequestForm(GovForm):
    """Who asks, and since when."""

    asked_name = forms.CharField(label="Who asks", max_length=150)
    received_on = GovDateField(label="Day it came")


class FoundForm(GovForm):
    """Which record, and how it is known that this person may have it."""

    number = forms.IntegerField(
        label="Record number of the child", min_value=1, help_text="Find it with Find a record first."
    )
    proof = text(
        "How do you know who asks, and that they may have it?",
        "What you saw, and whether the child is old enough to ask alone or somebody with parental responsibility asks.",
    )
    error_names = {"proof": "how you know who asks", "number": "the record number"}


class OutcomeForm(GovForm):
    """How it was given, or why nothing is."""

    how = text("How was it given, or why is nothing given?")
    error_names = {"how": "how it was given"}


class CorrectForm(GovForm):
    """One fact."""

    field = forms.ChoiceField(label="Which fact is wrong?", choices=list(CORRECTABLE.items()))
    value = forms.CharField(
        label="What it should say",
        max_length=200,
        required=False,
        help_text="Leave it empty where nothing should stand there. A date of birth goes below.",
    )
    born = GovDateField(label="What the date of birth should be", required=False, not_future=True)
    reason = text("How do you know?", "What you saw, or who told you.")
    error_names = {"field": "which fact is wrong", "reason": "how you know"}

    def clean(self) -> dict[str, Any]:
        """A date of birth is not emptied by mistake, and no date is given for anything else."""
        data = super().clean() or self.cleaned_data
        is_date = data.get("field") == "date_of_birth"
        if is_date and not data.get("born") and "born" not in self.errors:
            self.add_error("born", "Enter the date of birth")
        if not is_date and data.get("born"):
            self.add_error("born", "Leave the date empty, or choose Date of birth as the fact that is wrong")
        return data


class ToldForm(GovForm):
    """How a recipient was told."""

    how = forms.CharField(label="How were they told, and who took it?", max_length=300)
    error_names = {"how": "how they were told"}
