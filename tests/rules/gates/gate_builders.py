"""For each power, facts under which it is lawful for a boy of 15; a case changes what it is about."""

from typing import Any

MISSING = object()
CHILD = {
    "age_years": 15,
    "age_basis": "document",
    "child_sex": "male",
    "welfare_consideration": "Quiet room, his aunt rung, asked what would help",
}
ADULT_THERE = {"present": True, "role": "parent", "sex": "male"}
TWO = [{"sex": "male", "role": "searching"}, {"sex": "male", "role": "observing"}]
GROUNDS = {
    "grounds": "Seen by the shop's camera to put a folding knife in his sock",
    "grounds_basis": ["item_seen"],
    "object_sought": "folding knife",
    "reason": "It is inside his clothing and a pat-down could not reach it",
}
CERTIFICATE = {"ground": "a", "circumstances": "The road to every placement was closed by flood"}
BASE: dict[str, dict[str, Any]] = {
    "strip_search_stop": CHILD
    | GROUNDS
    | {"appropriate_adult": ADULT_THERE, "officers_present": TWO, "place_type": "police_station", "place_is_nearby": True, "in_public_view": False},
    "strip_search_custody": CHILD
    | {"appropriate_adult": ADULT_THERE, "officers_present": TWO, "reason": "Felt a blade under the waistband", "object_sought": "blade",
       "item_not_allowed_to_keep": True, "item_believed_hidden": True, "in_public_view": False},
    "more_thorough_search": CHILD
    | GROUNDS
    | {"clothing_removed": ["jacket", "t_shirt"], "exposes_intimate_parts": False, "place_type": "police_vehicle", "in_public_view": False, "officers_present": TWO},
    "use_of_force": CHILD
    | {"tactics": ["handcuffs_compliant"], "purpose": "prevent_harm", "necessary": True, "necessity_reason": "He ran at the traffic",
       "proportionate": True, "alternatives_tried": ["Asked him to sit with me"]},
    "custody_overnight": CHILD
    | {"charged": True, "bail_refused": True, "bail_refusal_ground": "prevent_injury_or_damage", "bail_refusal_grounds_recorded": True,
       "certificate": CERTIFICATE, "la_accommodation_requested_at": "2026-05-11T19:40:00+01:00", "la_answer": "none_available",
       "held_in_cell": False, "care_status": "none", "parent_told_at": "2026-05-11T18:00:00+01:00"},
    "police_protection": CHILD
    | {"acting_role": "police_officer", "reasonable_cause": True, "grounds": "Alone with two men who had locked the door",
       "action": "remove_child", "started_at": "2026-05-11T19:40:00Z"},
    "suspect_disposal": CHILD
    | {"proposed_outcome": "youth_caution", "gravity_final": 3, "yjs_consulted": True, "offence_category": "violence", "admission": True,
       "appropriate_adult": ADULT_THERE},
}  # fmt: skip
CERTIFICATE_B = {
    "certificate": {"ground": "b"}, "la_type": "secure", "serious_harm_reason": "Named two witnesses he would hurt tonight",
    "offence_kind": "violent_sexual_or_terrorism", "harm_level": "death_or_serious_injury",
}  # fmt: skip


def facts(power: str, **changes: Any) -> dict[str, Any]:
    """The lawful facts with changes; a name with two underscores reaches into an object; MISSING takes a fact away."""
    made = {name: dict(value) if isinstance(value, dict) else value for name, value in BASE[power].items()}
    for name, value in changes.items():
        outer, _, inner = name.partition("__")
        place = made.setdefault(outer, {}) if inner else made
        if value is MISSING:
            place.pop(inner or outer, None)
        else:
            place[inner or outer] = dict(value) if isinstance(value, dict) else value
    return made
