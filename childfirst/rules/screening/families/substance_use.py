"""Drink and drugs: what a child takes is often given by someone, and often for something."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import sign
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.history import SEXUAL_SIGNS
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

design = partial(Rule, family="substance_use", since="2026.12", status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and the child exploitation team",
}

RULES = (
    design(
        id="su-given-by-someone-older",
        title="Drink, drugs or vapes given by someone older",
        officer_words="Ask who gave it and what they wanted. Gifts like these come before exploitation.",
        child_words="Someone older who gives you drink or drugs usually wants something. You do not owe them anything.",
        when={"signs": ("adult_supplies",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("adult_supplies",)),),
        source="Exploitation screening: gifts, vapes and substances from older people",
        domain="4.10",
        least_grade="amber",
        asks="Who gave it, where, and who else was there?",
        **referral,
        fires=example(
            "Mabel, 14: vapes from a man", contact("school_incident", "at_risk", age=14, signs=["adult_supplies"])
        ),
        stays_quiet=example("Mabel, 14: a friend's vape", contact("school_incident", "at_risk", age=14)),
    ),
    design(
        id="su-and-sexual-signs",
        title="Drunk or drugged, with signs of sexual exploitation",
        officer_words="A child made unable to say no has not agreed. Evidence fades in hours: health now.",
        child_words="If someone gave you something so you could not say no, that is a crime, and not yours.",
        when={"signs": ("substance_use",)},
        condition=sign(*SEXUAL_SIGNS),
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("substance_use", *SEXUAL_SIGNS)),),
        source="Exploitation screening: substance use beside sexual exploitation",
        domain="4.10, R133",
        least_grade="red",
        asks="When, with whom, and has a health professional been called?",
        **referral,
        fires=example(
            "Poppy, 15, drugged at a hotel",
            contact("concern", "victim", age=15, signs=["substance_use", "found_at_hotel"]),
        ),
        stays_quiet=example(
            "Poppy, 15, drunk at a party", contact("concern", "at_risk", age=15, signs=["substance_use"])
        ),
    ),
    design(
        id="su-again",
        title="Drunk or drugged again within a year",
        officer_words="Offer the young people's substance service; ask what the child is trying not to feel.",
        child_words="If drink or drugs help you get through the day, someone can help you with that.",
        when={"signs": ("substance_use",)},
        least={"substance_365d": 1},
        reason="Noted now: {signs}; before: {substance_365d.dates}",
        evidence=(Codes("signs", ("substance_use",)), Earlier("substance_365d")),
        source="Substance use is an indicator in every screening tool; twice in a year is our setting",
        domain="4.10",
        leads_to="asks",
        asks="What is the child using, how do they pay for it, and what is it for?",
        tell="Young people's substance service, with the child's agreement",
        fires=example(
            "Zeke, 16: in June, and now",
            contact("concern", "at_risk", age=16, signs=["substance_use"]),
            before(110, "stop_search", "suspect", signs=["substance_use"]),
        ),
        stays_quiet=example("Zeke, 16: the first time", contact("concern", "at_risk", age=16, signs=["substance_use"])),
    ),
    design(
        id="su-in-custody",
        title="Arrested while drunk or drugged",
        officer_words="Health first. No interview and no signature until a professional says the child is fit.",
        child_words="You will be seen by a nurse. Nobody should ask you about what happened until you are well.",
        when={"kind": ("arrest",), "signs": ("substance_use",)},
        reason="Arrest on {occurred_on}; noted: {signs}",
        evidence=("kind", Codes("signs", ("substance_use",))),
        source="Our design, from the custody duties on fitness for interview",
        domain="3C",
        leads_to="asks",
        urgency="at_once",
        asks="What was taken and when, and is anything hidden in the body?",
        tell="Custody officer and custody health care",
        fires=example("Ricky, 16, cannot stand", contact("arrest", "suspect", age=16, signs=["substance_use"])),
        stays_quiet=example("Ricky, 16, is sober", contact("arrest", "suspect", age=16)),
    ),
)

FAMILY = Family(
    "substance_use",
    "Drink and drugs",
    "What a child takes, who gives it, and what for. Children under 14 stand under Self-harm and mental health.",
    RULES,
    for_children="Drink and drugs",
)
