"""Signing in, and who keeps the sign-ins."""

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from childfirst.audit.models import AuditEntry
from childfirst.foundation.actor import SystemProcess
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.teams import actions
from childfirst.teams.backends import OfficerBackend
from childfirst.teams.models import Officer, RoleHolding

pytestmark = pytest.mark.django_db
SETUP = SystemProcess("test set-up")
PASSWORD = "calm-otter-lamp-42"


@pytest.fixture
def add():
    def made(username="pc.okoro", roles=("officer",), **changes):
        given = {"full_name": "Ada Okoro", "rank": "constable", "team": None, "password": PASSWORD, **changes}
        return actions.add_officer(username=username, roles=list(roles), by=SETUP, **given)

    return made


def sign_in(client, username="pc.okoro", password=PASSWORD, **more):
    return client.post("/sign-in/", {"username": username, "password": password, **more})


def test_right_password_lets_in_and_is_traced(client, add):
    officer = add()
    assert sign_in(client).status_code == 302
    assert AuditEntry.objects.filter(verb="signed in", actor_id=officer.pk).exists()


def test_wrong_password_is_told_plainly_and_traced(client, add):
    add()
    answer = sign_in(client, password="wrong-password-1")
    assert answer.status_code == 422
    assert b"do not match" in answer.content
    assert AuditEntry.objects.filter(verb="sign-in failed").exists()


def test_guessing_stops(client, add):
    add()
    for _ in range(6):
        sign_in(client, password="wrong-password-1")
    assert sign_in(client).status_code in (403, 429)


def test_behind_a_proxy_whoever_guesses_is_kept_out_and_the_officer_is_not(add, settings):
    settings.BEHIND_PROXY = True
    add()
    stranger, officer = (Client(headers={"x-forwarded-for": one}) for one in ("198.51.100.7", "203.0.113.20"))
    for number in range(6):  # what the stranger says of themselves stands before what the proxy says, and is not read
        stranger.defaults["HTTP_X_FORWARDED_FOR"] = f"203.0.113.{number}, 198.51.100.7"
        sign_in(stranger, password="wrong-password-1")
    assert sign_in(stranger).status_code in (403, 429)
    assert sign_in(officer).status_code == 302


@pytest.mark.parametrize("said", ["", "unknown", "unix:", "203.0.113.9:4711, nonsense", "\x00", "9" * 5000])
def test_what_is_no_address_is_taken_for_none(add, settings, said):
    settings.BEHIND_PROXY = True
    add()
    visitor = Client(headers={"x-forwarded-for": said})
    assert sign_in(visitor, password="wrong-password-1").status_code == 422
    assert sign_in(visitor).status_code == 302


