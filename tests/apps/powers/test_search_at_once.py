"""Two people at the same instant: one request answered twice, written in while it is answered, done twice, reviewed twice, kept twice."""

import pytest

from childfirst.foundation.errors import CannotNow
from childfirst.powers.actions import authorities, reviews, search_drafts, searches
from childfirst.powers.models import Review, Search, SearchDraft
from childfirst.referrals.models import Clock, Referral
from tests.apps.powers.searching import begin, done, inspector, whole
from tests.at_once import only_postgres, together
from tests.factories import make_officer, make_team

pytestmark = [only_postgres, pytest.mark.django_db(transaction=True)]


def refused(results):
    """How many were told that somebody was first. Anything else that went wrong is shown."""
    strange = [one for one in results if isinstance(one, Exception) and not isinstance(one, CannotNow)]
    assert not strange, strange
    return sum(isinstance(one, CannotNow) for one in results)


def test_two_inspectors_answer_one_request():
    search, two = begin(), [inspector(), inspector()]
    row = authorities.ask_authority(search=search, of=two[0], by=search.started_by)
    results = together(
        *[
            lambda by=by, agreed=agreed: authorities.answer_authority(
                authority=row, agreed=agreed, reasons="Read it all", by=by
            )
            for by, agreed in zip(two, (True, False), strict=True)
        ]
    )
    assert refused(results) == 1
    search.refresh_from_db()
    row.refresh_from_db()
    assert (row.answer, search.status) in (("agreed", "authorised"), ("refused", "refused"))
    assert search.gate_runs.filter(step="answered").count() == 1


def test_the_officer_writes_while_the_inspector_agrees():
    search, who = begin(), inspector()
    by = search.started_by
    row = authorities.ask_authority(search=search, of=who, by=by)
    together(
        lambda: authorities.answer_authority(authority=row, agreed=True, reasons="Nothing less will do", by=who),
        lambda: searches.save_search(search=search, values={"place_type": "police_vehicle"}, by=by),
    )
    search.refresh_from_db()
    row.refresh_from_db()
    # Whoever was first: no agreement stands on facts that the inspector did not read.
    assert (search.status, row.lapsed) == ("preparing", True)


def test_two_requests_and_two_presses_of_done_are_one():
    search = begin()
    by = search.started_by
    results = together(
        *[lambda of=of: authorities.ask_authority(search=search, of=of, by=by) for of in (inspector(), inspector())]
    )
    assert refused(results) == 1
    results = together(*[lambda: searches.record_done(search=search, by=by) for _ in range(3)])
    assert refused(results) == 2
    assert Search.objects.get().status == "done"
    assert (Referral.objects.count(), Review.objects.count()) == (1, 1)
    assert Clock.objects.filter(about=search.reference, duty="SEARCH_PARENT").count() == 1


def test_complete_and_a_change_at_once_leave_no_complete_record_that_lacks_something():
    search = whole()
    by = search.started_by
    together(
        lambda: searches.complete(search=search, by=by),
        lambda: searches.save_search(search=search, values={"injuries": ""}, by=by),
    )
    search.refresh_from_db()
    assert (search.status, search.injuries == "") in (("complete", False), ("done", True))


def test_two_reviewers_take_one_review():
    row = Review.objects.get(subject_id=done().pk)
    two = [make_officer("desk_decision_maker", team=make_team("desk")) for _ in range(2)]
    results = together(*[lambda by=by: reviews.take_review(review=row, by=by) for by in two])
    assert refused(results) == 1
    row.refresh_from_db()
    assert row.taken_by in two


def test_two_who_write_at_once_and_two_tabs_of_one():
    by = make_officer(team=make_team())
    search, other = done(by), make_officer(team=by.team)
    search.refresh_from_db()
    read = search.revision
    results = together(
        *[
            lambda who=who: searches.save_search(search=search, values={"distress": str(who)}, by=who, revision=read)
            for who in (by, other)
        ]
    )
    assert refused(results) == 1
    results = together(
        *[
            lambda tab=tab: search_drafts.keep_draft(
                search=search, page="record", answers={"injuries": [tab]}, read=read, revision=0, tab=tab, by=by
            )
            for tab in ("one", "two")
        ]
    )
    assert refused(results) == 1
    assert SearchDraft.objects.count() == 1
