"""The appropriate adult: who may act (R033), and when a search may go on without one (R019).

Code C 1.7 and notes 1B to 1F; Annex A paragraph 11(b) and (c).
"""

from typing import Final

from childfirst.rules.gates.people import SEXES
from childfirst.rules.gates.tally import Tally

MAY_ACT: Final = frozenset(
    {"parent", "guardian", "other_relative", "care_worker", "social_worker", "aa_scheme", "other_adult_18_plus", "estranged_parent"}
)  # fmt: skip
MAY_NOT_ACT: Final = frozenset(
    {"police_officer", "police_staff", "suspected_of_involvement", "victim", "witness", "received_admission", "solicitor", "custody_visitor"}
)  # fmt: skip
SERIOUS_HARM: Final = frozenset({"serious_harm_to_child", "serious_harm_to_others"})
URGENCY: Final = SERIOUS_HARM | {"loss_of_evidence", "delay"}
DECLINED: Final = ("child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "signed")


def role_passes(tally: Tally, rule: str) -> bool:
    """May this adult act? Breaks R033 and the power's own rule where not. Not known is not a pass."""
    role = tally.need_word("appropriate_adult.role", MAY_ACT | MAY_NOT_ACT)
    objects = tally.need_yes_no("appropriate_adult.child_objects") if role == "estranged_parent" else False
    if role in MAY_NOT_ACT or objects:
        tally.breaches |= {"R033", rule}
        return False
    return role is not None


def at_an_exposing_search(tally: Tally) -> None:
    """Children only. Present and fit to act; or absent for one of the two reasons in the Code, wholly made out."""
    present = tally.need_yes_no("appropriate_adult.present")
    if present is None:
        return
    if present:
        _present(tally)
        return
    exception = tally.facts.word("appropriate_adult.exception", frozenset({"urgent_risk", "child_declined"}))
    if exception == "urgent_risk":
        _urgent(tally)
    elif exception == "child_declined":
        _declined(tally)
    else:
        tally.breaches.add("R019")


def _present(tally: Tally) -> None:
    role_passes(tally, "R019")
    sex = tally.need_word("appropriate_adult.sex", SEXES)
    if sex is None or tally.person.sex is None or sex == tally.person.sex:
        return
    asked_for = tally.must_be("appropriate_adult.requested_by_child", True, "R040")
    if asked_for:
        tally.exceptions.add("opposite_sex_adult_requested")


def _urgent(tally: Tally) -> None:
    risk, reason = tally.need_word("urgency_risk", URGENCY), tally.need_text("urgency_reason")
    tally.break_if(risk is not None and risk not in SERIOUS_HARM, "R019")
    if risk in SERIOUS_HARM and reason:
        tally.exceptions.add("aa_absent_urgent_risk")


def _declined(tally: Tally) -> None:
    passes = role_passes(tally, "R019")
    answers = [tally.must_be(name, True, "R019") for name in DECLINED]
    if passes and all(answers):
        tally.exceptions.add("aa_absent_child_declined")
