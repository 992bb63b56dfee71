"""How contacts reach the desk: what opens a referral, what joins one, and what nobody may lose."""

from datetime import UTC, datetime, timedelta

import pytest

from childfirst.contacts.actions.amend import amend, name_child
from childfirst.contacts.new import NewChild
from childfirst.foundation.now import now
from childfirst.notices.models import NoticeDraft
from childfirst.referrals import actions
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.referrals.states import LIVE
from tests import factories as make

pytestmark = pytest.mark.django_db


def only_referral() -> Referral:
    return Referral.objects.get()


def decider(**fields):
    return make.make_officer("desk_decision_maker", **fields)


def decided(referral, outcome="childrens_services", grade="green", by=None):
    by = by or decider()
    referral.borough = referral.borough or make.make_borough()
    referral.save()
    actions.grade(referral=referral, grade=grade, reason="Read it all", by=by)
    actions.decide(referral=referral, outcome=outcome, reason="Because", advice="Please assess", by=by)
    referral.refresh_from_db()
    return referral


def test_domestic_abuse_with_a_child_opens_a_referral():
    contact = make.make_contact()
    referral = only_referral()
    assert referral.reference == f"RF-{contact.submitted_at.year}-{referral.pk:06d}"
    assert (referral.status, referral.kind, referral.children_count, referral.gap_count) == (
        "open",
        "domestic_abuse",
        1,
        0,
    )
    assert referral.origin_team == contact.team
    assert FoldedContact.objects.get().because == "Opened this referral"


def test_domestic_abuse_with_children_only_counted_opens_one_with_gaps():
    make.make_contact(children=[None], children_in_home=2, source="import")
    assert (only_referral().children_count, only_referral().gap_count) == (2, 2)


def test_two_counted_one_named_is_one_gap_and_an_unnamed_part_is_not_counted_twice():
    make.make_contact(children=[make.make_child(), None], children_in_home=2)
    assert only_referral().gap_count == 1


QUIET = {"signs": [], "roles": ["witness"]}


def test_a_contact_without_an_opening_finding_opens_nothing():
    make.make_contact("crime_report", children=[make.make_child()], part=QUIET, offence="theft")
    assert not Referral.objects.exists()


def test_it_still_joins_a_live_referral_of_the_same_incident_but_reopens_no_decided_one():
    make.make_contact(cad_reference="31/22NOV26")
    quiet = {"kind": "crime_report", "part": QUIET, "offence": "theft", "cad_reference": "31/22NOV26"}
    make.make_contact(**quiet)
    assert FoldedContact.objects.filter(referral=only_referral(), unfolded_at=None).count() == 2
    decided(only_referral())
    make.make_contact(**quiet)
    assert (only_referral().status, FoldedContact.objects.count()) == ("decided", 2)


def test_same_incident_reference_folds_into_one():
    first = make.make_contact(cad_reference="1234/22NOV26")
    second = make.make_contact("concern", cad_reference="1234/22NOV26", part={"signs": ["home_unsafe", "left_alone"]})
    assert FoldedContact.objects.filter(referral=only_referral(), unfolded_at=None).count() == 2
    assert FoldedContact.objects.get(contact=second).because == f"Same incident reference, {first.incident_key}"


def test_domestic_abuse_with_the_same_child_within_a_day_folds():
    child = make.make_child()
    make.make_contact(children=[child])
    make.make_contact(children=[child, make.make_child("Bilal")], occurred_from=now() - timedelta(hours=20))
    assert only_referral().children_count == 2


def test_domestic_abuse_with_the_same_child_two_days_apart_does_not_fold():
    child = make.make_child()
    make.make_contact(children=[child])
    make.make_contact(children=[child], occurred_from=now() - timedelta(hours=50))
    assert Referral.objects.count() == 2


def test_two_postcodes_are_two_homes():
    child = make.make_child()
    make.make_contact(children=[child], postcode="E8 1AA")
    make.make_contact(children=[child], postcode="SW4 9ZZ")
    assert Referral.objects.count() == 2


def test_joining_one_decided_lately_reopens_it_and_keeps_the_decision():
    make.make_contact(cad_reference="77/22NOV26")
    referral = decided(only_referral())
    make.make_contact(cad_reference="77/22NOV26")
    referral.refresh_from_db()
    assert referral.status == "open"
    assert referral.decision == ""
    assert referral.decisions.get().withdrawn_because.startswith("New information")
    assert referral.clocks.filter(duty="DESK", ended=False).count() == 1


def test_joining_one_decided_long_ago_opens_another_that_names_it(time_machine):
    time_machine.move_to(datetime(2026, 11, 2, 9, tzinfo=UTC))
    make.make_contact(cad_reference="78/22NOV26")
    old = decided(only_referral())
    time_machine.shift(timedelta(days=29))
    make.make_contact("concern", cad_reference="78/22NOV26", part={"signs": ["home_unsafe", "left_alone"]})
    new = Referral.objects.exclude(pk=old.pk).get()
    assert str(old) in new.because
    assert new.status == "open"


