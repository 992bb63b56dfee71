"""Every story of the Try it page: one click, and the visitor stands where its thing is."""

import re

import pytest

from childfirst.demo.roster import NAMED
from childfirst.demo.stories import stories
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

# What each story promises, as it shows on the page where it begins.
SHOWN = {
    "second-child": ["not named", "Kayden Tapscott", "which the force’s policy does not tell"],
    "third-time": ["Missing for the third time", "Leila Farahani"],
    "victim-and-suspect": [
        "Micah Beckles",
        "Suspect",
        "Victim",
        "They know my bus stop.",
        "taken for 18",
        "waiting for the desk",
    ],
    "three-greens": ["Kemi Balogun", "green"],
    "one-incident": ["Zofia Nowicki", "Notices folded here (2)"],
    "second-person": ["Imogen Loxley", "A second person must agree"],
    "clock-running-out": ["Mariama Sesay", "Grade"],
    "record-a-contact": ["Record a contact", "What are you recording?"],
    "who-looked": ["Audit trail", "Open to them: in a contact of their team", "None given"],
    "harsh-words": ["absconded", "Better:", "What happened"],
    "words-to-read": ["None given", "Open the record"],
    "two-reports": ["Take this review", "Every use of force on a child", "2 reports", "1 not complete"],
    "through-the-night": ["Jaydon Amankwah", "not lawful", "None available"],
    "published-stop": ["Unidentified child", "outer clothing"],
    "school-search": ["15", "Not at a school", "Our own design, not law"],
    "urgent-search": ["Take this review", "Every search that exposes"],
    "five-searches": ["15", "Earlier searches of this child: 5"],
    "learning-ran-out": ["Why can this not wait", "ran out on"],
    "same-child": ["Khadija Warsame-Diriye", "Hatice Warsame"],
    "saturday-night": ["Hartsbourne School, Hackney"],
    "missing-tonight": ["Missing 3 times in 90 days", "Roxanne Delacourt"],
    "used-by-others": ["Jaylen Osterberg", "Just keep him out of it.", "EX21 KLO", "not told yet"],
    "lead-looks": ["Children found abused or exploited", "Amberley Quist-Hart"],
    "who-is-trained": ["Who is trained in the force", "ward team", "Trained of"],
    "second-look": ["Figures for the public", "Waiting for a second person", "Published, and corrected since"],
    "closed-record": ["Calista Amory-Penn", "Tom Ferrand", "looked at child record", "Was it right"],
    "panel-reads": ["Confirm what the rules would hide", "Faces, voices and recordings are not handled", "Stratum"],
    "needed-no-more": ["Tobias Marchetti", "Nell Arkwright", "Yes, delete it now"],
    "what-you-hold": ["Marguerite Sorrel", "Data Protection Act 2018"],
    "own-name": ["The officer's own family name", "Grace Adunmo"],
    "somebody-to-talk-to": [
        "School nurses, Hackney",
        "I meet her on Thursday, after lunch.",
        "The child is being supported here",
    ],
    "put-off-and-away": [
        "Elias Sandiford",
        "Stratford magistrates",
        "Back from hospital",
        "Limit without charge (R044)",
    ],
    "a-child-writes": ["From the public", "A request for what is held", "A complaint"],
}


def test_every_story_is_tried_here():
    assert {one.slug for one in stories()} == set(SHOWN)


@pytest.mark.parametrize("one", stories(), ids=lambda one: one.slug)
def test_one_click_starts_the_story(visit, one):
    visitor: Visitor = visit()
    visitor.opens("/")
    visitor.is_on("Try it")
    started = visitor.page.get_by_role("region", name=re.compile(re.escape(one.title)))
    visitor.presses("Start as", within=started)
    person = next(person for person in NAMED if person.username == one.username)
    visitor.sees(person.full_name, *SHOWN[one.slug])
    assert visitor.tally.presses == 1
