"""Passkeys: registered, used at signing in and before a grave act, removed; and every answer that is not quite right."""

import html
import json
import re
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.teams import passkeys
from childfirst.teams import second_factor as factor
from childfirst.teams.models import Passkey
from tests.apps.teams.authenticator import Key
from tests.apps.teams.test_second_factor import enrolled, shown_by, signs_in
from tests.factories import PASSWORD, make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page, pytest.mark.usefixtures("as_in_production")]
HERE = "http://testserver"


def asked_on(page):
    """What the page asks the browser."""
    return html.unescape(re.search(r'data-asked="([^"]+)"', page.content.decode())[1])


def registers(client, key=None, name="blue key"):
    key = key or Key()
    asked = asked_on(client.get(reverse("sign-in-passkey")))
    return key, client.post(reverse("sign-in-passkey"), {"name": name, "answer": key.makes(asked, HERE)})


def test_first_factor_then_signing_in_and_a_grave_act(client, officer):
    with time_machine.travel(now(), tick=False) as clock:
        signs_in(client, officer)
        assert reverse("sign-in-passkey") in client.get(reverse("sign-in-enrol")).content.decode()
        key, answer = registers(client)
        assert answer.content.decode().count("<code>") == factor.RECOVERY_CODES
        assert client.get(reverse("home")).status_code == 200
        assert json.loads(asked_on(client.get(reverse("sign-in-passkey"))))["excludeCredentials"]
        held = Passkey.objects.get()
        assert (held.host, held.transports, held.name) == ("testserver", ["usb"], "blue key")
        client.post(reverse("sign-out"))

        signs_in(client, officer)
        assert client.get(reverse("sign-in-enrol"))["Location"].startswith("/sign-in/again/"), (
            "not another by the password alone"
        )
        before, page = client.session.session_key, client.get(reverse("sign-in-code"))
        assert json.loads(asked_on(page))["userVerification"] == "required"
        sent = key.answers(asked_on(page), HERE)
        answer = client.post(reverse("sign-in-code"), {"answer": sent, "next": "/contacts/"})
        assert answer["Location"] == "/contacts/"
        assert client.session.session_key != before
        assert client.get("/contacts/").status_code == 200

        clock.shift(timedelta(minutes=11))
        address = reverse("guarding:break-glass")
        again = client.get(address)["Location"]
        page = client.get(again)
        assert client.post(again, {"answer": sent, "next": address}).status_code == 422, "an answer is good once"
        page = client.get(again)
        assert client.post(again, {"answer": key.answers(asked_on(page), HERE), "next": address})["Location"] == address
        assert client.get(address).status_code == 200
        page = client.get(reverse("sign-in-mine")).content.decode()
        assert "blue key, for testserver" in page
    assert {"passkey registered", "passkey used", "passkey not taken", "asked again, and known"} <= set(
        AuditEntry.objects.values_list("verb", flat=True)
    )


WRONG = {
    "another site's": lambda key, asked: key.answers(asked, "https://testserver.evil.example"),
    "made for another name": lambda key, asked: key.answers(asked, HERE, host="evil.example"),
    "nobody proved to the device": lambda key, asked: key.answers(asked, HERE, verified=False),
    "of registering": lambda key, asked: key.answers(asked, HERE, kind="webauthn.create"),
    "of another key": lambda key, asked: Key().answers(asked, HERE),
    "to another question": lambda key, asked: key.answers(asked.replace('"challenge": "', '"challenge": "AAAA'), HERE),
    "signed by another": lambda key, asked: json.dumps(
        json.loads(key.answers(asked, HERE)) | {"response": json.loads(Key().answers(asked, HERE))["response"]}
    ),
    "empty": lambda key, asked: "",
    "no JSON": lambda key, asked: "{",
    "no object": lambda key, asked: "[1]",
    "deep": lambda key, asked: "[" * 19_000,
    "too long": lambda key, asked: "x" * 20_001,
    "NUL": lambda key, asked: '{"id": "\\u0000"}',
}


@pytest.mark.parametrize("make", WRONG.values(), ids=WRONG)
def test_an_answer_that_is_not_quite_right_opens_nothing(client, officer, make):
    signs_in(client, officer)
    key, _ = registers(client)
    client.post(reverse("sign-out"))
    signs_in(client, officer)
    page = client.get(reverse("sign-in-code"))
    assert client.post(reverse("sign-in-code"), {"answer": make(key, asked_on(page))}).status_code == 422
    assert client.get(reverse("home")).status_code == 302
    assert Passkey.objects.get().last_used is None


