"""Use of force on a child (R170 to R174): justified each time, with what was tried first."""

from typing import Final

from childfirst.rules.gates.tally import Tally

CED_HARMS: Final = frozenset({"ced_fired", "ced_drive_stun", "ced_angle_drive_stun"})
CED: Final = CED_HARMS | {"ced_drawn", "ced_aimed", "ced_red_dot", "ced_arced"}
TACTICS: Final = CED | {
    "handcuffs_compliant", "handcuffs_non_compliant", "unarmed_skills", "ground_restraint", "limb_restraint", "baton_drawn",
    "baton_used", "irritant_spray_drawn", "irritant_spray_used", "spit_guard", "shield", "dog",
}  # fmt: skip
UNLAWFUL_PURPOSES: Final = frozenset({"punishment", "officer_convenience", "teach_a_lesson"})
PURPOSES: Final = UNLAWFUL_PURPOSES | {
    "prevent_offence", "effect_arrest", "effect_search", "protect_self", "protect_public", "protect_subject", "prevent_harm",
    "prevent_escape", "secure_evidence",
}  # fmt: skip
INJURIES: Final = frozenset({"none", "minor", "severe", "death"})


def use_of_force(tally: Tally) -> None:
    """Section 3 of the Criminal Law Act 1967, section 117 of PACE, common law."""
    facts = tally.facts
    used = frozenset(tally.need("tactics", facts.words("tactics", TACTICS)) or ())
    tally.break_if(tally.need_word("purpose", PURPOSES) in UNLAWFUL_PURPOSES, "R171")
    tally.must_be("necessary", True, "R171")
    tally.need_text("necessity_reason")
    tally.must_be("proportionate", True, "R171")
    if tally.person.child:
        _alternatives(tally)
    if "spit_guard" in used:
        tally.need_text("spit_guard_reason")
        tally.must_be("spit_guard_monitored", True, "R174")
        tally.always.add("R174")
    tally.always.add("R170")
    if used & CED:
        tally.always.add("R172")
    hurt = facts.word("injury_to_child", INJURIES) in ("severe", "death")
    if tally.person.child and (used & CED_HARMS or hurt):
        tally.always.add("R173")


def _alternatives(tally: Tally) -> None:
    """What was tried first. "None" written in the list says nothing; an empty list says that none was, and asks why."""
    tried = tally.need("alternatives_tried", tally.facts.texts("alternatives_tried"))
    if tried == () and tally.need_text("alternatives_not_possible_reason"):
        tally.exceptions.add("no_alternative_possible")
