"""Wording: words that blame, adultify, minimise or doubt a child, why they harm, and what to write. It suggests and never blocks."""

from childfirst.rules.wording.check import check
from childfirst.rules.wording.entry import CLASSES, WEIGHTS, Entry
from childfirst.rules.wording.families import ENTRIES, FAMILIES
from childfirst.rules.wording.finding import Child, Finding

__all__ = ["CLASSES", "ENTRIES", "FAMILIES", "WEIGHTS", "Child", "Entry", "Finding", "check"]
