"""What the loader has put in the tables so far, by the names that the generator uses."""

from dataclasses import dataclass, field

from childfirst.children.models import Child, Household
from childfirst.contacts.models import Contact
from childfirst.demo.contacts import Plan
from childfirst.demo.encounters import Encounter
from childfirst.demo.places import UNIT_OF
from childfirst.foundation.actor import SystemProcess
from childfirst.teams.models import Borough, Officer, School, Team, Ward

DEMO: SystemProcess = SystemProcess("demo")
SOURCE = "demo"


@dataclass(slots=True)
class World:
    """Rows by the generator's own names."""

    plan: Plan
    boroughs: dict[str, Borough] = field(default_factory=dict)
    wards: dict[str, Ward] = field(default_factory=dict)
    schools: dict[str, School] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    named: dict[str, Officer] = field(default_factory=dict)
    response: dict[str, list[Officer]] = field(default_factory=dict)
    researchers: list[Officer] = field(default_factory=list)
    deciders: list[Officer] = field(default_factory=list)
    children: dict[str, Child] = field(default_factory=dict)
    homes: dict[int, Household] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)

    def officer_for(self, encounter: Encounter) -> Officer:
        """Whoever in that unit's response teams recorded it."""
        there = self.response[UNIT_OF[encounter.borough]]
        return there[encounter.officer % len(there)]

    def team_of(self, borough: str, kind: str) -> Team:
        """A unit's exploitation or ward team."""
        unit = UNIT_OF[borough]
        return next(
            team
            for team in self.teams.values()
            if team.kind == kind and team.command_unit and team.command_unit.code == unit
        )
