"""A search of a child: weighed, authorised, done, recorded. What was done is never refused; what is missing is always named."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from childfirst.audit.models import AuditEntry
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.powers.actions import authorities, searches
from childfirst.powers.actions.settings import set_policy
from childfirst.powers.models import Review, Search
from childfirst.powers.models.searches import WHOLE
from childfirst.powers.queries.searches import earlier_searches
from childfirst.powers.weighing import weigh
from childfirst.referrals.models import Clock, FoldedContact
from tests.apps.powers.searching import authorised, begin, done, inspector, officers, whole
from tests.factories import make_child, make_contact, make_officer, make_team

pytestmark = pytest.mark.django_db


def weighed(search):
    return weigh(search, search.officers.all())


def switch_on(name):
    set_policy(name=name, on=True, source="Invented force policy", source_date=date(2022, 5, 1), reason="Chief officers", by=make_officer("administrator"))  # fmt: skip


# The gate.


def test_a_lawful_search_may_proceed():
    assert weighed(begin()).may_proceed


@pytest.mark.parametrize(
    ("values", "decision"),
    [
        ({"place_type": "school"}, "stopped"),
        ({"place_type": "police_vehicle"}, "not_lawful"),
        ({"place_type": "street_or_public"}, "not_lawful"),
        ({"in_public_view": True}, "not_lawful"),
        ({"aa_present": None}, "needs_more"),
        ({"aa_present": False}, "not_lawful"),
        ({"aa_present": False, "aa_exception": "urgent_risk", "urgency_risk": "delay", "urgency_reason": "Late"}, "not_lawful"),
        ({"aa_present": False, "aa_exception": "urgent_risk", "urgency_risk": "serious_harm_to_child", "urgency_reason": "He is swallowing it"}, "lawful_to_proceed"),
        ({"aa_role": "police_officer"}, "not_lawful"),
        ({"grounds_basis": ["race_or_ethnicity"]}, "not_lawful"),
        ({"grounds": "n/a"}, "needs_more"),
        ({"welfare_consideration": ""}, "needs_more"),
        ({"reason": "Routine"}, "not_lawful"),
    ],
)  # fmt: skip
def test_what_the_gate_says(values, decision):
    assert weighed(begin(**values)).decision == decision


def test_a_school_stops_hard_and_nobody_can_be_asked():
    search = begin(place_type="school")
    with pytest.raises(CannotNow):
        authorities.ask_authority(search=search, of=inspector(), by=search.started_by)


def test_a_more_thorough_search_at_a_school_is_not_stopped_by_our_own_rule():
    search = begin(kind="more_thorough_search", place_type="school", clothing_removed=["footwear"])
    assert weighed(search).may_proceed
    switch_on("school_needs_superintendent")
    assert weighed(search).found.missing == ("authorising_rank",)


def test_switches_are_off_until_a_row_says_on():
    search = begin()
    assert weighed(search).may_proceed
    switch_on("inspector_authority_required")
    assert weighed(search).found.missing == ("authorising_rank",)
    assert weighed(search).may_ask


# Authority.


def test_an_inspector_agrees_with_name_rank_time_and_reasons():
    search = authorised()
    row = search.authorities.get()
    assert search.status == "authorised"
    assert (row.answer, row.rank, bool(row.answered_by), bool(row.answered_at)) == ("agreed", "inspector", True, True)
    assert search.gate_runs.filter(step="answered", decision="lawful_to_proceed").exists()


def test_who_may_authorise():
    search = begin()
    by = search.started_by
    assert authorities.may_authorise(inspector(), search)
    assert not authorities.may_authorise(make_officer("inspector", rank="sergeant"), search), "by role and not by rank"
    assert not authorities.may_authorise(make_officer("officer", rank="inspector"), search), "by rank and not by role"
    there = inspector()
    searches.save_search(search=search, values={}, by=by, officers=[*officers(by), {"officer": there, "name": "x", "sex": "male", "role": "supervising"}])  # fmt: skip
    assert not authorities.may_authorise(there, search), "takes part"
    own = begin(make_officer(["officer", "inspector"], rank="inspector"))
    assert not authorities.may_authorise(own.started_by, own), "never one's own"


def test_nobody_can_agree_once_the_facts_have_changed():
    search, who = begin(), inspector()
    row = authorities.ask_authority(search=search, of=who, by=search.started_by)
    searches.save_search(search=search, values={"place_type": "police_vehicle"}, by=search.started_by)
    with pytest.raises(CannotNow):
        authorities.answer_authority(authority=row, agreed=True, reasons="Necessary", by=who)
    search.refresh_from_db()
    assert search.status == "preparing"


def test_a_refusal_stands_and_is_kept_if_it_is_done_all_the_same():
    search, who = begin(), inspector()
    row = authorities.ask_authority(search=search, of=who, by=search.started_by)
    authorities.answer_authority(authority=row, agreed=False, reasons="Ask his mother first.", by=who)
    kept = searches.record_done(search=search, by=search.started_by)
    assert (kept.status, kept.authority) == ("done", "refused")


def test_telephone_authority_is_recorded_by_both_sides():
    search, who = begin(), inspector()
    row = authorities.record_telephone(search=search, by=search.started_by, of=who, rank="", given_when=now() - timedelta(minutes=4), agreed=True, reasons="Agreed: nothing less will do")  # fmt: skip
    kept = searches.record_done(search=search, by=search.started_by)
    assert (kept.authority, row.confirmed) == ("telephone", None)
    with pytest.raises(NotAllowed):
        authorities.confirm_telephone(authority=row, confirmed=True, note="", by=inspector())
    with pytest.raises(BadInput):
        authorities.confirm_telephone(authority=row, confirmed=False, note="", by=who)
    assert authorities.confirm_telephone(authority=row, confirmed=True, note="", by=who).confirmed is True


def telephoned(search, minutes):
    authorities.record_telephone(search=search, by=search.started_by, of=inspector(), rank="", given_when=now() - timedelta(minutes=minutes), agreed=True, reasons="Agreed by telephone")  # fmt: skip
    search.refresh_from_db()
    return search.authority


def test_authority_by_telephone_can_be_written_down_afterwards():
    assert telephoned(done(), minutes=30) == "telephone"


def test_what_was_agreed_after_it_began_is_kept_and_is_no_authority():
    search = done()
    assert telephoned(search, minutes=5) == "none"
    assert search.authorities.count() == 1


def test_a_beginning_before_the_answer_is_recorded_as_without_authority():
    search = authorised()
    kept = searches.record_done(search=search, by=search.started_by, began=now() - timedelta(minutes=30))
    assert kept.authority == "none"


# The record.


@pytest.mark.parametrize(
    ("values", "status", "broken"),
    [({}, "none", []), ({"place_type": "police_vehicle"}, "none", ["R018"]), ({"place_type": "school"}, "none", ["school"]),
     ({"aa_present": False}, "none", ["R019", "R040"])],
)  # fmt: skip
def test_done_without_authority_or_against_the_gate_is_kept_and_reviewed(values, status, broken):
    search = done(**values)
    assert (search.status, search.authority, search.broken) == ("done", status, broken)
    review = search_review(search)
    assert (review.status, review.why) == ("waiting", "exposing")


def search_review(search):
    return Review.objects.get(subject_type="search", subject_id=search.pk)


def test_done_opens_a_referral_by_itself_and_starts_what_must_follow():
    search = done()
    assert search.referral is not None
    assert FoldedContact.objects.get(contact=search.contact).referral == search.referral
    duties = set(Clock.objects.filter(about=search.reference).values_list("duty", flat=True))
    assert duties == {
        "SEARCH_PARENT",
        "SEARCH_COPY",
        "SEARCH_COMPLAINT",
        "SEARCH_DEBRIEF",
        "SEARCH_RECORD",
        "SEARCH_REVIEW",
    }


def test_a_search_from_a_contact_folds_into_that_incident():
    officer = make_officer()
    child = make_child("Reuben", "Invented", age=15, sex="male", ethnicity_self="B1", ethnicity_officer="black")
    contact = make_contact("stop_search", by=officer, children=[child], cad_reference="CAD 1234/26NOV26")
    search = searches.start_search(kind="strip_search_stop", by=officer, child=child, contact=contact)
    kept = searches.record_done(search=search, by=officer)
    assert kept.contact == contact
    assert contact.involvements.get().beyond_outer_clothing is True
    assert kept.referral == FoldedContact.objects.get(contact=contact).referral
    assert Search.objects.count() == 1, "the flag did not make a second record"


def test_somebody_elses_contact_is_left_alone_and_the_desk_folds_the_two():
    theirs, officer = make_officer(), make_officer()
    child = make_child("Reuben", "Invented", age=15, sex="male")
    contact = make_contact("stop_search", by=theirs, children=[child], cad_reference="CAD 77/26NOV26")  # fmt: skip
    search = searches.start_search(kind="strip_search_stop", by=officer, child=child, contact=contact)
    kept = searches.record_done(search=search, by=officer)
    assert kept.contact != contact
    assert kept.contact.incident_key == contact.incident_key
    assert contact.involvements.get().beyond_outer_clothing is None


def test_a_whole_record_can_be_called_complete():
    search = searches.complete(search=whole(), by=whole_by())
    assert search.status == "complete"
    assert Clock.objects.get(duty="SEARCH_RECORD", about=search.reference).ended


def whole_by():
    return Search.objects.latest("pk").started_by


REQUIRED = [
    "age_years", "age_basis", "sex", "ethnicity_self", "ethnicity_officer", "object_sought", "grounds", "grounds_basis", "less_intrusive", "reason",
    "place_type", "place", "in_public_view", "welfare_consideration", "health_asked", "aa_present", "aa_name", "aa_role", "legal_power",
    "search_ended", "clothing_removed", "video", "linked", "outcome", "injuries", "distress", "explained_to_child", "parent_told", "parent_told_when", "copy_given",
]  # fmt: skip


@pytest.mark.parametrize("name", REQUIRED)
def test_no_record_is_complete_without(name):
    search = whole()
    field = Search._meta.get_field(name)
    empty = [] if name in ("grounds_basis", "clothing_removed") else None if field.null else ""
    search = searches.save_search(search=search, values={name: empty}, by=search.started_by)
    assert search.missing, name
    with pytest.raises(CannotNow, match="Still missing"):
        searches.complete(search=search, by=search.started_by)
    with pytest.raises(IntegrityError), transaction.atomic():
        Search.objects.filter(pk=search.pk).update(status="complete", completed_at=now())


def test_the_database_takes_a_whole_record_and_nothing_less():
    search = whole()
    Search.objects.filter(pk=search.pk).update(status="complete", completed_at=now())
    assert Search.objects.filter(WHOLE, pk=search.pk).exists()
    for change in (
        {"referral": None},
        {"officers_count": 0},
        {"authority": ""},
        {"child": None},
        {"kind": "not_known"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Search.objects.filter(pk=search.pk).update(**change)


def test_a_girl_and_an_absent_adult_ask_for_more():
    child = make_child("Nyah", "Invented", age=15, sex="female", ethnicity_self="B1", ethnicity_officer="black")
    search = whole(child=child, aa_present=False, aa_name="", aa_role="")
    assert {"menstruation_needs_asked", "aa_exception", "adult_called"} <= set(search.missing)


def test_not_done_is_kept_with_its_reason():
    search = begin(place_type="school")
    with pytest.raises(BadInput):
        searches.record_not_done(search=search, reason=" ", instead="", by=search.started_by)
    kept = searches.record_not_done(search=search, reason="It is a school", instead="Called her mother", by=search.started_by)  # fmt: skip
    assert (kept.status, kept.referral) == ("not_done", None)
    assert kept.gate_runs.get().stops == ["school"]


def test_opened_again_to_correct_and_every_change_traced():
    search = whole()
    by = search.started_by
    searches.complete(search=search, by=by)
    with pytest.raises(CannotNow):
        searches.save_search(search=search, values={"place": "Elsewhere"}, by=by)
    searches.open_again(search=search, reason="The room was wrong", by=by)
    searches.save_search(search=search, values={"place": "Elsewhere"}, by=by)
    assert AuditEntry.objects.filter(verb="wrote in a search").latest("pk").details["before"]["place"].startswith("Invented Road")  # fmt: skip


# Flags and imports.


def test_a_flag_on_a_contact_makes_a_record_that_names_what_is_missing():
    officer = make_officer()
    contact = make_contact("stop_search", by=officer, part={"beyond_outer_clothing": True})
    search = Search.objects.get(contact=contact)
    assert (search.kind, search.status, search.source) == ("not_known", "done", "flag")
    assert {"kind_known", "place_type", "aa_present", "grounds", "parent_told", "search_ended"} <= set(search.missing)
    assert search.referral == FoldedContact.objects.get(contact=contact).referral
    assert search_review(search).why == "gate"


def test_an_import_can_never_be_complete_and_is_only_reviewed():
    contact = make_contact("stop_search", by=IMPORTER, source="stops", part={"beyond_outer_clothing": True})
    search = Search.objects.get(contact=contact)
    assert search.status == "done"
    assert search.missing
    assert set(Clock.objects.filter(about=search.reference).values_list("duty", flat=True)) == {"SEARCH_REVIEW"}
    assert search_review(search).why == "imported"
    with pytest.raises(IntegrityError), transaction.atomic():
        Search.objects.filter(pk=search.pk).update(status="complete")


def test_a_search_weighed_here_and_then_recorded_as_a_contact_is_one_search():
    officer = make_officer()
    child = make_child("Reuben", "Invented", age=15, sex="male")
    search = searches.start_search(kind="strip_search_stop", by=officer, child=child)
    contact = make_contact("stop_search", by=officer, children=[child], part={"beyond_outer_clothing": True})
    assert Search.objects.get() == search
    search.refresh_from_db()
    assert (search.status, search.contact) == ("done", contact)


def test_earlier_searches_count_records_and_flags_alike():
    child = make_child("Reuben", "Invented", age=15, sex="male", ethnicity_self="B1", ethnicity_officer="black")
    officer = make_officer()
    for days in (400, 300):
        make_contact("stop_search", by=IMPORTER, source="x", children=[child], at=now() - timedelta(days=days), part={"beyond_outer_clothing": True})  # fmt: skip
    done(officer, child=child)
    now_weighed = begin(officer, child=child)
    found = earlier_searches(child, but=now_weighed.pk)
    assert len(found) == 3
    assert [one.when for one in found] == sorted((one.when for one in found), reverse=True)


def test_who_may_write():
    team = make_team()
    officer = make_officer(team=team)
    search = begin(officer)
    assert searches.may_write_search(make_officer(team=team), search)
    for stranger in (make_officer(), make_officer("desk_decision_maker"), make_officer("analyst", team=team)):
        with pytest.raises(NotAllowed):
            searches.save_search(search=search, values={}, by=stranger)


def test_two_people_at_once():
    search = begin()
    with pytest.raises(CannotNow):
        searches.save_search(search=search, values={"place": "x"}, by=search.started_by, revision=search.revision - 1)
