"""People who publish, and rows to publish: clocks of the desk, made as the desk makes them."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

import time_machine

from childfirst.accountability.actions.releases import prepare, publish
from childfirst.referrals.models import Clock, Referral
from tests.factories import make_borough, make_command_unit, make_officer

NOW = datetime(2026, 11, 27, 10, tzinfo=UTC)
Q3, Q2, YEAR = "2026-Q3", "2026-Q2", "2026-Q3-year"
IN = {"2026-Q3": datetime(2026, 8, 12, 9, tzinfo=UTC), "2026-Q2": datetime(2026, 5, 6, 9, tzinfo=UTC), "2026-Q1": datetime(2026, 2, 3, 9, tzinfo=UTC), "2025-Q4": datetime(2025, 11, 4, 9, tzinfo=UTC)}  # fmt: skip


def people():
    return SimpleNamespace(
        analyst=make_officer("analyst"), publisher=make_officer("publisher"), answers=make_officer("public_answers")
    )


def units():
    """Two command units, each with a borough."""
    return [make_borough(command_unit=make_command_unit(f"Unit {code}", code)) for code in ("AA", "BB")]


def decisions(borough, quarter, *, met=0, late=0):
    """So many decisions of the desk that were due in a quarter."""
    at = IN[quarter]
    for number in range(met + late):
        referral = Referral.objects.create(
            reference=f"T-{Referral.objects.count()}", incident_key="", borough=borough, command_unit=borough.command_unit, opened_at=at - timedelta(hours=4)
        )  # fmt: skip
        Clock.objects.create(
            referral=referral, duty="DESK", due_at=at, state="met" if number < met else "breached", ended=True,
            late_minutes=0 if number < met else 30, started_at=at - timedelta(hours=4),
        )  # fmt: skip


def let_go(who, period=Q3, measure="desk-in-time", **more):
    with time_machine.travel(NOW, tick=False):
        return publish(release=prepare(measure=measure, period=period, by=who.analyst, **more), by=who.publisher)
