"""So-called honour-based abuse, female genital mutilation and forced marriage: there may be one chance to speak alone."""

from datetime import date
from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import is_not
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="honour_based_abuse", since="2026.12")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and the force's lead for honour-based abuse; not the family",
}
FEAR = ("honour_based", "forced_marriage", "fgm_risk", "taken_abroad")

RULES = (
    rule(
        id="hb-one-chance",
        title="Perhaps the only chance to speak with this child alone",
        officer_words="Speak now, alone, with no relative in the room or on the phone to interpret. Agree a safe way to reach them.",
        child_words="You can talk to us alone. We will not tell your family what you say.",
        when={"signs": FEAR},
        condition=is_not("spoken_alone", "yes"),
        reason="Noted: {signs}; spoken to alone: {spoken_alone}",
        evidence=(Codes("signs", FEAR), "spoken_alone"),
        source="Multi-agency statutory guidance on forced marriage (the 'one chance' rule)",
        domain="R084",
        status="guidance",
        tag="M",
        leads_to="asks",
        urgency="at_once",
        asks="Where can the child speak safely, and with whom?",
        tell="The force's lead for honour-based abuse; not the family",
        fires=example(
            "Zainab, 16, with her uncle there",
            contact("concern", "at_risk", age=16, signs=["forced_marriage"], spoken_alone="no"),
        ),
        stays_quiet=example(
            "Zainab, 16, was heard alone",
            contact("concern", "at_risk", age=16, signs=["forced_marriage"], spoken_alone="yes"),
        ),
    ),
    rule(
        id="hb-taken-abroad",
        title="A child who may be taken abroad against their wishes",
        officer_words="Passports, tickets and dates now. A court can stop travel the same day. Tell nobody at home.",
        child_words="Nobody may take you away to marry, be cut or be sent to strangers. We can stop the journey.",
        when={"signs": ("taken_abroad",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("taken_abroad",)),),
        source="Family Law Act 1996 Part 4A and Female Genital Mutilation Act 2003 Schedule 2 (protection orders)",
        domain="R084, R132",
        status="statute",
        tag="M",
        in_force_from=date(2015, 7, 17),
        least_grade="red",
        asks="When is the flight, who holds the passport, and who must not know that we asked?",
        **referral,
        fires=example("Samira, 13: flights on Friday", contact("concern", "at_risk", age=13, signs=["taken_abroad"])),
        stays_quiet=example("Samira, 13: a school trip", contact("concern", "at_risk", age=13)),
    ),
    rule(
        id="hb-marriage-under-18",
        title="A marriage planned for a child",
        officer_words="Arranging any marriage of a child is a crime, with or without force. Record it as one.",
        child_words="Nobody under 18 may be married, even if grown-ups say you agreed.",
        when={"signs": ("forced_marriage",)},
        reason="Noted on {occurred_on}: {signs}; aged {age}",
        evidence=(Codes("signs", ("forced_marriage",)), "age"),
        source="Marriage and Civil Partnership (Minimum Age) Act 2022",
        domain="R084",
        status="statute",
        tag="M",
        in_force_from=date(2023, 2, 27),
        leads_to="informs",
        asks="Who is arranging it, and is a younger brother or sister next?",
        tell="The officer in the case",
        fires=example("Ayla, 17: a wedding is set", contact("concern", "at_risk", age=17, signs=["forced_marriage"])),
        stays_quiet=example("Ayla, 17: her cousin, 25, marries", contact("concern", "at_risk", age=17)),
    ),
    rule(
        id="hb-missing-from-family",
        title="Missing, and in fear of the family",
        officer_words="Do not tell the family where the child is, and do not take the child back before advice. The search may be theirs.",
        child_words="We will not tell your family where you are without talking to you first.",
        when={"kind": ("missing",), "signs": FEAR},
        reason="Missing on {occurred_on}; noted: {signs}",
        evidence=("kind", Codes("signs", FEAR)),
        source="Multi-agency statutory guidance on forced marriage",
        domain="R084",
        status="guidance",
        tag="M",
        leads_to="asks",
        urgency="at_once",
        asks="Who reported the child missing, and why do they want to know where the child is?",
        tell="The force's lead for honour-based abuse; not the family",
        fires=example("Hana, 16, ran from a wedding", contact("missing", "missing", age=16, signs=["honour_based"])),
        stays_quiet=example("Hana, 16, is late home", contact("missing", "missing", age=16)),
    ),
    rule(
        id="hb-cutting-reported",
        title="Female genital mutilation reported of a girl under 18",
        officer_words="Health, teachers and social workers must report to police what they know; take it the same day and tell children's services.",
        child_words="What was done to you was wrong. You are not to blame, and a doctor can help.",
        when={"signs": ("fgm_risk",), "roles": ("victim",)},
        reason="Victim; noted: {signs}",
        evidence=("roles", Codes("signs", ("fgm_risk",))),
        source="Female Genital Mutilation Act 2003 section 5B (in force since 31 October 2015)",
        domain="R132",
        status="statute",
        tag="M",
        in_force_from=date(2015, 10, 31),
        leads_to="informs",
        urgency="this_shift",
        asks="Who reported it and when did they learn of it; are there sisters?",
        tell="Children's services and a specialist clinic",
        fires=example("Fatou, 10: a nurse rang", contact("crime_report", "victim", age=10, signs=["fgm_risk"])),
        stays_quiet=example(
            "Fatou, 10: a worry about a trip", contact("concern", "at_risk", age=10, signs=["fgm_risk"])
        ),
    ),
)

FAMILY = Family(
    "honour_based_abuse",
    "Honour-based abuse, mutilation and forced marriage",
    "Children in fear of their own family's idea of honour. Two first rules stand under Home and neglect.",
    RULES,
    for_children="When family rules put you in danger",
)
