"""A case for each sentence of the gates' definition: what it breaks, what it misses, which exception, what follows."""

import pytest

from childfirst.rules.gates import decide
from tests.rules.gates.gate_builders import ADULT_THERE, CERTIFICATE, CERTIFICATE_B, MISSING, TWO, facts

GONE = {"appropriate_adult": {"present": False}}
URGENT = {
    "appropriate_adult": {"present": False, "exception": "urgent_risk"},
    "urgency_risk": "serious_harm_to_child",
    "urgency_reason": "He has swallowed part of the packet",
}
DECLINED = {
    "appropriate_adult": ADULT_THERE | {"present": False, "exception": "child_declined"},
    "child_declined_adult": True, "declined_in_adult_presence": True, "adult_agreed_to_absence": True, "signed": True,
}  # fmt: skip
GIRL = {
    "child_sex": "female",
    "officers_present": [one | {"sex": "female"} for one in TWO],
    "appropriate_adult": ADULT_THERE | {"sex": "female"},
}
MIXED = [TWO[0], TWO[1] | {"sex": "female"}]
THREE = [*TWO, TWO[1]]
LAWFUL_AFTER = {
    "strip_search_stop": {"R012", "R013", "R024"},
    "strip_search_custody": {"R041", "R024"},
    "more_thorough_search": {"R012", "R013"},
    "use_of_force": {"R170"},
    "custody_overnight": {"R048"},
    "police_protection": {"R061", "R062", "R063", "R064", "R066"},
    "suspect_disposal": {"R147"},
}
LAWFUL_EXCEPTIONS = {"custody_overnight": {"certificate_a"}}


@pytest.mark.parametrize("power", LAWFUL_AFTER)
def test_lawful_when_everything_is_there(power):
    found = decide(power, facts(power))
    assert found.decision == "lawful_to_proceed", found
    assert set(found.after) == LAWFUL_AFTER[power]
    assert set(found.exceptions) == LAWFUL_EXCEPTIONS.get(power, set())


def part(found, name):
    return set(getattr(found, name))


STOP, CUSTODY, MORE, FORCE, NIGHT, PROTECT, DISPOSE = LAWFUL_AFTER

