"""Exclusion and absence: school sees a child every day, so a child out of it is seen by nobody."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import one_of
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.history import HOME_SIGNS
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="exclusion_and_absence", since="2026.12")
design = partial(rule, status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and the school's safeguarding lead",
}
WITH_A_PLAN = ("looked_after", "child_protection_plan", "child_in_need")

RULES = (
    rule(
        id="ea-absent-a-tenth",
        title="Misses a tenth of school or more",
        officer_words="Absence is a sign before it is a fault. Ask what keeps the child away, and tell school what you saw.",
        child_words="Missing a lot of school usually has a reason. What is yours?",
        least={"school_absence_percent": 10},
        condition=one_of("school_status", "enrolled", "part_time_timetable"),
        reason="Missed {school_absence_percent} percent of sessions this year",
        evidence=("school_absence_percent", "school_status"),
        source="Working together to improve school attendance (a tenth counts as persistent absence)",
        domain="4.10",
        status="guidance",
        tag="M",
        leads_to="informs",
        asks="Who is with the child in school hours?",
        tell="The school's safeguarding lead",
        fires=example(
            "Tess, 12: one day in eight missed",
            contact("concern", "at_risk", age=12, school_status="enrolled", school_absence_percent=12.5),
        ),
        stays_quiet=example(
            "Tess, 12: two days of flu",
            contact("concern", "at_risk", age=12, school_status="enrolled", school_absence_percent=3.0),
        ),
    ),
    rule(
        id="ea-absent-half",
        title="Misses half of school or more",
        officer_words="Half a school year unseen is a safeguarding matter. Ask who last saw the child, and where.",
        child_words="We are worried because nobody at school gets to see you. Are you all right?",
        least={"school_absence_percent": 50},
        reason="Missed {school_absence_percent} percent of sessions this year",
        evidence=("school_absence_percent", "school_status"),
        source="Working together to improve school attendance (a half counts as severe absence)",
        domain="4.10",
        status="guidance",
        tag="M",
        least_grade="green",
        asks="Who last saw the child, and what does the child do all day?",
        **referral,
        fires=example("Mason, 13: not since May", contact("concern", "at_risk", age=13, school_absence_percent=71.0)),
        stays_quiet=example("Mason, 13: a fifth", contact("concern", "at_risk", age=13, school_absence_percent=20.0)),
    ),
    design(
        id="ea-suspended-again",
        title="Suspended three times or more in a year",
        officer_words="Each suspension is a day on the street. Ask school what it knows of needs, home and friends.",
        child_words="Being sent home again and again helps nobody. What would make school work for you?",
        least={"suspensions_12m": 3},
        reason="{suspensions_12m} suspensions in twelve months",
        evidence=("suspensions_12m", "school_status"),
        source="Exclusion is a known indicator of exploitation; 3 in a year is our setting",
        domain="4.10",
        leads_to="asks",
        asks="Where does the child go when suspended, and has a need been looked for?",
        tell="School, and the council's inclusion officer",
        fires=example("Kobe, 14: four this year", contact("stop_search", "suspect", age=14, suspensions_12m=4)),
        stays_quiet=example("Kobe, 14: one", contact("stop_search", "suspect", age=14, suspensions_12m=1)),
    ),
    rule(
        id="ea-excluded-with-a-plan",
        title="Out of school, and in care or on a plan",
        officer_words="Tell the social worker, and the virtual school head for a child in care: they can get the child back in.",
        child_words="People who look after you should fight for your place at school. We will remind them.",
        when={"school_status": ("excluded", "missing_education"), "care_status": WITH_A_PLAN},
        reason="School: {school_status}; care: {care_status}",
        evidence=("school_status", "care_status"),
        source="Statutory guidance on suspension and exclusion (children with a social worker and in care)",
        domain="4.10, C18",
        status="guidance",
        tag="M",
        leads_to="informs",
        asks="Who is finding the child a place, and by when?",
        tell="The child's social worker and the virtual school head",
        fires=example(
            "Jay, 15, in care and excluded",
            contact("arrest", "suspect", age=15, school_status="excluded", care_status="looked_after"),
        ),
        stays_quiet=example(
            "Jay, 15, in care and at school",
            contact("arrest", "suspect", age=15, school_status="enrolled", care_status="looked_after"),
        ),
    ),
    design(
        id="ea-out-after-being-hurt",
        title="Out of school within a year of being a victim",
        officer_words="A hurt child who stays away may be hiding. Ask whether the one who hurt them is at that school.",
        child_words="If school does not feel safe since it happened, tell us. It can be changed.",
        when={"school_status": ("excluded", "part_time_timetable", "missing_education")},
        least={"victim_365d": 1},
        reason="School: {school_status}; a victim before: {victim_365d.dates}",
        evidence=("school_status", Earlier("victim_365d")),
        source="Victim and suspect overlap; trauma shows at school first",
        domain="C13, F11",
        leads_to="asks",
        asks="Did the trouble at school begin after that?",
        tell="School and the victim's support service",
        fires=example(
            "Abi, 14: robbed in spring, now excluded",
            contact("stop_search", "suspect", age=14, school_status="excluded"),
            before(180, "crime_report", "victim"),
        ),
        stays_quiet=example(
            "Abi, 14: never a victim", contact("stop_search", "suspect", age=14, school_status="excluded")
        ),
    ),
    design(
        id="ea-home-educated-and-worries",
        title="Taught at home, with worries about home",
        officer_words="Nobody outside the home may have seen this child for months. See them, and tell the council's education officer.",
        child_words="Lots of children learn at home. We just want to know that home is good for you.",
        when={"school_status": ("home_educated",), "signs": HOME_SIGNS},
        reason="School: {school_status}; noted: {signs}",
        evidence=("school_status", Codes("signs", HOME_SIGNS)),
        source="Our design, from reviews of children whom nobody outside saw",
        domain="4.3",
        least_grade="amber",
        asks="Who outside the family saw the child last, and when?",
        **referral,
        fires=example(
            "Finn, 9: no food in the home",
            contact("concern", "at_risk", age=9, school_status="home_educated", signs=["no_food"]),
        ),
        stays_quiet=example("Finn, 9: all well", contact("concern", "at_risk", age=9, school_status="home_educated")),
    ),
)

FAMILY = Family(
    "exclusion_and_absence",
    "Exclusion and absence",
    "Children sent out of school, or who stay away.",
    RULES,
    for_children="Being sent out of school, or staying away",
)
