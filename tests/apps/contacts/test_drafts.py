"""Drafts: nothing that was typed is lost, by two tabs, a crash, a sign-out, the back button or a second press."""

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.contacts.actions import (
    SavedElsewhere,
    add_entry,
    discard_draft,
    remove_entry,
    restore_draft,
    restore_entry,
    save_page,
    say_no_adults,
    start_draft,
    submit,
)
from childfirst.contacts.checks import Incomplete
from childfirst.contacts.forms.build import problems_of
from childfirst.contacts.forms.reader import DraftReader
from childfirst.contacts.models import Draft
from childfirst.contacts.queries import drafts_of
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from tests.apps.contacts.walk import BACKEND, Walk, today_boxes
from tests.factories import make_child, make_contact, make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return make_officer()


@pytest.fixture
def draft(officer):
    return start_draft(kind="concern", by=officer)


def text_of(draft, page="what"):
    draft.refresh_from_db()
    return draft.answers[page]["what_happened"]


def test_a_second_tab_cannot_overwrite_unseen(draft, officer):
    save_page(draft, page="what", answers={"what_happened": ["from the first tab"]}, revision=0, by=officer, tab="one")
    with pytest.raises(SavedElsewhere) as caught:
        save_page(draft, page="what", answers={"what_happened": ["from the second"]}, revision=0, by=officer, tab="two")
    assert caught.value.theirs == {"what_happened": ["from the first tab"]}
    assert text_of(draft) == ["from the first tab"]
    save_page(
        draft,
        page="what",
        answers={"what_happened": ["both, merged"]},
        revision=caught.value.revision,
        by=officer,
        tab="two",
    )
    assert text_of(draft) == ["both, merged"]


def test_the_same_words_another_page_or_the_same_tab_are_no_conflict(draft, officer):
    save_page(draft, page="what", answers={"what_happened": ["a"]}, revision=0, by=officer, tab="one")
    save_page(draft, page="what", answers={"what_happened": ["a"]}, revision=0, by=officer, tab="two")
    save_page(draft, page="grade", answers={"officer_grade": ["red"]}, revision=0, by=officer, tab="two")
    save_page(draft, page="what", answers={"what_happened": ["ab"]}, revision=0, by=officer, tab="one")
    assert text_of(draft) == ["ab"]


def test_a_draft_is_its_officers_own(draft):
    other = make_officer("sergeant")
    for act in (
        lambda: save_page(draft, page="what", answers={}, revision=0, by=other),
        lambda: discard_draft(draft, by=other),
        lambda: submit(draft, by=other),
    ):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(NotAllowed):
        start_draft(kind="concern", by=make_officer("analyst"))
    with pytest.raises(BadInput):
        start_draft(kind="picnic", by=other)


def test_putting_away_can_be_undone(draft, officer):
    discard_draft(draft, by=officer)
    for act in (
        lambda: save_page(draft, page="what", answers={}, revision=0, by=officer),
        lambda: submit(draft, by=officer),
    ):
        with pytest.raises(CannotNow):
            act()
    assert not drafts_of(officer).exists()
    restore_draft(draft, by=officer)
    assert list(drafts_of(officer)) == [draft]
    assert set(AuditEntry.objects.filter(subject_type="contacts.draft").values_list("verb", flat=True)) == {
        "started draft",
        "discarded draft",
        "restored draft",
    }


def test_entries_come_off_and_go_back_with_what_was_typed(draft, officer):
    _, key = add_entry(draft, to="children", by=officer, pages={"first": {"given_name": ["Amara"]}})
    remove_entry(draft, of="children", key=key, by=officer)
    draft.refresh_from_db()
    assert DraftReader(draft).child_keys == []
    restore_entry(draft, of="children", key=key, by=officer)
    _, second = add_entry(draft, to="children", by=officer)
    draft.refresh_from_db()
    assert DraftReader(draft).child_keys == [key, second] == ["c1", "c2"]
    assert DraftReader(draft).name_of(key) == "Amara"
    say_no_adults(draft, by=officer)
    draft.refresh_from_db()
    assert DraftReader(draft).no_adults


