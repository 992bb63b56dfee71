"""The one invented module, for tests that need none of those that are shipped."""

from pathlib import Path

import pytest

from childfirst.training.reading import library
from tests.factories import make_officer, make_team

MODULES = Path(__file__).parent / "modules"


@pytest.fixture(autouse=True)
def only_the_invented_module(settings):
    settings.LEARNING_FOLDERS = [MODULES]


@pytest.fixture
def module():
    return library().get("listening-first")


@pytest.fixture
def team():
    return make_team()


@pytest.fixture
def officer(team):
    return make_officer(team=team)


@pytest.fixture
def lead():
    return make_officer("training_lead", rank="staff")
