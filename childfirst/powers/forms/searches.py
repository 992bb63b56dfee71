"""The one-minute screen before a search, and starting it. Nothing here is required: the gate says what is missing."""

from typing import Any, ClassVar, Final

from django import forms

from childfirst.contacts.details import SEARCH_POWERS
from childfirst.powers.forms.fields import YesNo, line, one_of, some_of, text
from childfirst.powers.models import Search
from childfirst.rules import search_words as words
from childfirst.rules.gates.appropriate_adult import MAY_ACT, MAY_NOT_ACT
from childfirst.rules.gates.people import ADULT_AT
from childfirst.ui.forms import GovForm

PEOPLE: Final = (1, 2, 3)
KINDS: Final = {code: text for code, text in words.SEARCHES.items() if code != "not_known"}
ROLES_WHO_MAY: Final = {code: text for code, text in words.ADULT_ROLES.items() if code in MAY_ACT}
ROLES_WHO_MAY_NOT: Final = {code: text for code, text in words.ADULT_ROLES.items() if code in MAY_NOT_ACT}
# (heading, the fields under it): what can stop it hard is asked first. Fields inside `reveals` show with the answer that asks for them.
SECTIONS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("Where", ("place_type", "in_public_view", "place_is_nearby")),
    ("Appropriate adult", ("aa_present",)),
    ("What the child needs", ("health_asked", "menstruation_needs_asked", "female_officer_named", "welfare_consideration")),
    ("What for", ("object_sought", "item_not_allowed_to_keep", "item_believed_hidden", "grounds", "grounds_basis")),
    ("Why this, and not less", ("less_intrusive", "reason", "clothing_removed")),
    ("Who searches", ("officer_1_name", "officer_1_sex")),
)  # fmt: skip
WHO: Final = ("age_years", "age_basis", "appears_under_18", "sex")
OTHERS: Final = (
    "officer_1_role", "officer_2_name", "officer_2_sex", "officer_2_role", "officer_3_name", "officer_3_sex", "officer_3_role",
    "exceptional_numbers_reason", "opposite_sex_presence_requested",
)  # fmt: skip
# What no gate asks for: it can be written now, or in the record afterwards.
LATER: Final = ("place", "aa_name", "legal_power", "communication_needs")
SOMEBODY_ELSE: Final = "other"
_EXPOSING_ONLY: Final = {
    "aa_present", "aa_name", "aa_role", "aa_other_role", "aa_sex", "aa_requested_by_child", "aa_child_objects", "aa_exception", "urgency_risk", "urgency_reason",
    "left_name", "left_role", "child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "absence_signed", "health_asked",
    "health_needs", "menstruation_needs_asked", "exceptional_numbers_reason",
}  # fmt: skip
_STOP_ONLY: Final = {"legal_power", "grounds", "grounds_basis"}
_CUSTODY_ONLY: Final = {"item_not_allowed_to_keep", "item_believed_hidden", "female_officer_named"}
_THOROUGH_ONLY: Final = {"clothing_removed", "opposite_sex_presence_requested"}


def not_asked(kind: str) -> set[str]:
    """Fields that this kind of search does not ask for. Where the kind is not known, all stand."""
    left = set() if kind in words.EXPOSING or kind == "not_known" else set(_EXPOSING_ONLY)
    if kind == "strip_search_custody":
        left |= _STOP_ONLY | {"place_is_nearby"}
    else:
        left |= _CUSTODY_ONLY
    if kind == "more_thorough_search":
        left |= {"place_is_nearby"}
    elif kind != "not_known":
        left |= _THOROUGH_ONLY
    return left


