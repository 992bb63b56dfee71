"""Lists, record checks and the wall before a request agree with the plain policy, over random forces.

Tens of thousands of decisions in the suite. CHILDFIRST_ACCESS_CASES=1000000 makes it go on until there are so many.
"""

import os
from datetime import timedelta

import pytest
from django.db import transaction

from childfirst.cases.models import Case, Episode
from childfirst.cases.permissions import case_scope, episode_scope, may_see_case, may_see_episode
from childfirst.children.models import Child
from childfirst.children.permissions import may_see_child, visible
from childfirst.contacts.models import Contact, Involvement
from childfirst.contacts.permissions import grounds, may_see_contact, scope
from childfirst.foundation import wall
from childfirst.foundation.now import now, today
from childfirst.foundation.scope import any_of
from childfirst.guarding.models import BreakGlass, KnownTo, LetIn, Restriction
from childfirst.powers.custody_permissions import may_see_stay
from childfirst.powers.models import CustodyStay
from childfirst.powers.queries.custody import visible_to as stays_of
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.referrals.permissions import may_see as may_see_referral
from childfirst.referrals.queries import visible_to as referrals_of
from childfirst.teams.models import BasicCommandUnit, Borough, Officer, RoleHolding, Team
from tests.apps.guarding import plain_policy as plain

pytestmark = [pytest.mark.django_db, pytest.mark.once]
WANTED = int(os.environ.get("CHILDFIRST_ACCESS_CASES", "30000"))

# Of each kind of record: the plain rule, the list, the check, and the plain rule of what the wall leaves out.
KINDS = {
    "children": (plain.sees_child, visible, may_see_child, plain.closed),
    "contacts": (plain.sees_contact, lambda p: Contact.objects.filter(scope(p)), may_see_contact, plain.closed_contact),
    "referrals": (plain.sees_referral, referrals_of, may_see_referral, plain.closed_referral),
    "cases": (plain.sees_case, lambda p: Case.objects.filter(case_scope(p)), may_see_case, None),
    "episodes": (plain.sees_episode, lambda p: Episode.objects.filter(episode_scope(p)), may_see_episode, None),
    "stays": (plain.sees_stay, stays_of, may_see_stay, None),
}
MODELS = {
    "children": Child,
    "contacts": Contact,
    "referrals": Referral,
    "cases": Case,
    "episodes": Episode,
    "stays": CustodyStay,
}


