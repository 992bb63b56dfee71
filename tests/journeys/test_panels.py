"""A scrutiny panel from its draw to the public page, by everybody who has a part in it, and by some who have none."""

import re
from datetime import timedelta

import pytest

from childfirst.foundation.now import today
from tests.journeys.looking import faults
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PHONE = {"width": 375, "height": 700}
TITLE = "Conkers panel"
QUESTION = "Why does nobody write down when home was rung?"
ANSWER = "Nobody was asked to. From now on the form has a box for the time."
FOUND = ("They stayed until somebody came.", "Nobody rang home.", "Ring home first.")
# What is hidden in an item may stand in nothing that goes out, so the journey hides a word that it does not use itself.
SAID = " ".join((QUESTION, ANSWER, *FOUND))


def dates(visitor, group, day):
    for label, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        visitor.page.get_by_role("group", name=group).get_by_label(label, exact=True).fill(str(value))


def a_meeting_is_drawn(bea):
    bea.opens("/")
    bea.follows("Scrutiny panels")
    bea.follows("Draw records for a meeting")
    with bea.expecting(422):
        bea.presses("Draw them")
        bea.sees("There is a problem")
    bea.types("What is it called?", TITLE)
    bea.ticks("Community scrutiny panel")
    dates(bea, "When does it meet?", today())
    dates(bea, "From records of which day?", today() - timedelta(days=200))
    dates(bea, "To which day?", today())
    bea.types("How many closed with no further action?", "2")
    bea.types("The seed", "conkers in a bowl")
    bea.types("Whom can members talk to?", "Jo Ferris, 020 7946 0150")
    bea.presses("Draw them")
    bea.sees("Drawn again with this seed", "The same items", "conkers in a bowl", "Strata and weights")
    assert TITLE in bea.page.locator("h1").inner_text()
    for member, chair in (("Dorothea Finch", True), ("Tobi Lanre", False), ("Marguerite Osei", False)):
        bea.chooses("Who?", member)
        if chair:
            bea.ticks("They are the chair")
        bea.presses("Seat them")
        bea.sees("Seated.")
    return bea.page.url


def everything_is_redacted(bea, meeting):
    """One word is hidden that no rule proposed, as a person would hide a nickname; it is gone, and counted."""
    bea.opens(meeting)
    bea.follows("A record closed with no further action, 1")
    bea.sees("Faces, voices and recordings are not handled", "Confirm what the rules would hide")
    bare = """(part) => { const copy = part.cloneNode(true); copy.querySelectorAll("mark, small").forEach((one) => one.remove()); return copy.textContent; }"""
    written = re.findall(r"(?<![\w-])[A-Za-z]{4,}(?![\w-])", bea.page.locator("p.cf-typed").first.evaluate(bare))
    word = next(one for one in written if one.lower() not in SAID.lower())
    bea.types("Words to hide as well", word)
    bea.chooses("What is it?", "A child’s name")
    bea.presses("Hide these words as well")
    bea.sees("counted as missed by the rules", "added by Bea Thornley")
    for _ in range(2):
        bea.presses("I have read it: confirm")
        bea.sees("Members will read it as it is shown here")
    bea.opens("/panels/misses/")
    assert re.search(r"A child’s name\s+\d+\s+\d+\s+[1-9]", bea.page.locator("main").inner_text())
    bea.opens(meeting)
    bea.presses("Open it to its members")
    bea.sees("Members grade by themselves")
    return word


def test_a_panel_from_sample_to_publication(visit):
    asha = visit(Visitor, "asha.marlowe")
    with asha.expecting(403):
        asha.opens("/panels/")
        asha.sees("Only a panel coordinator")
    bea = visit(Visitor, "bea.thornley")
    meeting = a_meeting_is_drawn(bea)
    dorothea, tobi = visit(Visitor, "dorothea.finch"), visit(Visitor, "tobi.lanre")
    dorothea.opens("/panels/mine/")
    dorothea.does_not_see(TITLE)
    word = everything_is_redacted(bea, meeting)
    for outside in ("/children/", "/contacts/", "/learning/", "/panels/"):
        with dorothea.expecting(403), dorothea.expecting(404):
            assert dorothea.page.goto(f"{dorothea.site.address}{outside}").status in (403, 404)
    grades_alone(dorothea, tobi, word)
    the_force_is_asked_and_answers(visit, dorothea)
    findings_go_out(visit, dorothea)


