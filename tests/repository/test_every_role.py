"""Every address as every role, on every kind of record, against what `config/access.py` declares."""

import re
from pathlib import Path

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test import RequestFactory
from django.urls import get_resolver

from childfirst.cases.models import Case, Episode, Goal
from childfirst.children.models import Child
from childfirst.config.access import DOORS, EVERYBODY, PEOPLE, RECORDS, SEEN, door_of, every_address
from childfirst.contacts.models import Contact, Disagreement, Finding, Flag, Involvement, Screening
from childfirst.foundation import ties, wall
from childfirst.foundation.errors import NotAllowed
from childfirst.foundation.now import now
from childfirst.guarding.models import KnownTo, LetIn, Restriction
from childfirst.linkage.models import Pair
from childfirst.notices.models import NoticeDraft
from childfirst.powers.models import (
    CustodyBreach,
    CustodyEntry,
    CustodyStay,
    ForceIncident,
    ForceReport,
    Review,
    Search,
)
from childfirst.referrals.models import Clock, Decision, FoldedContact, Referral
from childfirst.teams.models import Borough
from childfirst.wording.models import FlaggedWords
from tests.factories import make_child, make_command_unit, make_contact, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.once]
BACKEND = "childfirst.teams.backends.OfficerBackend"
ADDRESSES = list(every_address(get_resolver()))
CLOSED, NEVER = 4242, 987_654
# Acts and parts of a page by name: a real one for each, so that the record is reached and not only the address refused.
NAMED = {
    "desk/<int:pk>/research/<slug:code>/": {"code": "police_systems"}, "powers/searches/<int:pk>/drop/<slug:page>/": {"page": "request"},
    "powers/searches/<int:pk>/after/<slug:duty>/": {"duty": "parent_told"}, "powers/custody/<int:pk>/write/<slug:what>/": {"what": "visit"},
    "powers/force/report/<int:pk>/<slug:page>/": {"page": "sight"}, "powers/force/report/<int:pk>/<slug:page>/save/": {"page": "sight"},
    "cases/<int:pk>/do/<slug:name>/": {"name": "goal"}, "cases/row/<slug:name>/<int:pk>/": {"name": "goal"},
    "cases/missing/<int:pk>/do/<slug:name>/": {"name": "act"},
}  # fmt: skip


@pytest.fixture
def people():
    """One person for each column, the team's own in one command unit."""
    unit = make_command_unit()
    teams = {kind: make_team(kind, command_unit=unit) for kind in {kind for _, kind in PEOPLE.values()}}
    return {name: make_officer(role, team=teams[kind], rank="inspector") for name, (role, kind) in PEOPLE.items()}


def test_every_door_is_declared_and_every_column_is_a_role():
    doors = {door_of(pattern.callback) for _, pattern in ADDRESSES}
    assert doors - {"public"} == set(DOORS), "declare the new door in config/access.py, or take the old one out"
    assert set().union(*DOORS.values()) <= EVERYBODY


def test_every_address_lets_in_whom_it_says_and_nobody_else(people):
    """Each view is called as everybody who is not let in: it refuses before it does anything. Who is let in passes the same door."""
    factory, tried = RequestFactory(), 0
    for address, pattern in ADDRESSES:
        door = door_of(pattern.callback)
        if door == "public":
            continue
        request = factory.get("/" + address)
        request.user = AnonymousUser()
        answer = pattern.callback(request)
        assert answer.status_code in (302, 405), f"{address}: a stranger"
        assert answer.status_code == 405 or answer["Location"].startswith("/sign-in/"), address
        for name, person in people.items():
            request.user = person
            tried += 1
            if name in DOORS[door]:
                assert _allowed(pattern.callback)(person), f"{address}: {name} is declared and refused"
                continue
            for method in ("get", "post"):
                request = getattr(factory, method)("/" + address)
                request.user = person
                try:
                    refused = pattern.callback(request).status_code == 405
                except NotAllowed:
                    refused = True
                except TypeError:  # past the door, and asked for the number in the address
                    refused = False
                assert refused, f"{address}: {name} is not declared and gets in by {method}"
    assert tried > 3_500


def _allowed(view):
    while not hasattr(view, "allowed"):
        view = view.__wrapped__
    return view.allowed


def test_every_page_of_no_one_record_opens_for_whom_it_says(client, people):
    """Lists, counts and first pages, on an empty database: whoever passes the door is shown something, or told why not; the page never falls over."""
    client.raise_request_exception = False
    wrong, tried = [], 0
    for name, person in people.items():
        client.force_login(person, backend=BACKEND)
        for address, pattern in ADDRESSES:
            door = door_of(pattern.callback)
            elsewhere = address.startswith(("api/v1/", "p/", "sign-out/"))  # behind a token, or a link
            if "<" in address or elsewhere or (door != "public" and name not in DOORS[door]):
                continue
            tried += 1
            status = client.get("/" + address).status_code
            if status not in (200, 302, 303, 404, 405):
                wrong.append(f"/{address} as {name}: {status}")
    assert wrong == []
    assert tried > 900


