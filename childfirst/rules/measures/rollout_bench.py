"""What `childfirst bench study` prints: planted effects recovered, and nothing announced where nothing was planted.

An invented force: 48 teams trained one after the other, officers with ways of their own, seasons, and team months that
hang together, so that a method that took contacts for independent would be far too sure.
"""

import time
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl

from childfirst.rules.measures.intervals import wilson
from childfirst.rules.measures.provenance import code_version
from childfirst.rules.measures.rollout import counted, months_of
from childfirst.rules.measures.rollout_verdict import judge

RUNS: Final = 500
RECOVERED: Final = 0.93
ANNOUNCED: Final = 0.06
MONTHS: Final = 24
LAST_START: Final = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """One measure: its level for each contact, what training does to it in the end, and whether it is a share or a count."""

    title: str
    level: float
    change: float
    share: bool = True


PLANS: Final = {
    "wording": Plan("challenged wording", 0.18, -0.06),
    "indicators": Plan("indicators recorded", 1.40, 0.30, share=False),
    "referrals": Plan("referrals for like findings", 0.45, 0.08),
    "searches": Plan("searches", 0.12, -0.03),
    "force": Plan("force", 0.05, -0.015),
}


def force(
    seed: int, *, planted: bool, teams: int = 48, officers: int = 8
) -> tuple[dict[str, pl.DataFrame], dict[str, pl.DataFrame]]:
    """Officer-months of each measure, and the same with the planted effect of each month beside them. The change comes over three months and differs by team."""
    chance = np.random.default_rng(seed)
    team = np.repeat(np.arange(teams), officers)
    start = np.repeat(chance.integers(5, LAST_START, teams), officers) + chance.integers(0, 4, teams * officers)
    trained = np.where(chance.random(len(team)) < 0.15, 10**6, start)
    who, month = (grid.ravel() for grid in np.meshgrid(np.arange(len(team)), np.arange(MONTHS), indexing="ij"))
    of = chance.poisson(chance.gamma(4, 1.25, len(team))[who] * chance.uniform(0.5, 1.5, len(who)))
    since = month - trained[who]
    rows, truths = {}, {}
    for name, plan in PLANS.items():
        change = plan.change * (0.5 + chance.random(teams))[team[who]] * np.clip(since / 3, 0, 1) * planted
        middle = np.clip(plan.level * _ways(chance, team, who, month) + change, 0.0, 1.0 if plan.share else None)
        events = chance.binomial(of, middle) if plan.share else chance.poisson(of * middle)
        columns = {
            "officer": who,
            "team": team[who],
            "month": month,
            "events": events,
            "of": of,
            "trained": trained[who],
        }
        ever = pl.when(pl.col("trained") < MONTHS).then("trained").alias("trained")
        frame = rows[name] = pl.DataFrame(columns).with_columns(ever)
        truths[name] = frame.select(pl.col("of"), pl.Series("change", change))
    return rows, truths


def _ways(chance: np.random.Generator, team: Any, who: Any, month: Any) -> Any:
    """Around 1: own ways of officer and team, a season, a slow drift of all, and team months that remember the last."""
    teams = int(team.max()) + 1
    shock = np.zeros((teams, MONTHS))
    for now in range(MONTHS):
        shock[:, now] = (0.6 * shock[:, now - 1] if now else 0.0) + chance.normal(0, 0.06, teams)
    season = 0.08 * np.sin(2 * np.pi * (month + chance.integers(12)) / 12) - 0.006 * month
    return (
        1
        + chance.normal(0, 0.15, len(team))[who]
        + chance.normal(0, 0.12, teams)[team[who]]
        + season
        + shock[team[who], month]
    )


def true_change(rows: pl.DataFrame, truth: pl.DataFrame) -> float:
    """What was planted, averaged over the very contacts that the estimate is about."""
    given, change = months_of(rows), truth.filter(pl.col("of") > 0)["change"].to_numpy()
    which = counted(given, given.since < 0, given.since > 0)
    return float(np.average(change[which], weights=given.of[which]))


def one_run(seed: int, planted: bool) -> Mapping[str, tuple[bool, bool, bool]]:
    """By measure: inside the interval, announced, and announced with the right sign."""
    rows, truths = force(seed, planted=planted)
    found = {}
    for name, verdict in judge(rows).items():
        true = true_change(rows[name], truths[name])
        effect = verdict.effect
        inside = effect is not None and effect.low <= true <= effect.high
        right = verdict.said == ("lower" if PLANS[name].change < 0 else "higher")
        found[name] = (inside, verdict.said != "cannot tell", right)
    return found


def run(runs: int = RUNS, workers: int = 1) -> int:
    """Print it; 1 where a bound is broken. Fewer than 500 runs show how it reads and judge nothing."""
    began = time.perf_counter()
    print(
        f"Practice study, code {code_version()}: {runs:,} invented forces of 384 officers in 48 teams over {MONTHS} months, each way"
    )
    planted, nothing = (_many(runs, workers, way) for way in (True, False))
    bad = False
    for name, plan in PLANS.items():
        inside, found, right = (sum(one[name][place] for one in planted) for place in range(3))
        none_inside, false = (sum(one[name][place] for one in nothing) for place in range(2))
        bad |= inside / runs < RECOVERED or none_inside / runs < RECOVERED
        print(f"  {plan.title} (planted {plan.change:+g} on {plan.level:g}): true effect inside the interval in {_share(inside, runs)}; announced in {_share(found, runs)}, with the right sign in {right}")  # fmt: skip
        print(f"      nothing planted: nought inside the interval in {_share(none_inside, runs)}; announced in {_share(false, runs)}")  # fmt: skip
    false_study = sum(any(said for _, said, _ in one.values()) for one in nothing)
    bad |= false_study / runs > ANNOUNCED
    print(
        f"  Nothing planted, any of the {len(PLANS)} measures announced: {_share(false_study, runs)} (bound {ANNOUNCED:.0%})"
    )
    verdict = "too few runs to judge, it takes 500" if runs < RUNS else "BROKEN" if bad else "kept"
    took = time.perf_counter() - began
    print(f"  Bounds: at least {RECOVERED:.0%} recovered of each measure, at most {ANNOUNCED:.0%} announced wrongly: {verdict}. {took:.0f} s")  # fmt: skip
    return int(bad and runs >= RUNS)


def _many(runs: int, workers: int, planted: bool) -> list[Mapping[str, tuple[bool, bool, bool]]]:
    seeds, ways = range(runs), [planted] * runs
    if workers < 2:
        return [one_run(seed, planted) for seed in seeds]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(one_run, seeds, ways, chunksize=10))


def _share(hits: int, of: int) -> str:
    low, high = wilson(hits, of)
    return f"{hits} of {of} ({100 * hits / of:.1f}%; {100 * low:.1f} to {100 * high:.1f})"
