"""What holds for any facts at all: an answer always, nothing unknown opens a gate, and every rule named has its source."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.gates import GATES, POWERS, SWITCHES, answer, decide
from childfirst.rules.gates.law import EXCEPTIONS, LAW
from tests.real_data import shared
from tests.rules.gates.gate_builders import BASE, facts

JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.sampled_from(["", "n/a", "female", "constable", "school", "a", "2026-05-11T19:40:00Z"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["present", "role", "sex", "ground"]), inner, max_size=3),
    max_leaves=4,
)  # fmt: skip


@given(st.sampled_from(sorted(GATES)), st.data())
@settings(max_examples=400, deadline=None)
def test_any_facts_get_an_answer_whose_rules_have_sources(power, data):
    names = st.sampled_from(
        sorted({*BASE[power], "urgency_risk", "elapsed_hours", "move_blocked", "appears_under_18", "age_basis"})
    )
    changed = BASE[power] | data.draw(st.dictionaries(names, JUNK, max_size=6))
    found = decide(power, changed, dict.fromkeys(SWITCHES, data.draw(st.booleans())))
    assert {*found.breaches, *found.after} <= set(LAW)
    assert set(found.exceptions) <= set(EXCEPTIONS)
    assert found.decision == (
        "not_lawful" if found.breaches else "needs_more" if found.missing else "lawful_to_proceed"
    )


@given(st.sampled_from(sorted(GATES)), st.data())
@settings(max_examples=300, deadline=None)
def test_taking_a_fact_away_never_opens_a_gate(power, data):
    """From facts that are not enough, knowing less is still not enough."""
    names = data.draw(st.sets(st.sampled_from(sorted(BASE[power])), min_size=1, max_size=3))
    less = {name: value for name, value in BASE[power].items() if name not in names}
    fewer = {
        name: value for name, value in less.items() if name not in data.draw(st.sets(st.sampled_from(sorted(less))))
    }
    if decide(power, less).decision != "lawful_to_proceed":
        assert decide(power, fewer).decision != "lawful_to_proceed"


@given(st.sampled_from(sorted(GATES)), st.dictionaries(st.text(), JUNK, max_size=4))
def test_facts_nobody_asks_for_change_nothing(power, more):
    known = facts(power)
    assert decide(power, {**{f"x-{name}": value for name, value in more.items()}, **known}) == decide(power, known)


def test_every_gate_has_words():
    assert set(POWERS) == set(GATES)


def test_what_is_not_law_is_never_called_law():
    assert {key for key, law in LAW.items() if law.status in ("draft", "local")} == {"R020", "R021", "R023"}
    assert all("not in force" in LAW[key].source for key in ("R020", "R021"))


@pytest.mark.parametrize(
    ("record", "says"),
    [({"id": 1, "power": "taser", "facts": {}}, "power"), ({"id": 1, "power": "use_of_force"}, "facts"),
     ({"id": 1, "power": ["x"], "facts": {}}, "power"), ({"id": 1, "power": "use_of_force", "facts": {}, "policy": []}, "policy")],
)  # fmt: skip
def test_a_record_that_cannot_be_read_says_where(record, says):
    assert answer(record)["error"].startswith(says)
    assert answer(record)["id"] == 1


@pytest.mark.real_data
def test_the_development_cases_are_all_right():
    with shared("eval/gates-dev.jsonl").open() as lines:
        for case in map(json.loads, lines):
            found, expected = answer(case), case["expect"]
            assert {name: found[name] for name in expected} == expected, case["id"]
