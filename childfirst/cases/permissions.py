"""Who may see and work cases, missing episodes and panels. Roles decide; the scope follows the work."""

from typing import Any

from django.db.models import Q

from childfirst.cases.models import Case, Episode
from childfirst.foundation.permissions import Person, permission
from childfirst.foundation.wall import but_closed
from childfirst.teams.roles import DESK

LEAD = "child_protection_lead"
_BOARD = ("officer", "sergeant", "inspector", "exploitation_officer")


def in_a_team(person: Any) -> bool:
    """An officer or sergeant of an exploitation team."""
    team = getattr(person, "team", None)
    return bool(
        team is not None and team.kind == "exploitation" and person.has_role("exploitation_officer", "sergeant")
    )


@permission(
    "Cases are worked by the exploitation teams. Refer the child to the desk, which can send the child to a team."
)
def may_list_cases(person: Person) -> bool:
    """The teams, their inspectors and the lead."""
    return in_a_team(person) or person.has_role("inspector", LEAD)


@permission("You can see the cases of your own team or command unit. The child protection lead sees every case.")
def may_see_case(person: Any, case: Case) -> bool:
    """Within the scope."""
    return Case.objects.filter(case_scope(person), pk=case.pk).exists()


@permission("Only an officer of an exploitation team, or the child protection lead, opens a case.")
def may_open_case(person: Person) -> bool:
    """Teams for themselves; the lead for any team."""
    return in_a_team(person) or person.has_role(LEAD)


@permission("Only the team that holds this case can write in it.")
def may_work_case(person: Any, case: Case) -> bool:
    """Anybody of the team: a child does not wait for somebody's leave to end."""
    return in_a_team(person) and person.team_id == case.team_id


@permission("Only the team's sergeant or an inspector of the command unit does this.")
def may_supervise(person: Any, case: Case) -> bool:
    """Those who answer for the team."""
    if person.has_role("sergeant") and in_a_team(person) and person.team_id == case.team_id:
        return True
    unit = getattr(getattr(person, "team", None), "command_unit_id", None)
    return bool(unit and person.has_role("inspector") and case.team.command_unit_id == unit)


@permission("A case is closed by a supervisor who does not hold it and did not ask for it to be closed.")
def may_close(person: Any, case: Case) -> bool:
    """A second person sees what became of the child."""
    return may_supervise(person, case) and person.pk not in (case.officer_id, case.closure_asked_by_id)


@permission("Only sergeants of exploitation teams, inspectors and the child protection lead see workload.")
def may_see_workload(person: Any) -> bool:
    """Those who share out the work."""
    return (in_a_team(person) and person.has_role("sergeant")) or person.has_role("inspector", LEAD)


@permission("Only the child protection lead does this.")
def may_direct(person: Person) -> bool:
    """The named person with authority across command units."""
    return person.has_role(LEAD)


@permission("Only the child protection lead, analysts and inspectors read the quarterly return.")
def may_read_return(person: Person) -> bool:
    """Numbers without names."""
    return person.has_role(LEAD, "analyst", "inspector")


@permission("Only those who look for missing children see the board.")
def may_see_board(person: Person) -> bool:
    """Response, their supervisors, exploitation teams, the desk and the lead."""
    return person.has_role(*_BOARD, *DESK, LEAD)


@permission("You can see children missing from your own command unit. The desk sees every one.")
def may_see_episode(person: Any, episode: Episode) -> bool:
    """Within the scope."""
    return Episode.objects.filter(episode_scope(person), pk=episode.pk).exists()


@permission("Only officers of the command unit and the desk write on the board.")
def may_work_episode(person: Any, episode: Episode) -> bool:
    """Whoever may look for the child; the lead reads."""
    return person.has_role(*_BOARD, *DESK) and may_see_episode(person, episode)


@permission("Policy lets only an inspector grade a missing child low or very low. Grade medium, or ask an inspector.")
def may_grade_low(person: Person) -> bool:
    """Where the force's policy asks for one (R082, local)."""
    return person.has_role("inspector")


@permission("Only an administrator changes these choices. They bind the teams and the lead, who do not set them.")
def may_keep_policy(person: Person) -> bool:
    """Configuration with a source."""
    return person.has_role("administrator")


@permission("Only those who are bound by these choices, and administrators, read them.")
def may_read_policy(person: Any) -> bool:
    """Read by whoever they bind."""
    return may_see_board(person) or may_list_cases(person) or may_keep_policy(person)


def case_scope(person: Any) -> Q:
    """The cases a person may see."""
    return but_closed(person, Case, _their_cases(person))


def _their_cases(person: Any) -> Q:
    if person.has_role(LEAD):
        return Q()
    wanted = Q(pk__in=())
    team = getattr(person, "team", None)
    if in_a_team(person):
        wanted |= Q(team=person.team_id)
    if team is not None and team.command_unit_id and person.has_role("inspector"):
        wanted |= Q(team__command_unit=team.command_unit_id)
    return wanted


def episode_scope(person: Any) -> Q:
    """The missing episodes a person may see: those of the command unit, and those of a child in one of their own team's cases."""
    return but_closed(person, Episode, _their_episodes(person))


def _their_episodes(person: Any) -> Q:
    if person.has_role(LEAD, *DESK):
        return Q()
    wanted = Q(pk__in=())
    if not person.has_role(*_BOARD):
        return wanted
    team = getattr(person, "team", None)
    if team is not None and team.command_unit_id:
        wanted |= Q(command_unit=team.command_unit_id)
    if in_a_team(person):
        wanted |= Q(child__in=Case.objects.filter(team=person.team_id).values("child"))
    return wanted | Q(opened_by=person.pk)
