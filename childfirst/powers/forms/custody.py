"""What is written down in custody: one short form for each thing that happens. Everything is asked; little is forced."""

from datetime import datetime
from typing import Any, Final

from django import forms

from childfirst.foundation.now import local, now
from childfirst.rules import custody_words as words
from childfirst.rules.gates.custody import NO_GROUND_FOR_A_CHILD
from childfirst.teams.models import Borough
from childfirst.ui.forms import GovDateField, GovDateTimeField, GovForm

LONG: Final = 4000


def text(label: str, help_text: str = "", *, required: bool = False) -> forms.CharField:
    """A few lines."""
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=LONG, widget=forms.Textarea)


def line(label: str, help_text: str = "", *, required: bool = False) -> forms.CharField:
    """One line."""
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=200)


def one_of(label: str, table: dict[str, str], help_text: str = "", *, required: bool = True) -> forms.ChoiceField:
    """One answer of a list."""
    choices = list(table.items())
    return forms.ChoiceField(
        label=label, choices=choices, help_text=help_text, required=required, widget=forms.RadioSelect
    )


def yes_no(label: str, help_text: str = "", *, required: bool = False) -> forms.TypedChoiceField:
    """Yes, no, or nobody said."""
    return forms.TypedChoiceField(
        label=label, choices=[("yes", "Yes"), ("no", "No")], help_text=help_text, required=required, widget=forms.RadioSelect,
        coerce=lambda answer: answer == "yes", empty_value=None,
    )  # fmt: skip


class EntryForm(GovForm):
    """When it happened comes with every entry; it stands at now."""

    at = GovDateTimeField(label="When was this?", not_future=True, error_name="The time", help_text="")
    revision = forms.IntegerField(required=False, widget=forms.HiddenInput)
    note = text("Anything else", required=False)

    def __init__(self, *args: Any, revision: int = 0, **options: Any) -> None:
        options["initial"] = {"at": local(now()), "revision": revision} | (options.get("initial") or {})
        super().__init__(*args, **options)
        last = [name for name in ("at", "note") if name in self.fields]
        self.order_fields([name for name in self.fields if name not in last] + last)

    def facts(self) -> dict[str, Any]:
        """The answers of the entry, as they are kept."""
        kept = {name: value for name, value in self.cleaned_data.items() if name not in ("at", "note", "revision")}
        return {
            name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in kept.items()
            if value not in (None, "")
        }


class ArrivalForm(EntryForm):
    """A child arrives. Whether an arrest was needed at all is asked first."""

    at = GovDateTimeField(
        label="When did the child arrive at the station?", not_future=True, error_name="Arrival time", help_text=""
    )
    arrested_at = GovDateTimeField(
        label="When was the child arrested?", required=False, not_future=True, error_name="Arrest time", help_text=""
    )
    brought_by = line("Who brought the child?", "Name or warrant number of the officer")
    voluntary = one_of("Could a voluntary interview have done instead of an arrest?", words.VOLUNTARY)
    voluntary_reason = text("Why?", "What the arresting officer said about necessity", required=True)
    care_status = one_of(
        "Is the child in care, or known to a council?",
        words.CARE_STATUSES,
        "Leave empty if nobody knows yet",
        required=False,
    )
    error_names = {"voluntary_reason": "Why a voluntary interview would or would not have done"}


class NewChildArrivalForm(ArrivalForm):
    """A child who is not on record. Whoever may be a child is treated as one (R002)."""

    given_name = forms.CharField(label="Given name", max_length=80, required=False)
    family_name = forms.CharField(label="Family name", max_length=80, required=False)
    date_of_birth = GovDateField(label="Date of birth", required=False, not_future=True, help_text="")
    sex = one_of("Sex", {"female": "Girl", "male": "Boy", "other": "Another description", "unknown": "Not known"})
    field_order = ["given_name", "family_name", "date_of_birth", "sex"]
    WHO: Final = ("given_name", "family_name", "date_of_birth", "sex")

    def facts(self) -> dict[str, Any]:
        """Who the child is belongs to the child's record."""
        return {name: value for name, value in super().facts().items() if name not in self.WHO}


class DetentionForm(EntryForm):
    """The decision to detain (R054)."""

    reason = text(
        "Why is it necessary to detain this child?", "A child is detained only where it is necessary.", required=True
    )


class RightsForm(EntryForm):
    """Rights, and again once the adult is there (R034)."""

    with_adult = yes_no("Was the appropriate adult there?", required=True)
    solicitor = yes_no("Does the child want a solicitor?")
    understood = text("How did you make sure that the child understood?")


class AdultCalledForm(EntryForm):
    """A call to somebody who might come (R032, R033)."""

    name = line("Who did you call?")
    role = one_of("Who are they to the child?", words.ADULT_ROLES, required=False)
    answer = one_of("What did they say?", words.ADULT_ANSWERS)
    reason = text("Why can they not, or will they not, come?", "Or why they may not act")


