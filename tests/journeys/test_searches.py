"""A search of a child, on a phone: stopped at a school; an urgent exception recorded, referred and reviewed; five earlier searches seen first."""

import re

import pytest
from playwright.sync_api import expect

from childfirst.foundation.now import local, now
from tests.journeys.visitor import Tally, Visitor

pytestmark = pytest.mark.journey
PHONE = {"width": 375, "height": 800}


class OnAPhone(Visitor):
    """Somebody with a phone in one hand."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.page.set_viewport_size(PHONE)

    def starts(self, title: str) -> None:
        self.opens("/try-it/")
        self.presses("Start as", within=self.page.get_by_role("region", name=title))

    def answers(self, question: str, answer: str) -> None:
        """Among what shows: a question that an answer has not revealed may have the same words in it."""
        group = self.page.get_by_role("group", name=question).last
        self.tally.presses += 1
        group.get_by_label(answer, exact=True).locator("visible=true").first.check()

    def gate_says(self, *words: str) -> None:
        self.sees(*words, within=self.page.locator("#gate"))

    def follows_the_menu(self, words: str) -> None:
        """On a phone the places to go are folded into a menu."""
        self.page.get_by_text("Menu").first.click()
        self.follows(words)

    def fills_the_record(self) -> None:
        """What happened, told by somebody who was there."""
        self.chooses("Power", "Misuse of Drugs Act section 23")
        self.types("Which place?", "Quarry Lane station, room 2")
        self.chooses("Ethnicity, as the child describes it", "White: Irish")
        self.chooses("Ethnicity, as you saw it", "White")
        for part, value in self._now().items():
            self.page.get_by_role("group", name="When did it end?").get_by_label(part).fill(value)
        self.ticks("Trousers or skirt", "Underwear", of="What was taken off?")
        self.answers("Body-worn video", "On, sound only, turned away")
        self.answers("Was what you looked for found?", "Yes, found what was looked for")
        self.types("What was found?", "One knotted bag")
        self.chooses("Outcome", "Dealt with as safeguarding")
        self.types("Injuries", "Cut lip, from the bag")
        self.types("How was the child, during and after?", "Shaking, then calm")
        self.types("What was explained to the child?", "Why, and what would happen next")
        self.answers("Has a parent or carer been told?", "Not reached yet")
        self.types("What was tried?", "Rang his aunt twice")
        self.answers("Was the child given a copy of the record?", "Offered, and not wanted")
        self.presses("Save")

    @staticmethod
    def _now() -> dict[str, str]:
        at = local(now())
        return {"Day": str(at.day), "Month": str(at.month), "Year": str(at.year), "Time": f"{at:%H:%M}"}

    def the_age_is_the_largest_thing(self, age: str) -> None:
        """Larger than the heading and than anything else that is written."""
        sizes = self.page.eval_on_selector_all(
            "main *",
            "all => all.filter(one => one.childNodes.length && [...one.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))"
            ".map(one => [parseFloat(getComputedStyle(one).fontSize), one.textContent.trim().slice(0, 20)])",
        )
        assert max(sizes)[1] == age, sorted(sizes)[-3:]


def place_before(visitor: Visitor, first: str, second: str) -> None:
    """One stands above the other on the screen."""
    tops = [visitor.page.get_by_text(words).first.bounding_box()["y"] for words in (first, second)]
    assert tops[0] < tops[1], (first, second)


def test_a_search_at_a_school_is_stopped(visit):
    asha = visit(OnAPhone)
    asha.starts("A search at a school is stopped")
    asha.is_on("Strip search")
    asha.the_age_is_the_largest_thing("15")
    asha.gate_says("Not at a school", "safeguarding lead", "Our own design, not law", "Is an appropriate adult there?")
    asha.does_not_see("Ask an inspector")

    # The officer answers what was missing: it is a school, and it stays stopped, as the answers change.
    asha.follows("Go back to the questions")
    bar = asha.page.locator(".cf-gate-bar")
    expect(bar).to_be_in_viewport()
    expect(asha.page.locator(".cf-stop-here--school")).to_be_visible()
    asha.answers("Is an appropriate adult there?", "Yes")
    asha.answers("Who are they to the child?", "Parent")
    asha.gate_says("Stop", "Not at a school")
    expect(bar).to_contain_text("Stop")
    asha.presses("Save, and see what to do instead")
    asha.gate_says("Not at a school")
    asha.does_not_see("Ask an inspector")

    # It is not done; why, and what instead, is kept.
    asha.follows("It is not done")
    asha.types("Why was it not done?", "It is a school, and nothing points to harm tonight.")
    asha.types("What was done instead?", "Her mother came. The safeguarding lead will see her tomorrow.")
    asha.presses("Keep that it was not done")
    asha.sees("Not done", "Her mother came.")
    asha.follows("Ottilie Mbeki")
    asha.sees("Strip search not done", "It is a school")


def test_the_common_case_is_one_minute(visit):
    """A boy on record, his aunt beside him, at a station: counted, since a screen of a minute stops being one a question at a time."""
    tom = visit(OnAPhone, "tom.ferrand")
    tom.narrows_to("Wraxall", at="/contacts/?whose=team")
    tom.follows("CF-", within=tom.page.get_by_role("main"))
    tom.tally = Tally()
    tom.follows("Before a search")
    tom.ticks("Strip search: exposes intimate parts, under stop and search")
    tom.presses("Go on")
    tom.the_age_is_the_largest_thing("15")
    tom.answers("What sort of place?", "Police station")
    tom.answers("Can the public see?", "No")
    tom.answers("Is it near where the child was stopped?", "Yes")
    tom.answers("Is an appropriate adult there?", "Yes")
    tom.answers("Who are they to the child?", "Another relative")
    tom.answers("Their sex", "Woman")
    tom.answers("Did the child ask for this adult?", "Yes")
    tom.answers("Was the child asked about health needs?", "Yes")
    tom.types("How was the child's welfare weighed?", "Aunt beside him, each step explained")
    tom.types("What is looked for?", "Knife")
    tom.types("Grounds", "Seen to push a blade into his underwear")
    tom.ticks("What the child did")
    tom.types("What less intrusive way was tried?", "Asked twice, coat searched")
    tom.types("Why will less not do?", "Nothing outer reaches it")
    tom.answers("First officer: sex", "Man")
    tom.presses("Save and see what it says")
    tom.gate_says("Ask for authority")
    # docs/how-to/search-of-a-child.md tells these numbers.
    assert (tom.tally.presses, tom.tally.keys) == (14, 130), str(tom.tally)


def test_an_urgent_exception_is_recorded_referred_and_reviewed(visit):
    tom = visit(OnAPhone, "tom.ferrand")
    tom.opens("/powers/searches/start/")
    tom.ticks("Strip search: exposes intimate parts, under stop and search")
    tom.types("Who is the child?", "Boy in a green parka, calls himself Jude")
    tom.types("Age in years", "16")
    tom.ticks("The child says so, not confirmed")
    tom.presses("Go on")
    tom.is_on("before")
    tom.gate_says("Needs more")
    tom.ticks("Boy")
    tom.answers("What sort of place?", "Police station")
    tom.answers("Can the public see?", "No")
    tom.answers("Is it near where the child was stopped?", "Yes")
    tom.answers("Is an appropriate adult there?", "No")

    # Evidence that may be lost is no reason to do without an adult. A child who may die is.
    tom.answers("Why is no adult there?", "Urgent: risk of serious harm before an adult could come")
    tom.answers("What is the risk?", "Evidence may be lost")
    tom.gate_says("Not lawful", "An appropriate adult is there, unless")
    tom.answers("What is the risk?", "Serious harm to the child")
    tom.types("Why can it not wait for an adult?", "He is swallowing a bag; the ambulance is ten minutes away.")
    tom.gate_says("No appropriate adult: urgent risk of serious harm, with reasons")
    tom.types("What is looked for?", "A knotted bag")
    tom.types("Grounds", "Seen to put a knotted bag into his mouth, then his underwear.")
    tom.ticks("What the child did")
    tom.types("What less intrusive way was tried?", "Asked three times to hand it over.")
    tom.types("Why will less not do?", "He had begun to swallow it.")
    tom.answers("Was the child asked about health needs?", "Yes")
    tom.types("What are they, and how are they met?", "Ambulance called, watched all the time")
    tom.types("How was the child's welfare weighed?", "Stopping him from swallowing it came first.")
    tom.answers("First officer: sex", "Man")
    tom.unfolds("Somebody else will be there")
    tom.types("Second officer", "PC Denholm Rudd")
    tom.answers("Second officer: sex", "Man")
    tom.chooses("Second officer: part", "Assisting")
    tom.presses("Save and see what it says")
    tom.gate_says("Ask for authority")
    tom.page.set_viewport_size(PHONE)

    # Nobody answers in time: it is done, and recorded as done without authority.
    tom.follows("It has been done: record it")
    tom.sees(
        "Nobody authorised it. It is recorded as exactly that.", "A safeguarding referral opens on the desk by itself."
    )
    tom.presses("Record it")
    tom.is_on("What happened")
    reference = re.search(r"PS-\d{4}-\d{6}", tom.page.locator("h1").inner_text()).group()
    tom.follows("Leave without saving")
    tom.sees("Done without authority", "Missing from the record", "Body-worn video", "RF-")

    # The record is finished: what lacked is named until nothing does.
    tom.follows("Body-worn video")
    tom.fills_the_record()
    tom.sees("Whether an appropriate adult was called, and what came of it")
    tom.follows("Log a call")
    tom.chooses("Who was called?", "Night line (Marshlight Appropriate Adults)")
    tom.answers("What came of it?", "Cannot come")
    tom.types("If they did not act: why?", "Could not be there within the hour")
    tom.presses("Log it")
    tom.presses("The record is complete")
    tom.sees("The record is complete.", "Done, record complete")

    # What must follow is recorded; the child has a page in plain words.
    tom.follows(re.compile("Record it.*Complaint route"))
    tom.ticks("The child was told, and given the page in plain words")
    tom.presses("Keep it")
    tom.follows("The page for the child")
    tom.is_on("About when the police searched you")
    tom.sees("You can complain", "Childline")
    reviewed(visit, tom, reference)


def reviewed(visit, tom: Visitor, reference: str) -> None:
    """By Daniel, who had no part in it: nobody is named until he takes it; then it goes back to Tom and to the child."""
    daniel = visit(OnAPhone, "daniel.whitcombe")
    daniel.follows_the_menu("Powers")
    daniel.follows("Reviews")
    daniel.does_not_see("green parka")
    daniel.follows(reference)
    daniel.presses("Take this review")
    daniel.the_age_is_the_largest_thing("16")
    daniel.sees(
        "Done without authority", "Not there: urgent", "An authority, with the rank", "local policy, not law", reference
    )
    daniel.ticks("In order, with something to learn")
    daniel.types("Your reasons", "The risk to his life was real and is recorded. Nobody rang an inspector.")
    daniel.types("What is there to learn?", "Ring the inspector while the other officer is with the child.")
    daniel.types("What should the officers know?", "Right to act. Ring the inspector at the same time.")
    daniel.types(
        "What should the child know?",
        "The officers were afraid that you would die. They should have told a boss first.",
    )
    daniel.presses("Finish the review")
    tom.opens("/")
    tom.follows(f"{reference}: strip search")
    tom.sees("Right to act. Ring the inspector at the same time.", "They should have told a boss first.")


def test_the_inspector_sees_five_earlier_searches_before_deciding(visit):
    helen = visit(OnAPhone)
    helen.starts("The inspector sees five earlier searches")
    helen.is_on("may it be done?")
    helen.the_age_is_the_largest_thing("15")
    helen.sees("Earlier searches of this child: 5", "Nothing was found")
    assert helen.page.locator(".cf-earlier li").count() == 5
    place_before(helen, "Earlier searches of this child", "Your answer")
    helen.gate_says("May proceed", "A named person decides.", "Local policy, not law")
    helen.ticks("Refuse: it may not be done")
    helen.types("Your reasons", "Five searches and nothing ever found. Ask his aunt and the exploitation team first.")
    helen.presses("Keep my answer")
    helen.sees("Authority refused", "Refused: Insp Helen Quist", "Five searches and nothing ever found.")
    asha = visit(OnAPhone, "asha.marlowe")
    asha.opens("/")
    asha.follows(": authority refused")
    asha.sees("Authority was refused. Do not do it.", "Ask his aunt")


def test_without_scripts_the_gate_answers_at_each_save(visit):
    asha = visit(OnAPhone, "asha.marlowe", scripts=False)
    asha.opens("/powers/searches/start/")
    asha.ticks("More thorough search: more than a coat, jacket or gloves, nothing intimate exposed")
    asha.types("Who is the child?", "Girl with a red rucksack")
    asha.presses("Go on")
    asha.presses("Save and see what it says")
    asha.gate_says("Needs more", "The child's age")
