"""The newer families a second time, slowly and in plain Python, written from the rules' words and not from their code."""

from collections.abc import Callable

from tests.rules.screening.plain_facts import CRIMINAL, HOME, SEXUAL, Plain, has

COMMUNICATION = ("speech_language", "autism", "adhd", "learning_disability", "ehcp")
EXPLOITED = (*CRIMINAL, *SEXUAL)
FEAR = ("honour_based", "forced_marriage", "fgm_risk", "taken_abroad")
GROUNDS = ("older_controller", "trap_house", "drug_debt", "internal_concealment", "no_documents", "coached")
NOT_OF_THE_FAMILY = {"associate", "stranger", "partner_of_child"}
DASH_GRAVE = ("strangled", "threats_to_kill", "weapons", "sexual", "hurt_children", "threatened_children")
SIGNS_GRAVE = (
    "stab_injury",
    "suicidal",
    "strangulation",
    "sexual_touching_reported",
    "internal_concealment",
    "hurt_in_abuse",
    "fgm_risk",
    "forced_marriage",
)


def abuse(f: Plain) -> bool:
    return f.kind == "domestic_abuse"


def missing(f: Plain) -> bool:
    return f.kind == "missing"


def strangled(f: Plain) -> bool:
    return f.sign("strangulation") or f.dash("strangled")


def with_outsider(f: Plain) -> bool:
    return f.adult(NOT_OF_THE_FAMILY, "suspect", "person_of_concern", "present")


def never_interviewed(one: dict) -> bool:
    back = one["kind"] == "missing" and one.get("returned") is True
    return back and one.get("prevention_interview") not in ("yes", "refused")


def alone(f: Plain) -> bool:
    return f.care_status == "unaccompanied" or f.sign("no_parent_in_uk")


def cares(f: Plain) -> bool:
    return f.need("young_carer") or f.sign("young_carer_tasks")


def homeless(f: Plain) -> bool:
    return f.sign("sleeping_rough", "sofa_surfing", "evicted")


def suspect(f: Plain) -> bool:
    return f.role("suspect")


def before(f: Plain, days: int | None, name: str, *values: object) -> int:
    return f.count(days, lambda one: one.get(name) in values)


