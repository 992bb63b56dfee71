"""A suite and the stays in it, for tests: made by the real actions."""

from datetime import UTC, datetime, timedelta
from typing import Any

from childfirst.foundation.now import now
from childfirst.powers.actions.custody import receive, record_entry
from childfirst.powers.models import CustodyEntry, CustodyStay
from tests import factories as make

EVENING = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ARRIVAL = {"voluntary": "not_practicable", "voluntary_reason": "Nothing less would have kept the phone."}


def a_suite(unit: Any = None) -> Any:
    return make.make_team("custody", command_unit=unit)


def a_sergeant(suite: Any) -> Any:
    return make.make_officer(["officer", "sergeant"], team=suite, rank="sergeant")


def an_inspector(suite: Any) -> Any:
    return make.make_officer("inspector", team=make.make_team(command_unit=suite.command_unit), rank="inspector")


def a_stay(by: Any, *, at: datetime | None = None, child: Any = None, contact: Any = None, **facts: Any) -> CustodyStay:
    child = child or make.make_child(age=14, sex="male")
    return receive(child=child, contact=contact, at=at or now(), facts=ARRIVAL | facts, by=by)


def write(
    stay: CustodyStay, what: str, by: Any, at: datetime | None = None, revision: int | None = None, **facts: Any
) -> CustodyEntry:
    entry = record_entry(stay=stay, what=what, at=at or now(), facts=facts, by=by, revision=revision)
    stay.refresh_from_db()
    return entry


def detained(by: Any, **options: Any) -> CustodyStay:
    stay = a_stay(by, **options)
    write(stay, "detention_authorised", by, at=stay.arrived_at, reason="To secure evidence by questioning.")
    return stay


def bail_refused(
    by: Any, *, asked: str = "non_secure", answer: str = "none_available", kind: str = "other", **options: Any
) -> CustodyStay:
    """As far as the council's answer."""
    stay = detained(by, **options)
    write(stay, "charged", by, offence="Robbery", offence_kind=kind)
    write(stay, "bail_refused", by, ground="prevent_further_offence", reason="He says he will go back tonight.")
    if asked:
        write(stay, "council_asked", by, council="Hackney", type=asked, person="Emergency duty team")
    if answer:
        write(stay, "council_answered", by, la_answer=answer)
    return stay
