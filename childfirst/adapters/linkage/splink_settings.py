"""Our model as a Splink settings document: the same levels in SQL, the same weights, so that anybody can weigh with Splink what we weigh."""

import re
from collections.abc import Iterable
from typing import Any, Final

from childfirst.rules.matching.levels import CROSSED_SQL, TURNED, Comparison
from childfirst.rules.matching.model import RAREST, Model

_RIGHT: Final = re.compile(r'"(\w+)_r"')
_BLOCKS: Final = (
    "l.dk = r.dk AND l.gk = r.gk",
    "l.dk = r.dk AND l.fk = r.fk",
    "l.pc = r.pc AND l.gk = r.gk",
    "l.pc = r.pc AND l.fk = r.fk",
)


def settings_of(model: Model, used: Iterable[Comparison]) -> dict[str, Any]:
    """For Splink's Linker over a table of prepared records with `rid`. Blocks on four of our keys; the guards are ours alone."""
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "rid",
        "probability_two_random_records_match": model.prior,
        "blocking_rules_to_generate_predictions": [
            {"blocking_rule": rule, "sql_dialect": "duckdb"} for rule in _BLOCKS
        ],
        "comparisons": [_comparison(model, comparison) for comparison in used],
    }


def _comparison(model: Model, comparison: Comparison) -> dict[str, Any]:
    levels: list[dict[str, Any]] = [
        {"sql_condition": _turned(comparison.missing_sql), "label_for_charts": "missing", "is_null_level": True}
    ]
    for level in comparison.levels:
        often = level.name == "same" and comparison.frequency
        made = {
            "sql_condition": level.sql if often or level.sql == "ELSE" else _turned(level.sql),
            "label_for_charts": level.name,
            "m_probability": model.m[comparison.name][level.name],
            "u_probability": model.u[comparison.name][level.name],
        }
        if often:
            # Splink adjusts for frequency only on a plain equality, so names that are equal the other way round are a level of their own.
            levels.append(made | {"tf_adjustment_column": comparison.frequency, "tf_minimum_u_value": RAREST})
            if _turned(level.sql) != level.sql:
                levels.append(made | {"sql_condition": _turned(level.sql), "label_for_charts": "same, turned round"})
        else:
            levels.append(made)
    return {"output_column_name": f"c_{comparison.name}", "comparison_levels": levels}


def _turned(sql: str) -> str:
    """The right record's names the other way round, where that is how they fit."""

    def side(found: re.Match[str]) -> str:
        column = found[1]
        return (
            f'(CASE WHEN {CROSSED_SQL} THEN "{TURNED[column]}_r" ELSE "{column}_r" END)'
            if column in TURNED
            else found[0]
        )

    return _RIGHT.sub(side, sql)