def test_joining_one_that_awaits_a_signature_drops_the_waiting_decision():
    make.make_contact(cad_reference="79/22NOV26")
    referral = only_referral()
    by = decider()
    actions.grade(referral=referral, grade="red", reason="Grave", by=by)
    actions.decide(referral=referral, outcome="no_further_action", reason="Safe now", by=by)
    make.make_contact(cad_reference="79/22NOV26")
    referral.refresh_from_db()
    assert referral.status == "in_work"
    assert referral.decisions.get().withdrawn_at
    assert not referral.clocks.filter(duty="COUNTERSIGN", ended=False).exists()


def test_naming_a_child_by_amending_the_contact_closes_the_gap():
    contact = make.make_contact(children=[make.make_child(), None], children_in_home=2)
    part = contact.involvements.get(child=None)
    name_child(
        part,
        NewChild(given_name="Bilal", family_name="Invented", date_of_birth=make.born(9), date_of_birth_basis="known"),
        by=contact.submitted_by,
        reason="His mother told me",
    )
    assert only_referral().gap_count == 0
    assert only_referral().children_count == 2


def test_an_amendment_with_nothing_new_leaves_a_decision_alone():
    contact = make.make_contact()
    referral = decided(only_referral())
    amend(contact, by=contact.submitted_by, reason="A slip of the pen", changes={"place": "Flat 2"})
    referral.refresh_from_db()
    assert referral.status == "decided"


def test_fold_by_hand_and_take_out_again_loses_nothing():
    a, b = make.make_contact(cad_reference="1/22NOV26"), make.make_contact(cad_reference="2/22NOV26")
    first, second = Referral.objects.order_by("pk")
    by = decider()
    actions.fold(referral=second, into=first, reason="One fight, two calls", by=by)
    second.refresh_from_db()
    assert second.status == "folded"
    assert second.folded_into == first
    assert set(FoldedContact.objects.filter(referral=first, unfolded_at=None).values_list("contact", flat=True)) == {
        a.pk,
        b.pk,
    }
    assert not second.clocks.filter(ended=False).exists()
    place = FoldedContact.objects.get(referral=first, contact=b, unfolded_at=None)
    out = actions.unfold(place=place, reason="Two homes after all", by=by)
    assert out == second
    assert Referral.objects.get(pk=second.pk).status == "open"
    assert FoldedContact.objects.filter(contact=b).count() == 3
    assert out.clocks.filter(duty="DESK", ended=False).count() == 1


def test_taking_a_notice_out_opens_its_own_referral_and_moves_its_clocks():
    school = make.make_school()
    make.make_contact(cad_reference="5/22NOV26")
    b = make.make_contact(
        cad_reference="5/22NOV26", children=[make.make_child(school_id=school.pk, school_status="enrolled")]
    )
    referral = only_referral()
    assert referral.clocks.filter(duty="R103").count() == 1
    place = FoldedContact.objects.get(contact=b, unfolded_at=None)
    out = actions.unfold(place=place, reason="Another call", by=decider())
    assert out.incident_key == ""
    assert out.clocks.filter(duty="R103").count() == 1
    assert not referral.clocks.filter(duty="R103").exists()
    assert out.status in LIVE


def test_a_school_notice_is_drafted_with_the_least_and_only_once():
    school = make.make_school("Hill School")
    contact = make.make_contact(
        children=[make.make_child(school_id=school.pk, school_status="enrolled")],
        cad_reference="9/22NOV26",
        what_happened="Secret narrative",
    )
    amend(contact, by=contact.submitted_by, reason="A slip of the pen", changes={"place": "Flat 2"})
    draft = NoticeDraft.objects.get()
    assert draft.recipient == "Hill School"
    assert "Secret narrative" not in str(draft.content)
    assert "Invented Father" not in str(draft.content)


def test_home_education_goes_to_the_council():
    make.make_contact(
        children=[
            make.make_child(school_status="home_educated", borough=make.make_borough("Hackney"), address="1 Any Road")
        ]
    )
    assert NoticeDraft.objects.get().recipient == "Home education officer, Hackney"
    assert only_referral().clocks.get(duty="R103").about == "Taught at home"


def test_the_summary_lists_every_age_and_nobody_twice():
    ages = {"Ava": 10, "Ben": 0, "Cleo": 8, "Dev": 0}
    children = [make.make_child(name, age=age) for name, age in ages.items()]
    make.make_contact(children=children, cad_reference="5/22NOV26")
    row = Referral.objects.get()
    assert "4 children (0, 0, 8, 10)" in row.summary
    make.make_contact(children=children[:2], cad_reference="5/22NOV26")
    row.refresh_from_db()
    assert row.folded_contacts.count() == 2
    assert "4 children (0, 0, 8, 10)" in row.summary
