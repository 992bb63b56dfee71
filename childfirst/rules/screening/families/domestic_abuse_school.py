"""Domestic abuse and school: telling the school (Operation Encompass), and counting every child in the home."""

from datetime import date
from functools import partial

import polars as pl

from childfirst.rules.screening.conditions import aged, not_known, one_of, role, sign
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Family, Rule

rule = partial(Rule, family="domestic_abuse_school", when={"kind": ("domestic_abuse",)})
LIVED_WITH_IT = role("victim", "witness", "in_household", "at_risk") | sign(
    "hears_abuse", "hurt_in_abuse", "intervened"
)
SCHOOL_AGE = aged(4, 17)

RULES = (
    rule(
        id="da-tell-school",
        title="Tell the child's school or college",
        officer_words="Reasonable grounds are enough. Send the least the school needs, with the child's voice, even if absent.",
        child_words="We will tell one trusted person at your school that things at home were hard, so they can look out for you.",
        condition=LIVED_WITH_IT & SCHOOL_AGE & one_of("school_status", "enrolled", "excluded", "part_time_timetable"),
        reason="Aged {age}, {school_status}; domestic abuse on {occurred_on}",
        evidence=("age", "school_status", "roles"),
        source="Domestic Abuse Act 2021 section 49A; statutory guidance November 2025 gives the time",
        domain="R102, R103",
        status="statute",
        tag="V",
        in_force_from=date(2025, 11, 7),
        leads_to="informs",
        asks="Which school or college, and was the child spoken to with or without another adult there?",
        tell="The school's or college's safeguarding lead",
        clock="R103",
        fires=example(
            "Marek, 8, at primary school, was in the next room",
            contact("domestic_abuse", "in_household", age=8, school_status="enrolled"),
        ),
        stays_quiet=example(
            "Marek, 3, is under school age",
            contact("domestic_abuse", "in_household", age=3, school_status="under_school_age"),
        ),
    ),
    rule(
        id="da-tell-council-home-educated",
        title="Home educated: tell the council's officer",
        officer_words="There is no school to tell. The council's officer for home education is told instead.",
        child_words="You learn at home, so we will tell someone at the council who helps children who learn at home.",
        condition=LIVED_WITH_IT & SCHOOL_AGE & one_of("school_status", "home_educated"),
        reason="Aged {age}, {school_status}; domestic abuse on {occurred_on}",
        evidence=("age", "school_status"),
        source="Operation Encompass statutory guidance, November 2025",
        domain="R105",
        status="guidance",
        tag="V",
        in_force_from=date(2025, 11, 7),
        leads_to="informs",
        asks="Which council area does the child live in?",
        tell="The council's responsible officer for home education",
        clock="R103",
        fires=example(
            "Sienna, 13, learns at home",
            contact("domestic_abuse", "in_household", age=13, school_status="home_educated"),
        ),
        stays_quiet=example(
            "Sienna, 13, goes to school", contact("domestic_abuse", "in_household", age=13, school_status="enrolled")
        ),
    ),
    rule(
        id="da-find-school",
        title="No school is known, and one must be told",
        officer_words="Find out which school, college or unit the child belongs to; several may need to be told.",
        child_words="Which school or college do you go to? We ask so that someone there can help.",
        condition=LIVED_WITH_IT
        & SCHOOL_AGE
        & (not_known("school_status") | one_of("school_status", "missing_education")),
        reason="Aged {age}; school: {school_status}",
        evidence=("age", "school_status"),
        source="Operation Encompass statutory guidance, November 2025 (at least one setting)",
        domain="R104",
        status="guidance",
        tag="V",
        in_force_from=date(2025, 11, 7),
        leads_to="asks",
        asks="Which school or college? If none, ask the council's children missing education officer.",
        tell="The council, if there is no school",
        fires=example("Idris, 10: nobody asked which school", contact("domestic_abuse", "in_household", age=10)),
        stays_quiet=example(
            "Idris, 10, is at a known school",
            contact("domestic_abuse", "in_household", age=10, school_status="enrolled"),
        ),
    ),
    rule(
        id="da-child-not-on-record",
        title="More children in the home than on the record",
        officer_words="Every child in the home gets a line, seen or not. One left out is one nobody helps.",
        child_words="We want to be sure that you, and every other child at home, has been counted.",
        condition=pl.col("children_recorded") < pl.col("children_in_home"),
        reason="{children_in_home} children counted in the home, {children_recorded} on the record",
        evidence=("children_in_home", "children_recorded"),
        source="An inquest finding that a child was left out of what was passed on",
        domain="F31",
        status="design",
        tag="D",
        leads_to="asks",
        asks="Who and where are the other children?",
        tell="Children's services, with every child named",
        fires=example(
            "Poppy, 5, has two sisters; only she was written down",
            contact("domestic_abuse", "in_household", age=5, children_in_home=3, children_recorded=1),
        ),
        stays_quiet=example(
            "Poppy and both her sisters were written down",
            contact("domestic_abuse", "in_household", age=5, children_in_home=3, children_recorded=3),
        ),
    ),
    rule(
        id="da-children-not-counted",
        title="Nobody counted the children in the home",
        officer_words="Ask, look for beds and toys, and write down the number, even if it is one.",
        child_words="Do you have brothers or sisters at home? We want to know that they are all right too.",
        condition=not_known("children_in_home"),
        reason="Domestic abuse on {occurred_on}; children in the home: {children_in_home}",
        evidence=("children_in_home",),
        source="Joint inspection 2017: children at domestic abuse calls not consistently seen",
        domain="F30",
        status="design",
        tag="D",
        leads_to="asks",
        asks="How many children live in or visit this home?",
        tell="The referrals desk, with the number of children",
        fires=example(
            "Yusuf, 12: the report does not say who else lives there", contact("domestic_abuse", "in_household", age=12)
        ),
        stays_quiet=example(
            "Yusuf, 12, is the only child", contact("domestic_abuse", "in_household", age=12, children_in_home=1)
        ),
    ),
)

FAMILY = Family(
    "domestic_abuse_school",
    "Domestic abuse: school told, children counted",
    "Who must hear about it by the next school day, and whether every child in the home is on the record.",
    RULES,
    for_children="After trouble at home: your school, your brothers and sisters",
)