def _bare(model, **given):
    """A row with nothing in it but what is given and what the database insists on: it is never to be shown."""
    empty = {
        "BooleanField": False,
        "DateTimeField": now(),
        "DateField": now().date(),
        "JSONField": {},
        "CharField": "x",
        "TextField": "x",
    }
    for one in model._meta.local_fields:
        if (
            one.name not in given
            and not one.null
            and not one.has_default()
            and not one.primary_key
            and not one.is_relation
        ):
            given[one.name] = empty.get(one.get_internal_type(), 0)
    model.objects.bulk_create([model(pk=CLOSED, **given)])
    return model.objects.get(pk=CLOSED)


def _close_one_of_everything(guardian):
    """A restricted child, and one record of each kind that hangs on the child, all with one number: whatever an address means by it."""
    by, team, unit, other = guardian, guardian.team, guardian.team.command_unit, make_child("Open", "Child")
    child = _bare(Child, given_name="Closed", family_name="Child")
    hangs = {"child": child, "contact": _bare(Contact, kind="missing", submitted_by=by, team=team)}
    part = _bare(Involvement, **hangs, order=1)
    referral = _bare(Referral, reference="RF-2026-004242", command_unit=unit)
    _bare(FoldedContact, referral=referral, contact=hangs["contact"])
    screening = _bare(Screening, contact=hangs["contact"], involvement=part)
    finding = _bare(Finding, screening=screening)
    _bare(Disagreement, finding=finding, disagreed_by=by)
    clock = _bare(Clock, **hangs, referral=referral)
    _bare(Decision, referral=referral, decided_by=by)
    _bare(Flag, child=child, finding=finding, owner=by, raised_by=by)
    left, right = sorted((other, child), key=lambda one: one.pk)
    _bare(Pair, left=left, right=right)
    _bare(NoticeDraft, **hangs)
    _bare(Search, **hangs, started_by=by, team=team)
    stay = _bare(CustodyStay, **hangs, suite=team, opened_by=by)
    _bare(CustodyEntry, stay=stay, recorded_by=by)
    _bare(CustodyBreach, stay=stay)
    incident = _bare(ForceIncident, **hangs, opened_by=by, command_unit=unit)
    _bare(ForceReport, incident=incident, officer=by, started_by=by, saved_by=by)
    _bare(Review, **hangs, subject_type="force", subject_id=CLOSED, clock=clock)
    case = _bare(Case, child=child, team=team)
    _bare(Goal, case=case)
    _bare(Episode, **hangs, command_unit=unit)
    _bare(FlaggedWords, subject_type="contacts.contact", subject_id=str(CLOSED), written_by=by, team=team)
    Restriction.objects.create(child=child, reason="x", guardian=guardian, restricted_at=now(), restricted_by=by)


def _main(answer):
    """What the page says, without what differs from one press to the next."""
    text = answer.content.decode(errors="replace")
    body = re.search(r"<main.*</main>", text, re.DOTALL)
    text = re.sub(r'value="[^"]{32,}"', "", body[0] if body else text)
    return re.sub(rf"\b({CLOSED}|{NEVER})\b", "N", text)


def test_no_address_tells_a_closed_record_from_one_that_never_was(client, people):
    """Whatever number an address takes, as everybody whom its door lets in: read, and sent to by those who may do most."""
    _close_one_of_everything(make_officer("inspector", team=people["inspector"].team))
    told, never, tried = [], {}, 0
    for name, person in people.items():
        client.force_login(person, backend=BACKEND)
        for address, method in _numbered(name):
            closed = _asked(client, method, address, CLOSED)
            tried += 1
            if closed == never.get((address, method)):
                continue
            never[address, method] = _asked(client, method, address, NEVER)
            if closed != never[address, method]:
                told.append(f"{method} /{address} as {name}: {closed[0]}, never was {never[address, method][0]}")
    assert told == []
    assert tried > 700


def test_open_the_same_addresses_do_tell(client, people):
    """The test above has something to find: with the restriction lifted, many of its addresses answer otherwise."""
    _close_one_of_everything(make_officer("inspector", team=people["inspector"].team))
    Restriction.objects.update(ended_at=now())
    client.raise_request_exception = False  # rows with nothing in them cannot all be shown
    client.force_login(people["desk decision-maker"], backend=BACKEND)
    asked = [address for address, method in _numbered("desk decision-maker") if method == "get"]
    differ = [one for one in asked if _asked(client, "get", one, CLOSED) != _asked(client, "get", one, NEVER)]
    assert len(differ) > 30, differ


