"""What somebody outside the police gets: nothing without the link, nothing without the second proof, one slice with both, and their answer is heard."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.contacts.models import Contact
from childfirst.foundation.actor import CLOCK_WORKER
from childfirst.notices.actions import partner, releasing
from childfirst.notices.models import NoticeDraft, NoticeLink
from childfirst.notices.partner_urls import urlpatterns
from childfirst.notices.queries.work import work_for
from childfirst.notices.sending import send_due
from childfirst.referrals import actions as desk
from childfirst.referrals.models import Clock, FoldedContact, Referral
from childfirst.teams.directory import add_contact
from tests import factories as make
from tests.apps.notices.sending_kit import PHRASE, Kept, a_school, an_incident, code_in, link_in

pytestmark = [pytest.mark.django_db, pytest.mark.page]


def released(notice):
    releasing.release(notice=notice, by=make.make_officer("desk_decision_maker"))
    return sent()


def sent():
    carrier = Kept()
    send_due({"email": carrier, "text": carrier})
    return carrier.letters


def opened(client, letter, proof=None):
    address = link_in(letter)
    if proof is None:
        client.post(f"{address}code/")
        proof = code_in(sent()[-1])
    answer = client.post(address, {"code": proof})
    assert answer.status_code == 302, answer.content.decode()
    return client.get(answer["Location"])


def test_a_lead_opens_with_link_and_code_and_sees_the_slice_alone(client):
    notice = an_incident(what_happened="A secret narrative")
    [letter] = released(notice)
    before = client.get(link_in(letter)).content.decode()
    for never in (notice.child.name, notice.recipient, str(notice), "abuse"):
        assert never not in before
    assert client.get(reverse("partners:notice")).status_code == 410
    page = opened(client, letter).content.decode()
    assert notice.child.name in page
    assert "A secret narrative" not in page
    assert "Invented Father" not in page
    notice.refresh_from_db()
    assert notice.status == "sent"
    assert AuditEntry.objects.filter(
        verb="partner read a notice", child_id=notice.child_id, actor_name__startswith="partner Ms Lead"
    ).exists()

    client.post(reverse("partners:notice"), {"acknowledge": "yes"})
    client.post(reverse("partners:notice"), {"acknowledge": "yes"})
    notice.refresh_from_db()
    assert notice.status == "acknowledged"
    assert notice.events.filter(what="acknowledged").count() == 1
    assert client.get(link_in(letter)).status_code == 410  # a link opens once
    client.post(reverse("partners:close"))
    assert client.get(reverse("partners:notice")).status_code == 410


def test_wrong_codes_shut_the_link_and_a_new_one_goes_to_the_same_mailbox(client):
    notice = an_incident()
    [letter] = released(notice)
    address = link_in(letter)
    client.post(f"{address}code/")
    code = code_in(sent()[-1])
    wrong = "000000" if code != "000000" else "111111"
    answers = [client.post(address, {"code": wrong}).status_code for _ in range(partner.TRIES)]
    assert answers == [422] * (partner.TRIES - 1) + [410]
    assert client.post(address, {"code": code}).status_code == 410
    client.post(f"{address}again/")
    [again] = sent()
    assert again.to == letter.to
    assert link_in(again) != address
    for _ in range(partner.CODES + 2):
        client.post(f"{link_in(again)}code/")
    assert len(sent()) == partner.CODES
    for _ in range(10):
        client.post(f"{link_in(again)}again/")
    assert NoticeLink.objects.filter(contact__email=letter.to).count() == 6


def test_codes_links_and_sessions_run_out_and_nothing_kept_opens_anything(client):
    with time_machine.travel(datetime(2026, 11, 20, 12, tzinfo=UTC), tick=False) as clock:
        notice = an_incident()
        [letter] = released(notice)
        address = link_in(letter)
        row = NoticeLink.objects.get()
        token = address.strip("/").split("/")[-1]
        assert token not in (row.seed, row.token_hash)
        client.post(f"{address}code/")
        code = code_in(sent()[-1])
        clock.shift(partner.CODE_LASTS + timedelta(seconds=1))
        assert client.post(address, {"code": code}).status_code == 422
        opened(client, letter)
        clock.shift(partner.SESSION_LASTS + timedelta(seconds=1))
        assert client.get(reverse("partners:notice")).status_code == 410
        client.post(f"{address}again/")
        [again] = sent()
        clock.shift(timedelta(days=30))
        assert client.get(link_in(again)).status_code == 410


def test_without_link_or_proof_no_page_shows_anything(client):
    notice = an_incident()
    released(notice)
    for pattern in urlpatterns:
        address = "/p/" + re.sub("<slug:token>", "0" * 40, str(pattern.pattern))
        for answer in (client.get(address), client.post(address, {"acknowledge": "yes", "code": "1"})):
            assert notice.child.family_name not in answer.content.decode()
    notice.refresh_from_db()
    assert notice.status == "sent"


def to_the_council():
    """A referral decided to go to the council, and the council's front door."""
    borough = make.make_borough()
    add_contact(
        kind="council", borough=borough, name="Front door", email="door@council.invalid", agreed=PHRASE, by=CLOCK_WORKER
    )
    contact = make.make_contact(borough_id=borough.pk)
    referral = FoldedContact.objects.get(contact=contact).referral
    decider = make.make_officer("desk_decision_maker")
    desk.grade(referral=referral, grade="amber", reason="As told", by=decider)
    desk.decide(
        referral=Referral.objects.get(pk=referral.pk),
        outcome="childrens_services",
        reason="Needs help",
        by=decider,
        advice="Assess",
    )
    return NoticeDraft.objects.get(contact=contact, recipient_kind="council"), decider


