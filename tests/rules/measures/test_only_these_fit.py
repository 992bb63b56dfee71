"""Asking of all secrets at once finds the same as asking one by one."""

from random import Random

import pytest

from childfirst.rules.measures.reveal import only_these_fit, worked_out


def tables(rng):
    """Two quarters and their sum, each with totals, some of it hidden."""
    groups = "abc"
    values, equations, hidden = {}, [], set()
    for quarter in ("q1", "q2"):
        for group in groups:
            values[quarter, group] = rng.choice((0, 1, 2, 4, 9, 30))
            if 0 < values[quarter, group] < 5 or rng.random() < 0.3:
                hidden.add((quarter, group))
        values[quarter, "all"] = sum(values[quarter, group] for group in groups)
        equations.append((tuple((quarter, group) for group in groups), (quarter, "all")))
    for group in (*groups, "all"):
        values["year", group] = values["q1", group] + values["q2", group]
        equations.append((tuple((quarter, group) for quarter in ("q1", "q2")), ("year", group)))
    hidden |= {key for key in values if key[1] == "all" and rng.random() < 0.4}
    hidden |= {key for key in values if key[0] == "year" and rng.random() < 0.3}
    return values, equations, hidden


@pytest.mark.parametrize("seed", range(60))
def test_the_same_as_one_by_one(seed):
    values, equations, hidden = tables(Random(seed))
    secret = {key for key in hidden if 0 < values[key] < 5}
    one_by_one = set(worked_out(values, equations, hidden, secret, dict.fromkeys(hidden, 0)))
    assert only_these_fit(values, equations, hidden, secret, dict.fromkeys(hidden, 0)) == one_by_one


def test_a_year_less_three_quarters_is_the_fourth():
    quarters = [("q1", "a"), ("q2", "a"), ("q3", "a"), ("q4", "a")]
    values = dict(zip(quarters, (20, 21, 22, 3), strict=True)) | {("year", "a"): 66}
    equations = [(tuple(quarters), ("year", "a"))]
    assert only_these_fit(values, equations, {quarters[3]}, {quarters[3]}) == {quarters[3]}
    assert only_these_fit(values, equations, set(quarters[2:]), {quarters[3]}) == set()
