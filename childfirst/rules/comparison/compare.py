"""Counts of children and contacts gained and lost, for each rule that changes and for what a finding calls for.

Nothing here is published as it stands: `report` puts every count through suppression first.
"""

from dataclasses import dataclass
from typing import Final

import polars as pl

from childfirst.rules.comparison.people import DIMENSIONS, prepared
from childfirst.rules.screening.engine import fired
from childfirst.rules.screening.rule_set import RuleSet

GAINED: Final = "gained"
LOST: Final = "lost"
SAME: Final = "same"
Table = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Change:
    """One rule, or one consequence: contacts and children that would gain or lose it, and the children by group."""

    about: str
    title: str
    contacts: dict[str, int]
    children: dict[str, int]
    by: dict[str, Table]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changing from one rule set to the other would do, over so many contacts of so many children."""

    old: RuleSet
    new: RuleSet
    contacts: int
    children: int
    consequences: tuple[Change, ...]
    rules: tuple[Change, ...]


def compare(frame: pl.DataFrame, old: RuleSet, new: RuleSet) -> Comparison:
    """Screen the same contacts by both rule sets and count who would be treated differently."""
    people = prepared(frame)
    # A rule fires at most once on a contact, so a row that comes from one side only is a change.
    before = fired(frame, old).with_columns(before=True)
    after = fired(frame, new).with_columns(after=True)
    both = before.join(after, on=["order", "rule"], how="full", coalesce=True)
    marked = both.with_columns(pl.col("before", "after").fill_null(False)).join(people, on="order")
    changed = marked.filter(pl.col("before") != pl.col("after")).get_column("rule").unique().to_list()
    leads_to = {rule.id: rule.leads_to for rule in (*old.rules, *new.rules)}
    titles = _titles(old, new)
    with_calls = marked.with_columns(pl.col("rule").replace_strict(leads_to, return_dtype=pl.String).alias("leads_to"))
    consequences = (
        _change("any", "Any finding at all", marked, people),
        _change("opens_referral", "A referral suggested", with_calls.filter(leads_to="opens_referral"), people),
    )
    rules = [_change(rule, titles[rule], marked.filter(rule=rule), people) for rule in sorted(changed)]
    rules.sort(key=lambda change: (-(change.children[GAINED] + change.children[LOST]), change.about))
    children = people.get_column("child").n_unique()
    return Comparison(old, new, people.height, children, consequences, tuple(rules))


def _titles(old: RuleSet, new: RuleSet) -> dict[str, str]:
    """The title of each rule; both, where the new set has another edition."""
    titles = {rule.id: rule.title for rule in old.rules}
    for rule in new.rules:
        was = titles.get(rule.id, rule.title)
        titles[rule.id] = rule.title if was == rule.title else f"{was}; then: {rule.title}"
    return titles


def _change(about: str, title: str, findings: pl.DataFrame, people: pl.DataFrame) -> Change:
    contacts = findings.group_by("order").agg(pl.col("before", "after").any())
    children = findings.group_by("child").agg(pl.col("before", "after").any())
    everyone = people.unique("child", keep="any", maintain_order=False).select("child", *DIMENSIONS)
    told = everyone.join(children.select("child", _what().alias("what")), on="child", how="left")
    told = told.with_columns(pl.col("what").fill_null(SAME))
    return Change(
        about,
        title,
        _counts(contacts.select(_what().alias("what")), people.height),
        _counts(told.select("what"), everyone.height),
        {name: _by(told, name) for name in DIMENSIONS},
    )


def _what() -> pl.Expr:
    gained = pl.col("after") & ~pl.col("before")
    lost = pl.col("before") & ~pl.col("after")
    return pl.when(gained).then(pl.lit(GAINED)).when(lost).then(pl.lit(LOST)).otherwise(pl.lit(SAME))


def _counts(what: pl.DataFrame, of: int) -> dict[str, int]:
    found = dict(what.group_by("what").len().iter_rows())
    gained, lost = found.get(GAINED, 0), found.get(LOST, 0)
    return {GAINED: gained, LOST: lost, SAME: of - gained - lost}


def _by(told: pl.DataFrame, dimension: str) -> Table:
    table: Table = {}
    for group, what, number in told.group_by(dimension, "what").len().sort(dimension, "what").iter_rows():
        table.setdefault(group, dict.fromkeys((GAINED, LOST, SAME), 0))[what] = number
    return table
