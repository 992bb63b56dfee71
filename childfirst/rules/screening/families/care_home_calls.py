"""Called by the home that cares: what a parent would settle at the kitchen table should not become a record for life."""

from functools import partial

from childfirst.rules.screening.conditions import yes
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Earlier, Family, Rule

rule = partial(Rule, family="care_home_calls", since="2026.12", leads_to="asks")
design = partial(rule, status="design", tag="D")
KITCHEN_TABLE = ("criminal_damage", "violence", "theft", "public_order", "harassment")

RULES = (
    design(
        id="ch-third-call",
        title="The third call by the child's home or placement in a year",
        officer_words="Meet the home: what is its plan, and why do police carry it out? Read the calls together.",
        child_words="Your home should sort most things out with you. We will ask why it keeps calling us.",
        condition=yes("caller_is_childrens_home"),
        least={"home_call_365d": 2},
        reason="Call number {home_call_365d+1} by the home in 365 days: {home_call_365d.dates}, and now",
        evidence=("caller_is_childrens_home", Earlier("home_call_365d")),
        source="Reducing the criminalisation of children in care; 3 in a year is our setting",
        domain="C18, R144",
        asks="What did the home try first, each time?",
        tell="The placement's manager, the child's social worker and the inspectorate's contact",
        fires=example(
            "Reece, 15: May, August, now",
            contact("crime_report", "suspect", age=15, caller_is_childrens_home=True),
            before(50, "crime_report", "suspect", caller_is_childrens_home=True),
            before(140, "missing", "missing", caller_is_childrens_home=True),
        ),
        stays_quiet=example(
            "Reece, 15: once before",
            contact("crime_report", "suspect", age=15, caller_is_childrens_home=True),
            before(50, "crime_report", "suspect", caller_is_childrens_home=True),
        ),
    ),
    design(
        id="ch-kitchen-table",
        title="A matter at the placement that a family would settle",
        officer_words="Ask the old ten questions: the home's policy, why police, what was done already, what the victim wants.",
        child_words="In most families this would be sorted out at home. You should not be treated worse for being in care.",
        when={"offence": KITCHEN_TABLE, "roles": ("suspect",)},
        condition=yes("caller_is_childrens_home"),
        reason="Called by the home; offence: {offence}; outcome so far: {outcome}",
        evidence=("caller_is_childrens_home", "offence", "outcome"),
        source="The former ten-point checklist for offences in children's homes, still useful; national protocol on reducing criminalisation",
        domain="R143, R144",
        asks="Was this child good enough for a talk at home? Would mine have been?",
        tell="The child's social worker and the youth justice service",
        fires=example(
            "Shay, 14, broke a cup",
            contact("crime_report", "suspect", age=14, caller_is_childrens_home=True, offence="criminal_damage"),
        ),
        stays_quiet=example(
            "Shay, 14: a neighbour rang",
            contact("crime_report", "suspect", age=14, caller_is_childrens_home=False, offence="criminal_damage"),
        ),
    ),
    design(
        id="ch-arrested-at-home",
        title="Arrested at a children's home or placement",
        officer_words="Was arrest necessary, or would a visit and an appointment do? The child loses a bed tonight.",
        child_words="Being arrested where you live is frightening. Ask where you will sleep tonight.",
        when={"kind": ("arrest",), "place_type": ("childrens_home",)},
        reason="Arrest on {occurred_on} at: {place_type}; offence: {offence}",
        evidence=("kind", "place_type", "offence"),
        source="PACE Code G necessity, and the London protocol on children in care",
        domain="R054, R144",
        urgency="this_shift",
        asks="What would have been lost by asking the child to come in with an adult?",
        tell="The council that looks after the child",
        fires=example("Remy, 15", contact("arrest", "suspect", age=15, place_type="childrens_home")),
        stays_quiet=example("Remy, 15, in the street", contact("arrest", "suspect", age=15, place_type="street")),
    ),
    rule(
        id="ch-charged-after-home-called",
        title="Charged after a call by the home that cares",
        officer_words="Was the London protocol looked at before charge? Say so on the file, with the reason.",
        child_words="Before a child in care goes to court, people must ask if there was a better way.",
        when={"outcome": ("charged",)},
        condition=yes("caller_is_childrens_home"),
        reason="Called by the home; outcome: {outcome}; offence: {offence}; care: {care_status}",
        evidence=("caller_is_childrens_home", "outcome", "offence", "care_status"),
        source="London protocol on reducing criminalisation of looked-after children and care leavers, 2025",
        domain="R144",
        status="local",
        tag="V",
        urgency="this_shift",
        asks="Which alternative was weighed, and why was it not enough?",
        tell="The youth justice service and the prosecutor",
        fires=example(
            "Ty, 16, charged with damage",
            contact("crime_report", "suspect", age=16, caller_is_childrens_home=True, outcome="charged"),
        ),
        stays_quiet=example(
            "Ty, 16: settled at home",
            contact("crime_report", "suspect", age=16, caller_is_childrens_home=True, outcome="no_further_action"),
        ),
    ),
)

FAMILY = Family(
    "care_home_calls",
    "Called by the home that cares",
    "Children made suspects by the placement that looks after them. The first rule stands under Care.",
    RULES,
    for_children="If the place where you live calls the police",
)
