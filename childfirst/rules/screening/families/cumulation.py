"""Cumulation: many low-level notices are a pattern, and the pattern is the finding, though no single one was."""

from functools import partial
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.conditions import is_not, one_of
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.history import CRIMINAL_SIGNS, SEXUAL_SIGNS
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

design = partial(Rule, family="cumulation", since="2026.12", status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services, with every date",
}
EXPLOITED = (*CRIMINAL_SIGNS, *SEXUAL_SIGNS)


def _low(days: int, grade: str = "green") -> dict[str, Any]:
    return before(days, "concern", "at_risk", officer_grade=grade)


RULES = (
    design(
        id="cu-low-five-in-two-years",
        title="Graded blue or green five times in two years",
        officer_words="Five small worries are one large one. Ask for them to be read together, once, by one person.",
        child_words="Lots of small worries have been written about you. Someone should look at them all.",
        least={"low_grade_24m": 5},
        reason="Graded blue or green before, in two years: {low_grade_24m.dates}",
        evidence=("kind", Earlier("low_grade_24m")),
        source="Desks that review repeated green notices; 5 in two years is our setting",
        domain="1.3, 4.1",
        least_grade="amber",
        asks="What do they say together that none says alone?",
        **referral,
        fires=example(
            "Robin, 10: five since last year",
            contact("concern", "at_risk", age=10),
            *(_low(days) for days in (95, 200, 290, 400, 600)),
        ),
        stays_quiet=example("Robin, 10: two", contact("concern", "at_risk", age=10), _low(95), _low(200, "blue")),
    ),
    design(
        id="cu-coming-closer",
        title="Contacts coming closer together",
        officer_words="More in the last 90 days than in the rest of the year. Ask what changed in the child's life.",
        child_words="A lot has happened to you lately. What changed?",
        least={"contacts_90d": 3},
        condition=pl.col("contacts_90d") * 2 > pl.col("contacts_365d"),
        reason="{contacts_90d} earlier contacts in 90 days, of {contacts_365d} in 365",
        evidence=("contacts_90d", "contacts_365d", Earlier("contacts_90d")),
        source="Our design: pace tells more than number; 3 in 90 days is our setting",
        domain="1.3",
        leads_to="asks",
        asks="What happened three months ago?",
        tell="The desk, with a line on what changed",
        fires=example(
            "Luna, 13: three since July, none before",
            contact("concern", "at_risk", age=13),
            *(before(days, "concern", "at_risk") for days in (10, 30, 60)),
        ),
        stays_quiet=example(
            "Luna, 13: spread over the year",
            contact("concern", "at_risk", age=13),
            *(before(days, "concern", "at_risk") for days in (10, 30, 60, 120, 200, 300)),
        ),
    ),
    design(
        id="cu-home-then-outside",
        title="Worries about home before, signs of exploitation now",
        officer_words="Those who exploit look for children whom nobody looks after. Send the home history with this.",
        child_words="When home is hard, people outside can seem kind. Some of them are not.",
        when={"signs": EXPLOITED},
        least={"home_signs_365d": 1},
        reason="Noted now: {signs}; worries about home: {home_signs_365d.dates}",
        evidence=(Codes("signs", EXPLOITED), Earlier("home_signs_365d")),
        source="Vulnerability, not risk behaviour: abuse and poverty at home come first",
        domain="4.10",
        least_grade="amber",
        asks="Who outside the family gives the child what home does not?",
        **referral,
        fires=example(
            "Tyra, 14: no food in May, gifts now",
            contact("concern", "at_risk", age=14, signs=["gifts_from_adult"]),
            before(140, "concern", "at_risk", signs=["no_food"]),
        ),
        stays_quiet=example(
            "Tyra, 14: nothing before", contact("concern", "at_risk", age=14, signs=["gifts_from_adult"])
        ),
    ),
    design(
        id="cu-never-spoken-to",
        title="The fourth contact, and nobody has written that they spoke with the child",
        officer_words="In two years nobody has heard this child. Be the one who does, alone, and write their words.",
        child_words="Nobody has asked you yet. What would you like us to know?",
        least={"contacts_24m": 3},
        condition=(pl.col("spoken_24m") == 0) & is_not("spoken_to", "yes"),
        reason="Earlier contacts in two years: {contacts_24m}; times spoken to: {spoken_24m}; now: {spoken_to}",
        evidence=("contacts_24m", "spoken_24m", "spoken_to", Earlier("contacts_24m")),
        source="Officers at domestic abuse calls not consistently speaking to the children",
        domain="F30",
        leads_to="asks",
        asks="Who can speak with the child, alone, this week?",
        tell="Whoever holds the child's case",
        fires=example(
            "Elsie, 8: four contacts, never heard",
            contact("domestic_abuse", "in_household", age=8),
            *(before(days, "domestic_abuse", "in_household") for days in (100, 250, 400)),
        ),
        stays_quiet=example(
            "Elsie, 8: heard in spring",
            contact("domestic_abuse", "in_household", age=8),
            *(before(days, "domestic_abuse", "in_household") for days in (100, 400)),
            before(250, "domestic_abuse", "in_household", spoken_to="yes"),
        ),
    ),
    design(
        id="cu-missing-victim-suspect",
        title="Missing, victim and suspect within one year",
        officer_words="Three files, one child. Ask for one lead officer and one plan.",
        child_words="You have had a lot of different officers. One person should know your whole story.",
        when={"roles": ("suspect",)},
        least={"missing_365d": 1, "victim_365d": 1},
        reason="Suspect now; missing before: {missing_365d.dates}; a victim before: {victim_365d.dates}",
        evidence=("roles", Earlier("missing_365d"), Earlier("victim_365d")),
        source="One joined-up response; same-child match across queues",
        domain="C3, C19",
        least_grade="amber",
        asks="Who leads for this child?",
        **referral,
        fires=example(
            "Marlon, 15: missing in May, robbed in July",
            contact("arrest", "suspect", age=15),
            before(140, "missing", "missing"),
            before(80, "crime_report", "victim"),
        ),
        stays_quiet=example(
            "Marlon, 15: missing in May", contact("arrest", "suspect", age=15), before(140, "missing", "missing")
        ),
    ),
    design(
        id="cu-worries-without-a-grade",
        title="The third worry in 90 days, and still graded blue",
        officer_words="Blue says nothing is needed. Three contacts in a season say otherwise.",
        child_words="We have met you a few times now. Let us see if you need something.",
        least={"contacts_90d": 2},
        condition=one_of("officer_grade", "blue"),
        reason="Graded {officer_grade}; earlier contacts in 90 days: {contacts_90d.dates}",
        evidence=("officer_grade", Earlier("contacts_90d")),
        source="London continuum of need: blue is no additional need",
        domain="4.2, 5.2",
        leads_to="asks",
        asks="What would blue have to mean for this child?",
        tell="Sergeant",
        fires=example(
            "Hal, 12: twice since August, blue again",
            contact("concern", "at_risk", age=12, officer_grade="blue"),
            before(20, "concern", "at_risk"),
            before(50, "missing", "missing"),
        ),
        stays_quiet=example(
            "Hal, 12: blue, the first time", contact("concern", "at_risk", age=12, officer_grade="blue")
        ),
    ),
)

FAMILY = Family(
    "cumulation",
    "Small worries that add up",
    "Patterns over many contacts, read together and never scored.",
    RULES,
    for_children="When many small things add up",
)
