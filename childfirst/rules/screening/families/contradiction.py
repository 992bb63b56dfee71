"""Contradiction: where a record says two things at once, one of them leaves a child unprotected."""

from functools import partial

from childfirst.rules.screening.conditions import is_not, no, one_of, role, sign, yes
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.facts import FIELD
from childfirst.rules.screening.history import CRIMINAL_SIGNS, HOME_SIGNS, SEXUAL_SIGNS
from childfirst.rules.screening.rule import Codes, Family, Rule

design = partial(Rule, family="contradiction", since="2026.12", status="design", tag="D", leads_to="asks")
GRAVE = (
    "stab_injury",
    "suicidal",
    "strangulation",
    "sexual_touching_reported",
    "internal_concealment",
    "hurt_in_abuse",
    "fgm_risk",
    "forced_marriage",
)
GRAVE_ANSWERS = ("strangled", "threats_to_kill", "weapons", "sexual", "hurt_children", "threatened_children")
WHILE_MISSING = ("suicidal", "self_harm", "person_posing_risk", "online_stranger", "older_controller")
HURT = ("stab_injury", "sexual_touching_reported", "hurt_in_abuse", "strangulation", "blackmail")
EXPLOITED = (*CRIMINAL_SIGNS, *SEXUAL_SIGNS)
ANY_NEED = tuple(FIELD["needs"].allowed or ())

