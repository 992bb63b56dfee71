"""What is typed about a search is there after a crash or a sign-out; two tabs and two people lose nothing; nothing follows before it is saved."""

import pytest
from django.urls import reverse

from childfirst.foundation.errors import CannotNow
from childfirst.powers.actions import authorities, searches
from childfirst.powers.models import SearchDraft
from childfirst.referrals.models import Clock
from tests.apps.powers.searching import authorised, begin, done, inspector, sent, whole
from tests.factories import make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def officer():
    return make_officer(team=make_team())


def at(name, search, *more):
    return reverse(f"powers:{name}", args=[search.pk, *more])


def opens(client, who, address):
    client.force_login(who)
    page = client.get(address)
    return page, sent(page)


def kept(typed, answer):
    """The same tab after a pause: its number of the draft is the new one."""
    number = answer.content.decode().partition('name="draft" id="draft" value="')[2].partition('"')[0]
    return typed | {"draft": [number]}


def test_what_was_typed_is_there_when_the_page_is_opened_again(client, officer):
    search = begin(officer)
    _, typed = opens(client, officer, at("before", search))
    client.post(at("gate", search), typed | {"reason": ["He swallowed one before"]})
    client.logout()
    page, again = opens(client, officer, at("before", search))
    assert again["reason"] == ["He swallowed one before"]
    assert "have not saved it" in page.content.decode()
    assert "are not saved" in client.get(at("search", search)).content.decode()
    search.refresh_from_db()
    assert search.reason.startswith("The wrap was seen")
    assert client.post(at("before", search), again).status_code == 302
    search.refresh_from_db()
    assert search.reason == "He swallowed one before"
    # A pause of that tab that arrives after the press brings nothing back; what is typed after going back to it does.
    client.post(at("gate", search), again)
    assert not SearchDraft.objects.filter(spent=False).exists()
    client.post(at("gate", search), again | {"reason": ["And more"]})
    assert SearchDraft.objects.filter(spent=False).exists()


def test_nothing_follows_from_it_before_it_is_saved(client):
    search = authorised()
    by = search.started_by
    _, typed = opens(client, by, at("before", search))
    client.post(at("gate", search), typed | {"place_type": ["school"]})
    search.refresh_from_db()
    assert (search.status, search.place_type) == ("authorised", "police_station")
    over = done(by)
    _, typed = opens(client, by, at("record", over))
    answer = client.post(at("keep-record", over), typed | {"copy_given": ["given"]})
    assert "Kept at" in answer.content.decode()
    assert not Clock.objects.get(duty="SEARCH_COPY", about=over.reference).ended


def test_it_can_be_thrown_away(client, officer):
    search = begin(officer)
    _, typed = opens(client, officer, at("before", search))
    client.post(at("gate", search), typed | {"reason": ["No"]})
    client.post(at("drop-draft", search, "before"))
    assert opens(client, officer, at("before", search))[1]["reason"][0].startswith("The wrap was seen")
    assert client.post(at("drop-draft", search, "elsewhere")).status_code == 404


@pytest.mark.parametrize(("page", "pause"), [("before", "gate"), ("record", "keep-record")])
def test_two_tabs_of_one_person_lose_nothing(client, officer, page, pause):
    search, box = (begin(officer), "reason") if page == "before" else (done(officer), "distress")
    _, first = opens(client, officer, at(page, search))
    second = sent(client.get(at(page, search)))
    first = kept(first, client.post(at(pause, search), first | {box: ["Typed in the first"]}))
    assert "Not kept" in client.post(at(pause, search), second | {box: ["Typed in the second"]}).content.decode()
    both = client.post(at(page, search), second | {box: ["Typed in the second"]})
    assert both.status_code == 409
    text = both.content.decode()
    assert "Typed in the first" in text
    assert "Typed in the second" in text
    assert client.post(at(page, search), sent(both)).status_code == 302
    search.refresh_from_db()
    assert getattr(search, box) == "Typed in the second"


