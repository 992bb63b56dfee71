"""What is summed from cells is what every row says, whatever happened to the rows since."""

from datetime import UTC, datetime, timedelta
from itertools import cycle, product
from random import Random

import pytest
import time_machine

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.actions.amend import amend
from childfirst.contacts.models import Involvement
from childfirst.foundation.actor import IMPORTER
from childfirst.scrutiny import summing
from childfirst.scrutiny.models import CountedUpTo, MonthCell
from childfirst.scrutiny.queries import DIMENSIONS, MEASURES, Question, counted_live
from tests import factories as make

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_now():
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


def contacts():
    rng = Random(7)
    boroughs = [
        make.make_borough(command_unit=make.make_command_unit(f"Unit {code}", code)) for code in ("AA", "BB")
    ] + [None]
    made = []
    for number in range(18):
        at = datetime(2026, rng.choice((3, 4, 10)), rng.randint(1, 28), rng.choice((0, 12, 23)), 30, tzinfo=UTC)
        contact = make.make_contact(
            kind=rng.choice(("stop_search", "crime_report")), outcome=rng.choice(("no_further_action", "arrested", "")), at=at + timedelta(hours=3), occurred_from=at,
            borough_id=getattr(rng.choice(boroughs), "pk", None), source=rng.choice(("form", "stops")), source_key=f"k{number}",
        )  # fmt: skip
        contact.involvements.update(
            age_months=rng.choice((None, 150, 190)), perceived_age_years=rng.choice((None, 14, 18)), ethnicity_self=rng.choice(("", "W1", "B1", "NS")),
            ethnicity_officer=rng.choice(("", "black", "unknown")), spoken_alone=rng.choice(("", "yes", "no")), outcome=rng.choice(("", "charged")),
        )  # fmt: skip
        made.append(contact)
    return made


def same_everywhere():
    wrong = []
    filters = cycle(
        product(("stop_search", "crime_report"), (("", ""), ("AA", ""), ("", "own"), ("BB", "stops"), ("", "stops")))
    )
    for measure, by in product(MEASURES, DIMENSIONS):
        kind, (unit, source) = next(filters)
        question = Question(kind, measure, by, "2026-01", "2026-11", unit, source)
        if list(summing.counted(question).items()) != list(counted_live(question).items()):
            wrong.append((question, summing.counted(question), counted_live(question)))
    assert not wrong, wrong[0]


def test_cells_say_what_rows_say_and_months_that_changed_are_read_anew(at_now):
    rows = contacts()
    at_now.shift(timedelta(hours=2))
    assert summing.refresh() > 0
    mark = CountedUpTo.objects.get()
    assert summing.changed_since(mark) == set()
    same_everywhere()
    MonthCell.objects.filter(month="2026-03").update(parts=999)
    assert summing.counted(Question("stop_search", "outcome", "sex", "2026-03", "2026-03")) != counted_live(
        Question("stop_search", "outcome", "sex", "2026-03", "2026-03")
    ), "cells are read"
    MonthCell.objects.filter(month="2026-03").delete()
    CountedUpTo.objects.update(part=0)
    summing.refresh()
    same_everywhere()
    late = make.make_contact(kind="stop_search", at=datetime(2026, 4, 9, 12, tzinfo=UTC))
    assert summing.changed_since(CountedUpTo.objects.get()) == {"2026-04"}
    same_everywhere()
    march = next(row for row in rows if row.occurred_from.month == 3 and row.source == "form")
    march.refresh_from_db()
    amend(
        march,
        by=march.submitted_by,
        reason="It was in October",
        changes={"occurred_from": datetime(2026, 10, 2, 9, tzinfo=UTC)},
        revision=march.revision,
    )
    assert {"2026-03", "2026-10"} <= summing.changed_since(CountedUpTo.objects.get())
    same_everywhere()
    at_now.shift(timedelta(hours=2))
    summing.refresh()
    assert summing.changed_since(CountedUpTo.objects.get()) == set()
    same_everywhere()
    assert late.involvements.count() == 1


def test_after_an_erasure_or_with_other_code_every_row_is_read(at_now):
    contacts()
    at_now.shift(timedelta(hours=2))
    summing.refresh()
    Involvement.objects.filter(pk=Involvement.objects.order_by("pk").first().pk).update(
        sex="male"
    )  # as no action would
    trace(Operation.ERASURE, "erased", ("contacts.contact", "1"), by=IMPORTER)
    assert summing.changed_since(CountedUpTo.objects.get()) is None
    same_everywhere()
    summing.refresh()
    assert summing.changed_since(CountedUpTo.objects.get()) == set()
    CountedUpTo.objects.update(code="other")
    MonthCell.objects.all().delete()
    same_everywhere()
