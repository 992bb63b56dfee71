"""What the law asks of each power, said a second time and as simply as it can be: to hold the gates against, never to decide by.

`absent` names every statutory requirement that raw facts do not show for a child. It shares no code with the gates but their
lists of words. Requirements of guidance, drafts and local policy are not here.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, TypeGuard

from childfirst.rules.gates.appropriate_adult import MAY_ACT
from childfirst.rules.gates.custody import CARE_STATUSES, GROUNDS, NO_GROUND_FOR_A_CHILD, OFFERED
from childfirst.rules.gates.facts import NOTHING_SAID
from childfirst.rules.gates.force import PURPOSES, TACTICS, UNLAWFUL_PURPOSES
from childfirst.rules.gates.searches import BARRED, BASES, CLOTHES, OUTER, PLACES, ROUTINE

Facts = Mapping[str, Any]
Asked = tuple[str, bool]


def absent(power: str, facts: Facts) -> list[str]:
    """Statutory requirements that these facts do not show. Empty for somebody who is known to be an adult."""
    return [name for name, shown in [*_of_every_child(facts), *_OF[power](facts)] if not shown] if child(facts) else []


def child(facts: Facts) -> bool:
    """Whoever may be a child is one (R002)."""
    age, young = facts.get("age_years"), facts.get("appears_under_18")
    if _age(age):
        sure = facts.get("age_basis") in ("document", "police_record", "parent_or_carer")
        return bool(age < 18 or (young is True and not sure))
    return young is not False


def _age(value: Any) -> TypeGuard[int]:
    return type(value) is int and 0 <= value <= 120


def _said(facts: Facts, name: str) -> bool:
    value = facts.get(name)
    return isinstance(value, str) and value.strip().lower() not in NOTHING_SAID


def _word(value: Any, words: Any) -> bool:
    return isinstance(value, str) and value in words


def _list(value: Any, words: Any) -> list[str] | None:
    good = isinstance(value, list) and bool(value) and all(_word(one, words) for one in value)
    return value if good else None


def _moment(value: Any) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _of_every_child(facts: Facts) -> list[Asked]:
    known = _age(facts.get("age_years")) or facts.get("appears_under_18") is True
    return [
        ("welfare considered (R005)", _said(facts, "welfare_consideration")),
        ("a known or apparent age (R002)", known),
    ]


def _adult(facts: Facts) -> bool:
    """There and fit to act; or away for one of the two reasons, wholly made out (R019, R033)."""
    adult = facts.get("appropriate_adult")
    adult = adult if isinstance(adult, Mapping) else {}
    may_act = _word(adult.get("role"), MAY_ACT)
    if adult.get("role") == "estranged_parent":
        may_act = adult.get("child_objects") is False
    if adult.get("present") is True:
        return may_act
    if adult.get("present") is not False:
        return False
    if adult.get("exception") == "urgent_risk":
        return facts.get("urgency_risk") in ("serious_harm_to_child", "serious_harm_to_others") and _said(
            facts, "urgency_reason"
        )
    names = ("child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "signed")
    return adult.get("exception") == "child_declined" and may_act and all(facts.get(name) is True for name in names)


def _officers(facts: Facts) -> list[Mapping[str, Any]]:
    value = facts.get("officers_present")
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _same_sex(facts: Facts) -> bool:
    there = _officers(facts)
    sexes = {one.get("sex") for one in there}
    return bool(there) and sexes == {facts.get("child_sex")} and facts.get("child_sex") in ("female", "male")


def _enough(facts: Facts) -> bool:
    adult = facts.get("appropriate_adult")
    adult = adult if isinstance(adult, Mapping) else {}
    urgent = adult.get("present") is False and adult.get("exception") == "urgent_risk"
    return urgent or len(_officers(facts)) + (adult.get("present") is True) >= 2


def _grounds(facts: Facts) -> list[Asked]:
    basis = _list(facts.get("grounds_basis"), BASES) or []
    fair = bool(basis) and (not set(basis) & BARRED or "description_match" in basis)
    return [
        ("objective grounds (R010)", fair and _said(facts, "grounds")),
        ("an object (R010)", _said(facts, "object_sought")),
    ]


def _exposing(facts: Facts) -> list[Asked]:
    decent = facts.get("touches_orifice") is not True and facts.get("all_clothes_removed_at_once") is not True
    reason = _said(facts, "reason") and facts["reason"].strip().lower() not in ROUTINE
    return [
        ("an appropriate adult, or an exception made out (R019, R033)", _adult(facts)),
        ("only people of the child's sex (R040)", _same_sex(facts)),
        ("two people besides the child (R040)", _enough(facts)),
        ("decency (R040)", decent),
        ("a reason that is not routine (R018, R039)", reason),
        ("out of public view (R018, R040)", facts.get("in_public_view") is False),
    ]


def _strip_search_stop(facts: Facts) -> list[Asked]:
    place = facts.get("place_type")
    good = _word(place, PLACES) and place not in ("police_vehicle", "street_or_public")
    girl = facts.get("child_sex") == "female"
    return [
        *_exposing(facts),
        *_grounds(facts),
        ("a lawful place (R018)", good),
        ("a nearby place (R018)", facts.get("place_is_nearby") is True),
        ("a girl asked about her period (R040)", not girl or facts.get("menstruation_needs_asked") is True),
    ]


def _strip_search_custody(facts: Facts) -> list[Asked]:
    girl = facts.get("child_sex") == "female"
    cared_for = facts.get("female_officer_named") is True and facts.get("menstruation_needs_asked") is True
    age = facts.get("age_years")
    return [
        *_exposing(facts),
        ("an item not allowed (R039)", facts.get("item_not_allowed_to_keep") is True and _said(facts, "object_sought")),
        ("an item believed hidden (R039)", facts.get("item_believed_hidden") is True),
        ("a girl in a woman's care (R038)", not girl or cared_for),
        ("ten years of age (R004)", not _age(age) or age >= 10),
    ]


def _more_thorough_search(facts: Facts) -> list[Asked]:
    clothes = _list(facts.get("clothing_removed"), CLOTHES)
    public = facts.get("in_public_view") is not False or facts.get("place_type") == "street_or_public"
    removed = set(clothes or ())
    below = removed - OUTER - {"headgear", "footwear"}
    searching = [one for one in _officers(facts) if one.get("role") == "searching"]
    same = bool(searching) and all(one.get("sex") == facts.get("child_sex") for one in searching)
    return [
        *_grounds(facts),
        ("nothing intimate exposed (R018)", facts.get("exposes_intimate_parts") is False),
        ("in public only coat, jacket, gloves (R016)", clothes is not None and not (public and removed - OUTER)),
        ("searched by the child's own sex (R017)", not below or same),
    ]


def _use_of_force(facts: Facts) -> list[Asked]:
    purpose, tactics = facts.get("purpose"), _list(facts.get("tactics"), TACTICS)
    return [
        ("a lawful purpose (R171)", _word(purpose, PURPOSES) and purpose not in UNLAWFUL_PURPOSES),
        ("necessary, with why (R171)", facts.get("necessary") is True and _said(facts, "necessity_reason")),
        ("proportionate (R171)", facts.get("proportionate") is True),
        ("tactics known (R170)", tactics is not None),
    ]


def _custody_overnight(facts: Facts) -> list[Asked]:
    charged, girl = facts.get("charged"), facts.get("child_sex") == "female"
    ground = facts.get("bail_refusal_ground")
    held = facts.get("held_in_cell")
    cell = facts.get("cell_reason") in ("no_other_secure_place_and_cannot_supervise", "cell_more_comfortable")
    age = facts.get("age_years")
    return [
        ("charged or not (R046)", isinstance(charged, bool)),
        ("why detention is necessary (R054)", charged is not False or _said(facts, "detention_necessity_reason")),
        (
            "bail refused on a ground (R046)",
            charged is not True
            or (facts.get("bail_refused") is True and _word(ground, GROUNDS - NO_GROUND_FOR_A_CHILD)),
        ),
        ("a certificate (R047)", charged is not True or _certificate(facts)),
        ("no cell, or why (R037)", held is False or (held is True and cell)),
        ("not with an adult (R037)", facts.get("shares_cell_with_adult") is not True),
        (
            "a girl in a woman's care (R038)",
            not girl or (facts.get("female_officer_named") is True and facts.get("menstruation_needs_asked") is True),
        ),
        ("care status (R031)", _word(facts.get("care_status"), CARE_STATUSES)),
        ("ten years of age (R004)", not _age(age) or age >= 10),
    ]


def _certificate(facts: Facts) -> bool:
    held = facts.get("certificate")
    if not isinstance(held, Mapping) or not _moment(facts.get("la_accommodation_requested_at")):
        return False
    answer = facts.get("la_answer")
    if held.get("ground") == "a":
        return _said(held, "circumstances") and (answer not in OFFERED or facts.get("move_blocked") is True)
    age = facts.get("age_years")
    grave = facts.get("harm_level") == "death_or_serious_injury" or (
        facts.get("offence_kind") == "other" and facts.get("harm_level") == "other_serious_harm"
    )
    fits = held.get("ground") == "b" and _age(age) and 12 <= age < 18 and answer != "offered_secure"
    return bool(fits and facts.get("la_type") in ("secure", "both") and _said(facts, "serious_harm_reason") and grave)


def _police_protection(facts: Facts) -> list[Asked]:
    hours = facts.get("elapsed_hours")
    within = hours is None or (type(hours) in (int, float) and 0 <= hours <= 72)
    return [
        ("a constable (R060)", facts.get("acting_role") == "police_officer"),
        ("reasonable cause (R060)", facts.get("reasonable_cause") is True and _said(facts, "grounds")),
        ("within 72 hours (R061)", within and _moment(facts.get("started_at"))),
        ("cause still there (R064)", facts.get("cause_still_exists") is not False),
    ]


def _suspect_disposal(facts: Facts) -> list[Asked]:
    outcome, age = facts.get("proposed_outcome"), facts.get("age_years")
    under_ten = _age(age) and age < 10
    caution = outcome in ("youth_caution", "youth_conditional_caution") and not under_ten
    formal = caution or (outcome == "charge" and not under_ten)
    adult = facts.get("appropriate_adult")
    adult = adult if isinstance(adult, Mapping) else {}
    return [
        ("old enough to offend (R004)", not under_ten or outcome in ("outcome_11", "no_further_action")),
        ("a known age (R004)", _age(age) and age < 18),
        ("an admission to a caution (R147)", not caution or facts.get("admission") is True),
        ("an adult at a caution (R147, R033)", not caution or (adult.get("present") is True and _adult(facts))),
        (
            "the defence of a child made to do it (R124)",
            not (formal and facts.get("s45_defence_met") is True and facts.get("schedule_4_offence") is not True),
        ),
    ]


_OF: Final[dict[str, Callable[[Facts], list[Asked]]]] = {
    "strip_search_stop": _strip_search_stop,
    "strip_search_custody": _strip_search_custody,
    "more_thorough_search": _more_thorough_search,
    "use_of_force": _use_of_force,
    "custody_overnight": _custody_overnight,
    "police_protection": _police_protection,
    "suspect_disposal": _suspect_disposal,
}  # fmt: skip
