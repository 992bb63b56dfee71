"""Never asked: gaps that stay open from one contact to the next, so that what was never looked for is never found."""

from functools import partial

import polars as pl

from childfirst.rules.screening.conditions import aged, kind, not_known, yes
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Earlier, Family, Rule

design = partial(Rule, family="never_asked", since="2026.12", status="design", tag="D", leads_to="asks")

RULES = (
    design(
        id="na-needs-in-two-years",
        title="The third contact in two years, and nobody ever asked about needs",
        officer_words="Ask today, and write the answer even if it is 'none'. Then the next officer will know.",
        child_words="Has anyone asked what helps you? We are asking now.",
        least={"contacts_24m": 2},
        condition=(pl.col("asked_24m") == 0) & yes("needs_asked").not_(),
        reason="Earlier contacts in two years: {contacts_24m}; times needs were asked about: {asked_24m}",
        evidence=("contacts_24m", "asked_24m", "needs_asked", Earlier("contacts_24m")),
        source="Vulnerability before outcome; blank rates",
        domain="C10, F29",
        asks="Speech and language, autism, ADHD, learning, health, medicine, caring: which apply?",
        tell="School, which may know",
        fires=example(
            "Gabe, 14: three contacts, never asked",
            contact("stop_search", "suspect", age=14),
            before(100, "stop_search", "suspect"),
            before(300, "missing", "missing"),
        ),
        stays_quiet=example(
            "Gabe, 14: asked in June",
            contact("stop_search", "suspect", age=14),
            before(100, "stop_search", "suspect", needs_asked=True),
            before(300, "missing", "missing"),
        ),
    ),
    design(
        id="na-school",
        title="Nobody asked which school",
        officer_words="School knows the child better than any record. Ask which, and whether they go.",
        child_words="Which school do you go to, and how is it?",
        condition=aged(5, 16) & kind("arrest", "stop_search", "missing", "concern") & not_known("school_status"),
        reason="{kind} on {occurred_on}; school: {school_status}; aged {age}",
        evidence=("kind", "school_status", "age"),
        source="School is a field of every safeguarding notice",
        domain="4.4",
        asks="Which school, and did the child go this week?",
        tell="Nobody yet: ask first",
        fires=example("Dot, 12", contact("concern", "at_risk", age=12)),
        stays_quiet=example("Dot, 12: at school", contact("concern", "at_risk", age=12, school_status="enrolled")),
    ),
    design(
        id="na-why-missing",
        title="Missing again and again, and no sign ever written down",
        officer_words="Nothing found is not nothing there. Go through the signs one by one with someone the child trusts.",
        child_words="You keep going missing and nobody knows why. You can tell us in your own time.",
        when={"kind": ("missing",)},
        least={"missing_90d": 2},
        condition=(pl.col("criminal_signs_ever") == 0)
        & (pl.col("sexual_signs_ever") == 0)
        & (pl.col("signs").list.len() == 0),
        reason="Missing before in 90 days: {missing_90d.dates}; no sign noted then or now",
        evidence=("kind", "signs", Earlier("missing_90d")),
        source="The link between missing and exploitation not understood",
        domain="F3, F6",
        asks="Who looked for signs, when, and how?",
        tell="Missing persons unit and the child exploitation team",
        fires=example(
            "Lacey, 14: three times, nothing written",
            contact("missing", "missing", age=14),
            before(11, "missing", "missing"),
            before(28, "missing", "missing"),
        ),
        stays_quiet=example(
            "Lacey, 14: gifts noted",
            contact("missing", "missing", age=14, signs=["gifts_from_adult"]),
            before(11, "missing", "missing"),
            before(28, "missing", "missing"),
        ),
    ),
)

FAMILY = Family(
    "never_asked",
    "Never asked",
    "Gaps that stay open from one contact to the next.",
    RULES,
    for_children="Things we should have asked you",
)
