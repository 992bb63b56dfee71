"""When the desk sends a record back, its writer is offered a short refresher: private to them and their supervisor, once, and never a mark."""

import pytest
from django.urls import reverse

from childfirst.referrals.actions import answer_information, return_for_information
from childfirst.referrals.models import Referral
from childfirst.training.models import Assignment, Offer
from childfirst.training.reading import library
from childfirst.training.reading.library import SHIPPED
from tests.factories import make_contact, make_officer

pytestmark = pytest.mark.django_db


def test_a_returned_record_offers_its_writer_help(officer, lead, settings, client):
    settings.LEARNING_FOLDERS = [SHIPPED]
    contact = make_contact("domestic_abuse", by=officer)
    referral, desk = Referral.objects.get(), make_officer("desk_decision_maker")
    return_for_information(referral=referral, question="Who else lives there?", by=desk)
    answer_information(referral=referral, answer="An older brother.", by=officer)
    return_for_information(referral=referral, question="How old is he?", by=desk)
    offer = Offer.objects.get()
    assert (offer.officer, offer.because, offer.module) == (officer, "returned", library().numbered(2).slug)
    assert contact.reference in offer.about
    assert not Assignment.objects.exists(), "offered, not owed"
    client.force_login(officer)
    words = client.get(reverse("training:mine")).content.decode()
    assert "A record came back with a question" in words
    assert "It is no mark against you" in words
    assert client.get(reverse("training:refresher", args=[offer.module])).status_code == 200
    person = reverse("training:person", args=[officer.pk])
    sergeant = make_officer("sergeant", team=officer.team, rank="sergeant")
    for reader, sees in ((sergeant, True), (lead, False)):
        client.force_login(reader)
        assert ("record came back with a question" in client.get(person).content.decode()) is sees
    client.force_login(make_officer("sergeant", rank="sergeant"))
    assert client.get(person).status_code == 403
