"""Same child? Found at entry, decided by a person, joined without moving anything, undone whole; twins and closed children kept apart."""

import itertools
from datetime import date

import pytest
from django.urls import reverse

from childfirst.adapters.linkage.on_record import look_over_records
from childfirst.audit.models import AuditEntry, Operation
from childfirst.children.actions import correct_child, open_child, place_in_household
from childfirst.children.models import Child, MatchKey
from childfirst.children.permissions import visible
from childfirst.children.queries import records_of
from childfirst.children.searching import Wanted, search
from childfirst.contacts.models import Involvement
from childfirst.contacts.screening import earlier_records
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.linkage.actions import agree, ask_about, look_again, say_same, say_two, undo
from childfirst.linkage.models import Pair, PairDecision
from childfirst.linkage.queries import found_at_entry, next_for, same_child, visible_to
from tests.factories import make_contact, make_officer

pytestmark = pytest.mark.django_db
BORN, SWAPPED = date(2012, 3, 4), date(2012, 4, 3)


def on_record(given, family, born=BORN, address="27 Candlewick Row", postcode="E8 3CM", sex="female"):
    child = open_child(
        by=IMPORTER, given_name=given, family_name=family, date_of_birth=born, date_of_birth_basis="known", sex=sex
    )
    if address:
        place_in_household(child, address=address, postcode=postcode, by=IMPORTER)
    return child


@pytest.fixture
def researcher():
    return make_officer("desk_researcher")


@pytest.fixture
def girl():
    """One girl on two records, and the pair."""
    first, second = on_record("Khadija", "Warsame"), on_record("Hatice", "Warsame", SWAPPED)
    ask_about(second, by=IMPORTER)
    return first, second, Pair.objects.get(left=first, right=second)


def test_an_officer_who_types_another_spelling_finds_the_child():
    child = on_record("Khadija", "Warsame")
    on_record("Zofia", "Nowak", date(2009, 1, 30), "1 Far Road", "N17 0AB")
    for typed in (
        Wanted("Hatice", "Warsame", BORN), Wanted("Warsame", "Khadeeja", SWAPPED), Wanted("Hatice", "Warsaame", postcode="e83cm"),
    ):  # fmt: skip
        found = same_child(typed)
        assert [match.pk for match in found] == [child.pk], typed
        assert child in [match.child for match in found_at_entry(typed, limit=8)]
    assert "another form of the same given name" in same_child(Wanted("Hatice", "Warsame", BORN))[0].because


def test_keys_follow_the_record():
    child = on_record("Khadija", "Warsame")
    correct_child(child, by=IMPORTER, reason="Read from her passport", given_name="Zofia", family_name="Nowak")
    place_in_household(child, address="1 Far Road", postcode="N17 0AB", by=IMPORTER)
    assert not [match for match in same_child(Wanted("Khadija", "Warsame", BORN)) if match.strength > 20]
    assert same_child(Wanted("Zofia", "Novak", postcode="N17 0AB"))[0].pk == child.pk
    assert MatchKey.objects.filter(child=child).count() == len(
        set(MatchKey.objects.filter(child=child).values_list("key", flat=True))
    )


def test_a_join_shows_one_child_moves_nothing_and_is_undone_whole(girl, researcher):
    first, second, pair = girl
    officer = make_officer()
    contacts = [
        make_contact("missing", by=officer, children=[first]),
        make_contact("crime_report", by=officer, children=[second]),
    ]
    for place in contacts[0].referral_places.all():
        place.referral.__class__.objects.filter(pk=place.referral_id).update(decided_at=place.folded_at)
    before = list(Involvement.objects.order_by("pk").values())

    say_same(pair, by=researcher, reason="Same home, day and month swapped")
    assert records_of(second.pk) == [first.pk, second.pk]
    assert [match.child for match in search(Wanted("Hatice", "Warsame"))] == [first]
    part = Involvement.objects.get(child=second)
    assert contacts[0].reference in [one["id"] for one in earlier_records(part, at=contacts[1].submitted_at)]
    other = make_officer()
    later = make_contact("concern", by=other, children=[second])
    assert later
    assert set(visible(other).values_list("pk", flat=True)) == {first.pk, second.pk}
    traced = AuditEntry.objects.filter(operation=Operation.COMBINATION, verb="joined records of one child")
    assert set(traced.values_list("child_id", flat=True)) == {first.pk, second.pk}

    undo(pair, by=researcher, reason="Her mother says these are cousins")
    assert records_of(second.pk) == [second.pk]
    assert [row for row in Involvement.objects.order_by("pk").values() if row["contact_id"] != later.pk] == before
    assert set(visible(other).values_list("pk", flat=True)) == {second.pk}
    assert list(PairDecision.objects.filter(pair=pair).order_by("pk").values_list("said", flat=True)) == [
        "same",
        "undone",
    ]


def test_three_records_are_one_child_until_one_join_is_undone(researcher):
    children = [on_record("Khadija", "Warsame"), on_record("Hatice", "Warsame"), on_record("Khadeeja", "Warsame")]
    pairs = [
        Pair.objects.create(left=left, right=right, weight=9, model="test", found_at=left.created_at)
        for left, right in itertools.pairwise(children)
    ]
    for pair in pairs:
        say_same(pair, by=researcher, reason="One girl")
    assert records_of(children[2].pk) == [child.pk for child in children]
    third = Pair.objects.create(
        left=children[0], right=children[2], weight=9, model="test", found_at=children[0].created_at
    )
    with pytest.raises(CannotNow, match="joined through others"):
        say_two(third, by=researcher, reason="No")
    undo(pairs[0], by=researcher, reason="Wrong")
    assert records_of(children[0].pk) == [children[0].pk]
    assert records_of(children[2].pk) == [children[1].pk, children[2].pk]
    say_two(third, by=researcher, reason="Two girls")
    with pytest.raises(CannotNow, match="two children"):
        say_same(pairs[0], by=researcher, reason="One girl after all")


