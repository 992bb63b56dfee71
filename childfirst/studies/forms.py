"""What is asked in the vignette study."""

from typing import Any

from django import forms

from childfirst.studies.vignettes import AGES, LEVELS, Vignette, vignettes
from childfirst.ui.forms import GovForm

YES_NO = [("yes", "Yes, I agree to take part"), ("no", "No, and do not ask me again in this round")]


class AgreeForm(GovForm):
    """Consent."""

    error_names = {"agree": "whether you take part"}
    agree = forms.ChoiceField(label="Do you want to take part?", choices=YES_NO, widget=forms.RadioSelect)


class ReplyForm(GovForm):
    """The three answers. `for_round` and the description are not in the form: an old page can change neither."""

    error_names = {
        "age": "how old the child seems",
        "protection": "how much protection",
        "first": "what you would do first",
    }
    age = forms.IntegerField(
        min_value=AGES[0],
        max_value=AGES[-1],
        help_text=f"In years, from {AGES[0]} to {AGES[-1]}. There is no right answer.",
    )
    protection = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect)
    first = forms.TypedChoiceField(coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args: Any, vignette: Vignette, arm: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["age"].label = vignette.age
        self.fields["protection"].label = vignette.protection
        self.fields["first"].label = vignette.first
        ends = {LEVELS[0]: f"{LEVELS[0]}: {vignette.least}", LEVELS[-1]: f"{LEVELS[-1]}: {vignette.most}"}
        self.fields["protection"].choices = [(level, ends.get(level, str(level))) for level in LEVELS]  # type: ignore[attr-defined]
        self.fields["first"].choices = list(enumerate(vignette.acts_for(arm)))  # type: ignore[attr-defined]


class OpenForm(GovForm):
    """Which scenario."""

    vignette = forms.ChoiceField(label="Scenario", choices=lambda: [(one.slug, one.title) for one in vignettes().values()], widget=forms.RadioSelect)  # fmt: skip


class DesignForm(GovForm):
    """How many there are, and how many of them are likely to take part."""

    officers = forms.IntegerField(label="Officers who are asked", min_value=12, max_value=200_000)
    share = forms.IntegerField(label="How many of a hundred take part", min_value=1, max_value=100)
