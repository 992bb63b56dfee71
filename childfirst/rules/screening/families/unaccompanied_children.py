"""Unaccompanied children: alone in a strange country, easily taken, and often disbelieved about their age."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import is_not, kind, one_of, role, sign, yes
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="unaccompanied_children", since="2026.12")
design = partial(rule, status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and the child exploitation team",
}
ALONE = one_of("care_status", "unaccompanied") | sign("no_parent_in_uk")
ALONE_EVIDENCE = ("care_status", Codes("signs", ("no_parent_in_uk",)))

RULES = (
    design(
        id="un-missing",
        title="An unaccompanied child is missing",
        officer_words="Grade it high: those who brought the child may come back for them. Look for vehicles and numbers.",
        child_words="If someone made you leave, you can call 999 and say your name. You will not be sent away for it.",
        condition=kind("missing") & ALONE,
        reason="Missing on {occurred_on}; care: {care_status}; noted: {signs}",
        evidence=("kind", *ALONE_EVIDENCE, "missing_grade"),
        source="Missing report: children seeking asylum alone are checked at grading",
        domain="R084, 4.8",
        least_grade="red",
        asks="Who visited, phoned or collected the child, and where were others taken?",
        **referral,
        fires=example(
            "Dawit, 15, left his placement", contact("missing", "missing", age=15, care_status="unaccompanied")
        ),
        stays_quiet=example(
            "Dawit, 15, with his parents", contact("missing", "missing", age=15, care_status="not_in_care")
        ),
    ),
    design(
        id="un-no-interpreter",
        title="Alone in the country, and heard without an interpreter",
        officer_words="Get a qualified interpreter, never the adult who came along. Write down what was asked and how.",
        child_words="You may have someone who speaks your language and does not know the people you came with.",
        condition=ALONE & one_of("spoken_to", "yes") & yes("interpreter_used").not_(),
        reason="Spoken to: {spoken_to}; interpreter used: {interpreter_used}",
        evidence=(*ALONE_EVIDENCE, "spoken_to", "interpreter_used"),
        source="Interpreters are among the needs a record must show",
        domain="C9",
        leads_to="asks",
        asks="Which language does the child think in, and who interpreted?",
        tell="Supervisor",
        fires=example(
            "Salim, 16: gestures only",
            contact("concern", "at_risk", age=16, care_status="unaccompanied", spoken_to="yes"),
        ),
        stays_quiet=example(
            "Salim, 16: by telephone interpreter",
            contact("concern", "at_risk", age=16, care_status="unaccompanied", spoken_to="yes", interpreter_used=True),
        ),
    ),
    rule(
        id="un-age-disputed",
        title="Says they are a child, and someone doubts it",
        officer_words="Treat as a child until the council has assessed age. Looks and stubble prove nothing.",
        child_words="You say you are under 18. We treat you as a child while people who know how check it.",
        condition=(ALONE | sign("no_documents")) & one_of("age_basis", "claimed", "estimated"),
        reason="Age known: {age_basis}; first taken for {perceived_age_years}; care: {care_status}; noted: {signs}",
        evidence=(
            "age_basis",
            "perceived_age_years",
            "care_status",
            Codes("signs", ("no_parent_in_uk", "no_documents")),
        ),
        source="PACE Code C paragraph 1.5; Modern Slavery Act 2015 section 51 where trafficking is suspected",
        domain="R002, R003",
        status="guidance",
        tag="M",
        leads_to="asks",
        urgency="this_shift",
        asks="Who assesses the age, and where is the child kept safe until then?",
        tell="Children's services",
        fires=example(
            "Amare, 16: says so, no papers",
            contact("arrest", "suspect", age=16, age_basis="claimed", signs=["no_documents"]),
        ),
        stays_quiet=example(
            "Amare, 16: school confirms it",
            contact("arrest", "suspect", age=16, age_basis="known", signs=["no_documents"]),
        ),
    ),
    design(
        id="un-in-hotel",
        title="An unaccompanied child in a hotel",
        officer_words="Children have gone missing from hotels. Find out which council looks after the child, and who has the key.",
        child_words="You should have a home, not a hotel. Tell us if anyone there frightens you.",
        condition=ALONE & (one_of("place_type", "hotel") | sign("found_at_hotel")),
        reason="Place: {place_type}; care: {care_status}; noted: {signs}",
        evidence=("place_type", *ALONE_EVIDENCE),
        source="Our design, from published findings on children missing from asylum hotels",
        domain="F11",
        least_grade="amber",
        asks="Which council has accepted care of the child?",
        **referral,
        fires=example(
            "Yonas, 14, in a hotel room with men",
            contact("concern", "at_risk", age=14, care_status="unaccompanied", place_type="hotel"),
        ),
        stays_quiet=example(
            "Yonas, 14, at his foster home",
            contact("concern", "at_risk", age=14, care_status="unaccompanied", place_type="home"),
        ),
    ),
    design(
        id="un-suspect",
        title="Alone in the country, and a suspect",
        officer_words="Think of trafficking before theft. Ask who the child answers to and what is owed for the journey.",
        child_words="If someone makes you do things to pay for your journey, you are the one who is wronged.",
        condition=ALONE & role("suspect") & is_not("nrm", "negative"),
        reason="Suspect; offence: {offence}; care: {care_status}; national referral: {nrm}",
        evidence=("roles", "offence", *ALONE_EVIDENCE, "nrm"),
        source="NRM child indicators: no parent or guardian; controlled by another",
        domain="4.10, R124",
        leads_to="asks",
        asks="Who arranged the journey, and what does the child owe?",
        tell="Child exploitation team and the child's solicitor",
        fires=example(
            "Binh, 16: found tending plants",
            contact("arrest", "suspect", age=16, care_status="unaccompanied", offence="drugs_supply"),
        ),
        stays_quiet=example(
            "Binh, 16: decided, no grounds",
            contact("arrest", "suspect", age=16, care_status="unaccompanied", offence="theft", nrm="negative"),
        ),
    ),
)

FAMILY = Family(
    "unaccompanied_children",
    "Unaccompanied children",
    "Children without a parent in the country: taken, unheard or disbelieved. The first rule stands under Modern slavery.",
    RULES,
    for_children="If you came here without a parent",
)