def test_open_referrals_on_both_ask_for_a_second_person(girl, researcher):
    first, second, pair = girl
    officer = make_officer()
    for child in (first, second):
        make_contact("domestic_abuse", by=officer, children=[child])
    assert say_same(pair, by=researcher, reason="Same home").status == "asked"
    assert records_of(second.pk) == [second.pk]
    with pytest.raises(NotAllowed, match="somebody else"):
        agree(pair, by=researcher, reason="Yes")
    assert agree(pair, by=make_officer("desk_decision_maker"), reason="Read both").status == "same"
    assert records_of(second.pk)[0] == first.pk


def test_a_decision_outlives_every_later_run_and_a_twin_waits_guarded(girl, researcher):
    _, second, pair = girl
    twin = on_record("Khalida", "Warsame")
    say_two(pair, by=researcher, reason="Cousins: both were seen together")
    for _ in range(2):
        look_over_records()
    pair.refresh_from_db()
    assert pair.status == "two"
    assert Child.objects.exclude(main=None).count() == 0, "no run joins anybody"
    guards = set(Pair.objects.filter(right=twin).values_list("guard", flat=True))
    assert not Pair.objects.filter(right=twin).exclude(guard="twins").exists(), guards
    assert look_again(pair, by=researcher, reason="A passport was found").status == "waiting"
    assert second


def test_only_the_desk_decides_with_a_reason_once(girl, researcher):
    _, _, pair = girl
    with pytest.raises(NotAllowed):
        say_same(pair, by=make_officer(), reason="Same")
    with pytest.raises(BadInput, match="few words"):
        say_same(pair, by=researcher, reason="  ")
    say_same(pair, by=researcher, reason="Same home")
    with pytest.raises(CannotNow):
        say_same(pair, by=make_officer("desk_researcher"), reason="Same home")
    with pytest.raises(CannotNow):
        look_again(pair, by=researcher, reason="Hm")


def test_a_match_tells_nobody_of_a_child_who_is_closed_to_them(girl, client):
    first, _, pair = girl
    officer = make_officer()
    make_contact("concern", by=officer, children=[first])
    assert list(visible_to(officer)) == []
    client.force_login(officer)
    assert client.get(reverse("linkage:pair", args=[pair.pk])).status_code == 403
    assert client.get(reverse("linkage:waiting")).status_code == 403


def test_the_pages_from_the_list_to_the_decision_and_back(girl, researcher, client):
    first, second, pair = girl
    client.force_login(researcher)
    shown = client.get(reverse("linkage:waiting")).content.decode()
    assert "Khadija Warsame and Hatice Warsame" in shown
    page = client.get(reverse("linkage:pair", args=[pair.pk])).content.decode()
    assert "Another form of the same given name" in page
    assert "Day and month of birth the other way round" in page
    assert client.post(reverse("linkage:pair", args=[pair.pk]), {"said": "same", "reason": ""}).status_code == 422
    assert (
        client.post(reverse("linkage:pair", args=[pair.pk]), {"said": "same", "reason": "Same home"}).status_code == 302
    )
    assert (
        client.post(reverse("linkage:pair", args=[pair.pk]), {"said": "same", "reason": "Same home"}).status_code == 409
    )
    assert client.get(reverse("children:child", args=[second.pk])).headers["Location"] == reverse(
        "children:child", args=[first.pk]
    )
    shown = client.get(reverse("children:child", args=[first.pk])).content.decode()
    assert "Also recorded as" in shown
    assert "Why shown as one with Hatice Warsame" in shown
    assert client.post(reverse("linkage:undo", args=[pair.pk]), {"reason": "Cousins"}).status_code == 302
    assert "Parted again" in client.get(reverse("linkage:pair", args=[pair.pk])).content.decode()
    assert "How matching errs" in client.get(reverse("linkage:errors")).content.decode()


def test_one_decision_leads_to_the_next_pair_and_the_last_to_the_list(girl, researcher, client):
    _, _, pair = girl
    on_record("Khalida", "Warsame")  # a twin of hers: like one record at least, so another pair waits
    look_over_records()
    client.force_login(researcher)
    waiting = set(Pair.objects.filter(status="waiting").values_list("pk", flat=True))
    assert len(waiting) > 1
    at = pair
    while waiting:
        page = client.get(reverse("linkage:pair", args=[at.pk])).content.decode()
        assert ("go to the next pair" in page) == (len(waiting) > 1)
        answer = client.post(reverse("linkage:pair", args=[at.pk]), {"said": "two", "reason": "Seen together"})
        waiting.discard(at.pk)
        at = next_for(researcher, at)
        assert answer["Location"] == (reverse("linkage:pair", args=[at.pk]) if at else reverse("linkage:waiting"))
    assert at is None


def test_a_pair_that_one_asked_a_second_person_about_is_not_their_own_next(girl, researcher, client):
    _, _, pair = girl
    Pair.objects.filter(pk=pair.pk).update(status="asked", asked_by=researcher)
    other = Pair(pk=0, weight=99.0)
    assert next_for(researcher, other) is None
    assert next_for(make_officer("desk_researcher"), other) == pair
