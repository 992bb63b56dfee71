"""After a contact is sent: amending, naming, disagreeing, and the pages that show them."""

import html5lib
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from childfirst.audit.models import AuditEntry, Operation
from childfirst.contacts import doors
from childfirst.contacts.actions import amend, disagree, name_child
from childfirst.contacts.models import Amendment, Finding
from childfirst.contacts.new import NewChild
from childfirst.contacts.presenters import contact_page
from childfirst.contacts.queries import one_contact
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from tests.apps.contacts.walk import BACKEND
from tests.factories import make_child, make_contact, make_officer
from tests.nonsense import look

pytestmark = [pytest.mark.django_db, pytest.mark.page]


@pytest.fixture
def officer():
    return make_officer()


@pytest.fixture
def contact(officer):
    return make_contact("domestic_abuse", by=officer, children=[make_child("Amara", "Osei"), None])


def get(client, officer, name, *args, **query):
    client.force_login(officer, backend=BACKEND)
    response = client.get(reverse(name, args=args), query)
    html5lib.HTMLParser(strict=True).parse(response.content.decode())
    return response


def test_an_amendment_keeps_before_and_after_screens_again_and_tells(contact, officer, monkeypatch):
    told = []
    monkeypatch.setattr(doors, "_when_amended", [lambda changed, by: told.append((changed.pk, by))])
    screened = contact.screenings.count()
    done = amend(
        contact,
        by=officer,
        reason="The grade was mistyped",
        changes={"dash_grade": "high", "place": contact.place},
        revision=0,
    )
    contact.refresh_from_db()
    assert (done.before, done.after) == ({"dash_grade": "medium"}, {"dash_grade": "high"})
    assert (contact.dash_grade, contact.revision) == ("high", 1)
    assert contact.screenings.count() == screened + 2
    assert Finding.objects.filter(rule="da-high-risk", screening__contact=contact).exists()
    assert told == [(contact.pk, officer)]
    assert AuditEntry.objects.filter(operation=Operation.ALTERATION, verb="amended contact").count() == 1


def test_nothing_different_changes_nothing(contact, officer):
    assert (
        amend(
            contact,
            by=officer,
            reason="Checking it over",
            changes={"dash_grade": "medium", "dash": list(reversed(contact.dash))},
        )
        is None
    )
    assert not Amendment.objects.exists()


@pytest.mark.parametrize("reason", ["", "  ", "n/a", "none"])
def test_a_reason_is_needed(contact, officer, reason):
    with pytest.raises(BadInput, match="why"):
        amend(contact, by=officer, reason=reason, changes={"dash_grade": "high"})


def test_two_people_at_once(contact, officer):
    amend(contact, by=officer, reason="The first of two", changes={"dash_grade": "high"}, revision=0)
    with pytest.raises(CannotNow):
        amend(contact, by=officer, reason="The second of two", changes={"dash_grade": "standard"}, revision=0)


def test_a_stranger_may_not_and_a_slip_is_caught(contact, officer):
    with pytest.raises(NotAllowed):
        amend(contact, by=make_officer("sergeant"), reason="I would like to", changes={"dash_grade": "high"})
    with pytest.raises(TypeError):
        amend(contact, by=officer, reason="A developer's slip", changes={"submitted_by": None})


def test_a_childs_part_and_the_age_follow_the_change(contact, officer):
    part = contact.involvements.first()
    amend(
        contact, part=part, by=officer, reason="She told us more", changes={"signs": ["hears_abuse", "hurt_in_abuse"]}
    )
    part.refresh_from_db()
    assert part.signs == ["hears_abuse", "hurt_in_abuse"]
    assert (
        Finding.objects.filter(rule="da-hurt-or-stepped-in").exists()
        or Finding.objects.filter(screening__involvement=part).count() > 1
    )
    amend(
        contact,
        by=officer,
        reason="It was a year before",
        changes={"occurred_from": contact.occurred_from.replace(year=contact.occurred_from.year - 1)},
    )
    before = part.age_months
    part.refresh_from_db()
    assert part.age_months == before - 12


