"""The contact record: every fact a rule may read, with its type, units and allowed values, so that all who send one agree."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from childfirst.rules import vocabulary as words

PREVENTION_INTERVIEWS: Final[words.Words] = {"yes": "Yes", "no": "No", "refused": "The child did not want to talk"}
APPROPRIATE_ADULTS: Final[words.Words] = {
    "there": "Called, and there",
    "called": "Called, on the way",
    "not_yet": "Not called yet",
}
PARENTS_TOLD: Final[words.Words] = {
    "yes": "Yes",
    "not_yet": "Not yet",
    "unsafe": "No: telling them may put the child at risk",
}
ORDERS_LOOKED_UP: Final[words.Words] = {
    "none_found": "Looked up, none found",
    "in_force": "Looked up, an order is in force",
    "not_looked": "Not looked up yet",
}
NRM: Final[words.Words] = {
    "not_referred": "Not referred",
    "referred": "Referred, waiting for a decision",
    "reasonable_grounds": "Reasonable grounds found",
    "conclusive_grounds": "Conclusive grounds found",
    "negative": "Decided: no grounds",
}

ADULT: Final = pl.Struct({"relation": pl.String, "part": pl.String, "age_years": pl.Int64})

DTYPES: Final[dict[str, pl.DataType]] = {
    "text": pl.String(),
    "code": pl.String(),
    "codes": pl.List(pl.String),
    "whole": pl.Int64(),
    "decimal": pl.Float64(),
    "yes_no": pl.Boolean(),
    "moment": pl.Datetime("us", "UTC"),
    "date": pl.Date(),
    "adults": pl.List(ADULT),
}

TYPE_WORDS: Final[words.Words] = {
    "text": "text",
    "code": "one code",
    "codes": "list of codes",
    "whole": "whole number",
    "decimal": "number",
    "yes_no": "true or false",
    "moment": "ISO 8601 time with its offset",
    "date": "ISO 8601 date",
    "adults": "list of {relation, part, age_years}",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the contact record; the same declaration checks, types and documents it."""

    name: str
    type: str
    meaning: str
    allowed: words.Words | None = None
    allowed_in: str = ""
    required: bool = False
    low: float = 0
    high: float = 0

    @property
    def dtype(self) -> pl.DataType:
        return DTYPES[self.type]


