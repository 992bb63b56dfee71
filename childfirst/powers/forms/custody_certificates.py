"""Signing a certificate, saying why a time was missed, and taking an entry back."""

from typing import Any

from django import forms

from childfirst.powers.forms.custody import one_of, text
from childfirst.rules import custody_words as words
from childfirst.ui.forms import GovForm


class CertificateForm(GovForm):
    """Ground (a) or (b), and what it rests on (R047)."""

    ground = one_of("On which ground do you certify?", words.CERTIFICATE_GROUNDS)
    circumstances = text(
        "What are the circumstances that make it impracticable to move the child?",
        "The court reads this. Say what was tried, when, and why nothing could be done.",
        required=True,
    )
    harm_level = one_of("What serious harm to the public, from this child?", words.HARM_LEVELS)
    serious_harm_reason = text("Why from this child, and why would nothing less protect the public?", required=True)
    why_replaced = text(
        "Why is a new certificate needed?", "The one before stays, and says that this one replaces it.", required=True
    )
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    reveals = {"ground": {"a": ["circumstances"], "b": ["harm_level", "serious_harm_reason"]}}
    error_names = {"ground": "The ground", "circumstances": "The circumstances"}

    def __init__(self, *args: Any, replaces: bool, under_twelve: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not replaces:
            del self.fields["why_replaced"]
        if under_twelve:
            self.choice_hints = {"ground": {"b": "Not for this child: ground (b) is only for a child of 12 or over"}}


class ReasonForm(GovForm):
    """Why."""

    reason = text("Why?", "For the record, and for whoever reads it next.", required=True)


class MissedForm(GovForm):
    """Why a time was missed."""

    reason = text("What held it up, and what was done about it?", required=True)
