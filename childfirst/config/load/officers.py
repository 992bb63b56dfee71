"""Three hundred officers and what they do: each page is the product's own, signed in, every look traced."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Max

from childfirst.children.models import Child
from childfirst.config.faults import world
from childfirst.config.load.forms_on_pages import boxes_of
from childfirst.config.visitor import Visitor
from childfirst.contacts.models import Contact, Draft
from childfirst.foundation.now import now
from childfirst.guarding.models import Restriction
from childfirst.referrals.models import Referral
from childfirst.referrals.states import LIVE
from childfirst.teams.models import Officer, School, Team

DESK_EACH: Final = 4  # one in so many works on the desk
READS: Final = ("officer", "sergeant")
IN_MIND: Final = 40  # records of a team, or children on record, that one officer turns to


@dataclass
class Person:
    """One officer: a browser, what they turn to, what they have begun."""

    visitor: Visitor
    on_desk: bool
    contacts: list[int]
    children: list[int]
    names: list[tuple[str, str, str]]
    ready: list[str] = field(default_factory=list)
    begun: str = ""
    form: str = ""
    boxes: dict[str, Any] = field(default_factory=dict)


CLOSED: Final = 20  # children whose record is closed to everybody here, so that both walls have something to leave out
Act = Callable[[Person, random.Random], tuple[str, int]]


class Wrong(Exception):
    """A page that was not what the officer asked for."""


def team_up(count: int, drafts: int) -> list[tuple[Officer, bool]]:
    """Officers of the teams that recorded most, and the desk's; each officer has records that only need sending."""
    hashed = world.hashed()
    teams = [Team.objects.get(pk=pk) for pk in Contact.objects.exclude(team=None).values_list("team", flat=True).annotate(last=Max("pk")).order_by("-last")[:30]]  # fmt: skip
    desk = Team.objects.filter(kind="desk").first() or teams[0]
    school = School.objects.order_by("pk").values_list("urn", flat=True)[0]
    made, rng = [], random.Random(f"{now()}")  # noqa: S311  (of names that no earlier run gave)
    for number in range(count):
        on_desk = number % DESK_EACH == 0
        roles = (
            ["desk_researcher", "desk_decision_maker"]
            if on_desk
            else [READS[0], *([READS[1]] if number % 7 == 0 else [])]
        )
        username = f"load{number}"
        by = Officer.objects.filter(username=username).first() or world.officer(username, roles, desk if on_desk else teams[number % len(teams)], hashed)  # fmt: skip
        if not on_desk:
            Draft.objects.filter(started_by=by).delete()  # of an earlier run
            world.drafts(drafts, by=by, families=[_family(rng) for _ in range(drafts)], school=school)
        made.append((by, on_desk))
    return made


def _family(rng: random.Random) -> str:
    """A family name that sounds like no other: children who sound alike would be put to the officer before sending, as they should be."""
    return "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randint(4, 6))).title()


def close_some() -> None:
    """The records of a few children are there only for somebody who is not at work today."""
    if Restriction.objects.filter(ended_at=None).exists():
        return
    guardian = Officer.objects.filter(role_holdings__role="inspector", role_holdings__ended_at=None).order_by("pk")[0]
    children = Child.objects.filter(unidentified=False, main=None).order_by("-pk")[:CLOSED]
    Restriction.objects.bulk_create(Restriction(child=one, reason="Bench", guardian=guardian, restricted_at=now(), restricted_by=guardian) for one in children)  # fmt: skip


def closed() -> list[int]:
    """Nobody here asks for those: the page would say that there is nothing."""
    return list(Restriction.objects.filter(ended_at=None).values_list("child", flat=True))


def sign_in(port: int, by: Officer, on_desk: bool, rng: random.Random) -> Person:
    """Through the page, as everybody does."""
    visitor = Visitor(port)
    visitor.sign_in(by.username, world.PASSWORD)
    visitor.connection.close()
    last = Child._base_manager.aggregate(last=Max("pk"))["last"]
    some = [rng.randint(1, last) for _ in range(IN_MIND)]
    known = list(Child.objects.filter(pk__in=some, unidentified=False).exclude(family_name="").exclude(pk__in=closed()).values_list("pk", "given_name", "family_name", "date_of_birth"))  # fmt: skip
    contacts = list(Contact.objects.filter(team=by.team_id).exclude(involvements__child__in=closed()).order_by("-submitted_at").values_list("pk", flat=True)[:IN_MIND])  # fmt: skip
    seen = Contact.objects.filter(pk__in=contacts, involvements__child__isnull=False)
    children = [pk for pk, *_ in known] if on_desk else list(seen.values_list("involvements__child", flat=True))
    drafts = [] if on_desk else [str(pk) for pk in by.drafts.values_list("pk", flat=True)]
    return Person(visitor, on_desk, contacts, children, [(given, family, f"{born}") for _, given, family, born in known if born], drafts)  # fmt: skip


def acts(person: Person) -> list[tuple[int, Act]]:
    """What this officer does, each so often."""
    both: list[tuple[int, Act]] = [(10, front_page), (15, search), (20, child_page)]
    if person.on_desk:
        return [*both, (20, queue), (20, referral), (5, contact)]
    return [*both, (8, contact), (5, my_records), (8, begin_or_read), (10, autosave), (5, save_page), (2, send)]


