"""Searches of a person: more than outer clothing, and those that expose intimate parts, in the street's law and in custody.

PACE sections 1 to 3, Code A 3.5 to 3.7, Code C Annex A part B.
"""

from collections.abc import Mapping
from typing import Any, Final

from childfirst.rules.gates import appropriate_adult
from childfirst.rules.gates.facts import Facts
from childfirst.rules.gates.people import SEXES
from childfirst.rules.gates.tally import Tally

RANKS: Final = (
    "constable",
    "sergeant",
    "inspector",
    "chief_inspector",
    "superintendent",
    "chief_superintendent",
    "commander",
)
PLACES: Final = frozenset(
    {"police_station", "home", "hospital", "school", "other_private_place", "police_vehicle", "street_or_public"}
)
NOT_A_PLACE_TO_STRIP: Final = frozenset({"police_vehicle", "street_or_public"})
BARRED: Final = frozenset({"age", "race_or_ethnicity", "appearance", "previous_conviction", "stereotype"})
BASES: Final = BARRED | {"behaviour", "specific_intelligence", "description_match", "item_seen", "smell_of_cannabis"}
ROUTINE: Final = frozenset({"routine", "routine search", "standard procedure", "usual practice", "just in case"})
OFFICER_ROLES: Final = frozenset({"searching", "assisting", "observing", "supervising"})
OUTER: Final = frozenset({"outer_coat", "jacket", "gloves"})
LESS_THAN_CLOTHED: Final = OUTER | {"headgear", "footwear"}
CLOTHES: Final = LESS_THAN_CLOTHED | {"t_shirt", "trousers", "other_clothing"}
MORE_THAN_TWO: Final = 2
Officer = Mapping[str, Any]


def strip_search_stop(tally: Tally) -> None:
    """Exposing intimate parts under stop and search (R018, R019, R040). Never a routine extension of a search."""
    if tally.person.child:
        appropriate_adult.at_an_exposing_search(tally)
    _people_at_an_exposing_search(tally)
    _grounds(tally)
    _policy(tally, "R020", school=True, exposing=True)
    _never_routine(tally, "R018")
    place = tally.need_word("place_type", PLACES)
    tally.break_if(place in NOT_A_PLACE_TO_STRIP, "R018")
    tally.must_be("place_is_nearby", True, "R018")
    tally.must_be("in_public_view", False, "R018")
    if tally.person.girl:
        tally.must_be("menstruation_needs_asked", True, "R040")
    tally.if_lawful |= {"R012", "R013"} | ({"R024"} if tally.person.child else set())


def strip_search_custody(tally: Tally) -> None:
    """Exposing intimate parts in custody (R038 to R041)."""
    if tally.person.child:
        appropriate_adult.at_an_exposing_search(tally)
    _people_at_an_exposing_search(tally)
    _policy(tally, "R021", school=False, exposing=True)
    for name in ("reason", "object_sought"):
        tally.need_text(name)
    _never_routine(tally, "R039")
    for name in ("item_not_allowed_to_keep", "item_believed_hidden"):
        tally.must_be(name, True, "R039")
    tally.must_be("in_public_view", False, "R040")
    if tally.person.girl:
        for name in ("female_officer_named", "menstruation_needs_asked"):
            tally.must_be(name, True, "R038")
    tally.break_if(tally.person.under_ten, "R004")
    tally.if_lawful |= {"R041"} | ({"R024"} if tally.person.child else set())


def more_thorough_search(tally: Tally) -> None:
    """More than outer coat, jacket and gloves, and nothing intimate exposed (R016, R017)."""
    _grounds(tally)
    _policy(tally, "", school=True, exposing=False)
    tally.must_be("exposes_intimate_parts", False, "R018")
    clothes = tally.need("clothing_removed", tally.facts.words("clothing_removed", CLOTHES))
    place, in_view = tally.need_word("place_type", PLACES), tally.need_yes_no("in_public_view")
    in_public = in_view is True or place == "street_or_public"
    removed = frozenset(clothes or ())
    tally.break_if(in_public and removed - OUTER, "R016")
    if removed - LESS_THAN_CLOTHED:
        _same_sex_below_outer_clothing(tally)
    tally.if_lawful |= {"R012", "R013"}


