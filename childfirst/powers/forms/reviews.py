"""What a reviewer writes."""

from typing import ClassVar

from django import forms

from childfirst.powers.forms.fields import text
from childfirst.rules.search_words import GRADES
from childfirst.ui.forms import GovForm


class ReviewForm(GovForm):
    """A grade with its reasons, and what each of the two sides hears."""

    choice_hints: ClassVar[dict[str, dict[str, str]]] = {
        "grade": {"cannot_tell": "What is missing from the record is itself an answer: say what"}
    }

    grade = forms.ChoiceField(label="How was it?", choices=list(GRADES.items()), widget=forms.RadioSelect)
    reasons = forms.CharField(label="Your reasons", max_length=4000, widget=forms.Textarea(attrs={"rows": 4}))
    learning = text("What is there to learn?")
    for_officers = forms.CharField(
        label="What should the officers know?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Goes back to everybody who had a part in it",
    )
    words_for_child = forms.CharField(
        label="What should the child know?",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="In plain words, as you would say it to the child. It goes on the page that the child is given",
    )