def grades_alone(dorothea, tobi, word):
    dorothea.opens("/")
    dorothea.follows(TITLE)
    dorothea.follows("A record closed with no further action, 1")
    assert not re.search(rf"\b{word}\b", dorothea.page.locator("main").inner_text())
    dorothea.sees("Jo Ferris", "[child]")
    for _ in range(2):
        dorothea.ticks("Some of it was right, and some was not")
        dorothea.types("Why?", "Dorothea says nobody asked.")
        dorothea.presses("Keep my grade")
        dorothea.sees("Nobody else sees it yet")
    tobi.opens("/")
    tobi.follows(TITLE)
    tobi.does_not_see("Dorothea says nobody asked.")
    tobi.follows("A record closed with no further action, 1")
    other = tobi.in_another_tab()
    for tab in (tobi, other):
        tab.ticks("The child was not treated as a child")
        tab.types("Why?", "Tobi says it was cold.")
    tobi.presses("Keep my grade")
    with other.expecting(409):
        other.presses("Keep my grade")
        other.sees("You have graded this already")
    dorothea.presses("Open discussion now")
    dorothea.sees("Side by side", "Tobi says it was cold.", "Dorothea says nobody asked.")


def the_force_is_asked_and_answers(visit, dorothea):
    dorothea.follows("Ask the force something")
    dorothea.sees("28 days", "Not law")
    dorothea.types("What do you ask?", QUESTION)
    dorothea.presses("Ask")
    dorothea.sees("Its clock runs", "Due in")
    harriet = visit(Visitor, "harriet.senn")
    harriet.opens("/")
    harriet.sees("Asked by a scrutiny panel")
    harriet.opens("/panels/questions/")
    harriet.follows(QUESTION)
    harriet.types("The answer", ANSWER)
    harriet.presses("Answer the panel")
    harriet.sees("The panel can read it")


def findings_go_out(visit, dorothea):
    for number in (0, 1):
        dorothea.opens("/panels/mine/")
        dorothea.follows(TITLE)
        dorothea._goes_by(dorothea.page.get_by_role("link", name="Write what the panel found").nth(number))
        dorothea.ticks("Some of it was right, and some was not")
        dorothea.presses("Save")
    dorothea.sees(ANSWER)
    dorothea.follows("Write the findings for the public")
    dorothea.types("What was done well?", FOUND[0])
    dorothea.types("What was not?", "PC Marlowe did not ring home.")
    dorothea.types("What do you ask the force to change?", FOUND[2])
    with dorothea.expecting(422):
        dorothea.presses("Hand it to a publisher")
        dorothea.sees("“PC Marlowe” may tell who it is about")
    dorothea.types("What was not?", FOUND[1])
    dorothea.presses("Hand it to a publisher")
    somebody = visit(Visitor, scripts=False)
    somebody.page.set_viewport_size(PHONE)
    somebody.opens("/public/panels/")
    somebody.does_not_see(TITLE)
    ines = visit(Visitor, "ines.wakefield")
    ines.opens("/")
    ines.follows(TITLE)
    ines.sees("exactly what everybody would read", QUESTION, ANSWER)
    ines.presses("Publish these findings")
    ines.sees("Published. Everybody can read it.")
    somebody.opens("/public/")
    somebody.follows("What scrutiny panels found")
    somebody.follows(TITLE)
    somebody.sees("Nobody rang home.", ANSWER, "Each graded every one alone")
    somebody.does_not_see("Dorothea", "Tobi", "Bea Thornley")
    assert not faults(somebody.page)


def test_a_young_panel_reads_in_plain_words_and_can_stop(visit):
    tobi = visit(Visitor, "tobi.lanre", scripts=False)
    tobi.page.set_viewport_size(PHONE)
    tobi.opens("/")
    tobi.follows("Young scrutiny panel")
    tobi.sees("do not tell anybody", "Childline: 0800 1111", "Jo Ferris")
    tobi.presses("Stop now")
    tobi.sees("You do not have to say why")
    tobi.presses("Come back")
    tobi.page.locator("main table").get_by_role("link").first.click()
    tobi.looks_at_the_page()
    tobi.sees("Was that OK?", "That was not OK", "square brackets")
