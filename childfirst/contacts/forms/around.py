"""The pages around the children: where it was, the adults, and how worried the officer is."""

from typing import Any

from django import forms

from childfirst.children.forms import PostcodeField
from childfirst.contacts.ages import ADULT_IN_MONTHS
from childfirst.contacts.forms.fields import chosen, line, radios, words, yes_no
from childfirst.contacts.voice import hollow
from childfirst.foundation.now import today
from childfirst.rules import vocabulary
from childfirst.teams.models import Borough
from childfirst.ui.formatting import whole_months
from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm

# Shown for a suspect: the national audit found offender ethnicity missing in two thirds of cases (F27).
_WHY_ASKED = "Asked of every suspect. If you cannot say, choose “Not recorded” and write why below"


def borough_choices() -> list[tuple[str, str]]:
    """Every borough. Given to a field as it is: asked only where the field is shown or filled in, for a draft makes many forms and shows one."""
    return [("", "Choose one"), *((str(pk), name) for pk, name in Borough.objects.values_list("pk", "name"))]


class WhereForm(GovForm):
    """Where it happened."""

    place_type = chosen("What sort of place?", vocabulary.PLACE_TYPES, required=True)
    place = line("Where was it?", required=False, help_text="Address, or enough to find it again")
    postcode = PostcodeField()
    borough = forms.ChoiceField(label="Borough", choices=borough_choices, required=True)


class AdultForm(GovForm):
    """One adult: who they are to the child, and their part."""

    reveals = {"part": {"suspect": ["ethnicity", "nationality", "why_not"]}}
    full_name = line("Name", max_length=120, help_text="Leave empty if you do not know it")
    relation = chosen("Who are they to the child?", vocabulary.ADULT_RELATIONS, required=True)
    part = radios("What was their part?", vocabulary.ADULT_PARTS)
    ethnicity = chosen("Ethnicity, as you see it", vocabulary.ETHNICITIES_OFFICER, required=True, help_text=_WHY_ASKED)
    nationality = line("Nationality, as they give it", max_length=60)
    why_not = line("If either is not known, why not?", max_length=200)
    date_of_birth = GovDateField(label="Date of birth, if you know it", required=False, not_future=True)
    age_years = forms.IntegerField(
        label="Age, if you do not",
        required=False,
        min_value=18,
        max_value=110,
        help_text="Your best estimate will do. Someone under 18 is a child: add them as one",
    )
    lives_in_home = yes_no("Do they live with the child?")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["age_years"].error_messages["min_value"] = (
            "Someone under 18 is a child: add them on the children page"
        )

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        born = data.get("date_of_birth")
        if born and whole_months(born, today()) < ADULT_IN_MONTHS:
            self.add_error("date_of_birth", "Someone under 18 is a child: add them on the children page")
        elif born:
            data["age_years"] = whole_months(born, today()) // 12
        if data.get("part") == "suspect":
            if not data.get("why_not") and (data.get("ethnicity") == "unknown" or not data.get("nationality")):
                self.add_error("why_not", "Enter their ethnicity and nationality, or say why you cannot")
            elif data.get("why_not") and hollow(data["why_not"]):
                self.add_error("why_not", "Say what stopped you from asking or knowing")
        return data


class GradeForm(GovForm):
    """The officer's own view, and what was done at once. The desk grades as well, and compares."""

    reveals = {"protection": {"yes": ["police_protection_from"]}}
    choice_hints = {
        "officer_grade": {
            "blue": "No need beyond what any child has",
            "green": "Early signs: the family may need some help",
            "amber": "Serious or several worries: the council should look",
            "red": "Harm has happened or is close: act now",
        }
    }
    error_names = {"officer_grade": "how worried you are", "police_protection_from": "When police protection began"}
    officer_grade = radios(
        "How worried are you about this child, or these children?",
        vocabulary.GRADES,
        help_text="Your own view. The desk will give its own grade beside it",
    )
    officer_grade_reason = words(
        "Why?",
        required=True,
        help_text="In a sentence or two. A child being used to it, streetwise or often missing does not lower the grade",
    )
    immediate_action = words(
        "What have you done already to keep them safe?",
        help_text="Such as: taken to hospital, left with grandmother and who checked her, suspect arrested",
    )
    protection = yes_no("Has a child been taken into police protection?", required=True)
    police_protection_from = GovDateTimeField(label="When did police protection begin?", not_future=True)

    def clean_officer_grade_reason(self) -> str:
        text = str(self.cleaned_data["officer_grade_reason"])
        if hollow(text):
            raise forms.ValidationError("Say why, so that the desk can see what you saw")
        return text
