"""Whom schools and councils want told, who answers for which ward, and what became of the notices of the last days.

Everything that happened goes through the real actions at its own past moment, in the order of the moments at which the
worker would have had something to do.
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final

from childfirst.demo.loading.world import DEMO, World
from childfirst.demo.places import BOROUGHS
from childfirst.demo.school_years import SchoolPlan, schools_of
from childfirst.foundation.errors import ChildFirstError
from childfirst.foundation.now import LONDON, now, standing_at, today
from childfirst.notices.actions import partner
from childfirst.notices.actions.posting import contacts_for
from childfirst.notices.actions.settings import set_policy
from childfirst.notices.letters import Letter
from childfirst.notices.models import NoticeDraft
from childfirst.notices.sending import send_due
from childfirst.notices.worker import sweep_notices
from childfirst.teams.directory import log_with_school, post_to_ward
from childfirst.teams.models import PartnerContact, School, Ward

SOURCE: Final = "Invented force order 4 of 2026 on school notices"
ACKNOWLEDGED: Final = 0.85
_DEPUTIES: Final = ("Mr Aldous", "Ms Nakagawa", "Mrs Fothergill", "Mr Imran-Cole", "Ms Devlin")
_COUNCIL: Final = {
    "council": ("Front door team", "front.door"),
    "home_education": ("Home education officer", "home.education"),
    "early_help": ("Early help hub", "early.help"),
}
_SERVICES: Final = (
    ("health", "School nurses, Hackney", "Nell Ashworth", "school.nurses"),
    ("justice", "Youth justice service, Hackney", "Idris Cole", "yjs"),
    ("charity", "Lantern House, support for young people", "Bea Rowntree", "referrals.lantern"),
)
# What Joe Hackworth wrote down: days ago, kind, minutes, children, subject, words.
_LOG: Final = (
    (1, "corridor", 60, 40, "Walk to the bus stop", "Quiet. Two boys asked when the next football is."),
    (2, "call", 10, None, "", "The lead asked who covers while I am away. Told her, and gave the desk's number."),
    (
        3,
        "talk",
        50,
        62,
        "Knives: what carrying does",
        "Year 8. They asked more about being searched than about knives.",
    ),
    (6, "feedback", None, 5, "", "You only come when something is wrong. Come on a normal day."),
    (8, "corridor", 45, 25, "Side gate to the park", ""),
    (9, "visit", 30, None, "", "Met the new deputy lead. Her number is in the directory now."),
    (13, "feedback", None, 8, "", "The talk was all right because you let us ask."),
)


class Taken:
    """A carrier that takes everything: what left in the past has left. The page of the demonstration makes the words anew."""

    def send(self, letter: Letter) -> str:
        return "demo"

    def taken_before(self, letter: Letter) -> str | None:
        return None

    def close(self) -> None:
        return None


def lay_partners(world: World) -> None:
    """The directory and the force's choice. Names no real person; telephones are of the range kept for fiction."""
    plans = [plan for borough in BOROUGHS for plan in schools_of(borough)]
    rows = [one for number, plan in enumerate(plans) for one in _of_school(world.schools[plan.urn], plan, number)]
    for number, borough in enumerate(world.boroughs.values()):
        for kind, (name, mailbox) in _COUNCIL.items():
            address = f"{mailbox}@{borough.code.lower()}.invalid"
            rows.append(_row(kind, borough.name, name, address, "lead", 900 + number, borough=borough))
    rows += [
        _row(kind, name, who, f"{mailbox}@services.invalid", "lead", 960 + number)
        for number, (kind, name, who, mailbox) in enumerate(_SERVICES)
    ]
    PartnerContact.objects.bulk_create(rows)
    ruth = world.named["ruth.calder"]
    for kind in ("school", "home_education"):
        set_policy(
            recipient_kind=kind, release_after_minutes=60, deputy_minutes=720, ward_minutes=120, desk_minutes=45,
            source=SOURCE, source_date=date(2026, 1, 12), by=ruth,
        )  # fmt: skip


def _of_school(school: School, plan: SchoolPlan, number: int) -> Iterator[PartnerContact]:
    yield _row("school", school.name, plan.lead, plan.contact, "lead", number, school=school)
    deputy, address = _DEPUTIES[number % len(_DEPUTIES)], f"deputy.{plan.contact}"
    yield _row("school", school.name, deputy, address, "deputy", number + 400, school=school)


def _row(kind: str, organisation: str, name: str, email: str, part: str, number: int, **where: Any) -> PartnerContact:
    return PartnerContact(
        kind=kind, organisation=organisation, name=name, email=email, part=part, phone=f"07700 900{number % 1000:03d}",
        second_factor="text", added_at=now(), **where,
    )  # fmt: skip


def ward_work(world: World) -> None:
    """Joe has two of Hackney's wards; a colleague covers one for leave next week. His log with the schools there."""
    joe = world.named["joe.hackworth"]
    wards = list(Ward.objects.filter(borough__name="Hackney").order_by("code"))
    colleague = joe.team.officers.exclude(pk=joe.pk).order_by("pk").first()
    start = today() - timedelta(days=200)
    for ward in wards[:2]:
        post_to_ward(ward=ward, officer=joe, part="own", first_day=start, by=DEMO)
    if colleague is not None:
        for ward in wards[2:]:
            post_to_ward(ward=ward, officer=colleague, part="own", first_day=start, by=DEMO)
        first = today() + timedelta(days=7)
        post_to_ward(
            ward=wards[0],
            officer=colleague,
            part="cover",
            first_day=first,
            last_day=first + timedelta(days=6),
            why="Leave",
            by=DEMO,
        )
    schools = list(School.objects.filter(ward__in=wards[:2]).order_by("urn")) or list(
        School.objects.filter(ward__in=wards)
    )
    for number, (days, kind, minutes, children, subject, words) in enumerate(_LOG):
        at = datetime.combine(today() - timedelta(days=days), time(15, 20), LONDON)
        with standing_at(at + timedelta(minutes=30)):
            log_with_school(
                school=schools[number % len(schools)], kind=kind, at=at, by=joe, minutes=minutes, children=children, subject=subject, words=words
            )  # fmt: skip


def live_through(world: World, *, leave_alone: frozenset[int] = frozenset()) -> None:
    """What the worker would have done up to now, and what schools answered. Always whatever comes first."""
    rng, carrier, answered = Random(f"{world.plan.seed} notices"), Taken(), set[int]()
    carriers = {"email": carrier, "text": carrier}
    while True:
        first = (
            NoticeDraft.objects.filter(look_at__lte=world.plan.anchor)
            .order_by("look_at")
            .values_list("look_at", flat=True)
            .first()
        )
        if first is None:
            break
        with standing_at(first):
            sweep_notices(first)
            send_due(carriers)
        for notice in NoticeDraft.objects.filter(status="sent").exclude(pk__in=answered | leave_alone):
            answered.add(notice.pk)
            if rng.random() < ACKNOWLEDGED:
                _acknowledge(notice, first + timedelta(minutes=rng.randint(5, 300)), world.plan.anchor)


def _acknowledge(notice: NoticeDraft, at: datetime, latest: datetime) -> None:
    leads = contacts_for(notice, "lead")
    if at >= latest or not leads:
        return
    with standing_at(at):
        try:
            partner.read(notice=notice, contact=leads[0])
            partner.acknowledge(notice=notice, contact=leads[0])
        except ChildFirstError:
            return
