"""The practice study reads what it says it reads, and its page says no more than it may."""

import csv
import io
from datetime import UTC, date, datetime

import polars as pl
import pytest
import time_machine
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.contacts.models import Contact, Involvement
from childfirst.powers.models import ForceIncident
from childfirst.rules.measures.rollout_bench import force
from childfirst.rules.vocabulary import SIGNS
from childfirst.studies.presenters.practice import MEASURES, example
from childfirst.studies.queries import practice
from childfirst.studies.queries.practice import first_of, gather, month_number
from childfirst.studies.views import practice as pages
from tests.apps.training.learner import passed
from tests.factories import make_child, make_contact, make_officer, make_team

pytestmark = pytest.mark.django_db
SIGNS_TICKED = list(SIGNS)[:2]
HARSH = "She is streetwise and known to police."


@pytest.fixture
def cast(module):
    """Two officers of one team, one of whom passed in May; the other one's words were challenged in April."""
    with time_machine.travel(datetime(2026, 7, 15, 12, tzinfo=UTC), tick=False):
        team = make_team()
        one, other, gone = make_officer(team=team), make_officer(team=team), make_officer(team=team)
        passed(one, module, days_ago=60)
        passed(one, module, days_ago=10)
        gone.team = None
        gone.save()
        at = {month: datetime(2026, month, 10, 12, tzinfo=UTC) for month in (4, 6, 7)}
        make_contact("concern", by=one, at=at[4], part={"signs": SIGNS_TICKED})
        make_contact("concern", by=one, at=at[6], part={"signs": []})
        make_contact("concern", by=other, at=at[4], what_happened=HARSH, part={"signs": SIGNS_TICKED[:1]})
        make_contact("concern", by=gone, at=at[4])
        make_contact("concern", by=one, at=at[7])
        stop = make_contact("stop_search", by=one, at=at[6])
        child = make_child()
        ForceIncident.objects.create(child=child, contact=stop, occurred_from=at[6], opened_at=at[6], opened_by=one)
        imported = make_contact("concern", at=at[4])
        Contact.objects.filter(pk=imported.pk).update(submitted_by=None)
        yield {"one": one.pk, "other": other.pk}


def cells(rows: pl.DataFrame) -> dict:
    return {
        (row["officer"], row["month"] % 12 + 1): (row["events"], row["of"], row["trained"]) for row in rows.to_dicts()
    }


def test_officer_months_hold_what_officers_did(cast, module):
    found, may = gather(module.slug), month_number(date(2026, 5, 16))
    one, other = cast["one"], cast["other"]
    assert (found.first, found.last) == (date(2023, 7, 1), date(2026, 7, 1)), "the month that runs is not there"
    assert (found.contacts, found.without_writer, found.without_team) == (4, 1, 1)
    assert (found.officers, found.trained) == (2, 1)
    assert cells(found.measures["wording"]) == {(one, 4): (0, 1, may), (one, 6): (0, 2, may), (other, 4): (1, 1, None)}
    assert cells(found.measures["force"]) == {(one, 4): (0, 1, may), (one, 6): (1, 2, may), (other, 4): (0, 1, None)}
    assert cells(found.measures["searches"]) == cells(found.measures["force"])
    signs = cells(found.measures["indicators"])
    ticked = dict(
        Involvement.objects.filter(contact__submitted_by__in=(one, other)).values_list("contact__submitted_by", "signs")
    )
    assert (signs[one, 4], signs[other, 4], signs[one, 6][1]) == ((2, 1, may), (1, 1, None), 2), ticked
    assert first_of(may) == date(2026, 5, 1)


def test_like_findings_are_held_against_like(monkeypatch):
    """Of two sorts of finding, one is mostly referred and the other hardly; an officer with more of the first sort is not better for it."""
    known = pl.DataFrame({"contact": range(8), "officer": [1, 1, 1, 1, 2, 2, 2, 2], "month": [1] * 8, "kind": ["concern"] * 8, "here": [True] * 8, "team": [1] * 8, "trained": pl.Series([None] * 8, dtype=pl.Int64)})  # fmt: skip
    often, seldom, auto = ("asks", "care"), ("informs", "words"), ("opens_referral", "search")
    sorts = [often, often, often, seldom, often, seldom, seldom, auto]
    referred = [0, 1, 4, 7]
    pairs = [(number, *sort) for number, sort in enumerate(sorts)] + [(0, "informs", "words")]
    monkeypatch.setattr(practice, "_values", lambda rows, *names: pairs if len(names) == 3 else [])
    monkeypatch.setattr(practice, "_column", lambda rows, name: referred)
    rows = practice._like_findings(known, Contact.objects.none()).sort("contact")
    assert rows["contact"].to_list() == list(range(7)), "what a rule opens by itself was nobody's decision"
    whole = 3 / 7
    assert rows["events"].to_list() == pytest.approx(
        [1 - 0.75 + whole] * 2 + [0 - 0.75 + whole, whole, 1 - 0.75 + whole, whole, whole]
    )


def test_the_page_says_that_it_cannot_tell_and_keeps_a_trace(cast, lead, module, client):
    client.force_login(lead)
    page = client.get(reverse("studies:practice"))
    words = page.content.decode()
    assert page.status_code == 200
    assert words.count("Cannot tell.") == 5
    assert "it takes 10" in words
    entry = AuditEntry.objects.filter(subject_type="study").latest("pk")
    assert entry.verb == "looked at the practice study"
    assert entry.details == {"module": "listening-first"}
    lines = list(
        csv.reader(
            io.StringIO(
                client.get(reverse("studies:practice-export"), {"module": module.slug}).content.decode("utf-8-sig")
            )
        )
    )
    assert [line[0] for line in lines[1:]] == list(MEASURES)
    assert {line[1] for line in lines[1:]} == {"cannot tell"}
    assert client.get(reverse("studies:practice"), {"module": "nonsense"}).status_code == 422
    assert client.get(reverse("studies:practice-export"), {"module": "nonsense"}).status_code == 422
    client.force_login(make_officer("inspector"))
    assert client.get(reverse("studies:practice")).status_code == 403


def test_a_result_is_told_with_what_was_expected_and_how_sure_it_is(lead, client, monkeypatch, module):
    months, _ = force(2026, planted=True)
    monkeypatch.setattr(
        pages, "gather", lambda slug: practice.Gathered(months, date(2024, 1, 1), date(2026, 1, 1), 1, 0, 0, 1, 1)
    )
    client.force_login(lead)
    words = client.get(reverse("studies:practice")).content.decode()
    assert "Challenged wording: lower after training" in words
    assert "The 3 months before training (should find nothing)" in words
    assert "would have been expected" in words
    assert "Nobody was trained by lot" in words
    shown = client.get(reverse("studies:practice-example")).content.decode()
    assert shown.count("Planted, on the average of the contacts counted") == len(example(2026)) == 5
