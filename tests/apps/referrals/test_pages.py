"""The desk's pages: who gets in, what is traced, what they say, and that every one is well-formed."""

import html5lib
import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput
from childfirst.notices.models import NoticeDraft
from childfirst.referrals import actions
from childfirst.referrals.models import Clock, ClockRing, FoldedContact, Referral
from tests import factories as make

pytestmark = pytest.mark.django_db


def parsed(response):
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.content.decode())
    return response.content.decode()


def named(name, *, active=True):
    person = desk()
    person.full_name, person.is_active = name, active
    person.save()
    return person


def desk(role="desk_decision_maker", **fields):
    return make.make_officer(role, team=make.make_team("desk"), **fields)


@pytest.fixture
def referral():
    school = make.make_school("Hill School")
    borough = make.make_borough("Merton")
    child = make.make_child(
        school_id=school.pk, school_status="enrolled", borough=borough, address="1 Invented Road", needs=["autism"]
    )
    make.make_child("Bilal", address="1 Invented Road", age=9)
    make.make_contact(
        "arrest",
        children=[child],
        part={"roles": ["suspect", "victim"], "signs": ["drug_debt"], "offence": "drugs_supply"},
        occurred_from=make.now() - make.timedelta(days=30),
    )
    contact = make.make_contact(
        children=[child, None], children_in_home=2, cad_reference="99/22NOV26", officer_grade="amber"
    )
    return FoldedContact.objects.get(contact=contact, unfolded_at=None).referral


def test_queue_shows_names_and_traces_each_child(client, referral):
    person = desk()
    client.force_login(person)
    text = parsed(client.get(reverse("referrals:queue")))
    assert "Amara Invented, 14" in text
    assert "1 child not named" in text
    looked = AuditEntry.objects.filter(actor_id=person.pk, operation="consultation", subject_type="queue")
    assert looked.filter(child_id=None).count() == 1
    assert set(looked.exclude(child_id=None).values_list("child_id", flat=True)) == {
        part.child_id for part in _parts() if part.child_id
    }


def _parts():
    from childfirst.contacts.models import Involvement

    return Involvement.objects.filter(
        contact__referral_places__unfolded_at=None, contact__referral_places__isnull=False
    )


def test_item_shows_both_sides_gaps_clocks_and_traces_each_child_shown(client, referral):
    person = desk()
    client.force_login(person)
    text = parsed(client.get(reverse("referrals:referral", args=[referral.pk])))
    for words in (
        "14 years",
        "2 children counted, 1 named",
        "Bilal Invented, 9 years",
        "Possession of drugs with intent to supply",
        "Talks of a debt",
        "School told",
        "Take this up",
        "Local setting, not law",
        "Guidance: Statutory guidance on Operation Encompass",
        "Draft, not sent",
    ):
        assert words in text, words
    looked = AuditEntry.objects.filter(
        actor_id=person.pk, subject_type="referrals.referral", subject_id=str(referral.pk), verb="looked at a referral"
    )
    assert looked.exclude(child_id=None).count() == 2


@pytest.mark.parametrize(
    "name",
    ["put-back", "grade", "return", "answer", "decide", "countersign", "advice", "reopen", "fold", "start-clock"],
)
def test_act_pages_are_well_formed(client, referral, name):
    client.force_login(desk())
    response = client.get(reverse(f"referrals:{name}", args=[referral.pk]))
    assert response.status_code == 200
    parsed(response)


def test_other_pages_are_well_formed(client, referral):
    client.force_login(desk())
    clock = Clock.objects.get(duty="R103")
    place = FoldedContact.objects.filter(referral=referral).first()
    pages = [
        reverse("referrals:research", args=[referral.pk, "household"]),
        reverse("referrals:event", args=[clock.pk]),
        reverse("referrals:unfold", args=[referral.pk, place.pk]),
        reverse("notices:draft", args=[NoticeDraft.objects.first().pk]),
    ]
    for page in pages:
        response = client.get(page)
        assert response.status_code == 200, page
        parsed(response)
    assert AuditEntry.objects.filter(verb="looked at a notice").exists()


def test_what_was_typed_comes_back_when_somebody_was_first(client, referral):
    mine, other = desk(), desk()
    client.force_login(mine)
    actions.grade(referral=referral, grade="green", reason="Small", by=other)
    referral.refresh_from_db()
    read = referral.revision
    actions.grade(referral=referral, grade="red", reason="Not small", by=other)
    typed = {"outcome": "no_further_action", "reason": "My long and careful reason", "advice": "", "revision": read}
    response = client.post(reverse("referrals:decide", args=[referral.pk]), typed)
    text = parsed(response)
    assert response.status_code == 409
    assert "My long and careful reason" in text
    assert f"{other} acted on this referral: graded Red" in text
    assert Referral.objects.get(pk=referral.pk).status == "in_work"
    referral.refresh_from_db()
    again = client.post(reverse("referrals:decide", args=[referral.pk]), typed | {"revision": referral.revision})
    assert again.status_code == 302


