"""Screens records from files: read, checked one by one, screened together, answered in the order in which they came."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.contact_record import BadContact, of_a_child_by_now, read_record, to_frame
from childfirst.rules.screening.engine import screen_in_order
from childfirst.rules.screening.finding import Finding, finding_of
from childfirst.rules.screening.rule import Rule
from childfirst.rules.screening.rule_set import RuleSet
from childfirst.rules.screening.tables import read_rows

Answer = dict[str, Any]
TABLES: Final = (".csv", ".parquet")


def as_json(finding: Finding) -> Answer:
    """A finding as it is written to a file."""
    return {name: getattr(finding, name) for name in Finding.__slots__ if name not in ("evidence", "in_force_from")} | {
        "evidence": list(finding.evidence),
        "in_force_from": finding.in_force_from.isoformat() if finding.in_force_from else None,
    }


def screen_records(records: Sequence[Mapping[str, Any]], rule_set: RuleSet, at: datetime | None = None) -> list[Answer]:
    """An answer for each record of {id, contact, earlier}; a bad one is answered with what is wrong with it.

    With `at`, the moment of asking, contacts later than it and people of 18 or older are refused too.
    """
    answers: list[Answer] = []
    rows: list[dict[str, Any]] = []
    groups: list[str] = []
    targets: dict[int, int] = {}
    for place, record in enumerate(records):
        answers.append({"id": record.get("id"), "findings": []})
        try:
            now, others = read_record(record)
            if at:
                of_a_child_by_now(now, at)
                for number, other in enumerate(others):
                    of_a_child_by_now(other, at, f"earlier[{number}].")
        except BadContact as bad:
            answers[-1] = {"id": record.get("id"), "error": str(bad)}
            continue
        targets[len(rows)] = place
        rows += [now, *others]
        groups += [str(place)] * (1 + len(others))
    wanted = pl.Series("wanted", [row in targets for row in range(len(rows))], dtype=pl.Boolean)
    frame = to_frame(rows).with_columns(pl.Series("child_group", groups, dtype=pl.String), wanted)
    for row, findings in _grouped(frame, rule_set, "wanted"):
        answers[targets[row]]["findings"] = findings
    return answers


def _grouped(frame: pl.DataFrame, rule_set: RuleSet, targets: str | None) -> Iterator[tuple[int, list[Answer]]]:
    """Row number and findings, for each row that has any."""
    rules = {rule.id: rule for rule in rule_set.rules}
    found = screen_in_order(frame, rule_set=rule_set, targets=targets)
    together = found.group_by("order", maintain_order=True).agg("rule", "version", "reason", "evidence").sort("order")
    for row, names, versions, reasons, evidence in together.iter_rows():
        yield (
            row,
            [_answer(rules[name], *parts) for name, *parts in zip(names, versions, reasons, evidence, strict=True)],
        )


def _answer(rule: Rule, version: str, reason: str, evidence: list[Any]) -> Answer:
    return as_json(finding_of(rule, version, reason, tuple(evidence)))


def frame_of_records(records: Iterable[Mapping[str, Any]]) -> tuple[pl.DataFrame, int]:
    """Every contact of records of {id, contact, earlier} once, as facts, and how many records could not be read."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    bad = 0
    for number, record in enumerate(records):
        try:
            now, others = read_record(record)
        except BadContact:
            bad += 1
            continue
        group = now["child_id"] or f"record {number}"
        for row in (now, *others):
            rows.setdefault((group, row["id"]), row | {"child_id": group})
    return to_frame(list(rows.values())), bad


def read_csv(path: str) -> pl.DataFrame:
    """A CSV file, every column as text."""
    return pl.read_csv(path, infer_schema=False)


def screen_table(table: pl.DataFrame, rule_set: RuleSet, at: datetime | None = None) -> Iterator[Answer]:
    """An answer for each row of a table with one row for each child in each contact, in the order of the rows."""
    read = read_rows(table, at=at)
    found = _grouped(read.frame, rule_set, None)
    ids = iter(read.frame.get_column("id"))
    waiting = next(found, None)
    place = 0
    for row in range(table.height):
        if row in read.bad:
            yield {"id": read.ids[row], "error": read.bad[row]}
            continue
        mine = waiting is not None and waiting[0] == place
        yield {"id": next(ids), "findings": waiting[1] if mine and waiting else []}
        waiting, place = next(found, None) if mine else waiting, place + 1
