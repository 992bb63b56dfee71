"""A database that is away for a moment puts no clock off: the next round rings it, not the one an hour later."""

from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from childfirst.foundation.now import now
from childfirst.referrals.models import Clock, ClockRing
from childfirst.referrals.worker import sweep
from tests.factories import make_contact

pytestmark = pytest.mark.django_db


def full(execute, sql, params, many, context):
    if sql.startswith("INSERT") and "clockring" in sql:
        raise OperationalError("database or disk is full")
    return execute(sql, params, many, context)


def test_a_clock_that_could_not_be_written_waits_for_the_next_round(caplog):
    for _ in range(2):
        make_contact("domestic_abuse")
    at = now() + timedelta(days=400)
    due = dict(Clock.objects.filter(look_at__lte=at).values_list("pk", "look_at"))
    assert len(due) >= 2
    with connection.execute_wrapper(full):
        assert sweep(at)["failed"] == len(due) < 3
    assert dict(Clock.objects.filter(pk__in=due).values_list("pk", "look_at")) == due
    assert not ClockRing.objects.exists()
    assert sweep(at)["missed"] == len(due)


def test_where_it_stays_away_the_round_ends_and_nothing_is_put_off(caplog):
    for _ in range(4):
        make_contact("domestic_abuse")
    at = now() + timedelta(days=400)
    due = dict(Clock.objects.filter(look_at__lte=at).values_list("pk", "look_at"))
    with connection.execute_wrapper(full), pytest.raises(OperationalError):
        sweep(at)
    assert dict(Clock.objects.filter(pk__in=due).values_list("pk", "look_at")) == due
