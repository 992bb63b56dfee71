"""The desk's pages: who gets in, what is traced, what they say, and that every one is well-formed."""

import html5lib
import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.notices.models import NoticeDraft
from childfirst.referrals import actions
from childfirst.referrals.models import Clock, FoldedContact, Referral
from tests import factories as make

pytestmark = pytest.mark.django_db


def parsed(response):
    html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(response.content.decode())
    return response.content.decode()


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
