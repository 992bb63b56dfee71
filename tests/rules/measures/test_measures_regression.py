"""The regression: against a published example and against another program's clustered errors."""

import numpy as np
import polars as pl
import pytest

from childfirst.rules.measures.conditional import FEW_CLUSTERS, HELD, conditional_disparity
from childfirst.rules.measures.regression import CannotFit, fit

# Spector and Mazzeo (1980), as printed in Greene's Econometric Analysis: grades, a test, a new way of teaching, success.
SPECTOR = """2.66 20 0 0;2.89 22 0 0;3.28 24 0 0;2.92 12 0 0;4.00 21 0 1;2.86 17 0 0;2.76 17 0 0;2.87 21 0 0;3.03 25 0 0
3.92 29 0 1;2.63 20 0 0;3.32 23 0 0;3.57 23 0 0;3.26 25 0 1;3.53 26 0 0;2.74 19 0 0;2.75 25 0 0;2.83 19 0 0;3.12 23 1 0
3.16 25 1 1;2.06 22 1 0;3.62 28 1 1;2.89 14 1 0;3.51 26 1 0;3.54 24 1 1;2.83 27 1 1;3.39 17 1 1;2.67 24 1 0;3.65 21 1 1
4.00 23 1 1;3.10 21 1 0;2.39 19 1 1"""


def test_a_published_logistic_regression_comes_back() -> None:
    rows = np.array([[float(cell) for cell in row.split()] for row in SPECTOR.replace("\n", ";").split(";")])
    columns = dict(zip(("gpa", "tuce", "psi"), rows.T[:3], strict=True))
    made = fit(columns, rows.T[3], range(len(rows)))
    assert made.coefficients == pytest.approx([-13.02134686, 2.82611259, 0.09515766, 2.37868765], abs=1e-7)


# Worked out once with statsmodels 0.14: GLM or OLS, cov_type="cluster", over the same made-up rows.
REFERENCE = {
    "logistic": ([-0.13795031, -0.12476522, -0.17129386], [0.14884802, 0.30009818, 0.10582464]),
    "counts": ([-1.13858207, 0.07622092, 1.10130315], [0.35124847, 0.0803474, 0.46770259]),
    "linear": ([0.9519554, 0.09545285, 2.00079544], [0.35534143, 0.07352364, 0.98825509]),
}


