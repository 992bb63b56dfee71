"""A second factor before everything, limits on a sign-in, and being asked again before a grave act."""

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse
from django_otp.oath import TOTP

from childfirst.audit.models import AuditEntry
from childfirst.config.access import every_address
from childfirst.config.safety import networks
from childfirst.config.sign_ins import GRAVE
from childfirst.foundation.now import now
from childfirst.teams import second_factor as factor
from tests.factories import PASSWORD, make_officer

pytestmark = [pytest.mark.django_db, pytest.mark.page, pytest.mark.usefixtures("as_in_production")]


def shown_by(device):
    """What the telephone shows now."""
    return f"{TOTP(device.bin_key, device.step, device.t0, device.digits).token():06d}"


def enrolled(officer):
    device = factor.offer(officer)
    return device, factor.enrol(officer=officer, code=shown_by(device))


def signs_in(client, officer):
    return client.post(reverse("sign-in"), {"username": officer.username, "password": PASSWORD})


def test_a_password_alone_opens_nothing(client, officer):
    signs_in(client, officer)
    for address, pattern in every_address():
        if "<" in address or pattern.name in (
            "sign-in",
            "sign-out",
            "sign-in-code",
            "sign-in-enrol",
            "sign-in-passkey",
            "provider-sign-in",
            "provider-back",
            "provider-signed-out",
            "sign-out-everywhere",
            "health",
        ):
            continue
        answer = client.get("/" + address)
        assert answer.status_code == 302, address
        assert answer["Location"].startswith("/sign-in/code/"), address
    assert client.get("/contacts/", headers={"HX-Request": "true"}).status_code == 401


def test_enrolled_by_a_picture_or_a_key_then_asked_each_time(client, officer):
    with time_machine.travel(now(), tick=False) as clock:
        signs_in(client, officer)
        assert client.get(reverse("sign-in-code")).status_code == 302
        page = client.get(reverse("sign-in-enrol")).content.decode()
        device = officer.totpdevice_set.get()
        assert 'src="data:image/svg+xml' in page
        assert "style=" not in page
        assert factor.key_in_words(device) in page
        assert client.post(reverse("sign-in-enrol"), {"code": "000000"}).status_code == 422
        clock.shift(timedelta(seconds=60))
        codes = client.post(reverse("sign-in-enrol"), {"code": shown_by(device)})
        assert codes.content.decode().count("<code>") == factor.RECOVERY_CODES
        assert client.get(reverse("home")).status_code == 200
        client.post(reverse("sign-out"))
        clock.shift(timedelta(seconds=60))
        signs_in(client, officer)
        assert client.get(reverse("home"))["Location"].startswith("/sign-in/code/")
        before, used = client.session.session_key, shown_by(device)
        answer = client.post(reverse("sign-in-code"), {"code": used, "next": "/contacts/"})
        assert answer["Location"] == "/contacts/"
        assert client.session.session_key != before, "a new session with every step"
        client.post(reverse("sign-out"))
        signs_in(client, officer)
        assert client.post(reverse("sign-in-code"), {"code": used}).status_code == 422, "each code opens once"
    assert {"second factor enrolled", "second factor given", "second factor wrong", "recovery codes made"} <= set(
        AuditEntry.objects.values_list("verb", flat=True)
    )


def test_wrong_codes_are_slowed_down(officer):
    with time_machine.travel(now(), tick=False) as clock:
        device, _ = enrolled(officer)
        clock.shift(timedelta(seconds=60))
        for _ in range(6):
            assert not factor.check_code(officer=officer, code="123456")
        assert not factor.check_code(officer=officer, code=shown_by(device)), "the right one as well, for a while"
        clock.shift(timedelta(minutes=5))
        assert factor.check_code(officer=officer, code=shown_by(device))


def test_a_recovery_code_opens_once(client, officer):
    _, codes = enrolled(officer)
    signs_in(client, officer)
    assert client.post(reverse("sign-in-code"), {"code": codes[0]}).status_code == 302
    assert factor.codes_left(officer) == factor.RECOVERY_CODES - 1
    assert not factor.check_code(officer=officer, code=codes[0])
    assert client.post(reverse("sign-in-mine")).status_code == 200
    assert factor.codes_left(officer) == factor.RECOVERY_CODES


