"""A table for the public: two people, small numbers held back in it and beside what was published before, corrected in the open."""

import pytest
import time_machine
from django.urls import reverse

from childfirst.accountability.actions.releases import correct, prepare, publish, send_back
from childfirst.accountability.models import Release
from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from tests.apps.accountability.publishing import NOW, Q2, Q3, YEAR, decisions, let_go, people, units
from tests.at_once import one_did_it, only_postgres, together
from tests.factories import make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_now():
    with time_machine.travel(NOW, tick=False):
        yield


def cell(release, group, answer):
    return release.shown["cells"][group][answer]


def test_two_people_and_what_each_of_them_may(at_now):
    who, (a, b) = people(), units()
    decisions(a, "2026-Q3", met=40, late=10)
    decisions(b, "2026-Q3", met=30, late=20)
    both = make_officer(("analyst", "publisher"))
    with pytest.raises(NotAllowed):
        prepare(measure="desk-in-time", period=Q3, by=who.publisher)
    made = prepare(measure="desk-in-time", period=Q3, by=both)
    for nobody in (both, who.analyst, who.answers, make_officer("inspector")):
        with pytest.raises(NotAllowed):
            publish(release=made, by=nobody)
    with pytest.raises(CannotNow, match="prepared already"):
        prepare(measure="desk-in-time", period=Q3, by=who.analyst)
    publish(release=made, by=who.publisher)
    for again in (
        lambda: publish(release=made, by=who.publisher),
        lambda: send_back(release=made, reason="No", by=who.publisher),
    ):
        with pytest.raises(CannotNow):
            again()
    with pytest.raises(CannotNow, match="published already"):
        prepare(measure="desk-in-time", period=Q3, by=who.analyst)
    row = Release.objects.get()
    assert row.status == "published"
    assert row.shown["column_totals"] == {"yes": 70, "no": 30, "blank": 0}
    said = AuditEntry.objects.filter(subject_type="accountability.release").values_list("verb", "recipient")
    assert ("published a table", "The public") in said


def test_a_period_that_is_not_over_or_nonsense_is_not_published(at_now):
    who = people()
    for period, words in (("2026-Q4", "not over"), ("2026-Q9", "list"), ("x" * 900, "list"), ("٢٠٢٦-Q1", "list")):
        with pytest.raises(BadInput, match=words):
            prepare(measure="desk-in-time", period=period, by=who.analyst)
    with pytest.raises(BadInput, match="list"):
        prepare(measure="salaries", period=Q3, by=who.analyst)


def test_a_small_number_is_on_no_public_page(at_now, client):
    who, (a, b) = people(), units()
    decisions(a, "2026-Q3", met=41, late=3)
    decisions(b, "2026-Q3", met=37, late=26)
    made = let_go(who)
    assert cell(made, "AA", "no") is None
    hidden = [n for cells in made.shown["cells"].values() for n in cells.values() if n is None]
    assert len(hidden) >= 2, "one hidden number is the total less the rest"
    page = client.get(reverse("accountability:figure", args=[made.measure, made.period, made.pk])).text
    assert "Held back" in page
    assert "41 of 44" not in page
    assert client.get(reverse("accountability:release", args=[made.pk])).status_code == 302
    client.force_login(who.publisher)
    assert "What stays inside" in client.get(reverse("accountability:release", args=[made.pk])).text


def test_a_year_does_not_give_a_quarter_away_by_subtraction(at_now):
    who, (a, b) = people(), units()
    decisions(a, "2026-Q3", met=40)
    decisions(a, "2026-Q2", met=2)
    for quarter in ("2026-Q3", "2026-Q2"):
        decisions(b, quarter, met=30, late=10)
    quarter = let_go(who)
    assert cell(quarter, "AA", "yes") == 40
    year = prepare(measure="desk-in-time", period=YEAR, by=who.analyst)
    assert cell(year, "AA", "yes") is None, "42 less 40 is two children"
    assert year.shown["row_totals"]["AA"] is None


def test_a_year_less_three_quarters_is_the_fourth_and_is_held_back_or_refused(at_now):
    who, (a, b) = people(), units()
    for quarter, met in (("2025-Q4", 20), ("2026-Q1", 21), ("2026-Q2", 22), ("2026-Q3", 3)):
        decisions(a, quarter, met=met)
        decisions(b, quarter, met=50, late=12)
        let_go(who, quarter)
    assert cell(Release.objects.get(period=Q3), "AA", "yes") is None
    try:
        year = prepare(measure="desk-in-time", period=YEAR, by=who.analyst)
    except CannotNow as refused:
        assert "work out" in str(refused)  # noqa: PT017
    else:
        assert cell(year, "AA", "yes") is None
        assert year.shown["row_totals"]["AA"] is None
    # Another who would publish it under the old rules is stopped by the second reading.
    assert Release.objects.filter(period=YEAR, status="published").count() == 0


