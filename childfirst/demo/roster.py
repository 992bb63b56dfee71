"""Who works in the invented London: teams in every command unit, and a handful of named people whom a visitor can sign in as."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final

from childfirst.demo import names
from childfirst.teams.london import COMMAND_UNITS

PASSWORD: Final = "a-demonstration-2026"  # noqa: S105  (invented people, refused outside demo mode, shown on the Try it page)
DESK: Final = "Public protection referrals desk"
LEAD: Final = "Child protection lead"
PANELS: Final = "Scrutiny panels"


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody a visitor can be."""

    username: str
    full_name: str
    rank: str
    team: str
    roles: tuple[str, ...]
    does: str


HOME_UNIT: Final = "CE"
_UNIT: Final = COMMAND_UNITS[HOME_UNIT][0]
NAMED: Final = (
    Named("asha.marlowe", "Asha Marlowe", "constable", f"{_UNIT} response team A", ("officer",), "Records contacts; answers the desk's questions."),
    Named("tom.ferrand", "Tom Ferrand", "sergeant", f"{_UNIT} response team A", ("officer", "sergeant"), "Reads what the team recorded and what came back."),
    Named("grace.adunmo", "Grace Adunmo", "staff", DESK, ("desk_researcher",), "Researches and grades referrals."),
    Named("daniel.whitcombe", "Daniel Whitcombe", "sergeant", DESK, ("desk_researcher", "desk_decision_maker"), "Decides referrals."),
    Named("miriam.sadler", "Miriam Sadler", "sergeant", DESK, ("desk_decision_maker",), "Countersigns what others decided."),
    Named("priya.tolland", "Priya Tolland", "constable", f"{_UNIT} exploitation team", ("exploitation_officer",), "Works with children who are exploited."),
    Named("imogen.vale", "Imogen Vale", "sergeant", f"{_UNIT} exploitation team", ("exploitation_officer", "sergeant"), "Shares out and supervises the exploitation team's cases."),
    Named("harriet.senn", "Harriet Senn", "superintendent", LEAD, ("child_protection_lead",), "Child protection lead: looks across every command unit."),
    Named("joe.hackworth", "Joe Hackworth", "constable", f"{_UNIT} ward team", ("ward_officer",), "Works with the schools of a ward."),
    Named("helen.quist", "Helen Quist", "inspector", f"{_UNIT} response team A", ("officer", "inspector"), "Answers for the command unit."),
    Named("leila.farrant", "Leila Farrant", "inspector", f"{_UNIT} response team B", ("officer", "inspector"), "Reviews the use of powers that she had no part in."),
    Named("victor.langholm", "Victor Langholm", "inspector", f"{_UNIT} response team B", ("inspector",), "An inspector whose learning ran out."),
    Named("nadia.brookfield", "Nadia Brookfield", "sergeant", f"{_UNIT} custody suite", ("officer", "sergeant"), "Receives children in custody, and decides about the night."),
    Named("leonie.marsh", "Leonie Marsh", "staff", "Learning", ("training_lead",), "Keeps learning; sees no child's record."),
    Named("nell.arkwright", "Nell Arkwright", "staff", "Information governance", ("records_manager",), "Decides how long records are kept; gives people what is held."),
    Named("dev.okonjo", "Dev Okonjo", "staff", "Information governance", ("records_manager",), "The second person before a record is deleted."),
    Named("owen.parrish", "Owen Parrish", "staff", "Information governance", ("auditor",), "Reads who looked at what."),
    Named("ruth.calder", "Ruth Calder", "staff", "Information governance", ("administrator",), "Keeps teams and sign-ins."),
    Named("esther.lomax", "Esther Lomax", "staff", "Information governance", ("rule_owner",), "Keeps the rule book, without names."),
    Named("ines.wakefield", "Ines Wakefield", "staff", "Information governance", ("publisher",), "Lets figures go to the public, as the second person."),
    Named("marcus.odell", "Marcus Odell", "staff", "Information governance", ("public_answers",), "Answers what the public writes."),
    Named("bea.thornley", "Bea Thornley", "staff", PANELS, ("panel_coordinator",), "Draws records for scrutiny panels, and hides who it was."),
    Named("dorothea.finch", "Dorothea Finch", "staff", PANELS, ("panel_member",), "Chairs a community scrutiny panel. From outside the force."),
    Named("tobi.lanre", "Tobi Lanre", "staff", PANELS, ("panel_member",), "Is 16 and chairs the young scrutiny panel. From outside the force."),
    Named("sam.trevanion", "Sam Trevanion", "staff", "Information governance", ("analyst",), "Works with figures, without names."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """One team."""

    name: str
    kind: str
    unit: str


@dataclass(frozen=True, slots=True)
class OfficerPlan:
    """One invented officer without a password."""

    username: str
    full_name: str
    rank: str
    team: str
    role: str


def teams() -> Iterator[TeamPlan]:
    """Two response teams, an exploitation team, a ward team and a custody suite in each unit, and one desk for the force."""
    for code, (name, _) in COMMAND_UNITS.items():
        for letter in "AB":
            yield TeamPlan(f"{name} response team {letter}", "response", code)
        yield TeamPlan(f"{name} exploitation team", "exploitation", code)
        yield TeamPlan(f"{name} ward team", "ward", code)
        yield TeamPlan(f"{name} custody suite", "custody", code)
    yield TeamPlan(DESK, "desk", "")
    yield TeamPlan(LEAD, "governance", "")
    yield TeamPlan("Learning", "learning", "")
    yield TeamPlan(PANELS, "governance", "")
    yield TeamPlan("Information governance", "governance", "")


_POSTS: Final = {
    "response": (("constable", "officer"),) * 4 + (("sergeant", "sergeant"),),
    "exploitation": (("constable", "exploitation_officer"),) * 2 + (("sergeant", "sergeant"),), "ward": (("constable", "ward_officer"),) * 2,
    "desk": (("staff", "desk_researcher"),) * 2 + (("sergeant", "desk_decision_maker"),) * 2,
}  # fmt: skip


def officers() -> Iterator[OfficerPlan]:
    """Everybody else."""
    rng = Random("roster")
    taken = {person.username for person in NAMED}
    for team in teams():
        for rank, role in _POSTS.get(team.kind, ()):
            given, family = _name(rng, taken)
            yield OfficerPlan(f"{given}.{family}".lower().replace("'", ""), f"{given} {family}", rank, team.name, role)


def _name(rng: Random, taken: set[str]) -> tuple[str, str]:
    while True:
        community = rng.choice(
            ("english", "english", "european", "black_african", "black_caribbean", "south_asian", "other")
        )
        given, family = (
            names.given_name(rng, community, rng.choice(("female", "male"))),
            names.family_name(rng, community),
        )
        username = f"{given}.{family}".lower()
        if username not in taken:
            taken.add(username)
            return given, family
