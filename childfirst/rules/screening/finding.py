"""What one rule found for one contact: why, what it rests on and whose rule it is. There is no score in it, on purpose."""

from dataclasses import dataclass
from datetime import date

from childfirst.rules.screening.evidence import Evidence
from childfirst.rules.screening.rule import Rule


@dataclass(frozen=True, slots=True)
class Finding:
    """A suggestion to a named person, who decides."""

    rule: str
    version: str
    title: str
    officer_words: str
    reason: str
    evidence: tuple[Evidence, ...]
    source: str
    status: str
    in_force_from: date | None
    leads_to: str
    asks: str
    tell: str
    clock: str | None
    least_grade: str | None
    urgency: str


def finding_of(rule: Rule, version: str, reason: str, evidence: tuple[Evidence, ...]) -> Finding:
    """A finding, with what its rule says of itself."""
    return Finding(
        rule=rule.id,
        version=version,
        title=rule.title,
        officer_words=rule.officer_words,
        reason=reason,
        evidence=evidence,
        source=rule.source,
        status=rule.status,
        in_force_from=rule.in_force_from,
        leads_to=rule.leads_to,
        asks=rule.asks,
        tell=rule.tell,
        clock=rule.clock,
        least_grade=rule.least_grade,
        urgency=rule.how_soon,
    )
