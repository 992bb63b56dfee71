"""Missing as a pattern: with whom, from where, what from, and whether anybody ever asked the child why."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import need, sign, yes
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="missing_pattern", since="2026.12", when={"kind": ("missing",)})
design = partial(rule, status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Child exploitation team and children's services",
}
NOT_BACK = yes("returned").not_()
OUT_OF_CARE = ("looked_after", "unaccompanied")

RULES = (
    design(
        id="mp-found-with-adult",
        title="Came back, or was found, with an adult from outside the family",
        officer_words="Name the adult, their age, car, phone and address. The child is not the one to be questioned first.",
        child_words="You are not in trouble for who you were with. Older people should know better.",
        condition=yes("returned") & yes("adult_outside_there"),
        reason="Missing on {occurred_on}, back, and an adult from outside the family was there",
        evidence=("kind", "returned", "adult_outside_there"),
        source="Missing report: found where and with whom",
        domain="4.8, F11",
        least_grade="amber",
        asks="Who is the adult, how did they meet the child, and who else have they been found with?",
        **referral,
        fires=example(
            "Shay, 14, was driven home by a man of 26",
            contact(
                "missing",
                "missing",
                age=14,
                returned=True,
                adults=[{"relation": "associate", "part": "present", "age_years": 26}],
            ),
        ),
        stays_quiet=example(
            "Shay, 14, was fetched by an uncle",
            contact(
                "missing",
                "missing",
                age=14,
                returned=True,
                adults=[{"relation": "other_family", "part": "present", "age_years": 40}],
            ),
        ),
    ),
    design(
        id="mp-thought-to-be-with-adult",
        title="Missing now, and thought to be with an adult from outside the family",
        officer_words="Grade it high unless you can say why not. Look for the adult as much as for the child.",
        child_words="We are looking for you because we want you safe, not because you did wrong.",
        condition=NOT_BACK & yes("adult_outside_there"),
        reason="Missing since {occurred_on}, and an adult from outside the family is named",
        evidence=("kind", "adult_outside_there", "missing_grade"),
        source="Inspection of 2016: a call that a child was alone with three men sat in an inbox",
        domain="F13",
        least_grade="red",
        asks="Where does the adult live and drive, and who is going there now?",
        **referral,
        fires=example(
            "Skye, 13, may be with a man she met online",
            contact("missing", "missing", age=13, adults=[{"relation": "stranger", "part": "person_of_concern"}]),
        ),
        stays_quiet=example(
            "Skye, 13, may be at her grandmother's",
            contact("missing", "missing", age=13, adults=[{"relation": "grandparent", "part": "present"}]),
        ),
    ),
    rule(
        id="mp-from-placement",
        title="Missing from care or a placement",
        officer_words="The home looks too, and must say what it has done. Ask for the placement plan and who the child sees.",
        child_words="Your home and your social worker want you back safe. They should ask what would make it better.",
        when={"kind": ("missing",), "care_status": OUT_OF_CARE},
        reason="Missing on {occurred_on}; care: {care_status}; council: {care_council}",
        evidence=("kind", "care_status", "care_council"),
        source="Statutory guidance on children who run away or go missing from home or care, January 2014",
        domain="R084, R089",
        status="guidance",
        tag="M",
        leads_to="asks",
        urgency="this_shift",
        asks="What has the placement done, who visits, and is the placement itself what the child leaves?",
        tell="The placement, and the council that looks after the child",
        fires=example(
            "Reece, 15, from his placement", contact("missing", "missing", age=15, care_status="looked_after")
        ),
        stays_quiet=example("Reece, 15, from home", contact("missing", "missing", age=15, care_status="not_in_care")),
    ),
    design(
        id="mp-never-asked-why",
        title="Back twice in a year, and no officer asked why",
        officer_words="Two returns without a talk means nobody knows what the child runs from or to. Talk this time.",
        child_words="We should have asked you before. What is happening when you go?",
        least={"not_interviewed_365d": 2},
        reason="Earlier returns without a prevention interview: {not_interviewed_365d.dates}",
        evidence=("kind", Earlier("not_interviewed_365d")),
        source="Inspection finding: on return, often nobody saw the child to learn why",
        domain="F7, R086",
        leads_to="asks",
        asks="Who does the child trust enough to tell?",
        tell="Missing persons unit and the council's return interviewer",
        fires=example(
            "Corey, 14: back in May and July, never asked",
            contact("missing", "missing", age=14),
            before(70, "missing", "missing", returned=True),
            before(130, "missing", "missing", returned=True, prevention_interview="no"),
        ),
        stays_quiet=example(
            "Corey, 14: asked in May and July",
            contact("missing", "missing", age=14),
            before(70, "missing", "missing", returned=True, prevention_interview="yes"),
            before(130, "missing", "missing", returned=True, prevention_interview="refused"),
        ),
    ),
    design(
        id="mp-after-moves",
        title="Missing after several moves of placement",
        officer_words="A child moved again and again may be going back to the last place that felt like home.",
        child_words="Moving so much is hard. Where would you like to be, and with whom?",
        least={"placement_moves_12m": 2},
        reason="{placement_moves_12m} placement moves in a year; missing on {occurred_on}",
        evidence=("kind", "placement_moves_12m"),
        source="Placement moves are a known indicator of exploitation; 2 in a year is our setting",
        domain="4.10",
        leads_to="asks",
        asks="Where did the child live before, and whom do they miss?",
        tell="The child's social worker",
        fires=example("Jodie, 15: three homes this year", contact("missing", "missing", age=15, placement_moves_12m=3)),
        stays_quiet=example("Jodie, 15: one move", contact("missing", "missing", age=15, placement_moves_12m=1)),
    ),
    design(
        id="mp-from-abuse-at-home",
        title="Missing, and abuse at home before",
        officer_words="Ask what the child left before asking where they went. Do not hand them back without an answer.",
        child_words="Did you leave because home is frightening? You can tell us before we take you anywhere.",
        least={"da_24m": 1},
        reason="Missing on {occurred_on}; domestic abuse at home: {da_24m.dates}",
        evidence=("kind", Earlier("da_24m")),
        source="Push and pull reasons from return interviews",
        domain="F34",
        leads_to="asks",
        urgency="this_shift",
        asks="Is it safe to take the child home?",
        tell="Children's services",
        fires=example(
            "Anya, 13: abuse at home in June",
            contact("missing", "missing", age=13),
            before(100, "domestic_abuse", "in_household"),
        ),
        stays_quiet=example("Anya, 13: none known", contact("missing", "missing", age=13)),
    ),
    design(
        id="mp-may-harm-themselves",
        title="Missing, and may harm themselves",
        officer_words="Grade it high. Tell the hospital and ask what the child uses, where they go and whom they text.",
        child_words="If you feel like hurting yourself, please tell someone. You can ring Childline on 0800 1111.",
        condition=sign("suicidal", "self_harm"),
        reason="Missing on {occurred_on}; noted: {signs}; risk graded: {missing_grade}",
        evidence=("kind", Codes("signs", ("suicidal", "self_harm")), "missing_grade"),
        source="Missing report: health, mental health and self-harm are checked at grading",
        domain="R084, 4.8",
        least_grade="red",
        asks="What did the child say, to whom, and what could they reach?",
        **referral,
        fires=example("Wren, 15, left a note", contact("missing", "missing", age=15, signs=["suicidal"])),
        stays_quiet=example("Wren, 15, is late from a friend's", contact("missing", "missing", age=15)),
    ),
    design(
        id="mp-cannot-ask-for-help",
        title="Missing, and may not be able to ask for help",
        officer_words="Tell everyone who looks how this child communicates, what calms them and what draws them.",
        child_words="We will look for you in the way that suits you, and use words and signs you know.",
        condition=need("speech_language", "autism", "learning_disability") & NOT_BACK,
        reason="Missing since {occurred_on}; needs: {needs}",
        evidence=("kind", Codes("needs", ("speech_language", "autism", "learning_disability"))),
        source="Missing report: special educational needs and disability are checked at grading",
        domain="R084, C9",
        leads_to="asks",
        urgency="at_once",
        asks="Water, trains, heights: what is the child drawn to, and how do they tell strangers they are lost?",
        tell="Everyone searching",
        fires=example("Alfie, 9, has autism", contact("missing", "missing", age=9, needs=["autism"])),
        stays_quiet=example(
            "Alfie, 9, has autism and is back", contact("missing", "missing", age=9, needs=["autism"], returned=True)
        ),
    ),
)

FAMILY = Family(
    "missing_pattern",
    "Missing as a pattern",
    "Whom a child goes missing with, where from, what from, and whether anyone asked.",
    RULES,
    for_children="Why you go missing, and who with",
)
