"""The practice study's sums: against plain least squares, against leaving teams out by hand, and on forces whose answer is known."""

import numpy as np
import polars as pl
import pytest

from childfirst.rules.measures import rollout, rollout_verdict
from childfirst.rules.measures.regression import CannotFit
from childfirst.rules.measures.rollout import effect, placebo
from childfirst.rules.measures.rollout_bench import PLANS, force, one_run, run
from childfirst.rules.measures.rollout_verdict import AMONG, BEFORE, UNTRIED, WITHIN, judge


def small(seed: int = 3, teams: int = 12, months: int = 8) -> pl.DataFrame:
    """Three officers a team; the first teams are trained from the fourth month on, the last six never."""
    chance = np.random.default_rng(seed)
    rows = []
    for officer in range(teams * 3):
        team, way = officer // 3, chance.normal()
        trained = None if team >= teams - 6 else 3 + team % 3
        for month in range(months):
            of = int(chance.integers(0, 5))
            rows.append((officer, team, month, of * (2 + way + 0.1 * month + chance.normal()), float(of), trained))
    return pl.DataFrame(rows, schema=["officer", "team", "month", "events", "of", "trained"], orient="row")


def by_least_squares(rows: pl.DataFrame) -> float:
    """The same estimate, with a column for every officer and every month."""
    rows = rows.filter(pl.col("of") > 0)
    before = rows.filter(pl.col("trained").is_null() | (pl.col("month") < pl.col("trained")))
    after = rows.filter((pl.col("month") > pl.col("trained")) & pl.col("officer").is_in(before["officer"].to_list()))

    def columns(some: pl.DataFrame) -> np.ndarray:
        one_of = [some[name].to_numpy()[:, None] == np.arange(rows[name].max() + 1) for name in ("officer", "month")]
        return np.hstack(one_of).astype(float)

    weight = np.sqrt(before["of"].to_numpy())
    mean = (before["events"] / before["of"]).to_numpy()
    ways, *_ = np.linalg.lstsq(columns(before) * weight[:, None], mean * weight, rcond=None)
    return float((after["events"].sum() - after["of"].to_numpy() @ (columns(after) @ ways)) / after["of"].sum())


def test_the_effect_is_that_of_least_squares_and_its_error_that_of_leaving_each_team_out(monkeypatch):
    monkeypatch.setattr(rollout, "FEWEST_TEAMS", 3)
    monkeypatch.setattr(rollout, "FEWEST_TO_COMPARE", 1)
    rows = small()
    found = effect(rows)
    assert found.gap == pytest.approx(by_least_squares(rows), abs=1e-9)
    left_out = np.array([by_least_squares(rows.filter(pl.col("team") != team)) for team in range(12)])
    assert found.error == pytest.approx((11 / 12 * ((left_out - found.gap) ** 2).sum()) ** 0.5, abs=1e-9)
    assert found.teams == 12
    assert found.low < found.gap < found.high
    assert found.expected == pytest.approx(found.seen - found.gap)


def test_nobody_who_is_trained_already_is_held_up_as_a_comparison():
    rows = small(teams=30)
    wild = rows.with_columns(pl.when(pl.col("month") > pl.col("trained") + 2).then(pl.col("events") + 500).otherwise(pl.col("events")))  # fmt: skip
    first = effect(rows, 1, 2)
    assert effect(wild, 1, 2).gap == pytest.approx(first.gap)
    assert effect(wild).gap > effect(rows).gap + 10
    # The month of training itself counts for neither side.
    there = rows.with_columns(pl.when(pl.col("month") == pl.col("trained")).then(900.0).otherwise(pl.col("events")).alias("events"))  # fmt: skip
    assert effect(there).gap == pytest.approx(effect(rows).gap)
    assert placebo(there).gap == pytest.approx(placebo(rows).gap)


def test_what_cannot_be_held_against_anything_is_left_out_and_said():
    rows = small(teams=20)
    with pytest.raises(CannotFit, match="come from 3 teams; it takes 10"):
        effect(rows.filter(pl.col("trained").is_null() | (pl.col("team") < 3)))
    with pytest.raises(CannotFit, match="no contacts on one of the two sides"):
        effect(rows.filter(pl.col("trained").is_null()))
    # From the seventh month on nobody untrained is left.
    everybody = rows.filter(pl.col("trained").is_not_null() | (pl.col("month") < 6))
    found = effect(everybody)
    later = everybody.filter(pl.col("month") > pl.col("trained"))["of"].sum()
    assert found.left_out > 0
    assert found.left_out + found.contacts == later
    with pytest.raises(CannotFit, match="Nothing varies"):
        effect(rows.with_columns(events=pl.col("of") * 2.0))


def test_planted_effects_come_back_and_nothing_is_announced_without_one(capsys):
    """The command makes 500 of these each way; here a few show that it counts right."""
    planted = [one_run(seed, planted=True) for seed in range(3)]
    assert sum(one[name][2] for one in planted for name in PLANS) >= 13
    assert all(right == said for one in planted for _, said, right in one.values())
    assert not any(said for seed in range(3) for _, said, _ in one_run(seed, planted=False).values())
    assert run(2) == 0
    assert "Nothing planted, any of the 5 measures announced: 0 of 2" in capsys.readouterr().out


def test_those_who_were_on_another_way_already_are_not_spoken_of():
    months, _ = force(11, planted=False)
    rows = months["searches"]
    sinking = pl.when(pl.col("trained").is_null()).then(0.0).otherwise((pl.col("month") - pl.col("trained")) * -0.03)
    bent = rows.with_columns(events=pl.col("events") + pl.col("of") * sinking)
    verdict = judge({"searches": bent})["searches"]
    assert (verdict.said, verdict.why) == ("cannot tell", BEFORE)
    assert verdict.effect.high < 0
    assert verdict.placebo.high < 0


def test_several_measures_are_held_to_more_than_one_alone(monkeypatch):
    assert rollout_verdict._holm({"a": 0.012, "b": 0.02, "c": 0.9}) == {"a", "b"}
    assert rollout_verdict._holm({"a": 0.03, "b": 0.02, "c": 0.9}) == set()
    months, _ = force(5, planted=True)
    alone = judge({"wording": months["wording"]})["wording"]
    assert (alone.said, alone.why) == ("lower", "")
    monkeypatch.setattr(rollout_verdict, "_holm", lambda chances: set())
    assert judge({"wording": months["wording"]})["wording"].why == AMONG
    nothing, _ = force(5, planted=False)
    assert judge({"force": nothing["force"]})["force"].why == WITHIN
    monkeypatch.setattr(rollout_verdict, "placebo", lambda rows: (_ for _ in ()).throw(CannotFit("few")))
    assert judge({"wording": months["wording"]})["wording"].why == UNTRIED
