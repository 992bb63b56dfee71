"""Learning on a phone through a lost connection; an inspector whose module ran out; a training lead who asks and chases."""

import re

import pytest

from childfirst.training.reading.read import read_module
from tests.journeys.stand_ins import SMALL
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey
PHONE = {"width": 375, "height": 760}


class Learner(Visitor):
    """Somebody with a phone."""

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.page.set_viewport_size(PHONE)
        self.bank = {question.text: question for question in read_module(SMALL).bank}

    def loses_the_connection_at(self, button: str) -> None:
        """The press goes nowhere, the page says so, and stays."""
        self.context.set_offline(True)
        self.page.get_by_role("button", name=button).click(no_wait_after=True)
        self.sees("You have no connection. Nothing was sent")
        self.context.set_offline(False)
        self.sees("You are connected again. Press the button again.")

    def answers_one(self) -> None:
        """The question that is asked, rightly."""
        asked = self.page.get_by_role("heading", level=1).inner_text().strip()
        self.ticks(*sorted(self.bank[asked].right))
        self.presses("Save and")


def test_an_officer_learns_on_a_phone_loses_the_connection_goes_on_and_passes(visit):
    priya: Learner = visit(Learner, "priya.tolland")
    priya.opens("/learning/")
    priya.follows("Listening first", within=priya.page.get_by_role("main"))
    priya.presses("Begin")
    priya.is_on("Wait for the answer")
    priya.presses("I have read this, go on")
    priya.is_on("When there are no words")
    priya.loses_the_connection_at("I have read this, go on")
    priya.is_on("When there are no words")

    priya.opens("/learning/modules/listening-first/")
    priya.presses("Go on")
    priya.is_on("When there are no words")
    priya.presses("I have read this, go on")
    priya.sees("From the child’s side", "If I say anything they'll know it was me.")
    priya.ticks("Say your name, and ask if Kit is warm enough")
    priya.presses("Do this")
    priya.sees("You chose:", "Maybe she won't go before he comes.")
    priya.ticks("Stay, call for a second officer and record the drugs found in the bag as well")
    priya.presses("Do this")
    priya.sees("This goes better")
    priya.presses("Go on: Your own practice")
    priya.types(read_module(SMALL).reflection[0], "The boy by the river. I asked three things at once.")
    priya.presses("Save and go on")
    priya.presses("Start the check")
    for _ in range(3):
        priya.answers_one()
    priya.sees("Question 4 of 8")
    priya.leaves()

    again: Learner = visit(Learner, "priya.tolland")
    again.opens("/learning/")
    again.follows("Go on (about", within=again.page.get_by_role("main"))
    again.presses("Go on")
    again.sees("Question 4 of 8")
    for _ in range(5):
        again.answers_one()
    again.is_on("Passed")
    again.sees("8 of 8 right")
    again.follows("Your certificate")
    again.sees("Priya Tolland", "Listening first", "Live until")


def test_it_is_learned_without_scripts(visit):
    joe: Learner = visit(Learner, "joe.hackworth", scripts=False)
    joe.opens("/learning/modules/listening-first/")
    joe.presses("Begin")
    joe.presses("I have read this, go on")
    joe.presses("I have read this, go on")
    with joe.expecting(422):
        joe.presses("Do this")
    joe.sees("Select what you would do")