def test_a_gap_is_closed_by_naming_the_child(contact, officer):
    gap = contact.involvements.get(child=None)
    name_child(gap, NewChild(given_name="Kofi", family_name="Osei"), by=officer, reason="Mother gave his name")
    gap.refresh_from_db()
    assert gap.child.name == "Kofi Osei"
    assert Amendment.objects.get().after == {"child": gap.child_id, "name": "Kofi Osei"}
    with pytest.raises(CannotNow):
        name_child(gap, NewChild(given_name="Kwame"), by=officer, reason="Mother gave his name")


def test_naming_somebody_already_there_or_nobody_is_refused(contact, officer):
    gap, other = contact.involvements.get(child=None), contact.involvements.exclude(child=None).get()
    with pytest.raises(BadInput, match="already in this contact"):
        name_child(gap, NewChild(child_id=other.child_id), by=officer, reason="Mother gave his name")
    with pytest.raises(BadInput, match="enter a name"):
        name_child(gap, NewChild(), by=officer, reason="Mother gave his name")


def test_disagreeing_is_one_act_with_a_reason_once_each(contact, officer):
    finding = Finding.objects.filter(screening__contact=contact).first()
    for empty in ("", "no", "none"):
        with pytest.raises(BadInput):
            disagree(finding, by=officer, reason=empty)
    disagree(finding, by=officer, reason="The children live with their father now.")
    assert finding.disagreement.disagreed_by == officer
    with pytest.raises(CannotNow):
        disagree(finding, by=officer, reason="The children live with their father now.")
    with pytest.raises(NotAllowed):
        disagree(finding, by=make_officer(), reason="I am from somewhere else.")


def test_the_page_shows_both_sides_each_change_and_each_disagreement(client, contact, officer):
    amend(contact, by=officer, reason="The grade was mistyped", changes={"dash_grade": "high"})
    finding = Finding.objects.filter(screening__contact=contact).order_by("-screening", "position").first()
    disagree(finding, by=officer, reason="The children live with their father now.")
    page = get(client, officer, "contacts:contact", contact.pk).content.decode()
    for words in (
        "What happened, in full",
        "What may lie behind it",
        "The grade was mistyped",
        "live with their father now",
        "Child not yet named",
        "I disagree",
    ):
        assert words in page


def test_looking_is_traced_for_each_child_and_refused_to_others(client, contact, officer):
    get(client, officer, "contacts:contact", contact.pk)
    child = contact.involvements.exclude(child=None).get().child_id
    assert (
        AuditEntry.objects.filter(operation=Operation.CONSULTATION, verb="looked at contact", child_id=child).count()
        == 1
    )
    assert get(client, make_officer(), "contacts:contact", contact.pk).status_code == 403
    assert get(client, officer, "contacts:contact", 999).status_code == 404


def test_the_page_costs_the_same_with_many_children(client, officer):
    few = make_contact("domestic_abuse", by=officer, children=[make_child()])
    many = make_contact("domestic_abuse", by=officer, children=[make_child(given_name=f"Ama{n}") for n in range(6)])
    get(client, officer, "contacts:contact", few.pk)
    counts = []
    for one in (few, many):
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("contacts:contact", args=[one.pk]))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 26


