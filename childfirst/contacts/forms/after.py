"""Forms used after a contact was sent: disagreeing, amending, naming."""

from datetime import date
from typing import Any

from django import forms

from childfirst.children.forms import PostcodeField
from childfirst.contacts.forms.around import borough_choices
from childfirst.contacts.forms.born import estimated_age, settle_birth
from childfirst.contacts.forms.fields import VoiceField, chosen, line, radios, ticks, words
from childfirst.contacts.forms.what import dash_choices
from childfirst.rules import vocabulary
from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm


class ReasonForm(GovForm):
    """A reason, and nothing else."""

    reason = words(
        "Your reason",
        required=True,
        max_length=1000,
        help_text="In a sentence or two. The finding stays, with your name and reason beside it",
    )


class FlagForm(GovForm):
    """Keeping a finding on the child, until a day."""

    error_names = {"why": "why this should stay on the child", "review_by": "the day by which it is looked at again"}
    why = words(
        "Why should this stay on the child?", required=True, max_length=1000, help_text="The next officer will read it"
    )
    review_by = GovDateField(label="Look at it again by", not_past=True)


class ReviewFlagForm(GovForm):
    """Looking at a flag again: keep it to a new day, or end it."""

    reveals = {"what": {"keep": ["review_by"]}}
    error_names = {"what": "whether the flag stays", "why": "why"}
    what = radios("Does this flag still hold?", {"keep": "Yes: keep it until another day", "end": "No: end it now"})
    review_by = GovDateField(label="Look at it again by", required=False, not_past=True)
    why = words("Why?", required=True, max_length=1000)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("what") == "keep" and not data.get("review_by") and "review_by" not in self.errors:
            self.add_error("review_by", "Enter the day by which it is looked at again")
        return data


class AmendContact(GovForm):
    """What may be put right in a contact. Left as it stands, nothing changes."""

    error_names = {"reason": "why you are changing this record", "occurred_from": "When it happened"}
    occurred_from = GovDateTimeField(label="When did it happen?", not_future=True)
    place_type = chosen("Sort of place", vocabulary.PLACE_TYPES)
    place = line("Where was it?")
    postcode = PostcodeField()
    borough_id = forms.ChoiceField(label="Borough", required=False)
    what_happened = words("What happened?")
    offence = chosen("Offence", vocabulary.OFFENCES, empty="None")
    offence_note = line("More about the offence")
    outcome = chosen("Outcome", vocabulary.OUTCOMES, empty="None")
    outcome_reason = words("Why this outcome")
    crime_reference = line("Crime reference", max_length=40)
    cad_reference = line("CAD reference", max_length=40)
    officer_grade = chosen("Officer's grade", vocabulary.GRADES, empty="None")
    officer_grade_reason = words("Why this grade")
    immediate_action = words("What was done at once")
    reason = words(
        "Why are you changing this record?", required=True, help_text="What stood before is kept beside your reason"
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["borough_id"].choices = borough_choices()  # type: ignore[attr-defined]

    def clean_borough_id(self) -> int | None:
        return int(self.cleaned_data["borough_id"]) if self.cleaned_data["borough_id"] else None


class AmendDomesticAbuse(AmendContact):
    """With what only domestic abuse has."""

    children_in_home = forms.IntegerField(
        label="How many children live in or visit the home?", min_value=1, max_value=40
    )
    dash = ticks("DASH questions answered yes", dash_choices())
    dash_grade = chosen("DASH grade", vocabulary.DASH_GRADES)
    field_order = [
        "children_in_home", "occurred_from", "place_type", "place", "postcode", "borough_id", "what_happened", "dash", "dash_grade",
    ]  # fmt: skip


class AmendPart(GovForm):
    """What may be put right of one child's part."""

    error_names = {"reason": "why you are changing this record"}
    roles = ticks("What part did this child have?", vocabulary.ROLES)
    seen = chosen("Was the child seen?", vocabulary.YES_NO, empty="Not recorded")
    spoken_to = chosen("Was the child spoken to?", vocabulary.YES_NO, empty="Not recorded")
    spoken_alone = chosen("Was that alone?", vocabulary.YES_NO, empty="Not recorded")
    child_words = VoiceField(
        label="What did the child say?", required=False, help_text="Their own words, as they said them"
    )
    wishes = VoiceField(label="What does the child want to happen?", required=False)
    signs = ticks(
        "Signs",
        [
            (title, [(code, vocabulary.SIGNS[code]) for code in codes])
            for title, codes in vocabulary.SIGN_GROUPS.items()
        ],
    )
    signs_note = words("Anything else noticed")
    offence = chosen("Offence", vocabulary.OFFENCES, empty="None")
    outcome = chosen("Outcome", vocabulary.OUTCOMES, empty="None")
    outcome_reason = words("Why this outcome")
    reason = words(
        "Why are you changing this record?", required=True, help_text="What stood before is kept beside your reason"
    )


class NameChild(GovForm):
    """Who a child not yet named is."""

    reveals = {
        "child": {"new": ["given_name", "family_name", "date_of_birth", "date_of_birth_basis", "estimated_age", "sex"]}
    }
    error_names = {
        "reason": "how you learned who the child is",
        "child": "whether this child is on record",
        "date_of_birth_basis": "how the date of birth is known",
    }
    child = forms.ChoiceField(label="Who is this child?", widget=forms.RadioSelect)
    given_name = line("Given name", max_length=80, autocomplete="off")
    family_name = line("Family name", max_length=80, autocomplete="off")
    date_of_birth = GovDateField(label="Date of birth", required=False, not_future=True)
    date_of_birth_basis = radios("How do you know the date of birth?", vocabulary.DATE_OF_BIRTH_BASES, required=False)
    estimated_age = estimated_age()
    sex = radios("Sex", vocabulary.SEXES)
    reason = words("How did you learn who this child is?", required=True)

    def __init__(
        self, *args: Any, found: list[tuple[str, str]], hints: dict[str, str], on: date, **options: Any
    ) -> None:
        self.choice_hints, self.on = {"child": hints}, on
        super().__init__(*args, **options)
        self.fields["child"].choices = [*found, ("new", "Someone not on record: open a new record")]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("child") == "new" and not (data.get("given_name") or data.get("family_name")):
            self.add_error("given_name", "Enter a name")
        settle_birth(self, data, self.on)
        return data
