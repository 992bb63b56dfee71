"""What happens on the referrals desk."""

import re

from playwright.sync_api import expect

from tests.journeys.visitor import Visitor


class DeskWorker(Visitor):
    """A researcher or a decision-maker."""

    def when_it_is_found_in_the_queue(self, child: str, *, only_gaps: bool = False) -> None:
        """By its own row, narrowed as a busy desk would."""
        self.opens("/desk/?gaps=on" if only_gaps else "/desk/")
        row = self.page.get_by_role("row").filter(has_text=child)
        while not row.count():
            self.follows("Next")
            row = self.page.get_by_role("row").filter(has_text=child)
        if only_gaps:
            self.sees("1 child not named", within=row.first)
        self.follows("RF-", within=row.first)

    @property
    def referral(self) -> str:
        """The address of the referral being looked at."""
        found = re.search(r"/desk/\d+/", self.page.url)
        assert found, self.page.url
        return found.group()

    def when_it_is_taken_up(self) -> None:
        self.presses("Take this up")
        self.sees("You have taken up RF-")

    def when_it_is_researched(self, line: str, *, found: str, result: str) -> None:
        self.follows(line)
        self.ticks(found, of="What did you find?")
        self.types("Details", result)
        self.presses("Save")
        self.sees("Saved on the checklist", result)

    def when_it_is_graded(self, grade: str, why: str) -> None:
        self.presses("Grade it")
        self.ticks(grade)
        self.types("Why this grade?", why)
        self.presses("Save the grade")
        self.sees("is graded")

    def when_it_is_decided(self, outcome: str, why: str) -> None:
        self.presses("Decide")
        self.ticks(outcome)
        self.types("Why?", why)
        self.presses("Decide")
        self.sees("is recorded")

    def when_it_is_countersigned(self) -> None:
        self.presses("Agree or disagree")
        self.ticks("Yes, I agree")
        self.presses("Sign")

    def tries_to_countersign(self, referral: str) -> None:
        """By the address, since no button is offered."""
        self.opens(f"{referral}countersign/")
        self.sees("the second person cannot be you", "Miriam Sadler")

    def then_a_clock_is(self, duty: str, state: str) -> None:
        """Ended clocks are folded away and count as well."""
        clocks = self.page.locator(".cf-clock-block").filter(has_text=duty)
        with self._told_shortly(f"does not show the clock “{duty}” as “{state}”: {clocks.all_text_contents()}"):
            expect(clocks.filter(has_text=state)).not_to_have_count(0)
