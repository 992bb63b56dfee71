"""Invented people and places for tests, made through the real actions. Plain functions: call what you need, give what matters."""

import itertools
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from childfirst.children.actions import note_care, note_need, open_child, place_in_household
from childfirst.children.models import Child
from childfirst.contacts.actions import record
from childfirst.contacts.models import Contact
from childfirst.contacts.new import NewAdult, NewChild, NewContact, NewInvolvement
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.now import local, now, today
from childfirst.teams.models import BasicCommandUnit, Borough, Officer, RoleHolding, School, SchoolTerm, Team, Ward

_next = itertools.count(1)
PASSWORD = "a-long-enough-test-password"
WORDS = "He shouted at Mum and I hid in the wardrobe with my brother."
SEEN = {
    "appearance": "Barefoot, in pyjamas, tear stains on both cheeks",
    "activity": "Sat under the table and would not come out",
}
# What a child is in each kind of contact, unless the test says otherwise.
ROLES = {
    "crime_report": ["victim"],
    "stop_search": ["suspect"],
    "arrest": ["suspect"],
    "missing": ["missing"],
    "domestic_abuse": ["victim", "in_household"],
    "school_incident": ["victim"],
    "concern": ["at_risk"],
    "online_harm": ["victim"],
}


def earlier_today(at: datetime | None = None) -> datetime:
    """Two hours before, or as the day began in London where it is younger: what happened on the day it was recorded, at any hour of it."""
    at = at or now()
    return max(at - timedelta(hours=2), local(at).replace(hour=0, minute=0, second=0, microsecond=0).astimezone(UTC))


