"""Adultification three ways: a planted difference is found, none is not, and each answer says what it cannot show."""

import polars as pl
import pytest

from childfirst.rules.measures.adultification import FEW_WRITERS, recognised, taken_for_older, written_as_adult
from childfirst.rules.measures.made_up import children
from childfirst.rules.measures.recognition import TOO_FEW_CLUSTERS, within_facts
from childfirst.rules.measures.standardise import NO_COMMON, Stratum, common_odds

WHO = {"group": "ethnicity", "reference": "White", "cluster": "officer"}
AGE = WHO | {"perceived": "perceived_age", "true": "age"}
WORDS = WHO | {"found": "wording_found", "words": "words"}
FACTS = WHO | {"referred": "referred", "treated_as_suspect": "force_or_search", "facts": ["facts", "age"]}


@pytest.fixture(scope="module")
def biased() -> pl.DataFrame:
    return children(1, times=1.7, older=0.9)


@pytest.fixture(scope="module")
def fair() -> pl.DataFrame:
    return children(2)


def test_years_by_which_a_child_is_taken_for_older(biased: pl.DataFrame, fair: pl.DataFrame) -> None:
    figure = taken_for_older(biased, **AGE).figures["Black"]
    assert figure.low < 0.9 < figure.high
    assert figure.low > 0.6
    assert not taken_for_older(fair, **AGE).figures["Black"].excludes(0)


def test_wording_for_each_thousand_words(biased: pl.DataFrame, fair: pl.DataFrame) -> None:
    figure = written_as_adult(biased, **WORDS).figures["Black"]
    assert figure.low < 1.7 < figure.high
    assert figure.numerator == biased.filter(ethnicity="Black")["wording_found"].sum()
    assert figure.denominator == biased.filter(ethnicity="Black")["words"].sum()
    assert not written_as_adult(fair, **WORDS).figures["Black"].excludes(1)


def test_the_same_facts_and_another_answer(biased: pl.DataFrame, fair: pl.DataFrame) -> None:
    found = recognised(biased, **FACTS)
    assert found["suspect"].figures["Black"].low > 1.2
    assert found["referred"].figures["Black"].high < 0.85
    for answer in recognised(fair, **FACTS).values():
        assert not answer.figures["Black"].excludes(1)
    assert "facts, age" in found["suspect"].figures["Black"].method


def test_each_answer_says_what_it_can_and_cannot_show_and_never_proof(biased: pl.DataFrame) -> None:
    answers = [taken_for_older(biased, **AGE), written_as_adult(biased, **WORDS), *recognised(biased, **FACTS).values()]
    for answer in answers:
        assert answer.question.endswith("?")
        assert answer.shows
        assert answer.cannot_show
        assert "proof" not in answer.shows
        assert answer.figures["Black"].data


def test_blanks_are_counted_and_few_writers_said(biased: pl.DataFrame) -> None:
    rows = biased.filter(pl.col("officer").is_in([f"officer {n}" for n in range(12)])).with_columns(
        perceived_age=pl.when(pl.int_range(pl.len()) < 7).then(None).otherwise(pl.col("perceived_age"))
    )
    answer = taken_for_older(rows, **AGE)
    assert answer.left_out == 7
    assert answer.figures["Black"].caveats == (FEW_WRITERS,)


def test_one_writer_alone_gives_no_figure_and_a_reason(biased: pl.DataFrame) -> None:
    alone = biased.filter(officer="officer 1")
    for answer in (taken_for_older(alone, **AGE), written_as_adult(alone, **WORDS)):
        assert answer.figures["Black"].estimate is None
        assert answer.figures["Black"].caveats[0].startswith("No figure can be given: All rows belong together")
    suspect = recognised(alone, **FACTS)["suspect"].figures["Black"]
    assert suspect.estimate is None
    assert TOO_FEW_CLUSTERS in suspect.caveats or NO_COMMON in suspect.caveats


def test_within_facts_is_mantel_and_haenszels_ratio(biased: pl.DataFrame) -> None:
    figure = within_facts(biased, "referred", "ethnicity", ("Black", "White"), ["facts"], "officer")
    strata = {}
    for kind in biased["facts"].unique():
        sides = (biased.filter(facts=kind, ethnicity=group)["referred"] for group in ("Black", "White"))
        mine, theirs = sides
        strata[kind] = Stratum(int(mine.sum()), len(mine), int(theirs.sum()), len(theirs))
    textbook = common_odds(strata)
    assert figure.estimate == pytest.approx(textbook.estimate)
    assert (figure.numerator, figure.denominator) == (textbook.numerator, textbook.denominator)
    assert figure.high - figure.low > 0.8 * (textbook.high - textbook.low)


def test_facts_that_only_one_group_has_are_left_out_and_said(biased: pl.DataFrame) -> None:
    rows = biased.filter((pl.col("facts") != "kind 0") | (pl.col("ethnicity") == "White"))
    alone = rows.filter(facts="kind 0").height
    figure = within_facts(rows, "referred", "ethnicity", ("Black", "White"), ["facts"], "officer")
    assert figure.caveats[0].startswith(f"{alone:,} of {len(rows):,} rows")
    assert "over 5 combinations" in figure.method