def front_page(person: Person, rng: random.Random) -> tuple[str, int]:
    """What waits for me."""
    return "front page", _got(person, "/")


def search(person: Person, rng: random.Random) -> tuple[str, int]:
    """A child by name, half the time with the birthday."""
    given, family, born = rng.choice(person.names)
    asked = {"name": f"{given} {family}", "why": "recording"}
    if rng.random() < 0.5:
        year, month, day = born.split("-")
        asked |= {"date_of_birth_day": day, "date_of_birth_month": month, "date_of_birth_year": year}
    return "search for a child", _looked(person, "/children/", asked, says=family)


def child_page(person: Person, rng: random.Random) -> tuple[str, int]:
    """Everything known of one child."""
    return "a child's page", _got(person, f"/children/{rng.choice(person.children)}/")


def contact(person: Person, rng: random.Random) -> tuple[str, int]:
    """One record that was sent."""
    return "one contact", _got(person, f"/contacts/{rng.choice(person.contacts)}/")


def my_records(person: Person, rng: random.Random) -> tuple[str, int]:
    """What the team recorded."""
    return "list of contacts", _got(person, "/contacts/?whose=team")


def queue(person: Person, rng: random.Random) -> tuple[str, int]:
    """What waits for the desk."""
    return "the desk's queue", _got(person, f"/desk/{rng.choice(('', '?view=desk&sort=due', '?grade=red', '?kind=missing'))}")  # fmt: skip


def referral(person: Person, rng: random.Random) -> tuple[str, int]:
    """One that waits."""
    return "one referral", _got(person, f"/desk/{rng.choice(waiting())}/")


def begin_or_read(person: Person, rng: random.Random) -> tuple[str, int]:
    """A record is begun, or its page read again."""
    visitor = person.visitor
    if not person.begun:
        _, page = visitor.get("/contacts/new/")
        visitor.connect()
        status, where = visitor.post("/contacts/new/", {"kind": "concern"}, page=page)
        if status != 302:
            raise Wrong(f"a record was not begun: {status}")
        person.begun = where.split("/drafts/")[1].split("/")[0]
        visitor.connect()
    status, page = visitor.get(f"/contacts/drafts/{person.begun}/page/what/")
    if status != 200:
        raise Wrong(f"its first page: {status}")
    person.boxes = boxes_of(page)
    return "a page of a record", len(page)


def autosave(person: Person, rng: random.Random) -> tuple[str, int]:
    """A pause while writing."""
    _write(person, rng, "autosave")
    return "saved while writing", 1


def save_page(person: Person, rng: random.Random) -> tuple[str, int]:
    """Save and go on later."""
    _write(person, rng, "page")
    return "a page saved", 1


def _write(person: Person, rng: random.Random, how: str) -> None:
    if not person.boxes:
        begin_or_read(person, rng)
        person.visitor.connect()
    typed = "He sat on the wall behind the shops and said nobody was in at home. " * rng.randint(1, 4)
    answers = {**person.boxes, "what_happened": typed, "then": "later"}
    token = "".join(answers.pop("csrfmiddlewaretoken", [""]))
    page = f'name="csrfmiddlewaretoken" value="{token}"'
    status, answer = person.visitor.post(f"/contacts/drafts/{person.begun}/{how}/what/", answers, page=page)
    if status not in (200, 204, 302):
        raise Wrong(f"{how}: {status} {answer[:200]}")
    person.boxes = {}


def send(person: Person, rng: random.Random) -> tuple[str, int]:
    """A record with two children is sent: screened, referred, clocks started, notices written."""
    if not person.ready:
        return my_records(person, rng)
    draft = person.ready.pop()
    path = f"/contacts/drafts/{draft}/check/"
    status, page = person.visitor.get(path)
    person.visitor.connect()
    status, where = person.visitor.post(path, {}, page=page)
    if status != 302 or "/contacts/" not in where:
        raise Wrong(f"a record was not sent: {status} {where[:300]}")
    return "a record sent", 1


_WAITING: list[int] = []


def waiting() -> list[int]:
    """Referrals that are open, as they were at the start."""
    if not _WAITING:
        _WAITING.extend(Referral.objects.filter(status__in=LIVE).exclude(folded_contacts__contact__involvements__child__in=closed()).values_list("pk", flat=True)[:2000])  # fmt: skip
    return _WAITING


def _looked(person: Person, path: str, asked: dict[str, object], *, says: str) -> int:
    """What was typed goes in the body, and the browser on to the page that stands for it. The blank form was on the screen before."""
    if not person.form:
        person.form = person.visitor.get(path)[1]
        person.visitor.connect()
    status, where = person.visitor.post(path, {"look": "1", **asked}, page=person.form)
    if status != 302:
        raise Wrong(f"{path}: {status} {where[:200]}")
    person.visitor.connect()
    return _got(person, where, says=says)


def _got(person: Person, path: str, *, says: str = "") -> int:
    status, page = person.visitor.get(path)
    if status == 302 and path.startswith("/children/"):
        person.visitor.connect()
        status, page = person.visitor.get(page)
    if status != 200 or (says and says not in page):
        raise Wrong(f"{path.split('?')[0]}: {status}{' without who was looked for' if status == 200 else ''}")
    return len(page)
