"""The one invented module, and those who read the studies."""

import pytest

from childfirst.training.reading import library
from tests.apps.training.conftest import MODULES
from tests.factories import make_officer


@pytest.fixture(autouse=True)
def only_the_invented_module(settings):
    settings.LEARNING_FOLDERS = [MODULES]


@pytest.fixture
def module():
    return library().get("listening-first")


@pytest.fixture
def lead():
    return make_officer("training_lead", rank="staff")
