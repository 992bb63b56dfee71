"""A draft in words. In this version nothing is sent by the software, and every draft says so."""

from dataclasses import dataclass
from typing import Final

from django.urls import reverse

from childfirst.notices.models import NoticeDraft
from childfirst.ui.formatting import moment_words

NOT_SENT: Final = (
    "Not sent. This is a draft: a named person has to send it, and then record on the clock that it was sent."
)
LEAST: Final = {
    "school": "Only what the Operation Encompass guidance lists (R106): no adult's name, no account of the incident.",
    "home_education": "Only what the Operation Encompass guidance lists (R105, R106): no adult's name, no account of the incident.",
    "council": "What children's services need to decide: who, what happened, what lies behind it, what is asked.",
    "early_help": "Who needs help and with what. The incident itself is not told.",
    "exploitation_team": "References to open and why. The record itself is not copied.",
    "ward_team": "References to open and why. The record itself is not copied.",
}


@dataclass(frozen=True)
class Line:
    """One draft in a list."""

    pk: int
    to: str
    kind: str
    about: str
    child: str
    contact: str
    prepared: str
    withdrawn: bool
    href: str


def line(row: NoticeDraft) -> Line:
    """For the referral's page."""
    by = f" for {row.prepared_by}" if row.prepared_by else ""
    return Line(
        row.pk,
        row.recipient,
        row.get_recipient_kind_display(),
        row.about,
        row.child.name if row.child else "All children named in it",
        row.contact.reference,
        f"{moment_words(row.prepared_at)}{by}",
        row.withdrawn_at is not None,
        reverse("notices:draft", args=[row.pk]),
    )


def address(row: NoticeDraft) -> list[tuple[str, str]]:
    """Whom it is for."""
    rows = [("To", row.recipient), ("Kind", row.get_recipient_kind_display())]
    if row.school:
        rows += [("Safeguarding lead", row.school.safeguarding_lead), ("Contact", row.school.safeguarding_contact)]
    return [*rows, ("About", row.about)]