BREACHES = [
    (STOP, {"grounds_basis": ["stereotype", "behaviour"]}, "R010"),
    (STOP, {"grounds_basis": ["race_or_ethnicity"]}, "R010"),
    (MORE, {"grounds_basis": ["age", "smell_of_cannabis"]}, "R010"),
    *[(STOP, {"reason": words}, "R018") for words in (" Routine ", "routine search", "STANDARD PROCEDURE", "usual practice", "just in case")],
    *[(STOP, {"place_type": place}, "R018") for place in ("police_vehicle", "street_or_public")],
    (STOP, {"place_is_nearby": False}, "R018"),
    (STOP, {"in_public_view": True}, "R018"),
    (STOP, GIRL | {"menstruation_needs_asked": False}, "R040"),
    *[(power, GONE, "R019") for power in (STOP, CUSTODY)],
    *[(STOP, URGENT | {"urgency_risk": risk}, "R019") for risk in ("loss_of_evidence", "delay")],
    *[(STOP, DECLINED | {name: False}, "R019") for name in ("child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "signed")],
    (STOP, {"appropriate_adult": ADULT_THERE | {"sex": "female", "requested_by_child": False}}, "R040"),
    (STOP, {"officers_present": MIXED}, "R040"),
    (STOP, URGENT | {"officers_present": MIXED}, "R040"),
    (CUSTODY, DECLINED | {"officers_present": TWO[:1]}, "R040"),
    (STOP, {"touches_orifice": True}, "R040"),
    (CUSTODY, {"all_clothes_removed_at_once": True}, "R040"),
    (CUSTODY, {"reason": "routine"}, "R039"),
    (CUSTODY, {"item_not_allowed_to_keep": False}, "R039"),
    (CUSTODY, {"item_believed_hidden": False}, "R039"),
    (CUSTODY, {"in_public_view": True}, "R040"),
    (CUSTODY, GIRL | {"female_officer_named": False, "menstruation_needs_asked": True}, "R038"),
    (CUSTODY, GIRL | {"female_officer_named": True, "menstruation_needs_asked": False}, "R038"),
    (CUSTODY, {"age_years": 9}, "R004"),
    (MORE, {"exposes_intimate_parts": True}, "R018"),
    (MORE, {"in_public_view": True}, "R016"),
    (MORE, {"place_type": "street_or_public", "clothing_removed": ["footwear"]}, "R016"),
    (MORE, {"officers_present": [TWO[0] | {"sex": "female"}]}, "R017"),
    (MORE, {"officers_present": MIXED}, "R017"),
    (MORE, {"officers_present": MIXED, "opposite_sex_presence_requested": False}, "R017"),
    *[(FORCE, {"purpose": purpose}, "R171") for purpose in ("punishment", "officer_convenience", "teach_a_lesson")],
    (FORCE, {"necessary": False}, "R171"),
    (FORCE, {"proportionate": False}, "R171"),
    (FORCE, {"tactics": ["spit_guard"], "spit_guard_reason": "Spat twice", "spit_guard_monitored": False}, "R174"),
    (NIGHT, {"age_years": 9}, "R004"),
    (NIGHT, {"bail_refused": False}, "R046"),
    *[(NIGHT, {"bail_refusal_ground": ground}, "R046") for ground in ("no_parent_to_collect", "no_accommodation", "seriousness_alone", "convenience", "punishment")],
    *[(NIGHT, {"certificate": value}, "R047") for value in (None, "a", [], MISSING)],
    (NIGHT, {"la_answer": "offered_secure"}, "R047"),
    (NIGHT, {"la_answer": "offered_non_secure", "move_blocked": False}, "R047"),
    (NIGHT, CERTIFICATE_B | {"age_years": 11}, "R047"),
    (NIGHT, CERTIFICATE_B | {"la_type": "non_secure"}, "R047"),
    (NIGHT, CERTIFICATE_B | {"la_answer": "offered_secure", "move_blocked": True}, "R047"),
    *[(NIGHT, CERTIFICATE_B | {"harm_level": level}, "R047") for level in ("other_serious_harm", "property_or_nuisance")],
    (NIGHT, CERTIFICATE_B | {"offence_kind": "other", "harm_level": "property_or_nuisance"}, "R047"),
    *[(NIGHT, {"held_in_cell": True, "cell_reason": reason}, "R037") for reason in ("convenience", "usual_practice")],
    (NIGHT, {"shares_cell_with_adult": True}, "R037"),
    (NIGHT, {"child_sex": "female", "female_officer_named": False, "menstruation_needs_asked": True}, "R038"),
    (NIGHT, {"child_sex": "female", "female_officer_named": True, "menstruation_needs_asked": False}, "R038"),
    (NIGHT, {"charged": True, "bail_refused": False, "age_years": 40}, "R046"),
    (PROTECT, {"age_years": 19}, "R060"),
    *[(PROTECT, {"acting_role": role}, "R060") for role in ("pcso", "police_staff", "social_worker")],
    (PROTECT, {"reasonable_cause": False}, "R060"),
    (PROTECT, {"elapsed_hours": 72.01}, "R061"),
    (PROTECT, {"cause_still_exists": False}, "R064"),
    (DISPOSE, {"age_years": 8}, "R004"),
    (DISPOSE, {"age_years": 20}, "R147"),
    (DISPOSE, {"age_years": 20, "proposed_outcome": "outcome_11"}, "R146"),
    (DISPOSE, {"proposed_outcome": "outcome_11"}, "R146"),
    (DISPOSE, {"s45_defence_met": True, "schedule_4_offence": False}, "R124"),
    (DISPOSE, {"admission": False}, "R147"),
    (DISPOSE, {"appropriate_adult": {"present": False}}, "R147"),
]  # fmt: skip


@pytest.mark.parametrize(("power", "changes", "rule"), BREACHES)
def test_breaks_one_rule(power, changes, rule):
    found = decide(power, facts(power, **changes))
    assert part(found, "breaches") == {rule}
    assert found.decision == "not_lawful"
    assert not part(found, "after") & (LAWFUL_AFTER[power] - {"R170"})


@pytest.mark.parametrize("role", ["police_officer", "police_staff", "suspected_of_involvement", "victim", "witness", "received_admission", "solicitor", "custody_visitor"])  # fmt: skip
@pytest.mark.parametrize(("power", "rule"), [(STOP, "R019"), (CUSTODY, "R019"), (DISPOSE, "R147")])
def test_who_may_not_be_the_appropriate_adult(power, rule, role):
    assert part(decide(power, facts(power, appropriate_adult__role=role)), "breaches") == {"R033", rule}


@pytest.mark.parametrize(
    "role", ["parent", "guardian", "other_relative", "care_worker", "social_worker", "aa_scheme", "other_adult_18_plus"]
)
def test_who_may(role):
    assert decide(STOP, facts(STOP, appropriate_adult__role=role)).decision == "lawful_to_proceed"


@pytest.mark.parametrize(("objects", "breaches", "missing"), [(True, {"R033", "R019"}, set()), (False, set(), set()), (MISSING, set(), {"appropriate_adult.child_objects"})])  # fmt: skip
def test_an_estranged_parent_only_if_the_child_does_not_object(objects, breaches, missing):
    found = decide(
        STOP, facts(STOP, appropriate_adult__role="estranged_parent", appropriate_adult__child_objects=objects)
    )
    assert (part(found, "breaches"), part(found, "missing")) == (breaches, missing)


def test_a_declined_adult_must_have_been_one_who_may_act():
    found = decide(STOP, facts(STOP, **DECLINED, appropriate_adult__role="witness"))
    assert (part(found, "breaches"), part(found, "exceptions")) == ({"R033", "R019"}, set())


NEEDED = {
    STOP: "welfare_consideration grounds grounds_basis object_sought reason officers_present child_sex place_type place_is_nearby "
    "in_public_view appropriate_adult.present appropriate_adult.role appropriate_adult.sex",
    CUSTODY: "welfare_consideration object_sought reason officers_present child_sex in_public_view item_not_allowed_to_keep item_believed_hidden "
    "appropriate_adult.present appropriate_adult.role appropriate_adult.sex",
    MORE: "welfare_consideration grounds grounds_basis object_sought reason officers_present child_sex place_type in_public_view clothing_removed exposes_intimate_parts",
    FORCE: "welfare_consideration tactics purpose necessary necessity_reason proportionate alternatives_tried",
    NIGHT: "welfare_consideration charged bail_refused bail_refusal_ground certificate.ground certificate.circumstances la_accommodation_requested_at "
    "la_answer held_in_cell child_sex care_status",
    PROTECT: "welfare_consideration acting_role reasonable_cause grounds action started_at",
    DISPOSE: "welfare_consideration proposed_outcome gravity_final yjs_consulted offence_category admission appropriate_adult.present appropriate_adult.role",
}  # fmt: skip
# An empty list says that none was tried; 1 is a gravity score.
KNOWN_AFTER_ALL = [("alternatives_tried", []), ("alternatives_tried", ["x"]), ("gravity_final", 1)]


@pytest.mark.parametrize(
    ("power", "name"), [(power, name) for power, names in NEEDED.items() for name in names.split()]
)
@pytest.mark.parametrize("junk", [MISSING, None, "tbc", 1, [], ["x"], {}])
def test_what_is_not_known_is_asked_for_and_never_read_as_no(power, name, junk):
    if (name, junk) in KNOWN_AFTER_ALL:
        return
    found = decide(power, facts(power, **{name.replace(".", "__"): junk}))
    assert name in found.missing
    assert found.decision == "needs_more"


MISSES = [
    (STOP, GIRL, "menstruation_needs_asked"),
    (STOP, {"officers_present": THREE}, "exceptional_numbers_reason"),
    (STOP, URGENT | {"urgency_reason": "n/a"}, "urgency_reason"),
    (STOP, URGENT | {"urgency_risk": MISSING}, "urgency_risk"),
    *[(STOP, DECLINED | {name: MISSING}, name) for name in ("child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "signed")],
    (STOP, {"appropriate_adult": ADULT_THERE | {"sex": "female"}}, "appropriate_adult.requested_by_child"),
    (FORCE, {"alternatives_tried": []}, "alternatives_not_possible_reason"),
    (FORCE, {"alternatives_tried": ["none"]}, "alternatives_tried"),
    (FORCE, {"tactics": ["spit_guard"], "spit_guard_monitored": True}, "spit_guard_reason"),
    (FORCE, {"tactics": ["spit_guard"], "spit_guard_reason": "Spat twice"}, "spit_guard_monitored"),
    (NIGHT, {"charged": False}, "detention_necessity_reason"),
    *[(NIGHT, CERTIFICATE_B | {name: MISSING}, name) for name in ("la_type", "serious_harm_reason", "offence_kind", "harm_level")],
    (NIGHT, {"held_in_cell": True}, "cell_reason"),
    (NIGHT, {"care_status": "unknown"}, "care_status"),
    (NIGHT, {"child_sex": "female", "menstruation_needs_asked": True}, "female_officer_named"),
    (PROTECT, {"elapsed_hours": "12"}, "elapsed_hours"),
    (PROTECT, {"elapsed_hours": -1}, "elapsed_hours"),
    (DISPOSE, {"gravity_final": 2}, "deviation_rationale"),
    (DISPOSE, {"gravity_final": True}, "gravity_final"),
    (DISPOSE, {"proposed_outcome": "charge", "gravity_final": 5}, "child_information_form_complete"),
    (DISPOSE, {"proposed_outcome": "youth_conditional_caution", "gravity_final": 4}, "yjs_assessment_done"),
    (DISPOSE, {"proposed_outcome": "outcome_22", "gravity_final": 2}, "activity_agreed"),
    *[(DISPOSE, {"offence_category": kind}, "modern_slavery_considered") for kind in ("drugs", "weapon", "theft")],
    (DISPOSE, {"s45_defence_met": True}, "schedule_4_offence"),
]  # fmt: skip


@pytest.mark.parametrize(("power", "changes", "name"), MISSES)
def test_asks_for_one_more_fact(power, changes, name):
    found = decide(power, facts(power, **changes))
    assert part(found, "missing") == {name}
    assert found.decision == "needs_more"


EXCEPTIONS = [
    (STOP, URGENT, "aa_absent_urgent_risk"),
    (STOP, URGENT | {"urgency_risk": "serious_harm_to_others", "officers_present": TWO[:1]}, "aa_absent_urgent_risk"),
    (CUSTODY, DECLINED, "aa_absent_child_declined"),
    (STOP, {"appropriate_adult": ADULT_THERE | {"sex": "female", "requested_by_child": True}}, "opposite_sex_adult_requested"),
    (STOP, {"officers_present": THREE, "exceptional_numbers_reason": "A third held the door against the crowd"}, "more_than_two_people"),
    (MORE, {"officers_present": MIXED, "opposite_sex_presence_requested": True}, "opposite_sex_presence_requested"),
    (FORCE, {"alternatives_tried": [], "alternatives_not_possible_reason": "He was already in the road"}, "no_alternative_possible"),
    (NIGHT, {"la_answer": "offered_secure", "move_blocked": True}, "certificate_a"),
    (NIGHT, CERTIFICATE_B, "certificate_b"),
    (NIGHT, CERTIFICATE_B | {"age_years": 12, "offence_kind": "other", "harm_level": "other_serious_harm"}, "certificate_b"),
    (DISPOSE, {"gravity_final": 2, "deviation_rationale": "A second knife"}, "gravity_deviation"),
]  # fmt: skip


@pytest.mark.parametrize(("power", "changes", "code"), EXCEPTIONS)
def test_an_exception_wholly_made_out(power, changes, code):
    found = decide(power, facts(power, **changes))
    assert part(found, "exceptions") == {code}
    assert found.decision == "lawful_to_proceed", found


LAWFUL = [
    (STOP, {"grounds_basis": ["race_or_ethnicity", "description_match"]}),
    (STOP, {"reason": "routine search turned up half a blade"}),
    (STOP, {"officers_present": TWO[:1]}),  # with the adult there are two people
    (CUSTODY, {"place_type": "street_or_public"}),
    (MORE, {"place_type": "street_or_public", "clothing_removed": ["outer_coat", "gloves"], "officers_present": MISSING}),
    (MORE, {"clothing_removed": ["headgear", "footwear"], "officers_present": MISSING, "child_sex": MISSING}),
    (MORE, {"officers_present": TWO[:1]}),
    (MORE, {"reason": "routine"}),
    (NIGHT, {"certificate": CERTIFICATE, "la_answer": "no_answer"}),
    (NIGHT, {"charged": False, "detention_necessity_reason": "To find the man who sent him"}),
    (PROTECT, {"elapsed_hours": 72}),
    (PROTECT, {"elapsed_hours": None}),
    (PROTECT, {"age_years": 9}),
    (DISPOSE, {"age_years": 8, "proposed_outcome": "outcome_11"}),
    (DISPOSE, {"age_years": 20, "proposed_outcome": "charge", "gravity_final": MISSING, "admission": MISSING}),
    (DISPOSE, {"s45_defence_met": True, "schedule_4_offence": True}),
    *[(DISPOSE, {"proposed_outcome": outcome, "gravity_final": gravity})
      for outcome, gravity in (("no_further_action", 1), ("outcome_10", 1), ("outcome_21", 1), ("community_resolution", 2))],
    (DISPOSE, {"proposed_outcome": "outcome_22", "gravity_final": 2, "activity_agreed": "Knife course", "admission": False}),
]  # fmt: skip


@pytest.mark.parametrize(("power", "changes"), LAWFUL)
def test_breaks_nothing(power, changes):
    assert decide(power, facts(power, **changes)).decision == "lawful_to_proceed", decide(
        power, facts(power, **changes)
    )


DUTIES = [
    (FORCE, {"tactics": ["ced_drawn"]}, {"R170", "R172"}),
    *[(FORCE, {"tactics": [tactic]}, {"R170", "R172", "R173"}) for tactic in ("ced_fired", "ced_drive_stun", "ced_angle_drive_stun")],
    *[(FORCE, {"injury_to_child": injury}, {"R170", "R173"}) for injury in ("severe", "death")],
    (FORCE, {"injury_to_child": "minor"}, {"R170"}),
    (FORCE, {"age_years": 30, "tactics": ["ced_fired"]}, {"R170", "R172"}),
    (FORCE, {"tactics": ["spit_guard"], "spit_guard_reason": "Spat", "spit_guard_monitored": True}, {"R170", "R174"}),
    (FORCE, {"age_years": 9}, {"R170", "R004"}),
    (FORCE, {"age_years": 9, "safeguarding_referral_id": "RF-1"}, {"R170"}),
    (NIGHT, {"bail_refusal_grounds_recorded": False}, {"R046", "R048"}),
    (NIGHT, {"parent_told_at": MISSING}, {"R030", "R048"}),
    (NIGHT, {"parent_told_at": "2026-02-30T10:00:00Z"}, {"R030", "R048"}),
    (NIGHT, {"care_status": "looked_after"}, {"R031", "R048"}),
    (NIGHT, {"care_status": "looked_after", "care_authority_told_at": "2026-05-11T18:30:00Z"}, {"R048"}),
    (PROTECT, {"parent_told_at": "2026-05-11T20:00:00Z", "safeguarding_referral_id": "RF-1"}, {"R061", "R062", "R064"}),
    (DISPOSE, {"exploitation_indicators_found": True}, {"R120", "R121", "R147"}),
    (DISPOSE, {"exploitation_indicators_found": True, "nrm_referral_id": "N1", "safeguarding_referral_id": "RF-1"}, {"R147"}),
    (DISPOSE, {"age_years": 8, "proposed_outcome": "outcome_11", "exploitation_indicators_found": True}, {"R004", "R120", "R121"}),
    (DISPOSE, {"proposed_outcome": "outcome_22", "gravity_final": 2, "activity_agreed": "Knife course"}, {"R145"}),
]  # fmt: skip


@pytest.mark.parametrize(("power", "changes", "after"), DUTIES)
def test_what_follows(power, changes, after):
    assert part(decide(power, facts(power, **changes)), "after") == after


def test_every_tick_of_police_protection_is_needed_to_end_the_duty():
    names = ("la_where_found_told_at", "la_ordinary_residence_told_at", "child_informed_at", "child_wishes_recorded_at",
             "designated_officer_inquiry_at", "accommodation_arranged_at")  # fmt: skip
    told = dict.fromkeys(names, "2026-05-11T20:00:00Z")
    assert "R062" not in decide(PROTECT, facts(PROTECT, **told)).after
    for name in names:
        assert "R062" in decide(PROTECT, facts(PROTECT, **told | {name: MISSING})).after


@pytest.mark.parametrize(
    ("given", "child", "missing", "after"),
    [
        ({"age_years": 17, "appears_under_18": False}, True, set(), set()),
        ({"age_years": 19, "appears_under_18": True, "age_basis": "self_stated"}, True, set(), {"R002"}),
        ({"age_years": 19, "appears_under_18": True, "age_basis": "passport"}, True, set(), {"R002"}),
        ({"age_years": 19, "appears_under_18": True, "age_basis": "document"}, False, set(), set()),
        ({"age_years": 19, "appears_under_18": True, "age_basis": "police_record"}, False, set(), set()),
        ({"age_years": 19, "appears_under_18": True, "age_basis": "parent_or_carer"}, False, set(), set()),
        ({"age_years": 19}, False, set(), set()),
        ({"age_years": MISSING, "appears_under_18": True}, True, set(), {"R002"}),
        ({"age_years": 15.0, "appears_under_18": False}, False, set(), set()),
        ({"age_years": "15", "appears_under_18": "yes"}, True, {"age_years"}, set()),
        ({"age_years": True}, True, {"age_years"}, set()),
        ({"age_years": 121}, True, {"age_years"}, set()),
    ],
)
def test_who_is_a_child(given, child, missing, after):
    found = decide(
        "use_of_force",
        facts("use_of_force", **given | {"welfare_consideration": MISSING, "alternatives_tried": ["Talked"]}),
    )
    assert ("welfare_consideration" in found.missing) is child
    assert part(found, "missing") - {"welfare_consideration"} == missing
    assert part(found, "after") - {"R170"} == after


def test_a_child_by_appearance_cannot_be_disposed_of_or_certified_on_ground_b_without_an_age():
    looks = {"age_years": 19, "appears_under_18": True, "age_basis": "self_stated"}
    assert part(decide(DISPOSE, facts(DISPOSE, **looks)), "missing") == {"age_years"}
    assert part(decide(DISPOSE, facts(DISPOSE, **looks, proposed_outcome="outcome_11")), "breaches") == set()
    assert part(decide(NIGHT, facts(NIGHT, **looks, **CERTIFICATE_B)), "missing") == {"age_years"}
    assert part(decide(NIGHT, facts(NIGHT, **looks)), "exceptions") == {"certificate_a"}


def test_age_missing_spoils_ground_b_and_not_ground_a():
    unclear = {"age_years": MISSING}
    assert part(decide(NIGHT, facts(NIGHT, **unclear)), "exceptions") == {"certificate_a"}
    assert part(decide(NIGHT, facts(NIGHT, **unclear, **CERTIFICATE_B)), "exceptions") == set()


SWITCHED = [
    ("inspector_authority_required", STOP, {"authorising_rank": "sergeant"}, {"R020"}, set()),
    ("inspector_authority_required", STOP, {"authorising_rank": "inspector"}, set(), set()),
    ("inspector_authority_required", STOP, {}, set(), {"authorising_rank"}),
    ("inspector_authority_required", CUSTODY, {"authorising_rank": "constable"}, {"R021"}, set()),
    ("inspector_authority_required", MORE, {}, set(), set()),
    ("parent_notice_required", STOP, {}, set(), {"parent_told_at"}),
    ("parent_notice_required", CUSTODY, {"parent_told_at": "2026-05-11T20:00:00Z"}, set(), set()),
    ("parent_notice_required", MORE, {}, set(), set()),
    (
        "school_needs_superintendent",
        STOP,
        {"place_type": "school", "authorising_rank": "chief_inspector"},
        {"R023"},
        set(),
    ),
    ("school_needs_superintendent", MORE, {"place_type": "school", "authorising_rank": "superintendent"}, set(), set()),
    ("school_needs_superintendent", MORE, {"place_type": "school"}, set(), {"authorising_rank"}),
    ("school_needs_superintendent", STOP, {}, set(), set()),
    ("school_needs_superintendent", CUSTODY, {"place_type": "school"}, set(), set()),
]


@pytest.mark.parametrize(("switch", "power", "changes", "breaches", "missing"), SWITCHED)
def test_a_draft_acts_only_where_it_is_switched_on(switch, power, changes, breaches, missing):
    given = facts(power, **changes)
    found = decide(power, given, {switch: True})
    assert (part(found, "breaches"), part(found, "missing")) == (breaches, missing)
    for off in ({}, None, {switch: False}, {switch: "true"}, {switch: 1}):
        assert decide(power, given, off).decision == "lawful_to_proceed"
    adult = given | {"age_years": 30, "appropriate_adult": {}, "officers_present": TWO}
    assert decide(power, adult, {switch: True}).decision == "lawful_to_proceed"


@pytest.mark.parametrize("power", [STOP, CUSTODY])
def test_an_adult_needs_two_officers_and_no_appropriate_adult(power):
    assert decide(power, facts(power, age_years=30, appropriate_adult=MISSING)).decision == "lawful_to_proceed"
    alone = facts(power, age_years=30, appropriate_adult=MISSING, officers_present=TWO[:1])
    assert part(decide(power, alone), "breaches") == {"R040"}
    assert "R024" not in decide(power, facts(power, age_years=30)).after


def test_a_child_with_the_adult_unknown_is_not_counted_as_alone():
    found = decide(STOP, facts(STOP, appropriate_adult=MISSING, officers_present=TWO[:1]))
    assert (part(found, "breaches"), part(found, "missing")) == (set(), {"appropriate_adult.present"})
