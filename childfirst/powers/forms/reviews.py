"""What a reviewer writes."""

from typing import ClassVar

from django import forms

from childfirst.powers.forms.fields import text
from childfirst.rules.search_words import GRADES, WORDS_GIVEN
from childfirst.ui.forms import GovDateTimeField, GovForm


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


class WordsGivenForm(GovForm):
    """The reviewer's words reached the child, or did not: how, when, by whom."""

    how = forms.ChoiceField(
        label="How were the words given?", choices=list(WORDS_GIVEN.items()), widget=forms.RadioSelect
    )
    given_when = GovDateTimeField(label="When?", not_future=True, error_name="The time", help_text="")
    given_by_name = forms.CharField(
        label="Who gave them?",
        max_length=120,
        help_text="Better somebody who did not search the child or use force",
    )
    note = text(
        "What did the child say, or what happened?", help_text="In the child’s own words. If they were not given, why"
    )