@pytest.mark.parametrize(
    ("role", "status"),
    [("officer", 403), ("training_lead", 403), ("analyst", 403), ("ward_officer", 403), ("desk_researcher", 200)],
)
def test_who_may_open_a_referral_of_others(client, referral, role, status):
    client.force_login(make.make_officer(role))
    assert client.get(reverse("referrals:referral", args=[referral.pk])).status_code == status
    assert AuditEntry.objects.filter(operation="refused").exists() == (status == 403)


def test_empty_and_filtered_and_broken_look_different(client, monkeypatch):
    client.force_login(desk())
    empty = parsed(client.get(reverse("referrals:queue")))
    filtered = parsed(client.get(reverse("referrals:queue") + "?grade=red&view=desk"))
    assert "Nothing waits for the desk." in empty
    assert "No referral matches these filters" in filtered
    from django.db import DatabaseError

    from childfirst.referrals import queries

    def broken(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(queries, "page", broken)
    failed = client.get(reverse("referrals:queue"))
    assert failed.status_code == 503
    assert "It may not be empty" in parsed(failed)


def test_a_stopped_worker_shows_on_the_queue(client):
    client.force_login(desk())
    assert "has never run" in client.get(reverse("referrals:queue")).content.decode()
    from childfirst.referrals.worker import sweep

    sweep()
    assert "clock worker" not in client.get(reverse("referrals:queue")).content.decode()


def test_the_item_page_reads_a_bounded_number_of_rows(client, referral, django_assert_max_num_queries):
    client.force_login(desk())
    with django_assert_max_num_queries(70):
        client.get(reverse("referrals:referral", args=[referral.pk]))
    with django_assert_max_num_queries(25):
        client.get(reverse("referrals:queue"))


def awaiting(referral, by):
    actions.grade(referral=referral, grade="amber", reason="To begin with", by=by)
    actions.decide(referral=referral, outcome="no_further_action", reason="Enough is done", by=by)
    referral.refresh_from_db()
    return reverse("referrals:countersign", args=[referral.pk])


def test_a_grade_below_the_rules_and_the_officer_is_marked_and_told_to_the_decider(client):
    make.make_contact(dash_grade="high", dash=["strangled"], officer_grade="amber")
    row, person = Referral.objects.get(), desk()
    client.force_login(person)
    address = reverse("referrals:referral", args=[row.pk])
    assert "Graded below" not in client.get(address).content.decode()
    actions.grade(referral=row, grade="green", reason="He has left the country", by=person)
    mark = "Graded below what the rules suggest (Red (level 4)) and what the officer gave (Amber (level 3)): He has left the country"
    assert mark in parsed(client.get(address))
    told = " ".join(parsed(client.get(reverse("referrals:decide", args=[row.pk]))).split())
    for words in ("Least the rules suggest", "Red (level 4)", "The officer&#39;s grade", "Amber (level 3)"):
        assert words in told.replace("officer's", "officer&#39;s"), words
    assert "A second person must agree" in told
    actions.decide(referral=row, outcome="no_further_action", reason="Nobody is at risk", by=person)
    client.force_login(desk())
    assert "Least the rules suggest" in client.get(reverse("referrals:countersign", args=[row.pk])).content.decode()
    actions.countersign(referral=row, agreed=False, reason="He can come back", by=desk())
    actions.grade(referral=row, grade="red", reason="He can come back", by=person)
    assert "Graded below" not in client.get(address).content.decode()


@pytest.mark.parametrize("said", ["x", "n/a", "No concerns", "Done", "no no no", "as above", "1 2 3", "Busy shift"])
def test_a_reason_that_says_nothing_comes_back_with_what_to_write(client, referral, said):
    first, second = desk(), desk()

    def refused(person, name, typed, says, pk=referral.pk):
        client.force_login(person)
        answer = client.post(reverse(f"referrals:{name}", args=[pk]), typed | {"reason": said})
        assert answer.status_code == 422, name
        text = parsed(answer)
        assert "does not say why. Write " in text, name
        assert says in text, name
        assert said in text, name

    refused(first, "grade", {"grade": "amber"}, "what you rest this grade on")
    actions.grade(referral=referral, grade="amber", reason="To begin with", by=first)
    refused(first, "decide", {"outcome": "no_further_action"}, "why this is right for the child")
    actions.decide(referral=referral, outcome="no_further_action", reason="Enough is done", by=first)
    refused(second, "countersign", {"agreed": "no"}, "what you do not agree with")
    ring = ClockRing.objects.create(
        clock=referral.clocks.get(duty="DESK", ended=False), kind="breach", due_at=make.now(), rung_at=make.now()
    )
    refused(second, "reason", {}, "what held it up", ring.pk)
    assert Referral.objects.get(pk=referral.pk).status == "awaiting_countersignature"
    assert ClockRing.objects.get(pk=ring.pk).reason_at is None


def test_reasons_of_three_words_stand_and_a_question_may_be_shorter(client, referral):
    person = desk()
    client.force_login(person)
    graded = client.post(
        reverse("referrals:grade", args=[referral.pk]), {"grade": "green", "reason": "Seen, safe, settled"}
    )
    assert graded.status_code == 302
    asked = client.post(
        reverse("referrals:decide", args=[referral.pk]), {"outcome": "more_information", "reason": "Which school?"}
    )
    assert asked.status_code == 302
    assert Referral.objects.get(pk=referral.pk).status == "returned"


def test_nobody_is_asked_about_an_imported_record(client):
    make.make_contact(by=IMPORTER, source="import", source_key="one", cad_reference="7/22NOV26")
    row, person = Referral.objects.get(), desk()
    client.force_login(person)
    pages = [reverse(f"referrals:{name}", args=[row.pk]) for name in ("referral", "return", "decide")]
    actions.grade(referral=row, grade="amber", reason="To begin with", by=person)
    first, ask, decide = (client.get(page).content.decode() for page in pages)
    assert "Ask the officer a question" not in first
    assert "there is no officer here to ask" in ask
    assert 'name="question"' not in ask
    assert 'value="more_information"' not in decide
    assert client.post(pages[1], {"question": "Who else was there?"}).status_code == 409
    refused = client.post(pages[2], {"outcome": "more_information", "reason": "Who else was there?"})
    assert refused.status_code == 422
    assert Referral.objects.get().status == "in_work"


def test_with_an_imported_record_beside_it_the_officer_of_the_other_is_asked(client):
    imported = make.make_contact(by=IMPORTER, source="import", source_key="one", cad_reference="7/22NOV26")
    recorded = make.make_contact(cad_reference="7/22NOV26")
    row, person = Referral.objects.get(), desk()
    client.force_login(person)
    assert "Ask the officer a question" in client.get(reverse("referrals:referral", args=[row.pk])).content.decode()
    offered = client.get(reverse("referrals:return", args=[row.pk])).content.decode()
    assert recorded.reference in offered
    assert f'value="{imported.pk}"' not in offered
    with pytest.raises(BadInput, match="was imported"):
        actions.return_for_information(referral=row, question="Who was there?", contact=imported, by=person)
    asked = actions.return_for_information(referral=row, question="Who was there?", by=person)
    assert (asked.contact, asked.asked_of) == (recorded, recorded.submitted_by)


def test_who_decided_is_told_at_once_that_another_must_sign_and_who_can(client, referral):
    mine, other = desk(), named("Ode Signer")
    address = awaiting(referral, mine)
    client.force_login(mine)
    assert client.post(address, {"agreed": "yes"}).status_code == 403
    text = parsed(client.get(address))
    assert "You took this decision, so the second person cannot be you." in text
    assert "Ode Signer" in text
    assert 'name="agreed"' not in text
    client.force_login(other)
    text = parsed(client.get(address))
    assert 'name="agreed"' in text
    assert "You cannot do this now" not in text


def test_a_second_person_who_left_is_not_named(client, referral):
    mine, gone = desk(), named("Gone Signer", active=False)
    client.force_login(mine)
    assert str(gone) not in client.get(awaiting(referral, mine)).content.decode()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("decide", "This referral has no grade yet."),
        ("countersign", "so it does not wait for a second person"),
        ("advice", "no decision whose advice could change"),
        ("reopen", "so it need not be reopened"),
        ("put-back", "so there is nothing to put back"),
        ("answer", "There is no open question"),
    ],
)
def test_an_act_that_cannot_be_done_says_why_instead_of_asking(client, referral, name, why):
    client.force_login(desk())
    text = client.get(reverse(f"referrals:{name}", args=[referral.pk])).content.decode()
    assert why in text
    assert "novalidate" not in text


