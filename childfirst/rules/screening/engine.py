"""The one rule engine: the same expressions for the contact on the form and for every contact of ten years."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.contact_record import read_child, to_frame
from childfirst.rules.screening.derived import with_derived
from childfirst.rules.screening.facts import SCHEMA
from childfirst.rules.screening.finding import Finding
from childfirst.rules.screening.history import STEMS, with_history, with_lists
from childfirst.rules.screening.reasons import columns_of, evidence_of, histories_of, reason_of
from childfirst.rules.screening.rule import Rule
from childfirst.rules.screening.rule_set import RuleSet, rule_set_for

EVIDENCE: Final = pl.List(pl.Struct({"what": pl.String, "value": pl.String, "contact": pl.String}))
FINDINGS: Final = {
    "id": pl.String(), "child_id": pl.String(), "rule": pl.String(), "version": pl.String(), "reason": pl.String(),
    "evidence": EVIDENCE,
}
_PLACE: Final = ("id", "child_id", "order")
ROWS_AT_A_TIME: Final = 250_000


@cache
def _conditions(rule_set: RuleSet) -> tuple[pl.Expr, ...]:
    """Every condition, for children only, and only inside the rule's own dates where the set is not of one day."""
    return tuple(_condition(rule, dated=rule_set.on is None).alias(rule.id) for rule in rule_set.rules)


def _condition(rule: Rule, *, dated: bool) -> pl.Expr:
    fires = rule.condition & pl.col("is_child")
    if dated and rule.in_force_from:
        fires = fires & (pl.col("occurred_on") >= pl.lit(rule.in_force_from))
    if dated and rule.in_force_to:
        fires = fires & (pl.col("occurred_on") <= pl.lit(rule.in_force_to))
    return fires.fill_null(False)


@cache
def _written(rule: Rule) -> tuple[pl.Expr, pl.Expr]:
    return reason_of(rule), evidence_of(rule)


def screen_one(contact: Any, earlier: Sequence[Any] = (), rule_set: RuleSet | None = None) -> list[Finding]:
    """Screen one contact of one child. `earlier` may hold later contacts too: they are not looked at."""
    rules = rule_set or rule_set_for(None)
    now, others = read_child(contact, earlier)
    facts = with_history(with_derived(to_frame([*others, now]).with_columns(child_group=pl.lit("one"))))
    this = facts.filter(pl.col("id") == now["id"])
    flags = this.select(_conditions(rules)).row(0)
    fired = [rule for rule, flag in zip(rules.rules, flags, strict=True) if flag]
    if not fired:
        return []
    this = with_lists(this, facts, tuple({name: 0 for rule in fired for name in histories_of(rule)}))
    texts = this.select(
        expression.alias(f"{rule.id}:{part}")
        for rule in fired
        for part, expression in zip(("reason", "evidence"), _written(rule), strict=True)
    ).row(0)
    return [
        _finding(rule, rules.version, reason, evidence)
        for rule, reason, evidence in zip(fired, texts[::2], texts[1::2], strict=True)
    ]


def _finding(rule: Rule, version: str, reason: str, evidence: list[Mapping[str, str]]) -> Finding:
    return Finding(
        rule=rule.id, version=version, title=rule.title, officer_words=rule.officer_words, reason=reason,
        evidence=tuple({"what": part["what"], "value": part["value"], "contact": part["contact"]} for part in evidence),
        source=rule.source, status=rule.status, in_force_from=rule.in_force_from, leads_to=rule.leads_to,
        asks=rule.asks, tell=rule.tell, clock=rule.clock, least_grade=rule.least_grade,
    )


def screen(
    frame: pl.DataFrame | pl.LazyFrame, *, rule_set: RuleSet | None = None, targets: str | pl.Expr | None = None
) -> pl.DataFrame:
    """Screen many contacts at once: one row of `frame` for each child in each contact, with all of each child's contacts.

    `targets` names a true-or-false column (or is an expression) for the rows to screen; the others are only history.
    A row's history is that of its `child_group` where the frame has that column, otherwise of its `child_id`.
    Findings come in the order of the rows, and for each row in the order of what needs doing first.
    """
    whole = frame.collect() if isinstance(frame, pl.LazyFrame) else frame
    rules = rule_set or rule_set_for(None)
    wanted = pl.lit(True) if targets is None else pl.col(targets) if isinstance(targets, str) else targets
    ready = conform(whole, wanted)
    parts = max(1, round(ready.height / ROWS_AT_A_TIME))
    pieces = [ready] if parts == 1 else _by_child(ready, parts)
    found = [findings for piece in pieces for findings in _screen_piece(piece, rules)]
    if not found:
        return pl.DataFrame(schema=FINDINGS)
    return pl.concat(found).sort("order", "rank").select(list(FINDINGS))


def _by_child(ready: pl.DataFrame, parts: int) -> list[pl.DataFrame]:
    """Pieces that keep each child whole, so that memory is bounded by a piece."""
    return ready.with_columns(piece=pl.col("child_group").hash(seed=1) % parts).partition_by("piece", include_key=False)


def conform(frame: pl.DataFrame, wanted: pl.Expr) -> pl.DataFrame:
    """The frame with every field of the record in its own type (absent ones empty), whose history, and what to screen."""
    fields = [
        pl.col(name).cast(dtype) if name in frame.columns else pl.lit(None, dtype=dtype).alias(name)
        for name, dtype in SCHEMA.items()
    ]
    own = pl.coalesce(pl.col("child_id"), pl.lit("only ") + pl.col("id")) if "child_id" in frame.columns else pl.col("id")
    group = pl.col("child_group").cast(pl.String) if "child_group" in frame.columns else own
    return frame.select(
        *fields, group.alias("child_group"), wanted.fill_null(False).alias("wanted"), pl.int_range(pl.len()).alias("order")
    )


def _screen_piece(piece: pl.DataFrame, rule_set: RuleSet) -> list[pl.DataFrame]:
    facts = with_history(with_derived(piece))
    flags = facts.select(condition & pl.col("wanted") for condition in _conditions(rule_set))
    return [
        _write(rule, rank, facts, flags[rule.id], rule_set.version)
        for rank, rule in enumerate(rule_set.rules)
        if flags[rule.id].any()
    ]


def _write(rule: Rule, rank: int, facts: pl.DataFrame, fires: pl.Series, version: str) -> pl.DataFrame:
    """The findings of one rule, with their reasons and evidence."""
    lists = histories_of(rule)
    needed = {*_PLACE, *columns_of(rule), *lists, *(f"total:{STEMS[name]}" for name in lists)}
    fired = with_lists(facts.select(needed).filter(fires), facts, lists)
    reason, evidence = _written(rule)
    return fired.select(
        pl.col(_PLACE), pl.lit(rank, dtype=pl.Int32).alias("rank"), pl.lit(rule.id).alias("rule"),
        pl.lit(version).alias("version"), reason.alias("reason"), evidence.alias("evidence"),
    )
