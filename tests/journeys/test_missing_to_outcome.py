"""A girl is missing for the third time: the board, found, spoken with, a case, the links, what was done to whom, and what became of her.

And the child protection lead, who holds a closure until somebody has seen the child.
"""

import re
from datetime import timedelta

import pytest

from childfirst.foundation.now import local, today
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey
GIRL = "Roxanne Delacourt"


class Writer(Visitor):
    """Somebody of the exploitation team, the response team or their supervisors."""

    def types_day(self, question: str, days: int) -> None:
        group, day = self.page.get_by_role("group", name=question), today() + timedelta(days=days)
        for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            self.types(label, str(value), within=group)

    def types_moment(self, question: str) -> None:
        from childfirst.foundation.now import now

        group, at = self.page.get_by_role("group", name=question), local(now() - timedelta(minutes=3))
        for label, value in (("Day", at.day), ("Month", at.month), ("Year", at.year), ("Time", f"{at:%H:%M}")):
            self.types(label, str(value), within=group)


@pytest.fixture(scope="module")
def known() -> dict[str, str]:
    """What an earlier step leaves to a later one."""
    return {}


def test_the_board_shows_how_long_nothing_was_done_and_what_is_known(visit, known):
    asha: Writer = visit(Writer, "asha.marlowe")
    asha.sees("Missing now")
    asha.opens("/cases/missing/")
    asha.sees("Nothing done for too long", "Missing 3 times: strategy meeting")
    asha.follows(GIRL)
    known["episode"] = asha.page.url
    asha.sees("Found before: Hotel by the station, Ropewalk Green")
    asha.follows("Grade the danger")
    asha.sees("Reported missing 3 times in 90 days", within=asha.page.get_by_role("complementary"))
    asha.ticks("Low", of="Grade")
    asha.types("Why this grade?", "She comes back by herself.")
    with asha.expecting(422):
        asha.presses("Grade")
    asha.sees("Policy lets only an inspector grade a missing child low")
    asha.ticks("High", of="Grade")
    asha.types("Why this grade?", "A man answers her phone, and a man paid for her room last time.")
    asha.presses("Grade")
    asha.sees("Missing, high risk", "What PC Asha Marlowe was shown then")


def test_she_is_back_and_nobody_closes_it_before_she_was_heard(visit, known):
    asha: Writer = visit(Writer, "asha.marlowe")
    asha.opens(known["episode"])
    asha.follows("The child is back")
    asha.types("Where, and with whom?", "In a car by the bus station, with a man of about thirty")
    asha.presses("Keep it")
    asha.sees("Return home interview by the council (R087)")
    asha.follows("Close the episode")
    with asha.expecting(409):
        asha.presses("Close it")
    asha.sees("Nobody has spoken with the child since they came back")
    asha.opens(known["episode"])
    asha.follows("Record the prevention interview")
    asha.ticks("Yes", of="Did an officer see and speak with the child?")
    asha.types("What did the child say?", "He says I owe him for the room.")
    asha.ticks("Because of an adult", "Because of a debt or a threat")
    asha.presses("Keep it")
    asha.follows("Record the return interview")
    asha.ticks("Done")
    asha.types("Who told you, and what may police know of it?", "The council's worker: she wants her phone changed.")
    asha.presses("Keep it")
    asha.sees("Done in time")
    asha.follows("Close the episode")
    asha.presses("Close it")
    asha.sees("He says I owe him for the room.")


def test_a_case_is_opened_and_given_to_an_officer(visit, known):
    priya: Writer = visit(Writer, "priya.tolland")
    priya.opens(known["episode"])
    priya.follows("Open an exploitation case")
    priya.ticks("Sexual exploitation")
    priya.types("Why does the child need a case?", "Missing three times; hotels and cars with an adult; a debt.")
    priya.presses("Open the case")
    priya.sees("Waiting for an officer")
    known["case"] = priya.page.url.partition("#")[0]
    imogen: Writer = visit(Writer, "imogen.vale")
    imogen.sees("Cases without an officer")
    imogen.opens(known["case"])
    imogen.follows("Give it to an officer")
    imogen.page.get_by_role("radio", name=re.compile("Priya Tolland")).check()
    imogen.presses("Give the case")
    imogen.sees("PC Priya Tolland")