def test_the_council_asks_the_clock_waits_the_desk_answers_and_the_officer_hears(client):
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False) as clock:  # a Monday morning
        notice, decider = to_the_council()
        [letter] = released(notice)
        page = opened(client, letter, f"  {PHRASE.upper()} ").content.decode()
        assert "Assess" in page
        clock.shift(timedelta(minutes=20))
        where = reverse("partners:notice")
        assert client.post(where, {"answer": "asked", "words": ""}).status_code == 422
        client.post(where, {"answer": "asked", "words": "Who has her tonight?"})
        r070 = Clock.objects.get(duty="R070")
        assert (r070.state, r070.due_at) == ("paused", None)
        clock.shift(timedelta(hours=3))
        releasing.reply(notice=notice, words="Her aunt.", by=decider)
        r070.refresh_from_db()
        assert r070.state == "running"
        assert "Her aunt." in opened(client, sent()[-1], PHRASE).content.decode()
        client.post(where, {"answer": "outcome", "outcome": "section_17", "words": "Visited today."})
        r070.refresh_from_db()
        assert (r070.state, r070.ended) == ("met", True)
        panels = {panel.title: panel for panel in work_for(notice.contact.submitted_by)}
        assert "told what came of it" in panels["What came of what you recorded"].items[0].text


def test_a_recalled_notice_shows_why_and_nothing_else(client):
    notice = an_incident()
    [letter] = released(notice)
    opened(client, letter)
    releasing.recall(notice=notice, reason="It was another child.", by=make.make_officer("desk_researcher"))
    page = client.get(reverse("partners:notice")).content.decode()
    assert "It was another child." in page
    assert notice.child.name not in page
    assert client.post(reverse("partners:notice"), {"acknowledge": "yes"}).status_code == 200
    notice.refresh_from_db()
    assert notice.status == "recalled"


def test_a_school_tells_the_desk_about_a_child_once(client):
    school = a_school("Hill School")
    unknown = client.post(reverse("partners:ask"), {"email": "stranger@s.invalid"}).content
    known = client.post(reverse("partners:ask"), {"email": f"DEPUTY{school.pk}@s.invalid"}).content
    assert unknown == known
    [letter] = sent()
    form = opened(client, letter, PHRASE).content.decode()
    key = re.search(r'name="key" value="([^"]+)"', form)[1]
    told = {
        "given_name": "Mina",
        "family_name": "Invented",
        "worry": "Bruises on both arms.",
        "child_words": "I fell again.",
        "key": key,
    }
    assert client.post(reverse("partners:refer"), {**told, "worry": ""}).status_code == 422
    for _ in range(2):
        assert "The desk has it" in client.post(reverse("partners:refer"), told).content.decode()
    contact = Contact.objects.get(source="partner")
    assert FoldedContact.objects.filter(contact=contact).count() == 1
    part = contact.involvements.get()
    assert (part.child.school, part.child_words) == (school, "I fell again.")
