"""What one rule found for one contact: why, what it rests on and whose rule it is. There is no score in it, on purpose."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict


class Evidence(TypedDict):
    """One thing a finding rests on: a fact of this contact, or an earlier contact."""

    what: str
    value: str
    contact: str


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
