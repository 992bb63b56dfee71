"""Repeat contact: many small events that each look harmless are read together, which is where harm hides."""

from functools import partial

from childfirst.rules.screening.conditions import at_least
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Earlier, Family, Rule

design = partial(Rule, family="repeat_contact", status="design", tag="D")

RULES = (
    design(
        id="rc-graded-low-again",
        title="Graded blue or green three times in 90 days",
        officer_words="Three small worries in 90 days are one larger one. Read them together before grading this.",
        child_words="Lots of small things have happened. We are looking at them all together.",
        condition=at_least("low_grade_90d", 3),
        reason="Earlier referrals graded blue or green in 90 days: {low_grade_90d} ({low_grade_90d.dates})",
        evidence=(Earlier("low_grade_90d"),),
        source="Our design, from findings on cumulative harm; 3 in 90 days is our setting",
        domain="F6",
        leads_to="opens_referral",
        asks="What do the events add up to?",
        tell="Referrals desk",
        clock="R070",
        least_grade="amber",
        fires=example(
            "Elsie, 8: three green referrals since July",
            contact("concern", "at_risk", age=8),
            *(before(days, "concern", "at_risk", officer_grade="green") for days in (10, 35, 70)),
        ),
        stays_quiet=example(
            "Elsie, 8: two green referrals",
            contact("concern", "at_risk", age=8),
            *(before(days, "concern", "at_risk", officer_grade="green") for days in (10, 35)),
        ),
    ),
    design(
        id="rc-three-in-90-days",
        title="The third contact in 90 days",
        officer_words="Read the two before it. Say in the record what has changed.",
        child_words="We have met you a few times lately. How are things really?",
        condition=at_least("contacts_90d", 2),
        reason="Contact number {contacts_90d+1} in 90 days: {contacts_90d.dates}, and now",
        evidence=(Earlier("contacts_90d"),),
        source="Our design; 3 in 90 days is our setting",
        domain="C19",
        leads_to="informs",
        asks="Who already works with this child?",
        tell="The child's ward officer",
        fires=example(
            "Finn, 12: stopped, reported, and now missing",
            contact("missing", "missing", age=12),
            before(20, "stop_search", "suspect"),
            before(45, "concern", "at_risk"),
        ),
        stays_quiet=example(
            "Finn, 12: one contact last month", contact("missing", "missing", age=12), before(20, "concern", "at_risk")
        ),
    ),
    design(
        id="rc-ten-in-two-years",
        title="Ten contacts or more in two years",
        officer_words="Nobody has solved this yet. Ask for one lead officer and one plan.",
        child_words="You have met a lot of us. You should have one person who knows you.",
        condition=at_least("contacts_24m", 9),
        reason="{contacts_24m+1} contacts in 24 months, with this one",
        evidence=(Earlier("contacts_24m"),),
        source="One joined-up response, one lead officer; 10 is our setting",
        domain="C19",
        leads_to="asks",
        asks="Who is the lead officer, and does the plan still fit?",
        tell="Public protection",
        fires=example(
            "Skye, 15: nine earlier contacts",
            contact("concern", "at_risk", age=15),
            *(before(30 * number, "concern", "at_risk") for number in range(1, 10)),
        ),
        stays_quiet=example(
            "Skye, 15: eight earlier contacts",
            contact("concern", "at_risk", age=15),
            *(before(30 * number, "concern", "at_risk") for number in range(1, 9)),
        ),
    ),
    design(
        id="rc-different-kinds",
        title="Three or more kinds of contact in a year",
        officer_words="Different units each know a part. Put the parts together.",
        child_words="Different officers have met you for different reasons. We are putting the story together.",
        condition=at_least("kinds_365d", 3),
        reason="Earlier contacts of {kinds_365d} different kinds in 365 days: {contacts_365d.dates}",
        evidence=("kinds_365d", Earlier("contacts_365d")),
        source="One joined-up response; 3 is our setting",
        domain="C19",
        leads_to="asks",
        asks="Which units hold a part of this?",
        tell="Public protection",
        fires=example(
            "Bo, 14: missing, searched, and at a domestic abuse call",
            contact("arrest", "suspect", age=14),
            before(50, "missing", "missing"),
            before(80, "stop_search", "suspect"),
            before(120, "domestic_abuse", "in_household"),
        ),
        stays_quiet=example(
            "Bo, 14: missing three times",
            contact("arrest", "suspect", age=14),
            *(before(days, "missing", "missing") for days in (50, 80, 120)),
        ),
    ),
    design(
        id="rc-searched-again",
        title="Stopped and searched for the third time in a year",
        officer_words="Check the grounds stand on their own. Being known or often stopped is not a ground.",
        child_words="You have been searched before. You can ask why, get a copy, and complain if it felt wrong.",
        when={"kind": ("stop_search",)},
        condition=at_least("stop_search_365d", 2),
        reason="Search number {stop_search_365d+1} in 365 days: {stop_search_365d.dates}, and now",
        evidence=("kind", Earlier("stop_search_365d")),
        domain="R025",
        source="Our design, for the supervision PACE Code A section 5 asks for; 3 in a year is our setting",
        leads_to="informs",
        asks="What were the grounds each time, and was anything found?",
        tell="Supervisor",
        fires=example(
            "Isaac, 16: searched in June and August",
            contact("stop_search", "suspect", age=16),
            before(50, "stop_search", "suspect"),
            before(110, "stop_search", "suspect"),
        ),
        stays_quiet=example(
            "Isaac, 16: searched once before",
            contact("stop_search", "suspect", age=16),
            before(50, "stop_search", "suspect"),
        ),
    ),
    design(
        id="rc-victim-again",
        title="A victim for the third time in a year",
        officer_words="Someone or somewhere keeps hurting this child. Find the pattern.",
        child_words="This keeps happening to you and it must stop. Tell us where and who, if you can.",
        when={"roles": ("victim",)},
        condition=at_least("victim_365d", 2),
        reason="A victim {victim_365d+1} times in 365 days: {victim_365d.dates}, and now",
        evidence=("roles", Earlier("victim_365d")),
        source="Repeat-victim view; 3 in a year is our setting",
        domain="C13",
        leads_to="opens_referral",
        asks="Same person, same place, same time of day?",
        tell="Children's services and the ward team",
        clock="R070",
        least_grade="green",
        fires=example(
            "Zara, 13: robbed twice already this year",
            contact("crime_report", "victim", age=13),
            before(60, "crime_report", "victim"),
            before(200, "crime_report", "victim"),
        ),
        stays_quiet=example(
            "Zara, 13: robbed once before",
            contact("crime_report", "victim", age=13),
            before(60, "crime_report", "victim"),
        ),
    ),
)

FAMILY = Family("repeat_contact", "Repeat contact", "What many small contacts add up to.", RULES)
