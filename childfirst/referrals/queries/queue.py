"""The queue: tabs, filters, counts and pages that stay quick with fifty thousand open referrals.

A page is read status by status along an index, soonest due first, and merged: no sort of the whole queue, no offset. Counts
come from the same conditions as the lists, in one GROUP BY, so that a tab's number is the length of its list.
"""

import heapq
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any, Final

from django.db.models import Count, Q, QuerySet

from childfirst.contacts.models import Contact
from childfirst.foundation.now import local, now
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.referrals.queries.visible import of_contacts, visible_to
from childfirst.teams.roles import DESK

PER_PAGE: Final = 25
MOST_BY_TEXT: Final = 200
DECIDED_SINCE: Final = timedelta(days=28)
_REFERENCE: Final = re.compile(r"RF-\d{4}-\d{6,}")
ALL: Final = ("open", "in_work", "returned", "awaiting_countersignature", "decided")


@dataclass(frozen=True)
class View:
    """One tab: its words, which statuses it holds, whose it is for, and what else must be true for this person."""

    title: str
    statuses: tuple[str, ...]
    roles: tuple[str, ...]
    narrow: Callable[[Any], Q] = lambda person: Q()
    empty: str = ""


def _mine(person: Any) -> Q:
    return Q(taken_by=person.pk)


def _own(person: Any) -> Q:
    return Q(pk__in=of_contacts(contact__submitted_by=person.pk))


def _routed(person: Any) -> Q:
    return Q(routed_to=person.team_id) if person.team_id else Q(pk__in=())


def _team(person: Any) -> Q:
    return Q(pk__in=of_contacts(contact__team=person.team_id)) if person.team_id else Q(pk__in=())


def _unit(person: Any) -> Q:
    unit = person.team.command_unit_id if person.team_id else None
    return Q(command_unit=unit) if unit else Q(pk__in=())


VIEWS: Final[dict[str, View]] = {
    "desk": View("For the desk", ("open", "in_work"), DESK, empty="Nothing waits for the desk."),
    "unassigned": View("Not taken up", ("open",), DESK, empty="Every referral has been taken up."),
    "mine": View("Taken by me", ("in_work",), DESK, _mine, "You have taken up nothing. Take one from “Not taken up”."),
    "countersign": View(
        "Second person", ("awaiting_countersignature",), DESK, empty="Nothing waits for a second person."
    ),
    "returned": View("Sent back", ("returned",), DESK, empty="No officer has an open question from the desk."),
    "decided": View("Decided", ("decided",), DESK, empty="Nothing was decided in the last 28 days."),
    "own": View("My contacts", ALL, ("officer", "sergeant"), _own, "None of your contacts is with the desk."),
    "questions": View(
        "Questions to answer", ("returned",), ("officer", "sergeant"), _own, "The desk has asked you nothing."
    ),
    "team": View("My team", ALL, ("sergeant",), _team, "None of your team's contacts is with the desk."),
    "unit": View(
        "My command unit", ALL, ("inspector",), _unit, "None of your command unit's contacts is with the desk."
    ),
    "routed": View(
        "Routed to us",
        ("decided",),
        ("exploitation_officer", "ward_officer"),
        _routed,
        "Nothing was routed to your team in the last 28 days.",
    ),
}


def views_for(person: Any) -> dict[str, View]:
    """The tabs this person has, in order."""
    return {code: view for code, view in VIEWS.items() if person.has_role(*view.roles)}


