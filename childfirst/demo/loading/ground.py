"""The ground that everything stands on: boroughs, invented wards and schools, teams and officers."""

from childfirst.demo import roster
from childfirst.demo.actions import check_demo_mode, make_invented_officer
from childfirst.demo.loading.world import DEMO, World
from childfirst.demo.places import BOROUGHS, wards_of
from childfirst.demo.school_years import schools_of
from childfirst.foundation.now import now, today
from childfirst.teams.models import (
    BasicCommandUnit,
    Borough,
    Officer,
    RoleHolding,
    School,
    SchoolClosure,
    SchoolTerm,
    Team,
    Ward,
)
from childfirst.teams.places import load_boroughs


def lay_ground(world: World) -> None:
    """Everything that stands before a child is met."""
    check_demo_mode()
    load_boroughs()
    world.boroughs = {borough.name: borough for borough in Borough.objects.select_related("command_unit")}
    _wards(world)
    _schools(world)
    _teams(world)
    _officers(world)


def _wards(world: World) -> None:
    plans = [ward for borough in BOROUGHS for ward in wards_of(borough)]
    rows = Ward.objects.bulk_create(
        Ward(code=plan.code, name=plan.name, borough=world.boroughs[plan.borough]) for plan in plans
    )
    world.wards = {row.code: row for row in rows}


def _schools(world: World) -> None:
    plans = [school for borough in BOROUGHS for school in schools_of(borough)]
    rows = School.objects.bulk_create(
        School(
            urn=plan.urn, name=plan.name, phase=plan.phase, ward=world.wards[plan.ward], day_starts=plan.day_starts,
        )
        for plan in plans
    )  # fmt: skip
    world.schools = {row.urn: row for row in rows}
    SchoolTerm.objects.bulk_create(
        [
            SchoolTerm(school=row, first_day=first, last_day=last)
            for row, plan in zip(rows, plans, strict=True)
            for first, last in plan.terms
        ]
    )
    SchoolClosure.objects.bulk_create(
        [
            SchoolClosure(school=row, day=day, why=why)
            for row, plan in zip(rows, plans, strict=True)
            for day, why in plan.closures
        ]
    )


def _teams(world: World) -> None:
    units = {unit.code: unit for unit in BasicCommandUnit.objects.all()}
    rows = Team.objects.bulk_create(
        Team(name=plan.name, kind=plan.kind, command_unit=units.get(plan.unit)) for plan in roster.teams()
    )
    world.teams = {row.name: row for row in rows}
    wards = [ward for ward in world.wards.values()]
    for team in rows:
        if team.kind == "ward":
            team.wards.set(
                [ward for ward in wards if world.boroughs[ward.borough.name].command_unit_id == team.command_unit_id]
            )


def _officers(world: World) -> None:
    for person in roster.NAMED:
        world.named[person.username] = make_invented_officer(named=person, team=world.teams.get(person.team), by=DEMO)
    plans = list(roster.officers())
    rows = [
        Officer(
            username=plan.username, full_name=plan.full_name, rank=plan.rank, team=world.teams[plan.team], invented=True, password="!",  # noqa: S106
            joined_on=today(),
        )
        for plan in plans
    ]  # fmt: skip
    Officer.objects.bulk_create(rows)
    RoleHolding.objects.bulk_create(
        [RoleHolding(officer=row, role=plan.role, given_at=now()) for row, plan in zip(rows, plans, strict=True)]
    )
    everybody = list(
        Officer.objects.select_related("team__command_unit").prefetch_related("role_holdings").order_by("pk")
    )
    for officer in everybody:
        officer.__dict__["role_codes"] = frozenset(holding.role for holding in officer.role_holdings.all())
        if (
            officer.team
            and officer.team.kind == "response"
            and officer.team.command_unit
            and officer.has_role("officer")
        ):
            world.response.setdefault(officer.team.command_unit.code, []).append(officer)
    world.named = {officer.username: officer for officer in everybody if officer.username in world.named}
    world.researchers = [officer for officer in everybody if officer.has_role("desk_researcher")]
    world.deciders = [officer for officer in everybody if officer.has_role("desk_decision_maker")]
