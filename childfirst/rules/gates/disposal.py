"""How a child suspected of an offence is dealt with (R004, R120, R121, R124, R145 to R147), child first and no free pass."""

from typing import Final

from childfirst.rules.gates.appropriate_adult import role_passes
from childfirst.rules.gates.tally import Tally

CAUTIONS: Final = frozenset({"youth_caution", "youth_conditional_caution"})
FORMAL: Final = CAUTIONS | {"charge"}
UNDER_AGE: Final = "outcome_11"
OUTCOMES: Final = FORMAL | {
    "community_resolution",
    "outcome_22",
    "outcome_21",
    "outcome_10",
    UNDER_AGE,
    "no_further_action",
}
FOR_GRAVITY: Final = {
    1: frozenset({"no_further_action", "outcome_10", "outcome_21"}),
    2: frozenset({"community_resolution", "outcome_22"}),
    3: frozenset({"youth_caution"}),
    4: frozenset({"youth_conditional_caution"}),
    5: frozenset({"charge"}),
}
MAY_BE_MADE_TO: Final = frozenset({"drugs", "weapon", "theft"})  # what exploited children are most often found with
OFFENCES: Final = MAY_BE_MADE_TO | {"violence", "robbery", "sexual", "criminal_damage", "image_sharing", "other"}


def suspect_disposal(tally: Tally) -> None:
    """Too young to commit an offence, an adult, or a child of 10 to 17 with everything that must be weighed first."""
    facts, person = tally.facts, tally.person
    outcome = tally.need_word("proposed_outcome", OUTCOMES)
    if person.child:
        tally.need("age_years", person.age)
        if facts.true("exploitation_indicators_found"):
            tally.owe_unless(facts.text("nrm_referral_id"), "R120")
            tally.owe_unless(facts.text("safeguarding_referral_id"), "R121")
    if person.under_ten:
        tally.break_if(outcome is not None and outcome not in (UNDER_AGE, "no_further_action"), "R004")
    elif not person.child:
        tally.break_if(outcome in CAUTIONS, "R147")
        tally.break_if(outcome == UNDER_AGE, "R146")
    else:
        _of_an_age_to_answer(tally, outcome)


def _of_an_age_to_answer(tally: Tally, outcome: str | None) -> None:
    tally.break_if(outcome == UNDER_AGE and tally.person.age is not None, "R146")
    _gravity(tally, outcome)
    if outcome in FORMAL:
        tally.need_true("yjs_consulted")
    if outcome == "charge":
        tally.need_true("child_information_form_complete")
    _made_to_do_it(tally, outcome)
    if outcome in CAUTIONS:
        _caution(tally)
    if outcome == "youth_conditional_caution":
        tally.need_true("yjs_assessment_done")
    if outcome == "outcome_22":
        tally.need_text("activity_agreed")
        tally.if_lawful.add("R145")


def _gravity(tally: Tally, outcome: str | None) -> None:
    gravity = tally.need("gravity_final", tally.facts.whole("gravity_final", 1, 5))
    if gravity is None or outcome in (None, UNDER_AGE) or outcome in FOR_GRAVITY[gravity]:
        return
    if tally.need_text("deviation_rationale"):
        tally.exceptions.add("gravity_deviation")


def _made_to_do_it(tally: Tally, outcome: str | None) -> None:
    """Section 45 of the Modern Slavery Act: asked of every child suspected of drugs, a weapon or theft (R124)."""
    if tally.need_word("offence_category", OFFENCES) in MAY_BE_MADE_TO:
        tally.need_true("modern_slavery_considered")
    if tally.facts.true("s45_defence_met"):
        excluded = tally.need_yes_no("schedule_4_offence")
        tally.break_if(excluded is False and outcome in FORMAL, "R124")


def _caution(tally: Tally) -> None:
    tally.must_be("admission", True, "R147")
    if tally.must_be("appropriate_adult.present", True, "R147"):
        role_passes(tally, "R147")
    tally.if_lawful.add("R147")
