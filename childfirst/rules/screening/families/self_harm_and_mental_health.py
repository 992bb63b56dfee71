"""Self-harm and mental health: distress is read as distress, never as menace or attention-seeking."""

from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import under
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="self_harm_and_mental_health")
design = partial(rule, status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Health and children's services",
}
HARM = ("self_harm", "suicidal")
DISTRESS = ("distressed", "withdrawn", "clings_or_fears_carer")

RULES = (
    design(
        id="mh-wants-to-die",
        title="Says they want to die",
        officer_words="Stay with the child. Health now; write their words exactly.",
        child_words="Thank you for saying it. You are not alone, and someone will stay with you.",
        when={"signs": ("suicidal",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("suicidal",)),),
        source="Improve how poor mental health in children is understood",
        domain="C10",
        least_grade="red",
        asks="Who is with the child now, and when does health see them?",
        **referral,
        fires=example("Milo, 16, says he wants to end it", contact("concern", "at_risk", age=16, signs=["suicidal"])),
        stays_quiet=example("Milo, 16, is angry", contact("concern", "at_risk", age=16, signs=["distressed"])),
    ),
    design(
        id="mh-self-harm",
        title="Self-harm",
        officer_words="First aid, kindness, no blame. Ask what happened before it.",
        child_words="Hurting yourself is a way of showing pain. Someone can help with the pain.",
        when={"signs": ("self_harm",)},
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("self_harm",)),),
        source="Improve how poor mental health in children is understood",
        domain="C10",
        least_grade="green",
        asks="What led to it, and who already helps?",
        **referral,
        fires=example("Anya, 14, has fresh cuts", contact("concern", "at_risk", age=14, signs=["self_harm"])),
        stays_quiet=example("Anya, 14, fell from a bike", contact("concern", "at_risk", age=14)),
    ),
    design(
        id="mh-self-harm-again",
        title="Self-harm or wish to die, again within a year",
        officer_words="The help given before did not reach far enough. Ask for it to be looked at again.",
        child_words="You felt like this before. We will ask for better help this time.",
        when={"signs": HARM},
        least={"self_harm_365d": 1},
        reason="Now: {signs}; before, in 365 days: {self_harm_365d.dates}",
        evidence=(Codes("signs", HARM), Earlier("self_harm_365d")),
        source="Our design, from repeat findings",
        domain="C10",
        least_grade="amber",
        asks="What was offered last time, and did it come?",
        **referral,
        fires=example(
            "Caleb, 15: also in June",
            contact("concern", "at_risk", age=15, signs=["self_harm"]),
            before(110, "concern", "at_risk", signs=["suicidal"]),
        ),
        stays_quiet=example(
            "Caleb, 15: two years ago",
            contact("concern", "at_risk", age=15, signs=["self_harm"]),
            before(800, "concern", "at_risk", signs=["suicidal"]),
        ),
    ),
    rule(
        id="mh-missing-medication",
        title="Missing, and needs medication",
        officer_words="Find out what, when the last dose was and when lack of it becomes dangerous.",
        child_words="You need your medicine, so we are in a hurry to find you.",
        when={"kind": ("missing",), "needs": ("medication",)},
        reason="Missing; {needs}",
        evidence=("kind", Codes("needs", ("medication",))),
        domain="R084",
        status="guidance",
        tag="M",
        leads_to="asks",
        source="College of Policing, Authorised Professional Practice on missing persons",
        least_grade="amber",
        asks="By what hour does the child need it?",
        tell="Duty inspector",
        fires=example("Sami, 12, needs insulin", contact("missing", "missing", age=12, needs=["medication"])),
        stays_quiet=example("Sami, 12, takes nothing", contact("missing", "missing", age=12)),
    ),
    design(
        id="mh-drunk-or-drugged-young",
        title="Drunk or drugged, and under 14",
        officer_words="Health first. Then: who gave it?",
        child_words="You are poorly. We will look after you and find who gave it to you.",
        when={"signs": ("substance_use",)},
        condition=under(14),
        reason="Aged {age}; noted: {signs}",
        evidence=("age", Codes("signs", ("substance_use",))),
        source="Our design; the age of 14 is our setting",
        domain="4.10",
        least_grade="amber",
        asks="Who supplied it, and what did they want?",
        **referral,
        fires=example(
            "Ffion, 12, found drunk in a park", contact("concern", "at_risk", age=12, signs=["substance_use"])
        ),
        stays_quiet=example(
            "Ffion's cousin, 17, had two beers", contact("concern", "at_risk", age=17, signs=["substance_use"])
        ),
    ),
    design(
        id="mh-distress-not-threat",
        title="Distress during a stop, search or arrest",
        officer_words="Shaking, silence and tears are fear. Slow down, name it, and do not write it as hostility.",
        child_words="It is all right to be scared. Tell us what would help.",
        when={"kind": ("stop_search", "arrest"), "signs": DISTRESS},
        reason="During {kind}: {signs}",
        evidence=("kind", Codes("signs", DISTRESS)),
        source="30 Patterns of Harm, 2025: distress read as threat",
        domain="F25",
        leads_to="asks",
        asks="What calmed the child, and was a trusted adult called?",
        tell="Supervisor",
        fires=example(
            "Kofi, 13, shook and could not speak", contact("stop_search", "suspect", age=13, signs=["distressed"])
        ),
        stays_quiet=example("Kofi, 13, was calm", contact("stop_search", "suspect", age=13)),
    ),
)

FAMILY = Family(
    "self_harm_and_mental_health",
    "Self-harm and mental health",
    "Health first, and distress read as distress.",
    RULES,
    for_children="Feeling very low, or hurting yourself",
)
