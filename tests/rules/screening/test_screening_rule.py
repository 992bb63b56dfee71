"""A rule that is ill-formed, dishonest about its standing or without examples cannot be loaded."""

from typing import Any

import polars as pl
import pytest

from childfirst.rules.screening import RuleSet, screen_one
from childfirst.rules.screening.conditions import kind, sign
from childfirst.rules.screening.examples import contact, example
from childfirst.rules.screening.rule import Codes, Earlier, Rule

GOOD: dict[str, Any] = {
    "id": "a-rule",
    "family": "x",
    "title": "T",
    "officer_words": "O",
    "child_words": "C",
    "condition": kind("missing"),
    "evidence": ("kind",),
    "reason": "{kind}",
    "source": "S",
    "domain": "R1",
    "status": "guidance",
    "tag": "M",
    "leads_to": "asks",
    "asks": "A?",
    "tell": "T",
    "fires": example("Ana", contact("missing")),
    "stays_quiet": example("Ana", contact("arrest")),
}


def test_a_good_rule_loads() -> None:
    assert Rule(**GOOD).order[0] == 1


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"id": "Bad Id"}, "slug"),
        ({"condition": pl.col("ethnicity_officer") == "black"}, "ethnicity_officer"),
        ({"condition": pl.col("shoe_size") > 4}, "shoe_size"),
        ({"when": {"sex": ("male",)}}, "sex"),
        ({"condition": pl.lit(True), "when": {}}, "has no condition"),
        ({"reason": "{shoe_size}"}, "reason names"),
        ({"reason": "{kind"}, "stray brace"),
        ({"evidence": ("ethnicity_self",)}, "evidence"),
        ({"evidence": (Codes("shoes", ()),)}, "evidence"),
        ({"evidence": (Earlier("missing_3d"),)}, "evidence"),
        ({"status": "law"}, "status"),
        ({"clock": "R999"}, "clock"),
        ({"least_grade": "purple"}, "grade"),
        ({"tag": "U"}, "unsure rule must be off"),
        ({"switched_on": False}, "say why"),
        ({"off_because": "no reason"}, "say why"),
        ({"tag": "D", "status": "statute"}, "not law"),
        ({"child_words": ""}, "words are missing"),
        ({"tell": ""}, "words are missing"),
        ({"leads_to": "opens_referral"}, "starts a clock"),
        ({"urgency": "whenever"}, "urgency"),
        ({"fires": ()}, "example"),
        ({"stays_quiet": ()}, "example"),
    ],
)
def test_a_bad_rule_cannot_be_loaded(change: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        Rule(**(GOOD | change))


def test_a_misspelt_code_cannot_be_loaded() -> None:
    with pytest.raises(ValueError, match="signs has no code sucidal"):
        sign("sucidal")
    with pytest.raises(ValueError, match="none given"):
        sign()


def test_a_rule_ends_when_it_ends() -> None:
    from datetime import date

    rule = Rule(**GOOD, in_force_from=date(2020, 1, 1), in_force_to=date(2021, 1, 1))

    assert [rule.in_force(date(year, 1, 1)) for year in (2019, 2020, 2021, 2022)] == [False, True, True, False]
    records = [
        {"id": "k", "kind": "missing", "occurred_at": f"{year}-01-01T12:00:00Z"} for year in (2019, 2020, 2021, 2022)
    ]
    rules = RuleSet("test", None, (rule,))
    assert [len(screen_one(record, (), rules)) for record in records] == [0, 1, 1, 0]