def test_a_copy_that_counts_behind_is_refused(client, officer):
    signs_in(client, officer)
    key, _ = registers(client)
    host = "testserver"

    def used():
        asked, challenge = passkeys.to_use(officer, host)
        return passkeys.check(
            officer=officer, answer=key.answers(asked, HERE), challenge=challenge, origin=HERE, host=host
        )

    key.count = 6
    assert used()
    key.count = 3
    assert not used()


def test_one_persons_passkey_opens_nothing_for_another(client, officer):
    signs_in(client, officer)
    key, _ = registers(client)
    client.post(reverse("sign-out"))
    other = make_officer("officer", password=PASSWORD)
    signs_in(client, other)
    asked = asked_on(client.get(reverse("sign-in-passkey")))
    sent, challenge = key.makes(asked, HERE), json.loads(asked)["challenge"]
    with pytest.raises(CannotNow, match="already"):
        passkeys.register(officer=other, name="x", answer=sent, challenge=challenge, origin=HERE, host="testserver")
    registers(client)
    hers = Passkey.objects.get(officer=officer)
    assert client.get(reverse("sign-in-passkey-remove", args=[hers.pk])).status_code == 404
    assert client.post(reverse("sign-in-passkey-remove", args=[hers.pk])).status_code == 404
    assert passkeys.passkeys_of(officer) == [hers]


def test_registering_asks_for_what_a_device_must_show(client, officer):
    signs_in(client, officer)
    address, key = reverse("sign-in-passkey"), Key()
    asked = asked_on(client.get(address))
    assert client.post(address, {"name": "blue", "answer": key.makes(asked, HERE, verified=False)}).status_code == 422
    asked = asked_on(client.get(address))
    assert client.post(address, {"name": "blue", "answer": key.makes(asked, "https://evil.example")}).status_code == 422
    for sent in ("", "{", "[]", "x" * 20_001):
        client.get(address)
        assert client.post(address, {"name": "blue", "answer": sent}).status_code == 422
    with time_machine.travel(now(), tick=False) as clock:
        asked = asked_on(client.get(address))
        clock.shift(timedelta(minutes=6))
        assert client.post(address, {"name": "blue", "answer": key.makes(asked, HERE)}).status_code == 422, "too late"
    assert Passkey.objects.count() == 0
    _, challenge = passkeys.to_register(officer, "testserver")
    with pytest.raises(BadInput):
        passkeys.register(officer=officer, name="x", answer="{}", challenge=challenge, origin=HERE, host="testserver")


def test_removed_but_never_the_last(client, officer):
    with time_machine.travel(now(), tick=False) as clock:
        signs_in(client, officer)
        registers(client)
        first = Passkey.objects.get()
        address = reverse("sign-in-passkey-remove", args=[first.pk])
        assert client.get(address).status_code == 200
        refused = client.post(address)
        assert refused.status_code == 409
        assert "only second factor" in refused.content.decode()
        _, answer = registers(client, name="work laptop")
        assert answer["Location"] == reverse("sign-in-mine")
        assert client.post(address)["Location"] == reverse("sign-in-mine")
        assert client.post(address).status_code == 404
        assert [one.name for one in passkeys.passkeys_of(officer)] == ["work laptop"]
        for number in range(passkeys.MOST - 1):
            registers(client, name=f"key {number}")
        assert registers(client)[1].status_code == 422, "ten are enough"
        clock.shift(timedelta(minutes=11))
        other = reverse("sign-in-passkey-remove", args=[Passkey.objects.first().pk])
        for old in (reverse("sign-in-passkey"), other):
            assert client.get(old)["Location"].startswith("/sign-in/again/")
        device, _ = enrolled(officer)
        clock.shift(timedelta(seconds=60))
        page = client.get(reverse("sign-in-again")).content.decode()
        assert "Use your passkey" in page
        assert "Or another way" in page
        given = {"password": PASSWORD, "code": shown_by(device), "next": other}
        assert client.post(reverse("sign-in-again"), given)["Location"] == other, "a code as before"


def test_taken_away_with_the_telephone(client, officer, settings):
    signs_in(client, officer)
    registers(client)
    admin = make_officer("administrator")
    factor.take_away(officer=officer, reason="Seen at the desk", by=admin)
    assert not factor.has_one(officer)
    assert client.get(reverse("home")).status_code == 302
