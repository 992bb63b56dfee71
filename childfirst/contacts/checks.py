"""What must be right about a contact before it is kept, whoever brings it. A list of problems, each with where and what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models

from childfirst.children.models import CareEpisode, Child, Household
from childfirst.contacts.models import Contact, ContactAdult, Involvement
from childfirst.contacts.new import NewChild, NewContact, NewInvolvement
from childfirst.contacts.voice import hollow
from childfirst.foundation.errors import BadInput
from childfirst.rules import vocabulary as words

_SLACK = timedelta(minutes=5)  # a tablet's clock may run a little ahead
_MOST_CHILDREN = 60


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right. `field` is a path such as involvements[0].missing_grade."""

    field: str
    message: str

    def __str__(self) -> str:
        return self.message


class Incomplete(BadInput):
    """A contact with problems; the first is the message, all are in `problems`."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(problems)
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        super().__init__(f"{problems[0].message}{more}", field=problems[0].field)


def check(new: NewContact, *, at: datetime, from_form: bool) -> None:
    """Raise Incomplete unless the contact can be kept. What an import could not know is asked only of the form."""
    problems = [*_whole(new, at), *_codes(new), *_too_long(new, Contact, "")]
    for number, part in enumerate(new.involvements):
        problems += _part(part, f"involvements[{number}]")
    for number, adult in enumerate(new.adults):
        problems += _too_long(adult, ContactAdult, f"adults[{number}].")
    if from_form:
        problems += _from_form(new)
    if problems:
        raise Incomplete(problems)


def _whole(new: NewContact, at: datetime) -> Iterator[Problem]:
    if new.occurred_from.tzinfo is None:
        yield Problem("occurred_from", "Give the time with its zone")
        return
    if new.occurred_from > at + _SLACK:
        yield Problem("occurred_from", "When it happened must be in the past")
    if new.occurred_to and new.occurred_to < new.occurred_from:
        yield Problem("occurred_to", "The end must be after the start")
    if not new.involvements:
        yield Problem("involvements", "Add the child. If you do not know who they are yet, add a child not yet named")
    if len(new.involvements) > _MOST_CHILDREN:
        yield Problem(
            "involvements", f"A contact can hold {_MOST_CHILDREN} children. Record the rest as a second contact"
        )
    given = [part.child.child_id for part in new.involvements if part.child.child_id]
    if len(given) != len(set(given)):
        yield Problem(
            "involvements", "The same child is there twice. Remove one and give that child every role they had"
        )


def _codes(new: NewContact) -> Iterator[Problem]:
    tables = {
        "kind": words.CONTACT_KINDS,
        "place_type": words.PLACE_TYPES,
        "offence": words.OFFENCES,
        "outcome": words.OUTCOMES,
        "dash_grade": words.DASH_GRADES,
        "officer_grade": words.GRADES,
    }
    yield from _unknown(new, tables, "")
    yield from _not_in(new.dash, words.DASH, "dash")
    for number, adult in enumerate(new.adults):
        yield from _unknown(
            adult,
            {"relation": words.ADULT_RELATIONS, "part": words.ADULT_PARTS, "ethnicity": words.ETHNICITIES_OFFICER},
            f"adults[{number}].",
        )


def _part(part: NewInvolvement, at: str) -> Iterator[Problem]:
    tables = {
        "offence": words.OFFENCES,
        "outcome": words.OUTCOMES,
        "missing_grade": words.MISSING_GRADES,
        "age_basis": words.DATE_OF_BIRTH_BASES,
        "seen": words.YES_NO,
        "spoken_to": words.YES_NO,
        "spoken_alone": words.YES_NO,
        "prevention_interview": {"yes": "", "no": "", "refused": ""},
    }
    yield from _unknown(part, tables, f"{at}.")
    yield from _not_in(part.roles, words.ROLES, f"{at}.roles")
    yield from _not_in(part.signs, words.SIGNS, f"{at}.signs")
    yield from _not_in(list(part.aware), words.AWARE, f"{at}.aware")
    yield from _too_long(part, Involvement, f"{at}.")
    yield from _child(part.child, f"{at}.child")


def _child(child: NewChild, at: str) -> Iterator[Problem]:
    tables = {
        "sex": words.SEXES,
        "ethnicity_self": words.ETHNICITIES_SELF,
        "ethnicity_officer": words.ETHNICITIES_OFFICER,
        "care_status": words.CARE_STATUSES,
        "school_status": words.SCHOOL_STATUSES,
        "date_of_birth_basis": words.DATE_OF_BIRTH_BASES,
    }
    yield from _unknown(child, tables, f"{at}.")
    yield from _not_in(child.needs, words.NEEDS, f"{at}.needs")
    yield from _too_long(child, Child, f"{at}.")
    yield from _too_long(child, Household, f"{at}.", {"address": "home_address", "postcode": "home_postcode"})
    yield from _too_long(child, CareEpisode, f"{at}.", {"council": "care_council"})
    if child.date_of_birth and not child.child_id and not child.date_of_birth_basis:
        yield Problem(f"{at}.date_of_birth_basis", "Say how the date of birth is known")


def _too_long(
    thing: object, model: type[models.Model], at: str, renamed: dict[str, str] | None = None
) -> Iterator[Problem]:
    """A database that counts letters (PostgreSQL does) would refuse with a worse sentence."""
    for field in model._meta.concrete_fields:
        name = (renamed or {}).get(field.name, field.name)
        text, limit = getattr(thing, name, ""), getattr(field, "max_length", None)
        if limit and isinstance(text, str) and len(text) > limit:
            yield Problem(f"{at}{name}", f"{name.replace('_', ' ').capitalize()} must be {limit} characters or fewer")


def _from_form(new: NewContact) -> Iterator[Problem]:
    """F30: children are counted before a record is sent, and words that say nothing are sent back."""
    recorded = len(new.involvements)
    if new.kind == "domestic_abuse" and new.children_in_home is not None and new.children_in_home > recorded:
        yield Problem(
            "children_in_home",
            f"You counted {new.children_in_home} children and recorded {recorded}. Add each of the others, as a child not yet named if need be",
        )
    for number, part in enumerate(new.involvements):
        texts = {
            "child_words": part.child_words,
            "wishes": part.wishes,
            **{f"aware.{key}": text for key, text in part.aware.items()},
        }
        for name, text in texts.items():
            refusal = hollow(text)
            if refusal:
                yield Problem(f"involvements[{number}].{name}", refusal)


def _unknown(thing: object, tables: dict[str, words.Words], at: str) -> Iterator[Problem]:
    for name, table in tables.items():
        code = getattr(thing, name)
        if code and code not in table:
            yield Problem(f"{at}{name}", f"{code!r} is not one of: {', '.join(table)}")


def _not_in(codes: list[str], table: words.Words, at: str) -> Iterator[Problem]:
    for code in codes:
        if code not in table:
            yield Problem(at, f"{code!r} is not a code we know")