def _same_sex_below_outer_clothing(tally: Tally) -> None:
    officers, sex = _officers(tally), tally.need_word("child_sex", SEXES)
    if officers is None or sex is None:
        return
    others = [one for one in officers if one["sex"] != sex]
    tally.break_if(any(one["role"] == "searching" for one in others), "R017")
    if any(one["role"] != "searching" for one in others):
        if tally.facts.true("opposite_sex_presence_requested"):
            tally.exceptions.add("opposite_sex_presence_requested")
        else:
            tally.breaches.add("R017")


def _people_at_an_exposing_search(tally: Tally) -> None:
    """Only people of the same sex, two at least beside the one searched, more than two only exceptionally (R040)."""
    officers, sex = _officers(tally), tally.need_word("child_sex", SEXES)
    if officers is not None:
        tally.break_if(sex is not None and any(one["sex"] != sex for one in officers), "R040")
        tally.break_if(_too_few(tally, officers), "R040")
        if len(officers) > MORE_THAN_TWO and tally.need_text("exceptional_numbers_reason"):
            tally.exceptions.add("more_than_two_people")
    for name in ("touches_orifice", "all_clothes_removed_at_once"):
        tally.break_if(tally.facts.true(name), "R040")


def _too_few(tally: Tally, officers: tuple[Officer, ...]) -> bool:
    with_child = tally.facts.yes_no("appropriate_adult.present")
    if "aa_absent_urgent_risk" in tally.exceptions or (tally.person.child and with_child is None):
        return False
    return len(officers) + (with_child is True) < MORE_THAN_TWO


def _officers(tally: Tally) -> tuple[Officer, ...] | None:
    return tally.need("officers_present", officers_of(tally.facts))


def officers_of(facts: Facts) -> tuple[Officer, ...] | None:
    """Everybody there with sex and role, one of them searching; unknown where any of it is not said."""
    value = facts.raw("officers_present")
    if not isinstance(value, list) or not value:
        return None
    if not all(
        isinstance(one, Mapping) and _is_one_of(one, "sex", SEXES) and _is_one_of(one, "role", OFFICER_ROLES)
        for one in value
    ):
        return None
    return tuple(value) if any(one["role"] == "searching" for one in value) else None


def _is_one_of(one: Officer, name: str, allowed: frozenset[str]) -> bool:
    value = one.get(name)
    return isinstance(value, str) and value in allowed


def _grounds(tally: Tally) -> None:
    """Objective and about this person (R010). What the person is can only ever match a description."""
    for name in ("grounds", "object_sought", "reason"):
        tally.need_text(name)
    basis = frozenset(tally.need("grounds_basis", tally.facts.words("grounds_basis", BASES)) or ())
    tally.break_if(basis & BARRED and "description_match" not in basis, "R010")


def _never_routine(tally: Tally, rule: str) -> None:
    reason = tally.facts.text("reason")
    tally.break_if(reason is not None and reason.strip().lower() in ROUTINE, rule)


def _policy(tally: Tally, rank_rule: str, *, school: bool, exposing: bool) -> None:
    """The draft changes of April 2024 and a school step: not law, on only where a force switches them on. Children only."""
    if not tally.person.child:
        return
    if exposing and "inspector_authority_required" in tally.policy:
        _authorised(tally, "inspector", rank_rule)
    if exposing and "parent_notice_required" in tally.policy:
        tally.need_moment("parent_told_at")
    if school and "school_needs_superintendent" in tally.policy and tally.facts.raw("place_type") == "school":
        _authorised(tally, "superintendent", "R023")


def _authorised(tally: Tally, least: str, rule: str) -> None:
    rank = tally.need_word("authorising_rank", frozenset(RANKS))
    tally.break_if(rank is not None and RANKS.index(rank) < RANKS.index(least), rule)
