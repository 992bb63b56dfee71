"""Domestic abuse that grows: more often, worse, after parting, in spite of an order. The next time may be the last."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import dash, one_of, sign
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

design = partial(
    Rule, family="escalation_and_orders", since="2026.12", status="design", tag="D", when={"kind": ("domestic_abuse",)}
)
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and the domestic abuse unit",
}
GROWING = ("more_often", "getting_worse")
DEADLY = ("threats_to_kill", "weapons")

RULES = (
    design(
        id="eo-more-often-or-worse",
        title="The abuse comes more often, or is getting worse",
        officer_words="Say what has changed and since when. A low grade today may be wrong by the weekend.",
        child_words="If it is happening more, tell us. You do not have to wait until somebody is badly hurt.",
        condition=dash(*GROWING),
        reason="DASH answered yes: {dash}",
        evidence=(Codes("dash", GROWING), "dash_grade"),
        source="DASH risk questions on frequency and severity",
        domain="R109, 4.9",
        least_grade="amber",
        asks="What is different from three months ago, and what does the child notice?",
        **referral,
        fires=example(
            "Ola, 8: every weekend now", contact("domestic_abuse", "in_household", age=8, dash=["more_often"])
        ),
        stays_quiet=example(
            "Ola, 8: a first call, about money", contact("domestic_abuse", "in_household", age=8, dash=["money"])
        ),
    ),
    design(
        id="eo-three-in-90-days",
        title="The third domestic abuse incident in 90 days",
        officer_words="Three calls in a season is a household in crisis. Read all three, then grade.",
        child_words="We have been to your home a lot lately. We want to know what it is like for you.",
        least={"da_90d": 2},
        reason="Domestic abuse incident number {da_90d+1} in 90 days: {da_90d.dates}, and this one on {occurred_on}",
        evidence=("kind", Earlier("da_90d")),
        source="Inspection findings that histories were not read together; 3 in 90 days is our setting",
        domain="F30",
        least_grade="amber",
        asks="Who has spoken with the child since the first of these?",
        **referral,
        fires=example(
            "Petra, 9: two calls since July",
            contact("domestic_abuse", "in_household", age=9),
            before(20, "domestic_abuse", "in_household"),
            before(70, "domestic_abuse", "in_household"),
        ),
        stays_quiet=example(
            "Petra, 9: one call in August, one in spring",
            contact("domestic_abuse", "in_household", age=9),
            before(40, "domestic_abuse", "in_household"),
            before(170, "domestic_abuse", "in_household"),
        ),
    ),
    design(
        id="eo-strangled-again",
        title="Strangulation, and not for the first time",
        officer_words="Strangulation that comes again is among the gravest signs there are. Act tonight.",
        child_words="This is very dangerous and it is not your job to stop it. We will act now.",
        when={},
        least={"strangled_ever": 1},
        condition=sign("strangulation") | dash("strangled"),
        reason="Strangulation now, and before: {strangled_ever.dates}",
        evidence=(
            Codes("signs", ("strangulation",)),
            Codes("dash", ("strangled",)),
            Earlier("strangled_ever"),
        ),
        source="DASH risk questions (strangle, choke), read over time",
        domain="R109",
        least_grade="red",
        asks="Where are the victim and the child tonight, and who else can protect them?",
        **referral,
        fires=example(
            "Kwame, 9: choked in spring, and again",
            contact("domestic_abuse", "in_household", age=9, dash=["strangled"]),
            before(190, "domestic_abuse", "in_household", signs=["strangulation"]),
        ),
        stays_quiet=example(
            "Kwame, 9: for the first time", contact("domestic_abuse", "in_household", age=9, dash=["strangled"])
        ),
    ),
    design(
        id="eo-threats-to-kill-or-weapons",
        title="Threats to kill, or weapons, in the child's home",
        officer_words="Find the weapon, and say whether the threat named the child. Children are killed beside a parent.",
        child_words="Nobody may say they will kill someone. Telling us helps us keep people alive.",
        condition=dash(*DEADLY),
        reason="DASH answered yes: {dash}",
        evidence=(Codes("dash", DEADLY), "dash_grade"),
        source="DASH risk questions on weapons and threats to kill",
        domain="R109, 4.9",
        least_grade="red",
        asks="Who was threatened, with what, and where is it now?",
        **referral,
        fires=example(
            "Ada, 6: he said he would kill them",
            contact("domestic_abuse", "in_household", age=6, dash=["threats_to_kill"]),
        ),
        stays_quiet=example("Ada, 6: he left", contact("domestic_abuse", "in_household", age=6, dash=["separation"])),
    ),
    design(
        id="eo-parting-and-seeing-the-children",
        title="Parting, and a quarrel over seeing the children",
        officer_words="Handovers are when children are hurt or used. Ask what the family court has said.",
        child_words="It is not your fault that grown-ups argue about you. You may say what you want.",
        condition=dash("separation") & dash("child_contact_conflict"),
        reason="DASH answered yes: {dash}",
        evidence=(Codes("dash", ("separation", "child_contact_conflict")),),
        source="DASH risk questions on separation and child contact",
        domain="4.9",
        least_grade="amber",
        asks="When is the next handover, where, and what does the child say of it?",
        **referral,
        fires=example(
            "Bram, 7: a row at the handover",
            contact("domestic_abuse", "in_household", age=7, dash=["separation", "child_contact_conflict"]),
        ),
        stays_quiet=example(
            "Bram, 7: they parted without a quarrel over him",
            contact("domestic_abuse", "in_household", age=7, dash=["separation"]),
        ),
    ),
    design(
        id="eo-abuser-may-die",
        title="The abuser speaks of suicide",
        officer_words="A threat of suicide is a threat to the family too. Do not leave the child alone with them.",
        child_words="It is not your job to keep a grown-up alive. We will get help for them and for you.",
        condition=dash("suicide_threats"),
        reason="DASH answered yes: {dash}",
        evidence=(Codes("dash", ("suicide_threats",)),),
        source="DASH risk questions on the abuser's suicide threats",
        domain="4.9",
        leads_to="asks",
        urgency="at_once",
        asks="Is the abuser with the child now, and did they speak of taking anyone with them?",
        tell="Mental health services and children's services",
        fires=example(
            "Rosa, 10: he said he would end it",
            contact("domestic_abuse", "in_household", age=10, dash=["suicide_threats"]),
        ),
        stays_quiet=example(
            "Rosa, 10: he said he would move out",
            contact("domestic_abuse", "in_household", age=10, dash=["separation"]),
        ),
    ),
    design(
        id="eo-orders-not-looked-up",
        title="Nobody has looked for an order",
        officer_words="Look now: police systems, the family court, bail. An order may already say who must not be here.",
        child_words="A judge may already have said who has to stay away. We will check.",
        when={"kind": ("domestic_abuse",), "orders": ("not_looked",)},
        reason="Orders: {orders}",
        evidence=("orders",),
        source="An inquest found orders missing from police systems",
        domain="R110, F31",
        leads_to="asks",
        urgency="this_shift",
        asks="Which orders protect anyone in this home, and do they name the child?",
        tell="The officer in the case",
        fires=example(
            "Leila, 6: not looked up yet", contact("domestic_abuse", "in_household", age=6, orders="not_looked")
        ),
        stays_quiet=example(
            "Leila, 6: looked up, none", contact("domestic_abuse", "in_household", age=6, orders="none_found")
        ),
    ),
    design(
        id="eo-order-in-force",
        title="An order is in force: was it kept?",
        officer_words="Say which order, what it forbids, and whether tonight broke it. Breach is a crime of its own.",
        child_words="A judge made a rule to keep your family safe. We will make sure it is kept.",
        when={"kind": ("domestic_abuse",), "orders": ("in_force",)},
        reason="Orders: {orders}",
        evidence=("orders",),
        source="Crime and Security Act 2010 sections 24-33, Domestic Abuse Act 2021 Part 3 and the family courts make such orders",
        domain="R110",
        leads_to="asks",
        urgency="this_shift",
        asks="Does the order name the child, and was it broken?",
        tell="The officer in the case and the school, if the order names it",
        fires=example(
            "Mika, 11: a court order protects her mother",
            contact("domestic_abuse", "in_household", age=11, orders="in_force"),
        ),
        stays_quiet=example(
            "Mika, 11: none found", contact("domestic_abuse", "in_household", age=11, orders="none_found")
        ),
    ),
    design(
        id="eo-graded-lower-than-before",
        title="DASH was high before, and is lower now",
        officer_words="Danger seldom leaves a home by itself. Say what makes today safer, or grade it as before.",
        child_words="We knew it was very dangerous before. We will check that it is truly safer now.",
        least={"dash_high_24m": 1},
        condition=one_of("dash_grade", "standard", "medium"),
        reason="DASH graded {dash_grade} now; high before: {dash_high_24m.dates}",
        evidence=("dash_grade", Earlier("dash_high_24m")),
        source="Inspection findings that histories were not read together",
        domain="F14, F30",
        leads_to="asks",
        asks="What has made this home safer since then?",
        tell="Sergeant",
        fires=example(
            "Joy, 12: high in May, standard now",
            contact("domestic_abuse", "in_household", age=12, dash_grade="standard"),
            before(140, "domestic_abuse", "in_household", dash_grade="high"),
        ),
        stays_quiet=example(
            "Joy, 12: standard both times",
            contact("domestic_abuse", "in_household", age=12, dash_grade="standard"),
            before(140, "domestic_abuse", "in_household", dash_grade="standard"),
        ),
    ),
)

FAMILY = Family(
    "escalation_and_orders",
    "Domestic abuse that grows, and orders",
    "Abuse that comes more often or worse, and the orders that should stop it.",
    RULES,
    for_children="When trouble at home gets worse",
)
