"""What an officer does: recording a contact as somebody who has done it before."""

import re

from playwright.sync_api import Locator, expect

from tests.journeys.visitor import Visitor

GAVE_NO_NAME = "Her sister, about 4, at a neighbour's. Mother would not give a name"


class Officer(Visitor):
    """Somebody who records."""

    def given_a_record_is_begun(self, kind: str) -> None:
        self.opens("/")
        self.presses("Record a contact")
        self.presses(kind)
        self.is_on("What happened")

    @property
    def draft(self) -> str:
        """The address of the record being written."""
        found = re.search(r"/contacts/drafts/[0-9a-f-]{36}/", self.page.url)
        assert found, self.page.url
        return found.group()

    def goes_on(self) -> None:
        self.presses("Save and continue")

    # The pages, in their order.

    def when_the_incident_is_described(self, text: str, *, children: str = "", time: str = "00:00") -> None:
        if children:
            self.types("How many children live in or visit the home?", children)
        self.types("Time", time)
        self.types("What happened?", text)

    def when_the_place_is_given(self, place: str, postcode: str, *, borough: str = "Hackney") -> None:
        self.types("Where was it?", place)
        self.types("Postcode", postcode)
        self.chooses("Borough", borough)
        self.goes_on()

    def when_first_sight_is_written(self, given: str, family: str, *, taken_for: str) -> None:
        """The age the child was taken for comes before anything that tells the age."""
        self.is_on("First sight")
        self.does_not_see("Date of birth", "Born")
        self.types("How old did you take this child for, when you first saw them?", taken_for)
        self.types("Given name", given)
        self.types("Family name", family)
        self.goes_on()

    def when_the_record_is_found(self, name: str) -> None:
        self.is_on("Check for a record")
        self.ticks(name, of="Is this child already on record?")
        self.goes_on()

    def when_nothing_has_changed_but_the_asking(self) -> None:
        """Who they are: what is on record stands filled in."""
        self.ticks("No", of="Does the child need an interpreter?")
        self.ticks("Yes", of="Did you ask about communication and health needs?")
        self.ticks("Not in care", of="Care and plans")
        self.goes_on()

    def when_the_child_is_said_to_be_new(self, *, born: tuple[str, str, str]) -> None:
        for box, part in zip(("Day", "Month", "Year"), born, strict=True):
            self.types(box, part)
        self.ticks("Given by the child, not yet confirmed")
        self.ticks("Boy", of="Sex")
        self.ticks("Not asked or not known", of="School or college")
        self.when_nothing_has_changed_but_the_asking()

    def when_the_child_was_seen_and_spoken_to_alone(self) -> None:
        for question in ("Did you see", "Did you speak to them?", "Was that alone"):
            self.ticks("Yes", of=question)

    def when_the_child_says(self, text: str) -> None:
        self.page.get_by_label(re.compile("What did .* say")).fill("")
        self.tally.keys += len(text)
        self.page.get_by_label(re.compile("What did .* say")).press_sequentially(text)

    def when_a_sign_is_ticked(self, group: str, sign: str) -> None:
        """Groups of signs are folded until one of them is ticked."""
        self.unfolds(group)
        self.ticks(sign)

    def then_the_panel_says(self, *words: str) -> None:
        """Without a press: what the rules would say of it as it stands."""
        for one in words:
            self.sees(one, within=self.what_this_may_mean)

    def when_a_child_is_added_without_a_name(self) -> None:
        self.presses("Add a child not yet named")
        self.ticks("No", of="Did you see this child?")
        self.types("What do you know of this child?", GAVE_NO_NAME)
        self.goes_on()

    def when_an_adult_is_added(self, name: str, relation: str, part: str) -> None:
        self.is_on("An adult")
        self.types("Name", name)
        self.chooses("Who are they to the child?", relation)
        self.ticks(part, of="What was their part?")
        self.goes_on()

    def when_the_worry_is_graded(self, grade: str, why: str) -> None:
        self.is_on("How worried you are")
        self.ticks(grade)
        self.types("Why?", why)
        self.ticks("No", of="Has a child been taken into police protection?")
        self.goes_on()

    def when_it_is_sent(self) -> str:
        """Its reference."""
        self.is_on("Check and send")
        self.presses("Send")
        self.sees("Recorded as CF-")
        found = re.search(r"CF-\d{4}-\d{6}", self.page.locator("h1").inner_text())
        assert found
        return found.group()

    def given_a_short_concern_ready_to_send(self, given: str, family: str) -> None:
        """All that has to be said of one child met once."""
        self.given_a_record_is_begun("Concern for a child")
        self.when_the_incident_is_described(
            "Boy about nine alone at the bus stop after ten, no coat, would not say where he lives."
        )
        self.chooses_or_ticks("Who is worried?", "Member of the public")
        self.goes_on()
        self.chooses_or_ticks("What sort of place?", "Street or open space")
        self.when_the_place_is_given("Bus stop, Quarry Lane", "")
        self.when_first_sight_is_written(given, family, taken_for="9")
        self.when_the_child_is_said_to_be_new(born=("4", "5", "2017"))
        self.when_the_child_was_seen_and_spoken_to_alone()
        self.does_not_see("ticked)")
        self.when_the_child_says("I'm waiting for my brother. He said ten minutes.")
        self.goes_on()
        self.presses("Continue")
        self.presses("There were no adults: continue")
        self.when_the_worry_is_graded("Green (level 2)", "Cold and late, and his brother came within the hour.")
        self.is_on("Check and send")

    # What is seen.

    def then_it_is_saved_without_a_press(self) -> None:
        expect(self.page.locator("#saved")).to_contain_text("Saved at")

    def then_this_is_wrong(self, *words: str) -> None:
        summary = self.page.get_by_role("alert")
        expect(summary).to_be_visible()
        self.sees(*words, within=summary)

    @property
    def what_this_may_mean(self) -> Locator:
        return self.page.locator("#what-this-may-mean")

    def then_a_finding_says(self, *words: str) -> None:
        """On a contact's page."""
        for one in words:
            self.sees(one, within=self.page.locator("main"))

    def when_a_finding_is_disagreed_with(self, title: str, reason: str) -> None:
        self.unfolds(title)
        card = self.page.locator("article").filter(has=self.page.get_by_role("heading", name=title)).first
        self.follows("I disagree", within=card)
        self.types("Your reason", reason)
        self.presses("I disagree")