@dataclass(frozen=True)
class Filters:
    """What somebody asked to see. Kept in the address."""

    borough: int | None = None
    command_unit: int | None = None
    grade: str = ""
    kind: str = ""
    due: str = ""
    gaps: bool = False
    text: str = ""

    def condition(self) -> Q:
        """As one condition on Referral. `ungraded` is a grade to ask for."""
        wanted = Q()
        for name in ("borough", "command_unit", "kind"):
            if getattr(self, name):
                wanted &= Q(**{name: getattr(self, name)})
        if self.grade:
            wanted &= Q(grade="" if self.grade == "ungraded" else self.grade)
        if self.gaps:
            wanted &= Q(gap_count__gt=0)
        return wanted & self._due() & self.found_by_text

    def _due(self) -> Q:
        at = now()
        midnight = (local(at) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        limits = {
            "overdue": Q(next_due_at__lt=at),
            "hour": Q(next_due_at__lte=at + timedelta(hours=1)),
            "today": Q(next_due_at__lt=midnight),
        }
        return limits.get(self.due, Q())

    @cached_property
    def found_by_text(self) -> Q:
        """A referral's, contact's, crime's or CAD reference. Names are searched on the children page, with its own trace.

        Contacts are looked up once, by index; the queue's own queries then know the few referrals they are in.
        """
        words = self.text.strip().upper()
        if not words:
            return Q()
        if _REFERENCE.fullmatch(words):
            return Q(reference=words)
        if words.startswith("RF-"):  # LIKE, which PostgreSQL takes to no index under a policy
            return Q(reference__startswith=words)
        if words.isdigit() and len(words) <= 6:
            return Q(reference__endswith=f"-{words.zfill(6)}")
        tight = "".join(words.split())
        contacts = Contact.objects.filter(
            Q(reference=words)
            | Q(crime_reference=tight)
            | Q(cad_reference=tight)
            | Q(incident_key__in=(tight, f"CAD:{tight}", f"CRIME:{tight}"))
        )
        places = FoldedContact.objects.filter(
            unfolded_at=None, contact__in=list(contacts.values_list("pk", flat=True)[:MOST_BY_TEXT])
        )
        return Q(pk__in=list(places.values_list("referral", flat=True)))


def rows_of(person: Any, view: str, filters: Filters) -> QuerySet[Referral]:
    """Everything in one tab. Decided ones for the last 28 days: the page says so."""
    tab = VIEWS[view]
    rows = visible_to(person).filter(tab.narrow(person), filters.condition(), status__in=tab.statuses)
    if tab.statuses == ("decided",):
        return rows.filter(decided_at__gte=now() - DECIDED_SINCE)
    return rows.filter(recent()) if "decided" in tab.statuses else rows


def recent() -> Q:
    """Live, or decided within the window."""
    return ~Q(status="decided") | Q(decided_at__gte=now() - DECIDED_SINCE)


def counts(person: Any, filters: Filters) -> dict[str, int]:
    """How many each tab holds: one GROUP BY for the desk's tabs, one small count for each other."""
    tabs = views_for(person)
    found: dict[str, int] = {}
    plain = [code for code, tab in tabs.items() if tab.roles == DESK and code not in ("mine", "decided")]
    if plain:
        live = visible_to(person).filter(
            filters.condition(), status__in=("open", "in_work", "awaiting_countersignature", "returned")
        )
        by_status = dict(live.order_by().values_list("status").annotate(Count("pk")))
        found = {code: sum(by_status.get(status, 0) for status in tabs[code].statuses) for code in plain}
    return {code: found[code] if code in found else rows_of(person, code, filters).count() for code in tabs}


@dataclass(frozen=True)
class Place:
    """Where the next page begins: which stretch of the order, and the last row seen in it."""

    stretch: int
    key: str
    pk: int


@dataclass(frozen=True)
class Slice:
    """One page of referrals, and where the next begins (none at the end)."""

    rows: list[Referral]
    onward: Place | None


GRADE_ORDER: Final = ("red", "amber", "green", "blue", "")
SORTS: Final = {"due": "Due first", "grade": "Gravest grade first", "newest": "Newest first", "oldest": "Oldest first"}


def page(
    person: Any, view: str, filters: Filters, *, sort: str = "due", after: Place | None = None, size: int = PER_PAGE
) -> Slice:
    """One page, in order. Stretch by stretch (no due moment comes last; grades in turn), each along an index."""
    base, tab = rows_of(person, view, filters), VIEWS[view]
    stretches = list(_stretches(base, sort))
    found: list[tuple[int, Referral]] = []
    for number in range(after.stretch if after else 0, len(stretches)):
        start = after if after and after.stretch == number else None
        wanted = size + 1 - len(found)
        found += [(number, row) for row in _read(stretches[number], tab.statuses, start, wanted)]
        if len(found) > size:
            break
    shown = found[:size]
    if len(found) <= size:
        return Slice([row for _, row in shown], None)
    number, last = shown[-1]
    value = getattr(last, stretches[number].field)
    return Slice([row for _, row in shown], Place(number, value.isoformat() if value else "", last.pk))


@dataclass(frozen=True)
class Stretch:
    """Rows that share one order: by a field, up or down, then by number."""

    rows: QuerySet[Referral]
    field: str
    down: bool = False
    null: bool = False


def _stretches(base: QuerySet[Referral], sort: str) -> Iterable[Stretch]:
    if sort in ("newest", "oldest"):
        yield Stretch(base, "opened_at", down=sort == "newest")
        return
    for part in [base.filter(grade=grade) for grade in GRADE_ORDER] if sort == "grade" else [base]:
        yield Stretch(part.filter(next_due_at__isnull=False), "next_due_at")
        yield Stretch(part.filter(next_due_at__isnull=True), "next_due_at", null=True)


def _read(stretch: Stretch, statuses: Sequence[str], after: Place | None, size: int) -> list[Referral]:
    """The first rows of each status, merged: each is a short walk along (status, due, id)."""
    rows = stretch.rows.select_related("borough", "taken_by", "routed_to")
    sign, way = ("-", "lt") if stretch.down else ("", "gt")
    if after is not None:
        beyond = Q(pk__gt=after.pk)
        if not stretch.null:
            beyond = Q(**{f"{stretch.field}__{way}": after.key}) | Q(
                **{stretch.field: after.key, f"pk__{way}": after.pk}
            )
            rows = rows.filter(**{f"{stretch.field}__{way}e": after.key})
        rows = rows.filter(beyond)
    order = ("pk",) if stretch.null else (f"{sign}{stretch.field}", f"{sign}pk")
    if stretch.field == "opened_at":
        return list(rows.order_by(*order)[:size])
    parts = [list(rows.filter(status=status).order_by(*order)[:size]) for status in statuses]
    key = (lambda row: row.pk) if stretch.null else (lambda row: (row.next_due_at, row.pk))
    return list(heapq.merge(*parts, key=key))[:size]
