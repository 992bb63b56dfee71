"""The independent review: who may, who may never, and what the officers and the child get back."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from childfirst.audit.models import AuditEntry
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.powers.actions import reviews
from childfirst.powers.actions.reviews import Connected
from childfirst.powers.models import Review
from childfirst.powers.permissions import may_review
from tests.factories import make_child, make_officer, make_team

pytestmark = pytest.mark.django_db
GIVEN = {
    "grade": "learning",
    "reasons": "The grounds were about this child; the adult was called late.",
    "learning": "Call the adult before leaving the street.",
    "for_officers": "The search was in order. Call the adult sooner.",
    "words_for_child": "Someone who was not there looked at what happened to you.",
}


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def searcher(team):
    return make_officer(team=team, name="Invented Searcher")


@pytest.fixture
def review(searcher):
    return reviews.open_review(
        subject_type="search",
        subject_id=1,
        subject_title="PS-1",
        why="exposing",
        due_at=now() + timedelta(days=7),
        by=searcher,
        child=make_child(),
        connected=[Connected(searcher, "", "searched"), Connected(None, "Invented Sergeant", "supervised")],
    )


def decider(**more):
    return make_officer("desk_decision_maker", **more)


def test_who_may_review(review, searcher, team):
    assert may_review(decider(), review)
    assert may_review(make_officer("inspector"), review)
    assert not may_review(make_officer("inspector", team=team), review), "supervises the one who searched"
    assert not may_review(decider(name="invented sergeant"), review), "was there, by name"
    for role in ("officer", "sergeant", "desk_researcher", "auditor", "administrator", "analyst"):
        assert not may_review(make_officer(role), review), role
    both = make_officer(["officer", "desk_decision_maker"])
    assert may_review(both, review)
    reviews.connect(review, [Connected(both, "", "authorised")], by=searcher)
    assert not may_review(both, review)


def test_taken_finished_and_told(review, searcher):
    reviewer = decider()
    reviews.take_review(review=review, by=reviewer)
    done = reviews.finish_review(review=review, by=reviewer, **GIVEN)
    assert (done.status, done.reviewed_by, done.grade) == ("reviewed", reviewer, "learning")
    reviews.note_reading(review=done, by=searcher)
    reviews.note_reading(review=done, by=searcher)
    assert done.readings.count() == 1
    with pytest.raises(CannotNow):
        reviews.take_review(review=review, by=decider())
    verbs = set(AuditEntry.objects.filter(child_id=review.child_id).values_list("verb", flat=True))
    assert {"review opened", "review taken", "review finished", "read the outcome of a review"} <= verbs


def test_two_reviewers_at_once_and_putting_back(review):
    first, second = decider(), decider()
    reviews.take_review(review=review, by=first)
    with pytest.raises(CannotNow, match="reviewing this already"):
        reviews.take_review(review=review, by=second)
    with pytest.raises(CannotNow):
        reviews.finish_review(review=review, by=second, **GIVEN)
    with pytest.raises(BadInput):
        reviews.put_back_review(review=review, reason=" ", by=first)
    reviews.put_back_review(review=review, reason="I know the family", by=first)
    assert reviews.take_review(review=review, by=second).taken_by == second


def test_one_who_turns_out_to_have_been_there_cannot_finish(review):
    reviewer = decider()
    reviews.take_review(review=review, by=reviewer)
    reviews.connect(review, [Connected(reviewer, "", "searched")], by=IMPORTER)
    with pytest.raises(NotAllowed):
        reviews.finish_review(review=review, by=reviewer, **GIVEN)


@pytest.mark.parametrize("name", ["grade", "reasons", "for_officers", "words_for_child", "learning"])
def test_nothing_may_be_left_out(review, name):
    reviewer = decider()
    reviews.take_review(review=review, by=reviewer)
    with pytest.raises(BadInput) as wrong:
        reviews.finish_review(review=review, by=reviewer, **(GIVEN | {name: " "}))
    assert wrong.value.field == name


def test_the_database_refuses_a_review_that_says_nothing(review):
    with pytest.raises(IntegrityError), transaction.atomic():
        Review.objects.filter(pk=review.pk).update(status="reviewed")


def test_opened_once(review, searcher):
    again = reviews.open_review(
        subject_type="search", subject_id=1, subject_title="PS-1", why="exposing", due_at=now(), by=searcher
    )
    assert again.pk == review.pk
    assert again.due_at == review.due_at