def test_an_attempt_to_disclose_by_subtraction_is_refused_at_the_last_door(at_now, client):
    who, (a, b) = people(), units()
    decisions(a, "2026-Q3", met=40)
    decisions(a, "2026-Q2", met=2)
    for quarter in ("2026-Q3", "2026-Q2"):
        decisions(b, quarter, met=30, late=10)
    year = prepare(measure="desk-in-time", period=YEAR, by=who.analyst)
    assert cell(year, "AA", "yes") == 42, "by itself it gives nothing away"
    let_go(who, Q3)
    with pytest.raises(CannotNow, match="published since"):
        publish(release=year, by=who.publisher)
    client.force_login(who.publisher)
    page = client.post(reverse("accountability:publish", args=[year.pk]))
    assert page.status_code == 409
    assert "a small number could be worked out" in page.text
    assert Release.objects.get(pk=year.pk).status == "prepared"


def test_two_tables_of_the_same_children_do_not_print_and_hide_one_total():
    from childfirst.accountability.actions.releases import _no_total_twice

    who = people()
    shown = {"cells": {}, "row_totals": {}, "column_totals": {}, "total": None, "hidden": 1}
    Release.objects.create(
        measure="stops-outcome", period=Q3, title="Stops", status="published", groups=[], counted={}, shown=shown, hidden=1, definition={},
        caveats=[], rows_counted=9, rows_digest="x", code="x", fingerprint="x", as_of=NOW, prepared_at=NOW, prepared_by=who.analyst,
    )  # fmt: skip
    with pytest.raises(CannotNow, match="same children"):
        _no_total_twice("stops-referred", Q3, hidden=False)
    _no_total_twice("stops-referred", Q3, hidden=True)
    _no_total_twice("desk-in-time", Q3, hidden=False)


def test_corrected_in_the_open(at_now, client):
    who, (a, b) = people(), units()
    decisions(a, "2026-Q3", met=40, late=10)
    decisions(b, "2026-Q3", met=30, late=20)
    old = let_go(who)
    with pytest.raises(CannotNow, match="same rows"):
        correct(release=old, reason="I think so", by=who.analyst)
    decisions(a, "2026-Q3", late=30)
    with pytest.raises(BadInput):
        correct(release=old, reason=" ", by=who.analyst)
    fresh = correct(release=old, reason="Thirty decisions were missing", by=who.analyst)
    before = client.get(reverse("accountability:corrections")).text
    assert "Thirty decisions" not in before, "nothing is public before the second person"
    publish(release=fresh, by=who.publisher)
    log = client.get(reverse("accountability:corrections")).text
    assert "Thirty decisions were missing" in log
    assert ">10<" in log.replace(" ", "").replace("\n", "")
    assert ">40<" in log.replace(" ", "").replace("\n", "")
    assert (
        "This figure was corrected"
        in client.get(reverse("accountability:figure", args=[old.measure, old.period, old.pk])).text
    )
    assert Release.objects.get(pk=old.pk).status == "corrected"
    with pytest.raises(CannotNow):
        correct(release=Release.objects.get(pk=old.pk), reason="Again", by=who.analyst)


def test_sent_back_with_a_reason(at_now, client):
    who, (a, _) = people(), units()
    decisions(a, "2026-Q2", met=40, late=10)
    made = prepare(measure="desk-in-time", period=Q2, by=who.analyst)
    client.force_login(who.publisher)
    page = reverse("accountability:send-back", args=[made.pk])
    assert client.post(page, {"reason": ""}).status_code == 422
    assert client.post(page, {"reason": "Wait for the year"}).status_code == 302
    assert client.post(page, {"reason": "Wait for the year"}).status_code == 409
    client.force_login(who.analyst)
    assert client.post(page, {"reason": "Mine"}).status_code == 403
    assert "Wait for the year" in client.get(reverse("accountability:release", args=[made.pk])).text
    assert client.post(reverse("accountability:prepare"), {"measure": "desk-in-time", "period": Q2}).status_code == 302


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_two_at_one_instant():
    with time_machine.travel(NOW, tick=True):
        who, (a, _) = people(), units()
        decisions(a, "2026-Q3", met=40, late=10)
        prepared = together(*[lambda: prepare(measure="desk-in-time", period=Q3, by=who.analyst)] * 2)
        assert one_did_it(prepared)
        made = Release.objects.get()
        assert one_did_it(together(*[lambda: publish(release=made, by=who.publisher)] * 2))