def test_an_unfinished_draft_is_refused_with_everything_that_is_left(draft, officer):
    with pytest.raises(Incomplete) as caught:
        submit(draft, by=officer)
    assert {problem.field for problem in caught.value.problems} == {"what", "where", "children", "adults", "grade"}
    add_entry(draft, to="children", by=officer)
    draft.refresh_from_db()
    assert "child-c1-voice" in {problem.field for problem in problems_of(draft)}


def test_two_tabs_on_the_page_show_both_versions(client, draft, officer):
    one, two = Walk(client, officer), Walk(client, officer)
    address = reverse("contacts:page", args=[draft.pk, "what"])
    for walk in (one, two):
        walk.open(address)
    first = {"what_happened": "from the first tab", "told_by": "school", **today_boxes("occurred_from", "00:00")}
    one.press({**first, "then": "later"}, address=address)
    two.press({**first, "what_happened": "from the second", "then": "later"}, address=address)
    assert two.page.status_code == 409
    assert "from the first tab" in two.text
    assert "from the second" in two.text
    two.press({**first, "what_happened": "both, merged", "then": "later"}, address=address)
    assert text_of(draft) == ["both, merged"]


def test_half_a_page_is_kept_with_its_mistakes_and_resumed_after_signing_out(client, draft, officer):
    walk = Walk(client, officer)
    address = reverse("contacts:page", args=[draft.pk, "what"])
    walk.open(address)
    walk.press({"what_happened": "half a sen", "occurred_from_day": "41", "then": "next"})
    assert "When it happened must" in walk.text
    assert text_of(draft) == ["half a sen"]
    client.logout()
    client.force_login(officer, backend=BACKEND)
    assert str(draft.pk) in client.get(reverse("contacts:start")).content.decode()
    page = client.get(address).content.decode()
    assert "half a sen" in page
    assert 'value="41"' in page
    assert "There is a problem" not in page


def test_a_pause_saves_and_answers_with_the_panel(client, officer):
    draft = start_draft(kind="domestic_abuse", by=officer)
    child = make_child(needs=["autism"])
    add_entry(
        draft,
        to="children",
        by=officer,
        pages={"match": {"child": [str(child.pk)]}, "first": {"perceived_age": ["14"]}, "who": {"roles": ["victim"]}},
    )
    walk = Walk(client, officer)
    walk.open(reverse("contacts:page", args=[draft.pk, "child-c1-voice"]))
    sent = {**walk.hidden(), "seen": "yes", "signs_5": ["hears_abuse"]}
    answer = client.post(reverse("contacts:autosave", args=[draft.pk, "child-c1-voice"]), sent).content.decode()
    assert AuditEntry.objects.filter(verb="read record while recording", child_id=child.pk).count() == 1
    assert "Saved at" in answer
    assert "A child living with domestic abuse is a victim" in answer
    assert text_answers(draft)["signs_5"] == ["hears_abuse"]
    late = client.post(
        reverse("contacts:autosave", args=[draft.pk, "child-c1-voice"]),
        {**sent, "tab": "other", "revision": "0", "seen": "no"},
    ).content.decode()
    assert "Not saved" in late


def text_answers(draft):
    draft.refresh_from_db()
    return draft.answers["child-c1-voice"]


def test_strangers_are_refused_and_pages_that_are_not_there_are_not_found(client, draft):
    client.force_login(make_officer(), backend=BACKEND)
    assert client.get(reverse("contacts:draft", args=[draft.pk])).status_code == 403
    client.force_login(draft.started_by, backend=BACKEND)
    for page in ("nothing", "child-c9-who", "adult-a9", "child-c1-match"):
        assert client.get(reverse("contacts:page", args=[draft.pk, page])).status_code == 404
    assert client.get(reverse("contacts:match", args=[draft.pk, "c7"])).status_code == 404
    assert client.get(reverse("contacts:draft", args=["00000000-0000-0000-0000-000000000000"])).status_code == 404


