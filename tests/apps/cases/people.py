"""The people that tests of cases need: a team with an officer and a sergeant, and a child who was met."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from childfirst.cases.actions import cases, work
from childfirst.cases.models import Case
from childfirst.children.models import Child
from childfirst.foundation.now import now
from childfirst.teams.models import BasicCommandUnit, Borough, Officer, Team
from tests.factories import make_borough, make_child, make_command_unit, make_contact, make_officer, make_team


@dataclass
class People:
    """One command unit's exploitation team and those around it."""

    unit: BasicCommandUnit
    borough: Borough
    team: Team
    officer: Officer
    sergeant: Officer
    inspector: Officer
    responder: Officer
    lead: Officer
    child: Child


def make_people(**child: Any) -> People:
    unit = make_command_unit()
    team = make_team("exploitation", command_unit=unit)
    response = make_team("response", command_unit=unit)
    return People(
        unit,
        make_borough(command_unit=unit),
        team,
        make_officer("exploitation_officer", team=team),
        make_officer(["exploitation_officer", "sergeant"], team=team, rank="sergeant"),
        make_officer("inspector", team=response, rank="inspector"),
        make_officer("officer", team=response),
        make_officer("child_protection_lead", team=make_team("governance"), rank="superintendent"),
        make_child(**({"given_name": "Leila", "age": 14} | child)),
    )


def open_for(people: People, **more: Any) -> Case:
    given: dict[str, Any] = {
        "kinds": ["sexual"],
        "why": "Found at a hotel with an adult twice; would not say whose room it was.",
    }
    return cases.open_case(child=people.child, team=people.team, by=people.officer, **(given | more))


def working_case(people: People) -> Case:
    work.note_skills(officer=people.officer, skills=["sexual", "criminal"], by=people.sergeant)
    return cases.allocate(case=open_for(people), officer=people.officer, by=people.sergeant)


def report_missing(people: People, *, days_ago: float = 0.2, by: Any = None, **part: Any) -> Any:
    """A missing report, and its episode on the board."""
    at = now() - timedelta(days=days_ago)
    contact = make_contact(
        "missing",
        by=by or people.responder,
        children=[people.child],
        occurred_from=at,
        borough_id=people.borough.pk,
        part={"missing_grade": "medium"} | part,
    )
    return contact.missing_episodes.get()