def lay(force, seed):
    """The same force in the database: {kind: {number in the plain force: row}}, and the officers."""
    at, tag = now(), f"F{seed}"
    units = BasicCommandUnit.objects.bulk_create(
        [BasicCommandUnit(code=f"P{n}{seed % 100:02d}", name=f"{tag} unit {n}") for n in range(force.units)]
    )
    boroughs = Borough.objects.bulk_create(
        [Borough(name=f"{tag} borough {n}", code=f"{tag}b{n}", command_unit=one) for n, one in enumerate(units)]
    )
    unit = lambda n: None if n is None else units[n]  # noqa: E731
    borough = lambda n: None if n is None else boroughs[n]  # noqa: E731
    teams = Team.objects.bulk_create(
        [Team(name=f"{tag} team {one.number}", kind=one.kind, command_unit=unit(one.unit)) for one in force.teams]
    )
    team = lambda one: None if one is None else teams[one.number]  # noqa: E731
    people = Officer.objects.bulk_create(
        [
            Officer(username=f"{tag}.{one.number}", full_name=f"{tag} {one.number}", team=team(one.team), invented=True)
            for one in force.people
        ]
    )
    RoleHolding.objects.bulk_create(
        [
            RoleHolding(officer=people[one.number], role=role, given_at=at)
            for one in force.people
            for role in sorted(one.roles)
        ]
    )
    children = Child.objects.bulk_create(
        [Child(given_name=f"C{one.number}", family_name=tag, created_at=at) for one in force.children]
    )
    for one in force.children:
        if one.main:
            Child.objects.filter(pk=children[one.number].pk).update(main=children[one.main.number])
    contacts = Contact.objects.bulk_create(
        [
            Contact(
                reference=f"{tag}-C{one.number}", kind="concern", occurred_from=at, submitted_at=at, submitted_by=people[one.by.number],
                team=team(one.team), borough=borough(one.unit),
            )
            for one in force.contacts
        ]
    )  # fmt: skip
    Involvement.objects.bulk_create(
        [
            Involvement(contact=contacts[one.number], child=children[kin.number], order=n)
            for one in force.contacts
            for n, kin in enumerate(one.children, 1)
        ]
    )
    referrals = Referral.objects.bulk_create(
        [
            Referral(
                reference=f"{tag}-R{one.number}",
                kind="concern",
                opened_at=at,
                command_unit=unit(one.unit),
                routed_to=team(one.routed),
            )
            for one in force.referrals
        ]
    )
    FoldedContact.objects.bulk_create(
        [
            FoldedContact(referral=referrals[one.number], contact=contacts[in_it.number], folded_at=at)
            for one in force.referrals
            for in_it in one.contacts
        ]
        + [
            FoldedContact(referral=referrals[one.number], contact=contacts[out.number], folded_at=at, unfolded_at=at)
            for one in force.referrals
            for out in one.left
        ]
    )
    cases = Case.objects.bulk_create(
        [
            Case(
                reference=f"{tag}-K{one.number}", child=children[one.child.number], team=team(one.team), way="team", why="x", opened_at=at,
                allocate_due_at=at, moved_at=at,
            )
            for one in force.cases
        ]
    )  # fmt: skip
    episodes = Episode.objects.bulk_create(
        [
            Episode(
                contact=contacts[one.contact.number], child=children[one.child.number], missing_since=at, opened_at=at, command_unit=unit(one.unit),
                opened_by=people[one.by.number], status=one.status, interview="done" if one.status == "closed" else "not_yet",
            )
            for one in force.episodes
        ]
    )  # fmt: skip
    stays = CustodyStay.objects.bulk_create(
        [
            CustodyStay(
                reference=f"{tag}-S{one.number}", child=children[one.child.number], suite=team(one.team), arrived_at=at, opened_at=at, opened_by=people[0],
                contact=contacts[one.contact.number] if one.contact else None,
            )
            for one in force.stays
        ]
    )  # fmt: skip
    held = {
        root: Restriction.objects.create(
            child=children[root], reason="x", guardian=people[one.number], restricted_at=at, restricted_by=people[0]
        )
        for root, one in force.guardians.items()
    }
    LetIn.objects.bulk_create(
        [
            LetIn(restriction=held[root], officer=people[who], reason="x", let_in_at=at, let_in_by=people[0])
            for who, root in sorted(force.inside)
        ]
    )
    BreakGlass.objects.bulk_create(
        [
            BreakGlass(
                officer=people[who], asked_for="x", danger="life", reason="x", child=children[root], restriction=held[root], asked_at=at,
                asked_by=people[who], open_until=at + timedelta(hours=1),
            )
            for who, root in sorted(force.broken)
        ]
    )  # fmt: skip
    KnownTo.objects.bulk_create(
        [
            KnownTo(officer=people[who], child=children[root], kind="known", declared_at=at, declared_by=people[0])
            for who, root in sorted(force.ties)
        ]
    )
    rows = {
        "children": children,
        "contacts": contacts,
        "referrals": referrals,
        "cases": cases,
        "episodes": episodes,
        "stays": stays,
    }
    return people, rows


def decide(force, people, rows, seed):
    """Compare everything for everybody. Returns how many decisions were compared."""
    compared = 0
    for person in force.people:
        officer = people[person.number]
        for kind, (rule, listed, check, shut) in KINDS.items():
            own, keys = getattr(force, kind), [row.pk for row in rows[kind]]
            expected = {keys[one.number] for one in own if rule(force, person, one)}
            found = set(listed(officer).filter(pk__in=keys).values_list("pk", flat=True))
            assert found == expected, f"seed {seed}: {kind} of person {person.number} {sorted(person.roles)}"
            compared += len(keys)
            if shut is not None:
                with wall.before(officer):
                    there = set(MODELS[kind].objects.filter(pk__in=keys).values_list("pk", flat=True))
                assert there == {keys[one.number] for one in own if not shut(force, person, one)}, (
                    f"seed {seed}: wall, {kind}, {person.number}"
                )
                compared += len(keys)
            if person.number % 8 == seed % 8:  # a check asks the database once for each record
                said = {row.pk for row in rows[kind] if check(officer, row)}
                assert said == expected, f"seed {seed}: check of {kind}, person {person.number}"
                compared += len(keys)
    return compared


def test_lists_checks_and_the_wall_agree_with_the_plain_policy():
    compared, seed = 0, int(os.environ.get("CHILDFIRST_ACCESS_SEED", today().toordinal() % 1000))
    while compared < WANTED:
        force = plain.make_force(seed)
        with transaction.atomic():
            compared += decide(force, *lay(force, seed), seed)
            transaction.set_rollback(True)
        seed += 1
    print(f"{compared:,} decisions, seeds up to {seed - 1}")
    assert compared >= WANTED


def test_a_scope_that_forgets_the_wall_is_noticed(monkeypatch):
    """The comparison itself: a list that shows what is closed does not pass it."""
    forgetful = (plain.sees_contact, lambda p: Contact.objects.filter(any_of(grounds(p))), may_see_contact, None)
    monkeypatch.setattr(f"{__name__}.KINDS", {"contacts": forgetful})
    force = plain.make_force(7)
    with transaction.atomic(), pytest.raises(AssertionError, match="seed 7: contacts of person"):
        decide(force, *lay(force, 7), 7)
