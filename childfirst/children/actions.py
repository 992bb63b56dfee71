"""What may be done to a child's record. Each act is one transaction with its own trace of what stood before and after.

`at` back-dates an act for an import or the demo; people leave it out.
"""

from datetime import date, datetime
from typing import Any

from django.db import models, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.addresses import address_key, tidy_postcode
from childfirst.children.match_keys import refresh_keys
from childfirst.children.models import (
    Adult,
    CareEpisode,
    Child,
    ChildName,
    ChildNeed,
    Household,
    HouseholdAdult,
    HouseholdChild,
)
from childfirst.children.sounds import plain_letters, sound_key
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import local, now
from childfirst.rules import vocabulary as words

# What `correct_child` may change. The keys are worked out, never given.
_CHANGEABLE = frozenset(
    [
        "given_name",
        "family_name",
        "preferred_name",
        "date_of_birth",
        "date_of_birth_basis",
        "date_of_birth_note",
        "sex",
        "gender_note",
        "ethnicity_self",
        "ethnicity_officer",
        "first_language",
        "interpreter_needed",
        "communication_note",
        "health_note",
        "phone",
        "school",
        "school_id",
        "second_school",
        "second_school_id",
        "school_status",
        "social_worker",
        "unidentified",
    ]
)


# What two records are compared by at entry: a change of one of these changes the keys.
_COMPARED = frozenset(["given_name", "family_name", "date_of_birth", "phone"])


@transaction.atomic
def open_child(*, by: Any, at: datetime | None = None, **particulars: Any) -> Child:
    """Open a record for a child not known before."""
    _check_particulars(particulars)
    child = Child(created_at=at or now(), created_by=person_or_none(by), **particulars)
    if child.date_of_birth and not child.date_of_birth_basis:
        raise BadInput(
            "Say how the date of birth is known: from a document, given by the child, or estimated.",
            field="date_of_birth_basis",
        )
    _set_keys(child)
    child.save()
    refresh_keys(child)
    trace(
        Operation.COLLECTION, "opened child record", child, by=by, child=child, details={"after": _plain(particulars)}
    )
    return child


@transaction.atomic
def correct_child(child: Child, *, by: Any, reason: str, **changes: Any) -> dict[str, Any]:
    """Change what is known of a child. Returns only what really changed: {field: new value}."""
    _check_particulars(changes)
    before = {name: getattr(child, name) for name in changes}
    changed = {name: value for name, value in changes.items() if before[name] != value}
    if not changed:
        return {}
    for name, value in changed.items():
        setattr(child, name, value)
    _set_keys(child)
    child.save(update_fields=[*changed, "given_key", "family_key"])
    if _COMPARED & set(changed):
        refresh_keys(child)
    details = {"before": _plain({name: before[name] for name in changed}), "after": _plain(changed)}
    trace(Operation.ALTERATION, "changed child record", child, by=by, child=child, reason=reason, details=details)
    return changed


@transaction.atomic
def add_other_name(
    child: Child, *, given_name: str, family_name: str = "", by: Any, at: datetime | None = None
) -> ChildName | None:
    """Keep another name the child goes by. A name already held is not written twice: then None."""
    wanted = plain_letters(given_name), plain_letters(family_name)
    held = [(child.given_name, child.family_name), *child.other_names.values_list("given_name", "family_name")]
    if not any(wanted) or wanted in {(plain_letters(given), plain_letters(family)) for given, family in held}:
        return None
    other = ChildName.objects.create(
        child=child,
        given_name=given_name.strip(),
        family_name=family_name.strip(),
        given_key=sound_key(given_name),
        family_key=sound_key(family_name),
        noted_at=at or now(),
        noted_by=person_or_none(by),
    )
    refresh_keys(child)
    trace(
        Operation.COLLECTION,
        "added another name",
        child,
        by=by,
        child=child,
        details={"after": {"other_name": f"{given_name} {family_name}".strip()}},
    )
    return other


@transaction.atomic
def note_need(
    child: Child, *, need: str, source: str, by: Any, note: str = "", at: datetime | None = None
) -> ChildNeed:
    """Write down a need, with who said so. A need that already stands is left as it was first noted."""
    if need not in words.NEEDS:
        raise BadInput(f"{need!r} is not a need we know.", field="needs")
    standing = child.needs.filter(need=need, ended_on=None).first()
    if standing:
        return standing
    noted = ChildNeed.objects.create(
        child=child, need=need, note=note, source=source[:120], noted_at=at or now(), noted_by=person_or_none(by)
    )
    trace(
        Operation.COLLECTION,
        "noted need",
        noted,
        by=by,
        child=child,
        details={"before": None, "after": {"need": need, "source": source}},
    )
    return noted


@transaction.atomic
def end_need(noted: ChildNeed, *, by: Any, reason: str, on: date | None = None) -> None:
    """Say that a need no longer stands. The row is kept, with the day it ended."""
    noted.ended_on = on or local(now()).date()
    noted.save(update_fields=["ended_on"])
    details = {"before": {"ended_on": None}, "after": {"ended_on": noted.ended_on.isoformat()}}
    trace(Operation.ALTERATION, "ended need", noted, by=by, child=noted.child_id, reason=reason, details=details)


