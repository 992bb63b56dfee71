"""The rules on who sees what, written a second time, slowly and in plain Python, over a made-up force.

It shares no code with the scopes: it is what the scopes are held against. One decision is one person and one record.
"""

from dataclasses import dataclass, field
from random import Random
from typing import Any

WORKS = {"officer", "sergeant", "exploitation_officer", "ward_officer"}
DESK = {"desk_researcher", "desk_decision_maker"}
LEAD = "child_protection_lead"
SEES = WORKS | DESK | {"inspector", LEAD}
ROLES = sorted(
    SEES | {"analyst", "auditor", "administrator", "training_lead", "rule_owner", "publisher", "public_answers"}
)
KINDS = ("response", "response", "exploitation", "ward", "custody", "desk")


@dataclass
class Team:
    number: int
    kind: str
    unit: int | None


@dataclass
class Person:
    number: int
    roles: set[str]
    team: Team | None

    @property
    def unit(self) -> int | None:
        return self.team.unit if self.team else None


@dataclass
class Child:
    number: int
    main: "Child | None" = None

    @property
    def root(self) -> int:
        return self.main.number if self.main else self.number


@dataclass
class Contact:
    number: int
    by: Person
    team: Team | None
    unit: int | None  # of its borough
    children: list[Child]
    routed: Team | None = None
    referral: "Referral | None" = None


@dataclass
class Referral:
    number: int
    unit: int | None
    routed: Team | None
    contacts: list[Contact]
    left: list[Contact]  # unfolded again


@dataclass
class Held:
    """A case, a missing episode or a stay in custody."""

    number: int
    child: Child
    team: Team | None = None
    unit: int | None = None
    by: Person | None = None
    contact: Contact | None = None
    status: str = ""


@dataclass
class Force:
    units: int
    teams: list[Team] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    children: list[Child] = field(default_factory=list)
    contacts: list[Contact] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    cases: list[Held] = field(default_factory=list)
    episodes: list[Held] = field(default_factory=list)
    stays: list[Held] = field(default_factory=list)
    guardians: dict[int, Person] = field(default_factory=dict)  # by the child's main record
    inside: set[tuple[int, int]] = field(default_factory=set)  # person, main record: let in, or by break-glass
    broken: set[tuple[int, int]] = field(default_factory=set)
    ties: set[tuple[int, int]] = field(default_factory=set)


def make_force(seed: int) -> Force:
    """A small force in which everything that the rules speak of happens."""
    rng, force = Random(seed), Force(units=3)
    some = lambda rows, least, most: rng.sample(rows, min(len(rows), rng.randint(least, most)))  # noqa: E731
    force.teams = [
        Team(n, rng.choice(KINDS), rng.choice([0, 1, 2, None] if rng.random() < 0.2 else [0, 1, 2])) for n in range(9)
    ]
    for number in range(40):
        roles = {ROLES[number % len(ROLES)]} | (set(some(ROLES, 1, 2)) if rng.random() < 0.3 else set())
        force.people.append(Person(number, roles, rng.choice(force.teams) if rng.random() < 0.93 else None))
    force.children = [Child(n) for n in range(40)]
    for child in force.children[34:]:
        child.main = force.children[rng.randrange(20)]
    for number in range(60):
        by = rng.choice(force.people)
        contact = Contact(
            number, by, by.team if rng.random() < 0.9 else None, rng.choice([0, 1, 2, None]), some(force.children, 0, 3)
        )
        force.contacts.append(contact)
    free = rng.sample(force.contacts, 50)
    for number in range(30):
        held = [free.pop() for _ in range(rng.choice((1, 1, 1, 2)))] if len(free) > 1 else []
        left = some(force.contacts, 0, 1) if rng.random() < 0.15 else []
        routed = rng.choice(force.teams) if rng.random() < 0.4 else None
        left = [one for one in left if one not in held]
        force.referrals.append(Referral(number, rng.choice([0, 1, 2, None]), routed, held, left))
        for one in held:
            one.referral, one.routed = force.referrals[-1], routed
    _held(force, rng)
    _named(force, rng, some)
    return force


def _held(force: Force, rng: Random) -> None:
    mains = [child for child in force.children if child.main is None]
    for number, child in enumerate(rng.sample(mains, 10)):
        force.cases.append(Held(number, child, team=rng.choice(force.teams)))
    reported = [contact for contact in force.contacts if contact.children]
    for number, contact in enumerate(rng.sample(reported, 14)):
        child = rng.choice(contact.children)
        status = rng.choice(("missing", "found", "closed"))
        force.episodes.append(
            Held(
                number,
                child,
                unit=rng.choice([0, 1, 2, None]),
                by=rng.choice(force.people),
                contact=contact,
                status=status,
            )
        )
    for number, child in enumerate(rng.sample(force.children, 12)):
        force.stays.append(
            Held(number, child, team=rng.choice(force.teams), contact=rng.choice([*force.contacts, None]))
        )


def _named(force: Force, rng: Random, some: Any) -> None:
    mains = [child for child in force.children if child.main is None]
    for child in some(mains, 0, 9):
        force.guardians[child.number] = rng.choice(force.people)
        force.inside |= {(one.number, child.number) for one in some(force.people, 0, 4)}
        force.broken |= {(one.number, child.number) for one in some(force.people, 0, 2)}
    force.ties = {(rng.choice(force.people).number, rng.choice(mains).number) for _ in range(rng.randint(0, 12))}