def test_the_same_car_leads_to_another_child_and_is_stopped(visit, known):
    priya: Writer = visit(Writer, "priya.tolland")
    priya.opens(known["case"])
    priya.follows("Fill in the screening tool")
    priya.ticks("Seen", of="Hotels, short lets or parties")
    priya.ticks("Not seen", of="Images asked for or shared; somebody met online")
    priya.presses("Keep it")
    priya.sees("They are never added up")
    priya.follows("Add a goal to the plan")
    priya.types("What should be different for the child?", "A phone that he cannot ring")
    priya.ticks("The child agreed")
    priya.types("What the child said of it, in the child’s words", "Then he can't find me.")
    priya.presses("Add it")
    priya.follows("Link somebody or something of concern")
    priya.ticks("Vehicle")
    priya.types("Name, registration, number or place", "ex21klo")
    priya.chooses("How is the child linked to it?", "Picked up by, or in")
    priya.types("How do you know?", "Officers found her in it tonight")
    priya.presses("Add the link")
    priya.follows("See the links as a picture and a list")
    priya.sees("Vehicle: EX21 KLO", "Jaylen Osterberg: picked up by, or in")
    priya.opens(known["case"])
    priya.follows("Note a disruption")
    priya.chooses("What was done?", "Child abduction warning notice")
    priya.types("What exactly, and under which power?", "Served on the driver at his home.")
    priya.types_day("When was it served or done?", 0)
    priya.presses("Keep it")
    priya.follows("Say what it changed")
    priya.ticks("The contact stopped")
    priya.types("How do you know?", "He has not rung since; her mother has the phone.")
    priya.presses("Keep it")
    priya.sees("The contact stopped")


def test_it_closes_with_what_became_of_her_seen_by_a_second_person(visit, known):
    priya: Writer = visit(Writer, "priya.tolland")
    priya.opens(known["case"])
    priya.follows("Ask to close it")
    priya.ticks("Safer, and says so")
    priya.types("How do you know?", "Home each night for two months, back at school.")
    priya.types("What does the child say?", "I sleep in my own bed.")
    priya.presses("Ask to close it")
    imogen: Writer = visit(Writer, "imogen.vale")
    imogen.sees("Cases waiting to be closed")
    imogen.opens(known["case"])
    imogen.follows("Close it: the outcome is seen")
    imogen.sees("I sleep in my own bed.")
    imogen.presses("Close it")
    imogen.sees("Closed", "Safer, and says so")


def test_the_lead_holds_a_closure(visit):
    harriet: Writer = visit(Writer, "harriet.senn")
    harriet.sees("Overdue", "Idle")
    harriet.opens("/cases/lead/")
    harriet.sees("Children found abused or exploited", "Victim treated only as a suspect")
    harriet.follows("Amberley Quist-Hart")
    address = harriet.page.url.partition("#")[0]
    harriet.sees("Waiting for a supervisor to close it", "Not known: nobody has been able to see the child")
    harriet.follows("Call in, hold, or require an answer")
    harriet.ticks("Closure held")
    harriet.types("Why?", "Nobody has seen her. Go when she is at home.")
    harriet.types_day("The team answers by", 3)
    harriet.presses("Send it to the team")
    harriet.sees("An officer has it", "Closure held")
    imogen: Writer = visit(Writer, "imogen.vale")
    imogen.sees("The lead asks")
    imogen.opens(address)
    imogen.follows("Answer")
    imogen.types("Your answer", "We go on Saturday with the worker she likes.")
    imogen.presses("Send the answer")
    imogen.sees("We go on Saturday with the worker she likes.")
    harriet.opens("/cases/lead/")
    harriet.sees("Answered", within=harriet.page.get_by_role("region", name="What you asked for"))
