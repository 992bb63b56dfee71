"""Every page that a person can be led to answers, is clean, and fits a phone. Signed in as each of the named people."""

import re
from collections import Counter, deque
from urllib.parse import urlsplit

import pytest

from childfirst.demo.roster import NAMED
from tests.journeys.looking import faults
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

# Followed from each person's first page; of pages of one shape, so many are looked at closely in all, the others only asked for.
FOLLOWED = 60
OF_ONE_SHAPE = 4
CLOSELY = 2
PHONE = {"width": 375, "height": 800}
LINKS = """() => [...document.querySelectorAll("a[href]")].map((link) => link.href)"""
_looked_at: Counter[str] = Counter()


def shape(address: str) -> str:
    """An address without what differs from row to row."""
    parts = urlsplit(address)
    names = sorted(re.findall(r"(?:^|&)([a-z_]+)=", parts.query))
    return re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+", "N", parts.path) + "?" * bool(names) + "&".join(names)


class Walker(Visitor):
    """Follows links breadth first."""

    def walks(self) -> list[str]:
        """Everything wrong on the way."""
        waiting, seen, shapes, wrong = deque([f"{self.site.address}/"]), set(), Counter[str](), list[str]()
        while waiting and len(seen) < FOLLOWED:
            address = waiting.popleft()
            if address in seen or shapes[shape(address)] >= OF_ONE_SHAPE:
                continue
            seen.add(address)
            shapes[shape(address)] += 1
            if _looked_at[shape(address)] >= CLOSELY and urlsplit(address).path != "/":
                wrong += self.asks_for(address)
            else:
                wrong += self.looks_closely_at(address)
                waiting.extend(self.links())
        return wrong

    def links(self) -> list[str]:
        """Of this page, to pages of this site."""
        found = (link.partition("#")[0] for link in self.page.evaluate(LINKS))
        return [link for link in dict.fromkeys(found) if link.startswith(f"{self.site.address}/")]

    def asks_for(self, address: str) -> list[str]:
        status = self.page.request.get(address).status
        return [f"{address} answered {status}"] if status >= 400 else []

    def looks_closely_at(self, address: str) -> list[str]:
        _looked_at[shape(address)] += 1
        self.page.goto(address)
        found = [*self.complaints, *faults(self.page)]
        self.complaints.clear()
        return found


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
    menu = visitor.page.get_by_role("navigation", name="Main").get_by_role("link")
    for place in [link.get_attribute("href") for link in menu.all()]:
        visitor.opens(place or "/")


def test_gallery_of_parts(visit):
    visitor: Visitor = visit()
    for path in ("/ui/components/", "/ui/components/form/"):
        visitor.opens(path)