def graver_than_thought(person, time_machine):
    """Green as it came in, and an hour later red: its clock is replaced by a faster one."""
    time_machine.move_to(make.now(), tick=False)
    contact = make.make_contact(officer_grade="green", part={"roles": ["in_household"]})
    row = contact.referral_places.get().referral
    time_machine.shift(make.timedelta(hours=1))
    actions.grade(referral=row, grade="red", reason="Not small", by=person)
    return row


def test_a_slower_grade_leaves_the_clock_and_its_page_says_why(client, time_machine):
    person = desk()
    row = graver_than_thought(person, time_machine)
    actions.grade(referral=row, grade="green", reason="Small after all", by=person)
    client.force_login(person)
    text = client.get(reverse("referrals:referral", args=[row.pk])).content.decode()
    assert "for red (level 4)" in text
    assert "The grade is now green (level 2); a new grade never puts off when it is due" in text


def test_a_clock_that_ended_takes_no_more_and_says_what_replaced_it(client, time_machine):
    person = desk()
    client.force_login(person)
    referral = graver_than_thought(person, time_machine)
    old, new = referral.clocks.filter(duty="DESK").order_by("pk")
    assert (old.ended, new.ended) == (True, False)
    page = html5lib.parse(
        client.get(reverse("referrals:referral", args=[referral.pk])).content, namespaceHTMLElements=False
    )
    shown = [
        " ".join("".join(one.itertext()).split())
        for one in page.iter("div")
        if one.get("class") == "cf-clock cf-clock--idle"
    ]
    assert any("Graded Red (level 4)" in text and "by the clock for Red (level 4), due " in text for text in shown)
    assert not any("Not started" in text or "Due Sun" in text for text in shown)
    ended = client.get(reverse("referrals:event", args=[old.pk])).content.decode()
    assert "This clock has ended: graded Red" in ended