class AdultArrivedForm(EntryForm):
    """Somebody came. Those who may not act are written down too, and do not count (R033)."""

    name = line("Name", required=True)
    role = one_of("Who are they to the child?", words.ADULT_ROLES)
    child_objects = yes_no("Does the child object to this parent?")
    reveals = {"role": {"estranged_parent": ["child_objects"]}}


class AdultLeftForm(EntryForm):
    """They have gone."""

    name = line("Name")


class ParentToldForm(EntryForm):
    """Whoever is responsible for the child (R030)."""

    name = line("Who was told?", required=True)
    relation = line("Who are they to the child?")
    how = one_of("How?", words.HOW_TOLD)


class CouncilToldForm(EntryForm):
    """The council or home that looks after the child (R031)."""

    council = line("Which council or home?", required=True)
    person = line("Who did you speak to?")
    how = one_of("How?", words.HOW_TOLD)


class WomanNamedForm(EntryForm):
    """A girl is in the care of a woman, who is named, and is asked about her period (R038)."""

    name = line("Name of the woman officer who looks after this girl", required=True)
    asked = yes_no("Has she been asked, in private, what she needs for her period?", required=True)
    products = one_of("Period products", words.PRODUCTS)
    reveals = {"asked": {"yes": ["products"]}}


class CareForm(EntryForm):
    """What the child needs (R005)."""

    welfare = text(
        "What does this child need, and how does being here affect them?",
        "The child's welfare is considered and written down.", required=True,
    )  # fmt: skip
    health = text("Health, injuries and medication")
    professional = yes_no("Has a health professional seen the child?")
    food = yes_no("Has the child had food, drink and something warm?")
    care_status = one_of(
        "Is the child in care, or known to a council?", words.CARE_STATUSES, "If it is known now", required=False
    )


class PlacedForm(EntryForm):
    """Where the child is (R037)."""

    place = one_of("Where is the child held?", words.PLACES)
    cell_reason = one_of("Why in a cell?", words.CELL_REASONS)
    shares = yes_no("Is a detained adult in the same cell?", required=True)
    reveals = {"place": {"cell": ["cell_reason", "shares"]}}


class ReviewForm(EntryForm):
    """A review of detention (R043)."""

    name = line("Name of whoever reviewed", required=True)
    rank = one_of("Rank", words.RANKS)
    involved = yes_no("Is the reviewer involved in the investigation?", required=True)
    means = one_of("How was it done?", words.REVIEW_MEANS)
    representations = text("What did the child, the appropriate adult or the solicitor say?", "Or why nobody was asked")
    outcome = one_of("Decision", words.REVIEW_OUTCOMES)
    reason = text("Why?", required=True)
    error_names = {"reason": "Why detention goes on or ends"}


class OwnReviewForm(ReviewForm):
    """An inspector's own: name and rank are those of the sign-in."""

    name = None  # type: ignore[assignment]
    rank = None  # type: ignore[assignment]
    involved = yes_no("Are you involved in the investigation?", required=True)


class PostponedForm(EntryForm):
    """A review put off (R043). It is still owed: as soon as practicable, and the clock rings again in an hour."""

    at = GovDateTimeField(
        label="When was it decided to postpone the review?", not_future=True, error_name="The time",
        help_text="By the time the review was due. Decided later, it does not count, and the review was missed",
    )  # fmt: skip
    name = line("Name of the review officer who decided", required=True)
    rank = one_of("Rank", words.RANKS)
    involved = yes_no("Is the review officer involved in the investigation?", required=True)
    postponed_for = one_of("On what ground?", words.POSTPONED_FOR, "Section 40(4) of PACE gives no others")
    reason = text("Why, in this child’s case?", "Section 40(7): the reasons are recorded.", required=True)


class OwnPostponedForm(PostponedForm):
    """An inspector's own: name and rank are those of the sign-in."""

    name = None  # type: ignore[assignment]
    rank = None  # type: ignore[assignment]
    involved = yes_no("Are you involved in the investigation?", required=True)


class HospitalForm(EntryForm):
    """The child is taken for treatment and is coming back. If the child is not, it is the end of the stay."""

    at = GovDateTimeField(
        label="When did the child leave the station?", not_future=True, error_name="The time", help_text=""
    )
    where = line("Which hospital, and who went with the child?", required=True)
    health = text("What for?", required=True)


class HospitalBackForm(EntryForm):
    """Back in the suite. What was questioning counts towards the limits; the rest does not (section 41(6))."""

    at = GovDateTimeField(
        label="When was the child back at the station?", not_future=True, error_name="The time", help_text=""
    )
    questioned = forms.IntegerField(
        label="For how many minutes was the child questioned about an offence, there or on the way?",
        help_text="Those minutes count towards the limits; the rest does not (section 41(6) of PACE). Write 0 if nobody asked",
        min_value=0, max_value=10_000,
    )  # fmt: skip
    health = text("What did the hospital say, and what does the child need now?")


