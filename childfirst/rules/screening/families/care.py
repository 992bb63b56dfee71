"""Children in care: not made criminals for what a family would deal with at home, and never without their council."""

from datetime import date
from functools import partial

from childfirst.rules.screening.conditions import at_least, not_known, role, yes
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Earlier, Family, Rule

rule = partial(Rule, family="care")
design = partial(rule, status="design", tag="D")
IN_CARE = ("looked_after", "care_leaver")

RULES = (
    rule(
        id="care-london-protocol",
        title="In care or leaving care, and suspected: use the London protocol",
        officer_words="Ask: would this be good enough for my child? Record that the protocol was considered, and why.",
        child_words="Children in care should not get into trouble for things that other families sort out at home.",
        when={"care_status": IN_CARE, "roles": ("suspect",)},
        reason="Care: {care_status}; suspected of: {offence}",
        evidence=("care_status", "roles", "offence"),
        domain="R144",
        status="guidance",
        tag="V",
        leads_to="asks",
        source="London protocol on reducing criminalisation of children in care and care leavers, 2025",
        asks="What else could be done, and what do the social worker and home say?",
        tell="The child's social worker",
        fires=example(
            "Harvey, 14, in care, broke a door",
            contact("crime_report", "suspect", age=14, care_status="looked_after", offence="criminal_damage"),
        ),
        stays_quiet=example(
            "Harvey, 14, lives with his family", contact("crime_report", "suspect", age=14, care_status="not_in_care")
        ),
    ),
    rule(
        id="care-call-from-home",
        title="The children's home called the police about a child it cares for",
        officer_words="Ask the old ten questions: the home's policy, why police, what was done already, the care plan.",
        child_words="We will ask the people who look after you what they did to help before calling us.",
        when={"roles": ("suspect",)},
        condition=yes("caller_is_childrens_home"),
        reason="Called by the child's home or placement; suspected of: {offence}",
        evidence=("caller_is_childrens_home", "roles", "offence"),
        source="Questions of the former ten-point checklist, replaced by the Child Information Form",
        domain="R143",
        status="guidance",
        tag="V",
        leads_to="asks",
        asks="What does the home's own policy say, and was it followed?",
        tell="Supervisor",
        fires=example(
            "Abi, 13, threw a plate in her children's home",
            contact("crime_report", "suspect", age=13, caller_is_childrens_home=True),
        ),
        stays_quiet=example(
            "Abi, 13, reported by a shop", contact("crime_report", "suspect", age=13, caller_is_childrens_home=False)
        ),
    ),
    rule(
        id="care-child-information-form",
        title="A charge file needs the Child Information Form",
        officer_words="The form goes with the file; an officer fills it in and may not hand that on.",
        child_words="Before a court hears about you, someone must write down who you are and what you need.",
        when={"roles": ("suspect",), "outcome": ("charged",)},
        reason="Outcome: {outcome}; care: {care_status}; aged {age}",
        evidence=("outcome", "care_status", "age"),
        domain="R142",
        status="guidance",
        tag="V",
        source="Child Information Form, required since 1 February 2025 (check the form's own guidance for its triggers)",
        in_force_from=date(2025, 2, 1),
        leads_to="asks",
        asks="Is the form complete, and by whom?",
        tell="File supervisor",
        fires=example("Toby, 16, charged with robbery", contact("arrest", "suspect", age=16, outcome="charged")),
        stays_quiet=example(
            "Toby, 16, no further action", contact("arrest", "suspect", age=16, outcome="no_further_action")
        ),
    ),
    design(
        id="care-council-not-recorded",
        title="In care, but no council is named",
        officer_words="Which council is the parent? Without it nobody can be told.",
        child_words="Which council looks after you? They need to know you are with us.",
        when={"care_status": ("looked_after", "unaccompanied")},
        condition=not_known("care_council"),
        reason="Care: {care_status}; council: {care_council}",
        evidence=("care_status", "care_council"),
        source="Two councils to tell",
        domain="R089",
        leads_to="asks",
        asks="Which council, and which social worker?",
        tell="The council's emergency duty team, which can say which council it is",
        fires=example(
            "Juno, 15, says she is in care", contact("stop_search", "suspect", age=15, care_status="looked_after")
        ),
        stays_quiet=example(
            "Juno, 15, in the care of Lewisham",
            contact("stop_search", "suspect", age=15, care_status="looked_after", care_council="Lewisham"),
        ),
    ),
    rule(
        id="care-many-moves",
        title="Three or more placement moves in a year",
        officer_words="Moves break every tie a child has and draw exploiters. Say so to whoever decides.",
        child_words="You have had to move a lot. That is hard, and we will say so to the people who decide.",
        least={"placement_moves_12m": 3},
        reason="{placement_moves_12m} placement moves in twelve months",
        evidence=("placement_moves_12m", "care_status"),
        domain="4.10",
        status="guidance",
        tag="M",
        leads_to="asks",
        source="London child exploitation procedures (a placement move is a sign); 3 in a year is our setting",
        asks="What would make this placement hold?",
        tell="The child's social worker",
        fires=example(
            "Mason, 15: four homes since January",
            contact("missing", "missing", age=15, care_status="looked_after", placement_moves_12m=4),
        ),
        stays_quiet=example(
            "Mason, 15: one move",
            contact("missing", "missing", age=15, care_status="looked_after", placement_moves_12m=1),
        ),
    ),
    design(
        id="care-council-changed",
        title="A different council looks after the child than before",
        officer_words="History may sit with the other council. Ask both.",
        child_words="A different council looks after you now. We will make sure they know your story.",
        condition=yes("council_changed_now") | at_least("council_changed_24m", 1),
        reason="Now in the care of {care_council}; an earlier change was seen on: {council_changed_24m.dates}",
        evidence=("care_council", "council_changed_now", Earlier("council_changed_24m")),
        leads_to="informs",
        domain="R089",
        source="Our design, from cross-boundary findings",
        asks="Has the new council been sent what the old one holds?",
        tell="Both councils",
        fires=example(
            "Ella, 13: Barnet last time, Hackney now",
            contact("missing", "missing", age=13, care_council="Hackney"),
            before(60, "missing", "missing", care_council="Barnet"),
        ),
        stays_quiet=example(
            "Ella, 13: Hackney both times",
            contact("missing", "missing", age=13, care_council="Hackney"),
            before(60, "missing", "missing", care_council="Hackney"),
        ),
    ),
    rule(
        id="care-child-protection-plan",
        title="On a child protection plan: tell the social worker today",
        officer_words="The core group must hear of every new event. Say what you saw of the child.",
        child_words="Your social worker will hear what happened so they can help.",
        when={"care_status": ("child_protection_plan",)},
        reason="Care: {care_status}; {kind} on {occurred_on}",
        evidence=("care_status", "kind"),
        source="Working Together to Safeguard Children 2023",
        domain="R070",
        status="guidance",
        tag="M",
        leads_to="informs",
        asks="Who is the social worker, and when were they told?",
        tell="The child's social worker",
        fires=example(
            "Robin, 6, on a plan for neglect", contact("concern", "at_risk", age=6, care_status="child_protection_plan")
        ),
        stays_quiet=example("Robin, 6, with no plan", contact("concern", "at_risk", age=6, care_status="not_in_care")),
    ),
    design(
        id="care-not-asked",
        title="Suspected, and nobody asked about care",
        officer_words="Care changes what you must do next. Ask, kindly and in private.",
        child_words="Who looks after you? We ask everyone, so that we can do the right thing.",
        when={"kind": ("arrest", "stop_search", "crime_report", "school_incident")},
        condition=role("suspect") & not_known("care_status"),
        reason="Suspect; care: {care_status}",
        evidence=("roles", "care_status"),
        source="Vulnerability is recorded before an outcome",
        domain="R150",
        leads_to="asks",
        asks="Is the child in care, leaving care or on a plan?",
        tell="Nobody yet: ask first",
        fires=example("Max, 16: the box is empty", contact("arrest", "suspect", age=16)),
        stays_quiet=example(
            "Max, 16: asked, not in care", contact("arrest", "suspect", age=16, care_status="not_in_care")
        ),
    ),
)

FAMILY = Family(
    "care",
    "Children in care",
    "Care, councils, moves, and not making criminals of children in care.",
    RULES,
    for_children="If you live in care",
)
