"""Everything a record knows that may tell who it is about: names of children, adults and officers, homes, schools, dates of birth."""

from collections.abc import Iterable, Iterator
from typing import Any

from childfirst.children.models import Child, ChildName, HouseholdAdult, HouseholdChild
from childfirst.children.queries import records_of
from childfirst.contacts.models import Contact, ContactAdult, Involvement
from childfirst.rules.redaction import Known, Person
from childfirst.teams.models import Officer

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def everybody(
    contacts: list[Contact], children: Iterable[Child | None], officers: Iterable[int | None], names: Iterable[str],
    places: Iterable[str], references: Iterable[str], staff: Iterable[str] = (),
) -> Known:  # fmt: skip
    """The child it is about first, so that they are “child A” in every text of the item."""
    wanted = [one.pk for one in children if one]
    parts = Involvement.objects.filter(contact__in=contacts).exclude(child=None).order_by("order")
    wanted += [pk for pk in parts.values_list("child", flat=True) if pk not in wanted]
    rows = [list(Child.objects.filter(pk__in=records_of(pk)).select_related("school")) for pk in dict.fromkeys(wanted)]
    every = [one for some in rows for one in some]
    homes = list(HouseholdChild.objects.filter(child__in=every).select_related("household"))
    workers = [one.social_worker for one in every if one.social_worker]
    schools = {one.school.name for one in every if one.school} | {
        name for name in Involvement.objects.filter(contact__in=contacts).values_list("school__name", flat=True) if name
    }
    return Known(
        people=tuple(
            [
                *_children(rows),
                *_adults(contacts, homes, [*names, *workers]),
                *_officers(officers, contacts),
                *_staff(staff),
            ]
        ),
        places=tuple(text for text in {*places, *_addresses(contacts, homes)} if text and len(text.strip()) > 2),
        schools=tuple(sorted(schools)),
        references=tuple(text for text in {*references, *_references(contacts)} if text),
        births=tuple(sorted({one.date_of_birth for one in every if one.date_of_birth})),
    )


def _children(rows: list[list[Child]]) -> Iterator[Person]:
    for place, same in enumerate(rows):
        others = ChildName.objects.filter(child__in=same)
        names = [one.name for one in same if not one.unidentified] + [one.preferred_name for one in same]
        names += [f"{one.given_name} {one.family_name}".strip() for one in others]
        found = tuple(dict.fromkeys(name for name in names if name and name != "Child, name not known"))
        yield Person("child", f"child {LETTERS[place % 26]}", found)


def _adults(contacts: list[Contact], homes: list[Any], names: Iterable[str]) -> Iterator[Person]:
    beside = ContactAdult.objects.filter(contact__in=contacts).values_list("full_name", "adult__full_name")
    living = HouseholdAdult.objects.filter(household__in=[one.household_id for one in homes]).values_list(
        "adult__full_name", flat=True
    )
    found = [name for pair in beside for name in pair] + [*living, *(name for name in names if _a_name(name))]
    for name in dict.fromkeys(name for name in found if name):
        yield Person("adult", "adult", (name,))


def _a_name(text: str) -> bool:
    """Not "Mother" or "Passers-by": those hide nobody, and the panel needs them."""
    return len(text.split()) > 1 and all(word[:1].isupper() for word in text.split())


def _officers(officers: Iterable[int | None], contacts: list[Contact]) -> Iterator[Person]:
    ids = {one for one in officers if one} | {one.submitted_by_id for one in contacts if one.submitted_by_id}
    for row in Officer.objects.filter(pk__in=ids).order_by("pk"):
        yield Person(
            "officer", "officer", tuple(name for name in (row.full_name, row.username.replace(".", " ")) if name)
        )


def _staff(names: Iterable[str]) -> Iterator[Person]:
    """Officers who hold no sign-in."""
    for name in names:
        if _a_name(name):
            yield Person("officer", "officer", (name,))


def _addresses(contacts: list[Contact], homes: list[Any]) -> Iterator[str]:
    for one in homes:
        yield one.household.address
        yield one.household.postcode
    for contact in contacts:
        yield contact.postcode


def _references(contacts: list[Contact]) -> Iterator[str]:
    for contact in contacts:
        yield from (contact.reference, contact.crime_reference, contact.cad_reference)
