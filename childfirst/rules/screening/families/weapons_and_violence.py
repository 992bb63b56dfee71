"""Weapons and violence: every stabbed, threatened or armed child is a child to protect as well as a crime."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import one_of, sign, under
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

design = partial(
    Rule,
    family="weapons_and_violence",
    status="design",
    tag="D",
    domain="C13",
    source="A referral for every stabbed or armed child",
)
referral: Final[dict[str, Any]] = {"leads_to": "opens_referral", "clock": "R070"}
INJURIES = ("stab_injury", "assault_injury", "unexplained_injury")

RULES = (
    design(
        id="wv-stabbed",
        title="A stabbed or shot child",
        officer_words="Crime scene and safeguarding together. Ask about revenge, siblings and where the child goes next.",
        child_words="You were badly hurt. We want to keep you safe in hospital and after.",
        when={"signs": ("stab_injury",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("stab_injury",)),),
        least_grade="red",
        asks="Is the child safe where they are going, and who else is at risk?",
        tell="Children's services, health and violence reduction",
        **referral,
        fires=example("Tyrese, 16, cut on the arm", contact("crime_report", "victim", age=16, signs=["stab_injury"])),
        stays_quiet=example("Tyrese, 16, pushed over", contact("crime_report", "victim", age=16)),
    ),
    design(
        id="wv-armed",
        title="A child found with a weapon",
        officer_words="The offence stands. So does the question: who or what is the child afraid of, and who gave it?",
        child_words="Carrying a weapon is serious. We also want to know what you are scared of.",
        condition=sign("weapon_found") | one_of("offence", "weapon"),
        reason="Noted: {signs}; offence: {offence}",
        evidence=("offence", Codes("signs", ("weapon_found",))),
        least_grade="amber",
        asks="Fear, pressure or orders: which, and from whom?",
        tell="Children's services and youth justice service",
        **referral,
        fires=example("Rowan, 14, had a kitchen knife", contact("stop_search", "suspect", age=14, offence="weapon")),
        stays_quiet=example("Rowan, 14, had a phone", contact("stop_search", "suspect", age=14)),
    ),
    design(
        id="wv-carries-from-fear",
        title="Says they carry a weapon for protection",
        officer_words="Write the child's own words. It is an account of danger.",
        child_words="If you feel you need a weapon, something is wrong around you. Tell us what.",
        when={"signs": ("carries_for_protection",)},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("carries_for_protection",)),),
        leads_to="asks",
        asks="From whom, where and when does the child feel in danger?",
        tell="Violence reduction",
        fires=example(
            "Eden, 15: 'I need it on that estate'",
            contact("stop_search", "suspect", age=15, signs=["carries_for_protection"]),
        ),
        stays_quiet=example("Eden, 15, carries nothing", contact("stop_search", "suspect", age=15)),
    ),
    design(
        id="wv-threatened",
        title="Threats made to the child",
        officer_words="A threat to a child is a crime and a warning. Take it as real until shown otherwise.",
        child_words="Nobody may threaten you. Thank you for telling us.",
        when={"signs": ("threats_made_to_child",)},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("threats_made_to_child",)),),
        leads_to="asks",
        asks="By whom, how, and can they reach the child?",
        tell="Supervisor, for a threat assessment",
        fires=example(
            "Casey, 13: 'they said they will find me'",
            contact("concern", "at_risk", age=13, signs=["threats_made_to_child"]),
        ),
        stays_quiet=example("Casey, 13, argued with a friend", contact("concern", "at_risk", age=13)),
    ),
    design(
        id="wv-injured-again",
        title="Injured now, and injured before",
        officer_words="Set the injuries side by side: dates, places, explanations.",
        child_words="You have been hurt more than once. That should not happen to anyone.",
        when={"signs": INJURIES},
        least={"injury_365d": 1},
        reason="Now: {signs}; earlier injuries in 365 days: {injury_365d.dates}",
        evidence=(Codes("signs", INJURIES), Earlier("injury_365d")),
        least_grade="amber",
        asks="Do the explanations fit, and do they fit together?",
        tell="Children's services and health",
        **referral,
        fires=example(
            "Luca, 7: a bruise now, a burn in May",
            contact("concern", "at_risk", age=7, signs=["unexplained_injury"]),
            before(140, "concern", "at_risk", signs=["unexplained_injury"]),
        ),
        stays_quiet=example(
            "Luca, 7: nothing before", contact("concern", "at_risk", age=7, signs=["unexplained_injury"])
        ),
    ),
    design(
        id="wv-unexplained-injury",
        title="An injury without a clear explanation",
        officer_words="Ask the child alone if they can speak; a doctor must look. Do not accept the first story.",
        child_words="How did you get hurt? You can tell us the real story.",
        when={"signs": ("unexplained_injury",)},
        reason="Aged {age}; noted: {signs}",
        evidence=("age", Codes("signs", ("unexplained_injury",))),
        least_grade="amber",
        asks="What does each person say happened, and what does the doctor say?",
        tell="Children's services and health",
        **referral,
        fires=example(
            "Nell, 4, has marks on both arms", contact("concern", "at_risk", age=4, signs=["unexplained_injury"])
        ),
        stays_quiet=example("Nell, 4, fell off a swing", contact("concern", "at_risk", age=4)),
    ),
    design(
        id="wv-injured-baby",
        title="An injured baby",
        officer_words="A baby who cannot yet move about seldom hurts itself. Hospital and children's services at once.",
        child_words="Babies cannot tell us what happened, so doctors look very carefully.",
        when={"signs": INJURIES},
        condition=under(1),
        reason="Under one year old; noted: {signs}",
        evidence=("age_months", Codes("signs", INJURIES)),
        least_grade="red",
        asks="Who was with the baby, and has a paediatrician looked?",
        tell="Children's services and hospital",
        **referral,
        fires=example(
            "Baby Ilan, 5 months, has a bruise",
            contact("concern", "at_risk", age_months=5, signs=["unexplained_injury"]),
        ),
        stays_quiet=example(
            "Ilan's sister, 6, has a bruise", contact("concern", "at_risk", age=6, signs=["unexplained_injury"])
        ),
    ),
)

FAMILY = Family(
    "weapons_and_violence",
    "Weapons and violence",
    "Stabbed, threatened, injured or armed children.",
    RULES,
    for_children="Knives and violence",
)
