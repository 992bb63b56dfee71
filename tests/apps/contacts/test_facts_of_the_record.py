"""What the form and the import keep reaches the rules under the names and codes that the rules read."""

import pytest

from childfirst.contacts import details
from childfirst.contacts.models import Finding, Involvement
from childfirst.contacts.screening import contact_record, says_no_concerns
from childfirst.rules.screening.facts import FIELD
from tests.apps.contacts.walk import BACKEND
from tests.factories import make_contact, make_officer

pytestmark = pytest.mark.django_db


def rules_of(contact) -> set[str]:
    return set(Finding.objects.filter(screening__contact=contact).values_list("rule", flat=True))


@pytest.mark.parametrize(
    ("name", "table"),
    [
        ("appropriate_adult", details.APPROPRIATE_ADULT),
        ("parent_told", details.PARENT_TOLD),
        ("orders", details.ORDERS),
    ],
)
def test_the_form_and_the_rules_use_the_same_codes(name, table):
    assert FIELD[name].allowed == table


def test_an_appropriate_adult_not_called_is_found():
    called = make_contact("arrest", details={"appropriate_adult": "there", "parent_told": "yes"})
    not_called = make_contact("arrest", details={"appropriate_adult": "not_yet", "parent_told": "not_yet"})

    assert {"ad-no-appropriate-adult", "ad-parent-not-told"} <= rules_of(not_called)
    assert not {"ad-no-appropriate-adult", "ad-parent-not-told", "ad-adult-not-recorded"} & rules_of(called)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("No concerns.", True),
        ("There were no safeguarding concerns at the address", True),
        ("no further concerns", True),
        ("She has concerns about her mother", False),
        ("No concern was too small", False),
        ("", False),
    ],
)
def test_no_concerns_is_read_from_the_words(text, says):
    contact = make_contact("concern", what_happened=text or "He was seen.")
    assert says_no_concerns(contact, contact.involvements.get()) is says


def test_facts_that_only_files_bring_reach_the_rules():
    contact = make_contact(
        "concern", details={"facts_from_file": [{"school_absence_percent": 61.0, "suspensions_12m": 4}]}
    )

    assert {"ea-absent-half", "ea-suspended-again"} <= rules_of(contact)
    part = Involvement.objects.select_related("contact").get(contact=contact)
    assert contact_record(part, adults=(), recorded=1)["suspensions_12m"] == 4


def test_the_page_names_the_clock_and_hides_what_files_brought(client):
    officer = make_officer("officer")
    contact = make_contact(
        "domestic_abuse", by=officer, details={"facts_from_file": [{"suspensions_12m": 4}], "orders": "not_looked"}
    )
    client.force_login(officer, backend=BACKEND)
    page = client.get(f"/contacts/{contact.pk}/").content.decode()

    assert "Which clock starts" in page
    assert "One working day for the council to decide (R070)" in page
    assert "Facts from file" not in page
