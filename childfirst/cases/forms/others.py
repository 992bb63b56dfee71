"""The missing board, the national referral, meetings, placements and the plan for 18."""

from typing import Any, ClassVar

from django import forms

from childfirst.cases.forms.fields import asked, choice, kept, line, named, seen_revision, some_of, text
from childfirst.cases.models import EpisodeAct, Meeting, NationalReferral, ProsecutorNote, Transition
from childfirst.rules import exploitation as words
from childfirst.rules import vocabulary
from childfirst.ui.formatting import moment_words
from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm


class GradeForm(GovForm):
    """A grade with its reasons."""

    choice_hints: ClassVar[dict[str, dict[str, str]]] = {
        "grade": {
            "low": "By policy only an inspector",
            "very_low": "By policy only an inspector. Also called no apparent risk",
        }
    }

    grade = choice("Grade", dict(reversed(vocabulary.MISSING_GRADES.items())))
    reasons = asked(
        "Why this grade?",
        help_text="What you know of this child tonight. Not what is usual for children like this",
        rows=4,
    )
    kept_because = kept()
    revision = seen_revision()


class ActForm(GovForm):
    """Something done to find the child."""

    what = forms.ChoiceField(
        label="What was done?",
        choices=[("", "Choose"), *((code, EpisodeAct.WHATS[code]) for code in EpisodeAct.BY_HAND)],
    )
    note = asked("Where, with whom, and what came of it?")
    happened_when = GovDateTimeField(label="When?", not_future=True)
    kept_because = kept()


class FoundForm(GovForm):
    """The child is back."""

    found_when = GovDateTimeField(label="When was the child found, or when did they come back?", not_future=True)
    found_where = named("Where, and with whom?", 200)
    found_note = text("How was the child?")
    harm = text("What harm was seen or told?")


class InterviewForm(GovForm):
    """The prevention interview, or its refusal."""

    reveals: ClassVar[dict[str, dict[str, list[str]]]] = {
        "interview": {"done": ["interview_words"], "refused": ["interview_refusal"]}
    }

    interview = choice(
        "Did an officer see and speak with the child?", {"done": "Yes", "refused": "The child did not want to"}
    )
    interview_words = asked("What did the child say?", help_text="In the child’s words")
    interview_refusal = asked("How was it offered, by whom, and what did the child say?")
    reasons_gone = some_of("Why did the child go?", words.PUSH_PULL)


class ReturnForm(GovForm):
    """The council's return interview."""

    return_interview = choice(
        "What does the council say?", {"offered": "Offered", "done": "Done", "declined": "The child declined"}
    )
    note = asked("Who told you, and what may police know of it?")


class NoteForm(GovForm):
    """A note."""

    note = text("Anything to add")


class NationalForm(GovForm):
    """What the first responder's form asks."""

    suspected_when = GovDateTimeField(label="When was slavery or trafficking first suspected?", not_future=True)
    grounds = asked(
        "What are the grounds?", help_text="Who did what to the child, where and when; the signs you saw", rows=5
    )
    account = text(
        "What does the child say?", help_text="Leave it empty if nobody has asked. It is never needed for sending"
    )
    council = named("Which council is told?", 80)


class SendForm(GovForm):
    """It is sent."""

    outside_reference = named("Reference on the government’s form", 40)
    council_told_when = GovDateTimeField(label="When was the council told?", not_future=True)


class DecisionForm(GovForm):
    """A decision that came."""

    decision = choice("Decision", words.REFERRAL_DECISIONS)


class ChaseForm(GovForm):
    """Where is it?"""

    note = asked("Whom did you ask, and what did they say?")


class GuardianForm(GovForm):
    """The independent guardian."""

    guardian = choice("Has the child an independent guardian?", NationalReferral.GUARDIAN)
    guardian_note = named("Who, or why not?", 300)


class ProsecutorForm(GovForm):
    """What is known for section 45."""

    offence = named("Offence the child may be charged with", 200)
    direct_result = choice("Was it a direct result of slavery or exploitation?", ProsecutorNote.ANSWERS)
    same_child = choice(
        "Would a reasonable child like this one have done it?", ProsecutorNote.ANSWERS,
        help_text="Of the same age, sex and disability or illness, in the same situation. Not whether they were compelled",
    )  # fmt: skip
    excluded = choice("Is the offence in Schedule 4, where this is no defence?", ProsecutorNote.ANSWERS)
    facts = asked("The facts", rows=5)
    given_to = named("To which prosecutor is it given?")


class MeetingForm(GovForm):
    """A meeting."""

    kind = choice("What kind of meeting?", words.MEETINGS)
    meets_when = GovDateTimeField(label="When?")
    place = line("Where?", 120)
    chair = named("Who is in the chair?")
    invited = asked("Who is asked to come?", help_text="One a line: name and where they work")


class AgendaForm(GovForm):
    """A case onto an agenda."""

    meeting = forms.ChoiceField(label="Which meeting?", widget=forms.RadioSelect)
    asks = asked("What do you ask of it for this child?")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.coming = {str(one.pk): one for one in Meeting.objects.filter(held_at=None).order_by("meets_when")[:20]}
        self.fields["meeting"].choices = [
            (pk, f"{one}, {moment_words(one.meets_when)}") for pk, one in self.coming.items()
        ]  # type: ignore[attr-defined]

    def clean_meeting(self) -> Any:
        """The meeting."""
        return self.coming[self.cleaned_data["meeting"]]


class HeldForm(GovForm):
    """The minutes."""

    attended = asked("Who came?", help_text="One a line")
    minutes = asked("What was said of all?", help_text="What belongs to one child goes with that child’s item", rows=5)


class DecidedForm(GovForm):
    """What a meeting decided on one case."""

    decided = asked("What did the meeting decide for this child?")


class PackForm(GovForm):
    """Who gets the pack."""

    recipients = asked(
        "Who is given the pack?", help_text="Names and where they work. It is kept on each child’s trail"
    )


class AwayForm(GovForm):
    """A placement elsewhere."""

    caring_council = named("Which council cares for the child?", 80)
    host_council = named("In which council’s area does the child live?", 80)
    place = line("Where?", 120)
    begun_on = GovDateField(label="Since when?", not_future=True)


class ToldForm(GovForm):
    """The councils are told."""

    caring_told_when = GovDateTimeField(
        label="The council that cares for the child was told", not_future=True, required=False
    )
    host_told_when = GovDateTimeField(
        label="The council where the child lives was told", not_future=True, required=False
    )


class TransitionForm(GovForm):
    """Who goes on after 18."""

    service = named("Which service goes on after 18?")
    worker = line("Who there?", 120)
    accepted = choice("Have they accepted?", Transition.ACCEPTED)
    plan = asked("What will they do?")
    childs_words = asked("What does the child want?", help_text="In the child’s words. If nobody asked yet, ask first")
