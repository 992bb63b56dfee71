"""The words of force: they fit the gate's, the ladder counts the highest, and what is flagged is what does harm."""

import itertools

import pytest

from childfirst.rules import force
from childfirst.rules.gates import force as gate


def test_every_word_the_gate_knows_is_on_the_form():
    assert gate.TACTICS - {"dog"} <= set(force.TACTICS)
    assert set(force.PURPOSES) == gate.PURPOSES
    assert set(force.INJURIES) == gate.INJURIES
    assert set(force.CED_LADDER) == gate.CED
    assert gate.CED_HARMS == force.CED_DISCHARGED


def test_lawful_purposes_are_those_that_break_no_rule():
    assert set(force.LAWFUL_PURPOSES) == gate.PURPOSES - gate.UNLAWFUL_PURPOSES


@pytest.mark.parametrize(("low", "high"), list(itertools.combinations(force.CED_LADDER, 2)))
def test_the_higher_of_two_uses_is_counted_in_any_order(low, high):
    assert force.ced_highest([low, "unarmed_skills", high]) == force.ced_highest([high, low]) == high


def test_without_a_taser_nothing_is_counted():
    assert force.ced_highest(["handcuffs_compliant"]) == force.ced_highest([]) == ""


@pytest.mark.parametrize(
    ("tactics", "injury", "because"),
    [
        (["handcuffs_compliant"], "minor", ""),
        (["ced_aimed", "ced_arced", "ced_red_dot", "ced_drawn"], "none", ""),
        (["ced_fired"], "none", "Taser: fired"),
        (["ced_fired", "ced_drive_stun"], "severe", "Taser: drive stun; Taser: fired; the child was severely injured"),
        ([], "death", "the child died"),
    ],
)
def test_why_it_is_flagged(tactics, injury, because):
    assert force.why_refer(tactics, injury) == because


def test_codes_fit_their_columns():
    for table, longest in (
        (force.PLACES, 20),
        (force.PURPOSES, 24),
        (force.INJURIES, 8),
        (force.REFERRED, 16),
    ):
        assert max(map(len, table)) <= longest
    assert max(map(len, force.CED_LADDER)) <= 24