def test_asked_again_before_a_grave_act(client, officer):
    names = {pattern.name for _, pattern in every_address()}
    assert {name.split(":")[1] for name in GRAVE} <= names
    address = reverse("guarding:break-glass")
    with time_machine.travel(now(), tick=False) as clock:
        device, _ = enrolled(officer)
        clock.shift(timedelta(seconds=60))
        signs_in(client, officer)
        client.post(reverse("sign-in-code"), {"code": shown_by(device)})
        assert client.get(address).status_code == 200, "signing in is showing oneself"
        clock.shift(timedelta(minutes=11))
        assert client.get(reverse("home")).status_code == 200
        assert client.post(address, {}).status_code == 422, "a form that was open is taken"
        asked = client.get(address)
        assert asked["Location"].startswith("/sign-in/again/?next=%2Fguarding")
        client.post(reverse("sign-in-code"), {"code": shown_by(device)})
        assert client.get(address).status_code == 302, "a code alone is not the password and a code"
        clock.shift(timedelta(seconds=60))
        again = reverse("sign-in-again")
        code = shown_by(device)
        assert client.post(again, {"password": "not it", "code": code, "next": address}).status_code == 422
        assert client.post(again, {"password": PASSWORD, "code": code, "next": address})["Location"] == address
        assert client.get(address).status_code == 200
        clock.shift(timedelta(minutes=21))
        late = client.post(address, {}, headers={"Referer": f"http://testserver{address}"})
        assert late.status_code == 302
        assert "/sign-in/again/" in late["Location"]


def test_a_sign_in_ends_when_idle_and_in_any_case(client, officer):
    with time_machine.travel(now(), tick=False) as clock:
        device, _ = enrolled(officer)
        clock.shift(timedelta(seconds=60))

        def enters():
            signs_in(client, officer)
            client.post(reverse("sign-in-code"), {"code": shown_by(device)})

        enters()
        for _ in range(3):
            clock.shift(timedelta(minutes=29))
            assert client.get(reverse("home")).status_code == 200
        clock.shift(timedelta(minutes=31))
        assert client.get("/contacts/")["Location"] == "/sign-in/?next=%2Fcontacts%2F"
        enters()
        for _ in range(25):
            clock.shift(timedelta(minutes=28))
            assert client.get(reverse("home")).status_code == 200
        clock.shift(timedelta(minutes=28))
        assert client.get(reverse("home")).status_code == 302
    assert {"sign-in was idle", "sign-in was open too long"} <= set(AuditEntry.objects.values_list("verb", flat=True))


def test_signed_out_everywhere_and_the_factor_taken_away(client, officer, settings):
    settings.SECOND_FACTOR = False
    other = type(client)()
    for one in (client, other):
        signs_in(one, officer)
        assert one.get(reverse("home")).status_code == 200
    assert client.post(reverse("sign-out-everywhere")).status_code == 302
    assert other.get(reverse("home")).status_code == 302, "the other machine too"
    enrolled(officer)
    signs_in(other, officer)
    admin = make_officer("administrator", password=PASSWORD)
    settings.STEP_UP_MINUTES = 0
    signs_in(client, admin)
    address = reverse("teams:second-factor", args=[officer.pk])
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "Came to the office with her warrant card"}).status_code == 302
    assert factor.telephone_of(officer) is None
    assert other.get(reverse("sign-in-mine")).status_code == 302
    assert client.post(reverse("teams:second-factor", args=[admin.pk]), {"reason": "mine"}).status_code == 403


@pytest.mark.parametrize("elsewhere", ["203.0.113.9", "2001:db8::9", "unknown"])
def test_from_outside_the_forces_networks_no_grave_act_is_done_and_the_rest_stays_open(client, settings, elsewhere):
    settings.SECOND_FACTOR, settings.STEP_UP_MINUTES, settings.BEHIND_PROXY = False, 0, True
    settings.NETWORKS = networks("10.20.0.0/16, fd00::/8")
    client.force_login(make_officer("administrator"), backend="childfirst.teams.backends.OfficerBackend")
    new, at_home, at_work = (
        reverse("teams:new-sign-in"),
        {"x-forwarded-for": elsewhere},
        {"x-forwarded-for": "10.20.4.1"},
    )
    assert client.get(new, headers=at_work).status_code == 200
    page = client.get(new, headers=at_home, REMOTE_ADDR="")
    assert page.status_code == 403
    assert "own network" in page.content.decode()
    assert "Your role or team" not in page.content.decode()
    assert client.post(new, {}, headers=at_home, REMOTE_ADDR="").status_code == 403
    assert client.get(reverse("teams:sign-ins"), headers=at_home, REMOTE_ADDR="").status_code == 200
    assert AuditEntry.objects.filter(operation="refused").count() == 2


def test_what_is_no_network_is_said():
    with pytest.raises(ImproperlyConfigured, match=r"10\.20\.0\.1/16"):
        networks("10.20.0.1/16")
