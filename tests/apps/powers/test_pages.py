"""The pages of searches and reviews: who gets in, what they say, that every one is well-formed and does what it offers."""

import re

import html5lib
import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import local, now
from childfirst.powers.actions import authorities, reviews, searches
from childfirst.powers.models import AppropriateAdult, PowerSetting, Review, Search
from tests.apps.powers.searching import begin, done, inspector, sent, whole
from tests.factories import make_child, make_contact, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]


def parsed(response, status=200):
    assert response.status_code == status, response.content.decode()[:2000]
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.content.decode())
    return response.content.decode()


def at(name, *args):
    return reverse(f"powers:{name}", args=args)


def moment_boxes(name, moment=None):
    shown = local(moment or now())
    return {
        f"{name}_day": shown.day,
        f"{name}_month": shown.month,
        f"{name}_year": shown.year,
        f"{name}_time": f"{shown:%H:%M}",
    }


@pytest.fixture
def officer():
    return make_officer()


def signed_in(client, who):
    client.force_login(who)
    return client


def test_every_page_of_a_search_at_every_state_is_well_formed(client, officer):
    signed_in(client, officer)
    search = begin(officer, place_type="school")
    for name in ("search", "before", "telephone", "ask", "not-done", "done", "call"):
        parsed(client.get(at(name, search.pk)))
    kept = searches.record_done(search=search, by=officer)
    for name in ("search", "before", "record", "open-again", "for-the-child"):
        parsed(client.get(at(name, kept.pk)))
    for duty in ("SEARCH_PARENT", "SEARCH_COPY", "SEARCH_COMPLAINT", "SEARCH_DEBRIEF"):
        parsed(client.get(at("aftercare", kept.pk, duty)))
    for name in ("searches", "start", "adults"):
        parsed(client.get(at(name)))
    for kind in ("strip_search_custody", "more_thorough_search"):
        parsed(client.get(at("before", begin(officer, kind=kind).pk)))


def test_begun_from_the_childs_page_with_age_first(client, officer):
    child = make_child("Reuben", "Invented", age=15, sex="male")
    make_contact("stop_search", by=officer, children=[child])
    signed_in(client, officer)
    answer = client.post(at("start"), {"child": child.pk, "kind": "strip_search_stop"})
    search = Search.objects.get()
    assert answer["Location"] == at("before", search.pk)
    text = parsed(client.get(answer["Location"]))
    assert text.index("cf-age__number") < text.index("<h1")
    assert ">15<" in text


def test_a_child_who_is_not_found_is_described(client, officer):
    signed_in(client, officer)
    parsed(client.post(at("start"), {"kind": "strip_search_stop"}), 422)
    client.post(
        at("start"),
        {
            "kind": "strip_search_stop",
            "description": "Girl in a green coat",
            "age_years": "14",
            "age_basis": "appearance_only",
        },
    )
    search = Search.objects.get()
    assert "How we know: estimated" in parsed(client.get(at("search", search.pk)))


def test_the_school_stop_says_what_to_do_instead_and_offers_no_asking(client, officer):
    signed_in(client, officer)
    text = parsed(client.get(at("search", begin(officer, place_type="school").pk)))
    assert "Not at a school" in text
    assert "safeguarding lead" in text
    assert "Our own design, not law" in text
    assert "Ask an inspector" not in text


def test_the_gate_answers_live_and_changes_nothing(client, officer):
    search = begin(officer)
    signed_in(client, officer)
    text = client.post(at("gate", search.pk), {"place_type": "police_vehicle"}).content.decode()
    assert "Not lawful" in text
    assert "R018" in text
    assert "Law, or a code made under it" in text
    search.refresh_from_db()
    assert search.place_type == "police_station"


def test_saving_half_an_answer_is_taken_and_names_what_is_missing(client, officer):
    search = searches.start_search(kind="strip_search_stop", by=officer, description="Boy in a red cap")
    signed_in(client, officer)
    answer = client.post(at("before", search.pk), {"age_years": "15", "age_basis": "self_stated", "sex": "male"})
    assert answer.status_code == 302
    text = parsed(client.get(at("search", search.pk)))
    assert "Needs more" in text
    assert "Is an appropriate adult there?" in text


