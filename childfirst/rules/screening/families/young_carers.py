"""Young carers: a child who looks after someone pays for it in school, sleep and safety, and rarely says so."""

from functools import partial

from childfirst.rules.screening.conditions import aged, at_least, kind, need, one_of, sign
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes, Family, Rule

design = partial(Rule, family="young_carers", since="2026.12", status="design", tag="D")
CARES = need("young_carer") | sign("young_carer_tasks")
CARES_EVIDENCE = (Codes("needs", ("young_carer",)), Codes("signs", ("young_carer_tasks",)))

RULES = (
    design(
        id="yc-misses-school",
        title="A young carer who misses school",
        officer_words="Absence here is work done at home. Ask for a carer's assessment, not a fine.",
        child_words="Looking after someone should not cost you school. People can help so you can go.",
        condition=CARES
        & (
            sign("not_in_school")
            | one_of("school_status", "part_time_timetable", "missing_education")
            | at_least("school_absence_percent", 10)
        ),
        reason="School: {school_status}; sessions missed: {school_absence_percent} percent; noted: {signs}; needs: {needs}",
        evidence=(*CARES_EVIDENCE, "school_status", "school_absence_percent"),
        source="Our design, from the right to an assessment in Children Act 1989 section 17ZA",
        domain="4.4",
        leads_to="informs",
        asks="Who is cared for, and who could do it in school hours?",
        tell="Children's services and school",
        fires=example(
            "Orla, 12, at home with her mother",
            contact("concern", "at_risk", age=12, needs=["young_carer"], signs=["not_in_school"]),
        ),
        stays_quiet=example(
            "Orla, 12, is at school",
            contact("concern", "at_risk", age=12, needs=["young_carer"], school_status="enrolled"),
        ),
    ),
    design(
        id="yc-arrested",
        title="A young carer arrested: who is at home alone?",
        officer_words="Someone may be without medicine or food while the child is here. Ask in the first minute.",
        child_words="Tell us who needs you at home. We will make sure someone goes.",
        condition=CARES & kind("arrest"),
        reason="Arrest on {occurred_on}; noted: {signs}; needs: {needs}",
        evidence=("kind", *CARES_EVIDENCE),
        source="Our design: taking the carer takes the care",
        domain="4.4",
        leads_to="asks",
        urgency="at_once",
        asks="Who is at home, what do they need, and who can go there?",
        tell="Custody officer and children's services",
        fires=example("Dara, 15, cares for his brother", contact("arrest", "suspect", age=15, needs=["young_carer"])),
        stays_quiet=example("Dara, 15, cares for nobody", contact("arrest", "suspect", age=15)),
    ),
    design(
        id="yc-may-be-one",
        title="A carer unwell or drunk: does the child look after them?",
        officer_words="Children hide caring. Ask who cooks, who wakes the little ones, who gives the medicine.",
        child_words="Do you look after a grown-up or the little ones? That is a lot. You can get help.",
        when={"signs": ("carer_mental_health", "carer_intoxicated")},
        condition=aged(8, 17) & ~CARES.fill_null(False),
        reason="Aged {age}; noted: {signs}",
        evidence=("age", Codes("signs", ("carer_mental_health", "carer_intoxicated"))),
        source="Our design: caring is seldom volunteered",
        domain="4.4",
        leads_to="asks",
        asks="Who does the cooking, the washing, the medicine and the worrying?",
        tell="Children's services, if the answer is the child",
        fires=example(
            "Ivy, 11: her mother cannot get up", contact("concern", "at_risk", age=11, signs=["carer_mental_health"])
        ),
        stays_quiet=example(
            "Ivy, 11: known as a carer",
            contact("concern", "at_risk", age=11, signs=["carer_mental_health"], needs=["young_carer"]),
        ),
    ),
)

FAMILY = Family(
    "young_carers",
    "Young carers",
    "Children who look after someone. The first rule stands under Needs.",
    RULES,
    for_children="If you look after someone",
)
