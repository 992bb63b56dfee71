"""The headings of the return against the published file whose headings they are."""

import json

import pytest

from childfirst.powers.queries.figures_return import FORCE, NOT_ASKED
from tests.real_data import shared

pytestmark = pytest.mark.real_data
COLUMNS = "data/use_of_force/met_use_of_force_columns.json"


@pytest.fixture
def theirs():
    return set(json.loads(shared(COLUMNS).read_text())["columns"])


def test_a_heading_that_was_seen_is_in_the_published_file(theirs):
    assert {heading.theirs for heading in FORCE if heading.tag == "V"} - theirs == set()


def test_every_heading_of_theirs_is_answered_or_said_not_to_be_asked(theirs):
    ours = {heading.theirs for heading in FORCE}
    left = {one for one in theirs - ours if one not in NOT_ASKED}
    told = " ".join([*NOT_ASKED, *(heading.ours for heading in FORCE)]).lower()
    untold = {
        one for one in left if one.removeprefix("Incident Location: ").split(" (")[0].split("/")[0].lower() not in told
    }
    assert {one for one in untold if "vehicle" not in one} == set()
