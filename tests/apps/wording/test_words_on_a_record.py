"""Words that were sent: kept with the writer's reason, read by the supervisor, gone when they are reworded."""

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.contacts.actions import amend
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.wording import actions, queries
from childfirst.wording.models import FlaggedWords
from tests.factories import make_command_unit, make_contact, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
HARSH = "Amara has absconded again. She is streetwise and well able to look after herself."


@pytest.fixture
def team():
    return make_team(command_unit=make_command_unit())


@pytest.fixture
def writer(team):
    return make_officer(team=team)


@pytest.fixture
def sergeant(team):
    return make_officer("sergeant", team=team)


def words_of(contact):
    return set(queries.of_subject(contact).values_list("words", flat=True))


def test_what_is_found_is_kept_with_the_record_in_its_sentence(writer):
    contact = make_contact("missing", by=writer, what_happened=HARSH)
    row = FlaggedWords.objects.get(words="absconded")
    assert (row.before, row.weight, row.written_by, row.team) == ("Amara has ", "H", writer, writer.team)
    assert row.why
    assert row.suggestion
    assert row.source
    assert row.href == reverse("contacts:contact", args=[contact.pk])


def test_a_good_note_leaves_nothing(writer):
    make_contact(
        "missing",
        by=writer,
        what_happened="Amara (14) left the house at 19:40 with her coat on. Her aunt last saw her at the bus stop.",
    )
    assert not FlaggedWords.objects.exists()


def test_the_childs_own_words_are_never_corrected(writer):
    make_contact(
        "missing", by=writer, part={"child_words": "They said I was asking for it and I am streetwise so I absconded"}
    )
    assert not FlaggedWords.objects.exists()


def test_an_import_is_not_held_against_anybody(writer):
    make_contact("missing", by=writer, source="import", source_key="1", what_happened=HARSH)
    assert not FlaggedWords.objects.exists()


def test_rewording_is_noticed_and_what_stood_there_is_kept(writer):
    contact = make_contact("missing", by=writer, what_happened=HARSH)
    before = words_of(contact)
    amend(
        contact,
        by=writer,
        reason="My sergeant asked me to say what I saw",
        changes={"what_happened": "Amara has been missing since 19:40. She is streetwise."},
    )
    assert words_of(contact) == before
    reworded = set(FlaggedWords.objects.exclude(rewording=None).values_list("words", flat=True))
    assert "absconded" in reworded
    assert "streetwise" not in " ".join(reworded)


def test_amending_something_else_changes_nothing(writer):
    contact = make_contact("missing", by=writer, what_happened=HARSH)
    before = FlaggedWords.objects.count()
    amend(contact, by=writer, reason="The place was wrong", changes={"place": "The bus station"})
    assert FlaggedWords.objects.count() == before
    assert not FlaggedWords.objects.exclude(rewording=None).exists()


def test_a_supervisor_reads_their_own_people_only(writer, sergeant, team):
    make_contact("missing", by=writer, what_happened=HARSH)
    count = queries.to_review(sergeant).count()
    assert count >= 2
    assert queries.to_review(make_officer("inspector", team=make_team(command_unit=team.command_unit))).count() == count
    for stranger in (make_officer("sergeant"), make_officer("inspector"), writer, make_officer("auditor", team=team)):
        assert not queries.to_review(stranger).exists()


def test_nobody_reads_their_own(sergeant):
    make_contact("missing", by=sergeant, what_happened=HARSH)
    row = FlaggedWords.objects.first()
    assert not queries.to_review(sergeant).exists()
    with pytest.raises(NotAllowed):
        actions.review(row, verdict="accepted", by=sergeant)


def test_sent_back_with_what_would_be_better_and_told_to_the_writer_alone(client, writer, sergeant):
    make_contact("missing", by=writer, what_happened=HARSH)
    row = FlaggedWords.objects.get(words="absconded")
    with pytest.raises(BadInput, match="what would be better"):
        actions.review(row, verdict="challenged", note=" ", by=sergeant)
    actions.review(row, verdict="challenged", note="She is a missing child: say since when", by=sergeant)
    assert [one.words for one in queries.came_back(writer)] == ["absconded"]
    client.force_login(writer)
    assert "She is a missing child" in client.get(reverse("wording:mine")).content.decode()
    assert not queries.came_back(make_officer(team=writer.team)).exists()
    assert AuditEntry.objects.filter(verb="reviewed wording", actor_id=sergeant.pk).exists()
    with pytest.raises(CannotNow, match="already"):
        actions.review(row, verdict="accepted", by=sergeant)


def test_the_supervisors_screen_goes_from_one_to_the_next(client, writer, sergeant):
    make_contact("missing", by=writer, what_happened=HARSH)
    client.force_login(sergeant)
    first = queries.to_review(sergeant).first()
    assert first.words in client.get(reverse("wording:reviews")).content.decode()
    page = client.get(reverse("wording:review", args=[first.pk])).content.decode()
    assert f"<mark>{first.words}</mark>" in page
    assert "None given" in page
    assert (
        client.post(reverse("wording:review", args=[first.pk]), {"verdict": "challenged", "note": ""}).status_code
        == 422
    )
    answer = client.post(reverse("wording:review", args=[first.pk]), {"verdict": "accepted"})
    following = queries.to_review(sergeant).first()
    assert answer.url == reverse("wording:review", args=[following.pk])


def test_only_supervisors_open_it_and_only_of_their_people(client, writer):
    make_contact("missing", by=writer, what_happened=HARSH)
    row = FlaggedWords.objects.first()
    client.force_login(writer)
    assert client.get(reverse("wording:reviews")).status_code == 403
    client.force_login(make_officer("sergeant"))
    assert client.get(reverse("wording:review", args=[row.pk])).status_code == 403


def test_an_empty_list_says_what_would_be_here(client, sergeant):
    client.force_login(sergeant)
    assert "Nothing waits" in client.get(reverse("wording:reviews")).content.decode()


def test_on_the_record_its_writer_and_supervisor_see_them_and_colleagues_do_not(client, writer, sergeant):
    contact = make_contact("missing", by=writer, what_happened=HARSH)
    page = reverse("contacts:contact", args=[contact.pk])
    for person, sees in ((writer, True), (sergeant, True), (make_officer(team=writer.team), False)):
        client.force_login(person)
        assert ('id="words-title"' in client.get(page).content.decode()) is sees
