"""A record is closed, is not there for the officer who made it, is opened by break-glass, and the guardian reviews that."""

import re

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

REASON = "His neighbour rang: shouting, and a child who screamed. We are two minutes away."


def jude(visitor):
    """The reference of the story's contact, and the address of the child's page."""
    visitor.looks_for("Jude Winslade")
    address = visitor.page.get_by_role("link", name="Jude Winslade").first.get_attribute("href")
    visitor.opens(address)
    return re.search(r"CF-\d{4}-\d{6}", visitor.page.content())[0], address


def test_closed_broken_into_and_reviewed(visit):
    asha = visit(Visitor, "asha.marlowe")
    reference, address = jude(asha)

    helen = visit(Visitor, "helen.quist")
    helen.opens(address)
    helen.follows("Restrict this record")
    helen.types("Why is this record restricted?", "He is looked for by somebody with friends here.")
    helen.chooses("Who guards this record?", "Insp Helen Quist (Central East response team A)")
    helen.types("Who else is let in?", "daniel.whitcombe")
    helen.presses("Restrict this record")
    helen.sees("The record is restricted")

    with asha.expecting(404):
        asha.opens(address)
    asha.looks_for("Jude Winslade")
    asha.does_not_see("2 Umberfield Close", address)
    asha.follows("Break-glass")
    asha.types("Which record?", reference)
    with asha.expecting(422):
        asha.presses("Break the glass")
    asha.sees("Select what the danger is")
    asha.ticks("The child’s life is in danger now")
    asha.types("What is happening, and why do you need the record now?", REASON)
    asha.presses("Break the glass")
    asha.sees("You opened this record by break-glass", "The record is open to you for four hours")

    helen.opens("/")
    helen.sees("Break-glass to review")
    helen.follows(re.compile("Asha Marlowe opened"))
    helen.sees(REASON, "looked at child record")
    helen.ticks("No, not justified")
    helen.types("Why?", "The call was about another house, and you knew it when you asked.")
    helen.presses("Keep my review")
    helen.sees("Your review is kept")

    with asha.expecting(404):
        asha.opens(address)
    asha.opens("/guarding/break-glass/")
    asha.sees("The call was about another house")

    helen.follows("Jude Winslade")
    helen.follows("Lift the restriction")
    helen.types("Why?", "He is with his aunt in another town.")
    helen.presses("Lift this restriction")
    asha.opens(address)
    asha.sees("Jude Winslade")