def test_asked_answered_and_done_through_the_pages(client, officer):
    search, who = begin(officer), inspector()
    signed_in(client, officer).post(at("ask", search.pk), {"of": who.pk})
    row = search.authorities.get()
    signed_in(client, who)
    text = parsed(client.get(at("answer", row.pk)))
    assert text.index("Earlier searches of this child") < text.index("Your answer")
    parsed(client.post(at("answer", row.pk), {"answer": "agreed", "reasons": ""}), 422)
    client.post(at("answer", row.pk), {"answer": "agreed", "reasons": "Necessary, nothing less will do"})
    row.refresh_from_db()
    assert (row.answer, row.rank) == ("agreed", "inspector")
    signed_in(client, officer).post(at("done", search.pk), moment_boxes("search_began"))
    search.refresh_from_db()
    assert (search.status, search.authority) == ("done", "agreed")


def test_authority_by_telephone_and_its_confirmation(client, officer):
    search, who = begin(officer), inspector()
    given = {"answer": "agreed", "of": who.pk, "reasons": "Agreed on the telephone", **moment_boxes("given_when")}
    signed_in(client, officer).post(at("telephone", search.pk), given)
    row = search.authorities.get()
    assert "has not confirmed" in parsed(client.get(at("search", search.pk)))
    signed_in(client, who)
    parsed(client.get(at("confirm", row.pk)))
    client.post(at("confirm", row.pk), {"confirmed": "no", "note": "I said to wait for his mother"})
    assert "Denied by" in parsed(client.get(at("search", search.pk)))


def test_a_record_is_filled_called_complete_and_what_lacks_is_named(client, officer):
    search = done(officer)
    signed_in(client, officer)
    text = parsed(client.get(at("search", search.pk)))
    assert "Missing from the record" in text
    assert "Done without authority" in text
    parsed(client.get(at("record", search.pk)))
    client.post(at("complete", search.pk))
    search.refresh_from_db()
    assert search.status == "done"
    told = {name: ["As it was"] for name in ("injuries", "distress", "explained_to_child")}
    told |= {"clothing_removed": ["trousers", "underwear"]}
    given = {
        "video": "sound_only", "linked": "nothing", "outcome": "no_further_action", "parent_told": "told", "copy_given": "given",
        "ethnicity_self": "B1", "ethnicity_officer": "black", **moment_boxes("search_ended"), **moment_boxes("parent_told_when"),
    }  # fmt: skip
    client.post(at("record", search.pk), sent(client.get(at("record", search.pk)), **given) | told)
    search.refresh_from_db()
    assert search.missing == []
    client.post(at("complete", search.pk))
    search.refresh_from_db()
    assert search.status == "complete"
    parsed(client.get(at("search", search.pk)))


def test_the_page_for_the_child_is_plain_and_says_how_to_complain(client, officer):
    search = whole(officer)
    text = parsed(signed_in(client, officer).get(at("for-the-child", search.pk)))
    assert "You can complain" in text
    assert not re.search(r"\bR0\d\d\b", text), "no rule number: a child cannot use one"


def test_a_review_names_nobody_until_it_is_taken_and_its_words_reach_child_and_officer(client, officer):
    search = done(officer, aa_present=False)
    row = Review.objects.get(subject_id=search.pk)
    reviewer = make_officer("desk_decision_maker", team=make_team("desk"))
    signed_in(client, reviewer)
    assert "Reuben" not in parsed(client.get(at("reviews")))
    assert "Reuben" not in parsed(client.get(at("review", row.pk)))
    client.post(at("take-review", row.pk))
    text = parsed(client.get(at("review", row.pk)))
    assert "Reuben" in text
    assert "Broken when it was done" in text
    given = {
        "grade": "concern",
        "reasons": "No adult",
        "for_officers": "Call an adult",
        "words_for_child": "It should not have been like that.",
    }
    row.refresh_from_db()
    client.post(at("review", row.pk), given | {"revision": row.revision})
    parsed(client.get(at("reviews")))
    signed_in(client, officer)
    assert "It should not have been like that." in parsed(client.get(at("for-the-child", search.pk)))
    assert "Call an adult" in parsed(client.get(at("outcome", row.pk)))
    assert AuditEntry.objects.filter(verb="read the outcome of a review", actor_id=officer.pk).exists()
    assert not reviews.Review.objects.get(pk=row.pk).clock.look_at


def test_the_one_who_was_there_cannot_open_the_review(client):
    both = make_officer(["officer", "desk_decision_maker"])
    row = Review.objects.get(subject_id=done(both).pk)
    assert signed_in(client, both).get(at("review", row.pk)).status_code == 403