def test_start_put_away_and_take_back_by_page(client, officer):
    walk = Walk(client, officer)
    child = make_child("Amara", "Osei")
    assert client.get(reverse("contacts:start"), {"child": child.pk}).status_code == 403
    make_contact("concern", by=officer, children=[child])
    walk.open(f"{reverse('contacts:start')}?child={child.pk}")
    walk.press({"kind": "concern", "child": str(child.pk)}, address=reverse("contacts:start"))
    draft = Draft.objects.get()
    assert DraftReader(draft).matched("c1") == str(child.pk)
    walk.open(reverse("contacts:draft", args=[draft.pk]))
    assert "1 child added" in walk.text
    walk.press(address=reverse("contacts:put-away", args=[draft.pk]))
    assert "Take back" in walk.text
    walk.open(reverse("contacts:draft", args=[draft.pk]))
    assert walk.address == reverse("contacts:start")
    walk.press(address=reverse("contacts:take-back", args=[draft.pk]))
    assert "The draft is back" in walk.text
    for act, words in (("remove", "put the child back"), ("restore", "The child is back")):
        walk.press({"act": act, "key": "c1"}, address=reverse("contacts:children", args=[draft.pk]))
        assert words in walk.text


def test_a_brother_known_at_the_home_is_offered_and_only_such_a_one_can_be_added(client, officer):
    child = make_child("Amara", "Osei", address="1 Invented Road", postcode="N17 0AB")
    brother = make_child("Kofi", "Osei", address="1 Invented Road", postcode="N17 0AB")
    stranger = make_child("Zofia", "Nowak")
    draft = start_draft(kind="domestic_abuse", by=officer)
    add_entry(draft, to="children", by=officer, pages={"match": {"child": [str(child.pk)]}})
    walk, address = Walk(client, officer), reverse("contacts:children", args=[draft.pk])
    walk.open(address)
    assert "Add Kofi Osei" in walk.text
    assert AuditEntry.objects.filter(verb="shown in household", child_id=brother.pk).exists()
    walk.press({"act": "add-known", "key": str(stranger.pk)}, address=address)
    walk.press({"act": "add-known", "key": str(brother.pk)}, address=address)
    assert walk.address.endswith("/child-c2-first/")
    assert "Given name" not in walk.text
    draft.refresh_from_db()
    assert [DraftReader(draft).matched(key) for key in DraftReader(draft).child_keys] == [
        str(child.pk),
        str(brother.pk),
    ]


def test_a_birth_date_that_comes_later_finds_the_record_after_all(client, officer):
    known = make_child("Amara", "Osei")
    draft = start_draft(kind="concern", by=officer)
    add_entry(
        draft,
        to="children",
        by=officer,
        pages={"first": {"given_name": ["Amara"], "family_name": ["Osei"]}, "match": {"child": ["new"]}},
    )
    born = known.date_of_birth
    walk, address = Walk(client, officer), reverse("contacts:page", args=[draft.pk, "child-c1-who"])
    walk.open(address)
    walk.press(
        {
            "given_name": "Amara",
            "family_name": "Osei",
            "date_of_birth_day": born.day,
            "date_of_birth_month": born.month,
            "date_of_birth_year": born.year,
            "date_of_birth_basis": "claimed",
            "sex": "female",
            "roles": ["at_risk"],
            "interpreter_needed": "no",
            "needs_asked": "no",
            "care_status": "unknown",
            "school_status": "unknown",
            "then": "next",
        },
        address=address,
    )
    assert walk.address.endswith("/match/")
    assert "same date of birth" in walk.text
    walk.press(child=str(known.pk))
    assert walk.address.endswith("child-c1-who/")
    assert "On record as child" in walk.text