@transaction.atomic
def note_care(
    child: Child,
    *,
    status: str,
    by: Any,
    council: str = "",
    placement: str = "",
    started_on: date | None = None,
    at: datetime | None = None,
) -> CareEpisode:
    """Write down the child's care status. A change ends the stretch before it; the same again writes nothing."""
    if status not in words.CARE_STATUSES:
        raise BadInput(f"{status!r} is not a care status we know.", field="care_status")
    moment = at or now()
    started = started_on or local(moment).date()
    current = child.care_episodes.filter(ended_on=None).first()
    wanted = (status, council, placement or (current.placement if current else ""))
    if current and (current.status, current.council, current.placement) == wanted:
        return current
    if current:
        current.ended_on = max(started, current.started_on)
        current.save(update_fields=["ended_on"])
    episode = CareEpisode.objects.create(
        child=child,
        status=status,
        council=council,
        placement=placement,
        started_on=started,
        noted_at=moment,
        noted_by=person_or_none(by),
    )
    before = {"status": current.status, "council": current.council} if current else None
    details = {"before": before, "after": {"status": status, "council": council}}
    trace(Operation.COLLECTION, "noted care status", episode, by=by, child=child, details=details)
    return episode


@transaction.atomic
def place_in_household(
    child: Child,
    *,
    address: str,
    by: Any,
    postcode: str = "",
    borough_id: int | None = None,
    ward_id: int | None = None,
    relation: str = "lives_here",
    at: datetime | None = None,
) -> HouseholdChild:
    """Say that a child lives in, or visits, a home. A child who moves leaves the home before; visits may be many."""
    household = find_or_open_household(address=address, postcode=postcode, borough_id=borough_id, ward_id=ward_id)
    moment = at or now()
    standing = child.household_places.filter(left_on=None).select_related("household")
    same = next((place for place in standing if place.household_id == household.pk), None)
    if same:
        return same
    for place in standing:
        if relation == "lives_here" and place.relation == "lives_here":
            place.left_on = local(moment).date()
            place.save(update_fields=["left_on"])
    placed = HouseholdChild.objects.create(
        household=household,
        child=child,
        relation=relation,
        noted_at=moment,
        noted_by=person_or_none(by),
    )
    refresh_keys(child)
    before = {"homes": [place.household_id for place in standing]}
    trace(
        Operation.COLLECTION,
        "placed in household",
        household,
        by=by,
        child=child,
        details={"before": before, "after": {"home": household.pk, "relation": relation}},
    )
    return placed


@transaction.atomic
def place_adult(
    household: Household,
    *,
    full_name: str,
    by: Any,
    relation: str = "unknown",
    date_of_birth: date | None = None,
    sex: str = "",
    at: datetime | None = None,
) -> HouseholdAdult:
    """Say that an adult lives in a home. The same name in the same home is the same adult."""
    moment = at or now()
    for place in household.adult_places.filter(left_on=None).select_related("adult"):
        if plain_letters(place.adult.full_name) == plain_letters(full_name):
            return place
    adult = open_adult(full_name=full_name, by=by, date_of_birth=date_of_birth, sex=sex, at=moment)
    return HouseholdAdult.objects.create(
        household=household, adult=adult, relation=relation, noted_at=moment, noted_by=person_or_none(by)
    )


@transaction.atomic
def open_adult(
    *, full_name: str, by: Any, date_of_birth: date | None = None, sex: str = "", at: datetime | None = None
) -> Adult:
    """Open a row for an adult who was named."""
    adult = Adult.objects.create(
        full_name=full_name.strip(),
        date_of_birth=date_of_birth,
        sex=sex or "unknown",
        created_at=at or now(),
        created_by=person_or_none(by),
    )
    trace(Operation.COLLECTION, "named adult", adult, by=by)
    return adult


def find_or_open_household(
    *, address: str, postcode: str = "", borough_id: int | None = None, ward_id: int | None = None
) -> Household:
    """The home at an address, written however; opened if new."""
    code = tidy_postcode(postcode)
    if not address.strip() and not code:
        raise BadInput("Enter an address or a postcode for the home.", field="home_address")
    near = (
        Household.objects.filter(postcode=code)
        if code
        else Household.objects.filter(address__iexact=address.strip(), postcode="")
    )
    for home in near.order_by("pk")[:200]:
        if address_key(home.address) == address_key(address):
            return home
    return Household.objects.create(
        address=address.strip()[:200], postcode=code, borough_id=borough_id, ward_id=ward_id
    )


def _set_keys(child: Child) -> None:
    child.given_key, child.family_key = sound_key(child.given_name), sound_key(child.family_name)


def _check_particulars(particulars: dict[str, Any]) -> None:
    unknown = set(particulars) - _CHANGEABLE
    if unknown:
        raise TypeError(f"a child has no {', '.join(sorted(unknown))}")


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Values fit for a JSON column, blanks left out."""
    shown = {
        name: value.pk if isinstance(value, models.Model) else value
        for name, value in values.items()
        if value not in ("", None)
    }
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in shown.items()}
