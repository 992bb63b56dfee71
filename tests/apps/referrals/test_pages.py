"""The desk's pages: who gets in, what is traced, what they say, and that every one is well-formed."""

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.children.models import Child
from childfirst.notices.models import NoticeDraft
from childfirst.referrals import actions
from childfirst.referrals.models import Clock, FoldedContact, Referral
from tests import factories as make
from tests.apps.referrals.desk_at_work import an_incident, desk, page_of, parsed

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def referral():
    return an_incident()


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
        "Prepared, not sent",
    ):
        assert words in text, words
    looked = AuditEntry.objects.filter(
        actor_id=person.pk, subject_type="referrals.referral", subject_id=str(referral.pk), verb="looked at a referral"
    )
    assert looked.exclude(child_id=None).count() == 2


def test_a_child_of_the_home_is_linked_only_where_the_reader_may_follow(client, referral):
    contact = FoldedContact.objects.filter(referral=referral).latest("pk").contact
    bilal = Child.objects.get(given_name="Bilal")
    address = reverse("children:child", args=[bilal.pk])
    for reader, linked in ((desk(), True), (contact.submitted_by, False)):
        client.force_login(reader)
        text = parsed(client.get(reverse("referrals:referral", args=[referral.pk])))
        assert "Bilal Invented, 9 years" in text
        assert (address in text) is linked
        assert client.get(address).status_code == (200 if linked else 403)


def test_other_pages_are_well_formed(client, referral):
    client.force_login(desk())
    clock = Clock.objects.get(duty="R103")
    place = FoldedContact.objects.filter(referral=referral).first()
    pages = [
        reverse("referrals:research", args=[referral.pk, "household"]),
        reverse("referrals:event", args=[clock.pk]),
        reverse("referrals:unfold", args=[referral.pk, place.pk]),
        reverse("notices:notice", args=[NoticeDraft.objects.first().pk]),
    ]
    for page in pages:
        response = client.get(page)
        assert response.status_code == 200, page
        parsed(response)
    assert AuditEntry.objects.filter(verb="looked at a notice").exists()


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
    page = page_of(client.get(reverse("referrals:referral", args=[Referral.objects.latest("pk").pk])))
    history = " ".join(page.find(".//h2[@id='history']/..").itertext())
    for said in ("I wanted my own bed.", "A friend gave it to me.", "He will stop being nice."):
        assert said in history
    titles = [title.text for title in page.findall(".//h2[@id='findings']/../article//h3")]
    assert "Missing for the third time in 90 days" in titles


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
