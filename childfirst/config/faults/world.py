"""A small invented world under load: records ready to send, referrals ready to decide, notices ready to release. And what is in the database afterwards."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import count
from typing import Any, Final

from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.db import transaction

from childfirst.contacts.actions import submit
from childfirst.contacts.models import Contact, Draft
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.now import local, now, today
from childfirst.notices.models import NoticeDraft
from childfirst.referrals import actions as desk
from childfirst.referrals.models import FoldedContact, Referral
from childfirst.teams.models import (
    BasicCommandUnit,
    Borough,
    Officer,
    PartnerContact,
    RoleHolding,
    School,
    SchoolTerm,
    Team,
    Ward,
)

PASSWORD: Final = "a-long-enough-bench-password"  # noqa: S105  (of invented officers in a database that is thrown away)
CHILDREN: Final = (("Amara", "9", "I put my hands on my ears"), ("Zofia", "6", "Mummy was crying"))
_number = count(1)


def begin() -> dict[str, Any]:
    """Empty tables filled with places, a school whose lead is told by e-mail, and three officers."""
    call_command("migrate", interactive=False, verbosity=0)
    with transaction.atomic():
        unit = BasicCommandUnit.objects.create(code="FLT", name="Invented Unit")
        borough = Borough.objects.create(code="E09999999", name="Invented Borough", command_unit=unit)
        ward = Ward.objects.create(code="E05999999", name="Invented Ward", borough=borough)
        school = School.objects.create(urn="999999", name="Invented Primary School", phase="primary", ward=ward)
        SchoolTerm.objects.create(
            school=school, first_day=today() - timedelta(days=400), last_day=today() + timedelta(days=400)
        )
        PartnerContact.objects.bulk_create(
            PartnerContact(kind=kind, organisation=place.name, name="Invented Lead", email=f"{kind}@partner.invalid", phone="07700900000", second_factor="text", added_at=now(), **{field: place})
            for kind, field, place in (("school", "school", school), ("council", "borough", borough))
        )  # fmt: skip
        team = Team.objects.create(name="Invented Response", kind="response", command_unit=unit)
        same = hashed()
        officer("officer", ["officer"], team, same)
        officer("decider", ["desk_researcher", "desk_decision_maker"], team, same)
    return {"borough": borough.pk, "school": school.pk, "team": team.pk}


def hashed() -> str:
    """Everybody's password, worked out once: it is slow on purpose."""
    return make_password(PASSWORD)


def officer(username: str, roles: list[str], team: Team, password: str) -> Officer:
    """Somebody invented who may sign in."""
    made = Officer.objects.create(
        username=username, full_name=f"Invented {username.title()}", team=team, invented=True, password=password
    )
    RoleHolding.objects.bulk_create(RoleHolding(officer=made, role=role, given_at=now()) for role in roles)
    return made


def answers(at: datetime | None = None, *, family: str = "", school: str = "Invented Primary School") -> dict[str, Any]:
    """What an officer typed about one incident with two children, an hour before `at`, every page of it."""
    happened = local((at or now()) - timedelta(hours=1))
    number = next(_number)
    boxes = {"occurred_from_day": [str(happened.day)], "occurred_from_month": [str(happened.month)], "occurred_from_year": [str(happened.year)], "occurred_from_time": [f"{happened:%H:%M}"]}  # fmt: skip
    borough = str(Borough.objects.values_list("pk", flat=True).first())
    typed: dict[str, Any] = {
        "what": {
            "children_in_home": ["2"], "between": ["Mother and her partner"], "dash": ["frightened", "getting_worse"], "dash_grade": ["medium"],
            "what_happened": ["Mother says her partner pushed her into the door. Two children upstairs."], "orders": ["none_found"], **boxes,
        },
        "where": {"place_type": ["home"], "place": [f"{number} Invented Road"], "postcode": ["n17 0ab"], "borough": [borough]},
        "children": {"order": ["c1", "c2"], "last": 2, "none": False},
        "adults": {"order": ["a1"], "last": 1, "none": False},
        "adult-a1": {"full_name": ["Invented Partner"], "relation": ["step_parent"], "part": ["suspect"], "ethnicity": ["white"], "nationality": ["British"], "lives_in_home": ["yes"]},
        "grade": {"officer_grade": ["amber"], "officer_grade_reason": ["Two children heard it and it is happening more often"], "protection": ["no"]},
        "_saved": {},
    }  # fmt: skip
    for place, (given, age, words) in enumerate(CHILDREN, 1):
        typed |= _child(f"child-c{place}", given, family or f"Invented{number}", age, words, happened, number)
        typed[f"child-c{place}-who"]["school"] = [school]
    return typed


