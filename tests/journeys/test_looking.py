"""The look at a page sees a fault in a page that is built like a clean one but for the fault."""

import pytest

from tests.journeys import looking
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey
PAGE = """<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>{heading}</h1>
<label for="one-7">{label}</label><input id="one-7"><ul>{rows}</ul><button style="color: {colour}">Save</button></main></body></html>"""
CLEAN = {"heading": "Rows", "label": "Name", "rows": "<li>1</li>", "colour": "#000"}


@pytest.mark.parametrize(
    "fault",
    [{"label": ""}, {"colour": "#ddd"}, {"colour": "#000; background: #222"}],
    ids=["no label", "pale words", "dark behind dark words"],
)
def test_a_fault_is_seen_after_a_clean_page_of_the_same_build(visit, fault):
    visitor: Visitor = visit()
    visitor.page.set_content(PAGE.format(**CLEAN))
    assert not looking.faults(visitor.page)
    visitor.page.set_content(PAGE.format(**(CLEAN | fault)))
    assert looking.faults(visitor.page)


@pytest.mark.parametrize("fault", ['<p id="one-7">Twice</p>', '<p aria-describedby="nobody">To nobody</p>'])
def test_a_name_that_is_there_twice_or_not_at_all_is_seen(visit, fault):
    visitor: Visitor = visit()
    visitor.page.set_content(PAGE.format(**CLEAN) + fault)
    assert looking.faults(visitor.page)


def test_a_longer_list_is_built_alike(visit):
    visitor: Visitor = visit()
    visitor.page.set_content(PAGE.format(**CLEAN))
    before = visitor.page.evaluate(looking.THINGS)
    visitor.page.set_content(PAGE.format(**(CLEAN | {"rows": "<li>1</li><li>2</li>", "heading": "Others"})))
    assert visitor.page.evaluate(looking.THINGS) == before


def test_what_is_too_wide_for_a_phone_is_seen(visit):
    visitor: Visitor = visit()
    visitor.page.set_content(PAGE.format(**(CLEAN | {"heading": "W" * 60})))
    assert any("sideways" in fault for fault in looking.faults(visitor.page))


def test_what_one_process_found_clean_another_does_not_ask_again(tmp_path):
    one, other = looking.Clean(), looking.Clean()
    for each in (one, other):
        each.shared_in(tmp_path / "clean")
    assert one.lacks(["a", "b c"])
    one.add(["a", "b c"])
    assert not other.lacks(["a", "b c"])
    other.add(["d é"])
    assert not one.lacks(["d é", "a"])
    assert one.lacks(["a", "e"])
