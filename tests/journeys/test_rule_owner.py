"""An officer disagrees with a finding and keeps another as a flag; the rule owner sees the rate and switches a rule's edition."""

import pytest

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey

REASON = "He was away at his grandmother's that week and nothing reached him."
WHY = "Three teams say that three contacts in a season tell them nothing new."


def opens_a_contact_with_findings(visitor):
    """The latest of the team's that nobody has disagreed with yet, whose child has a name and not yet this flag."""
    visitor.opens("/contacts/")
    addresses = [link.get_attribute("href") for link in visitor.page.get_by_role("link", name="CF-").all()]
    for address in addresses:
        visitor.opens(address)
        page = visitor.page
        acts = ("I disagree", "Keep as a flag")
        offered = all(page.get_by_role("link", name=act).locator("visible=true").count() for act in acts)
        if offered and not page.get_by_text("disagreed").count() and not page.get_by_text("Name this child").count():
            return
    raise AssertionError("no contact with findings")


def test_from_disagreement_to_another_edition(visit):
    asha = visit(Visitor, "asha.marlowe")
    opens_a_contact_with_findings(asha)
    asha.follows("Keep as a flag")
    asha.types("Why should this stay on the child?", "She says that the weekends frighten her; ask again.")
    asha.presses("Keep as a flag")
    asha.sees("The flag stands on the child's page")
    asha.follows("I disagree")
    asha.types("Your reason", REASON)
    asha.presses("I disagree")
    asha.sees(REASON)
    asha.opens("/contacts/flags/")
    asha.sees("Review by")

    esther = visit(Visitor, "esther.lomax")
    esther.follows("How rules are judged")
    esther.sees("Share disagreed", "No child is shown here")
    esther.opens("/public/rules-judged/rc-three-in-90-days/")
    esther.sees("By team", "By the child's ethnicity")
    esther.presses("Switch it off or to another edition")
    esther.ticks("Edition 2: The fifth contact in 90 days")
    esther.types("Why?", WHY)
    esther.presses("Save this choice")
    esther.sees("The public rule book shows it", WHY)

    anyone = visit(Visitor, "")
    anyone.opens("/public/rule-book/repeat_contact/")
    anyone.sees(WHY)
    anyone.opens("/public/rule-book/print/")
    anyone.sees("Version")
