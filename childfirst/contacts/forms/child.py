"""The pages about one child: first sight, which record, who they are, their part."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from childfirst.children.forms import PostcodeField
from childfirst.contacts.ages import ADULT_IN_MONTHS
from childfirst.contacts.forms.around import borough_choices
from childfirst.contacts.forms.born import estimated_age, settle_birth
from childfirst.contacts.forms.fields import chosen, line, radios, ticks, words, yes_no
from childfirst.foundation.now import today
from childfirst.rules import vocabulary
from childfirst.teams.models import School
from childfirst.ui.formatting import whole_months
from childfirst.ui.forms import GovDateField, GovForm

IN_CARE = ("looked_after", "child_protection_plan", "child_in_need", "care_leaver", "unaccompanied")


class FirstForm(GovForm):
    """First sight: asked before any record or date of birth is shown, because afterwards nobody can say (C2, adultification)."""

    error_names = {"perceived_age": "How old you took them for"}
    perceived_age = forms.IntegerField(
        label="How old did you take this child for, when you first saw them?",
        min_value=0,
        max_value=60,
        required=False,
        help_text="In years. Before you knew their age. Leave empty if you did not see them",
    )
    given_name = line("Given name", max_length=80, autocomplete="off")
    family_name = line("Family name", max_length=80, autocomplete="off")

    def __init__(self, *args: Any, chosen_already: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if chosen_already:
            del self.fields["given_name"], self.fields["family_name"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if "given_name" in self.fields and not (data.get("given_name") or data.get("family_name")):
            self.add_error("given_name", "Enter a name. If you do not know one, go back and add a child not yet named")
        return data


class MatchForm(GovForm):
    """Which record, if any, is this child's."""

    error_names = {"child": "whether this child is on record"}
    child = forms.ChoiceField(label="Is this child already on record?", widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, found: Sequence[tuple[str, str]] = (), hints: dict[str, str] | None = None, **options: Any
    ) -> None:
        self.choice_hints = {"child": hints or {}}
        super().__init__(*args, **options)
        self.fields["child"].choices = [*found, ("new", "None of these: open a new record")]  # type: ignore[attr-defined]


class UnnamedForm(GovForm):
    """A child known to exist and not yet named: a gap that everyone can see (F31)."""

    error_names = {"about_age": "About how old"}
    seen = yes_no("Did you see this child?", required=True, help_text="With your own eyes. Asleep counts as not seen")
    unnamed_note = line(
        "What do you know of this child?",
        required=True,
        max_length=180,
        help_text="For example: older brother, stays at weekends, mother would not give a name",
    )
    about_age = forms.IntegerField(
        label="About how old?",
        required=False,
        min_value=0,
        max_value=17,
        help_text="In years, as you saw them or were told. Leave empty if you do not know",
    )


class WhoForm(GovForm):
    """Who the child is, and what they need. For a child on record, only what may have changed or is missing."""

    reveals = {
        "interpreter_needed": {"yes": ["first_language"]},
        "needs_asked": {"yes": ["needs", "communication_note", "health_note"]},
        "care_status": {"looked_after": ["care_council", "placement_moves"]},
        "school_status": {"enrolled": ["school", "second_school"]},
    }
    error_names = {
        "date_of_birth_basis": "how the date of birth is known",
        "interpreter_needed": "whether the child needs an interpreter",
        "needs_asked": "whether you asked about needs",
        "roles": "this child's part",
        "care_status": "care and plans",
        "school_status": "school or college",
    }
    given_name = line("Given name", max_length=80, autocomplete="off")
    family_name = line("Family name", max_length=80, autocomplete="off")
    also_known_as = line("Other names they go by", max_length=80, autocomplete="off")
    date_of_birth = GovDateField(label="Date of birth", required=False, not_future=True)
    date_of_birth_basis = radios("How do you know the date of birth?", vocabulary.DATE_OF_BIRTH_BASES, required=False)
    date_of_birth_note = line(
        "Note on their age",
        max_length=200,
        help_text="For example: passport seen, or two dates given. If you are unsure whether they are under 18, treat them as a child",
    )
    estimated_age = estimated_age()
    sex = radios("Sex", vocabulary.SEXES)
    roles = ticks(
        "What part did this child have?",
        vocabulary.ROLES,
        required=True,
        help_text="Tick all that apply. The same child can be a suspect and a victim",
    )
    ethnicity_self = chosen(
        "Ethnicity, as the child describes it",
        vocabulary.ETHNICITIES_SELF,
        help_text="Ask. If they would rather not say, choose “Not stated”",
    )
    ethnicity_officer = chosen("Ethnicity, as you see it", vocabulary.ETHNICITIES_OFFICER)
    interpreter_needed = radios("Does the child need an interpreter?", {"no": "No", "yes": "Yes"})
    first_language = line("First language", max_length=60, required=True)
    needs_asked = radios(
        "Did you ask about communication and health needs?",
        {"yes": "Yes", "no": "No"},
        help_text="Ask the child, a carer or the school: anything that makes talking, understanding or waiting hard?",
    )
    needs = ticks("Needs", vocabulary.NEEDS, help_text="Leave all empty if you asked and there are none")
    communication_note = line("What helps when talking with this child?", max_length=300)
    health_note = line("Health, injuries, medication", max_length=300)
    care_status = radios("Care and plans", vocabulary.CARE_STATUSES)
    care_council = line("Which council looks after the child?", max_length=80, list="boroughs", autocomplete="off")
    placement_moves = forms.IntegerField(
        label="How many times has the child moved placement in the last year?",
        required=False,
        min_value=0,
        max_value=50,
    )
    school_status = radios("School or college", vocabulary.SCHOOL_STATUSES)
    school = line("Which school or college?", max_length=120, list="schools", autocomplete="off")
    second_school = line(
        "Is the child at a second school as well?",
        max_length=120,
        list="schools",
        autocomplete="off",
        help_text="For example alternative provision beside a main school, or a school they are moving to. Leave empty if not",
    )
    home_address = line("Home address", max_length=200, autocomplete="off")
    home_postcode = PostcodeField(label="Home postcode", widget=forms.TextInput(attrs={"autocomplete": "off"}))
    home_borough = forms.ChoiceField(label="Home borough", choices=borough_choices, required=False)

    def __init__(self, *args: Any, known: Any = None, on: date | None = None, **options: Any) -> None:
        self.known, self.on = known, on or today()
        super().__init__(*args, **options)
        if known is not None:
            for name in ("given_name", "family_name"):
                del self.fields[name]
            if known.date_of_birth:
                for name in ("date_of_birth", "date_of_birth_basis", "date_of_birth_note", "estimated_age"):
                    del self.fields[name]

    def clean_school(self) -> School | None:
        return self._school("school")

    def clean_second_school(self) -> School | None:
        return self._school("second_school")

    def _school(self, name: str) -> School | None:
        typed = self.cleaned_data[name].strip()
        if not typed:
            return None
        found = list(School.objects.filter(name__iexact=typed)[:2]) or list(School.objects.filter(urn=typed)[:2])
        if len(found) != 1:
            raise forms.ValidationError(
                "Choose the school from the list as you type. If two have this name, enter its URN"
            )
        return found[0]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        settle_birth(self, data, self.on)
        born = data.get("date_of_birth")
        if born and whole_months(born, today()) > ADULT_IN_MONTHS + 12:
            self.add_error("date_of_birth", "This date of birth makes them an adult. Check it, or add them as an adult")
        if data.get("care_status") == "looked_after" and not data.get("care_council"):
            self.add_error(
                "care_council",
                "Enter the council that looks after the child. Ask the placement if the child does not know",
            )
        return data


