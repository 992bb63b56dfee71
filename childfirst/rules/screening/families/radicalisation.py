"""Radicalisation: a child drawn to hateful ideas is first a child whom somebody drew."""

from datetime import date
from functools import partial
from typing import Any, Final

from childfirst.rules.screening.conditions import one_of, role, sign
from childfirst.rules.screening.examples import before, contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Family, Rule

rule = partial(Rule, family="radicalisation", since="2026.12")
design = partial(rule, status="design", tag="D")
referral: Final[dict[str, Any]] = {
    "leads_to": "opens_referral",
    "clock": "R070",
    "tell": "Prevent team and children's services",
}
DRAWN_BY = ("online_stranger", "online_gaming_contact", "harmful_content", "older_controller")

RULES = (
    rule(
        id="ra-again",
        title="Drawn to extremist ideas, and before",
        officer_words="Twice is enough to ask for a panel. It offers help by consent; it is not a charge.",
        child_words="Somebody may be filling your head with hate. You can talk to a person who will listen.",
        when={"signs": ("extremist_views",)},
        least={"extremist_ever": 1},
        reason="Noted now: {signs}; before: {extremist_ever.dates}",
        evidence=(Codes("signs", ("extremist_views",)), Earlier("extremist_ever")),
        source="Counter-Terrorism and Security Act 2015 section 36 (panels that assess vulnerability to being drawn in)",
        domain="4.10",
        status="statute",
        tag="M",
        in_force_from=date(2015, 4, 12),
        least_grade="amber",
        asks="Who shares these ideas with the child, and what does belonging give them?",
        **referral,
        fires=example(
            "Rory, 14: school told us in May too",
            contact("school_incident", "at_risk", age=14, signs=["extremist_views"]),
            before(150, "concern", "at_risk", signs=["extremist_views"]),
        ),
        stays_quiet=example(
            "Rory, 14: the first time", contact("school_incident", "at_risk", age=14, signs=["extremist_views"])
        ),
    ),
    design(
        id="ra-drawn-by-someone",
        title="Extremist ideas, and someone who feeds them",
        officer_words="Look for the adult or group behind the screen. This is grooming by another name.",
        child_words="Someone who says hateful things and wants you to keep it secret is not your friend.",
        when={"signs": ("extremist_views",)},
        condition=sign(*DRAWN_BY),
        reason="Noted: {signs}",
        evidence=(Codes("signs", ("extremist_views", *DRAWN_BY)),),
        source="Our design: drawing a child in is grooming",
        domain="4.10",
        leads_to="asks",
        urgency="this_shift",
        asks="Which app, which names, since when, and what was asked of the child?",
        tell="Prevent team and the online abuse team",
        fires=example(
            "Toby, 13, is sent films by a stranger",
            contact("online_harm", "at_risk", age=13, signs=["extremist_views", "online_stranger"]),
        ),
        stays_quiet=example(
            "Toby, 13, repeats a slogan", contact("school_incident", "at_risk", age=13, signs=["extremist_views"])
        ),
    ),
    design(
        id="ra-with-weapon",
        title="Extremist ideas, and a weapon",
        officer_words="Specialist advice now. Safeguard the child and the people they may harm, at the same time.",
        child_words="We have to keep you and others safe. Talking about it now can stop it getting worse.",
        when={"signs": ("extremist_views",)},
        condition=sign("weapon_found", "weapon_in_home") | one_of("offence", "weapon"),
        reason="Noted: {signs}; offence: {offence}",
        evidence=(Codes("signs", ("extremist_views", "weapon_found", "weapon_in_home")), "offence"),
        source="Our design, from reviews of attacks by children",
        domain="4.10",
        least_grade="red",
        asks="What has the child said, made, bought or searched for, and who else knows?",
        **referral,
        fires=example(
            "Elis, 15: a blade and a list of names",
            contact("arrest", "suspect", age=15, signs=["extremist_views"], offence="weapon"),
        ),
        stays_quiet=example("Elis, 15: a blade only", contact("arrest", "suspect", age=15, offence="weapon")),
    ),
    design(
        id="ra-child-suspected-of-terrorism",
        title="A child suspected of a terrorism offence",
        officer_words="Many are led by adults they never met. Record who led, and the child's needs, before any outcome.",
        child_words="You are still a child, with all a child's rights. An adult who is on your side will be there.",
        condition=role("suspect") & one_of("offence", "terrorism"),
        reason="Suspect; offence: {offence}; needs: {needs}",
        evidence=("roles", "offence", "needs"),
        source="Record a child offender's vulnerability before the outcome",
        domain="R150",
        leads_to="asks",
        urgency="this_shift",
        asks="Who led the child, and has autism or another need been looked at?",
        tell="Children's services and the youth justice service, with counter-terrorism police",
        fires=example("Perry, 16, shared a manual", contact("arrest", "suspect", age=16, offence="terrorism")),
        stays_quiet=example("Perry, 16, was sent one", contact("online_harm", "victim", age=16, offence="terrorism")),
    ),
)

FAMILY = Family(
    "radicalisation",
    "Radicalisation",
    "Children drawn to extremist ideas, and those who draw them. The first rule stands under Online harm.",
    RULES,
    for_children="When people draw you into hate",
)
