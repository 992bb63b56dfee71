"""Search: what was taken off a child, where and at what age is looked at every time, and a gap is never read as no."""

from datetime import date
from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import not_known, one_of, under, yes
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Family, Rule

rule = partial(Rule, family="search")
referral: Final[dict[str, Any]] = {"leads_to": "opens_referral", "clock": "R070"}
SEEN_BY_OTHERS = ("street", "shop", "transport")

RULES = (
    rule(
        id="se-under-10",
        title="Under 10: a child this age cannot commit an offence",
        officer_words="No suspect outcome of any sort. Make a safeguarding referral, and take care what is kept.",
        child_words="You are too young to be in trouble with the law. We want to help you.",
        when={"roles": ("suspect",)},
        condition=under(10),
        reason="Aged {age}, recorded as: {roles}; outcome: {outcome}",
        evidence=("age", "roles", "outcome"),
        source="Children and Young Persons Act 1933 section 50",
        domain="R004",
        status="statute",
        tag="M",
        in_force_from=date(1964, 2, 1),
        least_grade="amber",
        asks="Correct the child's role. What does the child need?",
        tell="Children's services and the record's supervisor",
        **referral,
        fires=example("Alba, 9, took sweets", contact("crime_report", "suspect", age=9, offence="theft")),
        stays_quiet=example(
            "Alba's brother, 10, took sweets", contact("crime_report", "suspect", age=10, offence="theft")
        ),
    ),
    rule(
        id="se-more-than-outer-clothing",
        title="More than outer clothing was taken off a child",
        officer_words="An independent reviewer looks at it, a safeguarding referral is made, and the parents are told.",
        child_words="You should not have to take off clothes without very good reason. Someone else will check if it was right.",
        condition=yes("beyond_outer_clothing"),
        reason="More than outer clothing removed on {occurred_on}; place: {place_type}",
        evidence=("beyond_outer_clothing", "place_type", "age"),
        domain="F15, F19",
        status="design",
        tag="D",
        source="Child Q review 2022; Children's Commissioner 2023-24: a referral in fewer than half of searches",
        least_grade="amber",
        asks="Authority, appropriate adult, parent, health needs, place: is each recorded?",
        tell="Independent reviewer, children's services, parent",
        **referral,
        fires=example(
            "Deja, 15, searched in a back room", contact("stop_search", "suspect", age=15, beyond_outer_clothing=True)
        ),
        stays_quiet=example(
            "Deja, 15: coat and gloves only", contact("stop_search", "suspect", age=15, beyond_outer_clothing=False)
        ),
    ),
    rule(
        id="se-removed-in-view",
        title="More than outer clothing, where others can see",
        officer_words="In public only outer coat, jacket and gloves may be taken off. Report it to a supervisor now.",
        child_words="That should not have happened in front of others. You can complain, and someone will help you do it.",
        when={"kind": ("stop_search",), "place_type": SEEN_BY_OTHERS},
        condition=yes("beyond_outer_clothing"),
        reason="More than outer clothing removed; place: {place_type}",
        evidence=("beyond_outer_clothing", "place_type"),
        source="PACE 1984 section 2(9)(a); Code A paragraphs 3.5-3.7",
        domain="R016",
        status="statute",
        tag="M",
        in_force_from=date(1986, 1, 1),
        leads_to="asks",
        asks="Was it out of public view, and if so where exactly?",
        tell="Supervisor",
        fires=example(
            "Kyan, 16, on the pavement",
            contact("stop_search", "suspect", age=16, place_type="street", beyond_outer_clothing=True),
        ),
        stays_quiet=example(
            "Kyan, 16, at a station",
            contact("stop_search", "suspect", age=16, place_type="police_station", beyond_outer_clothing=True),
        ),
    ),
    rule(
        id="se-clothing-not-recorded",
        title="A search, and nobody wrote what was taken off",
        officer_words="An empty box is not a no. Write what was removed.",
        child_words="We should write down exactly what happened when you were searched.",
        when={"kind": ("stop_search",)},
        condition=not_known("beyond_outer_clothing"),
        reason="Search on {occurred_on}; more than outer clothing: {beyond_outer_clothing}",
        evidence=("beyond_outer_clothing",),
        source="Home Office annual data requirement: clothing removed, since April 2023",
        domain="R024",
        status="guidance",
        tag="V",
        in_force_from=date(2023, 4, 1),
        leads_to="asks",
        asks="What was removed?",
        tell="The sergeant who reviews searches",
        fires=example("Reggie, 14: the box is empty", contact("stop_search", "suspect", age=14)),
        stays_quiet=example(
            "Reggie, 14: nothing removed", contact("stop_search", "suspect", age=14, beyond_outer_clothing=False)
        ),
    ),
    rule(
        id="se-at-school",
        title="A search at school",
        officer_words="Stop and think: head or safeguarding lead there? Parent told? A less intrusive way? Who asked for it?",
        child_words="Being searched at school is frightening. A teacher you trust should be with you.",
        when={"kind": ("stop_search",), "place_type": ("school",)},
        reason="Search on {occurred_on}; place: {place_type}",
        evidence=("kind", "place_type"),
        source="Child Q review 2022; Department for Education searching advice 2022",
        domain="R023",
        status="guidance",
        tag="M",
        leads_to="asks",
        asks="Who was with the child, and was the parent told?",
        tell="Supervisor and the school's safeguarding lead",
        fires=example(
            "Nyah, 15, searched in the head's office", contact("stop_search", "suspect", age=15, place_type="school")
        ),
        stays_quiet=example(
            "Nyah, 15, searched in a park", contact("stop_search", "suspect", age=15, place_type="street")
        ),
    ),
    rule(
        id="se-inspector-proposed",
        title="Proposed: an inspector agrees before intimate parts of a child are exposed",
        officer_words="A draft Code would need an inspector's agreement.",
        child_words="A boss officer would have to agree first.",
        when={"kind": ("stop_search",)},
        condition=yes("beyond_outer_clothing"),
        reason="More than outer clothing removed",
        evidence=("beyond_outer_clothing",),
        source="Draft PACE Code A, consultation April to June 2024",
        domain="R020",
        status="guidance",
        tag="V",
        switched_on=False,
        off_because="A draft: no order bringing it in was found.",
        leads_to="asks",
        asks="Which inspector agreed?",
        tell="An inspector",
        fires=example("Kim, 16", contact("stop_search", "suspect", age=16, beyond_outer_clothing=True)),
        stays_quiet=example(
            "Kim, 16: coat only", contact("stop_search", "suspect", age=16, beyond_outer_clothing=False)
        ),
    ),
    rule(
        id="se-parents-told-proposed",
        title="Proposed: parents told of a search exposing intimate parts in custody",
        officer_words="Draft Codes would name telling parents, and safeguarding, as duties.",
        child_words="Your parent or carer would have to be told.",
        when={"kind": ("arrest",)},
        condition=yes("beyond_outer_clothing") & one_of("place_type", "police_station"),
        reason="More than outer clothing removed; place: {place_type}",
        evidence=("beyond_outer_clothing", "place_type"),
        source="Draft PACE Codes A and C (and letters on H and I), 2024",
        domain="R021",
        status="guidance",
        tag="V",
        switched_on=False,
        off_because="A draft: no order bringing it in was found.",
        leads_to="asks",
        asks="Who told the parent?",
        tell="The child's parents or carers",
        fires=example(
            "Lee, 15, in custody",
            contact("arrest", "suspect", age=15, place_type="police_station", beyond_outer_clothing=True),
        ),
        stays_quiet=example(
            "Lee, 15: not searched so",
            contact("arrest", "suspect", age=15, place_type="police_station", beyond_outer_clothing=False),
        ),
    ),
)

FAMILY = Family(
    "search",
    "Search",
    "Clothing removed, place, age, and what was not written down.",
    RULES,
    for_children="Being searched",
)