CONTACT_FIELDS: Final[tuple[Field, ...]] = (
    Field("id", "text", "The contact's own identifier, unique for the child", required=True),
    Field("child_id", "text", "Whose contact it is. Without it the contact has no history in a bulk file"),
    Field("kind", "code", "What sort of contact", words.CONTACT_KINDS, "CONTACT_KINDS", required=True),
    Field("occurred_at", "moment", "When it happened; kept to the second", required=True),
    Field("roles", "codes", "Every part the child had in it; several at once is usual", words.ROLES, "ROLES"),
    Field("age_months", "whole", "Age in whole months at the event; used first if both are given", low=0, high=1500),
    Field("date_of_birth", "date", "Instead of age_months"),
    Field("age_basis", "code", "How the age is known", words.DATE_OF_BIRTH_BASES, "DATE_OF_BIRTH_BASES"),
    Field("perceived_age_years", "whole", "Age in years the officer first took the child for", low=0, high=120),
    Field("sex", "code", "Kept for fairness figures; no rule reads it", words.SEXES, "SEXES"),
    Field(
        "ethnicity_self",
        "code",
        "Kept for fairness figures; no rule reads it",
        words.ETHNICITIES_SELF,
        "ETHNICITIES_SELF",
    ),
    Field(
        "ethnicity_officer",
        "code",
        "Kept for fairness figures; no rule reads it",
        words.ETHNICITIES_OFFICER,
        "ETHNICITIES_OFFICER",
    ),
    Field("place_type", "code", "Sort of place", words.PLACE_TYPES, "PLACE_TYPES"),
    Field("found_borough", "text", "Council area where the child was found or the event was"),
    Field("home_borough", "text", "Council area where the child lives"),
    Field("km_from_home", "decimal", "Kilometres in a straight line from home", high=20_100),
    Field("signs", "codes", "What was seen, heard or told", words.SIGNS, "SIGNS"),
    Field("offence", "code", "Offence in question, whatever the child's part", words.OFFENCES, "OFFENCES"),
    Field("outcome", "code", "What the police did about the offence for this child", words.OUTCOMES, "OUTCOMES"),
    Field("dash", "codes", "DASH questions answered yes", words.DASH, "DASH"),
    Field("dash_grade", "code", "DASH grade", words.DASH_GRADES, "DASH_GRADES"),
    Field("children_in_home", "whole", "Children counted in the home", high=60),
    Field("children_recorded", "whole", "Children of that home on the record", high=60),
    Field("needs", "codes", "Needs known or told", words.NEEDS, "NEEDS"),
    Field("needs_asked", "yes_no", "Somebody asked about needs; empty means nobody wrote it down"),
    Field("care_status", "code", "Care and plans", words.CARE_STATUSES, "CARE_STATUSES"),
    Field("care_council", "text", "Council that looks after the child"),
    Field("placement_moves_12m", "whole", "Placement moves in twelve months", high=200),
    Field("school_status", "code", "School or college", words.SCHOOL_STATUSES, "SCHOOL_STATUSES"),
    Field("seen", "code", "An officer saw the child", words.YES_NO, "YES_NO"),
    Field("spoken_to", "code", "An officer spoke with the child", words.YES_NO, "YES_NO"),
    Field("spoken_alone", "code", "... without a parent or other party there", words.YES_NO, "YES_NO"),
    Field("missing_grade", "code", "Grade of a missing report", words.MISSING_GRADES, "MISSING_GRADES"),
    Field("missing_hours", "decimal", "Hours missing so far, or in all once back", high=200_000),
    Field("returned", "yes_no", "The missing child is back"),
    Field("prevention_interview", "code", "Police prevention interview on return", PREVENTION_INTERVIEWS),
    Field("officer_grade", "code", "The officer's own grade of the referral", words.GRADES, "GRADES"),
    Field("adults", "adults", "Adults there or named; relation from ADULT_RELATIONS, part from ADULT_PARTS"),
    Field(
        "beyond_outer_clothing",
        "yes_no",
        "A search took off more than outer coat, jacket or gloves; empty means not recorded, which is not 'no'",
    ),
    Field("caller_is_childrens_home", "yes_no", "The call came from the child's home or placement staff"),
    Field("appropriate_adult", "code", "Appropriate adult for a child in custody", APPROPRIATE_ADULTS),
    Field("parent_told", "code", "A parent or carer was told of an arrest", PARENTS_TOLD),
    Field("adult_process", "yes_no", "A form, cell, caution or interview meant for adults was used"),
    Field("orders", "code", "Orders protecting anyone in the home", ORDERS_LOOKED_UP),
    Field("nrm", "code", "National referral mechanism for victims of slavery and trafficking", NRM),
    Field("interpreter_needed", "yes_no", "The child needs an interpreter"),
    Field("interpreter_used", "yes_no", "An interpreter was used"),
    Field("other_children", "whole", "Other children in the same event, not those of a household", high=500),
    Field(
        "harmed_at_place_90d",
        "whole",
        "Other children harmed or with signs of exploitation at this place in 90 days, from the sender's own records",
        high=10_000,
    ),
    Field("school_absence_percent", "decimal", "School sessions missed this school year, in percent", high=100),
    Field("suspensions_12m", "whole", "Suspensions from school in twelve months", high=200),
    Field("says_no_concerns", "yes_no", "The record says in words that there are no concerns"),
)

FIELD: Final[dict[str, Field]] = {field.name: field for field in CONTACT_FIELDS}
REQUIRED: Final = tuple(field.name for field in CONTACT_FIELDS if field.required)
SCHEMA: Final[dict[str, pl.DataType]] = {field.name: field.dtype for field in CONTACT_FIELDS}

# Read by nobody when deciding (a test holds it): they exist so that fairness can be measured afterwards.
NEVER_DECIDES: Final = frozenset({"sex", "ethnicity_self", "ethnicity_officer", "child_id", "id", "date_of_birth"})
