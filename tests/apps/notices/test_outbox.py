"""The outbox under faults: the carrier is away and comes back, a worker dies at the worst moments, two workers go at once. Nothing is lost."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import transaction

from childfirst.notices import sending
from childfirst.notices.actions import releasing
from childfirst.notices.models import OutboxMessage
from childfirst.notices.sending import send_due, wait_after
from tests import factories as make
from tests.apps.notices.sending_kit import Kept, a_school, an_incident
from tests.at_once import only_postgres, together

pytestmark = pytest.mark.django_db


class Killed(BaseException):
    """As SIGKILL: no handler of ours runs."""


@pytest.fixture
def clock():
    with time_machine.travel(datetime(2026, 11, 21, 23, tzinfo=UTC), tick=False) as moved:
        yield moved


def released(count=1):
    school, desk = a_school(), make.make_officer("desk_researcher")
    notices = [an_incident(school) for _ in range(count)]
    for notice in notices:
        releasing.release(notice=notice, by=desk)
    return notices


def test_away_for_an_hour_nothing_is_lost_and_nothing_goes_twice(clock):
    notices = released(3)
    carrier = Kept(away=True)
    for _ in range(60):
        send_due({"email": carrier})
        clock.shift(timedelta(minutes=1))
    assert OutboxMessage.objects.filter(state="waiting", attempts__gt=1).exists()
    carrier.away = False
    clock.shift(sending.LONGEST_WAIT)
    send_due({"email": carrier})
    send_due({"email": carrier})
    assert len(carrier.letters) == len({letter.key for letter in carrier.letters}) == 3
    for notice in notices:
        notice.refresh_from_db()
        assert notice.status == "sent"
        assert notice.events.filter(what="sent").count() == 1


class Dies(Kept):
    """The worker is killed before or after the carrier took the letter; a knowing carrier can be asked."""

    def __init__(self, *, after, knows):
        super().__init__()
        self.after, self.knows, self.dead = after, knows, False

    def send(self, letter):
        if not self.dead:
            self.dead = True
            if self.after:
                super().send(letter)
            raise Killed
        return super().send(letter)

    def taken_before(self, letter):
        return (
            next((f"id-{n}" for n, one in enumerate(self.letters, 1) if one.key == letter.key), None)
            if self.knows
            else None
        )


@pytest.mark.parametrize(("after", "knows", "copies"), [(False, False, 1), (True, True, 1), (True, False, 2)])
def test_killed_before_or_after_the_carrier_took_it(clock, after, knows, copies):
    """The third is SMTP's: two copies, one Message-ID, one link. The other two are one."""
    [notice] = released()
    carrier = Dies(after=after, knows=knows)
    with pytest.raises(Killed):
        send_due({"email": carrier})
    assert OutboxMessage.objects.get().state == "sending"
    assert not send_due({"email": carrier})["sent"]  # another worker leaves it alone while it may be alive
    clock.shift(sending.LEASE + timedelta(seconds=1))
    send_due({"email": carrier})
    assert len(carrier.letters) == copies
    assert len({(letter.key, letter.body) for letter in carrier.letters}) == 1
    notice.refresh_from_db()
    assert (notice.status, OutboxMessage.objects.get().state) == ("sent", "sent")


def test_a_slow_worker_that_was_taken_for_dead_does_not_settle_twice(clock):
    [notice] = released()
    [(message, _)] = sending._claim(["email"])
    clock.shift(sending.LEASE + timedelta(seconds=1))
    carrier = Kept()
    send_due({"email": carrier})
    sending._settle(message, "late")
    assert OutboxMessage.objects.get().carrier_id == "id-1"
    assert notice.events.filter(what="sent").count() == 1


def test_an_act_that_is_undone_posts_nothing_and_waits_grow_to_a_limit(clock):
    notice, desk = an_incident(a_school()), make.make_officer("desk_researcher")

    @transaction.atomic
    def undone():
        releasing.release(notice=notice, by=desk)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        undone()
    assert not OutboxMessage.objects.exists()
    waits = [wait_after(attempts) for attempts in range(1, 40)]
    assert waits == sorted(waits)
    assert (waits[0], waits[-1]) == (sending.FIRST_WAIT, sending.LONGEST_WAIT)


@only_postgres
@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_each_message_once():
    released(8)
    carriers = [Kept(), Kept()]
    together(*[lambda carrier=carrier: send_due({"email": carrier}) for carrier in carriers])
    keys = [letter.key for carrier in carriers for letter in carrier.letters]
    assert len(keys) == len(set(keys)) == 8
