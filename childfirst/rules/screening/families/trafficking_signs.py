"""Trafficking: the signs that open the national referral, and what a decision there must change for the child."""

from datetime import date
from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import one_of, sign
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.families.modern_slavery import GROUNDS
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="trafficking_signs", since="2026.12")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Children's services and the child exploitation team",
}
TAKEN = ("cannot_talk", "coached", "no_documents", "works_for_others")

RULES = (
    rule(
        id="ts-works-for-others",
        title="A child who works for others",
        officer_words="Who takes the money? Look at hours, sleep, keys and who answers for the child. No consent is needed to refer.",
        child_words="Children should not be made to work. If someone keeps your money, you can tell us.",
        when={"signs": ("works_for_others",)},
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("works_for_others",)), "place_type"),
        source="Modern slavery statutory guidance, indicators for children",
        domain="4.10, R120",
        status="guidance",
        tag="M",
        least_grade="amber",
        asks="Who pays whom, where does the child sleep, and can they leave?",
        **referral,
        fires=example(
            "Minh, 16, works in a nail bar", contact("concern", "at_risk", age=16, signs=["works_for_others"])
        ),
        stays_quiet=example("Minh, 16, has a paper round", contact("concern", "at_risk", age=16)),
    ),
    rule(
        id="ts-far-and-silent",
        title="Far from home, and silent, rehearsed or without papers",
        officer_words="See the child alone with an interpreter who is no friend of the adult. Keep the adult away.",
        child_words="You are safe with us. You can talk to someone who does not know the people you came with.",
        when={"signs": ("far_from_home",)},
        condition=sign(*TAKEN),
        reason="Noted on {occurred_on}: {signs}",
        evidence=(Codes("signs", ("far_from_home", *TAKEN)),),
        source="Modern slavery statutory guidance, indicators for children",
        domain="4.10, R120",
        status="guidance",
        tag="M",
        least_grade="red",
        asks="Who brought the child here, and where were they to go next?",
        **referral,
        fires=example(
            "Thuy, 15, met at a coach station",
            contact("concern", "at_risk", age=15, signs=["far_from_home", "coached"]),
        ),
        stays_quiet=example(
            "Thuy, 15, went to the sea with friends", contact("concern", "at_risk", age=15, signs=["far_from_home"])
        ),
    ),
    rule(
        id="ts-not-referred",
        title="Grounds to think of slavery, and no national referral made",
        officer_words="Make the referral: for a child no consent is needed. It does not replace children's services.",
        child_words="There is a list that gets help to children who were used by others. We can put your name on it.",
        when={"signs": GROUNDS, "nrm": ("not_referred",)},
        reason="Noted: {signs}; national referral: {nrm}",
        evidence=(Codes("signs", GROUNDS), "nrm"),
        source="Modern Slavery Act 2015 section 52",
        domain="R120, R121",
        status="statute",
        tag="V",
        in_force_from=date(2015, 11, 1),
        leads_to="asks",
        urgency="this_shift",
        asks="Who makes the referral, and by when?",
        tell="The national referral mechanism, and children's services",
        fires=example(
            "Deon, 15: owes money, not referred",
            contact("arrest", "suspect", age=15, signs=["drug_debt"], nrm="not_referred"),
        ),
        stays_quiet=example(
            "Deon, 15: referred in June",
            contact("arrest", "suspect", age=15, signs=["drug_debt"], nrm="referred"),
        ),
    ),
    rule(
        id="ts-found-victim-now-suspect",
        title="Found to be a victim of slavery, and a suspect now",
        officer_words="Tell custody, the solicitor and the prosecutor today. The act may be part of the same exploitation.",
        child_words="It was decided that you were exploited. Your solicitor must know, because the law may protect you.",
        when={"roles": ("suspect",), "nrm": ("reasonable_grounds", "conclusive_grounds")},
        reason="Suspect on {occurred_on}; national referral: {nrm}; offence: {offence}",
        evidence=("roles", "nrm", "offence"),
        source="Modern Slavery Act 2015 section 45(4) to (7): not for offences in Schedule 4",
        domain="R124",
        status="statute",
        tag="V",
        in_force_from=date(2015, 7, 31),
        leads_to="asks",
        urgency="this_shift",
        asks="Was the act a direct consequence of the exploitation?",
        tell="The prosecutor and the child's solicitor",
        fires=example(
            "Luca, 16: reasonable grounds in March",
            contact("arrest", "suspect", age=16, nrm="reasonable_grounds", offence="theft"),
        ),
        stays_quiet=example(
            "Luca, 16: decided, no grounds", contact("arrest", "suspect", age=16, nrm="negative", offence="theft")
        ),
    ),
    rule(
        id="ts-missing-while-referred",
        title="Missing, and known or suspected to be trafficked",
        officer_words="Grade it high. Those who brought the child may be the ones who took them back.",
        child_words="Someone may be trying to get you back. We are looking, and you can ring 999 at any time.",
        when={"kind": ("missing",), "nrm": ("referred", "reasonable_grounds", "conclusive_grounds")},
        reason="Missing on {occurred_on}; national referral: {nrm}",
        evidence=("kind", "nrm", "missing_grade"),
        source="Our design, from guidance that trafficked children go missing early from placements",
        domain="R084, R122",
        status="design",
        tag="D",
        least_grade="red",
        asks="Who phoned, visited or waited for the child, and who is the guardian?",
        **referral,
        fires=example("Thuy, 15, gone from her placement", contact("missing", "missing", age=15, nrm="referred")),
        stays_quiet=example("Thuy, 15, never referred", contact("missing", "missing", age=15)),
    ),
    rule(
        id="ts-charged-with-signs",
        title="Charged, with signs of exploitation on record",
        officer_words="Put every date of those signs before the prosecutor. A defence nobody raised is a child wrongly convicted.",
        child_words="If people used you, the court needs to know. Your solicitor can say so.",
        when={"outcome": ("charged",), "roles": ("suspect",)},
        least={"criminal_signs_ever": 1},
        condition=one_of("offence", "drugs_possession", "drugs_supply", "weapon", "theft", "burglary", "fraud"),
        reason="Charged; offence: {offence}; signs of criminal exploitation before: {criminal_signs_ever.dates}",
        evidence=("outcome", "offence", Earlier("criminal_signs_ever")),
        source="Modern Slavery Act 2015 section 45; record a child's vulnerability before the outcome",
        domain="R124, R150",
        status="design",
        tag="D",
        leads_to="asks",
        urgency="this_shift",
        asks="Has the prosecutor been told of each earlier sign?",
        tell="The prosecutor and the youth justice service",
        fires=example(
            "Kane, 15: two phones in May, charged now",
            contact("arrest", "suspect", age=15, outcome="charged", offence="drugs_supply"),
            before(120, "stop_search", "suspect", signs=["two_phones"]),
        ),
        stays_quiet=example(
            "Kane, 15: nothing before",
            contact("arrest", "suspect", age=15, outcome="charged", offence="drugs_supply"),
        ),
    ),
)

FAMILY = Family(
    "trafficking_signs",
    "Trafficking and the national referral",
    "Signs of trafficking, and what a referral or its decision must change.",
    RULES,
    for_children="When someone moved you here or controls you",
)
