"""A small number that two tables would give away, a figure that was wrong, and a message whose day has passed."""

import os
import re
import subprocess
import sys
from datetime import date

import pytest

from childfirst.accountability.periods import over_by
from childfirst.demo.roster import officers
from childfirst.foundation.now import today
from tests.journeys.fill import LATE_MESSAGE
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

PANELS = "Records that a scrutiny panel read, and whether it found the child treated as a child"


def prepares(sam, figure, period):
    sam.opens("/public/publishing/")
    sam.follows("Prepare a figure")
    sam.chooses("Which figure?", figure)
    sam.chooses("For when?", period.words)
    sam.presses("Count it and prepare")
    return sam.page.url


def test_what_could_be_worked_out_by_subtraction_is_refused(visit):
    """The year shows 42. Beside the quarter with 40 it would tell that the quarter before had two."""
    quarters = [one for one in over_by(today()) if one.length == 1]
    quarter = quarters[4]
    year = next(one for one in over_by(today()) if one.length > 1 and one.last == quarter.last)
    sam, ines = visit(Visitor, "sam.trevanion"), visit(Visitor, "ines.wakefield")
    whole = prepares(sam, PANELS, year)
    sam.sees("What would be disclosed", "42")
    part = prepares(sam, PANELS, quarter)
    ines.opens(part)
    ines.presses("Publish this table")
    ines.sees("Published. Everybody can read it.", "40")
    ines.opens(whole)
    with ines.expecting(409):
        ines.presses("Publish this table")
        ines.sees("a small number could be worked out")
    somebody = visit(Visitor)
    somebody.opens("/public/figures/")
    somebody.sees(f"{PANELS}. {quarter.words}")
    somebody.does_not_see(f"{PANELS}. {year.words}")
    ines.opens(whole)
    ines.follows("Send it back")
    ines.types("Why is it not published?", "Beside the quarter it would give two children away")
    ines.presses("Send it back")
    fresh = prepares(sam, PANELS, year)
    assert fresh != whole
    sam.sees("What would be disclosed", "Held back")
    shown = sam.page.get_by_role("table", name="As the public would see it")
    assert "Held back" in shown.inner_text()
    assert not re.search(r"\b42\b", shown.inner_text())


def test_a_figure_that_was_wrong_is_corrected_beside_the_old_one(visit, site, tmp_path):
    latest = over_by(today())[0]
    file = tmp_path / "late.csv"
    passed = date(latest.last_day.year, latest.last_day.month, 1)
    rows = [f"{one.username},adultification,{passed}" for one in list(officers())[:60]]
    file.write_text("\n".join(["username,module,passed_on", *rows]))
    command = [sys.executable, "-m", "childfirst.config.cli", "import", "completions", str(file), "--source", "college"]
    done = subprocess.run(command, env={**os.environ, **site.environment}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    sam, ines = visit(Visitor, "sam.trevanion"), visit(Visitor, "ines.wakefield")
    sam.opens("/public/publishing/")
    sam.page.get_by_role("main").get_by_role("link", name=latest.words).filter(has_text="pass").first.click()
    sam.sees("If what was published is wrong, correct it")
    sam.follows("Correct this figure")
    with sam.expecting(422):
        sam.presses("Count it again")
        sam.sees("There is a problem")
    sam.types("What was wrong?", "Passes of the college came in late")
    sam.presses("Count it again")
    sam.sees("A second person has to let it go")
    ines.opens("/public/publishing/")
    ines.page.get_by_role("main").get_by_role("link", name=latest.words).filter(has_text="pass").first.click()
    ines.sees("What it corrects", "Passes of the college came in late")
    ines.presses("Publish this table")
    somebody = visit(Visitor)
    somebody.opens("/public/corrections/")
    somebody.sees("Passes of the college came in late")
    somebody.follows("The old figure")
    somebody.sees("This figure was corrected")


def test_the_clock_of_a_message_rings_and_asks_why(visit):
    marcus = visit(Visitor, "marcus.odell")
    marcus.opens("/")
    marcus.sees("Missed: say why when you answer", "Due by the force’s own choice")
    marcus.follows("A complaint, missed")
    marcus.sees(LATE_MESSAGE, "Rang", "missed", "Late by")
    marcus.types("The answer", "We are sorry. Somebody will ring you this week.")
    marcus.ticks("Yes: this ends it")
    marcus.ticks("No", of="Does the message tell of a child who may be hurt or in danger?")
    with marcus.expecting(422):
        marcus.presses("Send the answer")
        marcus.sees("Say why it is late")
    marcus.types("Why is it late?", "It was put with the wrong papers")
    marcus.presses("Send the answer")
    marcus.sees("Sent. Whoever has the reference", "Answered late: It was put with the wrong papers")
