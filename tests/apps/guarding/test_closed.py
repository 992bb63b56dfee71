"""For whoever is not let in, a restricted child is not there: in no list, search, count, match or error page."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.children import searching as children
from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child, visible
from childfirst.contacts.actions import record
from childfirst.contacts.models import Contact
from childfirst.contacts.new import NewChild
from childfirst.contacts.permissions import may_see_contact
from childfirst.foundation import wall
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.guarding import actions, queries
from childfirst.guarding.models import BreakGlass, Restriction
from childfirst.linkage.queries import found_at_entry
from childfirst.referrals.models import Referral
from tests.factories import make_child, make_contact, make_officer, make_team, new_contact

pytestmark = pytest.mark.django_db
WHY = "Daughter of somebody the force protects"


class Place:
    """A team whose officer recorded a contact with a child, an inspector who guards the record, and a desk."""

    def __init__(self):
        self.team = make_team()
        self.officer = make_officer(team=self.team)
        self.colleague = make_officer(team=self.team)
        self.inspector = make_officer("inspector", team=self.team, rank="inspector")
        self.desk = make_officer("desk_researcher", team=make_team("desk"))
        self.decider = make_officer("desk_decision_maker", team=make_team("desk"))
        self.child = make_child("Zuleika", "Marchbanks", postcode="E8 4QN", address="4 Invented Row")
        self.other = make_child("Piers", "Marchbanks", age=9)
        self.contact = make_contact(by=self.officer, children=[self.child, self.other])

    def restrict(self, **given):
        given = {"guardian": self.inspector, "let_in": [self.decider], "reason": WHY, "by": self.inspector} | given
        return actions.restrict(child=self.child, **given)


@pytest.fixture
def place():
    return Place()


def bare(answer, key=None):
    """A page without its token, and without the number asked for."""
    text = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())
    return text if key is None else text.replace(f"/{key}/", "/N/")


def page(client, person, name, *args):
    client.force_login(person, backend="childfirst.teams.backends.OfficerBackend")
    return client.get(reverse(name, args=args))


def test_the_scope_and_the_record_check_say_no(place):
    assert may_see_child(place.officer, place.child)
    assert may_see_contact(place.officer, place.contact)
    place.restrict()
    for person in (place.officer, place.colleague, place.desk):
        assert not may_see_child(person, place.child)
        assert place.child not in visible(person)
        assert not may_see_contact(person, place.contact), "its words name every child in it"
        assert may_see_child(person, place.other), "another child of the contact is not closed"
    for person in (place.inspector, place.decider):
        assert may_see_child(person, place.child)
        assert may_see_contact(person, place.contact)


def test_whatever_query_asks_in_a_request(place):
    """A forgotten filter shows nothing: the managers ask the wall, and so does every relation from another record."""
    place.restrict()
    household = place.child.household_places.get().household
    assert Child.objects.filter(pk=place.child.pk).exists(), "nobody asks: the clock worker sees everything"
    with wall.before(place.colleague):
        assert not Child.objects.filter(pk=place.child.pk).exists()
        assert not Contact.objects.filter(pk=place.contact.pk).exists()
        assert not Referral.objects.filter(folded_contacts__contact=place.contact).exists()
        assert not household.child_places.exists()
        assert not place.contact.involvements.exists()
        assert not place.contact.screenings.exists()
        assert not children.search(children.wanted_from("Zuleika Marchbanks"))
        assert not found_at_entry(children.Wanted("Zuleika", "Marchbanks", place.child.date_of_birth), limit=5)
        assert [one.child for one in children.search(children.wanted_from("Piers Marchbanks"))] == [place.other]
        with wall.whole():
            assert Child.objects.filter(pk=place.child.pk).exists()
    with wall.before(place.decider):
        assert children.search(children.wanted_from("Zuleika Marchbanks"))


def test_its_pages_answer_as_if_it_had_never_been(client, place):
    """The same words and status as a record that does not exist."""
    place.restrict()
    referral = place.contact.referral_places.get().referral
    for name, pk in (
        ("children:child", place.child.pk),
        ("contacts:contact", place.contact.pk),
        ("referrals:referral", referral.pk),
        ("guarding:restrict", place.child.pk),
        ("guarding:known", place.child.pk),
    ):
        for person in (place.officer, place.desk, make_officer("inspector", team=place.team)):
            closed, never = page(client, person, name, pk), page(client, person, name, 987654)
            assert (closed.status_code, bare(closed, pk)) == (never.status_code, bare(never, 987654)), name
            assert closed.status_code in (403, 404)
    assert page(client, place.decider, "children:child", place.child.pk).status_code == 200


def test_a_record_joined_later_is_closed_as_well(place):
    twin = make_child("Zulaika", "Marchbanks")
    place.restrict()
    Child.objects.filter(pk=twin.pk).update(main=place.child)
    assert not may_see_child(place.desk, twin)
    assert may_see_child(place.decider, twin)


def test_it_is_not_restricted_where_its_open_work_would_have_nobody(place):
    with pytest.raises(BadInput, match="desk decision-maker"):
        place.restrict(let_in=[place.officer])
    with pytest.raises(BadInput, match="guardian is an inspector"):
        place.restrict(guardian=place.officer)
    with pytest.raises(NotAllowed):
        place.restrict(by=place.officer)
    child = make_child("Ola", "Gone")
    make_contact("missing", by=place.officer, children=[child])
    with pytest.raises(CannotNow, match="missing"):
        actions.restrict(child=child, guardian=place.inspector, reason=WHY, by=place.inspector)
    place.restrict()
    with pytest.raises(CannotNow, match="already"):
        place.restrict()


def test_let_in_and_out_and_handed_over_and_lifted(place):
    held = place.restrict()
    actions.let_in(restriction=held, officer=place.officer, reason="Works with her school", by=place.inspector)
    assert may_see_child(place.officer, place.child)
    with pytest.raises(NotAllowed):
        actions.let_in(restriction=held, officer=place.desk, reason="x", by=place.officer)
    actions.let_out(place=held.let_in.get(officer=place.officer, ended_at=None), by=place.inspector)
    assert not may_see_child(place.officer, place.child)
    lead = make_officer("child_protection_lead")
    actions.hand_over(restriction=held, guardian=lead, by=place.inspector)
    assert may_see_child(lead, place.child)
    assert not may_see_child(place.inspector, place.child)
    actions.lift(restriction=held, reason="The danger is over", by=lead)
    assert may_see_child(place.officer, place.child)
    assert may_see_child(place.desk, place.child)
    assert list(AuditEntry.objects.filter(subject_type="guarding.restriction").order_by("pk").values_list("verb", flat=True)) == [
        "restricted record", "taken off restricted record", "guardian changed", "restriction lifted",
    ]  # fmt: skip


def test_a_guardian_who_left_does_not_leave_it_to_nobody(client, place):
    held = place.restrict()
    (use,) = actions.break_glass(
        reference=place.contact.reference, danger="life", reason="she rang and then nothing", by=place.colleague
    )
    lead = make_officer("child_protection_lead")
    assert not queries.guarded_by(lead).exists()
    place.inspector.role_holdings.update(ended_at=now())
    assert list(queries.guarded_by(lead)) == [held]
    # The record is closed to the lead, who reads whose it is all the same, to take it over.
    assert page(client, lead, "children:child", place.child.pk).status_code == 404
    for name, key in (("home", ()), ("guarding:guarded", ()), ("guarding:restriction", (held.pk,)), ("guarding:use", (use.pk,))):  # fmt: skip
        assert "Zuleika" in page(client, lead, name, *key).content.decode(), name
    actions.hand_over(restriction=held, guardian=lead, by=lead)


def test_a_tie_closes_the_record_to_that_officer_alone(place, client):
    """Own family or known: not let in, not by break-glass, and only somebody else ends it."""
    client.force_login(place.officer, backend="childfirst.teams.backends.OfficerBackend")
    answer = client.post(reverse("guarding:known", args=[place.child.pk]), {"kind": "own_family", "note": "My niece"})
    assert answer.status_code == 302
    assert not may_see_child(place.officer, place.child)
    assert may_see_child(place.colleague, place.child)
    assert page(client, place.officer, "children:child", place.child.pk).status_code == 404
    held = place.restrict(let_in=[place.decider, place.officer])
    assert not may_see_child(place.officer, place.child)
    assert (
        actions.break_glass(
            reference=str(place.child.pk), danger="life", reason="she is in danger now", by=place.officer
        )
        == []
    )
    tie = place.child.known_to.get()
    with pytest.raises(NotAllowed):
        actions.end_tie(tie=tie, reason="Not so", by=place.officer)
    actions.end_tie(tie=tie, reason="Another child of that name", by=place.inspector)
    assert may_see_child(place.officer, place.child), "and now let in"
    assert held.guardian == place.inspector


def test_a_tie_declared_after_the_glass_was_broken_closes_the_record_at_once(client, place):
    place.restrict()
    actions.break_glass(
        reference=place.contact.reference, danger="life", reason="she rang and then nothing", by=place.colleague
    )
    assert "Zuleika" in page(client, place.colleague, "home").content.decode()
    actions.declare_tie(officer=place.colleague, child=place.child, kind="known", by=place.inspector)
    for name in ("home", "guarding:break-glass"):
        shown = page(client, place.colleague, name)
        assert (shown.status_code, "Zuleika" in shown.content.decode()) == (200, False), name


def test_an_administrator_is_not_told_whether_there_is_such_a_record(client, place):
    admin = make_officer("administrator")
    client.force_login(admin, backend="childfirst.teams.backends.OfficerBackend")
    answers = []
    for number in (place.child.pk, 987654):
        given = {"officer": place.officer.username, "record": str(number), "kind": "known"}
        answers.append(client.post(reverse("guarding:known-by-number"), given, follow=True))
    assert bare(answers[0]) == bare(answers[1])
    assert not may_see_child(place.officer, place.child)


def test_broken_glass_opens_for_four_hours_and_every_look_carries_it(client, place):
    place.restrict()
    started = now()
    with time_machine.travel(started, tick=False) as clock:
        client.force_login(place.colleague, backend="childfirst.teams.backends.OfficerBackend")
        address = reverse("guarding:break-glass")
        given = {
            "reference": place.contact.reference,
            "danger": "life",
            "reason": "She rang and then the line went dead",
        }
        answer = client.post(address, given)
        assert answer.status_code == 302
        assert answer["Location"] == reverse("children:child", args=[place.child.pk])
        use = BreakGlass.objects.get()
        assert client.post(address, given).status_code == 302
        assert BreakGlass.objects.count() == 1, "pressed twice"
        shown = client.get(answer["Location"])
        assert shown.status_code == 200
        assert f"by break-glass ({use})" in shown.content.decode()
        client.get(reverse("contacts:contact", args=[place.contact.pk]))
        looks = queries.looks_under(use)
        assert {"looked at child record"} <= {one.verb for one in looks}
        assert len(looks) >= 2
        assert all(one.details["break_glass"] == use.pk for one in looks)
        assert "by break-glass" in next(one for one in looks if one.verb == "looked at child record").reason
        panel = next(one for one in queries.work_for(place.inspector) if one.title == "Break-glass to review")
        assert panel.count == 1
        assert str(use) in panel.items[0].text
        clock.shift(timedelta(hours=4, seconds=1))
        assert client.get(answer["Location"]).status_code == 404
        assert not may_see_child(place.colleague, place.child)


def test_what_opened_nothing_is_kept_and_cannot_be_tried_for_ever(client, place):
    """A reference that does not exist and one of a record that is not restricted answer alike, and both are kept."""
    client.force_login(place.colleague, backend="childfirst.teams.backends.OfficerBackend")
    address = reverse("guarding:break-glass")
    words = []
    for reference in (place.contact.reference, "CF-2026-999999", "no reference at all"):
        answer = client.post(address, {"reference": reference, "danger": "harm", "reason": "a child is in danger"})
        assert answer.status_code == 422
        words.append("Nothing that is closed to you has this reference" in answer.content.decode())
    assert all(words)
    assert BreakGlass.objects.filter(status="nothing").count() == 3
    unasked = client.post(address, {"reference": place.contact.reference})
    assert unasked.status_code == 422
    assert BreakGlass.objects.count() == 3, "nothing is looked up without a reason"
    for _ in range(3):
        last = client.post(address, {"reference": "RF-2026-000000", "danger": "harm", "reason": "a child is in danger"})
    assert last.status_code == 409


def test_the_guardian_reviews_and_nobody_else(client, place):
    held = place.restrict()
    [use] = actions.break_glass(
        reference=str(place.child.pk), danger="harm", reason="he has a knife", by=place.colleague
    )
    with pytest.raises(NotAllowed):
        actions.review(use=use, verdict="upheld", words="Fine", by=place.decider)
    with pytest.raises(CannotNow, match="Review it first"):
        actions.lift(restriction=held, reason="x", by=place.inspector)
    assert page(client, make_officer("inspector"), "guarding:use", use.pk).status_code == 404
    client.force_login(place.inspector, backend="childfirst.teams.backends.OfficerBackend")
    address = reverse("guarding:use", args=[use.pk])
    assert client.post(address, {"verdict": "not_justified", "words": ""}).status_code == 422
    assert (
        client.post(address, {"verdict": "not_justified", "words": "The call was about another child"}).status_code
        == 302
    )
    assert not may_see_child(place.colleague, place.child), "and it ends at once"
    assert client.post(address, {"verdict": "upheld", "words": "again"}).status_code == 409
    own = page(client, place.colleague, "guarding:break-glass")
    assert "The call was about another child" in own.content.decode()


def test_restricted_through_its_pages(client, place):
    client.force_login(place.inspector, backend="childfirst.teams.backends.OfficerBackend")
    shown = client.get(reverse("children:child", args=[place.child.pk])).content.decode()
    assert reverse("guarding:restrict", args=[place.child.pk]) in shown
    address = reverse("guarding:restrict", args=[place.child.pk])
    given = {"reason": WHY, "guardian": str(place.inspector.pk), "let_in": f"{place.officer.username}\nnobody.here"}
    wrong = client.post(address, given)
    assert wrong.status_code == 422
    assert "nobody.here" in wrong.content.decode()
    given["let_in"] = f"{place.officer.username}\n{place.decider.username}"
    assert client.post(address, given).status_code == 302
    held = Restriction.objects.get()
    assert client.post(address, given).status_code == 409, "the back button and once more"
    text = client.get(reverse("guarding:restriction", args=[held.pk])).content.decode()
    assert place.officer.full_name in text
    out = reverse("guarding:let-out", args=[held.pk, held.let_in.get(officer=place.officer).pk])
    assert client.get(out).status_code == 200
    assert client.post(out).status_code == 302
    assert not may_see_child(place.officer, place.child)
    assert page(client, make_officer("inspector"), "guarding:restriction", held.pk).status_code == 404


def test_a_draft_that_names_a_child_who_was_closed_since_is_told_like_a_number_that_never_was(place):
    """The officer's own form still holds the number. Nothing of the child comes back with it."""
    place.restrict()
    said = []
    with wall.before(place.officer):
        for number in (place.child.pk, 987654):
            with pytest.raises(BadInput) as refused:
                record(new_contact("concern", children=[NewChild(child_id=number)]), by=place.officer)
            said.append(str(refused.value))
    assert said[0] == said[1]