ABUSE_AND_BABIES: dict[str, Callable[[Plain], bool]] = {
    "pb-baby-and-abuse": lambda f: abuse(f) and f.dash("pregnant_or_baby"),
    "pb-baby-with-unwell-carer": lambda f: f.under(2) and f.sign("carer_intoxicated", "carer_mental_health"),
    "pb-pregnant-under-16": lambda f: f.under(16) and f.need("pregnant"),
    "pb-pregnant-in-custody-or-missing": lambda f: f.need("pregnant") and f.kind in ("arrest", "missing"),
    "pb-young-child-and-weapon-or-choking": lambda f: (
        f.under(5) and (f.sign("strangulation", "weapon_in_home") or f.dash("strangled", "weapons"))
    ),
    "eo-more-often-or-worse": lambda f: abuse(f) and f.dash("more_often", "getting_worse"),
    "eo-three-in-90-days": lambda f: abuse(f) and f.kinds(90, "domestic_abuse") >= 2,
    "eo-strangled-again": lambda f: (
        strangled(f)
        and f.count(None, lambda one: has(one, "signs", "strangulation") or has(one, "dash", "strangled")) > 0
    ),
    "eo-threats-to-kill-or-weapons": lambda f: abuse(f) and f.dash("threats_to_kill", "weapons"),
    "eo-parting-and-seeing-the-children": lambda f: (
        abuse(f) and f.dash("separation") and f.dash("child_contact_conflict")
    ),
    "eo-abuser-may-die": lambda f: abuse(f) and f.dash("suicide_threats"),
    "eo-orders-not-looked-up": lambda f: abuse(f) and f.orders == "not_looked",
    "eo-order-in-force": lambda f: abuse(f) and f.orders == "in_force",
    "eo-graded-lower-than-before": lambda f: (
        abuse(f) and f.dash_grade in ("standard", "medium") and before(f, 730, "dash_grade", "high") > 0
    ),
}
MISSING_AND_TRAFFICKED: dict[str, Callable[[Plain], bool]] = {
    "mp-found-with-adult": lambda f: missing(f) and f.returned is True and with_outsider(f),
    "mp-thought-to-be-with-adult": lambda f: missing(f) and f.returned is not True and with_outsider(f),
    "mp-from-placement": lambda f: missing(f) and f.care_status in ("looked_after", "unaccompanied"),
    "mp-never-asked-why": lambda f: missing(f) and f.count(365, never_interviewed) >= 2,
    "mp-after-moves": lambda f: missing(f) and f.more("placement_moves_12m", 2),
    "mp-from-abuse-at-home": lambda f: missing(f) and f.kinds(730, "domestic_abuse") > 0,
    "mp-may-harm-themselves": lambda f: missing(f) and f.sign("suicidal", "self_harm"),
    "mp-cannot-ask-for-help": lambda f: (
        missing(f) and f.returned is not True and f.need("speech_language", "autism", "learning_disability")
    ),
    "ts-works-for-others": lambda f: f.sign("works_for_others"),
    "ts-far-and-silent": lambda f: (
        f.sign("far_from_home") and f.sign("cannot_talk", "coached", "no_documents", "works_for_others")
    ),
    "ts-not-referred": lambda f: f.sign(*GROUNDS) and f.nrm == "not_referred",
    "ts-found-victim-now-suspect": lambda f: suspect(f) and f.nrm in ("reasonable_grounds", "conclusive_grounds"),
    "ts-missing-while-referred": lambda f: (
        missing(f) and f.nrm in ("referred", "reasonable_grounds", "conclusive_grounds")
    ),
    "ts-charged-with-signs": lambda f: (
        suspect(f)
        and f.outcome == "charged"
        and f.offence in ("drugs_possession", "drugs_supply", "weapon", "theft", "burglary", "fraud")
        and f.signs_before(None, *CRIMINAL) > 0
    ),
    "un-missing": lambda f: missing(f) and alone(f),
    "un-no-interpreter": lambda f: alone(f) and f.spoken_to == "yes" and f.interpreter_used is not True,
    "un-age-disputed": lambda f: (alone(f) or f.sign("no_documents")) and f.age_basis in ("claimed", "estimated"),
    "un-in-hotel": lambda f: alone(f) and (f.place_type == "hotel" or f.sign("found_at_hotel")),
    "un-suspect": lambda f: alone(f) and suspect(f) and f.nrm != "negative",
}
OUTSIDE_HOME: dict[str, Callable[[Plain], bool]] = {
    "pg-pressed-by-group": lambda f: f.sign("group_pressure"),
    "pg-found-with-others": lambda f: f.sign(*EXPLOITED) and f.more("other_children", 2),
    "pg-place-of-harm": lambda f: f.more("harmed_at_place_90d", 2),
    "pg-on-the-lines": lambda f: (
        f.place_type == "transport" and f.sign("far_from_home", "keys_or_travel_cards", "two_phones")
    ),
    "pg-threatened-again": lambda f: (
        f.sign("threats_made_to_child", "group_pressure")
        and f.signs_before(365, "threats_made_to_child", "group_pressure") > 0
    ),
    "ra-again": lambda f: f.sign("extremist_views") and f.signs_before(None, "extremist_views") > 0,
    "ra-drawn-by-someone": lambda f: (
        f.sign("extremist_views")
        and f.sign("online_stranger", "online_gaming_contact", "harmful_content", "older_controller")
    ),
    "ra-with-weapon": lambda f: (
        f.sign("extremist_views") and (f.sign("weapon_found", "weapon_in_home") or f.offence == "weapon")
    ),
    "ra-child-suspected-of-terrorism": lambda f: suspect(f) and f.offence == "terrorism",
    "su-given-by-someone-older": lambda f: f.sign("adult_supplies"),
    "su-and-sexual-signs": lambda f: f.sign("substance_use") and f.sign(*SEXUAL),
    "su-again": lambda f: f.sign("substance_use") and f.signs_before(365, "substance_use") > 0,
    "su-in-custody": lambda f: f.kind == "arrest" and f.sign("substance_use"),
    "ho-16-17": lambda f: homeless(f) and f.aged(16, 17),
    "ho-lives-with-others": lambda f: f.sign("sofa_surfing") and f.under(16),
    "ho-nobody-reported-missing": lambda f: (
        f.sign("sleeping_rough") and f.kind in ("stop_search", "arrest", "concern", "crime_report")
    ),
    "ho-and-exploited": lambda f: homeless(f) and f.sign(*EXPLOITED),
}
FAMILY_AND_SCHOOL: dict[str, Callable[[Plain], bool]] = {
    "hb-one-chance": lambda f: f.sign(*FEAR) and f.spoken_alone != "yes",
    "hb-taken-abroad": lambda f: f.sign("taken_abroad"),
    "hb-marriage-under-18": lambda f: f.sign("forced_marriage"),
    "hb-missing-from-family": lambda f: missing(f) and f.sign(*FEAR),
    "hb-cutting-reported": lambda f: f.sign("fgm_risk") and f.role("victim"),
    "yc-misses-school": lambda f: (
        cares(f)
        and (
            f.sign("not_in_school")
            or f.school_status in ("part_time_timetable", "missing_education")
            or f.more("school_absence_percent", 10)
        )
    ),
    "yc-arrested": lambda f: cares(f) and f.kind == "arrest",
    "yc-may-be-one": lambda f: f.sign("carer_mental_health", "carer_intoxicated") and f.aged(8, 17) and not cares(f),
    "ea-absent-a-tenth": lambda f: (
        f.more("school_absence_percent", 10) and f.school_status in ("enrolled", "part_time_timetable")
    ),
    "ea-absent-half": lambda f: f.more("school_absence_percent", 50),
    "ea-suspended-again": lambda f: f.more("suspensions_12m", 3),
    "ea-excluded-with-a-plan": lambda f: (
        f.school_status in ("excluded", "missing_education")
        and f.care_status in ("looked_after", "child_protection_plan", "child_in_need")
    ),
    "ea-out-after-being-hurt": lambda f: (
        f.school_status in ("excluded", "part_time_timetable", "missing_education")
        and f.roles_before(365, "victim") > 0
    ),
    "ea-home-educated-and-worries": lambda f: f.school_status == "home_educated" and f.sign(*HOME),
    "cn-interpreter-not-used": lambda f: (
        f.interpreter_needed is True and f.interpreter_used is not True and (f.spoken_to == "yes" or f.kind == "arrest")
    ),
    "cn-stopped": lambda f: f.kind == "stop_search" and f.need(*COMMUNICATION),
    "cn-liaison-and-diversion": lambda f: f.kind == "arrest" and f.need(*COMMUNICATION, "mental_health"),
    "cn-intermediary": lambda f: (
        f.role("victim", "witness") and f.need("speech_language", "autism", "learning_disability")
    ),
    "cn-not-spoken-to": lambda f: f.need(*COMMUNICATION) and f.spoken_to == "no",
    "cn-school-knows-the-need": lambda f: f.kind == "school_incident" and suspect(f) and f.need(*COMMUNICATION),
}
AS_A_CHILD: dict[str, Callable[[Plain], bool]] = {
    "ch-third-call": lambda f: (
        f.caller_is_childrens_home is True and before(f, 365, "caller_is_childrens_home", True) >= 2
    ),
    "ch-kitchen-table": lambda f: (
        f.caller_is_childrens_home is True
        and suspect(f)
        and f.offence in ("criminal_damage", "violence", "theft", "public_order", "harassment")
    ),
    "ch-arrested-at-home": lambda f: f.kind == "arrest" and f.place_type == "childrens_home",
    "ch-charged-after-home-called": lambda f: f.outcome == "charged" and f.caller_is_childrens_home is True,
    "ad-adult-process": lambda f: f.adult_process is True,
    "ad-no-appropriate-adult": lambda f: f.kind == "arrest" and f.appropriate_adult == "not_yet",
    "ad-adult-not-recorded": lambda f: f.kind == "arrest" and f.appropriate_adult is None,
    "ad-parent-not-told": lambda f: f.kind == "arrest" and f.parent_told == "not_yet",
    "ad-taken-for-adult-again": lambda f: (
        f.more("perceived_age_years", 18) and f.count(730, lambda one: (one.get("perceived_age_years") or 0) >= 18) > 0
    ),
    "ad-searched-for-nothing": lambda f: (
        f.kind == "stop_search"
        and f.count(365, lambda one: one["kind"] == "stop_search" and one.get("outcome") == "no_further_action") >= 2
    ),
}
PATTERNS: dict[str, Callable[[Plain], bool]] = {
    "co-grade-below-facts": lambda f: f.officer_grade in ("blue", "green") and f.sign(*SIGNS_GRAVE),
    "co-no-concerns-and-exploitation": lambda f: (
        (f.says_no_concerns is True or f.officer_grade == "blue") and f.sign(*EXPLOITED)
    ),
    "co-no-concerns-and-home": lambda f: f.says_no_concerns is True and f.sign(*HOME),
    "co-dash-below-answers": lambda f: f.dash_grade == "standard" and f.dash(*DASH_GRAVE),
    "co-missing-grade-below-facts": lambda f: (
        missing(f)
        and f.missing_grade in ("very_low", "low", "medium")
        and f.sign("suicidal", "self_harm", "person_posing_risk", "online_stranger", "older_controller")
    ),
    "co-hurt-and-only-suspect": lambda f: (
        suspect(f)
        and not f.role("victim")
        and f.sign("stab_injury", "sexual_touching_reported", "hurt_in_abuse", "strangulation", "blackmail")
    ),
    "co-needs-listed-not-asked": lambda f: bool(f.needs) and f.needs_asked is False,
    "co-home-calls-not-in-care": lambda f: (
        f.caller_is_childrens_home is True and f.care_status not in ("looked_after", "unaccompanied", "care_leaver")
    ),
    "co-victim-and-no-further-action": lambda f: (
        f.role("victim")
        and f.offence in ("sexual", "modern_slavery", "indecent_images")
        and f.outcome == "no_further_action"
    ),
    "cu-low-five-in-two-years": lambda f: before(f, 730, "officer_grade", "blue", "green") >= 5,
    "cu-coming-closer": lambda f: (
        f.count(90, lambda one: True) >= 3 and 2 * f.count(90, lambda one: True) > f.count(365, lambda one: True)
    ),
    "cu-home-then-outside": lambda f: f.sign(*EXPLOITED) and f.signs_before(365, *HOME) > 0,
    "cu-never-spoken-to": lambda f: (
        f.count(730, lambda one: True) >= 3 and before(f, 730, "spoken_to", "yes") == 0 and f.spoken_to != "yes"
    ),
    "cu-missing-victim-suspect": lambda f: (
        suspect(f) and f.kinds(365, "missing") > 0 and f.roles_before(365, "victim") > 0
    ),
    "cu-worries-without-a-grade": lambda f: f.officer_grade == "blue" and f.count(90, lambda one: True) >= 2,
    "na-needs-in-two-years": lambda f: (
        f.count(730, lambda one: True) >= 2 and before(f, 730, "needs_asked", True) == 0 and f.needs_asked is not True
    ),
    "na-school": lambda f: (
        f.aged(5, 16)
        and f.kind in ("arrest", "stop_search", "missing", "concern")
        and f.school_status in (None, "unknown")
    ),
    "na-why-missing": lambda f: (
        missing(f)
        and f.kinds(90, "missing") >= 2
        and not f.signs
        and f.signs_before(None, *CRIMINAL) == 0
        and f.signs_before(None, *SEXUAL) == 0
    ),
}
OTHER_EDITIONS: dict[str, Callable[[Plain], bool]] = {
    "rc-three-in-90-days.2": lambda f: f.count(90, lambda one: True) >= 4,
    "pa-seen-as-older.2": lambda f: (
        f.perceived_age_years is not None and f.months is not None and f.perceived_age_years - f.months // 12 >= 2
    ),
    "ed-school-incidents-again.2": lambda f: f.kind == "school_incident" and f.kinds(365, "school_incident") >= 4,
    "na-school.2": lambda f: PATTERNS["na-school"](f) and bool(f.signs),
}
MORE_RULES = {
    **OTHER_EDITIONS,
    **ABUSE_AND_BABIES,
    **MISSING_AND_TRAFFICKED,
    **OUTSIDE_HOME,
    **FAMILY_AND_SCHOOL,
    **AS_A_CHILD,
    **PATTERNS,
}
