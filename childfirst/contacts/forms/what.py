"""What happened: one page, whose questions fit the kind of contact."""

from typing import Any

from django import forms

from childfirst.contacts import details
from childfirst.contacts.forms.fields import chosen, line, radios, ticks, words
from childfirst.rules import vocabulary
from childfirst.ui.forms import GovDateTimeField, GovForm

FACTS_ONLY = "Facts in order: who did what to whom. Write what you saw and were told, and who told you. Opinions go at the end, marked as yours"


class WhatForm(GovForm):
    """What every kind asks. `DETAILS` are kept under their own names with the contact."""

    DETAILS: tuple[str, ...] = ()
    FIRST: tuple[str, ...] = ()
    error_names = {"occurred_from": "When it happened"}

    occurred_from = GovDateTimeField(
        label="When did it happen?", not_future=True, help_text="The time it began, such as 14:30"
    )
    cad_reference = line(
        "CAD reference",
        max_length=30,
        help_text="If there was a call. It ties this record to others of the same incident",
    )
    crime_reference = line("Crime reference", max_length=30)
    what_happened = words("What happened?", required=True, help_text=FACTS_ONLY)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields(
            [
                *self.FIRST,
                "occurred_from",
                *(name for name in self.fields if name not in ("what_happened", "cad_reference", "crime_reference")),
                "what_happened",
                "cad_reference",
                "crime_reference",
            ]
        )


class CrimeReport(WhatForm):
    """A crime report."""

    offence = chosen("Offence", vocabulary.OFFENCES, required=True)
    offence_note = line("More about the offence", help_text="The offence as recorded, such as section and wording")
    outcome = chosen("Outcome so far", vocabulary.OUTCOMES)
    outcome_reason = words("Why this outcome")


