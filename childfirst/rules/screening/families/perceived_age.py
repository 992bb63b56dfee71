"""Perceived age: a child taken for older is protected less, so the gap is shown while it can still be mended."""

from functools import partial

from childfirst.rules.screening.conditions import not_known, one_of
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Family, Rule

rule = partial(Rule, family="perceived_age", leads_to="asks")
design = partial(rule, status="design", tag="D", domain="C2")

RULES = (
    design(
        id="pa-seen-as-adult",
        title="Taken for an adult",
        officer_words="This is a child. Go back over what was decided while you thought otherwise: force, handcuffs, words, care.",
        child_words="We thought you were a grown-up. You are not, and we should treat you as a child.",
        least={"perceived_age_years": 18},
        reason="Aged {age}, first taken for {perceived_age_years}",
        evidence=("age", "perceived_age_years"),
        source="Child Q review 2022 and 30 Patterns of Harm 2025",
        asks="What would you have done differently for a child, and can it be done now?",
        tell="Supervisor",
        fires=example("Darnell, 13, taken for 19", contact("stop_search", "suspect", age=13, perceived_age_years=19)),
        stays_quiet=example(
            "Darnell, 13, taken for 14", contact("stop_search", "suspect", age=13, perceived_age_years=14)
        ),
    ),
    design(
        id="pa-seen-as-older",
        title="Taken for three or more years older",
        officer_words="Looking older is not being older. Re-read your record with the true age at the top.",
        child_words="We thought you were older than you are. Your real age is what counts.",
        least={"years_seen_older": 3},
        reason="Aged {age}, first taken for {perceived_age_years}",
        evidence=("age", "perceived_age_years", "years_seen_older"),
        source="Training in adultification bias; three years is our setting",
        asks="Which words or choices rest on the wrong age?",
        tell="Supervisor",
        fires=example("Imani, 11, taken for 15", contact("school_incident", "victim", age=11, perceived_age_years=15)),
        stays_quiet=example(
            "Imani, 11, taken for 12", contact("school_incident", "victim", age=11, perceived_age_years=12)
        ),
    ),
    rule(
        id="pa-age-not-proven",
        title="Arrested, and the age is not proven",
        officer_words="Anyone who appears under 18 is treated as under 18. Write how the age is known.",
        child_words="Tell us your real age. If you are under 18 you have extra protection.",
        when={"kind": ("arrest",)},
        condition=not_known("age_months") | one_of("age_basis", "estimated", "claimed"),
        reason="Arrest on {occurred_on}; age: {age}; known by: {age_basis}",
        evidence=("age", "age_basis"),
        source="PACE Code C paragraph 1.5",
        domain="R002",
        status="guidance",
        tag="M",
        asks="What shows the age: parent, school, document, earlier record?",
        tell="Custody officer",
        fires=example("'Ash' gives no age", contact("arrest", "suspect")),
        stays_quiet=example("Ash, 16: school confirmed it", contact("arrest", "suspect", age=16, age_basis="known")),
    ),
)

FAMILY = Family(
    "perceived_age",
    "Perceived age",
    "Children taken for older than they are (adultification).",
    RULES,
    for_children="When you look older than you are",
)
