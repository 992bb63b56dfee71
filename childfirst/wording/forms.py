"""A supervisor's answer."""

from django import forms

from childfirst.ui.forms import GovForm

ANSWERS = [("accepted", "Accept as it stands"), ("challenged", "Send back to be reworded")]


class ReviewForm(GovForm):
    """Accept, or send back with a word of why."""

    reveals = {"verdict": {"challenged": ["note"]}}
    verdict = forms.ChoiceField(label="These words", choices=ANSWERS, widget=forms.RadioSelect)
    note = forms.CharField(
        label="What would be better?",
        widget=forms.Textarea,
        max_length=1000,
        help_text="The writer sees this beside their words",
    )
