"""Needs: what nobody asked about cannot be met, so the gap itself is a finding."""

from datetime import date
from functools import partial

from childfirst.rules.screening.conditions import need, sign, yes
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes, Family, Rule

rule = partial(Rule, family="needs_not_asked", leads_to="asks")
design = partial(rule, status="design", tag="D")
COMMUNICATION = ("speech_language", "autism", "adhd", "learning_disability", "ehcp")

RULES = (
    design(
        id="nn-not-asked",
        title="Nobody asked about the child's needs",
        officer_words="Ask: 'Is there anything that makes it harder for you to talk, read, wait or be around people?'",
        child_words="Is there anything that makes talking, reading or waiting hard? We can do things differently.",
        when={"roles": ("suspect", "missing")},
        condition=yes("needs_asked").not_(),
        reason="The child's part: {roles}; needs asked: {needs_asked}",
        evidence=("roles", "needs_asked"),
        source="Vulnerability before outcome; neurodiversity",
        domain="C10",
        asks="Speech and language, autism, ADHD, learning, health, medication, caring: which apply?",
        tell="Nobody yet: ask first",
        fires=example("Jude, 14: the box is empty", contact("stop_search", "suspect", age=14)),
        stays_quiet=example("Jude, 14: asked, none", contact("stop_search", "suspect", age=14, needs_asked=True)),
    ),
    design(
        id="nn-communication",
        title="A communication or learning need, and the child is a suspect",
        officer_words="Short words, one question at a time, time to answer. Tell custody and the appropriate adult.",
        child_words="Tell us how you like things explained. We will go slowly.",
        when={"roles": ("suspect",), "needs": COMMUNICATION},
        reason="Suspect, with: {needs}",
        evidence=("roles", Codes("needs", COMMUNICATION)),
        source="Communicating with children",
        domain="C9",
        asks="Which adjustments were made, and does the child understand?",
        tell="Custody and the appropriate adult",
        fires=example("Leo, 15, has autism", contact("arrest", "suspect", age=15, needs=["autism"])),
        stays_quiet=example("Leo, 15, has asthma", contact("arrest", "suspect", age=15, needs=["physical_health"])),
    ),
    rule(
        id="nn-victim-needs-assessment",
        title="A victim's needs not assessed",
        officer_words="Assess at the start and again later; for a child this is a right, not a courtesy.",
        child_words="What would make this easier for you? You can change your mind later.",
        when={"roles": ("victim",)},
        condition=yes("needs_asked").not_(),
        reason="Victim, aged {age}; needs asked: {needs_asked}",
        evidence=("roles", "needs_asked"),
        source="Code of Practice for Victims of Crime, April 2021 (Right 4)",
        domain="R163",
        status="guidance",
        tag="M",
        in_force_from=date(2021, 4, 1),
        asks="What support, what way of giving evidence?",
        tell="The officer in the case",
        fires=example("Hope, 10, was hit", contact("crime_report", "victim", age=10)),
        stays_quiet=example("Hope, 10: assessed", contact("crime_report", "victim", age=10, needs_asked=True)),
    ),
    rule(
        id="nn-young-carer",
        title="A child who cares for someone at home",
        officer_words="Tell the council: a young carer can be assessed for help. If you take the child away, who cares then?",
        child_words="You do a lot for someone at home. You can get help with that.",
        condition=need("young_carer") | sign("young_carer_tasks"),
        reason="Needs: {needs}; noted: {signs}",
        evidence=(Codes("needs", ("young_carer",)), Codes("signs", ("young_carer_tasks",))),
        source="Children Act 1989 section 17ZA (the duty to assess is the council's)",
        domain="4.4",
        status="statute",
        tag="M",
        in_force_from=date(2015, 4, 1),
        leads_to="informs",
        asks="Who needs the child's care, and who gives it tonight?",
        tell="Children's services",
        fires=example("Orla, 12, looks after her mother", contact("concern", "at_risk", age=12, needs=["young_carer"])),
        stays_quiet=example("Orla, 12, minds a hamster", contact("concern", "at_risk", age=12)),
    ),
    design(
        id="nn-pregnant",
        title="A pregnant child, or one with a baby",
        officer_words="Two children may need help. Health, and gently: who is the other parent?",
        child_words="We will get you someone kind who knows about babies.",
        when={"needs": ("pregnant",)},
        reason="Aged {age}; {needs}",
        evidence=("age", Codes("needs", ("pregnant",))),
        source="Referral form asks about pregnancy",
        domain="4.4",
        asks="Health seen? Safe at home? How old is the other parent?",
        tell="Health and children's services",
        fires=example("Carys, 16, is expecting", contact("stop_search", "suspect", age=16, needs=["pregnant"])),
        stays_quiet=example("Carys, 16, is not", contact("stop_search", "suspect", age=16)),
    ),
)

FAMILY = Family(
    "needs_not_asked",
    "Needs",
    "What makes things harder for this child, and whether anyone asked.",
    RULES,
    for_children="What makes things harder for you",
)
