"""Every page that a person can be led to answers, is clean, and fits a phone. Signed in as each of the named people."""

import re
from collections import Counter, deque
from html import unescape
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Error, expect

from childfirst.demo.roster import NAMED
from tests.journeys.looking import faults
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

# Followed from each person's first page: so many pages, and of pages of one shape so many. Each is looked at closely by the first person to come to it,
# and everybody's own first page is; the others only ask whether it answers.
FOLLOWED = 28
OF_ONE_SHAPE = 2
CLOSELY = 1
PHONE = {"width": 375, "height": 800}
_looked_at: Counter[str] = Counter()
_on_a_phone: Counter[str] = Counter()


def shape(address: str) -> str:
    """An address without what differs from row to row."""
    parts = urlsplit(address)
    names = sorted(re.findall(r"(?:^|&)([a-z_]+)=", parts.query))
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "N", parts.path) + "?" * bool(names) + "&".join(names)


class Walker(Visitor):
    """Follows links breadth first."""

    def walks(self) -> list[str]:
        """Everything wrong on the way."""
        waiting, seen, shapes = deque([f"{self.site.address}/"]), set[str](), Counter[str]()
        led_by: dict[str, str] = {}
        wrong: list[str] = []
        while waiting and len(seen) < FOLLOWED:
            address = waiting.popleft()
            if address in seen or shapes[shape(address)] >= OF_ONE_SHAPE:
                continue
            seen.add(address)
            shapes[shape(address)] += 1
            found, links = self.looks_closely_at(address) if self.is_new(address) else self.asks_for(address)
            wrong += [f"{one} (led there by {led_by.get(address, 'the front door')})" for one in found]
            for link in links:
                if link.startswith(f"{self.site.address}/"):
                    led_by.setdefault(link, address)
                    waiting.append(link)
        return wrong

    def is_new(self, address: str) -> bool:
        return urlsplit(address).path == "/" or _looked_at[shape(address)] < CLOSELY

    def asks_for(self, address: str) -> tuple[list[str], list[str]]:
        answer = self.page.request.get(address)
        wrong = [f"{address} answered {answer.status}"] if answer.status >= 400 else []
        return wrong, [
            urljoin(address, unescape(link).partition("#")[0])
            for link in re.findall(r'<a [^>]*href="([^"]+)"', answer.text())
        ]

    def looks_closely_at(self, address: str) -> tuple[list[str], list[str]]:
        _looked_at[shape(address)] += 1
        try:
            self.page.goto(address)
        except Error as kept:
            if "Download is starting" not in str(kept):
                raise
            return self.asks_for(address)[0], []  # a file to keep
        wrong = [*self.complaints, *faults(self.page)]
        self.complaints.clear()
        links = self.page.evaluate("""() => [...document.querySelectorAll("a[href]")].map((link) => link.href)""")
        return wrong, [link.partition("#")[0] for link in links]


@pytest.mark.parametrize("person", NAMED, ids=lambda person: person.username)
def test_every_page_a_person_is_led_to(visit, person):
    walker: Walker = visit(Walker, person.username)
    wrong = walker.walks()
    assert not wrong, f"\n{len(wrong)} faults:\n" + "\n".join(wrong)


def test_pages_anyone_may_see(visit):
    walker: Walker = visit(Walker)
    wrong = walker.walks()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("person", NAMED, ids=lambda person: person.username)
def test_the_menu_opens_and_leads_on_from_a_phone(visit, person):
    visitor: Visitor = visit()
    visitor.page.set_viewport_size(PHONE)
    visitor.signs_in(person.username)
    menu = visitor.page.get_by_role("navigation", name="Main").get_by_role("link", include_hidden=True)
    for place in [link.get_attribute("href") or "/" for link in menu.all()]:
        _on_a_phone[place] += 1
        if place == "/" or _on_a_phone[place] == 1:
            visitor.opens(place)


def test_a_phone_shows_the_list_before_its_filter(visit):
    visitor: Visitor = visit(Visitor, "grace.adunmo")
    visitor.page.set_viewport_size(PHONE)
    visitor.opens("/desk/")
    expect(visitor.page.get_by_label("Reference", exact=True)).to_be_hidden()
    visitor.page.get_by_role("button", name="Show filter").click()
    expect(visitor.page.get_by_label("Reference", exact=True)).to_be_visible()
    visitor.looks_at_the_page()


def test_gallery_of_parts(visit):
    visitor: Visitor = visit()
    for path in ("/ui/components/", "/ui/components/form/"):
        visitor.opens(path)
