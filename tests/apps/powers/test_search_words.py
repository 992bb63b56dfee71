"""The written answers about a search are read for words that blame, like every other account of a child."""

import pytest
from django.urls import reverse

from childfirst.powers.models import Search
from childfirst.wording.models import FlaggedWords
from tests.apps.powers.searching import begin, sent, whole
from tests.factories import make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]
BLAMES = "She is promiscuous and made a lifestyle choice to carry for them."


@pytest.fixture
def officer(client):
    made = make_officer()
    client.force_login(made, backend="childfirst.teams.backends.OfficerBackend")
    return made


def test_notes_stand_beside_the_answers_and_the_gravest_are_asked_about_once(client, officer):
    search = begin(officer)
    address = reverse("powers:before", args=[search.pk])
    typed = sent(client.get(address), grounds=BLAMES)
    asked = client.post(address, typed)
    page = asked.content.decode()
    assert asked.status_code == 200
    assert "Change these words, or say why they are needed" in page
    search.refresh_from_db()
    assert search.grounds == BLAMES  # saved all the same
    grave = FlaggedWords.objects.filter(subject_type="powers.search", subject_id=str(search.pk), weight="H")
    assert grave.exists()
    assert not any(hasattr(row, "justification") for row in grave)

    again = sent(asked, words_reason="Her own words, quoted badly")
    done = client.post(address, again)
    assert done.status_code == 302
    assert all(row.justification.reason == "Her own words, quoted badly" for row in grave.all())


def test_words_taken_out_are_marked_as_reworded(client, officer):
    search = begin(officer, grounds=BLAMES)
    address = reverse("powers:before", args=[search.pk])
    client.post(address, sent(client.get(address)))
    before = FlaggedWords.objects.filter(place="grounds", rewording=None).count()
    assert before
    client.post(address, sent(client.get(address), grounds="Seen to take a wrap from a man and hide it."))
    assert not FlaggedWords.objects.filter(place="grounds", rewording=None).exists()


def test_the_answer_to_a_pause_carries_gate_and_notes(client, officer):
    search = begin(officer)
    typed = sent(client.get(reverse("powers:before", args=[search.pk])), grounds=BLAMES)
    page = client.post(reverse("powers:gate", args=[search.pk]), typed).content.decode()
    assert 'id="gate"' in page
    assert 'hx-swap-oob="innerHTML:#words-id_grounds"' in page
    assert not FlaggedWords.objects.exists()
    assert Search.objects.get(pk=search.pk).grounds == search.grounds


def test_the_record_is_saved_and_asked_about(client, officer):
    search = whole(officer)
    address = reverse("powers:record", args=[search.pk])
    asked = client.post(
        address, sent(client.get(address), distress="Attention seeking and streetwise, she put on a show.")
    )
    search.refresh_from_db()
    assert search.distress.startswith("Attention seeking")
    assert FlaggedWords.objects.filter(subject_id=str(search.pk), place="distress").exists()
    assert asked.status_code in (200, 302)