class WarrantForm(EntryForm):
    """A magistrates' court's warrant, or its extension (R044)."""

    at = GovDateTimeField(label="When did the court give it?", not_future=True, error_name="The time", help_text="")
    court = line("Which court?", required=True)
    hours = forms.IntegerField(
        label="For how many hours?",
        help_text="As the warrant says: 36 at most, and never beyond 96 hours in all",
        min_value=1,
        max_value=36,
    )
    indictable = yes_no("Is the offence indictable?", required=True)
    represented = yes_no("Was the child represented in court?")
    reason = text("On what grounds?", required=True)


class SuperintendentForm(EntryForm):
    """Authority to 36 hours (R044)."""

    name = line("Name", required=True)
    rank = one_of("Rank", words.RANKS)
    indictable = yes_no("Is the offence indictable?", required=True)
    reason = text("Why?", required=True)


class ChargedForm(EntryForm):
    """The charge."""

    offence = line("Charged with", required=True)
    offence_kind = one_of("What kind of offence?", words.OFFENCE_KINDS, "Section 38(6A) of PACE asks more of the first")


class BailRefusedForm(EntryForm):
    """Bail refused, and on what ground (R046)."""

    ground = forms.ChoiceField(
        label="On what ground is bail refused?",
        widget=forms.RadioSelect,
        choices=[
            ("The law gives these", [(c, w) for c, w in words.BAIL_GROUNDS.items() if c not in NO_GROUND_FOR_A_CHILD]),
            ("No ground for a child", [(c, w) for c, w in words.BAIL_GROUNDS.items() if c in NO_GROUND_FOR_A_CHILD]),
        ],
    )
    was_done = forms.BooleanField(
        label="Bail was already refused on this ground: keep it as what was done", required=False
    )
    reason = text("The reasons, as they are written in the custody record", required=True)
    in_presence = yes_no("Were the reasons written down with the child there?")
    error_names = {"ground": "The ground", "reason": "The reasons"}

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if not self.is_bound or self["ground"].value() not in NO_GROUND_FOR_A_CHILD:
            del self.fields["was_done"]


class CouncilAskedForm(EntryForm):
    """The request for accommodation (R047, R049)."""

    council = forms.ChoiceField(label="Which council?", help_text="The council where the child lives")
    type = one_of("What was asked for?", words.ACCOMMODATION)
    person = line(
        "Who did you speak to?", "Name and post, such as the emergency duty team's social worker", required=True
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        names = Borough.objects.order_by("name").values_list("name", flat=True)
        self.fields["council"].choices = [("", "Choose one"), *((name, name) for name in names), ("Another council", "Another council: write which below")]  # type: ignore[attr-defined]  # fmt: skip


class CouncilAnsweredForm(EntryForm):
    """What the council said."""

    la_answer = one_of("What did the council answer?", words.COUNCIL_ANSWERS)
    person = line("Who answered?")
    where = line("Where, if a place was offered?")
    move_blocked = yes_no("If a place was offered: does something stop the move?")
    reason = text("What reason did they give, or what stops the move?")


class NoteForm(EntryForm):
    """Anything that has no form of its own."""

    note = text("What happened?", required=True)


class EndedForm(EntryForm):
    """The child leaves."""

    ended_how = one_of("How did the child leave?", words.ENDS)
    to = line("Where to, and with whom?")
    certificate_sent = yes_no("If to court: did the certificate go with the child? (section 38(7) of PACE)")


FORMS: Final[dict[str, type[EntryForm]]] = {
    "detention_authorised": DetentionForm,
    "rights": RightsForm,
    "adult_called": AdultCalledForm,
    "adult_arrived": AdultArrivedForm,
    "adult_left": AdultLeftForm,
    "parent_told": ParentToldForm,
    "council_told": CouncilToldForm,
    "woman_named": WomanNamedForm,
    "care": CareForm,
    "placed": PlacedForm,
    "review": ReviewForm,
    "review_postponed": PostponedForm,
    "warrant": WarrantForm,
    "hospital": HospitalForm,
    "hospital_back": HospitalBackForm,
    "superintendent": SuperintendentForm,
    "charged": ChargedForm,
    "bail_refused": BailRefusedForm,
    "council_asked": CouncilAskedForm,
    "council_answered": CouncilAnsweredForm,
    "note": NoteForm,
    "ended": EndedForm,
}
# An inspector's own, from outside the suite.
OWN: Final[dict[str, type[EntryForm]]] = {"review": OwnReviewForm, "review_postponed": OwnPostponedForm}
