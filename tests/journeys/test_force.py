"""Two officers write alone about force on one child, on telephones; somebody who was not there reads both and answers all of them."""

import re

import pytest

from tests.journeys.force import OnAPhone

pytestmark = pytest.mark.journey

CHILD = "Rafe Ellingham"
TO_RAFE = "We read what both officers wrote. They should have rung your mum at once. You can tell us what it was like."


@pytest.fixture(scope="module")
def known() -> dict[str, str]:
    """What an earlier step of the story leaves to a later one."""
    return {}


def test_an_officer_reports_force_from_the_contact(visit, known):
    asha: OnAPhone = visit(OnAPhone, "asha.marlowe")
    asha.narrows_to("Ellingham", at="/contacts/?whose=mine")
    asha.follows("CF-")
    asha.follows("Report force used on this child")
    asha.sees("You see the other officers’ reports once you have sent yours")
    asha.presses("Report force used on this child")
    asha.when_first_sight_is_written("17")
    asha.sees("15 years", "Answers are missing")
    asha.when_tactics_are_listed(
        ("Tactical communications (talking)", "No"), ("Unarmed skills, including pressure points and strikes", "Yes")
    )
    asha.when_the_reasons_are_given("He had one foot over the railing of the bridge.")
    asha.when_the_child_is_described(injury="Minor")
    asha.when_the_session_ends_and_begins_again("A neighbour at her gate called out.")
    asha.when_the_scene_is_described(
        "I spoke to him for some minutes. He climbed. We each took an arm and brought him down."
    )
    asha.sees("The gate finds nothing missing or broken", "R170")
    asha.presses("Send")
    asha.sees("Sent. It is complete.", "Waiting for a reviewer")
    known["incident"] = re.search(r"/powers/force/\d+/", asha.page.url).group()


def test_a_colleague_of_another_team_joins_and_sees_nothing_before_writing(visit, known):
    joe: OnAPhone = visit(OnAPhone, "joe.hackworth")
    joe.opens("/powers/force/")
    joe.presses("Report force used on a child")
    joe.types("Name", CHILD)
    joe.presses("Search")
    joe.follows(f"Report force used on {CHILD}")
    joe.sees("Another officer has begun a report on this child", "PC Asha Marlowe")
    joe.does_not_see("railing")
    joe.presses("PC Asha Marlowe")
    joe.when_first_sight_is_written("15")
    joe.when_tactics_are_listed(("Handcuffs, compliant", "Yes"))
    with joe.expecting(403):
        joe.opens(known["incident"])
        joe.sees("Each officer writes alone")
    joe.opens("/powers/force/")
    joe.follows("Force ")
    joe.follows("The child")
    joe.when_the_child_is_described(injury="None")
    joe.when_the_scene_is_described("I put handcuffs on him once he sat. He let me.")
    joe.sees("Why, and what you tried first: not answered yet", "Answers are missing")
    joe.presses("Send as not complete")
    joe.sees("It is not complete", "railing", "Differs")


def test_the_officers_own_sergeant_is_told_why_he_may_not_review(visit, known):
    tom: OnAPhone = visit(OnAPhone, "tom.ferrand")
    tom.opens(known["incident"])
    tom.sees("You cannot review it: you supervise PC Asha Marlowe")


def test_the_officers_own_inspector_is_told_why_she_may_not_review(visit, known):
    helen: OnAPhone = visit(OnAPhone, "helen.quist")
    helen.opens(known["incident"])
    helen.sees("You cannot review it: you supervise PC Asha Marlowe")
    helen.opens("/powers/reviews/?kind=force")
    helen.does_not_see(f"Force {known['incident'].split('/')[-2]},")


def test_an_inspector_who_was_not_there_reads_both_and_reviews(visit, known):
    leila: OnAPhone = visit(OnAPhone, "leila.farrant")
    leila.opens("/powers/reviews/?kind=force")
    leila.follows(f"Force {known['incident'].split('/')[-2]}, aged 15")
    leila.does_not_see(CHILD)
    leila.presses("Take this review")
    leila.sees(
        "2 officers’ reports", "Sent, not complete", "Differs", "17 (the child was 15)", "Whether it was necessary"
    )
    with leila.expecting(422):
        leila.presses("Finish the review")
    leila.sees("There is a problem")
    leila.ticks("In order, with something to learn")
    leila.types("Your reasons", "Both say that he was pulled back from the railing, and talking was tried first.")
    leila.types("What is there to learn?", "Ring home at once.")
    leila.types("What should the officers know?", "You kept him safe. Finish the second report.")
    leila.types("What should the child know?", TO_RAFE)
    leila.presses("Finish the review")
    leila.sees("Reviewed")
    leila.opens(known["incident"])
    leila.sees("In order, with something to learn")
    leila.follows("Words for the child, to print")
    leila.sees("For Rafe", TO_RAFE, "you can complain")
    leila.opens(known["incident"])
    leila.follows("Record that the words were given")
    leila.ticks("Given and read to the child in person")
    leila.presses("Keep it")
    leila.sees("Given and read to the child in person", "by Leila Farrant")


def test_the_outcome_is_back_with_the_officer_and_on_the_childs_page(visit, known):
    asha: OnAPhone = visit(OnAPhone, "asha.marlowe")
    asha.sees(
        "In order, with something to learn",
        within=asha.page.get_by_role("region", name="Reviewed: read what came back"),
    )
    asha.opens(known["incident"])
    asha.sees("You kept him safe.")
    asha.looks_for(CHILD)
    asha.follows(CHILD)
    asha.sees("Force was used on this child", "2 officers reported it. Reviewed.")


def test_the_analyst_counts_it_gives_it_out_and_can_count_it_again(visit):
    sam: OnAPhone = visit(OnAPhone, "sam.trevanion")
    sam.opens("/powers/figures/")
    sam.does_not_see("Ellingham")
    sam.chooses("Count by", "Injury to the child")
    sam.presses("Count")
    sam.sees("As given out", "What is blank in the records")
    sam.types("To whom is it given?", "The community scrutiny panel")
    sam.types("For what?", "Its quarterly meeting")
    sam.presses("Give out this table")
    sam.sees("Counted again from the rows as they stood then: the same.", "The community scrutiny panel")
    sam.follows("Correct it")
    sam.types("What was wrong?", "A report was sent late and is now in it.")
    sam.presses("Count it again and correct")
    sam.sees("What it corrects", "A report was sent late and is now in it.")
