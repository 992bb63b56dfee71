"""Opening, allocating, planning, linking, disrupting, closing."""

from typing import Any, ClassVar

from django import forms

from childfirst.cases.forms.fields import asked, choice, kept, line, named, one_of, reason, seen_revision, text
from childfirst.cases.models import Concern, Direction, Goal, Task
from childfirst.cases.queries.people import officers_of
from childfirst.rules import exploitation as words
from childfirst.teams.models import Team
from childfirst.ui.formatting import moment_words
from childfirst.ui.forms import GovDateField, GovForm


class OpenForm(GovForm):
    """A new case."""

    team = forms.ModelChoiceField(label="Which team?", queryset=Team.objects.none(), empty_label="Choose")
    kinds = forms.MultipleChoiceField(
        label="What is it about?", choices=list(words.KINDS.items()), widget=forms.CheckboxSelectMultiple
    )
    why = asked(
        "Why does the child need a case?", help_text="What was seen and said, and what you fear. Facts, not labels"
    )
    kept_because = kept()

    def __init__(self, *args: Any, teams: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["team"].queryset = teams  # type: ignore[attr-defined]


class AllocateForm(GovForm):
    """Which officer."""

    officer = forms.ChoiceField(label="Which officer?", widget=forms.RadioSelect)
    reason = text("Why, if the officer is at the limit or lacks a skill")
    revision = seen_revision()

    def __init__(self, *args: Any, case: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.people = {str(one.officer.pk): one for one in officers_of(case.team)}
        self.fields["officer"].choices = [  # type: ignore[attr-defined]
            (pk, f"{one.officer}: {one.cases} of {one.limit} cases. {one.skill_words or 'No skill noted'}")
            for pk, one in self.people.items()
        ]

    def clean_officer(self) -> Any:
        """The officer."""
        return self.people[self.cleaned_data["officer"]].officer


class ScreenForm(GovForm):
    """Every prompt: seen, not seen, not asked. Unanswered is kept as not asked."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        for code, label in words.EVERY_PROMPT.items():
            self.fields[code] = forms.ChoiceField(
                label=label, choices=list(words.SEEN.items()), widget=forms.RadioSelect, required=False
            )
        self.fields["note"] = text("What it rests on: who saw or said it, and when")
        self.fields["kept_because"] = kept()

    @property
    def groups(self) -> list[tuple[str, list[Any]]]:
        """Prompts under their headings."""
        return [(title, [self[code] for code in group]) for title, group in words.PROMPTS.items()]

    def values(self) -> dict[str, Any]:
        """As the action takes them."""
        given = dict(self.cleaned_data)
        answers = {code: given.pop(code) for code in words.EVERY_PROMPT}
        return {"answers": answers, **given}


class GoalForm(GovForm):
    """A goal, and what the child says of it."""

    wanted = named("What should be different for the child?", 300)
    agreed = choice("Did the child agree to it?", Goal.AGREED)
    childs_words = text("What the child said of it, in the child’s words")


class EndForm(GovForm):
    """How something ended."""

    result = asked("What came of it?", help_text="Or why it was not done")


class TaskForm(GovForm):
    """An action or a line of enquiry."""

    reveals: ClassVar[dict[str, dict[str, list[str]]]] = {"kind": {"enquiry": ["rests_on"]}}

    kind = choice("What is it?", Task.KINDS)
    rests_on = asked("Which evidence does it follow?")
    what = named("What is to be done?", 300)
    owner = forms.ChoiceField(label="Which officer of the team?", required=False)
    owner_name = line("Or who else?", 120, help_text="A person’s name and where they work, not a team")
    due_on = GovDateField(label="By which day?", not_past=True)
    meeting = forms.ChoiceField(label="Which meeting decided it?", required=False)

    def __init__(self, *args: Any, case: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        items = case.agenda_items.exclude(meeting__held_at=None).select_related("meeting").order_by("-pk")
        self.meetings = {str(one.meeting_id): one.meeting for one in items}
        if self.meetings:
            named = [(pk, f"{one}, {moment_words(one.meets_when)}") for pk, one in self.meetings.items()]
            self.fields["meeting"].choices = [("", "None"), *named]  # type: ignore[attr-defined]
        else:
            del self.fields["meeting"]
        self.people = {str(one.officer.pk): one.officer for one in officers_of(case.team)}
        self.fields["owner"].choices = [
            ("", "Nobody of the team"),
            *((pk, str(one)) for pk, one in self.people.items()),
        ]  # type: ignore[attr-defined]

    def clean_owner(self) -> Any:
        """The officer, or nobody."""
        return self.people.get(self.cleaned_data["owner"])

    def clean_meeting(self) -> Any:
        """The meeting that was held, or none."""
        return self.meetings.get(self.cleaned_data["meeting"])


class SuperviseForm(GovForm):
    """A supervisor's look."""

    seen = asked("What did you look at, and what do you see?")
    asks = text("What do you ask for?")
    kept_because = kept()


class ClosureForm(GovForm):
    """What became of the child."""

    outcome = choice("What became of the child?", words.CASE_OUTCOMES)
    outcome_words = asked("How do you know?", help_text="What was seen, by whom, since when")
    childs_view = asked(
        "What does the child say?", help_text="In the child’s words. If nobody could ask: why, and what was tried"
    )
    kept_because = kept()
    revision = seen_revision()


class CloseForm(GovForm):
    """The supervisor's word."""

    note = text("What you looked at before closing it")
    revision = seen_revision()


class ReasonForm(GovForm):
    """A reason alone."""

    reason = reason()


class TieForm(GovForm):
    """A link to somebody or something of concern."""

    kind = choice("What is it?", words.CONCERNS)
    name = named("Name, registration, number or place")
    how = one_of("How is the child linked to it?", words.TIES, box=True)
    rests_on = asked("How do you know?", help_text="The record or the person it comes from, and the day")
    note = text("What is known of it")


class ChildTieForm(GovForm):
    """A link to another child."""

    number = forms.IntegerField(
        label="Number of the other child’s record", min_value=1, max_value=2_000_000_000,
        help_text="It stands on top of that child’s page, as in “Child 12”. Find the child first if you do not know it",
    )  # fmt: skip
    how = choice("How are the two linked?", {code: words.TIES[code] for code in words.CHILD_TIES})
    rests_on = asked("How do you know?", help_text="The record or the person it comes from, and the day")


class DisruptForm(GovForm):
    """Something done to stop it."""

    kind = one_of("What was done?", words.DISRUPTIONS, box=True)
    concern = forms.ModelChoiceField(
        label="Against whom or what?", queryset=Concern.objects.none(), required=False, empty_label="Nobody linked here"
    )
    what = asked("What exactly, and under which power?")
    begun_on = GovDateField(label="When was it served or done?", not_future=True)
    ends_on = GovDateField(label="When does it end, if it does?", required=False)

    def __init__(self, *args: Any, case: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        linked = case.ties.filter(ended_at=None).exclude(concern=None).values("concern")
        self.fields["concern"].queryset = Concern.objects.filter(pk__in=linked).order_by("kind", "name")  # type: ignore[attr-defined]


class EffectForm(GovForm):
    """What it changed."""

    effect = choice("What did it change for the child?", words.EFFECTS)
    effect_note = asked("How do you know?")


class DirectForm(GovForm):
    """What the lead does."""

    choice_hints: ClassVar[dict[str, dict[str, str]]] = {
        "kind": {"hold": "The case cannot be closed until you lift it", "call_in": "You look at the whole case with the team", "answer": "The team answers in writing"}
    }  # fmt: skip

    kind = choice("What do you do?", Direction.KINDS)
    reason = asked("Why?", help_text="The team reads this")
    answer_by = GovDateField(label="The team answers by", not_past=True)


class ReplyForm(GovForm):
    """The team's answer."""

    reply = asked("Your answer")


class LiftForm(GovForm):
    """Why it no longer stands."""

    lift_reason = asked("Why does it no longer stand?")


class SkillsForm(GovForm):
    """What an officer is skilled in."""

    skills = forms.MultipleChoiceField(
        label="Skilled in", choices=list(words.SKILLS.items()), widget=forms.CheckboxSelectMultiple, required=False
    )


class ChoiceForm(GovForm):
    """A choice of the force."""

    amount = forms.IntegerField(label="Number", min_value=0, max_value=1_000_000)
    source = named("Where does it come from?", 300)
    source_date = GovDateField(label="Date of the source", not_future=True)
    reason = named("Why does it change?", 300)
