"""Pregnancy and babies: the smallest are hurt worst and cannot say so, and a pregnant child is two children."""

from datetime import date
from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import dash, kind, need, sign, under
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="pregnancy_and_babies", since="2026.12")
design = partial(rule, status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services, and the midwife or health visitor",
}
UNWELL = ("carer_intoxicated", "carer_mental_health")

RULES = (
    design(
        id="pb-baby-and-abuse",
        title="Abuse where there is a baby, or one on the way",
        officer_words="Ask who is pregnant and how far on, and see the baby awake. An unborn child can be referred too.",
        child_words="Babies need calm and safe homes. We will ask people who know about babies to help.",
        when={"kind": ("domestic_abuse",), "dash": ("pregnant_or_baby",)},
        reason="DASH answered yes: {dash}",
        evidence=(Codes("dash", ("pregnant_or_baby",)), "dash_grade"),
        source="DASH asks about pregnancy and babies under 18 months; joint inspections of 2024 looked at unborn children",
        domain="4.9, F30",
        least_grade="amber",
        asks="Who is pregnant, when is the baby due, and who else lives there?",
        **referral,
        fires=example(
            "Ines, 5: her mother is expecting",
            contact("domestic_abuse", "in_household", age=5, dash=["pregnant_or_baby"]),
        ),
        stays_quiet=example(
            "Ines, 5: no baby is on the way", contact("domestic_abuse", "in_household", age=5, dash=["frightened"])
        ),
    ),
    design(
        id="pb-baby-with-unwell-carer",
        title="A baby in the care of someone drunk, drugged or very unwell",
        officer_words="Do not leave until a sober, well adult holds the baby, and you know where it sleeps.",
        child_words="Someone who is well has to look after you. We stay until somebody does.",
        condition=under(2) & sign(*UNWELL),
        reason="Aged {age_months} months; noted: {signs}",
        evidence=("age_months", Codes("signs", UNWELL)),
        source="Our design, from reviews of babies who died in sleep beside an intoxicated carer",
        domain="4.3",
        least_grade="red",
        asks="Who is sober and well, where does the baby sleep, and what has it eaten?",
        **referral,
        fires=example(
            "Noor, nine months: her father cannot stand up",
            contact("concern", "at_risk", age_months=9, signs=["carer_intoxicated"]),
        ),
        stays_quiet=example(
            "Noor's brother, 12, at the same home",
            contact("concern", "at_risk", age=12, signs=["carer_intoxicated"]),
        ),
    ),
    rule(
        id="pb-pregnant-under-16",
        title="Pregnant and under 16",
        officer_words="Someone had sex with a child. Record the crime, ask gently, and let health lead.",
        child_words="You are not in trouble. We want you and the baby to be safe.",
        condition=under(16) & need("pregnant"),
        reason="Aged {age}; {needs}",
        evidence=("age", Codes("needs", ("pregnant",))),
        source="Sexual Offences Act 2003 sections 5 to 9",
        domain="R133",
        status="statute",
        tag="M",
        in_force_from=date(2004, 5, 1),
        least_grade="amber",
        asks="How old is the other parent, and is the child safe from them and at home?",
        **referral,
        fires=example("Tilly, 15, is expecting", contact("concern", "at_risk", age=15, needs=["pregnant"])),
        stays_quiet=example("Tilly, 16, is expecting", contact("concern", "at_risk", age=16, needs=["pregnant"])),
    ),
    design(
        id="pb-pregnant-in-custody-or-missing",
        title="Pregnant, and arrested or missing",
        officer_words="Health sees her first. Ask about bleeding, pain, medicine and when she last ate.",
        child_words="A nurse will look after you and the baby. Say if anything hurts.",
        condition=need("pregnant") & kind("arrest", "missing"),
        reason="{kind} on {occurred_on}; {needs}",
        evidence=("kind", Codes("needs", ("pregnant",))),
        source="Our design, from the health needs a custody officer must ask about",
        domain="4.4",
        leads_to="asks",
        urgency="at_once",
        asks="Has a midwife or nurse been called?",
        tell="Custody health care, or the hospital",
        fires=example("Carys, 16, arrested", contact("arrest", "suspect", age=16, needs=["pregnant"])),
        stays_quiet=example("Carys, 16, was robbed", contact("crime_report", "victim", age=16, needs=["pregnant"])),
    ),
    design(
        id="pb-young-child-and-weapon-or-choking",
        title="A very young child where a weapon or hands on the neck were used",
        officer_words="A child under five cannot get out of the way. Ask for a health check even without a mark.",
        child_words="You are little and that was frightening. A doctor will check that you are all right.",
        condition=under(5) & (sign("strangulation", "weapon_in_home") | dash("strangled", "weapons")),
        reason="Aged {age}; noted: {signs}; DASH: {dash}",
        evidence=(
            "age",
            Codes("signs", ("strangulation", "weapon_in_home")),
            Codes("dash", ("strangled", "weapons")),
        ),
        source="Our design, from joint inspections of domestic abuse and children aged 0 to 7",
        domain="F30",
        least_grade="red",
        asks="Where was the child, in whose arms, and has a doctor looked?",
        **referral,
        fires=example(
            "Ewan, 2, was in his mother's arms",
            contact("domestic_abuse", "in_household", age=2, dash=["strangled"]),
        ),
        stays_quiet=example(
            "Ewan, 2: shouting only", contact("domestic_abuse", "in_household", age=2, dash=["frightened"])
        ),
    ),
)

FAMILY = Family(
    "pregnancy_and_babies",
    "Pregnancy and babies",
    "Babies and very young children in danger, and children who are pregnant.",
    RULES,
    for_children="Babies, and being pregnant",
)