@pytest.mark.parametrize("family", list(REFERENCE))
def test_clustered_errors_are_those_of_another_program(family) -> None:
    row = np.arange(240)
    clusters, x, z = row % 12, ((row * 7) % 11) / 10, (row // 3) % 2
    outcome = (row * 13 + z * 7) % 6
    exposure = None
    if family == "logistic":
        outcome = (row * 37 + clusters**2 * 5 + z * 20 + (x * 30).astype(int)) % 97 < 40
    if family == "counts":
        exposure = np.log(1 + (row % 5))
    made = fit({"x": x, "z": z}, outcome, clusters.tolist(), family, exposure, usual=True)
    coefficients, errors = REFERENCE[family]
    assert made.coefficients == pytest.approx(coefficients, abs=1e-7)
    assert np.sqrt(np.diag(made.covariance)) == pytest.approx(errors, abs=1e-7)
    assert made.clusters == 12
    assert made.student == pytest.approx(2.200985, abs=1e-6)
    cautious = fit({"x": x, "z": z}, outcome, clusters.tolist(), family, exposure)
    assert cautious.coefficients == pytest.approx(made.coefficients)


def test_the_jackknife_is_the_regression_made_again_without_each_cluster() -> None:
    """Exact for a linear regression, where one step arrives."""
    chance = np.random.default_rng(4)
    x, clusters = chance.normal(size=80), np.arange(80) % 8
    outcome = 1 + 2 * x + chance.normal(size=80) + chance.normal(size=8)[clusters]
    whole = fit({"x": x}, outcome, clusters.tolist(), "linear")
    moves = []
    for one in range(8):
        kept = clusters != one
        made = fit({"x": x[kept]}, outcome[kept], clusters[kept].tolist(), "linear")
        moves.append(made.coefficients - whole.coefficients)
    expected = 7 / 8 * np.array(moves).T @ np.array(moves)
    assert whole.covariance == pytest.approx(expected)


def test_what_only_one_cluster_tells_cannot_be_weighed() -> None:
    alone = [1.0 if row < 5 else 0.0 for row in range(40)]
    with pytest.raises(CannotFit, match="Only one officer"):
        fit({"alone": alone}, [float(row % 3) for row in range(40)], [row // 10 for row in range(40)], "linear")


def test_what_cannot_be_fitted_says_why() -> None:
    with pytest.raises(CannotFit, match="told apart"):
        fit({"a": [0, 1, 0, 1], "b": [0, 1, 0, 1]}, [0, 1, 1, 0], [1, 2, 3, 4])
    with pytest.raises(CannotFit, match="certain"):
        fit({"a": [0, 1, 0, 1] * 5}, [0, 1, 0, 1] * 5, range(20))
    with pytest.raises(CannotFit, match="belong together"):
        fit({"a": [0, 1, 0, 1] * 5}, [0, 1, 1, 0, 1] * 4, [1] * 20)


def made_up(seed: int, times: float = 1.0, officers: int = 40) -> pl.DataFrame:
    chance = np.random.default_rng(seed)
    count = 4000
    officer = chance.integers(0, officers, count)
    facts = chance.integers(0, 4, count)
    group = np.where(chance.random(count) < 0.3 + 0.1 * (facts == 3), "Black", "White")
    logit = -1.5 + 0.5 * facts + np.log(times) * (group == "Black") + chance.normal(0, 0.4, officers)[officer]
    return pl.DataFrame({
        "officer": officer, "facts": [f"kind {fact}" for fact in facts], "group": group, "age": chance.integers(10, 18, count),
        "searched": chance.random(count) < 1 / (1 + np.exp(-logit)),
    })  # fmt: skip


ASKED = {"outcome": "searched", "group": "group", "reference": "White", "given": ["facts", "age"], "cluster": "officer"}


def test_a_planted_disparity_is_found_and_none_is_not() -> None:
    planted = conditional_disparity(made_up(1, 1.6), **ASKED)
    assert planted.odds["Black"].low > 1.25
    assert planted.odds["Black"].high < 2.1
    assert 0.05 < planted.gaps["Black"].estimate < 0.16
    assert planted.gaps["Black"].low > 0
    none = conditional_disparity(made_up(2), **ASKED)
    assert not none.odds["Black"].excludes(1)
    assert not none.gaps["Black"].excludes(0)


def test_the_figure_says_what_was_held_the_same_and_what_was_left_out() -> None:
    rows = made_up(3, officers=12).with_columns(
        pl.when(pl.int_range(pl.len()) < 25).then(None).otherwise(pl.col("age")).alias("age")
    )
    made = conditional_disparity(rows, **ASKED)
    figure = made.odds["Black"]
    assert figure.method.endswith("holding the same: facts, age")
    assert (made.left_out, made.clusters) == (25, 12)
    assert HELD in figure.caveats
    assert FEW_CLUSTERS in figure.caveats
    assert "25 of 4,000 rows lack something and are left out." in figure.caveats
    assert figure.data


def test_kinds_in_which_everybody_is_searched_are_left_out_and_said() -> None:
    rows = made_up(4).with_columns(searched=pl.col("searched") | (pl.col("facts") == "kind 3"))
    made = conditional_disparity(rows, **ASKED)
    assert made.certain == rows.filter(facts="kind 3").height
    assert any("everybody or nobody" in caveat for caveat in made.odds["Black"].caveats)
    assert made.odds["Black"].estimate is not None


def test_a_group_that_never_has_the_outcome_gets_no_figure_and_a_reason() -> None:
    rows = made_up(5).with_columns(searched=pl.col("searched") & (pl.col("group") != "Black"))
    figure = conditional_disparity(rows, **ASKED).odds["Black"]
    assert figure.estimate is None
    assert any(caveat.startswith("No figure can be given") for caveat in figure.caveats)
