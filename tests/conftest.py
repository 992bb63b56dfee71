"""Set-up shared by every test."""

import os
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import settings

# How fast is for the bench to say: on a busy machine a deadline fails what is right.
settings.register_profile("childfirst", deadline=None)
settings.load_profile("childfirst")
LONDON = ZoneInfo("Europe/London")


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
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
