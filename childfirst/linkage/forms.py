"""What a person says of a pair."""

from django import forms

from childfirst.ui.forms import GovForm


class DecideForm(GovForm):
    """One child or two, and on what that rests."""

    said = forms.ChoiceField(
        label="One child or two?", choices=[("same", "One child"), ("two", "Two children")], widget=forms.RadioSelect
    )
    reason = forms.CharField(
        label="What do you rest this on?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="What agrees is filled in for you: change it to what decided it. It is kept with your name.",
    )  # fmt: skip
    choice_hints = {
        "said": {
            "same": "Shown as one from now on, with one timeline. Nothing is moved, and it can be undone.",
            "two": "Nobody is asked again, whatever a later run finds.",
        }
    }
    error_names = {"said": "one child or two", "reason": "what you rest this on"}


class AgreeForm(DecideForm):
    """The second person."""

    said = forms.ChoiceField(
        label="Do you agree that this is one child?",
        choices=[("agree", "Yes, one child"), ("not_agree", "No, or not yet")],
        widget=forms.RadioSelect,
    )
    choice_hints = {
        "said": {
            "agree": "The records are shown as one from now on.",
            "not_agree": "The pair waits again, with what you both said.",
        }
    }


class UndoForm(GovForm):
    """Why a decision is taken back."""

    reason = forms.CharField(label="Why?", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    error_names = {"reason": "why"}
