"""What tests of signing in stand on."""

import pytest

from tests.factories import PASSWORD, make_officer


@pytest.fixture
def as_in_production(settings):
    """A second factor is asked for, grave acts ask again, and what is left alone ends."""
    settings.SECOND_FACTOR, settings.STEP_UP_MINUTES, settings.IDLE_MINUTES = True, 10, 30


@pytest.fixture
def officer():
    return make_officer(["officer", "inspector"], password=PASSWORD)
