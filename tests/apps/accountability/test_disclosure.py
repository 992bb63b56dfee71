"""Our own publications, attacked: what the door lets out keeps small numbers, and an attack on a door left open finds them."""

import pytest

from childfirst.accountability import disclosure, guard
from childfirst.rules.measures.suppress import Published

pytestmark = pytest.mark.once


def test_a_year_and_a_half_of_releases_gives_no_small_number_away():
    told = disclosure.attack(seed=8, years=2)
    assert told.published > 10
    assert told.sought > 100
    assert told.recovered == []


def test_without_the_door_the_attack_finds_them(monkeypatch):
    monkeypatch.setattr(disclosure, "outward", lambda counted, befores: Published.of(counted.table, set()))
    assert disclosure.attack(seed=8, years=1).recovered


def test_two_tables_apart_need_the_third_door(monkeypatch):
    """Each table safe by itself and beside every other one; all of them together are not. Found with seed 3 in five years of releases."""
    monkeypatch.setattr(guard, "_of_all_together", lambda *args: set())
    assert disclosure.attack(seed=3, years=2).recovered
