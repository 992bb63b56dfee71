"""The one rule engine: the same expressions for the contact on the form and for every contact of ten years."""

from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.contact_record import check_frame, read_child, to_frame
from childfirst.rules.screening.derived import with_derived
from childfirst.rules.screening.facts import SCHEMA
from childfirst.rules.screening.finding import Finding, finding_of
from childfirst.rules.screening.history import STEMS, earlier_of_one, with_history, with_lists
from childfirst.rules.screening.reasons import (
    columns_of,
    evidence_of,
    evidence_parts,
    histories_of,
    reason_of,
    reason_text,
)
from childfirst.rules.screening.rule import ALWAYS, Rule
from childfirst.rules.screening.rule_set import RuleSet, rule_set_for

EVIDENCE: Final = pl.List(pl.Struct({"what": pl.String, "value": pl.String, "contact": pl.String}))
FINDINGS: Final = {
    "id": pl.String(),
    "child_id": pl.String(),
    "rule": pl.String(),
    "version": pl.String(),
    "reason": pl.String(),
    "evidence": EVIDENCE,
}
_PLACE: Final = ("id", "child_id", "order")
ROWS_AT_A_TIME: Final = 250_000


@cache
def _conditions(rule_set: RuleSet) -> tuple[pl.Expr, ...]:
    """Every condition, for children only, and only inside the rule's own dates where the set is not of one day."""
    made = [_condition(rule, dated=rule_set.on is None) for rule in rule_set.rules]
    return tuple(condition.alias(str(rank)) for rank, condition in enumerate(made))


def _condition(rule: Rule, *, dated: bool) -> pl.Expr:
    fires = rule.expression & pl.col("is_child")
    for first, last in rule.windows if dated else ():
        fires = fires & (pl.col("occurred_on") >= pl.lit(first)) if first else fires
        fires = fires & (pl.col("occurred_on") <= pl.lit(last)) if last else fires
    return fires.fill_null(False)


def screen_one(contact: Any, earlier: Sequence[Any] = (), rule_set: RuleSet | None = None) -> list[Finding]:
    """Screen one contact of one child. `earlier` may hold later contacts too: they are not looked at."""
    rules = rule_set or rule_set_for(None)
    now, others = read_child(contact, earlier)
    facts = with_history(with_derived(to_frame([*others, now]).with_columns(child_group=pl.lit("one"))))
    this = facts.filter(pl.col("id") == now["id"])
    row = this.row(0, named=True)
    fired = _fired_on_one(this, row, rules)
    row |= earlier_of_one(facts, row, tuple({name: None for rule in fired for name in histories_of(rule)}))
    return [finding_of(rule, rules.version, reason_text(rule, row), evidence_parts(rule, row)) for rule in fired]


def _fired_on_one(this: pl.DataFrame, row: dict[str, Any], rules: RuleSet) -> list[Rule]:
    """The same answer as the whole expressions give, sooner: what a look at one row settles is not asked of the engine."""
    day = row["occurred_on"]
    possible = [
        rule
        for rule in rules.rules
        if row["is_child"] and rule.could_fire(row) and (rules.on is not None or rule.in_force(day))
    ]
    open_ones = [rule for rule in possible if rule.condition is not ALWAYS]
    asked = [rule.condition.alias(str(place)) for place, rule in enumerate(open_ones)]
    answers = this.select(asked).row(0) if asked else ()
    quiet = {rule for rule, answer in zip(open_ones, answers, strict=True) if not answer}
    return [rule for rule in possible if rule not in quiet]


def screen(
    frame: pl.DataFrame | pl.LazyFrame, *, rule_set: RuleSet | None = None, targets: str | pl.Expr | None = None
) -> pl.DataFrame:
    """Screen many contacts at once: one row of `frame` for each child in each contact, with all of each child's contacts.

    `targets` names a true-or-false column (or is an expression) for the rows to screen; the others are only history.
    A row's history is that of its `child_group` where the frame has that column, otherwise of its `child_id`.
    The findings of a row stand together, in the order of what needs doing first; children come in no special order.
    """
    return screen_in_order(frame, rule_set=rule_set, targets=targets).select(list(FINDINGS))


