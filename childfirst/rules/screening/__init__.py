"""Screening: what makes this child vulnerable, found by dated, sourced, readable rules that suggest and never decide."""

from childfirst.rules.screening.contact_record import BadContact, Problem
from childfirst.rules.screening.engine import FINDINGS, screen, screen_one
from childfirst.rules.screening.evidence import Evidence
from childfirst.rules.screening.facts import CONTACT_FIELDS
from childfirst.rules.screening.finding import Finding
from childfirst.rules.screening.rule import Family, Rule
from childfirst.rules.screening.rule_set import VERSION, RuleSet, Setting, editions_of, every_rule, rule_set_for

__all__ = [
    "CONTACT_FIELDS",
    "FINDINGS",
    "VERSION",
    "BadContact",
    "Evidence",
    "Family",
    "Finding",
    "Problem",
    "Rule",
    "RuleSet",
    "Setting",
    "editions_of",
    "every_rule",
    "rule_set_for",
    "screen",
    "screen_one",
]
