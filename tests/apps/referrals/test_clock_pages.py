"""What pages say of a clock after the grade changed: no time is bought, and none is called late that was replaced."""

import pytest
from django.urls import reverse

from childfirst.referrals import actions
from tests import factories as make
from tests.apps.referrals.desk_at_work import desk, graver_than_thought, page_of

pytestmark = pytest.mark.django_db


def test_a_slower_grade_leaves_the_clock_and_its_page_says_why(client, time_machine):
    person = desk()
    row = graver_than_thought(person, time_machine)
    actions.grade(referral=row, grade="green", reason="Small after all", by=person)
    client.force_login(person)
    text = client.get(reverse("referrals:referral", args=[row.pk])).content.decode()
    assert "for red (level 4)" in text
    assert "The grade is now green (level 2); a new grade never puts off when it is due" in text


def test_a_clock_that_ended_takes_no_more_and_says_what_replaced_it(client, time_machine):
    person = desk()
    client.force_login(person)
    referral = graver_than_thought(person, time_machine)
    old, new = referral.clocks.filter(duty="DESK").order_by("pk")
    assert (old.ended, new.ended) == (True, False)
    page = page_of(client.get(reverse("referrals:referral", args=[referral.pk])))
    shown = [
        " ".join("".join(one.itertext()).split())
        for one in page.iter("div")
        if one.get("class") == "cf-clock cf-clock--idle"
    ]
    assert any("Graded Red (level 4)" in text and "by the clock for Red (level 4), due " in text for text in shown)
    assert not any("Not started" in text or "Due Sun" in text for text in shown)
    ended = client.get(reverse("referrals:event", args=[old.pk])).content.decode()
    assert "This clock has ended: graded Red" in ended


def test_a_replaced_clock_is_not_late_for_what_came_after(client, time_machine):
    person = desk()
    referral = graver_than_thought(person, time_machine)
    time_machine.shift(make.timedelta(hours=80))
    client.force_login(person)
    page = page_of(client.get(reverse("referrals:referral", args=[referral.pk])))
    said = [
        " ".join("".join(one.itertext()).split())
        for one in page.iter("div")
        if "cf-clock " in one.get("class", "") + " "
    ]
    replaced = [text for text in said if "Graded Red (level 4): the" in text]
    assert replaced
    assert not any("Late" in text for text in replaced)
