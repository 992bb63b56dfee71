"""The README's pictures: taken by a journey when asked (`make screenshots`), and otherwise there, and linked, and no more than that."""

import os
import re
from pathlib import Path

import pytest

from childfirst.demo.stories import story
from tests.journeys.officer import Officer
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey
ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "screenshots"
PICTURES = {
    "try-it", "task-list", "child-and-panel", "queue", "referral", "child", "stopped-search", "custody",
    "missing", "explorer", "public", "panel",
}  # fmt: skip
TALL = 1150


def takes(visitor: Visitor, name: str) -> None:
    """The top of the page, as wide as a desk's screen."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    visitor.page.set_viewport_size({"width": 1280, "height": TALL})
    visitor.page.evaluate("window.scrollTo(0, 0)")
    visitor.page.screenshot(path=FOLDER / f"{name}.png")


def starts(visit, slug: str) -> Visitor:
    visitor = visit()
    visitor.opens("/")
    region = visitor.page.get_by_role("region", name=re.compile(re.escape(story(slug).title)))
    visitor.presses("Start as", within=region)
    return visitor


@pytest.mark.skipif(os.environ.get("CHILDFIRST_SCREENSHOTS") != "1", reason="Pictures are taken by make screenshots.")
def test_the_pictures_are_taken(visit):
    stranger = visit()
    stranger.opens("/")
    takes(stranger, "try-it")
    desk = starts(visit, "second-child")
    takes(desk, "referral")
    desk.opens("/desk/")
    takes(desk, "queue")
    daniel = starts(visit, "victim-and-suspect")
    takes(daniel, "child")
    takes(starts(visit, "school-search"), "stopped-search")
    nadia = starts(visit, "through-the-night")
    nadia.opens("/powers/custody/")
    takes(nadia, "custody")
    imogen = visit(Visitor, "imogen.vale")
    imogen.opens("/cases/missing/")
    takes(imogen, "missing")
    sam = visit(Visitor, "sam.trevanion")
    sam.opens("/scrutiny/explore/")
    takes(sam, "explorer")
    bea = visit(Visitor, "bea.thornley")
    bea.opens("/panels/")
    bea.page.get_by_role("table").get_by_role("link").first.click()
    bea.page.get_by_role("table").get_by_role("link").first.click()
    takes(bea, "panel")
    stranger.opens("/public/commitments/")
    takes(stranger, "public")
    asha = visit(Officer, "asha.marlowe")
    asha.given_a_short_concern_ready_to_send("Jonah", "Ferncastle")
    task_list = asha.draft
    asha.opens(f"{task_list}page/child-c1-voice/")
    asha.when_a_sign_is_ticked("Criminal exploitation", "Talks of a debt or of owing someone")
    asha.then_the_panel_says("A debt, or someone giving orders")
    takes(asha, "child-and-panel")
    asha.opens(task_list)
    takes(asha, "task-list")


def test_the_readme_shows_each_of_them():
    linked = set(re.findall(r"docs/screenshots/([a-z-]+)\.png", (ROOT / "README.md").read_text()))
    there = {path.stem for path in FOLDER.glob("*.png")}
    assert linked == there == PICTURES
