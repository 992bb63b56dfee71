"""What is typed on the desk. Every act carries the revision that was read, so that two people cannot overwrite each other."""

import re
from decimal import Decimal
from typing import Any

from django import forms

from childfirst.contacts.voice import hollow
from childfirst.foundation.now import local, now
from childfirst.referrals.actions.duties import BY_HAND
from childfirst.referrals.models import Clock, Referral, ResearchCheck
from childfirst.referrals.presenters.clocks import duties_started_by, events_to_record
from childfirst.referrals.queries.queue import SORTS
from childfirst.referrals.states import DECISIONS
from childfirst.rules.vocabulary import CONTACT_KINDS, GRADES
from childfirst.teams.models import BasicCommandUnit, Borough, Team
from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm

LONG = 4000
WORDS_AT_LEAST = 3


def saying_something(reason: str, write: str) -> str:
    """A reason that a reader can use: not “x” or “n/a”, and at least three different words. `write` says what to put instead."""
    words = set(re.findall(r"[^\W\d_]+", reason.lower()))
    if hollow(reason) or len(words) < WORDS_AT_LEAST:
        raise forms.ValidationError(f"“{' '.join(reason.split())[:60]}” does not say why. {write}")
    return reason


def text(label: str, help_text: str = "", *, required: bool = True) -> forms.CharField:
    """A few lines of text."""
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=LONG, widget=forms.Textarea)


class ActForm(GovForm):
    """An act on a referral, resting on the page as it was read."""

    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)


class ReasonForm(ActForm):
    """Why."""

    reason = text("Why?", "For the record, and for whoever reads it next.")


class MissedForm(ReasonForm):
    """Why a clock was missed."""

    def clean_reason(self) -> str:
        """Something that whoever puts it right can use."""
        write = "Write what held it up and what was done about it, in a few words."
        return saying_something(self.cleaned_data["reason"], write)


class GradeForm(ActForm):
    """The London levels, with what each means."""

    grade = forms.ChoiceField(label="Grade", choices=list(GRADES.items()), widget=forms.RadioSelect)
    reason = text(
        "Why this grade?", "Name what you rest it on. If it is lower than the officer's or a rule's, say why."
    )
    choice_hints = {
        "grade": {
            "blue": "No identified additional need",
            "green": "Additional needs or early signs: early help",
            "amber": "Complex or high need: targeted or statutory help (section 17)",
            "red": "Acute, significant harm: act at once (section 47)",
        }
    }

    def clean_reason(self) -> str:
        """Something the decision-maker can weigh."""
        write = "Write what you rest this grade on: what was found, seen or said, in a few words."
        return saying_something(self.cleaned_data["reason"], write)


class ResearchForm(GovForm):
    """One line of the checklist."""

    found = forms.ChoiceField(
        label="What did you find?", choices=list(ResearchCheck.FOUND.items()), widget=forms.RadioSelect
    )
    result = text("Details", "What you found and where, or why it could not be looked up.", required=False)