@pytest.mark.parametrize("page", ["before", "record"])
def test_two_people_see_each_others_words_and_neither_is_lost(client, officer, page):
    search, box = (begin(officer), "reason") if page == "before" else (done(officer), "distress")
    other = make_officer(team=officer.team)
    _, mine = opens(client, officer, at(page, search))
    _, theirs = opens(client, other, at(page, search))
    assert client.post(at(page, search), theirs | {box: ["Theirs"]}).status_code == 302
    client.force_login(officer)
    both = client.post(at(page, search), mine | {box: ["Mine"]})
    assert both.status_code == 409
    text = both.content.decode()
    assert "Theirs" in text
    assert "Mine" in text
    # It waits as a draft too, should the page be closed now.
    assert SearchDraft.objects.get(saved_by=officer).answers[box] == ["Mine"]
    assert client.post(at(page, search), sent(both)).status_code == 302
    search.refresh_from_db()
    assert getattr(search, box) == "Mine"


def test_whoever_opens_the_page_is_told_who_else_is_writing(client, officer):
    search = begin(officer)
    _, typed = opens(client, officer, at("before", search))
    client.post(at("gate", search), typed | {"reason": ["Half a sent"]})
    page, theirs = opens(client, make_officer(team=officer.team), at("before", search))
    assert f"{officer} is writing on this page too" in page.content.decode()
    assert theirs["reason"] != ["Half a sent"]


def test_the_inspector_answers_while_the_officer_writes(client):
    search, who = begin(), inspector()
    by = search.started_by
    row = authorities.ask_authority(search=search, of=who, by=by)
    _, typed = opens(client, by, at("before", search))
    authorities.answer_authority(authority=row, agreed=True, reasons="Nothing less will do", by=who)
    # Nothing of the officer's differs: the agreement stands.
    assert client.post(at("before", search), typed).status_code == 302
    search.refresh_from_db()
    assert search.status == "authorised"
    # Something does: it is asked first, and only then does the agreement lapse.
    both = client.post(at("before", search), typed | {"reason": ["Another reason"]})
    assert both.status_code == 409
    assert "no longer stands" in both.content.decode()
    search.refresh_from_db()
    assert search.status == "authorised"
    client.post(at("before", search), sent(both))
    search.refresh_from_db()
    assert search.status == "preparing"


def test_going_back_after_saving_and_pressing_again_changes_nothing(client, officer):
    search = begin(officer)
    _, typed = opens(client, officer, at("before", search))
    changed = typed | {"reason": ["Pressed once"]}
    assert [client.post(at("before", search), changed).status_code for _ in range(2)] == [302, 302]
    search.refresh_from_db()
    assert search.reason == "Pressed once"


def test_a_record_with_unsaved_answers_is_not_called_complete(client, officer):
    search = whole(officer)
    _, typed = opens(client, officer, at("record", search))
    client.post(at("keep-record", search), typed | {"injuries": ["A bruise"]})
    with pytest.raises(CannotNow, match="not saved"):
        searches.complete(search=search, by=officer)
    client.post(at("drop-draft", search, "record"))
    assert searches.complete(search=search, by=officer).status == "complete"
    assert "Not kept" in client.post(at("keep-record", search), typed).content.decode()


def test_what_cannot_be_read_is_kept_as_typed(client, officer):
    search = begin(officer)
    _, typed = opens(client, officer, at("before", search))
    assert client.post(at("before", search), typed | {"age_years": ["fifteen"]}).status_code == 422
    assert opens(client, officer, at("before", search))[1]["age_years"] == ["fifteen"]


def test_nobody_keeps_a_draft_in_somebody_elses_search(client, officer):
    search = begin(officer)
    for who in (make_officer(), make_officer("desk_researcher"), make_officer("analyst", team=officer.team)):
        client.force_login(who)
        for name, more in (("gate", ()), ("keep-record", ()), ("drop-draft", ("before",))):
            assert client.post(at(name, search, *more), {}).status_code == 403, name
    assert not SearchDraft.objects.exists()
