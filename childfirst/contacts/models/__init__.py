"""Recording an encounter, and what the dated rules found in it."""

from childfirst.contacts.models.amendments import Amendment
from childfirst.contacts.models.contacts import Contact
from childfirst.contacts.models.drafts import Draft
from childfirst.contacts.models.flags import Flag
from childfirst.contacts.models.involvements import ContactAdult, Involvement
from childfirst.contacts.models.rule_settings import RuleSetting
from childfirst.contacts.models.screenings import Disagreement, Finding, HarmFound, Screening

__all__ = [
    "Amendment",
    "Contact",
    "ContactAdult",
    "Disagreement",
    "Draft",
    "Finding",
    "Flag",
    "HarmFound",
    "Involvement",
    "RuleSetting",
    "Screening",
]
