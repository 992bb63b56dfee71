"""A figure goes out by two people and is corrected; a child complains on a phone and reads the answer; the site opens without a server."""

import os
import re
import subprocess
import sys

import pytest

from tests.journeys.looking import faults
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PHONE = {"width": 375, "height": 700}
TABLE = "Children in custody who were held overnight"
WORD = "greenkettle"


def test_a_figure_is_prepared_by_one_and_let_go_by_another(visit):
    sam = visit(Visitor, "sam.trevanion")
    sam.opens("/public/publishing/")
    sam.follows("Prepare a figure")
    sam.chooses("Which figure?", TABLE)
    sam.page.get_by_label("For when?").select_option(index=1)
    sam.presses("Count it and prepare")
    sam.sees("What would be disclosed", "A publisher who did not prepare it has to let it go")
    here = sam.page.url
    ines = visit(Visitor, "ines.wakefield")
    ines.opens("/")
    ines.follows(TABLE)
    assert ines.page.url == here
    ines.presses("Publish this table")
    ines.sees("Published. Everybody can read it.")
    somebody = visit(Visitor)
    somebody.opens("/public/figures/")
    somebody.follows(TABLE)
    somebody.sees("What it cannot show", "Fingerprint")


def test_a_correction_stands_beside_the_old_figure(visit):
    somebody = visit(Visitor)
    somebody.page.set_viewport_size(PHONE)
    somebody.opens("/public/corrections/")
    somebody.sees("entered late", "Adultification: live pass")
    somebody.follows("The old figure")
    somebody.sees("This figure was corrected")
    somebody.follows("See the correction")
    somebody.sees("What it corrects", "Old", "New")


def test_a_child_complains_on_a_phone_and_reads_the_answer(visit):
    child = visit(Visitor, scripts=False)
    child.page.set_viewport_size(PHONE)
    child.opens("/public/")
    child.follows("If you are under 18")
    child.follows("Write to us from this site")
    child.follows("Complain about the police")
    with child.expecting(422):
        child.presses("Send")
        child.sees("There is a problem")
    child.types("What do you want to complain about?", "They searched my bag twice on one morning and did not say why.")
    child.ticks("I am under 18 and it is about me")
    child.types("Choose a secret word", WORD)
    child.presses("Send")
    reference = child.page.locator(".govuk-panel__body strong").inner_text()
    marcus = visit(Visitor, "marcus.odell")
    marcus.opens("/public/messages/")
    marcus.follows(reference)
    marcus.sees("searched my bag twice", "Not read yet", "Local setting")
    marcus.types(
        "The answer", "Thank you for telling us. They should have told you why. We have told them so, and we are sorry."
    )
    marcus.ticks("Yes: this ends it")
    marcus.ticks("No", of="Does the message tell of a child who may be hurt or in danger?")
    marcus.presses("Send the answer")
    marcus.sees("Sent. Whoever has the reference")
    child.follows("read your answer")
    child.types("Your reference", reference)
    child.types("Your secret word", "wrongword")
    with child.expecting(422):
        child.presses("Read it")
        child.sees("do not belong together")
    child.types("Your secret word", "Green Kettle")
    child.presses("Read it")
    child.sees("They should have told you why", "Independent Office for Police Conduct")
    child.does_not_see("Marcus")


def test_the_site_opens_from_a_folder_without_a_server(site, browser, tmp_path):
    out = tmp_path / "site"
    command = [sys.executable, "-m", "childfirst.config.cli", "publish", "--out", str(out)]
    done = subprocess.run(command, env={**os.environ, **site.environment}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = browser.new_context(viewport=PHONE, offline=True).new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("requestfailed", lambda request: said.append(request.url))
    page.goto((out / "index.html").as_uri())
    for link, heading in (
        ("24 commitments", "Commitments"),
        ("Every officer is trained in adultification bias", "Every officer is trained in adultification bias"),
    ):
        page.get_by_role("link", name=link).click()
        assert page.get_by_role("heading", level=1).inner_text().endswith(heading)
    assert re.search(r"\d+% \(\d+ to \d+\)", page.locator("main").inner_text())
    assert "rgb(18, 52, 59)" in page.locator("header .cf-header").evaluate(
        "(part) => getComputedStyle(part).backgroundColor"
    ), "no style sheet"
    page.get_by_role("link", name="Tell us").click()
    page.get_by_role("link", name="Complain about the police").click()
    assert "This needs the live site" in page.locator("main").inner_text()
    assert said == [], "nothing is missing, and nothing is asked of a server"
    assert not faults(page)  # last, because axe itself asks for the style sheet in a way that a folder refuses
    page.context.close()
