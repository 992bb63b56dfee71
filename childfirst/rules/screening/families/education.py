"""Education: a child out of school is out of sight, and trouble at school is first the school's to help with."""

from datetime import date
from functools import partial

from childfirst.rules.screening.conditions import aged, role, sign
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.history import CRIMINAL_SIGNS
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="education")
design = partial(rule, status="design", tag="D")

RULES = (
    rule(
        id="ed-not-in-education",
        title="Of school age and not in any education",
        officer_words="Tell the council's children missing education officer. The duty to find out is theirs.",
        child_words="Every child has a right to school. We will ask someone to help you get a place.",
        when={"school_status": ("missing_education",)},
        condition=aged(5, 16),
        reason="Aged {age}; {school_status}",
        evidence=("age", "school_status"),
        source="Education Act 1996 section 436A (the duty is the council's)",
        domain="4.10",
        status="statute",
        tag="M",
        in_force_from=date(2007, 2, 27),
        leads_to="informs",
        asks="Since when, and why?",
        tell="The council's education officer",
        fires=example(
            "Gwen, 13, has had no school since May",
            contact("concern", "at_risk", age=13, school_status="missing_education"),
        ),
        stays_quiet=example("Gwen, 13, is at school", contact("concern", "at_risk", age=13, school_status="enrolled")),
    ),
    rule(
        id="ed-excluded-and-signs",
        title="Excluded or on part days, with signs of exploitation",
        officer_words="Exclusion and part-time timetables leave hours that exploiters fill. Say so to school and council.",
        child_words="Being out of school can leave you with people who do not care about you. You deserve better.",
        when={"school_status": ("excluded", "part_time_timetable", "missing_education")},
        condition=sign(*CRIMINAL_SIGNS) | role("suspect"),
        reason="School: {school_status}; noted: {signs}; the child's part: {roles}",
        evidence=("school_status", Codes("signs", CRIMINAL_SIGNS), "roles"),
        source="Home Office county lines guidance",
        domain="4.10",
        status="guidance",
        tag="M",
        leads_to="asks",
        asks="Where is the child in school hours, and with whom?",
        tell="School, council and child exploitation team",
        fires=example(
            "Ronnie, 14, in a unit for mornings only",
            contact("stop_search", "suspect", age=14, school_status="part_time_timetable"),
        ),
        stays_quiet=example(
            "Ronnie, 14, at school all day", contact("stop_search", "suspect", age=14, school_status="enrolled")
        ),
    ),
    design(
        id="ed-should-be-in-school",
        title="Should be in school and is not",
        officer_words="Ask why before asking what. Tell the school the child is safe and where.",
        child_words="Is something making school hard? We can help sort it out.",
        when={"signs": ("not_in_school",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("not_in_school",)),),
        source="Schools officers' work in and out of school",
        domain="C6",
        leads_to="asks",
        asks="What keeps the child away?",
        tell="School",
        fires=example("Tess, 12, in the park at 11 am", contact("concern", "at_risk", age=12, signs=["not_in_school"])),
        stays_quiet=example("Tess, 12, in the park on Sunday", contact("concern", "at_risk", age=12)),
    ),
    design(
        id="ed-school-can-deal",
        title="A school incident with a child as suspect",
        officer_words="Can the school deal with it? Police action in school follows a child for years.",
        child_words="Schools can often sort things out without the police. We will ask if that would be better.",
        when={"kind": ("school_incident",), "roles": ("suspect",)},
        reason="School incident on {occurred_on}; offence: {offence}",
        evidence=("kind", "roles", "offence"),
        source="Diversion with a safeguarding focus",
        domain="C16",
        leads_to="asks",
        asks="What has the school done, and what does the other child want?",
        tell="School and ward officer",
        fires=example("Vinnie, 12, pushed a boy", contact("school_incident", "suspect", age=12, offence="violence")),
        stays_quiet=example("Vinnie, 12, was pushed", contact("school_incident", "victim", age=12, offence="violence")),
    ),
    design(
        id="ed-bullied",
        title="Bullied or targeted for who they are",
        officer_words="Consider whether it is a hate crime. Record how the child understands it.",
        child_words="Nobody may hurt you for who you are. It is not your fault.",
        when={"signs": ("bullied",)},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("bullied",)),),
        source="Racism, disability and identity as vulnerability",
        domain="4.10",
        leads_to="asks",
        asks="Because of what, how long, and does school know?",
        tell="School",
        fires=example("Sunny, 11, is called names", contact("school_incident", "victim", age=11, signs=["bullied"])),
        stays_quiet=example("Sunny, 11, lost a game", contact("school_incident", "victim", age=11)),
    ),
    design(
        id="ed-school-incidents-again",
        title="The third school incident in a year",
        officer_words="Meet the school: what does it know of this child's needs and home?",
        child_words="School has been hard for a while. Let us find out together what would help.",
        when={"kind": ("school_incident",)},
        least={"school_incident_365d": 2},
        reason="School incident number {school_incident_365d+1} in 365 days: {school_incident_365d.dates}, and now",
        evidence=("kind", Earlier("school_incident_365d")),
        source="Ward officers work with schools; 3 is our setting",
        domain="C6",
        leads_to="informs",
        asks="Has the child been assessed for needs?",
        tell="School and ward officer",
        fires=example(
            "Frankie, 13: March, June, now",
            contact("school_incident", "suspect", age=13),
            before(100, "school_incident", "suspect"),
            before(200, "school_incident", "victim"),
        ),
        stays_quiet=example(
            "Frankie, 13: once before",
            contact("school_incident", "suspect", age=13),
            before(100, "school_incident", "suspect"),
        ),
    ),
)

FAMILY = Family("education", "Education", "Children out of school, and police in school.", RULES, for_children="School")
