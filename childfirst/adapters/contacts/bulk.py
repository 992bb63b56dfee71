"""Keeping many contacts at once: the same rows that recording one by one would leave, with one pass of the rule engine.

Used where contacts come by the thousand and nobody is waiting at a form: an import of published stops, and the demo's history.
Every row is written inside the caller's transaction: numbers, screenings, findings and trace stand or fall together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Final
from uuid import uuid4

import polars as pl
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat, LPad

from childfirst.audit.models import AuditEntry, Operation
from childfirst.contacts.harm import keep_findings
from childfirst.contacts.models import Contact, Finding, Involvement, Screening
from childfirst.contacts.rules_in_use import rules_in_use
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.now import local
from childfirst.rules.screening import Rule, RuleSet, screen
from childfirst.rules.screening.facts import SCHEMA

ROWS: Final = 500
DIGITS: Final = 6
MOST_EARLIER: Final = 200


def keep_contacts(contacts: Sequence[Contact]) -> None:
    """Save new contacts and give each the number that people read, made from its key."""
    for contact in contacts:
        contact.reference = f"new-{uuid4().hex[:20]}"
    Contact.objects.bulk_create(contacts, batch_size=ROWS)
    for contact in contacts:
        contact.reference = f"CF-{local(contact.submitted_at).year}-{contact.pk:0{DIGITS}d}"
    years: dict[int, list[int]] = defaultdict(list)
    for contact in contacts:
        years[local(contact.submitted_at).year].append(contact.pk)
    number = Cast("pk", CharField())
    for year, keys in years.items():
        for first in range(0, len(keys), ROWS):
            rows = Contact.objects.filter(pk__in=keys[first : first + ROWS])
            short = rows.filter(pk__lt=10**DIGITS)
            rows.filter(pk__gte=10**DIGITS).update(reference=Concat(Value(f"CF-{year}-"), number))
            short.update(reference=Concat(Value(f"CF-{year}-"), LPad(number, DIGITS, Value("0"))))


def keep_screenings(
    parts: Sequence[Involvement], records: Sequence[dict[str, Any]], *, by: Any
) -> dict[int, list[Finding]]:
    """Screen parts already saved, each with its record as the rules read it. Findings by contact, unsaved ones saved.

    A record's `id` is its contact's reference and its `child_id` the child's key, so that evidence points at what people see.
    Records of the same child in the same call are its history. No part is screened against what came later.
    """
    frame, rules = pl.DataFrame(list(records), schema=SCHEMA), rules_in_use()
    earlier = _earlier(records)
    screenings = [
        Screening(
            contact=part.contact, involvement=part, rule_set=rules.version, screened_at=part.contact.submitted_at, screened_by=person_or_none(by),
            facts={"contact": _plain(record), "earlier": earlier[place]},
        )
        for place, (part, record) in enumerate(zip(parts, records, strict=True))
    ]  # fmt: skip
    Screening.objects.bulk_create(screenings, batch_size=ROWS)
    of_record = {
        (record["id"], record["child_id"]): screening for record, screening in zip(records, screenings, strict=True)
    }
    findings: list[Finding] = []
    by_contact: dict[int, list[Finding]] = defaultdict(list)
    positions: dict[int, int] = defaultdict(int)
    for row in screen(frame, rule_set=rules).iter_rows(named=True):
        screening = of_record[(row["id"], row["child_id"])]
        positions[screening.pk] += 1
        finding = _finding(screening, positions[screening.pk], row, rules)
        findings.append(finding)
        by_contact[screening.contact_id].append(finding)
    keep_findings(findings, batch_size=ROWS)
    return by_contact


def _earlier(records: Sequence[dict[str, Any]]) -> list[list[str]]:
    """For each record, the ids of the same child's earlier ones, the latest first."""
    seen: dict[str, list[str]] = defaultdict(list)
    found: list[list[str]] = [[] for _ in records]
    for place in sorted(range(len(records)), key=lambda place: (records[place]["occurred_at"], records[place]["id"])):
        child = records[place]["child_id"]
        if child:
            found[place] = seen[child][-MOST_EARLIER:][::-1]
            seen[child].append(records[place]["id"])
    return found


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in record.items() if value is not None and value != ""}
    return kept | {"occurred_at": record["occurred_at"].isoformat()}


_OF_THE_RULE: Final = [
    "family",
    "title",
    "officer_words",
    "source",
    "status",
    "in_force_from",
    "leads_to",
    "asks",
    "tell",
]


@cache
def _rules(rules: RuleSet) -> dict[str, list[Rule]]:
    """The editions of each rule that the set holds; more than one where its owner chose another from some day."""
    found: dict[str, list[Rule]] = defaultdict(list)
    for rule in rules.rules:
        found[rule.id].append(rule)
    return found


def _finding(screening: Screening, position: int, row: dict[str, Any], rules: RuleSet) -> Finding:
    editions = _rules(rules)[row["rule"]]
    day = local(screening.contact.occurred_from).date()
    rule = editions[0] if len(editions) == 1 else next(one for one in editions if one.in_force(day))
    said = {name: getattr(rule, name) for name in _OF_THE_RULE} | {"title": rule.title[:160]}
    return Finding(
        screening=screening,
        position=position,
        rule=row["rule"],
        reason=row["reason"],
        evidence=row["evidence"],
        clock=rule.clock or "",
        least_grade=rule.least_grade or "",
        **said,
    )


def trace_collected(contacts: Iterable[tuple[Contact, Iterable[int | None]]], *, by: Any, source: str) -> int:
    """One row of the trace for each child of each contact, as recording one by one leaves. Dated to when it was recorded."""
    rows = [
        AuditEntry(
            moment=contact.submitted_at, actor_id=getattr(contact.submitted_by, "pk", None), actor_name=str(contact.submitted_by or by)[:150],
            operation=Operation.COLLECTION, verb="recorded contact", subject_type="contacts.contact", subject_id=str(contact.pk), child_id=child,
            details={"kind": contact.kind, "source": source},
        )
        for contact, children in contacts
        for child in (list(children) or [None])
    ]  # fmt: skip
    AuditEntry.objects.bulk_create(rows, batch_size=ROWS)
    return len(rows)