def _numbered(name):
    """The addresses with a number that a column's door opens; those who may do most also send to them."""
    for address, pattern in ADDRESSES:
        door = door_of(pattern.callback)
        if "<int:" in address and door != "public" and not address.startswith("learning/") and name in DOORS[door]:
            yield address, "get"
            if name in ("desk decision-maker", "inspector") or (
                name == "exploitation sergeant" and address.startswith("cases/")
            ):
                yield address, "post"


def _asked(client, method, address, number):
    answer = getattr(client, method)(_filled(address, number))
    return answer.status_code, _main(answer)


def _filled(address, number):
    for name, value in NAMED.get(address, {}).items():
        address = re.sub(rf"<slug:{name}>", value, address)
    return "/" + re.sub(r"<(slug|str):\w+>", "x", re.sub(r"<int:\w+>", str(number), address))


def _record(which, person, people, elsewhere):
    """A contact of one kind for one person, its child and its referral."""
    child = make_child("Amara", f"Of{person.pk}")
    recorded_by = {"own": person, "another unit's": elsewhere}.get(which) or make_officer(team=people["officer"].team)
    borough = Borough.objects.get_or_create(
        name=f"Borough of {recorded_by.team.command_unit}",
        code=f"B{recorded_by.team.command_unit_id}",
        command_unit=recorded_by.team.command_unit,
    )[0]
    contact = make_contact("domestic_abuse", by=recorded_by, children=[child], borough_id=borough.pk)
    if which.startswith("restricted"):
        guardian = elsewhere
        held = Restriction.objects.create(
            child=child, reason="x", guardian=guardian, restricted_at=now(), restricted_by=guardian
        )
        if which.endswith("let in"):
            LetIn.objects.create(restriction=held, officer=person, reason="x", let_in_at=now(), let_in_by=guardian)
    if which == "of a child known to them":
        KnownTo.objects.create(officer=person, child=child, kind="known", declared_at=now(), declared_by=person)
    return child, contact, contact.referral_places.get().referral


def test_a_record_is_seen_by_those_who_are_said_to(client, people):
    """A child's page, a contact and a referral: own, the team's, another unit's, restricted, let in, known."""
    elsewhere, wrong = make_officer(["officer", "inspector"]), []
    for which in RECORDS:
        shared = (
            None
            if which in ("own", "restricted, let in", "of a child known to them")
            else _record(which, people["auditor"], people, elsewhere)
        )
        for name, person in people.items():
            doors = {"children.may_find_children", "contacts.may_record", "teams.may_see_children"}
            if not any(name in DOORS[door] for door in doors):
                continue  # the test of doors has tried them
            child, contact, referral = shared or _record(which, person, people, elsewhere)
            client.force_login(person, backend=BACKEND)
            for kind, address in (
                ("a child's page", f"/children/{child.pk}/"), ("a contact", f"/contacts/{contact.pk}/"), ("a referral", f"/desk/{referral.pk}/"),
            ):  # fmt: skip
                status = client.get(address).status_code
                expected = (
                    200
                    if name in SEEN[kind][which]
                    else 404
                    if which in ("restricted", "of a child known to them")
                    else 403
                )
                if status != expected:
                    wrong.append(f"{kind}, {which}, {name}: {status}, declared {expected}")
    assert wrong == []


def test_every_model_that_hangs_on_a_child_is_behind_the_wall():
    """By its default manager, or it says why not."""
    hanging = {model.__name__ for model in ties.walled()}
    assert {"Child", "Contact", "Involvement", "Finding", "Referral", "Clock", "Search", "Authority", "ForceVersion", "CustodyEntry", "Case",
            "Tie", "Episode", "Pair", "PairDecision", "NoticeDraft", "NoticeLink", "Flag", "Review", "FlaggedWords", "MatchKey", "ActException"} <= hanging  # fmt: skip
    for model in ties.walled():
        assert isinstance(model._default_manager, wall.WallManager), model
        assert not isinstance(model._base_manager, wall.WallManager), "what points at a row can always follow"
    assert connection.vendor


def test_nothing_about_children_is_streamed():
    """A streamed answer is read after its view has ended, when the wall is down again."""
    tree = Path(__file__).resolve().parents[2] / "childfirst"
    streamed = {
        str(one.relative_to(tree))
        for one in tree.rglob("*.py")
        if re.search(r"StreamingHttpResponse|FileResponse", one.read_text())
    }
    assert streamed == {"training/views/coverage.py"}
