"""A line of the queue: who (with age), what, why, which grade, what is missing, and when it is due."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.urls import reverse

from childfirst.contacts.models import Involvement
from childfirst.referrals.models import Clock, FoldedContact, Referral
from childfirst.referrals.presenters.clocks import title_of
from childfirst.rules.vocabulary import CONTACT_KINDS
from childfirst.ui.formatting import plural


@dataclass
class Row:
    """One referral in the queue."""

    referral: Referral
    href: str
    children: list[str] = field(default_factory=list)
    child_ids: list[int] = field(default_factory=list)
    next_clock: str = ""
    contacts: int = 1

    @property
    def kind(self) -> str:
        return CONTACT_KINDS[self.referral.kind]

    @property
    def gaps(self) -> str:
        count = self.referral.gap_count
        return f"{plural(count, 'child', 'children')} not named" if count else ""

    def clock_state(self, at: datetime) -> str:
        """For the badge: late, due within the hour, or running."""
        due = self.referral.next_due_at
        if due is None:
            return "paused" if self.referral.status == "returned" else "not_started"
        return "breached" if due < at else "warning" if (due - at).total_seconds() <= 3600 else "running"


def rows(referrals: Iterable[Referral]) -> list[Row]:
    """The page's lines, in three more queries however long the page."""
    made = {row.pk: Row(row, reverse("referrals:referral", args=[row.pk])) for row in referrals}
    places = dict[int, int](
        FoldedContact.objects.filter(referral__in=made, unfolded_at=None).values_list("contact", "referral")
    )
    holds: dict[int, int] = defaultdict(int)
    for referral in places.values():
        holds[referral] += 1
    parts = Involvement.objects.filter(contact__in=places).select_related("child").order_by("pk")
    for part in parts:
        row = made[places[part.contact_id]]
        if part.child and part.child_id not in row.child_ids:
            row.child_ids.append(part.child_id)
            row.children.append(f"{part.child.name}, {_age(part)}")
    for clock in Clock.objects.filter(referral__in=made, ended=False, due_at__isnull=False).order_by("-due_at", "-pk"):
        made[clock.referral_id].next_clock = title_of(clock)
    for pk, row in made.items():
        row.contacts = holds.get(pk, 0)
    return list(made.values())


def children_shown(lines: Iterable[Row]) -> list[int]:
    """Every child named on the page, once, for the trace."""
    return list(dict.fromkeys(child for line in lines for child in line.child_ids))


def _age(part: Any) -> str:
    return "age not known" if part.age_months is None else str(part.age_months // 12)
