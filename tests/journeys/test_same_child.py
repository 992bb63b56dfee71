"""One girl on two records: the desk says so, sees one life, takes it back; and twins, whom no machine joins."""

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def test_an_uncertain_pair_is_decided_and_later_undone(visit):
    grace = visit(Visitor, "grace.adunmo")
    grace.opens("/same-child/")
    grace.sees("this is how twins look")
    grace.follows("Khadija Warsame-Diriye and Hatice Warsame")
    grace.sees("Another form of the same given name")
    address = grace.page.url
    grace.page.get_by_label("One child", exact=True).check()
    grace.presses("Keep this decision and go on")
    grace.sees("Khadija Warsame-Diriye and Hatice Warsame: kept, with your name and your reason.", "One child or two?")
    grace.page.goto(address)
    grace.page.get_by_role("link", name="Khadija Warsame-Diriye").first.click()
    grace.sees("Also recorded as")
    grace.sees("2 contacts, newest first")
    grace.page.goto(address)
    grace.follows("Part these records again")
    grace.types("Why?", "Her mother says that they are cousins.")
    grace.presses("Part them")
    grace.sees("Parted again")
    grace.page.get_by_role("link", name="Khadija Warsame-Diriye").first.click()
    grace.sees("1 contact, newest first")
