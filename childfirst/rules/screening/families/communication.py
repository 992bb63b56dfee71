"""Communication and neurodiversity: a child who is not understood is soon called difficult, and is never heard."""

from functools import partial

from childfirst.rules.screening.conditions import kind, need, one_of, yes
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.families.needs_not_asked import COMMUNICATION
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="communication", since="2026.12", leads_to="asks")
design = partial(rule, status="design", tag="D")

RULES = (
    design(
        id="cn-interpreter-not-used",
        title="An interpreter is needed and was not used",
        officer_words="What was said without an interpreter may be wrong. Ask again with one, and never through family.",
        child_words="You can have someone who speaks your language. Ask, and we will stop until they come.",
        condition=yes("interpreter_needed")
        & yes("interpreter_used").not_()
        & (one_of("spoken_to", "yes") | kind("arrest")),
        reason="Interpreter needed: {interpreter_needed}; used: {interpreter_used}; spoken to: {spoken_to}",
        evidence=("interpreter_needed", "interpreter_used", "spoken_to"),
        source="Voice of the child; interpreters are among the needs a record must show",
        domain="C9",
        urgency="this_shift",
        asks="Who interpreted, and what might the child have meant?",
        tell="Supervisor",
        fires=example(
            "Mei, 12: her aunt interpreted",
            contact("concern", "victim", age=12, interpreter_needed=True, spoken_to="yes"),
        ),
        stays_quiet=example(
            "Mei, 12: by telephone",
            contact("concern", "victim", age=12, interpreter_needed=True, interpreter_used=True, spoken_to="yes"),
        ),
    ),
    design(
        id="cn-stopped",
        title="Stopped and searched, with a communication need or neurodivergence",
        officer_words="Slow down, one officer, short words, say what comes next. Not answering or not looking is not refusing.",
        child_words="You can ask us to go slower, to write it down or to let you hold something.",
        when={"kind": ("stop_search",), "needs": COMMUNICATION},
        reason="Search on {occurred_on}; needs: {needs}",
        evidence=("kind", Codes("needs", COMMUNICATION)),
        source="Training on neurodiversity and how distress shows in children",
        domain="C9, C10",
        asks="What did you change, and did the child understand the reason for the search?",
        tell="Supervisor, with the record of the search",
        fires=example("Leo, 15, has autism", contact("stop_search", "suspect", age=15, needs=["autism"])),
        stays_quiet=example("Leo, 15, wears glasses", contact("stop_search", "suspect", age=15)),
    ),
    design(
        id="cn-liaison-and-diversion",
        title="Arrested, with a communication or mental health need",
        officer_words="Ask for liaison and diversion now, and tell the appropriate adult what helps.",
        child_words="Someone who knows about how people think and feel can come and help you here.",
        when={"kind": ("arrest",)},
        condition=need(*COMMUNICATION, "mental_health"),
        reason="Arrest on {occurred_on}; needs: {needs}",
        evidence=("kind", Codes("needs", (*COMMUNICATION, "mental_health"))),
        source="Record a child's vulnerability before the outcome; liaison and diversion serve custody",
        domain="C10, R150",
        urgency="this_shift",
        asks="Has liaison and diversion seen the child, and can the child follow an interview?",
        tell="Liaison and diversion, and the appropriate adult",
        fires=example("Archie, 14, has ADHD", contact("arrest", "suspect", age=14, needs=["adhd"])),
        stays_quiet=example("Archie, 14: none known", contact("arrest", "suspect", age=14, needs_asked=True)),
    ),
    rule(
        id="cn-intermediary",
        title="A victim or witness who may need an intermediary",
        officer_words="Ask before the first account is taken. An intermediary helps a child to be understood in court too.",
        child_words="A helper can make sure that people ask you things in a way that works for you.",
        when={"roles": ("victim", "witness")},
        condition=need("speech_language", "autism", "learning_disability"),
        reason="The child's part: {roles}; needs: {needs}",
        evidence=("roles", Codes("needs", ("speech_language", "autism", "learning_disability"))),
        source="Youth Justice and Criminal Evidence Act 1999 sections 16 and 29",
        domain="R166",
        status="statute",
        tag="M",
        asks="How does the child tell things best: words, drawing, signs, time?",
        tell="The officer in the case",
        fires=example(
            "Ned, 10, speaks with signs", contact("crime_report", "victim", age=10, needs=["speech_language"])
        ),
        stays_quiet=example(
            "Ned, 10, has asthma", contact("crime_report", "victim", age=10, needs=["physical_health"])
        ),
    ),
    design(
        id="cn-not-spoken-to",
        title="A communication need, and nobody spoke with the child",
        officer_words="A need is a reason to try another way, not a reason to leave the child out. AWARE observations stand in.",
        child_words="There are many ways to tell us things. Show us yours.",
        when={"needs": COMMUNICATION, "spoken_to": ("no",)},
        reason="Spoken to: {spoken_to}; needs: {needs}",
        evidence=("spoken_to", Codes("needs", COMMUNICATION)),
        source="Voice of the child: 'too young' or 'cannot speak' alone is no answer",
        domain="4.3, C9",
        asks="Who knows how this child communicates, and when can they help?",
        tell="School or carer who knows the child's way of talking",
        fires=example("Iris, 9", contact("concern", "at_risk", age=9, needs=["learning_disability"], spoken_to="no")),
        stays_quiet=example(
            "Iris, 9, drew it", contact("concern", "at_risk", age=9, needs=["autism"], spoken_to="yes")
        ),
    ),
    design(
        id="cn-school-knows-the-need",
        title="A school incident, and a child with a plan or a need",
        officer_words="Was the plan followed? What looks like defiance may be a need that was not met.",
        child_words="School has a plan to help you. If it was not followed, that is not your fault.",
        when={"kind": ("school_incident",), "roles": ("suspect",)},
        condition=need(*COMMUNICATION),
        reason="School incident on {occurred_on}; needs: {needs}",
        evidence=("kind", "roles", Codes("needs", COMMUNICATION)),
        source="Diversion with a safeguarding focus; reasonable adjustments in school",
        domain="C16, C10",
        asks="What does the plan say, and what happened just before?",
        tell="The school's special needs lead",
        fires=example("Sacha, 11, has a plan", contact("school_incident", "suspect", age=11, needs=["ehcp"])),
        stays_quiet=example("Sacha, 11, has no known need", contact("school_incident", "suspect", age=11)),
    ),
)

FAMILY = Family(
    "communication",
    "Communication and neurodiversity",
    "Being understood: interpreters, intermediaries and adjustments. The first rule stands under Needs.",
    RULES,
    for_children="Being understood",
)
