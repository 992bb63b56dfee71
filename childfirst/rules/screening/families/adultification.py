"""Adultification: children treated as adults, above all Black children, lose the protection that is theirs by age."""

from functools import partial

from childfirst.rules.screening.conditions import not_known, yes
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Earlier, Family, Rule

rule = partial(Rule, family="adultification", since="2026.12", leads_to="asks")
design = partial(rule, status="design", tag="D")

RULES = (
    design(
        id="ad-adult-process",
        title="A form, cell, caution or interview meant for adults",
        officer_words="Stop it, say so on the record, and do it again as for a child. Tell the child what went wrong.",
        child_words="You should have been treated as a child. We will put it right and say sorry.",
        condition=yes("adult_process"),
        reason="Adult process used: {adult_process}; aged {age}",
        evidence=("adult_process", "age"),
        source="Child Q review 2022; national audit of 2025: victims were treated as adults",
        domain="C2, F15, F27",
        urgency="at_once",
        asks="Which step was meant for adults, and what did the child lose by it?",
        tell="Inspector",
        fires=example("Kofi, 15, was put in an adult cell", contact("arrest", "suspect", age=15, adult_process=True)),
        stays_quiet=example("Kofi, 15, in a child's room", contact("arrest", "suspect", age=15, adult_process=False)),
    ),
    rule(
        id="ad-no-appropriate-adult",
        title="Arrested, and no appropriate adult called",
        officer_words="Call now and write the time. No interview, no signature and no rights given twice until they are there.",
        child_words="An adult who is on your side must be called. You can ask for them at any time.",
        when={"kind": ("arrest",), "appropriate_adult": ("not_yet",)},
        reason="Arrest on {occurred_on}; appropriate adult: {appropriate_adult}",
        evidence=("kind", "appropriate_adult"),
        source="PACE Code C paragraph 3.15",
        domain="R032, R035",
        status="guidance",
        tag="M",
        urgency="at_once",
        asks="Who is called, when, and when will they be there?",
        tell="Custody officer",
        fires=example("Tay, 14", contact("arrest", "suspect", age=14, appropriate_adult="not_yet")),
        stays_quiet=example(
            "Tay, 14: his mother is there", contact("arrest", "suspect", age=14, appropriate_adult="there")
        ),
    ),
    design(
        id="ad-adult-not-recorded",
        title="Arrested, and nothing written about an appropriate adult",
        officer_words="Write it down: called when, who, there when. A blank is read as not called.",
        child_words="Did an adult who is on your side come? If not, tell us.",
        when={"kind": ("arrest",)},
        condition=not_known("appropriate_adult"),
        reason="Arrest on {occurred_on}; appropriate adult: {appropriate_adult}",
        evidence=("kind", "appropriate_adult"),
        source="An appropriate adult was not confirmed in nearly half of child strip searches, 2018 to 2023",
        domain="F19, R032",
        asks="Was an appropriate adult called, and when?",
        tell="Custody officer",
        fires=example("Nat, 16: the box is empty", contact("arrest", "suspect", age=16)),
        stays_quiet=example("Nat, 16: on the way", contact("arrest", "suspect", age=16, appropriate_adult="called")),
    ),
    rule(
        id="ad-parent-not-told",
        title="Arrested, and no parent or carer told",
        officer_words="Find and tell whoever is responsible for the child: that, why and where. For a child in care, the council too.",
        child_words="Someone who looks after you must be told where you are, unless that would put you in danger.",
        when={"kind": ("arrest",), "parent_told": ("not_yet",)},
        reason="Arrest on {occurred_on}; parent or carer told: {parent_told}",
        evidence=("kind", "parent_told"),
        source="Children and Young Persons Act 1933 section 34; PACE section 57",
        domain="R030, R031",
        status="statute",
        tag="M",
        urgency="this_shift",
        asks="Who is responsible for the child, and is it safe to tell them?",
        tell="Parent, carer or the council",
        fires=example("Jem, 13", contact("arrest", "suspect", age=13, parent_told="not_yet")),
        stays_quiet=example(
            "Jem, 13: telling would be unsafe", contact("arrest", "suspect", age=13, parent_told="unsafe")
        ),
    ),
    design(
        id="ad-taken-for-adult-again",
        title="Taken for an adult, and not for the first time",
        officer_words="It keeps happening to this child. Put the age at the top of every briefing that names them.",
        child_words="People keep thinking you are grown up. You are a child, and that is what counts.",
        least={"perceived_age_years": 18, "seen_older_24m": 1},
        reason="Aged {age}, taken for {perceived_age_years}; before too: {seen_older_24m.dates}",
        evidence=("age", "perceived_age_years", Earlier("seen_older_24m")),
        source="30 Patterns of Harm 2025",
        domain="C2, F25",
        asks="What is it that makes people see an adult, and is it fair?",
        tell="Supervisor",
        fires=example(
            "Darnell, 13: taken for 19, as in June",
            contact("stop_search", "suspect", age=13, perceived_age_years=19),
            before(100, "stop_search", "suspect", perceived_age_years=18),
        ),
        stays_quiet=example(
            "Darnell, 13: for the first time", contact("stop_search", "suspect", age=13, perceived_age_years=19)
        ),
    ),
    design(
        id="ad-searched-for-nothing",
        title="Searched again, after searches that led to nothing",
        officer_words="What was different this time? Say the grounds about this child, today, in your own words.",
        child_words="Being searched again and again when nothing is found feels unfair. You can complain, and we will help.",
        when={"kind": ("stop_search",)},
        least={"searched_nothing_365d": 2},
        reason="Earlier searches without further action in 365 days: {searched_nothing_365d.dates}",
        evidence=("kind", Earlier("searched_nothing_365d")),
        source="A quarter of search grounds were badly recorded; repeat searching of the same child is our setting at 2",
        domain="F35, R010",
        asks="What did the earlier searches find, and what are today's grounds?",
        tell="The sergeant who reviews searches",
        fires=example(
            "Amari, 14: May, July, now",
            contact("stop_search", "suspect", age=14),
            before(70, "stop_search", "suspect", outcome="no_further_action"),
            before(130, "stop_search", "suspect", outcome="no_further_action"),
        ),
        stays_quiet=example(
            "Amari, 14: a knife was found in July",
            contact("stop_search", "suspect", age=14),
            before(70, "stop_search", "suspect", outcome="youth_caution"),
            before(130, "stop_search", "suspect", outcome="no_further_action"),
        ),
    ),
)

FAMILY = Family(
    "adultification",
    "Treated as an adult",
    "Where a child lost the protection of being a child.",
    RULES,
    for_children="When you are treated like a grown-up",
)
