"""Who is let in: by which secret, for how long, for what; and that nothing which opens a door is kept."""

import base64
from datetime import timedelta

import pytest
import time_machine
from django.apps import apps
from django.contrib.auth import authenticate
from django.test import Client

from childfirst.api import actions
from childfirst.api.models import ApiClient
from childfirst.audit.models import AuditEntry
from childfirst.foundation import wall
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.teams.actions import change_roles, set_active
from childfirst.teams.models import Officer
from tests.apps.api.calling import SETTING_UP, Caller
from tests.factories import make_officer

pytestmark = pytest.mark.django_db


def test_a_token_is_given_for_fifteen_minutes_and_traced():
    one = Caller(scopes=["figures:read", "referrals:read"])
    status, given = one.asks_for_a_token(scope="referrals:read")
    assert (status, given["expires_in"], given["scope"]) == (200, 900, "referrals:read")
    assert one.gets("client")[1]["scopes"] == ["referrals:read"]
    row = AuditEntry.objects.get(verb="API token given")
    assert (row.actor_name, row.recipient) == (f"{one.client} (system)", str(one.client))
    with time_machine.travel(now() + timedelta(minutes=16)):
        status, problem = one.gets("client")
    assert (status, problem["type"]) == (401, "urn:childfirst:problem:no-token")


def test_the_secret_may_stand_in_the_form_as_well():
    one = Caller()
    form = {"grant_type": "client_credentials", "client_id": one.client.client_id, "client_secret": one.secret}
    assert one.web.post("/api/v1/token", form).status_code == 200


@pytest.mark.parametrize(
    ("form", "secret", "expected"),
    [
        ({}, "wrong", (401, "invalid_client")),
        ({"scope": "contacts:write figures:read"}, "", (400, "invalid_scope")),
        ({"scope": "everything"}, "", (400, "invalid_scope")),
        ({"grant_type": "password"}, "", (400, "unsupported_grant_type")),
        ({"grant_type": ""}, "", (400, "invalid_request")),
    ],
)
def test_a_token_is_refused_as_the_standard_says(form, secret, expected):
    one = Caller(scopes=["figures:read"])
    status, said = one.asks_for_a_token(secret, **form)
    assert (status, said["error"]) == expected
    assert AuditEntry.objects.filter(verb="API token refused").exists()


@pytest.mark.parametrize(
    "header", ["Basic ###", "Basic", "Bearer x", "Basic " + base64.b64encode(b"\xff\xfe:x").decode()]
)
def test_a_header_that_makes_no_sense_is_refused(client, header):
    answer = client.post("/api/v1/token", {"grant_type": "client_credentials"}, headers={"Authorization": header})
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


def test_neither_secret_nor_token_is_kept_anywhere():
    one = Caller()
    one.asks_for_a_token()
    for model in apps.get_models():
        for row in model.objects.all().values():
            assert one.secret not in str(row)
            assert one.token not in str(row)


def test_nobody_can_sign_in_as_a_client(rf):
    one = Caller()
    for password in ("", one.secret, "!"):
        assert authenticate(rf.post("/sign-in/"), username=one.client.client_id, password=password) is None
    officer = Officer.objects.get(pk=one.client.officer_id)
    administrator = make_officer("administrator")
    for act in (
        lambda: set_active(officer=officer, active=True, reason="It seems closed", by=administrator),
        lambda: change_roles(officer=officer, roles=["administrator"], by=administrator),
    ):
        with pytest.raises(CannotNow, match="Other systems"):
            act()
    assert not officer.is_active
    client = Client()
    client.force_login(administrator, backend="childfirst.teams.backends.OfficerBackend")
    assert one.client.client_id not in client.get("/sign-ins/").content.decode()


def test_a_rotated_secret_works_on_while_the_other_system_is_changed():
    one = Caller()
    new = actions.rotate_secret(client=one.client, overlap_days=3, by=SETTING_UP)
    assert one.asks_for_a_token()[0] == one.asks_for_a_token(new)[0] == 200
    with time_machine.travel(now() + timedelta(days=3, minutes=1)):
        assert (one.asks_for_a_token()[0], one.asks_for_a_token(new)[0]) == (401, 200)