def screen_in_order(
    frame: pl.DataFrame | pl.LazyFrame, *, rule_set: RuleSet | None = None, targets: str | pl.Expr | None = None
) -> pl.DataFrame:
    """As `screen`, with the number of the row each finding belongs to (`order`) and its rule's place (`rank`)."""
    whole = frame.collect() if isinstance(frame, pl.LazyFrame) else frame
    rules = rule_set or rule_set_for(None)
    check_frame(whole)
    wanted = pl.lit(True) if targets is None else pl.col(targets) if isinstance(targets, str) else targets
    ready = conform(whole, wanted)
    parts = max(1, round(ready.height / ROWS_AT_A_TIME))
    pieces = [ready] if parts == 1 else _by_child(ready, parts)
    return pl.concat([_screen_piece(piece, rules) for piece in pieces])


def fired(frame: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    """Which rules fire on which rows, without their words: `order` (the row's number) and `rule`; for counting."""
    check_frame(frame)
    parts = max(1, round(frame.height / ROWS_AT_A_TIME))
    ready = conform(frame, pl.lit(True))
    pieces = [ready] if parts == 1 else _by_child(ready, parts)
    return pl.concat([_fired_in_piece(piece, rule_set) for piece in pieces])


def _fired_in_piece(piece: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    facts = with_history(with_derived(piece))
    order = facts.get_column("order")
    answers = facts.select(_conditions(rule_set)).get_columns()
    names = pl.Enum(sorted({rule.id for rule in rule_set.rules}))
    found = [
        pl.DataFrame({"order": order.filter(answer)}).with_columns(pl.lit(rule.id, dtype=names).alias("rule"))
        for rule, answer in zip(rule_set.rules, answers, strict=True)
    ]
    return pl.concat(found).with_columns(pl.col("rule").cast(pl.String))


def _by_child(ready: pl.DataFrame, parts: int) -> list[pl.DataFrame]:
    """Pieces that keep each child whole, so that memory is bounded by a piece."""
    return ready.with_columns(piece=pl.col("child_group").hash(seed=1) % parts).partition_by("piece", include_key=False)


def conform(frame: pl.DataFrame, wanted: pl.Expr) -> pl.DataFrame:
    """The frame with every field of the record in its own type (absent ones empty), whose history, and what to screen."""
    fields = [
        pl.col(name).cast(dtype) if name in frame.columns else pl.lit(None, dtype=dtype).alias(name)
        for name, dtype in SCHEMA.items()
    ]
    own = (
        pl.coalesce(pl.col("child_id"), pl.lit("only ") + pl.col("id")) if "child_id" in frame.columns else pl.col("id")
    )
    group = pl.col("child_group").cast(pl.String) if "child_group" in frame.columns else own
    return frame.select(
        *fields,
        group.alias("child_group"),
        wanted.fill_null(False).alias("wanted"),
        pl.int_range(pl.len(), dtype=pl.Int64).alias("order"),
    )


def _screen_piece(piece: pl.DataFrame, rule_set: RuleSet) -> pl.DataFrame:
    facts = with_history(with_derived(piece))
    flags = facts.select(condition & pl.col("wanted") for condition in _conditions(rule_set))
    found = [
        _write(rule, rank, facts, flags[str(rank)], rule_set.version)
        for rank, rule in enumerate(rule_set.rules)
        if flags[str(rank)].any()
    ]
    if not found:
        return pl.DataFrame(schema={**FINDINGS, "order": pl.Int64(), "rank": pl.Int32()})
    return pl.concat(found).sort("order", "rank")


def _write(rule: Rule, rank: int, facts: pl.DataFrame, fires: pl.Series, version: str) -> pl.DataFrame:
    """The findings of one rule, with their reasons and evidence."""
    lists = histories_of(rule)
    needed = {*_PLACE, *columns_of(rule), *lists, *(f"total:{STEMS[name]}" for name in lists)}
    fired = with_lists(facts.select(needed).filter(fires), facts, lists)
    return fired.select(
        "id",
        "child_id",
        pl.lit(rule.id).alias("rule"),
        pl.lit(version).alias("version"),
        reason_of(rule).alias("reason"),
        evidence_of(rule).alias("evidence"),
        "order",
        pl.lit(rank, dtype=pl.Int32).alias("rank"),
    )
