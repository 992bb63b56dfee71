"""What is asked while learning, and what a training lead types."""

from typing import Any

from django import forms

from childfirst.foundation.now import today
from childfirst.teams.models import BasicCommandUnit, Team
from childfirst.teams.roles import RANKS, ROLES
from childfirst.training.models.authority import VERDICTS
from childfirst.training.models.duties import AUDIENCES, EVENTS, EXEMPT_BECAUSE
from childfirst.training.reading import library
from childfirst.training.reading.markdown import words_of
from childfirst.training.reading.shapes import Node, Question
from childfirst.ui.forms import GovDateField, GovForm

LONG = 4000


class ChooseForm(GovForm):
    """What an officer does now, in a scenario. `at` says at which moment, so that an old page changes nothing."""

    error_names = {"choice": "what you would do"}
    at = forms.CharField(widget=forms.HiddenInput, max_length=60)
    choice = forms.TypedChoiceField(label="What do you do?", coerce=int, widget=forms.RadioSelect)

    def __init__(self, *args: Any, node: Node, **options: Any) -> None:
        super().__init__(*args, initial={"at": node.id}, **options)
        chosen = [(str(number), words_of(one.text)) for number, one in enumerate(node.choices)]
        self.fields["choice"].choices = chosen  # type: ignore[attr-defined]


class QuestionForm(GovForm):
    """One question of a check. The question that was asked goes along, so that an old page answers nothing else."""

    error_names = {"chosen": "an answer"}
    question = forms.CharField(widget=forms.HiddenInput, max_length=60)

    def __init__(self, *args: Any, question: Question, options: list[str], **more: Any) -> None:
        super().__init__(*args, initial={"question": question.id}, **more)
        choices = [(text, words_of(text)) for text in options]
        label = words_of(question.text)
        if question.kind == "several":
            self.fields["chosen"] = forms.MultipleChoiceField(
                label=label, choices=choices, widget=forms.CheckboxSelectMultiple, help_text="Select all that are right"
            )
        else:
            self.fields["chosen"] = forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)
        self.fields["chosen"].error_messages["required"] = "Select an answer"

    def clean_chosen(self) -> list[str]:
        """Always a list."""
        given = self.cleaned_data["chosen"]
        return given if isinstance(given, list) else [given]


class ReflectionForm(GovForm):
    """Prompts, each with room to write. None has to be answered."""

    def __init__(self, *args: Any, prompts: tuple[str, ...], written: dict[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        for number, prompt in enumerate(prompts, 1):
            self.fields[f"prompt_{number}"] = forms.CharField(
                label=words_of(prompt),
                required=False,
                max_length=LONG,
                widget=forms.Textarea,
                initial=written.get(prompt, ""),
            )


def module_choices() -> list[tuple[str, str]]:
    """The modules of this installation."""
    return [(module.slug, module.title) for module in library()]


class ModuleField(forms.ChoiceField):
    """One of the modules that there are now."""

    def __init__(self, label: str = "Module", **options: Any) -> None:
        super().__init__(label=label, choices=module_choices, **options)


class RuleForm(GovForm):
    """A standing rule of assignment."""

    reveals = {"audience": {"role": ["role"], "rank": ["rank"], "team": ["team"], "command_unit": ["command_unit"]}}
    error_names = {"audience": "who it is for", "days": "Days to do it", "event": "when it applies"}
    module = ModuleField()
    audience = forms.ChoiceField(label="Who is it for?", choices=list(AUDIENCES.items()), widget=forms.RadioSelect)
    role = forms.ChoiceField(label="Which role?", choices=[(code, words) for code, (words, _) in ROLES.items()])
    rank = forms.ChoiceField(label="Which rank?", choices=list(RANKS.items()))
    team = forms.ModelChoiceField(label="Which team?", queryset=Team.objects.none())
    command_unit = forms.ModelChoiceField(label="Which command unit?", queryset=BasicCommandUnit.objects.none())
    event = forms.ChoiceField(
        label="When does it apply?", choices=list(EVENTS.items()), widget=forms.RadioSelect, initial="standing"
    )
    days = forms.IntegerField(label="Days to do it", min_value=1, max_value=730, initial=28)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["team"].queryset = Team.objects.order_by("name")
        self.fields["command_unit"].queryset = BasicCommandUnit.objects.order_by("name")

    def rule(self) -> dict[str, Any]:
        """As the action takes it."""
        given = self.cleaned_data
        value = given[given["audience"]] if given["audience"] != "everyone" else ""
        return {name: given[name] for name in ("module", "audience", "event", "days")} | {
            "value": str(getattr(value, "pk", value))
        }


class AssignForm(GovForm):
    """By name."""

    module = ModuleField()
    due_on = GovDateField(label="Due on")


class ExemptForm(GovForm):
    """For a while."""

    error_names = {"because": "why"}
    because = forms.ChoiceField(label="Why?", choices=list(EXEMPT_BECAUSE.items()), widget=forms.RadioSelect)
    module = forms.ChoiceField(
        label="Which module?", choices=lambda: [("", "All modules"), *module_choices()], required=False
    )
    starts_on = GovDateField(label="From", initial=today)
    ends_on = GovDateField(label="Until, and on that day too")
    reason = forms.CharField(
        label="In a few words",
        max_length=1000,
        widget=forms.Textarea,
        help_text="No diagnosis: what was agreed, and with whom",
    )


class ReasonForm(GovForm):
    """Why."""

    reason = forms.CharField(label="Why?", max_length=300)


class AuthorityForm(GovForm):
    """An act asks for a module, from a day."""

    error_names = {"from_day": "From", "until_day": "Until"}
    module = ModuleField("Which module must be live?")
    from_day = GovDateField(label="From", initial=today)
    until_day = GovDateField(label="Until (leave empty if it has no end)", required=False)
    source = forms.CharField(
        label="Where does it come from?", max_length=300, help_text="The policy or instruction that says so"
    )
    reason = forms.CharField(label="Why?", max_length=300)


class ExceptionForm(GovForm):
    """What the training lead finds."""

    error_names = {"verdict": "what you find"}
    verdict = forms.ChoiceField(label="What do you find?", choices=list(VERDICTS.items()), widget=forms.RadioSelect)
    note = forms.CharField(
        label="What follows from it?", max_length=1000, widget=forms.Textarea, help_text="The officer reads this"
    )
