"""Asking for authority, and answering."""

from typing import Any, ClassVar

from django import forms

from childfirst.powers.forms.fields import line, one_of
from childfirst.powers.permissions import AUTHORISING
from childfirst.teams.models import Officer
from childfirst.teams.roles import RANKS
from childfirst.ui.forms import GovDateTimeField, GovForm

ANSWERS = [("agreed", "Agree: it may be done"), ("refused", "Refuse: it may not be done")]


def inspectors() -> Any:
    """Those who can be asked: inspectors and above with an open sign-in."""
    return Officer.objects.filter(
        is_active=True, rank__in=AUTHORISING, role_holdings__role="inspector", role_holdings__ended_at=None
    ).distinct()


class AskForm(GovForm):
    """Which inspector."""

    of = forms.ModelChoiceField(label="Which inspector?", queryset=Officer.objects.none(), empty_label="Choose")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["of"].queryset = inspectors().select_related("team")  # type: ignore[attr-defined]
        self.fields["of"].label_from_instance = lambda one: f"{one}, {one.team}" if one.team else str(one)  # type: ignore[attr-defined]


class AnswerForm(GovForm):
    """Yes or no, and why."""

    answer = forms.ChoiceField(label="Your answer", choices=ANSWERS, widget=forms.RadioSelect)
    reasons = forms.CharField(label="Your reasons", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class TelephoneForm(GovForm):
    """What was said, as the officer heard it."""

    answer = forms.ChoiceField(
        label="What was the answer?", choices=[("agreed", "Agreed"), ("refused", "Refused")], widget=forms.RadioSelect
    )
    of = forms.ModelChoiceField(
        label="Who gave it?",
        queryset=Officer.objects.none(),
        required=False,
        empty_label="Somebody not on this list",
        help_text="They are asked to confirm it here afterwards",
    )
    named = line("Their name, if not on the list", 120)
    rank = one_of("Their rank, if not on the list", {code: RANKS[code] for code in AUTHORISING}, box=True)
    given_when = GovDateTimeField(label="When was it given?", not_future=True)
    reasons = forms.CharField(
        label="Their reasons, as they gave them", max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["of"].queryset = inspectors()  # type: ignore[attr-defined]


class ConfirmForm(GovForm):
    """The inspector's own side."""

    reveals: ClassVar[dict[str, dict[str, list[str]]]] = {"confirmed": {"no": ["note"]}}

    confirmed = forms.ChoiceField(
        label="Did you say that?",
        choices=[("yes", "Yes, as it is written"), ("no", "No")],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(label="What was said?", max_length=1000, widget=forms.Textarea(attrs={"rows": 3}))
