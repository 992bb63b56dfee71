"""Every page works without JavaScript: a whole record, from the first page to the contact."""

import pytest
from playwright.sync_api import expect

from tests.journeys.desk import DeskWorker
from tests.journeys.officer import Officer

pytestmark = pytest.mark.journey


def test_a_concern_is_recorded_without_javascript(visit):
    asha = visit(Officer, "asha.marlowe", scripts=False)
    asha.given_a_short_concern_ready_to_send("Lysander", "Thornbury-Oke")
    reference = asha.when_it_is_sent()
    asha.sees(reference, "Lysander Thornbury-Oke", "I'm waiting for my brother. He said ten minutes.")


def test_the_queue_is_narrowed_without_javascript(visit):
    grace = visit(DeskWorker, "grace.adunmo", scripts=False)
    grace.opens("/desk/")
    grace.ticks("A child is not named")
    grace.presses("Apply filters")
    expect(grace.page.get_by_label("A child is not named", exact=True)).to_be_checked()
    assert all("not named" in row for row in grace.page.locator("tbody tr").all_inner_texts())
