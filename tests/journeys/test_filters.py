"""The filters of a list: always in sight at a desk, behind a button on a phone."""

import pytest
from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def test_the_filters_are_in_sight_at_a_desk_and_a_press_away_on_a_phone(visit):
    grace = visit(Visitor, "grace.adunmo")
    grace.page.set_viewport_size({"width": 1280, "height": 900})
    grace.opens("/desk/?grade=ungraded")
    panel, button = grace.page.locator(".cf-filter"), grace.page.get_by_role("button", name="Show filter")
    expect(grace.page.locator(".cf-filter-toggle button")).to_have_count(1)  # the scripts have run
    expect(panel).to_be_visible()
    expect(button).not_to_be_visible()
    grace.page.set_viewport_size({"width": 375, "height": 800})
    grace.opens("/desk/?grade=ungraded")
    expect(button).to_be_visible()
    expect(panel).not_to_be_visible()
    button.click()
    expect(panel.get_by_role("button", name="Apply filters")).to_be_visible()