def test_a_lost_secret_and_its_tokens_stop_at_once():
    one = Caller()
    one.asks_for_a_token()
    new = actions.rotate_secret(client=one.client, overlap_days=0, by=SETTING_UP)
    assert one.gets("client")[0] == 401
    assert (one.asks_for_a_token()[0], one.asks_for_a_token(new)[0]) == (401, 200)


def test_a_client_that_is_shut_out_is_out_in_that_act():
    one = Caller()
    assert one.gets("client")[0] == 200
    actions.revoke(client=one.client, reason="Its contract ended", by=SETTING_UP)
    assert one.gets("client")[0] == one.asks_for_a_token()[0] == 401
    with pytest.raises(CannotNow):
        actions.revoke(client=one.client, reason="Again", by=SETTING_UP)
    with pytest.raises(CannotNow):
        actions.rotate_secret(client=one.client, overlap_days=1, by=SETTING_UP)


def test_a_system_of_the_demonstration_gets_in_nowhere_else(settings):
    one = Caller()
    Officer.objects.filter(pk=one.client.officer_id).update(invented=True)
    assert one.gets("client")[0] == 200
    settings.DEMO = False
    assert one.gets("client")[0] == one.asks_for_a_token()[0] == 401


def test_the_wall_before_a_system_falls_with_its_request():
    """Otherwise whoever is served next by the same thread would stand behind it."""
    assert Caller().gets("client")[0] == 200
    assert wall._STANDING.get() is None


def test_a_scope_that_is_taken_away_is_gone_from_tokens_already_given():
    one = Caller()
    assert one.gets("figures")[0] == 200
    actions.set_scopes(client=one.client, scopes=["clocks:read"], calls_a_minute=120, by=SETTING_UP)
    status, problem = one.gets("figures")
    assert (status, problem["type"]) == (403, "urn:childfirst:problem:scope")
    refused = AuditEntry.objects.get(verb="API scope missing")
    assert (refused.operation, refused.reason, refused.actor_id) == ("refused", "figures:read", one.client.officer_id)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"purpose": "x"}, "purpose"),
        ({"scopes": []}, "scopes"),
        ({"scopes": ["everything"]}, "scopes"),
        ({"roles": ["administrator"]}, "roles"),
        ({"roles": []}, "roles"),
        ({"calls_a_minute": 0}, "calls_a_minute"),
    ],
)
def test_a_client_that_makes_no_sense_is_not_made(change, field):
    given = {
        "name": "A council",
        "purpose": "Its front door",
        "scopes": ["figures:read"],
        "roles": ["officer"],
        "team": None,
    }
    with pytest.raises(BadInput) as wrong:
        actions.make_client(**given | change, by=SETTING_UP)
    assert wrong.value.field == field
    assert not ApiClient.objects.exists()


def test_only_an_administrator_lets_systems_in():
    one = Caller()
    for act in (
        lambda by: actions.revoke(client=one.client, reason="No reason", by=by),
        lambda by: actions.rotate_secret(client=one.client, overlap_days=1, by=by),
        lambda by: actions.set_scopes(client=one.client, scopes=["figures:read"], calls_a_minute=1, by=by),
    ):
        with pytest.raises(NotAllowed):
            act(make_officer("inspector"))


def test_calls_are_counted_for_each_client_and_the_next_minute_begins_anew():
    one, other = Caller(calls_a_minute=2), Caller()
    with time_machine.travel(now().replace(second=10, microsecond=0), tick=False) as clock:
        assert [one.gets("client")[0] for _ in range(3)] == [200, 200, 429]
        answer = one.asks("get", "client")
        assert (answer["Retry-After"], answer["RateLimit-Limit"], answer["RateLimit-Remaining"]) == ("50", "2", "0")
        assert answer["Content-Type"] == "application/problem+json"
        assert other.gets("client")[0] == 200
        clock.shift(timedelta(seconds=50))
        assert one.gets("client")[0] == 200


def test_guessing_at_the_door_is_slowed_down():
    one = Caller()
    assert [one.asks_for_a_token("wrong")[0] for _ in range(61)][-1] == 429
    with time_machine.travel(now() + timedelta(minutes=1)):
        assert one.asks_for_a_token()[0] == 200
