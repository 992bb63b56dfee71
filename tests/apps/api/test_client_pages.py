"""Administrators let systems in by page and by command; a secret is shown once."""

import json
import re

import pytest
from joserfc.jwk import ECKey

from childfirst.api.models import ApiClient
from childfirst.config import cli
from tests.apps.api.calling import Caller
from tests.apps.api.signing import jwk
from tests.factories import make_borough, make_officer, make_team

pytestmark = [pytest.mark.django_db, pytest.mark.page]
BACKEND = "childfirst.teams.backends.OfficerBackend"
NEW = {
    "name": "Northwick Council, case system", "purpose": "Sharing agreement of 1 May 2026", "scopes": ["referrals:read"],
    "roles": ["desk_researcher"], "calls_a_minute": "60",
}  # fmt: skip


@pytest.fixture
def administrator(client):
    client.force_login(make_officer("administrator"), backend=BACKEND)
    return client


def shown(page):
    """What stands in code on the page of a secret."""
    return re.search(r"Secret.*?<span class=\"cf-typed\">([^<]+)<", page, re.DOTALL).group(1)


def test_a_system_is_let_in_by_page_and_its_secret_is_shown_once(administrator):
    borough = make_borough("Northwick")
    page = administrator.post("/systems/new/", NEW | {"boroughs": [borough.pk], "team": make_team().pk})
    one = ApiClient.objects.get()
    secret = shown(page.content.decode())
    answer = administrator.post(
        "/api/v1/token", {"grant_type": "client_credentials", "client_id": one.client_id, "client_secret": secret}
    )
    assert answer.status_code == 200
    for address in ("/systems/", f"/systems/{one.pk}/", f"/systems/{one.pk}/may/"):
        again = administrator.get(address).content.decode()
        assert str(one) in again
        assert secret not in again
    assert page["Cache-Control"].startswith("max-age=0, no-cache, no-store")
    assert list(one.boroughs.all()) == [borough]
    assert administrator.post("/systems/new/", NEW).status_code == 422
    assert "a client already" in administrator.post("/systems/new/", NEW).content.decode()


def test_its_life_by_page(administrator):
    one = Caller(name="A charity").client
    at = f"/systems/{one.pk}"
    assert administrator.post(f"{at}/may/", {"scopes": ["clocks:read"], "calls_a_minute": "5"}).status_code == 302
    one.refresh_from_db()
    assert (one.scopes, one.calls_a_minute) == (["clocks:read"], 5)
    assert shown(administrator.post(f"{at}/secret/", {"overlap_days": "3"}).content.decode())
    assert "Works until" in administrator.get(f"{at}/").content.decode()
    wrong = administrator.post(f"{at}/hook/", {"address": "ftp://x", "topics": ["clock"]})
    assert (wrong.status_code, "must start with https" in wrong.content.decode()) == (422, True)
    assert shown(
        administrator.post(f"{at}/hook/", {"address": "https://x.example/in", "topics": ["clock"]}).content.decode()
    )
    assert "https://x.example/in" in administrator.get(f"{at}/").content.decode()
    assert administrator.post(f"/systems/hook/{one.hooks.get().pk}/end/").status_code == 302
    assert administrator.post(f"{at}/shut-out/", {"reason": ""}).status_code == 422
    assert administrator.post(f"{at}/shut-out/", {"reason": "Its contract ended"}).status_code == 302
    assert administrator.post(f"{at}/shut-out/", {"reason": "Again"}).status_code == 409
    assert "Its contract ended" in administrator.get(f"{at}/").content.decode()
    assert administrator.get("/systems/999/").status_code == 404


def test_its_keys_by_page_and_by_command(administrator, capsys, tmp_path):
    one, key = Caller(name="A council").client, ECKey.generate_key("P-256")
    at, public = f"/systems/{one.pk}", json.dumps({"keys": [jwk(key, kid="spring")]})
    wrong = administrator.post(f"{at}/keys/", {"jwks": json.dumps(key.as_dict(private=True))})
    assert (wrong.status_code, "Never send a private key" in wrong.content.decode()) == (422, True)
    assert administrator.post(f"{at}/keys/", {"jwks": public, "keys_only": "on"}).status_code == 302
    page = administrator.get(f"{at}/").content.decode()
    assert "spring" in page
    assert "Its keys only" in page
    assert "spring" in administrator.get(f"{at}/keys/").content.decode()
    file = tmp_path / "keys.json"
    file.write_text(public.replace("spring", "autumn"))
    assert cli.main(["api", "client", "keys", one.client_id, str(file)]) == 0
    assert "1 keys work" in capsys.readouterr().err
    one.refresh_from_db()
    assert not one.keys_only
    page = administrator.get(f"{at}/").content.decode()
    assert "Ended" in page
    assert "autumn" in page


def test_nobody_else_sees_them(client):
    pk = Caller().client.pk
    for role in ("officer", "inspector", "auditor", "analyst", "rule_owner"):
        client.force_login(make_officer(role), backend=BACKEND)
        for address in (
            "",
            "new/",
            f"{pk}/",
            f"{pk}/may/",
            f"{pk}/secret/",
            f"{pk}/keys/",
            f"{pk}/shut-out/",
            f"{pk}/hook/",
        ):
            assert client.get(f"/systems/{address}").status_code == 403


def test_the_command_line_does_the_same(capsys, client):
    make_borough("Northwick")
    add = [
        "api",
        "client",
        "add",
        "Northwick health",
        "--purpose",
        "Sharing agreement",
        "--scope",
        "figures:read",
        "--role",
        "analyst",
    ]
    assert cli.main([*add, "--borough", "northwick"]) == 0
    said = capsys.readouterr()
    sent = dict(line.split("=", 1) for line in said.out.split())
    assert sent["client_secret"] not in said.err
    assert client.post("/api/v1/token", {"grant_type": "client_credentials", **sent}).status_code == 200
    assert cli.main(["api", "client", "rotate", sent["client_id"], "--overlap", "0"]) == 0
    assert client.post("/api/v1/token", {"grant_type": "client_credentials", **sent}).status_code == 401
    assert cli.main(["api", "client", "list"]) == 0
    assert "Northwick health\tfigures:read\tstands" in capsys.readouterr().out
    assert cli.main(["api", "client", "revoke", sent["client_id"], "--reason", "It ended"]) == 0
    assert cli.main(["api", "client", "revoke", sent["client_id"], "--reason", "It ended"]) == 1
    assert cli.main(["api", "client", "revoke", "nobody", "--reason", "x"]) == 1
    assert cli.main([*add[:3], "Other", *add[4:], "--team", "No such team"]) == 1
    assert "There is no team" in capsys.readouterr().err
    assert cli.main(["api", "document"]) == 0
    assert '"openapi": "3.1.0"' in capsys.readouterr().out
