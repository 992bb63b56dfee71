"""Homelessness: a child without a home is owed one, and is easy prey until they have it."""

from datetime import date
from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import aged, kind, sign, under
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.history import CRIMINAL_SIGNS, SEXUAL_SIGNS
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="homelessness", since="2026.12")
design = partial(rule, status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services, and the emergency duty team at night",
}
NO_HOME = ("sleeping_rough", "sofa_surfing", "evicted")

RULES = (
    rule(
        id="ho-16-17",
        title="16 or 17 and without a home",
        officer_words="The council's children's services must assess the child, not send them to the adult housing counter.",
        child_words="At 16 or 17 the council has to see if it should look after you. You can ask for that.",
        when={"signs": NO_HOME},
        condition=aged(16, 17),
        reason="Aged {age}; noted: {signs}",
        evidence=("age", Codes("signs", NO_HOME)),
        source="Children Act 1989 section 20, as the House of Lords read it in 2009 (Southwark)",
        domain="4.10",
        status="statute",
        tag="M",
        in_force_from=date(1991, 10, 14),
        least_grade="amber",
        asks="Where did the child sleep this week, and who can they not go back to?",
        **referral,
        fires=example("Kit, 17, sleeps at friends'", contact("concern", "at_risk", age=17, signs=["sofa_surfing"])),
        stays_quiet=example("Kit, 17, is at home", contact("concern", "at_risk", age=17)),
    ),
    rule(
        id="ho-lives-with-others",
        title="Under 16, and stays with one person and then another",
        officer_words="A child under 16 who lives 28 days or more with someone not close family is privately fostered: the council must know.",
        child_words="Where do you sleep, and do you feel safe there? We can help you find one good place.",
        when={"signs": ("sofa_surfing",)},
        condition=under(16),
        reason="Aged {age}; noted: {signs}",
        evidence=("age", Codes("signs", ("sofa_surfing",))),
        source="Children Act 1989 section 66 (private fostering)",
        domain="4.10",
        status="statute",
        tag="M",
        in_force_from=date(1991, 10, 14),
        least_grade="amber",
        asks="With whom, since when, and who said yes to it?",
        **referral,
        fires=example("Lexi, 13, is at a third address", contact("concern", "at_risk", age=13, signs=["sofa_surfing"])),
        stays_quiet=example("Lexi, 13, stays at her aunt's for a week", contact("concern", "at_risk", age=13)),
    ),
    design(
        id="ho-nobody-reported-missing",
        title="No safe place to sleep, and nobody reported the child missing",
        officer_words="Somebody should be looking for this child. Ask why they are not.",
        child_words="Is anyone looking for you? Is there someone you want us to ring?",
        when={"signs": ("sleeping_rough",)},
        condition=kind("stop_search", "arrest", "concern", "crime_report"),
        reason="{kind} on {occurred_on}; noted: {signs}",
        evidence=("kind", Codes("signs", ("sleeping_rough",))),
        source="Our design: a child nobody reports is the one nobody looks for",
        domain="F6",
        leads_to="asks",
        urgency="this_shift",
        asks="Who should have reported this child missing?",
        tell="Missing persons unit and children's services",
        fires=example(
            "Bo, 15, found in a stairwell", contact("stop_search", "suspect", age=15, signs=["sleeping_rough"])
        ),
        stays_quiet=example("Bo, 15, going home", contact("stop_search", "suspect", age=15)),
    ),
    design(
        id="ho-and-exploited",
        title="Without a home, with signs of exploitation",
        officer_words="Whoever gives the bed may be taking the price. Ask what the child must do to stay.",
        child_words="Nobody should make you do things for a place to sleep. You can tell us.",
        when={"signs": NO_HOME},
        condition=sign(*CRIMINAL_SIGNS, *SEXUAL_SIGNS),
        reason="Noted: {signs}",
        evidence=(Codes("signs", (*NO_HOME, *CRIMINAL_SIGNS, *SEXUAL_SIGNS)),),
        source="Our design, from exploitation screening tools that name homelessness",
        domain="4.10",
        least_grade="red",
        asks="Who gave the child a bed, and for what?",
        **referral,
        fires=example(
            "Nia, 16: a bed, and a debt",
            contact("concern", "at_risk", age=16, signs=["sleeping_rough", "drug_debt"]),
        ),
        stays_quiet=example(
            "Nia, 16: evicted with her mother", contact("concern", "at_risk", age=16, signs=["evicted"])
        ),
    ),
)

FAMILY = Family(
    "homelessness",
    "Homelessness",
    "Children with nowhere safe to sleep. The first rule stands under Home and neglect.",
    RULES,
    for_children="Having nowhere to stay",
)
