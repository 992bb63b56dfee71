"""What an analyst and a publisher type."""

from typing import Any

from django import forms

from childfirst.accountability.actions.messages import RECORD_ANSWERS
from childfirst.accountability.counting import MEASURES
from childfirst.accountability.periods import over_by
from childfirst.contacts.forms.fields import chosen, line, words
from childfirst.foundation.now import today
from childfirst.ui.forms import GovDateField, GovForm


class PrepareForm(GovForm):
    """Which figure, and for when."""

    measure = chosen("Which figure?", {}, required=True)
    period = chosen(
        "For when?", {}, required=True, help_text="Whole quarters that are over, and years that end with one"
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        empty = [("", "Choose one")]
        self.fields["measure"].choices = [*empty, *((code, one.title) for code, one in MEASURES.items())]  # type: ignore[attr-defined]
        self.fields["period"].choices = [*empty, *((one.code, one.words) for one in over_by(today()))]  # type: ignore[attr-defined]


class WhyForm(GovForm):
    """A reason."""

    reason = words("Why?", required=True, max_length=1_000)

    def __init__(self, *args: Any, label: str = "Why?", hint: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["reason"].label, self.fields["reason"].help_text = label, hint


class DefineForm(GovForm):
    """What a commitment means from now on."""

    error_names = {"meaning": "what it means", "reason": "why it changes"}
    meaning = words("What does it mean?", required=True, max_length=1_000)
    measure = chosen("Which figure shows it?", {}, empty="None: it cannot be measured yet")
    why_not = words("Not measurable yet, because…", max_length=1_000, help_text="Only where no figure shows it")
    baseline = line("Where it stood at the start", help_text="Leave empty for the first figure published here")
    target = line("What is aimed at", help_text="Leave empty where nothing was promised")
    owner = line("Who answers for it", max_length=120, help_text="A post, not a person’s name: it is public")
    next_day = GovDateField(label="When it is looked at next", required=False)
    reason = words("Why does it change?", required=True, max_length=500, help_text="Everybody can read this")
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["measure"].choices = [("", "None: it cannot be measured yet"), *((code, one.title) for code, one in MEASURES.items())]  # type: ignore[attr-defined]  # fmt: skip


class AnswerForm(GovForm):
    """What the writer reads, and whether a child may be in danger."""

    reveals = {"harm": {"yes": ["passed_on"]}}
    error_names = {"passed_on": "whom you told, and when"}
    text = words("The answer", required=True, max_length=5_000, help_text="Short sentences, no jargon. It may be a child who reads it, and somebody may be looking over their shoulder")  # fmt: skip
    final = forms.ChoiceField(
        label="Is this the whole answer?", widget=forms.RadioSelect,
        choices=[("yes", "Yes: this ends it"), ("no", "No: we are still looking into it, and the clock goes on")],
    )  # fmt: skip
    harm = forms.ChoiceField(
        label="Does the message tell of a child who may be hurt or in danger?", widget=forms.RadioSelect,
        choices=[("no", "No"), ("yes", "Yes")],
    )  # fmt: skip
    passed_on = line(
        "Whom did you tell, and when?",
        required=True,
        max_length=300,
        help_text="The referrals desk, or 999 where it cannot wait",
    )
    late_reason = words("Why is it late?", max_length=1_000, help_text="Its day has passed. Needed once this ends it")

    def __init__(self, *args: Any, late: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if not late:
            del self.fields["late_reason"]


class RecordAnswerForm(AnswerForm):
    """To a request for what is held: one of three texts, the same for everybody."""

    standard = forms.ChoiceField(
        label="Which of these does the writer read?", widget=forms.RadioSelect,
        choices=[("identity", "We have to be sure who is asking"), ("not_reached", "We could not reach you"), ("sent", "We have answered in the way you asked: this ends it")],
    )  # fmt: skip
    field_order = ["standard", "harm", "passed_on"]
    choice_hints = {"standard": RECORD_ANSWERS}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["text"], self.fields["final"]
