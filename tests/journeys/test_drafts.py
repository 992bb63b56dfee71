"""Nothing an officer typed is lost: not by a crash, not by two tabs, not by an impatient finger."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.officer import Officer

pytestmark = pytest.mark.journey

SEEN = "Boy about nine alone at the bus stop after ten, no coat, would not say where he lives."
MORE = " His brother came at half past."


def test_what_was_typed_is_there_after_the_browser_was_closed(visit):
    asha = visit(Officer, "asha.marlowe")
    asha.given_a_record_is_begun("Concern for a child")
    address = asha.page.url
    asha.when_the_incident_is_described(SEEN)
    asha.then_it_is_saved_without_a_press()
    asha.leaves()

    again = visit(Officer, "asha.marlowe")
    again.opens(address)  # the same page, as somebody finds it in the history
    expect(again.page.get_by_label("What happened?", exact=True)).to_have_value(SEEN)


def test_an_unfinished_record_waits_on_the_start_page(visit):
    helen = visit(Officer, "helen.quist")
    helen.given_a_record_is_begun("Online harm")
    helen.when_the_incident_is_described("A stranger asked for pictures in a game.")
    helen.presses("Save and come back later")
    helen.is_on("Online harm")
    helen.opens("/contacts/new/")
    helen.follows("Online harm", within=helen.page.get_by_role("main"))
    helen.follows("What happened")
    expect(helen.page.get_by_label("What happened?", exact=True)).to_have_value(
        "A stranger asked for pictures in a game."
    )


def test_two_tabs_lose_nothing_and_say_so(visit):
    asha = visit(Officer, "asha.marlowe")
    asha.given_a_record_is_begun("School incident")
    other = asha.in_another_tab()
    asha.when_the_incident_is_described("First account: pushed on the stairs.")
    asha.then_it_is_saved_without_a_press()
    other.types("What happened?", "Second account: he fell.")
    other.chooses_or_ticks("Who told us?", "School or college")
    with other.expecting(409):
        other.presses("Save and continue")
    other.sees("First account: pushed on the stairs.")
    expect(other.page.get_by_label("What happened?", exact=True)).to_have_value("Second account: he fell.")


def test_whoever_is_signed_out_while_writing_is_told_at_once_and_loses_nothing(visit):
    asha = visit(Officer, "asha.marlowe")
    asha.given_a_record_is_begun("Concern for a child")
    asha.when_the_incident_is_described(SEEN)
    asha.then_it_is_saved_without_a_press()
    asha.context.clear_cookies(name="sessionid")
    account, saved = asha.page.get_by_label("What happened?", exact=True), asha.page.locator("#saved")
    with asha.expecting(401):
        account.press_sequentially(MORE)
        expect(saved).to_contain_text("Not saved. You are signed out.")
    asha.complaints.clear()  # htmx tells the console of the refusal that is wanted here
    expect(asha.page.get_by_role("heading", name="Sign in")).to_have_count(0)
    asha.in_another_tab().signs_in("asha.marlowe")
    asha.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(saved).to_contain_text("Saved at")
    asha.page.reload()
    expect(account).to_have_value(SEEN + MORE)


def test_an_impatient_finger_sends_one_contact_and_going_back_sends_no_second(visit):
    tom = visit(Officer, "tom.ferrand")
    tom.given_a_short_concern_ready_to_send("Peregrine", "Ashdown-Vale")
    with tom.page.expect_event("load"):
        tom.page.get_by_role("button", name="Send").dblclick()
    tom.page.wait_for_url(re.compile(r"/contacts/\d+/$"))
    sent = tom.page.url
    tom.looks_at_the_page()

    tom.page.go_back()
    tom.page.reload()
    assert tom.page.url == sent, "the sent draft leads to its contact"
    tom.opens("/contacts/?by=me")
    assert tom.page.get_by_role("row").filter(has_text="Peregrine Ashdown-Vale").count() == 1
