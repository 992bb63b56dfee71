"""No gate answers "may proceed" while a statutory requirement is absent: at random, by every loss, and by Hypothesis."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.gates import GATES, MAY, SWITCHES, appropriate_adult, decide, gate, searches
from childfirst.rules.gates.absent import absent, child
from childfirst.rules.gates.bench import _EVERY, _JUNK, NAMES, POOL, at_random, every_loss, random_facts
from tests.rules.gates.gate_builders import BASE


def test_at_random():
    held = at_random(14_000, seed=7)
    assert held.failures == []
    assert all(opened > 50 for opened in held.may_proceed.values()), "a gate that never opens is not tested"


def test_every_single_and_double_loss_of_a_lawful_case():
    held = every_loss()
    assert held.failures == []
    assert all(opened > 500 for opened in held.may_proceed.values())


@given(st.sampled_from(sorted(GATES)), st.data())
@settings(max_examples=600, deadline=None)
def test_by_hypothesis(power, data):
    facts = {
        name: data.draw(st.sampled_from([POOL[name][0], POOL[name][0], *POOL[name], *_JUNK]))
        for name in data.draw(st.sets(st.sampled_from((*_EVERY, *NAMES[power])), min_size=len(NAMES[power]) - 1))
    }
    policy = {name: data.draw(st.booleans()) for name in SWITCHES}
    if decide(power, facts, policy).decision == MAY:
        assert absent(power, facts) == []


@pytest.mark.parametrize("power", sorted(GATES))
def test_the_second_saying_agrees_that_the_lawful_case_is_lawful(power):
    assert child(BASE[power])
    assert absent(power, BASE[power]) == []


# Teeth: a gate that forgot something is caught.


def _without_adult(tally):
    tally.facts.yes_no("appropriate_adult.present")


def _any_place(tally):
    appropriate_adult.at_an_exposing_search(tally)
    searches._people_at_an_exposing_search(tally)
    searches._grounds(tally)
    tally.must_be("in_public_view", False, "R018")


def test_a_gate_that_forgets_the_adult_is_caught(monkeypatch):
    monkeypatch.setattr(searches.appropriate_adult, "at_an_exposing_search", _without_adult)
    assert any("appropriate adult" in " ".join(lacking) for _, _, lacking in at_random(7_000, seed=1).failures)


def test_a_gate_that_forgets_the_place_is_caught(monkeypatch):
    monkeypatch.setitem(gate.GATES, "strip_search_stop", _any_place)
    assert any("lawful place" in " ".join(lacking) for _, _, lacking in at_random(7_000, seed=1).failures)


def test_the_draw_is_the_same_each_time():
    assert random_facts(Random(3), "use_of_force") == random_facts(Random(3), "use_of_force")
