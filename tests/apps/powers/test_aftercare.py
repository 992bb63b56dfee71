"""What must follow a search: clocks that meet, ring and breach; who may record them; what a sample leaves out."""

from datetime import date, timedelta

import pytest
import time_machine

from childfirst.foundation.errors import BadInput, NotAllowed
from childfirst.foundation.now import now
from childfirst.powers.actions import aftercare, searches
from childfirst.powers.actions.settings import set_policy
from childfirst.powers.models import Review
from childfirst.referrals.models import Clock
from childfirst.referrals.worker import sweep
from childfirst.rules.clocks import LOCAL_DUTIES
from childfirst.rules.search_words import AFTERCARE
from tests.apps.powers.searching import begin, done, whole
from tests.factories import make_officer

pytestmark = pytest.mark.django_db


def clock(search, duty):
    return Clock.objects.get(duty=duty, about=search.reference)


def set_to(name, amount):
    set_policy(name=name, amount=amount, source="Invented order", source_date=date(2024, 1, 1), reason="Asked for", by=make_officer("administrator"))  # fmt: skip


def test_every_duty_has_words_and_is_local():
    assert set(AFTERCARE) == {duty for duty in LOCAL_DUTIES if duty.startswith("SEARCH_")}
    assert {LOCAL_DUTIES[duty].status for duty in AFTERCARE} == {"local"}


def test_a_missed_duty_rings_once_and_shows_on_the_referral():
    search = done()
    due = clock(search, "SEARCH_PARENT").due_at
    with time_machine.travel(due + timedelta(minutes=1), tick=False):
        sweep(now())
        sweep(now())
        late = clock(search, "SEARCH_PARENT")
        assert late.state == "breached"
        assert late.rings.filter(kind="breach").count() == 1
        late.referral.refresh_from_db()
        assert late.referral.breached_count >= 1


def test_the_record_and_the_clock_never_say_two_things():
    search = whole()
    assert clock(search, "SEARCH_PARENT").state == "met"
    assert clock(search, "SEARCH_COPY").state == "met"
    other = done()
    aftercare.record_aftercare(
        search=other, what="parent_told", at=now(), note="Her mother, by telephone", by=other.started_by
    )
    other.refresh_from_db()
    assert (other.parent_told, bool(other.parent_told_when)) == ("told", True)
    assert clock(other, "SEARCH_PARENT").ended


def test_telling_a_parent_may_be_unsafe_and_says_why():
    search = done()
    with pytest.raises(BadInput):
        aftercare.record_aftercare(
            search=search, what="parent_not_told_safely", at=now(), note=" ", by=search.started_by
        )
    aftercare.record_aftercare(
        search=search, what="parent_not_told_safely", at=now(), note="He hurts her", by=search.started_by
    )
    search.refresh_from_db()
    assert (search.parent_told, search.parent_not_told_reason) == ("unsafe", "He hurts her")
    assert clock(search, "SEARCH_PARENT").ended


def test_an_attempt_does_not_end_it():
    search = done()
    aftercare.record_aftercare(
        search=search, what="parent_call_attempted", at=now(), note="No answer", by=search.started_by
    )
    assert not clock(search, "SEARCH_PARENT").ended


def test_debrief_and_complaint_route():
    search = done()
    for what, duty in (("debrief_offered", "SEARCH_DEBRIEF"), ("complaint_route_given", "SEARCH_COMPLAINT")):
        aftercare.record_aftercare(search=search, what=what, at=now(), by=search.started_by)
        assert clock(search, duty).state == "met"


def test_nobody_else_records_it():
    search = done()
    for role in ("analyst", "auditor", "officer"):
        with pytest.raises(NotAllowed):
            aftercare.record_aftercare(search=search, what="debrief_offered", at=now(), by=make_officer(role))


def test_a_forces_own_time_is_kept_on_the_clock_with_its_source():
    set_to("SEARCH_REVIEW", 60)
    found = clock(done(), "SEARCH_REVIEW")
    assert found.due_at - found.started_at < timedelta(hours=1)
    assert found.allowance["source"] == "Invented order"


def test_a_search_told_of_days_later_counts_from_the_telling():
    search = begin()
    search = searches.record_done(search=search, by=search.started_by, began=now() - timedelta(days=5))
    assert clock(search, "SEARCH_COPY").due_at > now()


@pytest.mark.parametrize(("percent", "reviewed"), [(0, False), (100, True)])
def test_a_more_thorough_search_in_order_is_drawn_or_not(percent, reviewed):
    set_to("sample_percent", percent)
    search = done(kind="more_thorough_search", clothing_removed=["footwear"])
    assert search.authority == "not_needed"
    assert Review.objects.filter(subject_id=search.pk, why="sampled").exists() is reviewed


def test_one_with_something_broken_is_always_reviewed():
    set_to("sample_percent", 0)
    search = done(kind="more_thorough_search", clothing_removed=["t_shirt"], place_type="street_or_public")
    assert search.broken == ["R016"]
    assert Review.objects.get(subject_id=search.pk).why == "gate"


def test_every_one_that_exposes_is_reviewed_whatever_the_share():
    set_to("sample_percent", 0)
    assert Review.objects.get(subject_id=done().pk).why == "exposing"
