"""Stays in custody, from the person asking: who is in now, what is due first, and what was."""

from datetime import datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from childfirst.contacts.models import Involvement
from childfirst.foundation.wall import but_closed
from childfirst.powers.models import CustodyEntry, CustodyStay
from childfirst.teams.models import Team
from childfirst.teams.roles import DESK


def visible_to(person: Any) -> QuerySet[CustodyStay]:
    """Stays this person may open: their suite's, their command unit's, of an arrest they recorded; the desk all."""
    return CustodyStay.objects.filter(but_closed(person, CustodyStay, _of(person)))


def _of(person: Any) -> Q:
    if person.has_role(*DESK):
        return Q()
    wanted, team = Q(pk__in=()), getattr(person, "team", None)
    if person.has_role("officer", "sergeant"):
        wanted |= Q(contact__submitted_by=person.pk)
        if team is not None and team.kind == "custody":
            wanted |= Q(suite=team.pk)
        elif team is not None and person.has_role("sergeant"):
            wanted |= Q(contact__team=team.pk)
    if person.has_role("inspector") and team is not None and team.command_unit_id:
        wanted |= Q(suite__command_unit=team.command_unit_id)
    return wanted


def suites_of(person: Any) -> QuerySet[Team]:
    """The suites whose board a person may read."""
    team, suites = getattr(person, "team", None), Team.objects.filter(kind="custody")
    if team is None:
        return suites.none()
    wanted = Q(pk=team.pk) if team.kind == "custody" and person.has_role("officer", "sergeant") else Q(pk__in=())
    if person.has_role("inspector") and team.command_unit_id:
        wanted |= Q(command_unit=team.command_unit_id)
    return suites.filter(wanted).order_by("name")


def in_now(suites: Any) -> QuerySet[CustodyStay]:
    """Who is in, what is due first on top; one with nothing due stands last, the longest stay first."""
    rows = CustodyStay.objects.filter(suite__in=suites, ended_at=None)
    return with_entries(rows).order_by(F("next_due_at").asc(nulls_last=True), "arrived_at", "pk")


def history(suites: Any) -> QuerySet[CustodyStay]:
    """Who has left, the latest first."""
    rows = CustodyStay.objects.filter(suite__in=suites).exclude(ended_at=None)
    return with_entries(rows).order_by("-ended_at", "-pk")


def with_entries(rows: QuerySet[CustodyStay]) -> QuerySet[CustodyStay]:
    """With everything that the board and the page work out from, in a fixed number of queries."""
    entries = CustodyEntry.objects.select_related("recorded_by", "taken_back__taken_back_by")
    return rows.select_related("child", "suite", "contact__submitted_by", "referral", "opened_by").prefetch_related(
        Prefetch("entries", entries), "breaches__reason_by", "child__care_episodes"
    )


def open_to(person: Any, keys: Any) -> set[int]:
    """Which of these the person may open."""
    return set(visible_to(person).filter(pk__in=set(keys)).values_list("pk", flat=True))


def entries_that_count(stay: CustodyStay) -> list[CustodyEntry]:
    """Everything that happened and was not taken back, in the order in which it happened."""
    rows = sorted(stay.entries.all(), key=lambda row: (row.moment, row.pk))
    return [row for row in rows if not hasattr(row, "taken_back")]


def arrests_to_receive(person: Any, since: datetime) -> QuerySet[Involvement]:
    """Children arrested lately in this suite's command unit who are not in custody and were not received: who may be at the door."""
    unit = person.team.command_unit_id
    here = Q(contact__team__command_unit=unit) | Q(contact__borough__command_unit=unit) if unit else Q()
    parts = Involvement.objects.filter(
        here, contact__kind="arrest", contact__occurred_from__gte=since, child__isnull=False
    )
    received = Q(child=OuterRef("child"), ended_at=None) | Q(child=OuterRef("child"), contact=OuterRef("contact"))
    rows = parts.filter(~Exists(CustodyStay.objects.filter(received)))
    return rows.select_related("child", "contact__submitted_by").order_by("-contact__occurred_from", "pk")
