"""Police protection: section 46 of the Children Act 1989 (R060 to R066)."""

from typing import Final

from childfirst.rules.gates.tally import Tally

MOST_HOURS: Final = 72
ACTING: Final = frozenset({"police_officer", "pcso", "police_staff", "social_worker"})
TOLD_AND_DONE: Final = (
    "la_where_found_told_at", "la_ordinary_residence_told_at", "child_informed_at", "child_wishes_recorded_at",
    "designated_officer_inquiry_at", "accommodation_arranged_at",
)  # fmt: skip


def police_protection(tally: Tally) -> None:
    """Only a constable, only with cause, only for a child, and for 72 hours at most."""
    facts = tally.facts
    tally.break_if(not tally.person.child, "R060")
    acting = tally.need_word("acting_role", ACTING)
    tally.break_if(acting is not None and acting != "police_officer", "R060")
    tally.must_be("reasonable_cause", True, "R060")
    tally.need_text("grounds")
    tally.need_word("action", frozenset({"remove_child", "prevent_removal"}))
    tally.need_moment("started_at")
    hours = 0.0 if facts.raw("elapsed_hours") is None else tally.need("elapsed_hours", facts.number("elapsed_hours"))
    tally.break_if(hours is not None and hours > MOST_HOURS, "R061")
    tally.break_if(facts.yes_no("cause_still_exists") is False, "R064")
    tally.if_lawful |= {"R061", "R064"}
    if not all(facts.moment(name) for name in TOLD_AND_DONE):
        tally.if_lawful.add("R062")
    if not facts.moment("parent_told_at"):
        tally.if_lawful.add("R063")
    if not facts.text("safeguarding_referral_id"):
        tally.if_lawful.add("R066")
