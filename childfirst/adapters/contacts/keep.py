"""Keeping the contacts of a file by the same act as the form: checked, screened, traced, handed to the desk. One at a time.

Each contact is a transaction of its own, under a key made from its id: an import that was stopped goes on where it was, and
one that is run twice adds nothing. A child is the same child where the file's own `child_id` says so, or where name and date
of birth are the same as on record, letter for letter. Anything less is for a person to decide.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from childfirst.adapters.contacts.columns import BadCell
from childfirst.adapters.contacts.read import ContactFile, Group, Row
from childfirst.children.models import Child
from childfirst.children.sounds import plain_letters, sound_key
from childfirst.contacts.actions import record
from childfirst.contacts.checks import Incomplete, check
from childfirst.contacts.models import Contact, Involvement
from childfirst.contacts.new import NewAdult, NewChild, NewContact, NewInvolvement
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now
from childfirst.teams.models import Borough, School

KEYS_AT_ONCE: Final = 500
_CONTACT: Final = [
    "kind",
    "place_type",
    "place",
    "postcode",
    "what_happened",
    "dash",
    "dash_grade",
    "children_in_home",
    "officer_grade",
    "officer_grade_reason",
    "immediate_action",
    "crime_reference",
    "cad_reference",
]
_PART: Final = [
    "unnamed_note",
    "roles",
    "age_months",
    "age_basis",
    "perceived_age_years",
    "offence",
    "outcome",
    "outcome_reason",
    "seen",
    "spoken_to",
    "spoken_alone",
    "not_spoken_reason",
    "child_words",
    "wishes",
    "signs",
    "signs_note",
    "needs_asked",
    "km_from_home",
    "missing_grade",
    "missing_hours",
    "prevention_interview",
    "beyond_outer_clothing",
    "caller_is_childrens_home",
    "interpreter_used",
]
# Facts of a child that only files bring; kept with the contact, in the order of its children, for the rules to read.
_FILE_ONLY: Final = ["adult_process", "nrm", "harmed_at_place_90d", "school_absence_percent", "suspensions_12m"]
_DETAILS: Final = ["returned", "appropriate_adult", "parent_told", "orders"]
_CHILD: Final = [
    "given_name",
    "family_name",
    "also_known_as",
    "date_of_birth",
    "sex",
    "ethnicity_self",
    "ethnicity_officer",
    "first_language",
    "interpreter_needed",
    "school_status",
    "care_status",
    "care_council",
    "needs",
    "home_address",
    "home_postcode",
]


@dataclass(slots=True)
class Kept:
    """What became of a file's contacts."""

    kept: int = 0
    there: int = 0
    refused: list[BadCell] = field(default_factory=list)
    refused_contacts: int = 0


@dataclass(slots=True)
class Lookups:
    """Rows that names in the file stand for, and children met so far."""

    source: str
    boroughs: dict[str, int]
    schools: dict[str, int]
    children: dict[str, int]


def keep(
    file: ContactFile,
    *,
    source: str = "import",
    check_only: bool = False,
    done: Callable[[int], None] = lambda count: None,
) -> Kept:
    """Keep every contact of a file that can be kept. `check_only` says what would happen, and writes nothing."""
    found = Kept(refused=list(file.lost))
    known, lookups = _already(source, file.groups), _lookups(source)
    for number, group in enumerate(file.groups, 1):
        if source_key(source, group.id) in known:
            found.there += 1
        elif problems := group.problems or _kept(group, lookups, check_only=check_only):
            found.refused += _with_the_others(group, problems)
            found.refused_contacts += 1
        else:
            found.kept += 1
        done(number)
    return found


def source_key(source: str, contact_id: str) -> str:
    """The key under which a contact of a file is kept once."""
    return f"{source}:{contact_id}"


def _already(source: str, groups: Iterable[Group]) -> set[str]:
    wanted = [source_key(source, group.id) for group in groups]
    parts = (wanted[first : first + KEYS_AT_ONCE] for first in range(0, len(wanted), KEYS_AT_ONCE))
    return {
        key
        for part in parts
        for key in Contact.objects.filter(source_key__in=part).values_list("source_key", flat=True)
    }


def _lookups(source: str) -> Lookups:
    children: dict[str, int] = {}
    rows = Involvement.objects.filter(contact__source=source).exclude(child=None)
    for details, order, child in (
        rows.values_list("contact__details", "order", "child").order_by("contact", "order").iterator()
    ):
        ids = details.get("child_ids") or []
        if order <= len(ids) and ids[order - 1]:
            children[ids[order - 1]] = child
    return lookups_with(source, children)


def lookups_with(source: str, children: dict[str, int]) -> Lookups:
    """Today's boroughs and schools, and the children that are known already by their ids elsewhere."""
    boroughs = {borough.name.lower(): borough.pk for borough in Borough.objects.all()}
    return Lookups(source, boroughs, dict(School.objects.values_list("urn", "pk")), children)


