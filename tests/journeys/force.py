"""Somebody who used force on a child and writes about it on a telephone, and somebody who reviews it."""

from typing import Any

from playwright.sync_api import expect

from tests.journeys.visitor import Visitor

PHONE = {"width": 375, "height": 800}


class OnAPhone(Visitor):
    """Holds a telephone all the way."""

    def __init__(self, *things: Any, **options: Any) -> None:
        super().__init__(*things, **options)
        self.page.set_viewport_size(PHONE)

    # What an officer writes, page by page.

    def when_first_sight_is_written(self, age: str) -> None:
        self.is_on("First sight")
        self.does_not_see("15 years")
        self.types("How old did you take the child to be, when you first saw them?", age)
        self.ticks("No", of="Did the child seem to have a disability?")
        self.presses("Save and continue")

    def when_tactics_are_listed(self, *used: tuple[str, str]) -> None:
        self.is_on("What you used")
        for number, (tactic, worked) in enumerate(used, 1):
            self.chooses(f"Tactic {number}", tactic)
            self.ticks(worked, of=f"Did tactic {number} work?")
        self.presses("Save and continue")

    def when_the_reasons_are_given(self, why: str) -> None:
        self.is_on("Why, and what you tried first")
        self.chooses("What was the force for?", "Protect the child")
        self.ticks("Talked calmly, at the child's level", "Gave time and space")
        self.ticks("Yes", of="Was the force necessary?")
        self.types("Why was it, or was it not?", why)
        self.ticks("Yes", of="Was it proportionate, for a child of this age and size?")
        self.types("Why this much, and not less?", "One hand on each arm, until he sat down.")
        self.types("What did you do for the child’s welfare, during and after?", "Sat with him until he was calm.")
        self.presses("Save and continue")

    def when_the_child_is_described(self, *, injury: str) -> None:
        self.is_on("The child")
        self.ticks("Active: pulled or ran", of="What did the child do, at its most?")
        self.ticks("The child was afraid", of="What affected it?")
        self.ticks(injury, of="Was the child injured?")
        if injury != "None":
            self.types("If the child was injured, what is the injury?", "A red mark on his left wrist.")
        self.ticks("Offered and declined by the child", of="Medical help")
        self.types("How did the child seem, during and after?", "Shaking, then quiet.")
        self.ticks("No", of="Has a parent or carer been told that force was used?")
        self.types("Why not yet?", "No answer at home. I am trying again.")
        self.ticks("No", of="Does this child need a safeguarding referral?")
        self.presses("Save and continue")

    def when_the_session_ends_and_begins_again(self, said: str) -> None:
        """What is typed while signed out is told to be unsaved, and saved once the officer is back from signing in."""
        self.context.clear_cookies(name="sessionid")
        account, saved = self.page.get_by_label("What happened, in your own words?"), self.page.locator("#saved")
        with self.expecting(401):
            account.press_sequentially(said)
            expect(saved).to_contain_text("Not saved. You are signed out.")
        self.complaints.clear()  # htmx tells the console of the refusal that is wanted here
        self.in_another_tab().signs_in("asha.marlowe")
        self.page.evaluate("window.dispatchEvent(new Event('focus'))")
        expect(saved).to_contain_text("Saved at")

    def when_the_scene_is_described(self, account: str) -> None:
        self.is_on("When, where and what happened")
        self.chooses("Where?", "Street or open ground")
        self.types("Who else was there?", "A neighbour at her gate.")
        self.ticks("On throughout", of="Body-worn video")
        self.ticks("No", of="Were you single crewed?")
        self.ticks("No", of="Are you trained to carry Taser?")
        self.chooses("What happened to the child then?", "Taken home or to a safe place")
        self.types("What happened, in your own words?", account)
        self.presses("Save and continue")
        self.is_on("My report of force")