def _child(page: str, given: str, family: str, age: str, words: str, at: datetime, number: int) -> dict[str, Any]:
    name = {"given_name": [given], "family_name": [family]}
    who = {
        "date_of_birth_day": [str(1 + number % 28)], "date_of_birth_month": ["1"], "date_of_birth_year": [str(at.year - int(age))], "date_of_birth_basis": ["known"],
        "sex": ["female"], "roles": ["victim", "in_household"], "ethnicity_self": ["B2"], "interpreter_needed": ["no"], "needs_asked": ["no"], "care_status": ["not_in_care"],
        "school_status": ["enrolled"], "home_address": [f"{number} Invented Road"], "home_postcode": ["N17 0AB"],
    }  # fmt: skip
    voice = {
        "seen": ["yes"],
        "spoken_to": ["yes"],
        "spoken_alone": ["yes"],
        "child_words": [words],
        "signs_5": ["hears_abuse"],
    }
    return {f"{page}-first": {"perceived_age": [age], **name}, f"{page}-match": {"child": ["new"]}, f"{page}-who": name | who, f"{page}-voice": voice}  # fmt: skip


def drafts(wanted: int, *, by: Officer | None = None, families: Sequence[str] = (), **more: str) -> list[str]:
    """Records that only need sending; with family names of their own where children who sound alike are to be told apart."""
    by, at = by or Officer.objects.get(username="officer"), now()
    made = Draft.objects.bulk_create(
        Draft(
            kind="domestic_abuse",
            answers=answers(family=family, **more),
            started_at=at,
            started_by=by,
            saved_at=at,
            saved_by=by,
        )
        for family in families or [""] * wanted
    )
    return [str(one.pk) for one in made]


def sent() -> tuple[Contact, Referral]:
    """One record, sent as its page sends it, and the referral that it opened."""
    contact = submit(Draft.objects.get(pk=drafts(1)[0]), by=Officer.objects.get(username="officer"))
    return contact, FoldedContact.objects.get(contact=contact).referral


def to_decide(wanted: int) -> tuple[list[list[Any]], list[int]]:
    """Referrals that a decision-maker has taken up and graded ([number, revision, borough]), and the notices of theirs that wait to be released."""
    by, ready, notices = Officer.objects.get(username="decider"), [], []
    for _ in range(wanted):
        contact, referral = sent()
        desk.take(referral=referral, by=by)
        desk.grade(referral=referral, grade="amber", reason="As the officer saw it", by=by)
        referral.refresh_from_db()
        ready.append([referral.pk, referral.revision, referral.borough_id])
        notices += NoticeDraft.objects.filter(contact=contact, status="prepared", recipient_kind="school").values_list("pk", flat=True)  # fmt: skip
    return ready, notices


def policy(minutes: int) -> None:
    """From now on the worker releases schools' notices by itself, so that both ways are under load."""
    from childfirst.notices.actions.settings import set_policy

    set_policy(recipient_kind="school", release_after_minutes=minutes, deputy_minutes=720, ward_minutes=120, desk_minutes=45, source="Bench", source_date=today(), by=IMPORTER)  # fmt: skip
