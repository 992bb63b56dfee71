"""The question that a form asks of somebody who acts without the live module. Nobody else ever sees it."""

from typing import Any, TypeVar

from django import forms

from childfirst.training.authority import FIELD, missing_for
from childfirst.ui.forms import GovForm

Form = TypeVar("Form", bound=GovForm)


def with_learning(form: Form, officer: Any, act: str, *, required: bool = False) -> Form:
    """The same form, with one question more where the act asks for a module that this officer has not live.

    Where it is not `required` the action asks for it, because only one of the answers needs it.
    """
    found = missing_for(officer, act)
    if found is not None:
        field = forms.CharField(
            label="Why can this not wait until you have passed it?",
            required=required,
            max_length=1000,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text=f"{found.words} You can act: your reason is kept, and a training lead reviews it",
        )
        field.error_messages["required"] = f"{found.words} Say why this cannot wait"
        form.fields[FIELD] = field
    return form
