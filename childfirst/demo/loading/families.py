"""Homes, children, adults, needs and care as rows, many at a time."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from childfirst.children.match_keys import add_keys
from childfirst.children.models import Adult, CareEpisode, Child, ChildNeed, Household, HouseholdAdult, HouseholdChild
from childfirst.children.sounds import sound_key
from childfirst.demo.loading.world import World
from childfirst.demo.people import Home, Person, Recorded

ROWS = 500


def place_families(world: World, homes: Sequence[Home]) -> None:
    """Every home with everybody in it, as they stood when the history began or when the child was born."""
    at = datetime.combine(world.plan.first_day, time(9), UTC) - timedelta(days=1)
    _homes(world, homes)
    people = [(home, person) for home in homes for person in home.children]
    records = [(home, person, record) for home, person in people for record in person.records]
    rows = [_child(world, person, record, at) for _, person, record in records]
    Child.objects.bulk_create(rows, batch_size=ROWS)
    world.children |= {record.key: row for (_, _, record), row in zip(records, rows, strict=True)}
    elsewhere = [record for _, _, record in records if record.address != "" and "address" in record.wrong]
    second = [Household(address=record.address, postcode=record.postcode) for record in elsewhere]
    Household.objects.bulk_create(second, batch_size=ROWS)
    other = {record.key: household for record, household in zip(elsewhere, second, strict=True)}
    HouseholdChild.objects.bulk_create(
        [
            HouseholdChild(
                household=other.get(record.key, world.homes[home.number]), child=world.children[record.key], noted_at=at
            )
            for home, _, record in records
        ],
        batch_size=ROWS,
    )
    add_keys(rows)
    _circumstances(world, [person for _, person in people], at)


def _homes(world: World, homes: Sequence[Home]) -> None:
    rows = [
        Household(address=home.address, postcode=home.postcode, borough=world.boroughs[home.borough], ward=world.wards[home.ward])
        for home in homes
    ]  # fmt: skip
    Household.objects.bulk_create(rows, batch_size=ROWS)
    world.homes |= {home.number: row for home, row in zip(homes, rows, strict=True)}
    at = datetime.combine(world.plan.first_day, time(9), UTC)
    grown = [(home, adult) for home in homes for adult in home.adults]
    adults = [Adult(full_name=adult.name, sex=adult.sex, created_at=at) for _, adult in grown]
    Adult.objects.bulk_create(adults, batch_size=ROWS)
    HouseholdAdult.objects.bulk_create(
        [
            HouseholdAdult(household=world.homes[home.number], adult=row, relation=adult.relation, noted_at=at)
            for (home, adult), row in zip(grown, adults, strict=True)
        ],
        batch_size=ROWS,
    )


def _child(world: World, person: Person, record: Recorded, at: datetime) -> Child:
    return Child(
        given_name=record.given, family_name=record.family, given_key=sound_key(record.given), family_key=sound_key(record.family),
        date_of_birth=record.born, date_of_birth_basis="claimed" if record.wrong else "known", sex=person.sex, ethnicity_self=person.ethnicity,
        ethnicity_officer=person.ethnicity_officer, first_language=person.language, interpreter_needed=person.interpreter,
        school=world.schools.get(person.school), school_status=person.school_status, social_worker=person.social_worker,
        created_at=max(at, datetime.combine(person.born, time(9), UTC)),
    )  # fmt: skip


def _circumstances(world: World, people: Sequence[Person], at: datetime) -> None:
    ChildNeed.objects.bulk_create(
        [
            ChildNeed(child=world.children[person.records[0].key], need=need, source=source, noted_at=at)
            for person in people
            for need, source in person.needs
        ],
        batch_size=ROWS,
    )
    CareEpisode.objects.bulk_create(
        [
            CareEpisode(
                child=world.children[person.records[0].key],
                status=person.care,
                council=person.council,
                placement=person.placement,
                started_on=person.care_since or max(person.born, at.date()),
                noted_at=at,
            )
            for person in people
            if person.care not in ("unknown", "not_in_care")
        ],
        batch_size=ROWS,
    )
