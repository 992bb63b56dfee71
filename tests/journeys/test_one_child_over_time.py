"""What the page of one child shows, and why: repeated absence explained, and both sides of one child together."""

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def starting(visit, title: str) -> Visitor:
    visitor: Visitor = visit()
    visitor.opens("/try-it/")
    visitor.presses("Start as", within=visitor.page.get_by_role("region", name=title))
    return visitor


def the_finding(visitor: Visitor, title: str):
    visitor.unfolds("more finding")
    return visitor.page.locator("article").filter(has=visitor.page.get_by_role("heading", name=title))


def test_missing_for_the_third_time_is_explained(visit):
    grace = starting(visit, "Missing for the third time")
    finding = the_finding(grace, "Missing for the third time in 90 days")
    grace.sees("Missing 3 times in 90 days", "What it rests on", "What to ask", "Who to tell", within=finding)
    earlier = finding.get_by_role("listitem").get_by_role("link", name="CF-")
    assert earlier.count() >= 2, "the two earlier reports are its evidence"
    grace.sees("Return home interview")
    grace.follows("Leila Farahani")
    grace.sees(
        "I just wanted to sleep somewhere I know.",
        "A friend of a friend gave it to me.",
        "If I say, he'll stop being nice.",
    )


def test_the_evidence_leads_to_the_earlier_report(visit):
    grace = starting(visit, "Missing for the third time")
    finding = the_finding(grace, "Missing for the third time in 90 days")
    grace.follows("CF-", within=finding)
    grace.is_on("Missing child")
    grace.sees("I just wanted to sleep somewhere I know.")


def test_a_suspect_who_is_also_a_victim_stands_on_one_page(visit):
    daniel = starting(visit, "A suspect who is also a victim")
    daniel.is_on("Micah Beckles")
    daniel.sees("Suspect", "Victim", "They know where I get off.", "They know my bus stop.")


def test_both_sides_stand_beside_each_other(visit):
    daniel = starting(visit, "A suspect who is also a victim")
    daniel.follows("Arrest")
    daniel.sees("Possession of a weapon", "18", "They know where I get off.")
    left, right = daniel.page.locator(".cf-sides > *").all()[:2]
    offence, behind = left.bounding_box(), right.bounding_box()
    assert offence
    assert behind
    assert offence["y"] == pytest.approx(behind["y"], abs=2), "at the same height"
    assert offence["x"] + offence["width"] <= behind["x"], "one beside the other"
    assert offence["width"] == pytest.approx(behind["width"], rel=0.1), "given the same room"