def _kept(group: Group, lookups: Lookups, *, check_only: bool) -> list[BadCell]:
    """Keep one contact, or say why not."""
    try:
        if check_only:
            check(new_contact(group.rows, lookups), at=now(), from_form=False)
            return []
    except BadInput as error:
        return cells_of(group, error)
    kept = keep_one(group, lookups, by=IMPORTER, key=source_key(lookups.source, group.id))
    return kept if isinstance(kept, list) else []


def keep_one(group: Group, lookups: Lookups, *, by: Any, key: str) -> Contact | list[BadCell]:
    """Keep one contact under its key and remember its children by their ids there, or say why not."""
    try:
        contact = record(new_contact(group.rows, lookups), by=by, source=lookups.source, source_key=key)
    except BadInput as error:
        return cells_of(group, error)
    for row, part in zip(group.rows, contact.involvements.order_by("order"), strict=False):
        if row.values["child_id"] and part.child_id:
            lookups.children[row.values["child_id"]] = part.child_id
    return contact


def cells_of(group: Group, error: BadInput) -> list[BadCell]:
    """Every problem of a contact that was refused, as places in its rows."""
    if isinstance(error, Incomplete):
        return [_cell(group, problem.field, problem.message) for problem in error.problems]
    return [_cell(group, error.field, str(error))]


def _cell(group: Group, where: str, message: str) -> BadCell:
    """A field path such as involvements[1].missing_grade as the line and the column it came from."""
    place, column = 0, where
    if where.startswith("involvements[") and "]" in where:
        number, _, rest = where.removeprefix("involvements[").partition("]")
        place, column = min(int(number), len(group.rows) - 1), rest.strip(".").removeprefix("child.")
    column = {"occurred_from": "occurred_at", "date_of_birth_basis": "age_basis"}.get(column, column)
    return BadCell(group.rows[place].line, column, message.rstrip("."), "Mend it and import the file again")


def _with_the_others(group: Group, problems: list[BadCell]) -> list[BadCell]:
    """A contact is kept whole or not at all, so the good rows beside a bad one are named too."""
    bad = {problem.line for problem in problems}
    others = [row.line for row in group.rows if row.line not in bad]
    wrong = f"not kept, because line {min(bad)} of the same contact was refused"
    return [*problems, *(BadCell(line, "", wrong, "Mend that line and import the file again") for line in others)]


def new_contact(rows: list[Row], lookups: Lookups) -> NewContact:
    """The rows of one contact as the form would hand them over."""
    first = rows[0].values
    given = {name: first[name] for name in _CONTACT if first[name] is not None}
    offences = {row.values["offence"] for row in rows if row.values["offence"]}
    adults = [
        NewAdult(relation=a["relation"] or "unknown", part=a["part"] or "present", age_years=a["age_years"])
        for a in first["adults"] or []
    ]
    details: dict[str, Any] = {"child_ids": [row.values["child_id"] for row in rows]}
    details |= {name: first[name] for name in _DETAILS if first[name] is not None}
    more = [{name: row.values[name] for name in _FILE_ONLY if row.values[name] is not None} for row in rows]
    if any(more):
        details["facts_from_file"] = more
    return NewContact(
        occurred_from=first["occurred_at"], borough_id=lookups.boroughs.get((first["found_borough"] or "").lower()), details=details,
        offence=offences.pop() if len(offences) == 1 else "", involvements=[_part(row, lookups) for row in rows], adults=adults, **given,
    )  # fmt: skip


def _part(row: Row, lookups: Lookups) -> NewInvolvement:
    values = row.values
    given = {name: values[name] for name in _PART if values[name] is not None}
    return NewInvolvement(child=_child(row, lookups), placement_moves=values["placement_moves_12m"], **given)


def _child(row: Row, lookups: Lookups) -> NewChild:
    values = row.values
    given = {name: values[name] for name in _CHILD if values[name] is not None}
    new = NewChild(**given, home_borough_id=lookups.boroughs.get((values["home_borough"] or "").lower()))
    new.school_id = lookups.schools.get(values["school_urn"] or "")
    new.date_of_birth_basis = (values["age_basis"] or "claimed") if new.date_of_birth else ""
    new.child_id = lookups.children.get(values["child_id"] or "") or _same_on_record(new)
    new.unidentified = bool(values["child_id"]) and not new.named
    return new


def _same_on_record(new: NewChild) -> int | None:
    """Exactly one record with the same first name, surname and date of birth. Close is not the same."""
    if not (new.given_name and new.family_name and new.date_of_birth):
        return None
    same = Child.objects.filter(
        family_key=sound_key(new.family_name),
        given_key=sound_key(new.given_name),
        date_of_birth=new.date_of_birth,
        unidentified=False,
    )
    wanted = plain_letters(new.given_name), plain_letters(new.family_name)
    found = [
        child.pk for child in same if (plain_letters(child.given_name), plain_letters(child.family_name)) == wanted
    ]
    return found[0] if len(found) == 1 else None