@pytest.mark.parametrize("onward", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_it_never_sends_anyone_elsewhere(client, add, onward):
    add()
    assert sign_in(client, next=onward)["Location"] == "/"


def test_signing_out_needs_a_post(client, add):
    client.force_login(add(), backend="childfirst.teams.backends.OfficerBackend")
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/").status_code == 302
    assert AuditEntry.objects.filter(verb="signed out").exists()


def test_an_invented_person_refuses_to_exist_outside_demo_mode(client, add):
    officer = add()
    Officer.objects.filter(pk=officer.pk).update(invented=True)
    with override_settings(DEMO=False):
        assert sign_in(client).status_code == 422
        client.force_login(officer, backend="childfirst.teams.backends.OfficerBackend")
        assert client.get("/contacts/").status_code == 302
    with override_settings(DEMO=True):
        assert sign_in(client).status_code == 302


def test_a_closed_sign_in_stays_shut_at_once(client, add):
    administrator, officer = add("boss", ["administrator"]), add()
    client.force_login(officer, backend="childfirst.teams.backends.OfficerBackend")
    actions.set_active(officer=officer, active=False, reason="left the force", by=administrator)
    assert client.get("/sign-ins/")["Location"].startswith("/sign-in/")


def test_weak_or_taken_is_refused_with_the_field(add):
    add()
    with pytest.raises(BadInput, match="already") as taken:
        add()
    assert taken.value.field == "username"
    with pytest.raises(BadInput) as weak:
        add("another", password="short")
    assert weak.value.field == "password"
    assert Officer.objects.count() == 1


def test_roles_are_rows_with_dates(add):
    administrator, officer = add("boss", ["administrator"]), add()
    actions.change_roles(officer=officer, roles=["sergeant"], by=administrator)
    assert officer.role_codes == {"sergeant"}
    ended = RoleHolding.objects.get(officer=officer, role="officer")
    assert ended.ended_by == administrator
    assert AuditEntry.objects.filter(verb="roles changed", details__after=["sergeant"]).exists()


def test_nobody_locks_the_last_door_behind_themselves(add):
    boss = add("boss", ["administrator"])
    with pytest.raises(CannotNow):
        actions.change_roles(officer=boss, roles=[], by=boss)
    with pytest.raises(CannotNow):
        actions.set_active(officer=boss, active=False, reason="holiday", by=boss)


@pytest.mark.parametrize(
    ("role", "status"), [("administrator", 200), ("officer", 403), ("desk_decision_maker", 403), ("auditor", 403)]
)
def test_only_an_administrator_keeps_sign_ins(client, add, role, status):
    client.force_login(add("someone", [role]), backend="childfirst.teams.backends.OfficerBackend")
    for address in ("/sign-ins/", "/sign-ins/new/"):
        assert client.get(address).status_code == status


def test_the_administrator_opens_a_sign_in_on_the_page(client, add):
    client.force_login(add("boss", ["administrator"]), backend="childfirst.teams.backends.OfficerBackend")
    given = {
        "full_name": "Ben Amadi",
        "username": "pc.amadi",
        "rank": "constable",
        "roles": ["officer"],
        "password": PASSWORD,
    }
    assert client.post("/sign-ins/new/", {**given, "password": "short"}).status_code == 422
    assert client.post("/sign-ins/new/", given).status_code == 302
    amadi = Officer.objects.get(username="pc.amadi")
    assert client.get(f"/sign-ins/{amadi.pk}/").status_code == 200
    assert client.post(f"/sign-ins/{amadi.pk}/", {"roles": ["sergeant"]}).status_code == 302
    assert client.post(f"/sign-ins/{amadi.pk}/", {"close": "1", "reason": ""}).status_code == 422
    assert client.post(f"/sign-ins/{amadi.pk}/", {"close": "1", "reason": "left"}).status_code == 302


@pytest.fixture
def hashed(settings, monkeypatch):
    """A list that grows by one each time Argon2 works through a password."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    done = []
    for name in ("encode", "verify"):
        work = getattr(Argon2PasswordHasher, name)
        monkeypatch.setattr(
            Argon2PasswordHasher, name, lambda self, *given, _work=work: done.append(1) or _work(self, *given)
        )
    return done


def test_a_name_that_nobody_has_costs_the_work_of_a_wrong_password(client, add, hashed):
    """Counted, not timed: what it hashes, and what it asks of the database."""
    closed = add("pc.gone")
    Officer.objects.filter(pk=closed.pk).update(is_active=False)
    add("pc.bench")
    Officer.objects.filter(pk=add("pc.provider").pk).update(password="!only by the identity provider")
    work = {}
    for username in ("pc.bench", "nobody.at.all", "pc.gone", "pc.provider"):
        hashed.clear()
        with CaptureQueriesContext(connection) as asked:
            answer = sign_in(client, username=username, password="wrong-password-1")
        assert answer.status_code == 422
        work[username] = (len(hashed), len(asked))
    assert set(work.values()) == {(1, work["pc.bench"][1])}
    for username in ("pc.bench", "nobody.at.all"):
        hashed.clear()
        assert OfficerBackend().authenticate(None, username=username, password=None) is None
        assert len(hashed) == 1, "no password at all"
