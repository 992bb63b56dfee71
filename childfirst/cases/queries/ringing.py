"""Clocks of cases and missing episodes that rang and still run: for whoever has the duty, and, once missed, for who answers for them."""

from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse

from childfirst.cases.models import CaseClock, CaseClockRing, Episode
from childfirst.cases.permissions import episode_scope, in_a_team
from childfirst.cases.queries.board import visible_to as episodes_of
from childfirst.cases.queries.cases import visible_to as cases_of
from childfirst.referrals.models import Clock, ClockRing
from childfirst.ui.panels import Line

SERGEANTS: Final = ("CASE_ALLOCATE", "CASE_SUPERVISE", "CASE_ANSWER")
OFFICERS: Final = ("CASE_TASK", "NRM_SEND", "R122")
RETURN: Final = "R087"
RUNG_SHOWN: Final = 100


def rung_for(person: Any) -> QuerySet[CaseClock]:
    """Due soon or missed, and this person's to do: by name, as the team's sergeant, or as one of those who look for missing children."""
    wanted = Q(owner=person.pk)
    if in_a_team(person) and person.has_role("sergeant"):
        wanted |= Q(case__team=person.team_id) & (Q(duty__in=SERGEANTS) | Q(owner=None))
    unit = getattr(person.team, "command_unit_id", None)
    if unit and person.has_role("sergeant"):
        wanted |= Q(duty="MISSING_REVIEW", episode__command_unit=unit)
    if unit and person.has_role("officer", "exploitation_officer"):
        wanted |= Q(duty="MISSING_SEEN", episode__command_unit=unit)
    return _rung(person, wanted)


def missed_under(person: Any) -> QuerySet[CaseClock]:
    """Missed, and whose it is answers to this person: officers to their sergeant, sergeants to the inspector of the command unit."""
    wanted, unit = Q(pk__in=()), getattr(person.team, "command_unit_id", None)
    if in_a_team(person) and person.has_role("sergeant"):
        wanted |= Q(duty__in=OFFICERS, case__team=person.team_id)
    if unit and person.has_role("sergeant"):
        wanted |= Q(duty="MISSING_SEEN", episode__command_unit=unit)
    if unit and person.has_role("inspector"):
        wanted |= Q(duty__in=SERGEANTS, case__team__command_unit=unit)
        wanted |= Q(duty__in=("MISSING_REVIEW", "MISSING_SEEN"), episode__command_unit=unit)
    return _rung(person, wanted, kind="breach").exclude(pk__in=rung_for(person).values("pk"))


def _rung(person: Any, wanted: Q, **ring: str) -> QuerySet[CaseClock]:
    rings = CaseClockRing.objects.filter(clock=OuterRef("pk"), **ring)
    seen = Q(case__in=cases_of(person).values("pk")) | Q(episode__in=episodes_of(person).values("pk"))
    rows = CaseClock.objects.filter(wanted, seen, Exists(rings), ended_at=None)
    return rows.select_related("case", "episode", "owner").order_by("due_at", "pk")


def returns_rung(person: Any) -> QuerySet[Clock]:
    """The council's 72 hours (R087) ring on the desk's referral: shown here to those who look for the child, with the episode's number."""
    if not person.has_role("sergeant", "inspector", "exploitation_officer"):
        return Clock.objects.none()
    mine = Episode.objects.filter(episode_scope(person), contact=OuterRef("contact"), child=OuterRef("child"))
    rung = ClockRing.objects.filter(clock=OuterRef("pk"), due_at=OuterRef("due_at"))
    rows = Clock.objects.filter(Exists(mine), Exists(rung), duty=RETURN, ended=False)
    return rows.annotate(episode=mine.values("pk")[:1]).order_by("due_at", "pk")


def line_of(clock: CaseClock, number: int) -> Line:
    """For the front page. Names no child; the number tells two duties of one case apart."""
    case, whose = clock.case, f"{clock.owner}’s" if clock.owner else ""
    if case is not None:
        part = {"CASE_TASK": "#tasks", "CASE_ANSWER": "#lead"}.get(clock.duty, "")
        href, about = f"{reverse('cases:case', args=[case.pk])}{part}", str(case)
    else:
        href, about = reverse("cases:episode", args=[clock.episode_id]), str(clock.episode)
    return Line(f"{number}. {clock.get_duty_display()}: {about}", href, whose, clock.due_at)
