"""Flags: kept by a named person until a day, looked at again or lapsed, never silently permanent."""

from datetime import timedelta

import pytest
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.contacts.actions import end_flag, raise_flag, review_flag
from childfirst.contacts.models import Finding, Flag
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now, today
from tests.apps.contacts.walk import BACKEND
from tests.factories import make_child, make_contact, make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page]
WHY = "Her father came back twice this month; she is afraid of the weekends."
SOON = timedelta(days=30)


@pytest.fixture
def officer():
    return make_officer()


@pytest.fixture
def finding(officer):
    contact = make_contact("domestic_abuse", by=officer, children=[make_child("Amara", "Osei")])
    return Finding.objects.get(screening__contact=contact, rule="da-child-victim")


@pytest.fixture
def flag(finding, officer):
    return raise_flag(finding, why=WHY, review_by=today() + SOON, by=officer)


def page(client, officer, name, *args):
    client.force_login(officer, backend=BACKEND)
    return client.get(reverse(name, args=args)).content.decode()


def test_it_has_an_owner_a_day_and_a_trace(flag, finding, officer):
    assert (flag.owner, flag.rule, flag.state(today())) == (officer, "da-child-victim", "standing")
    assert flag.child_id == finding.screening.involvement.child_id
    row = AuditEntry.objects.get(verb="raised flag")
    assert (row.child_id, row.actor_id, row.reason) == (flag.child_id, officer.pk, WHY)


@pytest.mark.parametrize(("days", "state"), [(0, "standing"), (30, "standing"), (31, "lapsed"), (400, "lapsed")])
def test_it_lapses_by_itself_after_its_day(flag, days, state):
    assert flag.state(today() + timedelta(days=days)) == state


def test_nobody_can_keep_one_for_ever(finding, officer):
    with pytest.raises(BadInput, match="182 days"):
        raise_flag(finding, why=WHY, review_by=today() + timedelta(days=183), by=officer)
    with pytest.raises(BadInput, match="sentence"):
        raise_flag(finding, why="ok", review_by=today(), by=officer)


def test_one_flag_of_a_rule_stands_on_a_child(flag, finding, officer):
    with pytest.raises(CannotNow, match="already has this flag"):
        raise_flag(finding, why=WHY, review_by=today() + SOON, by=officer)


def test_a_finding_kept_already_leads_to_its_flag(client, flag, finding, officer):
    shown = page(client, officer, "contacts:contact", finding.screening.contact_id)
    assert reverse("contacts:review-flag", args=[flag.pk]) in shown
    assert reverse("contacts:flag", args=[finding.pk]) not in shown
    answer = client.post(reverse("contacts:flag", args=[finding.pk]), {"why": WHY, "review_by": today() + SOON})
    assert answer.headers["Location"] == reverse("contacts:review-flag", args=[flag.pk])
    end_flag(flag, why="The father is in prison and she says she is calm.", by=officer)
    assert reverse("contacts:flag", args=[finding.pk]) in page(
        client, officer, "contacts:contact", finding.screening.contact_id
    )


def test_a_child_without_a_name_is_offered_no_flag(client, officer):
    contact = make_contact("domestic_abuse", by=officer, children=[None])
    finding = Finding.objects.filter(screening__contact=contact).first()
    shown = page(client, officer, "contacts:contact", contact.pk)
    assert reverse("contacts:disagree", args=[finding.pk]) in shown
    assert reverse("contacts:flag", args=[finding.pk]) not in shown


def test_a_child_without_a_name_has_no_record_to_keep_it_on(officer):
    contact = make_contact("domestic_abuse", by=officer, children=[None])
    finding = Finding.objects.filter(screening__contact=contact).first()
    with pytest.raises(CannotNow, match="not yet named"):
        raise_flag(finding, why=WHY, review_by=today(), by=officer)


def test_looking_again_gives_a_new_day_and_owner_even_after_it_lapsed(flag, officer, time_machine):
    time_machine.move_to(now() + timedelta(days=60))
    colleague = make_officer(team=officer.team)
    assert flag.state(today()) == "lapsed"
    review_flag(flag, why="Still afraid; spoke with her alone today.", review_by=today() + SOON, by=colleague)
    flag.refresh_from_db()

    assert (flag.state(today()), flag.owner, flag.reviewed_by) == ("standing", colleague, colleague)
    assert AuditEntry.objects.filter(verb="reviewed flag", child_id=flag.child_id).count() == 1


def test_it_is_ended_once_with_a_reason(flag, officer):
    end_flag(flag, why="The father is in prison and she says she is calm.", by=officer)
    flag.refresh_from_db()

    assert flag.state(today()) == "ended"
    with pytest.raises(CannotNow, match="already ended"):
        end_flag(flag, why="The father is in prison and she says she is calm.", by=officer)
    assert Flag.objects.get().end_reason.startswith("The father")


def test_another_team_can_do_nothing_with_it(flag, finding):
    stranger = make_officer()
    with pytest.raises(NotAllowed):
        raise_flag(finding, why=WHY, review_by=today(), by=stranger)
    with pytest.raises(NotAllowed):
        end_flag(flag, why=WHY, by=stranger)


def test_the_child_s_page_says_review_by_and_then_lapsed(client, flag, officer, time_machine):
    shown = page(client, officer, "children:child", flag.child_id)
    assert "Review by" in shown
    assert "afraid of the weekends" in shown
    time_machine.move_to(now() + timedelta(days=60))
    client.logout()
    assert "Lapsed" in page(client, officer, "children:child", flag.child_id)


def test_raised_reviewed_and_ended_on_pages(client, finding, officer):
    client.force_login(officer, backend=BACKEND)
    day = today() + SOON
    sent = {"why": WHY, "review_by_day": day.day, "review_by_month": day.month, "review_by_year": day.year}
    contact = finding.screening.contact_id
    assert "Keep as a flag" in client.get(reverse("contacts:contact", args=[contact])).content.decode()
    assert client.post(reverse("contacts:flag", args=[finding.pk]), sent).status_code == 302
    flag = Flag.objects.get()
    assert (flag.review_by, flag.owner) == (day, officer)
    assert flag.title in page(client, officer, "contacts:flags")

    address = reverse("contacts:review-flag", args=[flag.pk])
    assert (
        "Enter the day"
        in client.post(
            address, {"what": "keep", "why": WHY, "review_by_day": "", "review_by_month": "", "review_by_year": ""}
        ).content.decode()
    )
    assert (
        client.post(address, {"what": "end", "why": "It was the wrong child; see the amended record."}).status_code
        == 302
    )
    assert "You keep no flag" in page(client, officer, "contacts:flags")
