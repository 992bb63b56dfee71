"""From the sign-in page to a grade with nothing but a keyboard, and the focus in sight at every step."""

import pytest
from playwright.sync_api import expect

from childfirst.demo.roster import PASSWORD
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

MANY = 150
# Is what has the focus on the screen, not covered by anything, and marked by an outline, a shadow or a colour of its own?
IN_SIGHT = """() => {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  if (!box.width || box.bottom <= 0 || box.top >= innerHeight) return false;
  const x = Math.max(0, box.left) + Math.min(box.width, 8) / 2, y = Math.max(1, box.top) + Math.min(box.height, 8) / 2;
  const top = document.elementFromPoint(x, y);
  return !top || one === top || one.contains(top) || top.contains(one) || one.labels?.[0]?.contains(top) || one.parentElement.contains(top);
}"""
# A link to a place on the same page has the words of what stands there, and is not it.
NAMED = """() => { const one = document.activeElement; return one.hash && one.pathname === location.pathname && !one.matches(".govuk-skip-link") ? "" : (one.innerText || one.labels?.[0]?.innerText || one.value || "").replace(/\\s+/g, " ").trim(); }"""


class KeyboardUser(Visitor):
    """Never touches the mouse."""

    def tabs_to(self, words: str) -> None:
        """Forward through the page until the thing with these words has the focus; each thing passed must be in sight."""
        for _ in range(MANY):
            self.page.keyboard.press("Tab")
            self.tally.keys += 1
            assert self.page.evaluate(IN_SIGHT), (
                f"{self.page.url}: the focus is out of sight on “{self.page.evaluate(NAMED)}”"
            )
            if words in self.page.evaluate(NAMED):
                return
        raise AssertionError(f"{self.page.url}: “{words}” cannot be reached with the Tab key")

    def writes(self, text: str) -> None:
        self.page.keyboard.type(text)
        self.tally.keys += len(text)

    def enters(self) -> None:
        with self.page.expect_event("load"):
            self.page.keyboard.press("Enter")
        self._arrives()


def test_sign_in_queue_item_and_grade_by_keyboard_alone(visit):
    grace = visit(KeyboardUser)
    grace.opens("/sign-in/")
    grace.tabs_to("Username")
    grace.writes("grace.adunmo")
    grace.tabs_to("Password")
    grace.writes(PASSWORD)
    grace.enters()

    grace.tabs_to("Desk")
    grace.enters()
    while "Tove Hallgarth" not in grace.page.locator("main").inner_text():
        grace.tabs_to("Next")
        grace.enters()
    reference = grace.page.get_by_role("row").filter(has_text="Tove Hallgarth").get_by_role("link").first.inner_text()
    grace.tabs_to(reference)
    grace.enters()

    grace.tabs_to("Take this up")
    grace.enters()
    grace.tabs_to("Grade it")
    grace.enters()
    grace.tabs_to("Blue")
    grace.page.keyboard.press("ArrowDown")
    grace.page.keyboard.press("ArrowDown")
    expect(grace.page.get_by_label("Amber")).to_be_checked()
    grace.tabs_to("Why this grade?")
    grace.writes("On her own at eight, in a cold house, and told to keep quiet.")
    grace.tabs_to("Save the grade")
    grace.enters()
    grace.sees("is graded", "Amber (level 3)")


def test_the_first_tab_skips_to_the_content(visit):
    grace = visit(KeyboardUser, "grace.adunmo")
    grace.tabs_to("Skip to main content")
    assert grace.tally.keys - len("grace.adunmo" + PASSWORD) == 1
    grace.page.keyboard.press("Enter")
    assert grace.page.evaluate("document.activeElement.id") == "main-content"


def test_a_pair_of_records_is_decided_by_keyboard_alone_in_few_presses(visit):
    grace = visit(KeyboardUser, "grace.adunmo")
    grace.opens("/same-child/")
    with grace.page.expect_event("load"):
        grace.page.get_by_role("table", name="Pairs that wait").get_by_role("link").first.click()
    first, before = grace.page.url, grace.tally.keys
    grace.tabs_to("One child")
    grace.page.keyboard.press("ArrowDown")
    expect(grace.page.get_by_label("Two children")).to_be_checked()
    grace.tabs_to("Keep this decision and go on")
    grace.enters()
    grace.sees("kept, with your name and your reason.", "Which way")
    assert grace.page.url != first
    assert grace.tally.keys - before < 40, grace.tally
