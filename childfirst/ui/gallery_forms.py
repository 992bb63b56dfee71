"""The forms of the component gallery: one of each kind of question."""

from datetime import date

from django import forms

from childfirst.rules import vocabulary
from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm


class SampleForm(GovForm):
    """Every kind of field, with a reveal inside a reveal."""

    name = forms.CharField(
        label="Child's name",
        max_length=80,
        help_text="As they say it themselves",
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    born = GovDateField(
        label="Date of birth", not_future=True, earliest=date(1990, 1, 1), help_text="For example, 20 8 2012"
    )
    when = GovDateTimeField(label="When did it happen?", error_name="Incident date", not_future=True)
    hurt = forms.ChoiceField(
        label="Was anybody hurt?", choices=list(vocabulary.ASKED.items()), widget=forms.RadioSelect
    )
    who_hurt = forms.ChoiceField(
        label="Who was hurt?", choices=[("child", "The child"), ("other", "Somebody else")], widget=forms.RadioSelect
    )
    injury = forms.CharField(label="What was the injury?", max_length=200, widget=forms.Textarea)
    grade = forms.ChoiceField(
        label="Grade", choices=list(vocabulary.GRADES.items()), widget=forms.RadioSelect, required=False
    )
    signs = forms.MultipleChoiceField(
        label="What did you see?",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[
            (heading, [(code, vocabulary.SIGNS[code]) for code in vocabulary.SIGN_GROUPS[heading][:4]])
            for heading in ("At home", "Online")
        ],
    )
    needs = forms.MultipleChoiceField(
        label="Needs",
        widget=forms.CheckboxSelectMultiple,
        choices=[("autism", "Autism"), ("adhd", "ADHD"), ("none", "None known")],
    )
    place = forms.ChoiceField(label="Kind of place", choices=[("", "Choose one"), *vocabulary.PLACE_TYPES.items()])
    minutes = forms.IntegerField(label="Minutes waited", min_value=0, required=False)
    account = forms.CharField(
        label="What happened?",
        widget=forms.Textarea,
        max_length=4000,
        help_text="Plain words. Who, what, where, and what the child said.",
    )
    told = forms.BooleanField(label="I told the child what I wrote", required=False)

    reveals = {"hurt": {"yes": ["who_hurt"]}, "who_hurt": {"child": ["injury"]}}
    choice_hints = {"grade": {"red": "A child may be in danger now", "blue": "Nothing more to do"}}
    exclusive = {"needs": "none"}


class SampleFilter(GovForm):
    """Beside a list."""

    search = forms.CharField(label="Name or reference", required=False)
    grade = forms.MultipleChoiceField(
        label="Grade", choices=list(vocabulary.GRADES.items()), widget=forms.CheckboxSelectMultiple, required=False
    )
    since = GovDateField(label="Received since", required=False)