# The policy.


def named(force: Force, person: Person, child: Child) -> bool:
    """Is this child opened to the person by name?"""
    root = child.root
    if root not in force.guardians or (person.number, root) in force.ties or not person.roles & SEES:
        return False
    return force.guardians[root] is person or (person.number, root) in force.inside | force.broken


def closed(force: Force, person: Person, child: Child) -> bool:
    """Is this child not there for the person?"""
    if (person.number, child.root) in force.ties:
        return True
    return child.root in force.guardians and not named(force, person, child)


def closed_contact(force: Force, person: Person, contact: Contact | None) -> bool:
    return contact is not None and any(closed(force, person, child) for child in contact.children)


def closed_referral(force: Force, person: Person, referral: Referral | None) -> bool:
    return referral is not None and any(closed_contact(force, person, one) for one in referral.contacts)


def sees_child(force: Force, person: Person, child: Child) -> bool:
    if closed(force, person, child):
        return False
    if named(force, person, child) or person.roles & DESK:
        return True
    family = [one for one in force.children if one.root == child.root]
    contacts = [one for one in force.contacts if any(kin in one.children for kin in family)]
    if any(_works_contact(person, one, for_child=True) for one in contacts):
        return True
    cases = [one for one in force.cases if one.child in family]
    episodes = [one for one in force.episodes if one.child in family]
    if LEAD in person.roles and (cases or episodes):
        return True
    if in_exploitation_team(person) and any(one.team is person.team for one in cases):
        return True
    if in_exploitation_team(person) and person.unit is not None and any(one.unit == person.unit for one in episodes):
        return True
    live = [one for one in episodes if one.status in ("missing", "found")]
    if (
        person.unit is not None
        and person.roles & (WORKS | {"inspector"})
        and any(one.unit == person.unit for one in live)
    ):
        return True
    stays = [one for one in force.stays if one.child in family]
    if (
        "inspector" in person.roles
        and person.unit is not None
        and any(one.team.unit == person.unit for one in stays if one.team)
    ):
        return True
    at_suite = person.team is not None and person.team.kind == "custody" and person.roles & {"officer", "sergeant"}
    return bool(at_suite and any(one.team is person.team for one in stays))


def in_exploitation_team(person: Person) -> bool:
    return bool(
        person.team and person.team.kind == "exploitation" and person.roles & {"exploitation_officer", "sergeant"}
    )


def _works_contact(person: Person, contact: Contact, *, for_child: bool = False) -> bool:
    if contact.by is person and person.roles & (WORKS | {"inspector"}):
        return True
    if person.team is not None and contact.team is person.team and person.roles & WORKS:
        return True
    if (
        person.team is not None
        and contact.routed is person.team
        and person.roles & {"exploitation_officer", "ward_officer"}
    ):
        return True
    unit = person.unit
    return bool(
        unit is not None
        and "inspector" in person.roles
        and (contact.unit == unit or (contact.team is not None and contact.team.unit == unit))
    )


def sees_contact(force: Force, person: Person, contact: Contact) -> bool:
    if closed_contact(force, person, contact):
        return False
    if person.roles & DESK or any(named(force, person, child) for child in contact.children):
        return True
    return _works_contact(person, contact)


def sees_referral(force: Force, person: Person, referral: Referral) -> bool:
    if closed_referral(force, person, referral):
        return False
    if person.roles & DESK or any(named(force, person, child) for one in referral.contacts for child in one.children):
        return True
    if person.roles & {"officer", "sergeant"} and any(one.by is person for one in referral.contacts):
        return True
    if person.team is None:
        return False
    if "sergeant" in person.roles and any(one.team is person.team for one in referral.contacts):
        return True
    if person.roles & {"exploitation_officer", "ward_officer"} and referral.routed is person.team:
        return True
    return bool("inspector" in person.roles and person.unit is not None and referral.unit == person.unit)


def sees_case(force: Force, person: Person, case: Held) -> bool:
    if closed(force, person, case.child):
        return False
    if LEAD in person.roles or (in_exploitation_team(person) and case.team is person.team):
        return True
    return bool("inspector" in person.roles and person.unit is not None and case.team and case.team.unit == person.unit)


def sees_episode(force: Force, person: Person, episode: Held) -> bool:
    if closed(force, person, episode.child) or closed_contact(force, person, episode.contact):
        return False
    if person.roles & (DESK | {LEAD}):
        return True
    if not person.roles & {"officer", "sergeant", "inspector", "exploitation_officer"}:
        return False
    if person.unit is not None and episode.unit == person.unit:
        return True
    if in_exploitation_team(person) and any(
        one.child is episode.child and one.team is person.team for one in force.cases
    ):
        return True
    return episode.by is person


def sees_stay(force: Force, person: Person, stay: Held) -> bool:
    if closed(force, person, stay.child) or closed_contact(force, person, stay.contact):
        return False
    if person.roles & DESK:
        return True
    if person.roles & {"officer", "sergeant"}:
        if stay.contact is not None and stay.contact.by is person:
            return True
        if person.team is not None and person.team.kind == "custody":
            if stay.team is person.team:
                return True
        elif (
            "sergeant" in person.roles
            and person.team is not None
            and stay.contact is not None
            and stay.contact.team is person.team
        ):
            return True
    return bool("inspector" in person.roles and person.unit is not None and stay.team and stay.team.unit == person.unit)
