"""A contact on its way in, whoever brings it: the form, an import or the demo all hand over these plain values.

Field names and codes are those of the models and of `rules.vocabulary`. Times carry a zone.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(kw_only=True)
class NewChild:
    """Who the child is: an existing one by `child_id`, or the particulars of a new one. All empty means not yet named."""

    child_id: int | None = None
    given_name: str = ""
    family_name: str = ""
    also_known_as: str = ""
    date_of_birth: date | None = None
    date_of_birth_basis: str = ""
    date_of_birth_note: str = ""
    sex: str = "unknown"
    ethnicity_self: str = ""
    ethnicity_officer: str = ""
    first_language: str = ""
    interpreter_needed: bool | None = None
    communication_note: str = ""
    health_note: str = ""
    school_id: int | None = None
    second_school_id: int | None = None  # 0: asked, and there is none
    school_status: str = "unknown"
    care_status: str = "unknown"
    care_council: str = ""
    needs: list[str] = field(default_factory=list)
    home_address: str = ""
    home_postcode: str = ""
    home_borough_id: int | None = None
    unidentified: bool = False

    @property
    def named(self) -> bool:
        """Is there enough to open or find a child's record?"""
        return bool(self.child_id or self.given_name.strip() or self.family_name.strip() or self.unidentified)


@dataclass(kw_only=True)
class NewInvolvement:
    """One child's part. Fields as on `contacts.models.Involvement`."""

    child: NewChild
    unnamed_note: str = ""
    roles: list[str] = field(default_factory=list)
    age_months: int | None = None
    age_basis: str = ""
    perceived_age_years: int | None = None
    offence: str = ""
    outcome: str = ""
    outcome_reason: str = ""
    seen: str = ""
    spoken_to: str = ""
    spoken_alone: str = ""
    not_spoken_reason: str = ""
    child_words: str = ""
    wishes: str = ""
    aware: dict[str, str] = field(default_factory=dict)
    signs: list[str] = field(default_factory=list)
    signs_note: str = ""
    needs_asked: bool | None = None
    interpreter_used: bool | None = None
    placement_moves: int | None = None
    km_from_home: float | None = None
    missing_grade: str = ""
    missing_hours: float | None = None
    returned_at_home: bool | None = None
    prevention_interview: str = ""
    beyond_outer_clothing: bool | None = None
    caller_is_childrens_home: bool | None = None


@dataclass(kw_only=True)
class NewAdult:
    """One adult's part. Fields as on `contacts.models.ContactAdult`."""

    full_name: str = ""
    relation: str = "unknown"
    part: str = "present"
    date_of_birth: date | None = None
    age_years: int | None = None
    sex: str = ""
    ethnicity: str = ""
    nationality: str = ""
    lives_in_home: bool | None = None
    note: str = ""


@dataclass(kw_only=True)
class NewContact:
    """The encounter itself. Fields as on `contacts.models.Contact`."""

    kind: str
    occurred_from: datetime
    occurred_to: datetime | None = None
    place_type: str = ""
    place: str = ""
    postcode: str = ""
    borough_id: int | None = None
    ward_id: int | None = None
    what_happened: str = ""
    offence: str = ""
    offence_note: str = ""
    outcome: str = ""
    outcome_reason: str = ""
    crime_reference: str = ""
    cad_reference: str = ""
    dash: list[str] = field(default_factory=list)
    dash_grade: str = ""
    children_in_home: int | None = None
    officer_grade: str = ""
    officer_grade_reason: str = ""
    immediate_action: str = ""
    police_protection_from: datetime | None = None
    details: dict[str, Any] = field(default_factory=dict)
    involvements: list[NewInvolvement] = field(default_factory=list)
    adults: list[NewAdult] = field(default_factory=list)
