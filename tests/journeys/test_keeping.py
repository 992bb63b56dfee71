"""A record is deleted by two people and nothing of it is found again; a girl is given what is held about her, without what is about others."""

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def test_a_record_that_is_not_needed_goes_and_his_brother_stays(visit):
    dev = visit(Visitor, "dev.okonjo")
    dev.opens("/keeping/")
    dev.page.get_by_role("row").filter(has_text="his father wrote from abroad").get_by_role("link").click()
    dev.sees("Cosmo Tarrant")
    dev.page.get_by_label("Yes, delete it now").check()
    dev.presses("Keep this decision")
    dev.sees("Your decision is kept")
    dev.follows("What was deleted")
    dev.page.get_by_role("row").filter(has_text="Nell Arkwright").get_by_role("link").click()
    dev.sees("What was deleted:")
    assert "Tarrant" not in dev.page.content()
    dev.looks_for("Cosmo Tarrant", at="/keeping/find/", box="Or the child's name", press="Find")
    assert "Cosmo Tarrant" not in dev.page.get_by_role("main").inner_text()
    dev.looks_for("Felix Tarrant", at="/keeping/find/", box="Or the child's name", press="Find")
    dev.follows("Felix Tarrant")
    dev.sees("Last contact")
    grace = visit(Visitor, "grace.adunmo")
    grace.looks_for("Felix Tarrant")
    grace.page.get_by_role("link", name="Felix Tarrant").first.click()
    grace.sees("This child is not in your work")
    grace.page.get_by_label("Why are you looking?").select_option("asked")
    grace.presses("Keep the reason")
    grace.sees("Kept with your name")


def test_a_record_on_hold_is_not_deleted(visit):
    nell = visit(Visitor, "nell.arkwright")
    nell.opens("/keeping/")
    nell.page.get_by_role("row").filter(has_text="the school asked").get_by_role("link").click()
    nell.sees("On hold until")
    nell.page.get_by_label("It should be deleted").check()
    nell.types("Why?", "The trial may be over by now")
    with nell.expecting(409):
        nell.presses("Keep this decision")
    nell.sees("so it cannot be deleted")


def test_a_girl_is_given_what_is_held_about_her(visit):
    nell = visit(Visitor, "nell.arkwright")
    nell.opens("/keeping/requests/")
    nell.page.get_by_role("row").filter(has_text="Marguerite Sorrel").get_by_role("link").click()
    with nell.expecting(409):
        nell.presses("Keep these, and make the pack")
    nell.sees("not decided yet")
    nell.page.go_back()
    for choice in nell.page.get_by_label("Take it out").all():
        choice.check()
    nell.presses("Keep these, and make the pack")
    nell.sees("Read the pack once more")
    pack = nell.page.request.get(nell.page.url + "pack.html").text()
    assert "Marguerite and her cousin [somebody else] argued" in pack
    assert "Tibbet" not in pack
    assert "Delphine" not in pack
    nell.types("How was it given, or why is nothing given?", "By hand at the counter, passport shown")
    nell.presses("It was given")
    nell.follows("This record: holds, corrections, and with whom it was shared")
    nell.follows("Put a fact right")
    nell.page.get_by_label("Which fact is wrong?").select_option("Family name")
    nell.types("What it should say", "Sorrell")
    nell.types("How do you know?", "Her passport")
    nell.presses("Put it right")
    nell.sees("Invented school, safeguarding lead")
    nell.page.get_by_role("link", name="Not told yet").first.click()
    nell.types("How were they told, and who took it?", "By telephone, the safeguarding lead")
    nell.presses("Keep it")
    nell.sees("Told by Nell Arkwright")
