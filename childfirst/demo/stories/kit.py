"""What a story is, and the few things that stories need to plant their records: a home, a contact, an act at a moment."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.urls import reverse

from childfirst.contacts.actions import record
from childfirst.contacts.models import Contact
from childfirst.contacts.new import NewAdult, NewChild, NewContact, NewInvolvement
from childfirst.demo.loading.closed import close
from childfirst.demo.loading.world import World
from childfirst.demo.school_years import is_school_day, schools_of
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import LONDON, local, standing_at
from childfirst.powers.models import CustodyStay
from childfirst.referrals.models import FoldedContact, Referral

BOROUGH = "Hackney"
# What led up to a story, and was dealt with at the time.
PAST = timedelta(days=4)
ANEW = "Stop the demonstration with Ctrl-C and make it anew: make demo DEMO=--fresh"
# Rules that count back look at ninety days: what leads up to a story stays inside them.
MOST_DAYS = 86


@dataclass(frozen=True, slots=True)
class Story:
    """One short story. `plant` makes its records; `where` is the page it begins on, once they are there."""

    order: int
    slug: str
    title: str
    about: str
    username: str
    look_for: tuple[str, ...]
    plant: Callable[[World], None]
    where: Callable[[], str]


def key(slug: str, number: int = 1) -> str:
    """How a story's own contact is found again."""
    return f"story:{slug}:{number}"


def contact_of(slug: str, number: int = 1) -> Contact:
    """A contact that the story planted."""
    found = Contact.objects.filter(source_key=key(slug, number)).first()
    if found is None:
        raise CannotNow(f"This story's records are not in this database. {ANEW}")
    return found


def referral_of(contact: Contact) -> Referral:
    """The referral that holds it."""
    return FoldedContact.objects.select_related("referral").get(contact=contact, unfolded_at=None).referral


def custody_page(slug: str) -> Callable[[], str]:
    """The stay that the story's contact led to."""

    def where() -> str:
        stay = CustodyStay.objects.filter(contact=contact_of(slug)).first()
        if stay is None:
            raise CannotNow(f"This story's records are not in this database. {ANEW}")
        return reverse("powers:custody-stay", args=[stay.pk])

    return where


def referral_page(slug: str, number: int = 1) -> Callable[[], str]:
    """The desk's page for the story's contact."""
    return lambda: reverse("referrals:referral", args=[referral_of(contact_of(slug, number)).pk])


def contact_page(slug: str, number: int = 1) -> Callable[[], str]:
    """The contact itself."""
    return lambda: reverse("contacts:contact", args=[contact_of(slug, number).pk])


def child_page(slug: str, number: int = 1) -> Callable[[], str]:
    """The page of the first child in the story's contact."""
    return lambda: reverse(
        "children:child", args=[contact_of(slug, number).involvements.exclude(child=None)[0].child_id]
    )


def ago(world: World, **length: float) -> datetime:
    """So long before now."""
    return world.plan.anchor - timedelta(**length)


def last(world: World, clock: time, *, hours: float = 0) -> datetime:
    """The latest moment of that London clock, at least so many hours before now: a story told at noon or at midnight reads the same."""
    latest = local(world.plan.anchor - timedelta(hours=hours))
    day = latest.date() if latest.time() >= clock else latest.date() - timedelta(days=1)
    return datetime.combine(day, clock, LONDON).astimezone(UTC)


def on(world: World, clock: time, *, days: int) -> datetime:
    """So many days ago, at that London clock."""
    return datetime.combine(local(ago(world, days=days)).date(), clock, LONDON).astimezone(UTC)


def at_school(world: World, clock: time, *, days: int) -> datetime:
    """The same on the school day nearest to it: nobody is at school on a Sunday or in August."""
    near = (
        on(world, clock, days=days + away * sign)
        for away in range(60)
        for sign in (1, -1)
        if 0 < days + away * sign < MOST_DAYS
    )
    return next((moment for moment in near if is_school_day(local(moment).date())), on(world, clock, days=days))


def born(world: World, years: int, months: int = 3) -> date:
    """A date of birth that makes a child so old now."""
    return world.plan.anchor.date() - timedelta(days=int(years * 365.25 + months * 30.4))


def a_child(world: World, given: str, family: str, years: int, address: str, postcode: str, **more: Any) -> NewChild:
    """A new child in a Hackney home, at a school of the borough."""
    phase = "primary" if years < 11 else "secondary" if years < 16 else "college"
    school = next(plan for plan in schools_of(BOROUGH) if plan.phase == phase)
    # Not everybody has their birthday in one week.
    birthday = born(world, years, 1 + sum(map(ord, given)) % 10)
    facts: dict[str, Any] = {
        "given_name": given, "family_name": family, "date_of_birth": birthday, "date_of_birth_basis": "known", "home_address": address,
        "home_postcode": postcode, "home_borough_id": world.boroughs[BOROUGH].pk, "first_language": "English", "ethnicity_officer": "unknown",
        "school_id": world.schools[school.urn].pk if years > 4 else None, "school_status": "enrolled" if years > 4 else "under_school_age",
    }  # fmt: skip
    return NewChild(**facts | more)


def again(contact: Contact, place: int = 0) -> NewChild:
    """The same child in a later contact."""
    return NewChild(child_id=contact.involvements.all()[place].child_id)


def keep(
    world: World, slug: str, number: int, at: datetime, *, kind: str, parts: list[NewInvolvement], by: str = "asha.marlowe",
    adults: tuple[NewAdult, ...] = (), after: timedelta = timedelta(minutes=40), **fields: Any,
) -> Contact:  # fmt: skip
    """Record a contact at a past moment, by the real action."""
    borough = world.boroughs[BOROUGH]
    new = NewContact(
        kind=kind, occurred_from=at, borough_id=borough.pk, involvements=parts, adults=list(adults), **fields
    )
    with standing_at(min(at + after, world.plan.anchor)):
        contact = record(new, by=world.named[by], source="demo", source_key=key(slug, number))
    if world.plan.anchor - at > PAST:
        close(world, contact)
    return contact
