"""Somebody at a browser. Every page they come to is looked at; what they press and type is counted."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from typing import Any, Self

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from childfirst.demo.roster import PASSWORD
from tests.journeys.looking import faults
from tests.journeys.site import Site

DESKTOP = {"width": 1280, "height": 900}


@dataclass
class Tally:
    """What a record costs its writer."""

    pages: int = 0
    presses: int = 0
    keys: int = 0

    def __str__(self) -> str:
        return f"{self.pages} pages, {self.presses} clicks, {self.keys} keys"


class Visitor:
    """One browser window with its own cookies."""

    def __init__(self, browser: Browser, site: Site, *, scripts: bool = True) -> None:
        self.site, self.tally, self.expected = site, Tally(), {200}
        self.context: BrowserContext = browser.new_context(
            viewport=DESKTOP, locale="en-GB", timezone_id="Europe/London"
        )
        if not scripts:
            # Refused rather than switched off: axe is a script as well, and waits for ever in a page without them.
            self.context.route("**/*.js", lambda route: route.abort())
        self.complaints: list[str] = []
        self.page = self._new_page()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: script error: {error}"))
        page.on("console", lambda message: self._hear(page, message))
        page.on("response", lambda response: self._note(response))
        return page

    def _hear(self, page: Page, message: Any) -> None:
        """The browser repeats every refused request on its console; those are noted from the answer itself."""
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.complaints.append(f"{page.url}: console: {message.text}")

    def _note(self, response: Any) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.complaints.append(f"{response.request.method} {response.url} answered {response.status}")

    @contextmanager
    def expecting(self, status: int) -> Iterator[None]:
        """Inside, the server may refuse in this way."""
        self.expected.add(status)
        yield
        self.expected.discard(status)

    # Going about.

    def opens(self, path: str) -> None:
        self.page.goto(path if path.startswith("http") else f"{self.site.address}{path}")
        self._arrives()

    def narrows_to(self, name: str, *, at: str, box: str = "Child's name, or reference") -> None:
        """A list to somebody by name, by its filter, which a telephone folds away."""
        self.opens(at)
        unfold = self.page.get_by_role("button", name="Show filter")
        if unfold.count() and unfold.is_visible():
            unfold.click()
        self.types(box, name)
        self.presses("Apply filters")

    def looks_for(self, name: str, *, at: str = "/children/", box: str = "Name", press: str = "Search") -> None:
        """Somebody by name, on a page that finds people."""
        self.opens(at)
        self.types(box, name)
        self.presses(press)

    def presses(self, words: str, within: Locator | None = None) -> None:
        """A button in the page itself that leads to another page."""
        self._goes_by((within or self.page.get_by_role("main")).get_by_role("button", name=words).first)

    def follows(self, words: str, within: Locator | None = None) -> None:
        """A link that leads to another page."""
        self._goes_by((within or self.page).get_by_role("link", name=words).first)

    def unfolds(self, words: str) -> None:
        """Something folded away on this page."""
        self.tally.presses += 1
        self.page.locator("summary").filter(has_text=words).first.click()

    def _goes_by(self, thing: Locator) -> None:
        self.tally.presses += 1
        with self.page.expect_event("load"):
            thing.click()
        self._arrives()

    def _arrives(self) -> None:
        self.tally.pages += 1
        self.looks_at_the_page()

    def looks_at_the_page(self) -> None:
        """Fails with everything that is wrong with this page, or went wrong on the way to it."""
        said = self.page.locator(".govuk-error-summary, .govuk-notification-banner").all_text_contents()
        found = [*self.complaints, *faults(self.page)]
        if self.complaints:
            found += [" ".join(words.split()) for words in said]
        self.complaints.clear()
        assert not found, "\n".join(found)

    # Filling in.

    def types(self, label: str, text: str, within: Locator | None = None) -> None:
        """Replaces what stands in the box, key by key."""
        box = (within or self.page).get_by_label(label, exact=True).locator("visible=true").first
        box.fill("")
        self.tally.keys += len(text)
        box.press_sequentially(text)

    def ticks(self, *answers: str, of: str = "") -> None:
        """Radios and tick boxes, by their words; `of` is the question they belong to."""
        for answer in answers:
            place = self.page.get_by_role("group", name=of).last if of else self.page
            self.tally.presses += 1
            place.get_by_label(answer, exact=True).first.check()

    def chooses(self, label: str, answer: str) -> None:
        self.tally.presses += 1
        self.page.get_by_label(label, exact=True).select_option(label=answer)

    def chooses_or_ticks(self, question: str, answer: str) -> None:
        """One of a few, however it is asked."""
        if self.page.get_by_role("group", name=question).count():
            self.ticks(answer, of=question)
        else:
            self.chooses(question, answer)

    def in_another_tab(self) -> Self:
        """The same person, the same page, a second tab."""
        other = copy(self)
        other.tally, other.complaints = Tally(), []
        other.page = other._new_page()
        other.opens(self.page.url)
        return other

    # Seeing.

    def sees(self, *words: str, within: Locator | None = None) -> None:
        place = within or self.page.locator("body")
        for one in words:
            with self._told_shortly(f"does not say “{one}”"):
                expect(place).to_contain_text(one, ignore_case=True)

    def does_not_see(self, *words: str) -> None:
        for one in words:
            with self._told_shortly(f"says “{one}”"):
                expect(self.page.locator("body")).not_to_contain_text(one)

    def is_on(self, heading: str) -> None:
        with self._told_shortly(f"is not headed “{heading}”"):
            expect(self.page.get_by_role("heading", level=1)).to_contain_text(heading)

    @contextmanager
    def _told_shortly(self, what: str) -> Iterator[None]:
        """Playwright prints the whole page when an expectation fails; this says which page and what."""
        try:
            yield
        except AssertionError:
            heading = self.page.locator("h1").all_inner_texts()
            raise AssertionError(f"{self.page.url} ({heading}) {what}") from None

    # Coming and going.

    def signs_in(self, username: str) -> None:
        self.opens("/sign-in/")
        self.types("Username", username)
        self.types("Password", PASSWORD)
        self.presses("Sign in")

    def leaves(self) -> None:
        if self.context.browser and self.context in self.context.browser.contexts:
            self.context.close()
        assert not self.complaints, "\n".join(self.complaints)
