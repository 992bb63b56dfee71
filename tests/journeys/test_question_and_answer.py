"""The desk asks, its own clock waits, the officer answers, and the clock goes on."""

import pytest

from tests.journeys.desk import DeskWorker
from tests.journeys.officer import Officer

pytestmark = pytest.mark.journey

QUESTION = "Where was Noor's mother while she was alone?"
ANSWER = "At work until six. A neighbour has Noor tonight."


def test_the_desk_asks_and_the_clock_waits_for_the_answer(visit):
    grace = visit(DeskWorker, "grace.adunmo")
    grace.when_it_is_found_in_the_queue("Noor Bellerose")
    grace.then_a_clock_is("Desk decision", "Due")
    grace.when_it_is_taken_up()
    grace.follows("Ask the officer a question")
    grace.types("Your question to the officer", QUESTION)
    grace.presses("Send it back with this question")
    grace.sees("The officer has your question", QUESTION)
    grace.then_a_clock_is("Desk decision", "Paused")

    asha = visit(Officer, "asha.marlowe")
    asha.follows("RF-", within=asha.page.get_by_role("region", name="Questions from the desk"))
    asha.sees(QUESTION)
    asha.types("Your answer", ANSWER)
    asha.presses("Send the answer")
    asha.sees("Its clock goes on")

    grace.opens(grace.referral)
    grace.sees(ANSWER)
    grace.then_a_clock_is("Desk decision", "Due")