def three_signs(number: int) -> str:
    """A number in three letters or digits, so that codes of four stay apart however many tests run."""
    signs = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return signs[number // 1296 % 36] + signs[number // 36 % 36] + signs[number % 36]


def make_command_unit(name: str = "", code: str = "") -> BasicCommandUnit:
    """A command unit, or the one with that code."""
    number = next(_next)
    return BasicCommandUnit.objects.get_or_create(
        code=code or f"U{three_signs(number)}", defaults={"name": name or f"Invented Unit {number}"}
    )[0]


def make_borough(name: str = "", command_unit: BasicCommandUnit | None = None) -> Borough:
    """A borough, or the one with that name."""
    number = next(_next)
    defaults = {"code": f"E{number:08d}"}
    existing = Borough.objects.filter(name=name).first() if name else None
    return existing or Borough.objects.create(
        name=name or f"Invented Borough {number}", command_unit=command_unit or make_command_unit(), **defaults
    )


def make_ward(borough: Borough | None = None) -> Ward:
    """A ward."""
    number = next(_next)
    return Ward.objects.create(code=f"W{number:08d}", name=f"Invented Ward {number}", borough=borough or make_borough())


def make_school(name: str = "", ward: Ward | None = None, phase: str = "secondary", *, terms: bool = True) -> School:
    """A school, with one long term around today so that school-day clocks can be worked."""
    number = next(_next)
    school = School.objects.create(
        urn=f"9{number:06d}",
        name=name or f"Invented School {number}",
        phase=phase,
        ward=ward or make_ward(),
    )
    if terms:
        SchoolTerm.objects.create(
            school=school, first_day=today() - timedelta(days=200), last_day=today() + timedelta(days=200)
        )
    return school


def make_team(
    kind: str = "response", name: str = "", command_unit: BasicCommandUnit | None = None, wards: Sequence[Ward] = ()
) -> Team:
    """A team."""
    team = Team.objects.create(
        name=name or f"Invented Team {next(_next)}", kind=kind, command_unit=command_unit or make_command_unit()
    )
    team.wards.set(wards)
    return team


def make_officer(
    role: str | Sequence[str] = "officer",
    *,
    team: Team | None = None,
    name: str = "",
    username: str = "",
    rank: str = "constable",
    password: str = "",
    email: str = "",
) -> Officer:
    """An officer with a role (or several) in a team. A password only where the test signs in by form: hashing is slow."""
    number = next(_next)
    officer = Officer(
        username=username or f"officer{number}",
        full_name=name or f"Invented Officer {number}",
        rank=rank,
        email=email,
        team=team or make_team(),
        invented=True,
    )
    if password:
        officer.set_password(password)
    else:
        officer.set_unusable_password()
    officer.save()
    for code in [role] if isinstance(role, str) else role:
        RoleHolding.objects.create(officer=officer, role=code, given_at=now())
    return officer


def born(years: int, months: int = 0) -> date:
    """A birthday for someone who is so old today."""
    total = today().year * 12 + today().month - 1 - years * 12 - months
    return date(total // 12, total % 12 + 1, min(today().day, 28))


def make_child(
    given_name: str = "Amara",
    family_name: str = "Invented",
    *,
    age: int = 14,
    by: Any = IMPORTER,
    needs: Sequence[str] = (),
    care_status: str = "",
    care_council: str = "",
    address: str = "",
    postcode: str = "",
    borough: Borough | None = None,
    **particulars: Any,
) -> Child:
    """A child on record, with whatever else is given."""
    particulars.setdefault("date_of_birth", born(age))
    if particulars["date_of_birth"]:
        particulars.setdefault("date_of_birth_basis", "known")
    child = open_child(by=by, given_name=given_name, family_name=family_name, **particulars)
    for need in needs:
        note_need(child, need=need, source="Test", by=by)
    if care_status:
        note_care(child, status=care_status, council=care_council, by=by)
    if address or postcode:
        place_in_household(child, address=address, postcode=postcode, borough_id=borough.pk if borough else None, by=by)
    return child


def new_part(child: Child | NewChild | None = None, **fields: Any) -> NewInvolvement:
    """One child's part, with a voice. `child` is a record, particulars, or None for a child not yet named."""
    particulars = NewChild(child_id=child.pk) if isinstance(child, Child) else child or NewChild()
    defaults: dict[str, Any] = {
        "child": particulars,
        "roles": ["at_risk"],
        "seen": "yes",
        "spoken_to": "yes",
        "spoken_alone": "yes",
        "child_words": WORDS,
        "aware": dict(SEEN),
    }
    if not particulars.named:
        defaults |= {
            "unnamed_note": "Older brother, not at home, name not given",
            "seen": "no",
            "spoken_to": "",
            "spoken_alone": "",
            "child_words": "",
            "aware": {},
        }
    return NewInvolvement(**(defaults | fields))


def new_contact(
    kind: str = "domestic_abuse",
    *,
    children: Sequence[Any] | None = None,
    part: dict[str, Any] | None = None,
    **fields: Any,
) -> NewContact:
    """Plain values for one contact. `children`: Child, NewChild, NewInvolvement or None (not yet named) each. `part` goes to every child."""
    parts = [
        one if isinstance(one, NewInvolvement) else new_part(one, **({"roles": list(ROLES[kind])} | (part or {})))
        for one in (
            children
            if children is not None
            else [
                NewChild(
                    given_name="Amara",
                    family_name=f"Invented{next(_next)}",
                    date_of_birth=born(14),
                    date_of_birth_basis="known",
                    sex="female",
                )
            ]
        )
    ]
    defaults: dict[str, Any] = {
        "kind": kind,
        "occurred_from": earlier_today(),
        "what_happened": "A test account of a test event.",
        "involvements": parts,
    }
    if kind == "domestic_abuse":
        defaults |= {
            "children_in_home": len(parts),
            "place_type": "home",
            "dash": ["frightened"],
            "dash_grade": "medium",
            "adults": [
                NewAdult(
                    full_name="Invented Father",
                    relation="father",
                    part="suspect",
                    ethnicity="white",
                    nationality="British",
                )
            ],
        }
    if kind in ("arrest", "stop_search"):
        defaults |= {
            "offence": "drugs_possession",
            "outcome": "no_further_action" if kind == "stop_search" else "under_investigation",
        }
    return NewContact(**(defaults | fields))


def make_contact(
    kind: str = "domestic_abuse",
    *,
    by: Any = None,
    children: Sequence[Any] | None = None,
    at: datetime | None = None,
    source: str = "form",
    source_key: str | None = None,
    part: dict[str, Any] | None = None,
    **fields: Any,
) -> Contact:
    """A contact recorded, screened and traced by the real action. With `at`, it happened two hours before, the same day, and was recorded then."""
    if at is not None:
        fields.setdefault("occurred_from", earlier_today(at))
    new = new_contact(kind, children=children, part=part, **fields)
    return record(new, by=by or make_officer(), source=source, source_key=source_key, at=at)