class StartForm(GovForm):
    """What is being weighed, and of whom."""

    choice_hints: ClassVar[dict[str, dict[str, str]]] = {
        "kind": {
            "strip_search_stop": "Never in a vehicle, never in public, never at a school",
            "more_thorough_search": "A T-shirt, shoes or headgear, out of public view",
        }
    }

    kind = forms.ChoiceField(label="What search is it?", choices=list(KINDS.items()), widget=forms.RadioSelect)
    description = line(
        "Who is the child?",
        help_text="Name, or what you see, if their record is not found. Find the record first if you can",
    )
    age_years = forms.IntegerField(label="Age in years", min_value=0, max_value=120, required=False)
    age_basis = one_of("How is the age known?", words.AGE_BASES)

    def __init__(self, *args: Any, known_child: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if known_child:
            for name in ("description", "age_years", "age_basis"):
                del self.fields[name]


class BeforeForm(GovForm):
    """Everything that stands before “authorise”. Saved as it is, whole or not."""

    reveals: ClassVar[dict[str, dict[str, list[str]]]] = {
        "aa_present": {"yes": ["aa_role", "aa_sex"], "no": ["aa_exception"]},
        "aa_role": {"estranged_parent": ["aa_child_objects"], SOMEBODY_ELSE: ["aa_other_role"]},
        "aa_exception": {
            "urgent_risk": ["urgency_risk", "urgency_reason"],
            "child_declined": ["left_name", "left_role", "child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "absence_signed"],
        },
        "health_asked": {"yes": ["health_needs"]},
    }  # fmt: skip

    age_years = forms.IntegerField(label="Age in years", min_value=0, max_value=120, required=False)
    age_basis = one_of("How is the age known?", words.AGE_BASES, box=True)
    appears_under_18 = YesNo("Does this person look under 18?", help_text="If in doubt, treat as a child")
    sex = one_of("Sex", words.SEXES)
    place_type = one_of("What sort of place?", words.PLACES)
    place = line("Which place?", help_text="Building and room")
    in_public_view = YesNo("Can the public see?")
    place_is_nearby = YesNo("Is it near where the child was stopped?")
    aa_present = YesNo("Is an appropriate adult there?")
    aa_name = line("The adult's name", 120)
    aa_role = one_of("Who are they to the child?", ROLES_WHO_MAY | {SOMEBODY_ELSE: "Somebody else"})
    aa_other_role = one_of("Who? None of these may act as one", ROLES_WHO_MAY_NOT, box=True)
    aa_sex = one_of("Their sex", words.OFFICER_SEXES)
    aa_requested_by_child = YesNo(
        "Did the child ask for this adult?", help_text="Asked because they are of the other sex"
    )
    aa_child_objects = YesNo("Does the child object to them?")
    aa_exception = one_of("Why is no adult there?", words.ABSENCES)
    urgency_risk = one_of("What is the risk?", words.URGENCIES)
    urgency_reason = text("Why can it not wait for an adult?")
    left_name = line("Which adult was asked to leave?", 120)
    left_role = one_of("Who are they to the child? (the adult who left)", words.ADULT_ROLES, box=True)
    child_declined_adult = YesNo("Did the child ask for no adult?")
    declined_in_adult_presence = YesNo("Did the child say so before the adult?")
    adult_agreed_to_absence = YesNo("Did the adult agree?")
    absence_signed = YesNo("Did the adult sign?")
    legal_power = one_of("Power", SEARCH_POWERS, box=True)
    object_sought = line("What is looked for?")
    grounds = text("Grounds", help_text="Facts about this child, now. Not who the child is")
    grounds_basis = some_of("The grounds rest on", words.GROUNDS_BASES)
    item_not_allowed_to_keep = YesNo("Is it an item the child may not keep?")
    item_believed_hidden = YesNo("Do you reasonably think the child hides it?")
    less_intrusive = text(
        "What less intrusive way was tried?", help_text="Asking, outer clothing, waiting. Or why none could be"
    )
    reason = text("Why will less not do?")
    clothing_removed = some_of("What will be, or was, taken off?", words.CLOTHES)
    health_asked = YesNo("Was the child asked about health needs?")
    health_needs = text("What are they, and how are they met?")
    menstruation_needs_asked = YesNo("Was she asked what she needs for her period?")
    female_officer_named = line("Woman officer who looks after her", 120)
    communication_needs = text("Communication needs, and how they are met")
    welfare_consideration = text(
        "How was the child's welfare weighed?", help_text="What it will do to this child, and what makes it less hard"
    )
    exceptional_numbers_reason = text("If more than two officers: why?")
    opposite_sex_presence_requested = YesNo("Did the child ask for somebody of the other sex to be there?")

    def __init__(self, *args: Any, search: Search, **options: Any) -> None:
        self.search = search
        options.setdefault("initial", _initial(search))
        super().__init__(*args, **options)
        for number in PEOPLE:
            self.fields.update(_person(number))
        for name in (not_asked(search.kind) | _not_of(search)) & set(self.fields):
            del self.fields[name]
        self.reveals = self._asked_of(search.sex)  # type: ignore[misc]

    def _asked_of(self, sex: str) -> dict[str, dict[str, list[str]]]:
        """Whether the child asked for this adult is a question where the adult is of the other sex. Where the child's is not known, always."""
        tables = {
            name: {answer: list(below) for answer, below in answers.items()}
            for name, answers in BeforeForm.reveals.items()
        }
        other = {"male": "female", "female": "male"}.get(sex)
        if other:
            tables["aa_sex"] = {other: ["aa_requested_by_child"]}
        else:
            tables["aa_present"]["yes"].append("aa_requested_by_child")
        return {name: answers for name, answers in tables.items() if name in self.fields}

    @property
    def sections(self) -> list[tuple[str, list[Any]]]:
        """Headings with their questions; a heading with none left is left out."""
        made = [(title, self._some(names)) for title, names in SECTIONS]
        return [(title, fields) for title, fields in made if fields]

    @property
    def folded(self) -> dict[str, dict[str, Any]]:
        """Questions that most searches need not answer here: folded away unless something in them is wanted, or wrong."""
        search, data = self.search, self.data if self.is_bound else self.initial
        known = search.age_years is not None and search.age_years < ADULT_AT and bool(search.age_basis and search.sex)
        people = bool(data.get("officer_2_name") or data.get("officer_2_sex")) or data.get("aa_present") in (
            "no",
            False,
        )
        made = {"who": (WHO, not known), "others": (OTHERS, people), "later": (LATER, False)}
        return {
            name: {"fields": self._some(names), "open": wanted or any(one in self.errors for one in names)}
            for name, (names, wanted) in made.items()
        }

    def _some(self, names: tuple[str, ...]) -> list[Any]:
        return [self[name] for name in names if name in self.fields]

    def values(self) -> dict[str, Any]:
        """As the action takes them. Takes what could be read; what could not be is left as it stands."""
        own = {field.name for field in Search._meta.concrete_fields}
        values = {name: value for name, value in self.cleaned_data.items() if name in own}
        if values.get("aa_role") == SOMEBODY_ELSE:
            values["aa_role"] = self.cleaned_data.get("aa_other_role", "")
        if values.get("aa_present") is False:
            declined = values.get("aa_exception") == "child_declined"
            values["aa_name"] = self.cleaned_data.get("left_name", "") if declined else ""
            values["aa_role"] = self.cleaned_data.get("left_role", "") if declined else ""
        return values

    def officers(self, me: Any) -> list[dict[str, Any]]:
        """Who was named. A name that is the signed-in officer's own is tied to the sign-in."""
        stands = {one.name.casefold(): one.officer for one in self.search.officers.select_related("officer")}
        rows = []
        for number in PEOPLE:
            name, sex, role = (
                self.cleaned_data.get(f"officer_{number}_{part}", "") for part in ("name", "sex", "role")
            )
            if name or sex or role:
                officer = me if name.casefold() == str(me).casefold() else stands.get(name.casefold())
                rows.append({"officer": officer, "name": name, "sex": sex, "role": role})
        return rows


def _person(number: int) -> dict[str, forms.Field]:
    said = {1: "First officer", 2: "Second officer", 3: "Third officer"}[number]
    return {
        f"officer_{number}_name": line(said, 120),
        f"officer_{number}_sex": one_of(f"{said}: sex", words.OFFICER_SEXES),
        f"officer_{number}_role": one_of(f"{said}: part", words.PRESENT_AS, box=True),
    }


def _not_of(search: Search) -> set[str]:
    """What is asked of girls alone. Where it is not known whether this is one, it is asked."""
    return {"menstruation_needs_asked", "female_officer_named"} if search.sex == "male" else set()


def _initial(search: Search) -> dict[str, Any]:
    given = {field.name: getattr(search, field.attname) for field in Search._meta.concrete_fields}
    if search.aa_role in ROLES_WHO_MAY_NOT:
        given |= {"aa_role": SOMEBODY_ELSE, "aa_other_role": search.aa_role}
    if search.aa_exception == "child_declined":
        given |= {"left_name": search.aa_name, "left_role": search.aa_role}
    for number, one in enumerate(search.officers.all()[: len(PEOPLE)], 1):
        given |= {
            f"officer_{number}_name": one.name,
            f"officer_{number}_sex": one.sex,
            f"officer_{number}_role": one.role,
        }
    return given