def miles_from_home() -> forms.DecimalField:
    """In miles, as people in the UK think of it; kept in kilometres."""
    return forms.DecimalField(
        label="About how far from home were they, in miles?",
        required=False,
        min_value=0,
        max_value=1000,
        decimal_places=1,
        help_text="In a straight line, at a guess. Leave empty if you do not know. Far from home with drugs or cash is a sign that somebody sent them",
    )


class PartForm(GovForm):
    """The offence and outcome for a child who is a suspect."""

    miles_from_home = miles_from_home()
    offence = chosen("Offence this child is suspected of", vocabulary.OFFENCES, empty="The same as above")
    outcome = chosen("Outcome for this child", vocabulary.OUTCOMES, empty="The same as above")
    outcome_reason = words(
        "Why this outcome for this child?", help_text="What you weighed, with the vulnerability you saw"
    )


class SearchPart(PartForm):
    """A search of this child."""

    error_names = {"beyond_outer_clothing": "whether it went beyond outer clothing"}
    beyond_outer_clothing = yes_no(
        "Did the search go beyond outer clothing?",
        required=True,
        help_text="More than coat, jacket or gloves. If it exposed intimate parts, tell your inspector now: other records are needed",
    )
    field_order = ["beyond_outer_clothing", "miles_from_home"]


class MissingPart(GovForm):
    """How the absence of this child was graded. Low for a child needs a reason (F6, R082)."""

    choice_hints = {
        "missing_grade": {
            "high": "Serious harm is likely: deploy at once",
            "medium": "Harm is likely but not serious: act now and keep measuring",
            "low": "In London a child is not graded below medium without a reason",
        }
    }
    error_names = {
        "missing_grade": "the grade",
        "caller_is_childrens_home": "whether the call came from a children's home",
    }
    missing_grade = radios(
        "What is the risk to this child?",
        {code: vocabulary.MISSING_GRADES[code] for code in ("high", "medium", "low", "very_low")},
    )
    grade_reason = words(
        "Why this grade?", help_text="What you know of exploitation, health, care, age and who they may be with"
    )
    caller_is_childrens_home = yes_no("Did the call come from a children's home or placement?", required=True)
    prevention_interview = radios(
        "If the child is back: was a prevention interview done?",
        {"yes": "Done", "no": "Not done", "refused": "Offered and refused"},
        required=False,
        help_text="See the child alone. Ask where they were, with whom, and whether anyone hurt or frightened them",
    )
    returned_at_home = yes_no("If the child is back: are they at home?")
    miles_from_home = miles_from_home()

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("missing_grade") in ("low", "very_low") and len(str(data.get("grade_reason") or "").split()) < 4:
            self.add_error(
                "grade_reason",
                "A child graded below medium needs a reason. Write what makes harm unlikely; being used to it does not",
            )
        return data


def part_form(kind: str, roles: list[str]) -> type[GovForm] | None:
    """Which further page this child needs, if any."""
    if kind == "missing":
        return MissingPart
    if kind == "stop_search":
        return SearchPart
    return PartForm if "suspect" in roles else None