RULES = (
    design(
        id="co-grade-below-facts",
        title="The grade is lower than the facts",
        officer_words="Read your own record again: these facts and this grade do not go together. Change one, or say why.",
        child_words="What happened to you sounds serious. We will make sure it is treated as serious.",
        when={"officer_grade": ("blue", "green"), "signs": GRAVE},
        reason="Graded {officer_grade}; noted: {signs}",
        evidence=("officer_grade", Codes("signs", GRAVE)),
        source="Structural faults of records: a grade lower than its own facts",
        domain="5.2",
        urgency="this_shift",
        asks="What would make this grade right in the light of these facts?",
        tell="Sergeant and the referrals desk",
        fires=example(
            "Harlow, 14: stabbed, graded green",
            contact("crime_report", "victim", age=14, officer_grade="green", signs=["stab_injury"]),
        ),
        stays_quiet=example(
            "Harlow, 14: stabbed, graded red",
            contact("crime_report", "victim", age=14, officer_grade="red", signs=["stab_injury"]),
        ),
    ),
    design(
        id="co-no-concerns-and-exploitation",
        title="'No concerns', beside a sign of exploitation",
        officer_words="The words and the tick cannot both be true. Take the words out, or say what the sign turned out to be.",
        child_words="We noticed something that worries us. Saying 'all fine' would not be right.",
        condition=(yes("says_no_concerns") | one_of("officer_grade", "blue")) & sign(*EXPLOITED),
        reason="Says no concerns: {says_no_concerns}; grade: {officer_grade}; noted: {signs}",
        evidence=("says_no_concerns", "officer_grade", Codes("signs", EXPLOITED)),
        source="Structural faults of records: 'no concerns' beside an exploitation flag",
        domain="5.2, 4.3",
        urgency="this_shift",
        asks="What did the sign turn out to be, and who checked?",
        tell="Sergeant",
        fires=example(
            "Cole, 15: two phones, 'no concerns'",
            contact("stop_search", "suspect", age=15, signs=["two_phones"], says_no_concerns=True),
        ),
        stays_quiet=example(
            "Cole, 15: two phones, worries written down",
            contact("stop_search", "suspect", age=15, signs=["two_phones"], says_no_concerns=False),
        ),
    ),
    design(
        id="co-no-concerns-and-home",
        title="'No concerns', beside a worry about home",
        officer_words="Neglect hides behind these two words. Write what you saw, heard and smelt instead.",
        child_words="We saw things at home that matter. They will be written down as they are.",
        condition=yes("says_no_concerns") & sign(*HOME_SIGNS),
        reason="Says no concerns: {says_no_concerns}; noted: {signs}",
        evidence=("says_no_concerns", Codes("signs", HOME_SIGNS)),
        source="Voice of the child: 'no concerns' alone is no answer",
        domain="4.3, 5.2",
        asks="Which is right: the words or the sign?",
        tell="Sergeant",
        fires=example(
            "Beth, 8: no food, 'no concerns'",
            contact("concern", "at_risk", age=8, signs=["no_food"], says_no_concerns=True),
        ),
        stays_quiet=example("Beth, 8: no food, written down", contact("concern", "at_risk", age=8, signs=["no_food"])),
    ),
    design(
        id="co-dash-below-answers",
        title="DASH graded standard, against its own answers",
        officer_words="One such answer is enough to look again. Say why standard is right, or grade it up.",
        child_words="The answers say that home is dangerous. We will look at it again.",
        when={"dash_grade": ("standard",), "dash": GRAVE_ANSWERS},
        reason="DASH graded {dash_grade}; answered yes: {dash}",
        evidence=("dash_grade", Codes("dash", GRAVE_ANSWERS)),
        source="DASH: an officer's judgement may go above the answers, and must explain going below them",
        domain="R109, F14",
        urgency="this_shift",
        asks="What makes this standard?",
        tell="Sergeant and the domestic abuse unit",
        fires=example(
            "Joy, 12: choked, graded standard",
            contact("domestic_abuse", "in_household", age=12, dash_grade="standard", dash=["strangled"]),
        ),
        stays_quiet=example(
            "Joy, 12: choked, graded high",
            contact("domestic_abuse", "in_household", age=12, dash_grade="high", dash=["strangled"]),
        ),
    ),
    design(
        id="co-missing-grade-below-facts",
        title="A missing child graded below the facts",
        officer_words="These facts mean likely harm. 'Streetwise' lowers nothing. Grade it again, with a reason.",
        child_words="When you are missing and these things are true, we must look for you straight away.",
        when={"kind": ("missing",), "missing_grade": ("very_low", "low", "medium"), "signs": WHILE_MISSING},
        reason="Risk graded {missing_grade}; noted: {signs}",
        evidence=("missing_grade", Codes("signs", WHILE_MISSING)),
        source="Inspection of 2016: girls graded medium because they were 'streetwise'; revisit of 2025: still misgraded",
        domain="F13, R081",
        urgency="at_once",
        asks="Who decided this grade, on what, and what is being done now?",
        tell="Duty inspector",
        fires=example(
            "Skye, 13: talks with a stranger, medium",
            contact("missing", "missing", age=13, missing_grade="medium", signs=["online_stranger"]),
        ),
        stays_quiet=example(
            "Skye, 13: the same, high",
            contact("missing", "missing", age=13, missing_grade="high", signs=["online_stranger"]),
        ),
    ),
    design(
        id="co-hurt-and-only-suspect",
        title="Signs of harm to the child, and recorded only as a suspect",
        officer_words="Add the child as a victim, and record that crime too. Both can be true.",
        child_words="You may have done something, and something was done to you. Both will be written down.",
        when={"roles": ("suspect",), "signs": HURT},
        condition=~role("victim").fill_null(False),
        reason="The child's part: {roles}; noted: {signs}",
        evidence=("roles", Codes("signs", HURT)),
        source="National audit of 2025: victims treated as offenders",
        domain="F27",
        urgency="this_shift",
        asks="Which crime against the child is not yet recorded?",
        tell="The officer in the case",
        fires=example("Omar, 15: stabbed, and armed", contact("arrest", "suspect", age=15, signs=["stab_injury"])),
        stays_quiet=example(
            "Omar, 15: recorded as both", contact("arrest", "suspect", "victim", age=15, signs=["stab_injury"])
        ),
    ),
    design(
        id="co-needs-listed-not-asked",
        title="Needs are listed, yet the record says nobody asked",
        officer_words="Where do these needs come from, and are they all? Ask the child, and correct the answer.",
        child_words="We have things written down about you. Are they right? Is anything missing?",
        when={"needs": ANY_NEED},
        condition=no("needs_asked"),
        reason="Needs: {needs}; needs asked: {needs_asked}",
        evidence=("needs", "needs_asked"),
        source="Needs carry a source and a date",
        domain="C10",
        asks="Who said so, and when?",
        tell="Nobody beyond the record",
        fires=example("Jude, 14", contact("stop_search", "suspect", age=14, needs=["adhd"], needs_asked=False)),
        stays_quiet=example(
            "Jude, 14: asked", contact("stop_search", "suspect", age=14, needs=["adhd"], needs_asked=True)
        ),
    ),
    design(
        id="co-home-calls-not-in-care",
        title="A children's home rang, and the record does not say the child is in care",
        officer_words="Put the care status and the council right first: other duties hang on it.",
        child_words="Where you live and who looks after you matters. We will get it right.",
        condition=yes("caller_is_childrens_home")
        & is_not("care_status", "looked_after", "unaccompanied", "care_leaver"),
        reason="Called by the home: {caller_is_childrens_home}; care: {care_status}",
        evidence=("caller_is_childrens_home", "care_status"),
        source="Care status decides who must be told and which protocol applies",
        domain="C18, R031",
        asks="Which council looks after the child?",
        tell="The placement, which knows",
        fires=example("Dina, 14: care not asked", contact("missing", "missing", age=14, caller_is_childrens_home=True)),
        stays_quiet=example(
            "Dina, 14: in care",
            contact("missing", "missing", age=14, caller_is_childrens_home=True, care_status="looked_after"),
        ),
    ),
    design(
        id="co-victim-and-no-further-action",
        title="A child victim of a sexual or slavery offence, and no further action",
        officer_words="Did it rest on the child's account alone? List what was not followed: phones, cars, rooms, other children.",
        child_words="We stopped, and you should be told why. You can ask for someone else to look at it again.",
        when={
            "roles": ("victim",),
            "offence": ("sexual", "modern_slavery", "indecent_images"),
            "outcome": ("no_further_action",),
        },
        reason="Victim; offence: {offence}; outcome: {outcome}",
        evidence=("roles", "offence", "outcome"),
        source="Evidence-led prosecution, not resting on the child's account; revisit of 2025: suspects not pursued",
        domain="C5, F11, R165",
        urgency="this_shift",
        asks="Which lines of enquiry are left, and was the child told of the right to review?",
        tell="Detective inspector",
        fires=example(
            "Faith, 15",
            contact("crime_report", "victim", age=15, offence="sexual", outcome="no_further_action"),
        ),
        stays_quiet=example(
            "Faith, 15: still investigated",
            contact("crime_report", "victim", age=15, offence="sexual", outcome="under_investigation"),
        ),
    ),
)

FAMILY = Family(
    "contradiction",
    "Contradiction",
    "Records that say two things at once about a child.",
    RULES,
    for_children="When what was written about you does not fit together",
)