def test_what_the_child_said_each_time_and_what_several_records_say_stand_open_on_the_referral(client):
    child = make.make_child()
    for days, said in ((60, "I wanted my own bed."), (30, "A friend gave it to me."), (0, "He will stop being nice.")):
        make.make_contact(
            "missing",
            children=[child],
            part={"roles": ["missing"], "child_words": said, "missing_grade": "low", "missing_hours": 26, "signs": ["found_at_hotel"]},
            occurred_from=make.now() - make.timedelta(days=days, hours=27),
            source="demo",
        )  # fmt: skip
    client.force_login(desk())
    page = html5lib.parse(
        client.get(reverse("referrals:referral", args=[Referral.objects.latest("pk").pk])).content,
        namespaceHTMLElements=False,
    )
    history = " ".join(page.find(".//h2[@id='history']/..").itertext())
    for said in ("I wanted my own bed.", "A friend gave it to me.", "He will stop being nice."):
        assert said in history
    titles = [title.text for title in page.findall(".//h2[@id='findings']/../article//h3")]
    assert "Missing for the third time in 90 days" in titles


def test_a_replaced_clock_is_not_late_for_what_came_after(client, time_machine):
    person = desk()
    referral = graver_than_thought(person, time_machine)
    time_machine.shift(make.timedelta(hours=80))
    client.force_login(person)
    page = html5lib.parse(
        client.get(reverse("referrals:referral", args=[referral.pk])).content, namespaceHTMLElements=False
    )
    said = [
        " ".join("".join(one.itertext()).split())
        for one in page.iter("div")
        if "cf-clock " in one.get("class", "") + " "
    ]
    replaced = [text for text in said if "Graded Red (level 4): the" in text]
    assert replaced
    assert not any("Late" in text for text in replaced)


def test_no_link_leads_a_reader_to_a_referral_that_is_not_theirs(client, referral):
    team = make.make_team("ward")
    joe, person = make.make_officer("ward_officer", team=team), desk()
    actions.grade(referral=referral, grade="green", reason="Small", by=person)
    actions.decide(referral=referral, outcome="ward_officer", reason="School", route_to=team, by=person)
    actions.countersign(referral=referral, agreed=True, by=desk())
    child = referral.folded_contacts.first().contact.involvements.exclude(child=None).first().child_id
    others = Referral.objects.exclude(pk=referral.pk).filter(folded_contacts__contact__involvements__child=child)
    assert others.exists()
    earlier = others[0].folded_contacts.first().contact
    colleague = make.make_officer("officer", team=earlier.team)
    pages = [
        (joe, "referrals:referral", referral.pk),
        (joe, "children:child", child),
        (colleague, "contacts:contact", earlier.pk),
    ]
    for reader, name, pk in pages:
        client.force_login(reader)
        address = reverse(name, args=[pk])
        answer = client.get(address)
        text = answer.content.decode()
        assert answer.status_code == 200, address
        assert others[0].reference in text or address.startswith("/children/")
        for other in others:
            assert reverse("referrals:referral", args=[other.pk]) not in text, address
