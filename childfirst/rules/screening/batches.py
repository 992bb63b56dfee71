"""Screens records from files: read, checked one by one, screened together, answered in the order in which they came."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import polars as pl

from childfirst.rules.screening.contact_record import BadContact, Problem, read_contact, read_record, to_frame
from childfirst.rules.screening.engine import screen_in_order
from childfirst.rules.screening.facts import FIELD, SCHEMA
from childfirst.rules.screening.finding import Finding, finding_of
from childfirst.rules.screening.rule import Rule
from childfirst.rules.screening.rule_set import RuleSet

Answer = dict[str, Any]
ROWS_AT_A_TIME: Final = 50_000
BETWEEN_CODES: Final = ";"
TRUE_OR_FALSE: Final = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


def as_json(finding: Finding) -> Answer:
    """A finding as it is written to a file."""
    return {name: getattr(finding, name) for name in Finding.__slots__ if name not in ("evidence", "in_force_from")} | {
        "evidence": list(finding.evidence),
        "in_force_from": finding.in_force_from.isoformat() if finding.in_force_from else None,
    }


def screen_records(records: Sequence[Mapping[str, Any]], rule_set: RuleSet) -> list[Answer]:
    """An answer for each record of {id, contact, earlier}; a bad one is answered with what is wrong with it."""
    answers: list[Answer] = []
    rows: list[dict[str, Any]] = []
    groups: list[str] = []
    targets: dict[int, int] = {}
    for place, record in enumerate(records):
        answers.append({"id": record.get("id"), "findings": []})
        try:
            now, others = read_record(record)
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


def read_table(path: str) -> pl.DataFrame:
    """A CSV file (every column as text) or a Parquet file."""
    return pl.read_csv(path, infer_schema=False) if path.endswith(".csv") else pl.read_parquet(path)


def screen_table(table: pl.DataFrame, rule_set: RuleSet) -> Iterator[Answer]:
    """An answer for each row of a table with one row for each child in each contact, in the order of the rows."""
    good, bad = _read_rows(table)
    found = _grouped(good, rule_set, None)
    ids = iter(good.get_column("id"))
    waiting = next(found, None)
    place = 0
    for row in range(table.height):
        if row in bad:
            yield bad[row]
            continue
        mine = waiting is not None and waiting[0] == place
        yield {"id": next(ids), "findings": waiting[1] if mine and waiting else []}
        waiting, place = next(found, None) if mine else waiting, place + 1


def _read_rows(table: pl.DataFrame) -> tuple[pl.DataFrame, dict[int, Answer]]:
    frames, bad, seen = [to_frame([])], dict[int, Answer](), set[tuple[str | None, str]]()
    known = table.select(name for name in SCHEMA if name in table.columns)
    for start in range(0, table.height, ROWS_AT_A_TIME):
        rows = []
        for number, cells in enumerate(known.slice(start, ROWS_AT_A_TIME).iter_rows(named=True), start):
            try:
                rows.append(_read_row(cells, seen))
            except BadContact as problem:
                bad[number] = {"id": cells.get("id"), "error": f"row {number + 1}: {problem}"}
        frames.append(to_frame(rows))
    return pl.concat(frames), bad


def _read_row(cells: Mapping[str, Any], seen: set[tuple[str | None, str]]) -> dict[str, Any]:
    contact = read_contact({name: _cell(name, value) for name, value in cells.items()})
    key = (contact["child_id"], contact["id"])
    if key in seen:
        raise BadContact([Problem("id", "stands twice for this child", "Give each contact of a child once")])
    seen.add(key)
    return contact


def _cell(name: str, value: Any) -> Any:
    """Text from a CSV file in the type the record asks for; what cannot be turned is left for the check to name."""
    if not isinstance(value, str):
        return value
    text, sort = value.strip(), FIELD[name].type
    if not text:
        return None
    if sort == "codes":
        return [code.strip() for code in text.split(BETWEEN_CODES)]
    if sort == "yes_no":
        return TRUE_OR_FALSE.get(text.lower(), text)
    if sort in ("whole", "decimal", "adults"):
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text
