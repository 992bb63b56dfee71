"""An officer writes words that blame, sees why and rewords; a sergeant sends words back, and the writer alone is told."""

import pytest

from tests.journeys.officer import Officer
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

HARSH = "Ayaan is streetwise and chose to run drugs for older lads."
BETTER = "Two men of about 25 gave Ayaan drugs to carry. He said he was afraid of them."
ADVICE = "Say what you saw and what he needs"


def test_an_officer_understands_and_rewords(visit):
    asha: Visitor = visit(Officer, "asha.marlowe")
    asha.opens("/contacts/new/")
    asha.presses("Concern for a child")
    account = asha.page.get_by_label("What happened?")
    beside = asha.page.locator("#words-id_what_happened")
    account.press_sequentially(HARSH)
    beside.get_by_text("streetwise").wait_for()
    asha.sees("Better:", within=beside)
    account.fill("")
    account.press_sequentially(BETTER)
    beside.get_by_text("streetwise").wait_for(state="detached")
    asha.does_not_see("Better:")


def test_a_sergeant_sends_words_back_and_the_writer_is_told(visit):
    tom: Visitor = visit(Visitor, "tom.ferrand")
    tom.opens("/words/")
    tom.follows("Start reading")
    words = tom.page.locator("h1").inner_text()
    tom.sees("Why it is asked", "None given")
    tom.ticks("Send back to be reworded")
    tom.types("What would be better?", ADVICE)
    tom.presses("Save and go on")
    tom.sees("Done.")
    asha: Visitor = visit(Visitor, "asha.marlowe")
    asha.sees(ADVICE, within=asha.page.get_by_role("region", name="Words to put differently"))
    asha.opens("/words/mine/")
    asha.sees(words.strip("“”"), ADVICE)
