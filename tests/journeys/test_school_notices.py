"""A notice leaves, is opened on a phone and acknowledged; one reaches nobody and is taken to the ward officer; a council asks and the clock waits."""

import re
import time

import pytest
from playwright.sync_api import Locator

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey
PHONE = {"width": 375, "height": 800}
PATIENCE = 60.0  # the worker goes round every 15 seconds


class Partner(Visitor):
    """Somebody outside the police, with a telephone in the hand and no sign-in."""

    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.page.set_viewport_size(PHONE)

    def finds(self, pattern: str, *, among: str) -> str:
        """The newest message that is theirs, on the demonstration's page of what was sent."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            answer = self.page.request.get(f"{self.site.address}/try-it/sent/").text()
            for section in re.findall(r"<section.*?</section>", answer, re.S):
                found = re.search(pattern, section)
                if found and among in section:
                    return found[0]
            self.page.wait_for_timeout(1_000)
        raise AssertionError(f"No message for {among} within {PATIENCE} seconds")

    def codes(self) -> list[str]:
        """Those that were sent by now."""
        return re.findall(r"(\d{6}) is your code", self.page.request.get(f"{self.site.address}/try-it/sent/").text())

    def opens_the_link_for(self, notice: str, *, used: str = "") -> None:
        link = self.finds(rf'href="/p/(?!{used or "none"})[0-9a-f]{{40}}/"', among=notice)
        self.used = link.split('"')[1].split("/")[2]
        self.opens(f"/p/{self.used}/")
        self.does_not_see(notice)
        before = "|".join(self.codes()) or "none"
        self.presses("Send me the code")
        self.sees("A code is on its way")
        self.types("Code or phrase", self.finds(rf"\b(?!{before})\d{{6}} is your code", among="Text message")[:6])
        self.presses("Open")


def notice_of(visitor: Visitor, text: str) -> str:
    """Its reference, from the page that is open."""
    found = re.search(r"N-\d{6}", visitor.page.locator("main").inner_text())
    assert found, text
    return found[0]


def links_in(place: Locator) -> list[str]:
    return place.get_by_role("link").evaluate_all("links => links.map(link => link.getAttribute('href'))")


def the_one_about(child: str, pages: list[str], visitor: Visitor) -> str:
    for page in pages:
        if child in visitor.page.request.get(f"{visitor.site.address}{page}").text():
            return page
    raise AssertionError(f"No notice about {child} is among {pages}")


def opens_the_notice(desk: Visitor, child: str, recipient: str) -> str:
    """From the desk's list, by whom it is about."""
    rows: list[str] = []
    for view in ("prepared", "all"):  # in the two hours before the bell the policy releases it by itself
        desk.opens(f"/notices/?view={view}")
        rows += links_in(desk.page.locator("main table"))
    desk.opens(the_one_about(child, rows, desk))
    desk.is_on(recipient)
    return notice_of(desk, child)


def test_a_lead_opens_the_notice_on_a_phone_and_the_desk_sees_that_they_have_it(visit):
    grace = visit(Visitor, "grace.adunmo")
    notice = opens_the_notice(grace, "Linnea Ashgrove", "Academy")
    if "Prepared, not sent" in grace.page.locator("main").inner_text():
        grace.follows("Release it")
        grace.presses("Release it")
        grace.sees("is in the outbox")

    lead = visit(Partner)
    lead.opens_the_link_for(notice)
    lead.sees("Linnea Ashgrove", "I turned the radio up.", "section 49A")
    lead.does_not_see("A neighbour rang")
    lead.presses("I have read this and will act on it")
    lead.sees("The police know that you have it")
    with lead.expecting(410):
        lead.opens(f"/p/{lead.used}/")
        lead.sees("A link opens once")

    grace.opens(grace.page.url)
    grace.sees("Acknowledged", "Nothing more is due")


def test_a_notice_that_reaches_nobody_is_taken_to_the_ward_officer_who_rings(visit):
    joe = visit(Visitor, "joe.hackworth")
    joe.sees("Schools to ring: notice not acknowledged")
    panel = joe.page.get_by_role("region", name="Schools to ring")
    # Another journey's notice may stand there too: one to a school without a contact is his at once.
    joe.opens(the_one_about("Corin Haldane", links_in(panel), joe))
    joe.sees("No contact is known", "The ward officer")
    notice = notice_of(joe, "Corin Haldane")
    joe.follows("I told them by telephone")
    joe.types("Whom did you tell?", "Ms Bright, head of year")
    joe.presses("Save")
    joe.sees("Written down: they know", "Acknowledged", "Ms Bright, head of year")
    joe.opens("/notices/ward/")
    joe.does_not_see(notice)
    grace = visit(Visitor, "grace.adunmo")
    grace.opens("/notices/?view=late")
    grace.does_not_see(notice)


def test_the_council_asks_for_more_and_the_clock_waits_for_the_answer(visit):
    daniel = visit(Visitor, "daniel.whitcombe")
    notice = opens_the_notice(daniel, "Merle Thistlewood", "Hackney")
    page = daniel.page.url
    daniel.follows("Release it")
    daniel.presses("Release it")

    council = visit(Partner)
    council.opens_the_link_for(notice)
    council.sees("Please see her today.")
    council.ticks("We need to know more first", of="What do you want to say?")
    council.types("In your words", "Who has Merle tonight?")
    council.presses("Send the answer")
    council.sees("Who has Merle tonight?")

    daniel.opens(page)
    daniel.sees("Asks for more")
    daniel.follows("Answer their question")
    daniel.types("Your answer", "Her aunt, until Sunday.")
    daniel.presses("Send the answer")
    daniel.sees("a clock that waited for it goes on")
    council.opens_the_link_for(notice, used=council.used)
    council.sees("Her aunt, until Sunday.")
    council.ticks("We take this on", of="What do you want to say?")
    council.presses("Send the answer")
    council.sees("Accepted by")

    asha = visit(Visitor, "asha.marlowe")
    asha.sees("What came of what you recorded", notice)


def test_a_charity_is_asked_to_help_says_yes_and_tells_what_came_of_it(visit):
    """The second request of the story “Somebody to talk to”, which the demonstration leaves to a person."""
    daniel = visit(Visitor, "daniel.whitcombe")
    notice = opens_the_notice(daniel, "Nadira Fensome", "Lantern House")
    page = daniel.page.url
    daniel.follows("Release it")
    daniel.presses("Release it")

    charity = visit(Partner)
    charity.opens_the_link_for(notice)
    charity.sees("Please tell her about the group", "Her grandmother died in the summer")
    charity.does_not_see("A dog walker rang")
    charity.does_not_see("The nurses think")
    charity.ticks("We take this on", of="What do you want to say?")
    charity.presses("Send the answer")
    charity.sees("Accepted by")
    charity.ticks("What came of it", of="What do you want to say?")
    charity.ticks("The child is being supported here", of="What came of it?")
    charity.types("In your words", "She came on Wednesday with a friend.")
    charity.presses("Send the answer")
    charity.sees("She came on Wednesday with a friend.")

    daniel.opens(page)
    daniel.sees("She came on Wednesday with a friend.")
    asha = visit(Visitor, "asha.marlowe")
    asha.sees("What came of what you recorded", notice)