def test_amending_disagreeing_and_naming_by_page(client, contact, officer):
    gap, named = contact.involvements.get(child=None), contact.involvements.exclude(child=None).get()
    make_child("Kofi", "Osei")
    page = get(client, officer, "contacts:amend", contact.pk)
    sent = {"revision": "0", "occurred_from_day": "1", "reason": "", "children_in_home": "2"}
    assert "Enter why you are changing this record" in client.post(page.request["PATH_INFO"], sent).content.decode()
    assert get(client, officer, "contacts:amend-child", contact.pk, named.pk).status_code == 200
    done = client.post(
        reverse("contacts:amend-child", args=[contact.pk, named.pk]),
        {
            "revision": "0",
            "roles": ["victim"],
            "child_words": "He hit her",
            "seen": "yes",
            "spoken_to": "yes",
            "spoken_alone": "yes",
            "reason": "She said more later",
        },
    )
    assert done.status_code == 302
    late = client.post(
        reverse("contacts:amend-child", args=[contact.pk, named.pk]),
        {"revision": "0", "roles": ["victim"], "child_words": "Other words", "reason": "She said more later"},
    )
    assert late.status_code == 409
    assert "Other words" in late.content.decode()
    finding = Finding.objects.filter(screening__contact=contact).first()
    assert (
        "Say in a sentence why"
        in client.post(reverse("contacts:disagree", args=[finding.pk]), {"reason": "no"}).content.decode()
    )
    assert (
        client.post(
            reverse("contacts:disagree", args=[finding.pk]), {"reason": "They live with their father now."}
        ).status_code
        == 302
    )
    page = look(client, reverse("contacts:name-child", args=[contact.pk, gap.pk]), {"q": "Kofi Osei"})
    assert "Kofi Osei" in page.content.decode()
    named_now = client.post(
        reverse("contacts:name-child", args=[contact.pk, gap.pk]),
        {"revision": "1", "child": "new", "given_name": "Esi", "sex": "female", "reason": "Mother gave her name"},
    )
    assert named_now.status_code == 302
    assert contact.involvements.filter(child=None).count() == 0


def test_the_list_has_filters_and_traces_whom_it_showed(client, contact, officer):
    make_contact("concern", by=make_officer(team=officer.team), children=[make_child("Zofia", "Nowak")])
    everything = get(client, officer, "contacts:mine").content.decode()
    assert "Amara Osei" in everything
    assert "Zofia Nowak" in everything
    assert "Zofia Nowak" not in get(client, officer, "contacts:mine", whose="mine").content.decode()
    assert "Amara Osei" not in get(client, officer, "contacts:mine", kind="concern").content.decode()
    assert "Amara Osei" not in look(client, reverse("contacts:mine"), {"child": "nowak"}).content.decode()
    assert "Amara Osei" in look(client, reverse("contacts:mine"), {"child": " osei  AMARA"}).content.decode()
    assert "Amara Osei" not in look(client, reverse("contacts:mine"), {"child": "Amara Nowak"}).content.decode()
    assert "No contact matches" in get(client, make_officer(), "contacts:mine").content.decode()
    assert AuditEntry.objects.filter(verb="shown in list of contacts").exists()


@pytest.mark.parametrize(
    ("asked", "needs", "shown"),
    [(True, [], "Asked: none"), (None, [], None), (False, [], None), (True, ["autism"], "Autism")],
)
def test_asked_and_none_is_an_answer_and_not_a_gap(officer, asked, needs, shown):
    contact = make_contact("concern", by=officer)
    contact.involvements.update(needs_asked=asked, needs=needs)
    rows = dict(contact_page(one_contact(contact.pk))["children"][0]["rows"])
    assert rows["Needs"] == shown


def test_acts_on_a_child_are_told_apart(client, contact, officer):
    page = html5lib.parse(get(client, officer, "contacts:contact", contact.pk).content, namespaceHTMLElements=False)
    acts = [
        [" ".join("".join(one.itertext()).split()) for one in block]
        for block in page.iter("ul")
        if block.get("class") == "cf-acts"
    ]
    assert acts[0] == ["Amend what is recorded of Amara Osei", "Report force used on this child: Amara Osei"]
    assert acts[1][0] == "Name this child"
    assert acts[1][1].startswith("Amend what is recorded of ")


def test_a_finding_does_not_rest_on_what_is_not_ticked():
    from childfirst.children.findings import _telling

    some = [{"what": "kind", "value": "missing", "contact": ""}, {"what": "signs", "value": "none", "contact": ""}]
    assert [one["what"] for one in _telling(some)] == ["kind"]
    assert _telling(some[1:]) == some[1:]
