"""What stands beside a figure: blanks bounded, populations side by side, and what must hold before it is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from childfirst.rules.measures import difference, rate, ratio
from childfirst.rules.measures.benchmarks import Benchmark, side_by_side
from childfirst.rules.measures.eligibility import COMPARISON, OUTCOME_TEST, REGRESSION, eligible
from childfirst.rules.measures.missing import bounded

counts = st.integers(1, 5000)


@settings(deadline=None)
@given(counts, counts, st.integers(0, 5000), st.integers(0, 5000))
def test_whatever_the_blanks_are_the_ratio_lies_between_the_bounds(a: int, b: int, unknown: int, ours: int) -> None:
    ours = min(ours, unknown)
    bounds = bounded((a, 10_000), (b, 20_000), unknown=unknown, everyone=a + b + unknown)
    truth = ratio(a + ours, 10_000, b + unknown - ours, 20_000).estimate
    assert bounds.least.estimate <= truth * (1 + 1e-12)
    assert truth <= bounds.most.estimate * (1 + 1e-12)
    low, high = bounds.ends
    assert low <= bounds.least.estimate <= bounds.known.estimate <= bounds.most.estimate <= high


def test_bounds_in_words() -> None:
    """28 of 100 London rows have no self-defined ethnicity."""
    wide = bounded((240, 1000), (480, 3000), unknown=280, everyone=1000, field="Self-defined ethnicity")
    assert not wide.certain
    assert wide.words == (
        "Self-defined ethnicity is blank in 280 of 1,000 rows; a blank is not a 'no'. If none of them were of this group and "
        "all of the reference group, the ratio would be 0.95; if all were of this group, 3.25. They could change the direction."
    )
    narrow = bounded((2400, 1000), (480, 3000), unknown=28, everyone=2908)
    assert narrow.certain
    assert narrow.words.endswith("The direction does not depend on them.")
    assert bounded((5, 10), (5, 10), unknown=0, everyone=10).words == "Nobody's ethnicity is blank."
    assert bounded((5, 0), (5, 10), unknown=1, everyone=11).words.endswith("No bounds can be given.")
    with pytest.raises(ValueError, match="more than 10 in all"):
        bounded((5, 10), (5, 10), unknown=1, everyone=10)


RESIDENTS = Benchmark(1000, 9000, "children who live there, Census 2021", "Many who are stopped live elsewhere.")
ABOUT = Benchmark(4000, 6000, "children counted in the street", "Counted on two days only.")


def test_populations_that_disagree_are_not_to_be_quoted_alone() -> None:
    both = side_by_side(300, 500, {"residents": RESIDENTS, "about at the time": ABOUT})
    assert not both.agree
    assert both.words == (
        "From 0.90 (about at the time) to 5.40 (residents). They do not agree on a direction: none is to be quoted alone."
    )
    assert both.ratios["residents"].caveats == (
        "Population: children who live there, Census 2021.", "Many who are stopped live elsewhere.",
    )  # fmt: skip


def test_populations_that_agree_say_so() -> None:
    both = side_by_side(900, 500, {"residents": RESIDENTS, "about at the time": ABOUT})
    assert both.agree
    assert both.words.endswith("All say the same direction.")
    assert "One population only" in side_by_side(900, 500, {"residents": RESIDENTS}).words
    assert side_by_side(900, 500, {"none": Benchmark(0, 0, "", "")}).words == "No population gives a figure."


def test_a_sound_figure_is_shown() -> None:
    figure = ratio(200, 1000, 100, 1000).resting_on({"all": 300})
    assert eligible(figure, COMPARISON).shown
    assert eligible(figure, REGRESSION, clusters=40).shown
    assert eligible(difference(200, 1000, 100, 1000).resting_on({"all": 300}), COMPARISON).shown


@pytest.mark.parametrize(
    ("figure", "options", "reason"),
    [
        (ratio(3, 1000, 100, 1000), {}, "Fewer than 5 events in the group."),
        (ratio(0, 1000, 100, 1000), {}, "Fewer than 5 events in the group."),
        (ratio(100, 1000, 3, 1000), {}, "Fewer than 5 events in the reference group."),
        (ratio(100, 99, 100, 1000), {}, "Fewer than 100 people or rows in the group."),
        (ratio(100, 499, 100, 1000), {"needs": OUTCOME_TEST}, "Fewer than 500 people or rows in the group."),
        (ratio(100, 1000, 100, 1000), {"missing": 0.51}, "51% of the rows could not be used; at most 50% may be."),
        (ratio(100, 1000, 100, 1000), {"whole_period": False}, "The period has a month that is absent or nearly empty."),
        (ratio(5, 1000, 5, 1000), {"needs": COMPARISON}, "The interval is too wide to mean anything: 0.23 to 4.3."),
        (ratio(100, 1000, 100, 1000), {"needs": REGRESSION}, "Fewer than 10 officers, teams or places to learn from."),
    ],
)  # fmt: skip
def test_each_rule_gives_its_reason(figure, options, reason) -> None:
    verdict = eligible(figure.resting_on({"all": 1}), **options)
    assert not verdict.shown
    assert reason in verdict.reasons


def test_what_cannot_be_worked_out_or_names_no_rows_is_not_shown() -> None:
    assert eligible(rate(3, 0)).reasons == ("There is nobody to divide by, so no figure can be given.",)
    assert eligible(rate(300, 1000)).reasons == ("The figure does not say which rows it rests on.",)
    assert eligible(rate(0, 1000).resting_on({"all": 0})).shown
