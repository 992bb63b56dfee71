"""The table of states: every state is reached and left, and the reference page is drawn from it."""

from childfirst.referrals.reference import states_page
from childfirst.referrals.states import DECISIONS, LIVE, NOT_REFERRED, REFERRAL


def test_live_states_are_all_but_the_two_that_rest():
    assert set(LIVE) == set(REFERRAL.labels) - {"decided", "folded"}


def test_every_state_is_reached():
    reached = {to for nexts in REFERRAL.moves.values() for to in nexts}
    assert reached == set(REFERRAL.labels)


def test_the_page_names_every_state_and_decision():
    page = states_page()
    assert all(label in page for label in [*REFERRAL.labels.values()])
    assert all(f"`{code}`" in page for code in DECISIONS)
    assert page.count("at amber or red") == len(NOT_REFERRED)