def test_the_directory_and_the_call_log(client, officer):
    sergeant = make_officer(["officer", "sergeant"], team=officer.team)
    signed_in(client, sergeant)
    parsed(client.get(at("add-adult")))
    parsed(client.post(at("add-adult"), {"name": "Duty line"}), 422)
    client.post(
        at("add-adult"),
        {
            "name": "Duty line",
            "kind": "aa_scheme",
            "scheme": "Invented Scheme",
            "phone": "020 7946 0000",
            "hours": "Every day",
        },
    )
    adult = AppropriateAdult.objects.get()
    parsed(client.get(at("adults")))
    search = begin(officer)
    client.post(at("call", search.pk), {"adult": adult.pk, "result": "coming", **moment_boxes("called_when")})
    call = search.adult_calls.get()
    parsed(client.get(at("arrived", call.pk)))
    client.post(at("arrived", call.pk), moment_boxes("arrived_when", call.called_when))
    parsed(client.get(at("search", search.pk)))
    client.post(at("end-adult", adult.pk), {"reason": "Closed"})
    assert AppropriateAdult.objects.get().ended_by == sergeant


def test_somebody_who_may_not_act_is_logged_only_as_that(client, officer):
    search = begin(officer)
    signed_in(client, officer)
    given = {"name": "PC Other", "role": "police_officer", **moment_boxes("called_when")}
    parsed(client.post(at("call", search.pk), given | {"result": "coming"}), 422)
    client.post(at("call", search.pk), given | {"result": "may_not_act", "why": "A police officer"})
    assert search.adult_calls.get().result == "may_not_act"


def test_policy_is_kept_with_source_and_never_called_law(client):
    signed_in(client, make_officer("administrator"))
    text = parsed(client.get(at("policy")))
    assert "None of them is law" in text
    parsed(client.get(at("set-policy", "inspector_authority_required")))
    given = {
        "on": "yes",
        "source": "Invented order 7",
        "source_date_day": 1,
        "source_date_month": 5,
        "source_date_year": 2022,
        "reason": "Chief",
    }
    client.post(at("set-policy", "inspector_authority_required"), given)
    assert PowerSetting.objects.get().on is True
    assert "Invented order 7" in parsed(client.get(at("policy")))
    parsed(client.post(at("set-policy", "sample_percent"), given | {"amount": 101}), 422)


@pytest.mark.parametrize(
    ("role", "allowed"),
    [("officer", {"searches", "start", "adults", "policy"}), ("sergeant", {"searches", "start", "adults", "add-adult", "reviews", "policy"}),
     ("inspector", {"searches", "start", "adults", "add-adult", "reviews", "policy"}), ("desk_decision_maker", {"searches", "adults", "reviews", "policy"}),
     ("desk_researcher", {"searches", "adults", "policy"}), ("administrator", {"adults", "add-adult", "policy"}), ("analyst", set()), ("auditor", set()),
     ("rule_owner", set()), ("ward_officer", set()), ("exploitation_officer", set())],
)  # fmt: skip
def test_who_gets_in(client, role, allowed):
    signed_in(client, make_officer(role, rank="inspector" if role == "inspector" else "constable"))
    opened = {
        name
        for name in ("searches", "start", "adults", "add-adult", "reviews", "policy")
        if client.get(at(name)).status_code == 200
    }
    assert opened == allowed


def test_whoever_is_bound_by_a_choice_reads_it_and_does_not_set_it(client):
    for roles in ("inspector", ["administrator", "inspector"]):
        signed_in(client, make_officer(roles, rank="inspector"))
        assert "Change" not in parsed(client.get(at("policy"))).split("<main")[1]
        assert client.get(at("set-policy", "sample_percent")).status_code == 403


def test_a_stranger_of_another_team_sees_nothing(client, officer):
    search = begin(officer)
    signed_in(client, make_officer())
    for name in ("search", "before", "record", "done", "for-the-child"):
        assert client.get(at(name, search.pk)).status_code == 403, name
    assert search.reference not in client.get(at("searches")).content.decode()


def test_only_an_authorising_inspector_answers(client, officer):
    search = begin(officer)
    row = authorities.ask_authority(search=search, of=inspector(), by=officer)
    assert signed_in(client, officer).get(at("answer", row.pk)).status_code == 403
    assert signed_in(client, make_officer("sergeant", team=officer.team)).get(at("answer", row.pk)).status_code == 403
