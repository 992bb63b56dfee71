"""Every rule's condition a second time, slowly and in plain Python, written from the rule's words and not from its code."""

from collections.abc import Callable

from tests.rules.screening.plain_facts import CRIMINAL, FAMILY, HOME, OUTSIDE, SEXUAL, Plain
from tests.rules.screening.plain_rules_more import MORE_RULES

CONTROL = ("drug_debt", "older_controller", "cannot_talk")
GROUNDS = ("older_controller", "trap_house", "drug_debt", "internal_concealment", "no_documents", "coached")
INJURY = ("stab_injury", "assault_injury", "unexplained_injury")


def lived_with_it(f: Plain) -> bool:
    there = f.role("victim", "witness", "in_household", "at_risk")
    return f.kind == "domestic_abuse" and (there or f.sign("hears_abuse", "hurt_in_abuse", "intervened"))


def partner(f: Plain) -> bool:
    return f.sign("older_boyfriend_or_girlfriend") or f.adult({"partner_of_child"})


def suspect(f: Plain) -> bool:
    return f.role("suspect")


def weapon(f: Plain) -> bool:
    return f.sign("weapon_found") or f.offence == "weapon"


def age_doubt(f: Plain) -> bool:
    return (f.now.get("age_months") is None and f.months is None) or f.age_basis in ("estimated", "claimed")