class QuestionForm(ActForm):
    """A question to the officer."""

    contact = forms.ModelChoiceField(label="About which record?", queryset=None, required=False, empty_label=None)
    question = text(
        "Your question to the officer",
        "One plain question. The desk's own clock pauses until it is answered; duties of law or guidance do not.",
    )

    def __init__(self, *args: Any, contacts: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["contact"].queryset = contacts


class AnswerForm(GovForm):
    """The officer's answer."""

    answer = text("Your answer", "If the record itself is wrong or has a gap, amend the record as well.")


class DecideForm(ActForm):
    """What happens, why, and what is asked of whom."""

    outcome = forms.ChoiceField(label="What should happen?", choices=list(DECISIONS.items()), widget=forms.RadioSelect)
    exploitation_team = forms.ModelChoiceField(label="Which exploitation team?", queryset=None)
    ward_team = forms.ModelChoiceField(label="Which ward team?", queryset=None)
    council = forms.ModelChoiceField(
        label="Council",
        queryset=None,
        required=False,
        help_text="For early help, children's services or a strategy discussion. The council where the child lives.",
    )
    reason = text(
        "Why?",
        "Why this, and why not more or less. If you need more information, this is your question to the officer.",
    )
    advice = text("What is asked of whoever receives it", "It goes into the draft of the notice.", required=False)
    reveals = {"outcome": {"exploitation_team": ["exploitation_team"], "ward_officer": ["ward_team"]}}

    def __init__(self, *args: Any, second: bool, askable: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not askable:  # an imported record has no officer to send it back to
            offered = [(code, words) for code, words in DECISIONS.items() if code != "more_information"]
            self.fields["outcome"].choices = offered  # type: ignore[attr-defined]
        teams = Team.objects.order_by("name")
        self.fields["exploitation_team"].queryset = teams.filter(kind="exploitation")
        self.fields["ward_team"].queryset = teams.filter(kind="ward")
        self.fields["council"].queryset = Borough.objects.order_by("name")
        needs = "A second person must agree: it is amber or red by the desk, the officer or a rule" if second else ""
        hints = dict.fromkeys(("no_further_action", "early_help", "ward_officer"), needs)
        self.choice_hints = {"outcome": hints | {"more_information": "Goes back to the officer; nothing is decided"}}

    def clean_reason(self) -> str:
        """Something the second person and the next reader can weigh. A question to the officer may be as short as it likes."""
        reason: str = self.cleaned_data["reason"]
        if self.cleaned_data.get("outcome") == "more_information":
            return reason
        return saying_something(reason, "Write why this is right for the child, and why not more or less.")


class CountersignForm(ActForm):
    """A second person's answer."""

    agreed = forms.ChoiceField(
        label="Do you agree with this decision?",
        choices=[("yes", "Yes, I agree"), ("no", "No, it goes back to work")],
        widget=forms.RadioSelect,
    )
    reason = text("Why?", "Needed where you do not agree.", required=False)

    def clean_reason(self) -> str:
        """Who disagrees says what has to change."""
        reason: str = self.cleaned_data["reason"]
        if self.cleaned_data.get("agreed") != "no" or not reason.strip():
            return reason  # without a word, the action asks for one
        return saying_something(reason, "Write what you do not agree with, and what should be looked at again.")


class AdviceForm(ActForm):
    """New words for the advice."""

    advice = text(
        "What is asked of whoever receives it",
        "A signature given on the old words falls. Where a second person is needed, they are asked again.",
        required=False,
    )


class FoldForm(ActForm):
    """Into which referral."""

    into = forms.CharField(
        label="Referral to fold it into", max_length=24, help_text="Its reference, such as RF-2026-000123"
    )
    reason = text("Why are these one incident?")

    def clean_into(self) -> Referral:
        """The referral by its reference."""
        wanted = self.cleaned_data["into"].strip().upper()
        found = Referral.objects.filter(reference=wanted).first()
        if found is None:
            raise forms.ValidationError("There is no referral with that reference. Copy it from the queue.")
        return found


class EventForm(GovForm):
    """What happened on a clock, and when."""

    what = forms.ChoiceField(label="What happened?", widget=forms.RadioSelect)
    at = GovDateTimeField(label="When?", not_future=True)
    note = text("Note", "Who you spoke to, and what was said.", required=False)

    def __init__(self, *args: Any, clock: Clock, **options: Any) -> None:
        options.setdefault("initial", {"at": local(now())})
        super().__init__(*args, **options)
        self.fields["what"].choices = events_to_record(clock)  # type: ignore[attr-defined]


class TakeBackForm(GovForm):
    """Why a recorded event was not so."""

    reason = text("Why?", "What was recorded by mistake, and how you know.")


class StartClockForm(GovForm):
    """A clock that a person starts."""

    duty = forms.ChoiceField(label="Which clock?", choices=duties_started_by(BY_HAND), widget=forms.RadioSelect)
    child = forms.ModelChoiceField(label="For which child?", queryset=None, required=False, empty_label="All of them")
    at = GovDateTimeField(label="When did it begin?", not_future=True)
    about = forms.CharField(
        label="What about?",
        max_length=160,
        required=False,
        help_text="For a victim who must be told: what happened, such as an arrest or a charge.",
    )
    note = text("Note", required=False)

    def __init__(self, *args: Any, children: Any, **options: Any) -> None:
        options.setdefault("initial", {"at": local(now())})
        super().__init__(*args, **options)
        self.fields["child"].queryset = children


class TimingForm(GovForm):
    """How long the desk has, and by whose word."""

    borough = forms.ModelChoiceField(
        label="Borough", queryset=None, required=False, empty_label="Every borough without its own"
    )
    grade = forms.ChoiceField(label="Grade", choices=list(reversed(GRADES.items())), widget=forms.RadioSelect)
    hours = forms.DecimalField(
        label="Time allowed",
        min_value=Decimal("0.25"),
        max_value=672,
        decimal_places=2,
        help_text="In hours of real time, nights and weekends counted. A quarter of an hour is 0.25.",
    )
    source = forms.CharField(
        label="Where does it come from?",
        max_length=300,
        help_text="The document and its page, such as the borough's MASH protocol, section 4",
    )
    source_date = GovDateField(label="Date of that document", not_future=True)
    confirmed_by_name = forms.CharField(
        label="Who confirmed it?",
        max_length=120,
        required=False,
        help_text="A named person at the borough or the force",
    )
    reason = text("Why does it change?", "For the audit trail.")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["borough"].queryset = Borough.objects.order_by("name")

    def as_timing(self) -> dict[str, Any]:
        """As the action takes it."""
        data = dict(self.cleaned_data)
        minutes = int(data.pop("hours") * 60)
        return data | {"minutes": minutes}


class FilterForm(GovForm):
    """The queue's filters, kept in the address."""

    text = forms.CharField(
        label="Reference", max_length=40, required=False, help_text="Referral, contact, crime or CAD"
    )
    due = forms.ChoiceField(
        label="Due",
        required=False,
        choices=[
            ("", "Any time"),
            ("overdue", "Late"),
            ("hour", "Late or within the hour"),
            ("today", "Late or today"),
        ],
    )
    grade = forms.ChoiceField(
        label="Desk grade", required=False, choices=[("", "Any"), ("ungraded", "Not graded"), *reversed(GRADES.items())]
    )
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "Any"), *CONTACT_KINDS.items()])
    borough = forms.ModelChoiceField(label="Borough", required=False, queryset=None, empty_label="Any")
    command_unit = forms.ModelChoiceField(label="Command unit", required=False, queryset=None, empty_label="Any")
    gaps = forms.BooleanField(label="A child is not named", required=False)
    sort = forms.ChoiceField(label="Order", required=False, choices=list(SORTS.items()))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["borough"].queryset = Borough.objects.order_by("name")
        self.fields["command_unit"].queryset = BasicCommandUnit.objects.order_by("name")