class StopSearch(WhatForm):
    """A stop and search (domain 4.6)."""

    DETAILS = ("power", "object", "linked", "receipt_given")
    error_names = WhatForm.error_names | {"linked": "whether it was found"}
    power = chosen("Power used", details.SEARCH_POWERS, required=True)
    object = chosen("What were you looking for?", details.SEARCH_OBJECTS, required=True)
    linked = radios("Did you find it?", details.LINKED)
    offence = chosen("Offence suspected", vocabulary.OFFENCES)
    outcome = chosen("Outcome", vocabulary.OUTCOMES, required=True)
    receipt_given = radios("Did you offer the child a copy of the record?", details.ASKED, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["what_happened"].label = "Grounds for the search"
        self.fields[
            "what_happened"
        ].help_text = "What you saw this child do, and why it made you suspect them. A smell of cannabis or a high-crime area alone is not enough"


class Arrest(WhatForm):
    """An arrest."""

    DETAILS = ("necessity", "custody_reference", "appropriate_adult", "parent_told")
    offence = chosen("Offence", vocabulary.OFFENCES, required=True)
    offence_note = line("More about the offence", help_text="The offence as recorded, such as section and wording")
    outcome = chosen("Outcome so far", vocabulary.OUTCOMES, required=True)
    necessity = words(
        "Why was it necessary to arrest this child?",
        required=True,
        help_text="And what else you thought of first, such as a voluntary interview or taking the child home",
    )
    appropriate_adult = radios("Appropriate adult", details.APPROPRIATE_ADULT)
    parent_told = radios("Has a parent or carer been told?", details.PARENT_TOLD)
    custody_reference = line("Custody reference", max_length=40)


class Missing(WhatForm):
    """A missing child (domain 4.8). A child is missing, never absconding (R090)."""

    DETAILS = (
        "last_seen_place",
        "last_seen_wearing",
        "reported_by",
        "out_of_character",
        "prior_episodes",
        "medication",
        "returned",
        "returned_at",
        "found_where",
    )
    reveals = {"returned": {"yes": ["returned_at", "found_where"]}}
    error_names = {
        "occurred_from": "When they were last seen",
        "returned_at": "When they came back",
        "returned": "whether the child is back",
    }
    last_seen_place = line("Where were they last seen, and by whom?", required=True)
    last_seen_wearing = line("What were they wearing?")
    reported_by = chosen("Who reported it?", details.TOLD_BY, required=True)
    out_of_character = words(
        "What is different this time?",
        help_text="A child who goes missing often is in more danger, not less. Write what worries the person who knows them best",
    )
    prior_episodes = forms.IntegerField(
        label="How many times before, as the caller tells it?", required=False, min_value=0, max_value=500
    )
    medication = radios("Do they need medication while away?", details.ASKED)
    returned = radios("Are they back?", {"no": "No", "yes": "Yes"})
    returned_at = GovDateTimeField(label="When did they come back?", not_future=True)
    found_where = line("Where were they, and with whom?", required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["occurred_from"].label = "When were they last seen?"

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        seen, back = data.get("occurred_from"), data.get("returned_at")
        if seen and back and back < seen:
            self.add_error("returned_at", "They cannot have come back before they were last seen")
        return data


# The DASH questions as somebody asks them: what was done, to whom, how it goes on, and by whom.
DASH_GROUPS: dict[str, tuple[str, ...]] = {
    "What was done": ("injury_now", "weapons", "strangled", "sexual", "threats_to_kill", "animals"),
    "The victim": ("frightened", "isolated", "depressed", "pregnant_or_baby", "money"),
    "The children": ("hurt_children", "threatened_children", "child_contact_conflict", "stepchildren"),
    "How it goes on": ("separation", "more_often", "getting_worse", "control", "stalking", "other_person"),
    "The person doing it": ("substances", "suicide_threats", "broke_orders", "police_trouble"),
}


def dash_choices() -> list[tuple[str, list[tuple[str, str]]]]:
    """Under their headings."""
    return [(heading, [(code, vocabulary.DASH[code]) for code in codes]) for heading, codes in DASH_GROUPS.items()]


class DomesticAbuse(WhatForm):
    """A domestic abuse incident (F30, R100, R109): children are counted before anything is sent."""

    DETAILS = ("between", "orders", "order_note")
    FIRST = ("children_in_home",)
    reveals = {"orders": {"in_force": ["order_note"]}}
    error_names = WhatForm.error_names | {"children_in_home": "How many children"}
    children_in_home = forms.IntegerField(
        label="How many children live in or visit the home?",
        min_value=0,
        max_value=40,
        help_text="Count every child: asleep, at school, at a grandparent's, staying at weekends. A baby counts. You name them on the next pages",
        error_messages={
            "required": "Enter how many children live in or visit the home. If there are none, record this as something else"
        },
    )
    between = line("Who is it between?", help_text="For example: mother and her ex-partner")
    dash = ticks("Which DASH questions were answered yes?", dash_choices(), help_text="Tick only those answered yes")
    dash_grade = radios("DASH grade", vocabulary.DASH_GRADES)
    orders = radios(
        "Orders protecting anyone here",
        details.ORDERS,
        help_text="Non-molestation orders, domestic abuse protection orders, bail conditions. The family court's are often not on our systems: ask",
    )
    order_note = line("Which order, on whom, until when?")
    offence = chosen("Offence, if any", vocabulary.OFFENCES, empty="None")
    offence_note = line("More about the offence", help_text="The offence as recorded, such as section and wording")
    outcome = chosen("Outcome so far", vocabulary.OUTCOMES)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        # The account comes first, and beside it the offence, in full where there is one.
        first = ["children_in_home", "occurred_from", "between", "what_happened", "offence", "offence_note", "outcome"]
        self.order_fields(first)

    def clean_children_in_home(self) -> int:
        count = int(self.cleaned_data["children_in_home"])
        if count == 0:
            raise forms.ValidationError(
                "This form is for incidents where children live in or visit the home. Enter how many, or put this draft away"
            )
        return count


class SchoolIncident(WhatForm):
    """Something at or near a school."""

    DETAILS = ("told_by", "school_told", "school_action")
    told_by = chosen("Who told us?", details.TOLD_BY, required=True)
    offence = chosen("Offence, if any", vocabulary.OFFENCES, empty="None")
    outcome = chosen("Outcome so far", vocabulary.OUTCOMES)
    school_told = radios("Does the school's safeguarding lead know?", details.ASKED)
    school_action = words(
        "What has the school done?",
        help_text="A school's own response may be enough. Exclusion can put a child in more danger: say if it is planned",
    )


class Concern(WhatForm):
    """A concern for a child."""

    DETAILS = ("told_by", "carer_views")
    told_by = chosen("Who is worried?", details.TOLD_BY, required=True)
    carer_views = words("What does the parent or carer say?")


class OnlineHarm(WhatForm):
    """Harm that came through a screen."""

    DETAILS = ("platform", "images", "device_kept", "told_by")
    platform = chosen("Where online did it happen?", details.PLATFORMS, required=True)
    told_by = chosen("Who told us?", details.TOLD_BY, required=True)
    images = radios(
        "Are images of a child involved?",
        details.ASKED,
        help_text="Do not look at, copy or forward an image. Say only whether there are any",
    )
    device_kept = radios("Are the device or messages kept as evidence?", details.ASKED)
    offence = chosen("Offence, if any", vocabulary.OFFENCES, empty="None")
    outcome = chosen("Outcome so far", vocabulary.OUTCOMES)


WHAT_FORMS: dict[str, type[WhatForm]] = {
    "crime_report": CrimeReport,
    "stop_search": StopSearch,
    "arrest": Arrest,
    "missing": Missing,
    "domestic_abuse": DomesticAbuse,
    "school_incident": SchoolIncident,
    "concern": Concern,
    "online_harm": OnlineHarm,
}