DOMESTIC_ABUSE: dict[str, Callable[[Plain], bool]] = {
    "da-child-victim": lived_with_it,
    "da-dash-about-children": lambda f: (
        f.kind == "domestic_abuse"
        and f.dash("hurt_children", "threatened_children", "pregnant_or_baby", "stepchildren", "child_contact_conflict")
    ),
    "da-high-risk": lambda f: f.kind == "domestic_abuse" and f.dash_grade == "high",
    "da-strangulation": lambda f: f.sign("strangulation") or f.dash("strangled"),
    "da-order-broken": lambda f: f.sign("order_breached") or (f.kind == "domestic_abuse" and f.dash("broke_orders")),
    "da-third-incident": lambda f: f.kind == "domestic_abuse" and f.kinds(365, "domestic_abuse") >= 2,
    "da-16-17-own-right": lambda f: f.kind == "domestic_abuse" and f.aged(16, 17) and f.role("victim", "suspect"),
    "da-child-hurt-is-child-abuse": lambda f: (
        f.under(16)
        and (
            f.sign("hurt_in_abuse")
            or (
                f.sign("assault_injury", "unexplained_injury", "stab_injury", "sexual_touching_reported")
                and (f.kind == "domestic_abuse" or f.adult(FAMILY, "suspect", "person_of_concern"))
            )
            or (
                f.kind == "crime_report"
                and f.role("victim")
                and not f.role("suspect")
                and f.offence in ("violence", "sexual")
                and f.adult(FAMILY, "suspect", "person_of_concern")
            )
        )
    ),
    "da-tell-school": lambda f: (
        lived_with_it(f) and f.aged(4, 17) and f.school_status in ("enrolled", "excluded", "part_time_timetable")
    ),
    "da-tell-council-home-educated": lambda f: (
        lived_with_it(f) and f.aged(4, 17) and f.school_status == "home_educated"
    ),
    "da-find-school": lambda f: (
        lived_with_it(f) and f.aged(4, 17) and (f.unknown("school_status") or f.school_status == "missing_education")
    ),
    "da-child-not-on-record": lambda f: (
        f.kind == "domestic_abuse"
        and None not in (f.children_recorded, f.children_in_home)
        and f.children_recorded < f.children_in_home
    ),
    "da-children-not-counted": lambda f: f.kind == "domestic_abuse" and f.children_in_home is None,
}
MISSING: dict[str, Callable[[Plain], bool]] = {
    "missing-three-in-90-days": lambda f: f.kind == "missing" and f.kinds(90, "missing") >= 2,
    "missing-strategy-meeting": lambda f: f.kind == "missing" and f.kinds(90, "missing") >= 2,
    "missing-child-graded-low": lambda f: f.kind == "missing" and f.missing_grade in ("very_low", "low"),
    "missing-not-graded": lambda f: f.kind == "missing" and f.missing_grade is None and f.returned is not True,
    "missing-return-interview": lambda f: f.kind == "missing" and f.returned is True,
    "missing-prevention-interview": lambda f: (
        f.kind == "missing" and f.returned is True and f.prevention_interview in (None, "no")
    ),
    "missing-interview-refused": lambda f: f.kind == "missing" and f.prevention_interview == "refused",
    "missing-a-whole-day": lambda f: f.kind == "missing" and f.more("missing_hours", 24),
    "missing-and-exploitation": lambda f: (
        f.kind == "missing" and (f.sign(*CRIMINAL, *SEXUAL) or f.signs_before(None, *CRIMINAL, *SEXUAL) > 0)
    ),
    "missing-from-care-two-councils": lambda f: (
        f.kind == "missing" and f.care_status == "looked_after" and f.outside_council
    ),
    "missing-under-13": lambda f: f.kind == "missing" and f.under(13) and f.returned is not True,
}
EXPLOITATION: dict[str, Callable[[Plain], bool]] = {
    "cce-far-from-home-with-drugs": lambda f: (
        f.more("km_from_home", 30) and (f.offence in ("drugs_possession", "drugs_supply") or f.sign("drugs_found"))
    ),
    "cce-debt-or-controller": lambda f: f.sign(*CONTROL),
    "cce-at-drug-address": lambda f: f.sign("trap_house"),
    "cce-inside-the-body": lambda f: f.sign("internal_concealment"),
    "cce-taking-the-blame": lambda f: f.sign("taking_blame"),
    "cce-phones-cash-travel": lambda f: f.sign("two_phones", "cash_found", "keys_or_travel_cards", "new_possessions"),
    "cce-drawn-in-by-another-child": lambda f: f.sign("recruited_by_peer"),
    "cce-suspected-of-supply": lambda f: suspect(f) and f.offence == "drugs_supply",
    "cce-signs-again": lambda f: f.sign(*CRIMINAL) and f.signs_before(365, *CRIMINAL) > 0,
    "cce-offence-2026": lambda f: f.sign(*CONTROL) and f.adult(OUTSIDE, "suspect", "person_of_concern"),
    "cce-cuckooing-2026": lambda f: f.sign("trap_house"),
    "cse-under-13": lambda f: (
        f.under(13)
        and (
            f.sign("sexual_touching_reported", "sexual_health", "older_boyfriend_or_girlfriend")
            or (f.role("victim") and f.offence == "sexual")
            or f.adult({"partner_of_child"})
        )
    ),
    "cse-adult-partner-under-16": lambda f: f.aged(13, 15) and partner(f),
    "cse-adult-partner-16-17": lambda f: f.aged(16, 17) and partner(f),
    "cse-touching-reported": lambda f: f.sign("sexual_touching_reported"),
    "cse-hotel": lambda f: f.sign("found_at_hotel") or f.place_type == "hotel",
    "cse-cars-and-gifts": lambda f: f.sign("adult_cars", "gifts_from_adult"),
    "cse-sexual-health-under-16": lambda f: f.sign("sexual_health") and f.aged(13, 15),
    "cse-known-person": lambda f: f.sign("person_posing_risk"),
    "cse-behaviour-beyond-age": lambda f: f.sign("sexualised_behaviour") and f.under(13),
    "cse-signs-before": lambda f: f.kind in ("stop_search", "arrest") and f.signs_before(None, *SEXUAL) > 0,
    "csa-duty-to-report-2026": lambda f: (
        f.sign("sexual_touching_reported") or (f.sign(*SEXUAL) and f.offence == "sexual")
    ),
    "ms-section-45": lambda f: (
        suspect(f) and f.offence in ("drugs_possession", "drugs_supply", "weapon", "theft", "burglary", "fraud")
    ),
    "ms-national-referral": lambda f: f.sign(*GROUNDS),
    "ms-age-in-doubt": lambda f: f.sign(*GROUNDS) and age_doubt(f),
    "ms-alone-in-uk": lambda f: f.sign("no_parent_in_uk") or f.care_status == "unaccompanied",
    "ms-child-suspected-of-slavery": lambda f: suspect(f) and f.offence == "modern_slavery",
    "ms-guardian": lambda f: (
        f.sign("no_parent_in_uk", "no_documents") and (f.role("victim") or f.offence == "modern_slavery")
    ),
}
ROLES_AND_REPEATS: dict[str, Callable[[Plain], bool]] = {
    "vs-victim-first": lambda f: suspect(f) and f.roles_before(730, "victim") > 0,
    "vs-both-at-once": lambda f: suspect(f) and f.role("victim"),
    "vs-abuse-at-home": lambda f: suspect(f) and f.kinds(730, "domestic_abuse") > 0,
    "vs-exploited-before": lambda f: suspect(f) and f.signs_before(None, *CRIMINAL, *SEXUAL) > 0,
    "vs-stabbed-then-armed": lambda f: (
        (weapon(f) or f.sign("carries_for_protection")) and f.signs_before(None, "stab_injury") > 0
    ),
    "vs-victim-rights": lambda f: f.role("victim"),
    "vs-contact-choice-12": lambda f: f.role("victim") and f.aged(12, 200),
    "rc-graded-low-again": lambda f: f.count(90, lambda one: one.get("officer_grade") in ("blue", "green")) >= 3,
    "rc-three-in-90-days": lambda f: f.count(90, lambda one: True) >= 2,
    "rc-ten-in-two-years": lambda f: f.count(730, lambda one: True) >= 9,
    "rc-different-kinds": lambda f: f.different_kinds >= 3,
    "rc-searched-again": lambda f: f.kind == "stop_search" and f.kinds(365, "stop_search") >= 2,
    "rc-victim-again": lambda f: f.role("victim") and f.roles_before(365, "victim") >= 2,
}
CARE_AND_VIOLENCE: dict[str, Callable[[Plain], bool]] = {
    "care-london-protocol": lambda f: suspect(f) and f.care_status in ("looked_after", "care_leaver"),
    "care-call-from-home": lambda f: suspect(f) and f.caller_is_childrens_home is True,
    "care-child-information-form": lambda f: suspect(f) and f.outcome == "charged",
    "care-council-not-recorded": lambda f: (
        f.care_status in ("looked_after", "unaccompanied") and f.care_council is None
    ),
    "care-many-moves": lambda f: f.more("placement_moves_12m", 3),
    "care-council-changed": lambda f: f.council_changed_now or f.council_changes(730) > 0,
    "care-child-protection-plan": lambda f: f.care_status == "child_protection_plan",
    "care-not-asked": lambda f: (
        f.kind in ("arrest", "stop_search", "crime_report", "school_incident")
        and suspect(f)
        and f.unknown("care_status")
    ),
    "wv-stabbed": lambda f: f.sign("stab_injury"),
    "wv-armed": weapon,
    "wv-carries-from-fear": lambda f: f.sign("carries_for_protection"),
    "wv-threatened": lambda f: f.sign("threats_made_to_child"),
    "wv-injured-again": lambda f: f.sign(*INJURY) and f.signs_before(365, *INJURY) > 0,
    "wv-unexplained-injury": lambda f: f.sign("unexplained_injury"),
    "wv-injured-baby": lambda f: f.sign(*INJURY) and f.under(1),
}
HEALTH_AND_ONLINE: dict[str, Callable[[Plain], bool]] = {
    "oh-blackmail": lambda f: f.sign("blackmail"),
    "oh-images-shared": lambda f: f.sign("images_shared") and not suspect(f),
    "oh-image-suspect": lambda f: suspect(f) and f.offence == "indecent_images",
    "oh-stranger": lambda f: f.sign("online_stranger", "online_gaming_contact"),
    "oh-harmful-content": lambda f: (
        f.sign("harmful_content") and f.sign("self_harm", "suicidal", "withdrawn", "distressed")
    ),
    "oh-drawn-to-extremes": lambda f: f.sign("extremist_views"),
    "mh-wants-to-die": lambda f: f.sign("suicidal"),
    "mh-self-harm": lambda f: f.sign("self_harm"),
    "mh-self-harm-again": lambda f: (
        f.sign("self_harm", "suicidal") and f.signs_before(365, "self_harm", "suicidal") > 0
    ),
    "mh-missing-medication": lambda f: f.kind == "missing" and f.need("medication"),
    "mh-drunk-or-drugged-young": lambda f: f.sign("substance_use") and f.under(14),
    "mh-distress-not-threat": lambda f: (
        f.kind in ("stop_search", "arrest") and f.sign("distressed", "withdrawn", "clings_or_fears_carer")
    ),
    "nn-not-asked": lambda f: f.role("suspect", "missing") and f.needs_asked is not True,
    "nn-communication": lambda f: (
        suspect(f) and f.need("speech_language", "autism", "adhd", "learning_disability", "ehcp")
    ),
    "nn-victim-needs-assessment": lambda f: f.role("victim") and f.needs_asked is not True,
    "nn-young-carer": lambda f: f.need("young_carer") or f.sign("young_carer_tasks"),
    "nn-pregnant": lambda f: f.need("pregnant"),
}
HOME_SCHOOL_AND_SEEN: dict[str, Callable[[Plain], bool]] = {
    "hn-left-alone": lambda f: f.sign("left_alone") and (f.months is None or f.under(16)),
    "hn-basics": lambda f: f.sign("home_unsafe", "no_food", "poor_clothing"),
    "hn-carer-unwell-or-drunk": lambda f: f.sign("carer_intoxicated", "carer_mental_health"),
    "hn-fgm": lambda f: f.sign("fgm_risk"),
    "hn-forced-marriage-or-honour": lambda f: f.sign("forced_marriage", "honour_based"),
    "hn-nowhere-to-sleep": lambda f: f.sign("sleeping_rough", "evicted"),
    "hn-home-worries-again": lambda f: f.sign(*HOME) and f.signs_before(365, *HOME) >= 2,
    "ed-not-in-education": lambda f: f.school_status == "missing_education" and f.aged(5, 16),
    "ed-excluded-and-signs": lambda f: (
        f.school_status in ("excluded", "part_time_timetable", "missing_education")
        and (f.sign(*CRIMINAL) or suspect(f))
    ),
    "ed-should-be-in-school": lambda f: f.sign("not_in_school"),
    "ed-school-can-deal": lambda f: f.kind == "school_incident" and suspect(f),
    "ed-bullied": lambda f: f.sign("bullied"),
    "ed-school-incidents-again": lambda f: f.kind == "school_incident" and f.kinds(365, "school_incident") >= 2,
    "ns-not-seen": lambda f: f.kind in ("domestic_abuse", "concern") and f.seen == "no",
    "ns-not-written-down": lambda f: f.kind in ("domestic_abuse", "concern") and f.seen is None,
    "ns-not-spoken-to": lambda f: f.seen == "yes" and f.aged(3, 17) and f.spoken_to == "no",
    "ns-not-alone": lambda f: (
        f.kind in ("domestic_abuse", "concern") and f.spoken_to == "yes" and f.aged(3, 17) and f.spoken_alone == "no"
    ),
    "ns-not-seen-again": lambda f: f.seen == "no" and f.count(365, lambda one: one.get("seen") == "no") > 0,
    "ns-fears-carer": lambda f: f.sign("clings_or_fears_carer") and f.spoken_alone != "yes",
}
AGE_AND_SEARCH: dict[str, Callable[[Plain], bool]] = {
    "pa-seen-as-adult": lambda f: f.more("perceived_age_years", 18),
    "pa-seen-as-older": lambda f: (
        f.perceived_age_years is not None and f.months is not None and f.perceived_age_years - f.months // 12 >= 3
    ),
    "pa-age-not-proven": lambda f: f.kind == "arrest" and age_doubt(f),
    "se-under-10": lambda f: suspect(f) and f.under(10),
    "se-more-than-outer-clothing": lambda f: f.beyond_outer_clothing is True,
    "se-removed-in-view": lambda f: (
        f.kind == "stop_search" and f.place_type in ("street", "shop", "transport") and f.beyond_outer_clothing is True
    ),
    "se-clothing-not-recorded": lambda f: f.kind == "stop_search" and f.beyond_outer_clothing is None,
    "se-at-school": lambda f: f.kind == "stop_search" and f.place_type == "school",
    "se-inspector-proposed": lambda f: f.kind == "stop_search" and f.beyond_outer_clothing is True,
    "se-parents-told-proposed": lambda f: (
        f.kind == "arrest" and f.beyond_outer_clothing is True and f.place_type == "police_station"
    ),
}
PLAIN_RULES = {
    **DOMESTIC_ABUSE,
    **MISSING,
    **EXPLOITATION,
    **ROLES_AND_REPEATS,
    **CARE_AND_VIOLENCE,
    **HEALTH_AND_ONLINE,
    **HOME_SCHOOL_AND_SEEN,
    **AGE_AND_SEARCH,
    **MORE_RULES,
}
