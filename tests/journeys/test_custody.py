"""Custody through the night on a phone: the council says no, the law is read, a certificate is signed and printed for court."""

import re

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PHONE = {"width": 375, "height": 800}
NADIA, HELEN = "nadia.brookfield", "helen.quist"
NOT_LAWFUL = "keeping this child overnight is not lawful"


class CustodySergeant(Visitor):
    """Somebody in a suite, with a phone in the hand."""

    def _new_page(self):
        page = super()._new_page()
        page.set_viewport_size(PHONE)
        return page

    def looks_at_the_page(self) -> None:
        super().looks_at_the_page()
        self.page.set_viewport_size(PHONE)

    def opens_the_stay_of(self, name: str) -> str:
        self.opens("/powers/custody/")
        self.follows(name)
        return self.page.url

    def writes(self, what: str) -> None:
        """A form of the stay's page."""
        self.follows(what, within=self.page.locator("#write, #owed"))

    def saves(self, then: str) -> None:
        self.presses("Save")
        self.sees(then)


def test_a_child_is_received_and_looked_after(visit):
    nadia: CustodySergeant = visit(CustodySergeant, NADIA)

    # The arrest that an officer recorded waits at the door; the age is the first thing on the page.
    nadia.opens("/powers/custody/")
    nadia.presses("Receive a child")
    nadia.follows("Teo Wraxall")
    nadia.is_on("Receive Teo Wraxall")
    assert nadia.page.locator(".cf-identity__years").inner_text() == "15"
    nadia.ticks("Nobody considered it")
    nadia.types("Why?", "The officer did not say why an interview by appointment would not have done.")
    nadia.presses("Receive the child")
    nadia.sees("Teo Wraxall is received", "A child is detained only where it is necessary")

    # What is owed stands on top, each with its source, until it is done.
    nadia.sees("Owed to this child now (7)", "Code C 3.15 (R032)", within=nadia.page.locator("#owed"))
    nadia.writes("Decide whether to detain")
    nadia.types("Why is it necessary to detain this child?", "To ask about the knife before others are spoken to.")
    nadia.saves("Held without charge")
    nadia.writes("Call an appropriate adult")
    nadia.types("Who did you call?", "Ms Wraxall")
    nadia.ticks("Parent")
    nadia.ticks("Cannot come")
    nadia.types("Why can they not, or will they not, come?", "At work until ten.")
    nadia.saves("Saved")

    # Somebody who may not act is written down, and does not count.
    nadia.writes("Appropriate adult here")
    nadia.types("Name", "Mr Lender")
    nadia.ticks("Witness to it")
    nadia.saves("May not act as the appropriate adult")
    nadia.sees("Appropriate adult here", within=nadia.page.locator("#owed"))
    nadia.writes("Appropriate adult here")
    nadia.types("Name", "Ms Orchard")
    nadia.ticks("Appropriate adult scheme")
    nadia.saves("Ms Orchard, here now")


def test_through_the_night_the_council_says_no(visit):
    nadia: CustodySergeant = visit(CustodySergeant, NADIA)
    stay = nadia.opens_the_stay_of("Idris Penhallow")
    nadia.sees(NOT_LAWFUL, "PACE s38(6) and (6A) (R047). Law; read in the source", "None available")

    # Ground (b) needs secure accommodation to have been asked for: it was not, so it cannot be signed.
    nadia.follows("Move the child to the council, or certify why not")
    nadia.ticks("Aged 12 or over: no secure place, and no other place would protect the public from serious harm")
    nadia.ticks("Death or serious injury, physical or psychological")
    nadia.types("Why from this child, and why would nothing less protect the public?", "He was found with a knife.")
    with nadia.expecting(422):
        nadia.presses("Sign the certificate")
    nadia.sees("Ground (b) does not hold on what is recorded (R047)", within=nadia.page.get_by_role("alert"))

    # Ground (a) is signed with its circumstances, and the gate is made out.
    nadia.ticks("Moving the child is impracticable")
    nadia.types(
        "What are the circumstances that make it impracticable to move the child?",
        "Hackney tried its own carers and four boroughs between eight and ten. None could take him before the morning.",
    )
    nadia.presses("Sign the certificate")
    nadia.sees("Signed. Print it", "Certified: moving the child was impracticable")
    nadia.does_not_see(NOT_LAWFUL)

    # The paper for court: everything recorded, who signed and when; in print nothing but the paper.
    nadia.follows("-C1")
    nadia.sees(
        "section 38(6)(a) of the Police and Criminal Evidence Act 1984", "Idris Penhallow", "14 years", "Hackney: not secure accommodation",
        "None could take him before the morning", "Nadia Brookfield, sergeant, Central East custody suite",
    )  # fmt: skip
    nadia.page.emulate_media(media="print")
    assert not nadia.page.locator(".govuk-template__header").is_visible()
    assert not nadia.page.locator(".cf-not-printed").is_visible()
    assert nadia.page.locator(".cf-paper__statement").is_visible()
    assert len(nadia.page.pdf(format="A4")) > 5_000
    nadia.page.emulate_media(media="screen")

    # The inspector reviews under her own name, and cannot write anything else.
    helen: CustodySergeant = visit(CustodySergeant, HELEN)
    helen.opens(stay)
    helen.follows("Detention reviewed", within=helen.page.locator("#write"))
    helen.does_not_see("Name of whoever reviewed")
    helen.ticks("No", of="Are you involved in the investigation?")
    helen.ticks("In person", of="How was it done?")
    helen.ticks("Detention goes on")
    helen.types("Why?", "The council tries again at eight, and court sits at ten.")
    helen.saves("Saved: detention reviewed")

    # In the morning he goes to court, leaves the board, and stays in the history and on his own page.
    nadia.opens(stay)
    nadia.follows("Left custody", within=nadia.page.locator("#write"))
    nadia.ticks("Taken to court")
    nadia.ticks("Yes", of="If to court: did the certificate go with the child? (section 38(7) of PACE)")
    nadia.saves("Taken to court")
    nadia.opens("/powers/custody/")
    nadia.does_not_see("Idris Penhallow")
    nadia.follows("Children who have left")
    nadia.sees("Idris Penhallow", "Taken to court")
    nadia.opens(stay)
    nadia.follows("Idris Penhallow")
    nadia.sees("Held in custody: Central East custody suite", "Taken to court")


def test_a_missed_review_is_explained(visit):
    helen: CustodySergeant = visit(CustodySergeant, HELEN)
    helen.opens("/")
    helen.sees("Missed in custody, without a reason (1)")
    helen.opens_the_stay_of("Callum Prentice")
    helen.sees("Review of detention", "Not done yet")
    helen.follows("Say why", within=helen.page.locator("#missed"))
    helen.types(
        "What held it up, and what was done about it?", "I was at a fire and nobody stood in for me. I go there now."
    )
    helen.presses("Save the reason")
    helen.sees("I was at a fire and nobody stood in for me", within=helen.page.locator("#missed"))


def test_the_board_reads_the_most_pressing_first(visit):
    helen: CustodySergeant = visit(CustodySergeant, HELEN)
    helen.opens("/powers/custody/")
    first = helen.page.locator(".cf-board__child").first
    helen.sees("Callum Prentice", "Late by", within=first)
    assert re.match(r"\d+", helen.page.locator(".cf-board .cf-person__years").first.inner_text())
    helen.sees("no woman officer named, or period needs not asked")
