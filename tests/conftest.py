"""Set-up shared by every test."""

import os
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.db.backends.postgresql.operations import DatabaseOperations
from hypothesis import settings

# How fast is for the bench to say: on a busy machine a deadline fails what is right.
settings.register_profile("childfirst", deadline=None)
settings.load_profile("childfirst")
LONDON = ZoneInfo("Europe/London")

_SWITCH = """DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tgrelid::regclass AS place, tgname FROM pg_trigger WHERE tgname LIKE '%\\_kept' LOOP
        EXECUTE format('ALTER TABLE %s {} TRIGGER %I', one.place, one.tgname);
    END LOOP;
END $$"""


@pytest.fixture(scope="session", autouse=True)
def _tests_that_commit_may_empty_tables() -> Iterator[None]:
    """After a test in real transactions Django empties every table, which those that are only added to refuse."""
    own = DatabaseOperations.sql_flush

    def flush(self, style, tables, **more):
        said = own(self, style, tables, **more)
        return [_SWITCH.format("DISABLE"), *said, _SWITCH.format("ENABLE")] if said else said

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "sql_flush", flush)
        yield


@pytest.fixture(autouse=True)
def as_if_it_were() -> Iterator[None]:
    """With CHILDFIRST_TEST_AT=2028-02-29T00:05 the tests run as if it were then in London, so that no hour or date is trusted by accident."""
    moment = os.environ.get("CHILDFIRST_TEST_AT")
    if not moment:
        yield
        return
    with time_machine.travel(datetime.fromisoformat(moment).replace(tzinfo=LONDON), tick=True):
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    nowhere = [item.nodeid for item in items if {"once", "page"} <= {mark.name for mark in item.iter_markers()}]
    if nowhere:
        raise pytest.UsageError(f"Marked “once” and “page”, so tried on no database at all: {', '.join(nowhere[:3])}")
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