def test_an_inspector_whose_module_ran_out_agrees_only_with_a_reason_that_is_reviewed(visit):
    victor: Visitor = visit(Visitor, "victor.langholm")
    victor.sees("Learning to do", "Ran out on")
    address = _waiting_for(victor, "Perrin")
    victor.opens(address)
    victor.sees("ran out on")
    victor.ticks("Agree: it may be done")
    victor.types("Your reasons", "Seen to hide it; nothing less will do.")
    with victor.expecting(422):
        victor.presses("Keep my answer")
    victor.sees("Pass it first, or say why this cannot wait")
    victor.complaints.clear()
    victor.types("Why can this not wait until you have passed it?", "No other inspector is on duty tonight.")
    victor.presses("Keep my answer")
    victor.sees("Your answer is kept")

    leonie: Visitor = visit(Visitor, "leonie.marsh")
    leonie.opens("/learning/exceptions/")
    leonie.follows("Insp Victor Langholm", within=leonie.page.get_by_role("main"))
    leonie.sees("No other inspector is on duty tonight.")
    leonie.ticks("Justified: it could not wait")
    leonie.types("What follows from it?", "Take the module this week.")
    leonie.presses("Keep my review")
    leonie.sees("Take the module this week.")

    victor.opens("/learning/")
    victor.sees("Take the module this week.")


def _waiting_for(victor: Visitor, given: str) -> str:
    """Of the requests that wait for him, the one about this child."""
    victor.opens("/")
    panel = victor.page.get_by_role("region", name=re.compile("Waiting for my authority"))
    for link in panel.get_by_role("link").all():
        address = link.get_attribute("href") or ""
        if "/authority/" in address:
            other = victor.page.request.get(f"{victor.site.address}{address}").text()
            if given in other:
                return address
    raise AssertionError("nothing waits about that child")


def test_a_training_lead_sees_who_is_trained_by_ward_asks_one_and_sets_a_rule(visit):
    leonie: Visitor = visit(Visitor, "leonie.marsh")
    leonie.opens("/learning/coverage/?module=listening-first&by=ward")
    leonie.sees("Trained of", "ward team", "At today’s rate")
    row = leonie.page.get_by_role("row").filter(has_text="Central East ward team")
    leonie._goes_by(row.get_by_role("link").first)
    leonie._goes_by(leonie.page.get_by_role("main").get_by_role("table").get_by_role("link").first)
    leonie.presses("Ask for a module")
    leonie.chooses("Module", "Listening first")
    for part, value in (("Day", "1"), ("Month", "6"), ("Year", "2029")):
        leonie.types(part, value)
    leonie.presses("Ask")
    leonie.sees("1 Jun 2029")
    leonie.opens("/learning/rules/new/")
    leonie.chooses("Module", "Listening first")
    leonie.ticks("A role")
    leonie.chooses("Which role?", "Ward officer")
    leonie.presses("Put it in effect")
    leonie.sees("In effect.")
    leonie.opens("/learning/preview/listening-first/")
    leonie.sees("The bus stop", "wait-how-long")


def test_an_officer_takes_part_in_a_study_on_a_phone_and_results_wait_for_the_close(visit):
    joe: Learner = visit(Learner, "joe.hackworth")
    joe.follows("On the last bus", within=joe.page.get_by_role("main"))
    joe.sees("No reply is kept at all", "You may say no")
    joe.ticks("Yes, I agree to take part")
    joe.presses("Go on")
    joe.is_on("On the last bus")
    joe.types("How old does this child seem to you?", "14")
    joe.ticks("5")
    joe.ticks("Ring the desk or children’s social care now")
    joe.presses("Send my answers")
    joe.sees("nothing says that they are yours")
    assert not joe.page.get_by_role("link", name="On the last bus").count()

    leonie: Visitor = visit(Visitor, "leonie.marsh")
    leonie.opens("/studies/")
    leonie.follows("What changed in practice")
    leonie.sees("Nobody was trained by lot", "Cannot tell")
    leonie.follows("How this page reads for an invented force whose answer is known")
    leonie.sees("Planted, on the average of the contacts counted")
    leonie.opens("/studies/vignettes/")
    leonie.follows("What the number of officers could show")
    leonie.sees("The smallest gap that would be found")
    leonie.opens("/studies/vignettes/")
    leonie.presses("Close")
    leonie.sees("Closed. The results can be read.")
    leonie.follows("Results: On the last bus")
    leonie.sees("3 closed rounds", "the child described as Black seems older", "The question that was fixed beforehand")
