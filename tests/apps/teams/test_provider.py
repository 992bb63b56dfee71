"""Signing in with a force's identity provider: a real one on loopback, and what is refused of it."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import requests
import time_machine
from django.core.cache import cache
from django.urls import reverse

from childfirst.audit.models import AuditEntry
from childfirst.foundation.errors import CannotNow, NotAllowed
from childfirst.foundation.now import now
from childfirst.teams import identities, openid, session
from childfirst.teams import second_factor as factor
from childfirst.teams.models import Identity, Officer
from tests.apps.teams.test_second_factor import enrolled, shown_by
from tests.factories import PASSWORD, make_officer
from tests.provider.running import running_provider

pytestmark = [pytest.mark.django_db, pytest.mark.once]
PEOPLE = {
    "n-1": {"preferred_username": "PC.1001", "email": "Ada@force.example", "email_verified": True},
    "n-2": {"preferred_username": "pc.nobody", "email": "two@force.example", "email_verified": False},
    "n-3": {"preferred_username": "pc.1001"},
}


@pytest.fixture(scope="module")
def provider():
    with running_provider({"childfirst": "http://testserver", "other": "http://testserver"}, PEOPLE) as running:
        yield running


@pytest.fixture(autouse=True)
def set_up(request, settings, as_in_production):
    if "provider" in request.fixturenames:
        for name, value in request.getfixturevalue("provider").settings().items():
            setattr(settings, name, value)
        settings.OIDC_SECOND_FACTOR = ["amr=mfa"]
    openid._made.cache_clear()
    cache.clear()


@pytest.fixture
def ada():
    return make_officer(["officer", "inspector"], username="pc.1001", email="ada@force.example", password=PASSWORD)


def comes_back(client, provider, number="n-1", *, start="", second=True, at=None):
    """Sets out here, signs in there, and is back: our answer."""
    out = client.get(start or reverse("provider-sign-in"))
    assert out.status_code == 302, out.content.decode()
    return client.get(provider.signs_in(out["Location"], number, second=second, at=at))


def verbs():
    return set(AuditEntry.objects.values_list("verb", flat=True))


def why():
    return AuditEntry.objects.filter(verb="sign-in failed").latest("pk").details["why"]


def test_what_is_sent_there_and_who_comes_back(client, provider, ada):
    assert "Sign in with Force sign-in" in client.get(reverse("sign-in")).content.decode()
    out = client.get(reverse("provider-sign-in") + "?next=/contacts/")
    asked = {name: values[0] for name, values in parse_qs(urlsplit(out["Location"]).query).items()}
    assert asked["response_type"] == "code"
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["state"]) > 20 < len(asked["nonce"]) + 1
    assert asked["max_age"] == str(12 * 3600)
    before = client.session.session_key
    address = provider.signs_in(out["Location"], "n-1", second=True)
    answer = client.get(address)
    assert answer["Location"] == "/contacts/"
    assert client.session.session_key != before
    assert client.get("/contacts/").status_code == 200, "its second factor stands in for ours"
    assert client.get(address)["Location"] == "/", "the back button: already in"
    entry = AuditEntry.objects.get(verb="signed in")
    assert entry.actor_id == ada.pk
    assert entry.details["second factor"] == "amr=mfa"
    client.post(reverse("sign-out"))
    assert client.get(address).status_code == 400, "an answer is good once"
    assert Identity.objects.get().officer == ada


def test_without_its_second_factor_ours_is_asked(client, provider, ada):
    with time_machine.travel(now(), tick=True) as clock:
        device, _ = enrolled(ada)
        clock.shift(timedelta(seconds=60))
        assert comes_back(client, provider, second=False).status_code == 302
        assert client.get(reverse("home"))["Location"].startswith("/sign-in/code/")
        assert client.get(reverse("guarding:break-glass"))["Location"].startswith("/sign-in/code/")
        assert client.post(reverse("sign-in-code"), {"code": shown_by(device)}).status_code == 302
        assert client.get(reverse("home")).status_code == 200


def test_linked_once_and_by_the_subject_alone_from_then_on(client, provider, ada):
    comes_back(client, provider)
    Officer.objects.filter(pk=ada.pk).update(username="pc.2002")
    client.post(reverse("sign-out"))
    assert comes_back(client, provider).status_code == 302, "the number changed here, the person did not"
    client.post(reverse("sign-out"))
    Officer.objects.filter(pk=ada.pk).update(username="pc.1001")
    taken = comes_back(client, provider, "n-3")
    assert taken.status_code == 403, "another person there whose claim says the same number"
    assert why() == "the sign-in that fits is linked to somebody else there"
    assert verbs() >= {"identity linked", "signed in", "signed out", "sign-in failed"}


def test_an_unknown_person_is_told_whom_to_ask_and_nobody_is_made(client, provider, ada, settings):
    settings.OIDC_HELP = "the service desk, extension 4000"
    before = Officer.objects.count()
    answer = comes_back(client, provider, "n-2")
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "pc.nobody" in page
    assert "the service desk, extension 4000" in page
    assert client.get(reverse("home")).status_code == 302
    assert (Officer.objects.count(), Identity.objects.count()) == (before, 0)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda ada: Officer.objects.filter(pk=ada.pk).update(is_active=False), "no sign-in fits"),
        (lambda ada: Officer.objects.filter(pk=ada.pk).update(username="cf-1"), "no sign-in fits"),
        (lambda ada: make_officer("officer", email="ADA@force.example"), "several sign-ins fit"),
    ],
)
def test_who_is_not_matched(client, provider, ada, settings, change, reason):
    settings.OIDC_MATCH = "preferred_username:username" if reason.startswith("no") else "email:email"
    change(ada)
    assert comes_back(client, provider).status_code == 403
    assert why() == reason


def test_an_address_that_the_provider_has_not_verified_matches_nobody(client, provider, settings):
    settings.OIDC_MATCH = "email:email"
    make_officer("officer", email="two@force.example")
    assert comes_back(client, provider, "n-2").status_code == 403
    assert why() == "the e-mail address is not verified by the provider"


def test_closed_here_is_closed_whatever_the_provider_says(client, provider, ada):
    comes_back(client, provider)
    Officer.objects.filter(pk=ada.pk).update(is_active=False)
    assert client.get(reverse("home")).status_code == 302
    assert comes_back(client, provider).status_code == 403
    assert why() == "the sign-in is closed"


def test_lockout_and_limits_hold(client, provider, ada):
    for _ in range(6):
        client.post(reverse("sign-in"), {"username": "pc.1001", "password": "wrong-password-1"})
    assert comes_back(client, provider).status_code == 429
    # The provider's own clock does not move: its tokens, good for an hour, must still be good to ours.
    with time_machine.travel(now() + timedelta(minutes=16), tick=True) as clock:
        openid._made.cache_clear()
        assert comes_back(client, provider).status_code == 302
        assert client.get("/contacts/").status_code == 200
        clock.shift(timedelta(minutes=31))
        assert client.get("/contacts/")["Location"].startswith("/sign-in/")
        out = client.get(reverse("provider-sign-in"))
        assert "prompt=login" in out["Location"], (
            "after an idle end nobody slips in by a session that is still open there"
        )
    assert {"sign-in was idle", "sign-in failed"} <= verbs()


def test_asked_again_is_proved_anew_at_the_provider(client, provider, ada):
    address, browser = reverse("guarding:break-glass"), requests.Session()
    comes_back(client, provider, at=browser)
    assert client.get(address).status_code == 200
    stale(client)
    asked = client.get(address)
    assert asked["Location"].startswith("/sign-in/again/")
    page = client.get(asked["Location"]).content.decode()
    assert "Show it to Force sign-in" in page
    assert 'name="password"' not in page
    refused = client.post(reverse("sign-in-again"), {"password": PASSWORD, "code": "123456", "next": address})
    assert refused.status_code == 409, "nor by a password that happens to be known"
    start = f"{reverse('provider-again')}?next={address}"
    out = client.get(start)["Location"]
    assert "prompt=login" in out
    assert "max_age=0" in out
    assert client.get(provider.signs_in(out, "n-1", second=True, at=browser))["Location"] == address
    assert client.get(address).status_code == 200
    assert "asked again, and known" in verbs()
    stale(client)
    assert comes_back(client, provider, "n-3", start=start).status_code == 403, "another person"
    assert why() == "asked again, and showed somebody else"
    assert client.get(address).status_code == 302


def test_asked_again_without_its_second_factor_ours_is_asked_too(client, provider, ada, settings):
    settings.OIDC_SECOND_FACTOR = []
    address = reverse("guarding:break-glass")
    with time_machine.travel(now(), tick=True) as clock:
        device, _ = enrolled(ada)
        clock.shift(timedelta(seconds=40))
        comes_back(client, provider)
        client.post(reverse("sign-in-code"), {"code": shown_by(device)})
        stale(client)
        back = comes_back(client, provider, start=f"{reverse('provider-again')}?next={address}")
        assert back["Location"].startswith("/sign-in/again/")
        assert client.get(address).status_code == 302, "the provider alone is not enough"
        clock.shift(timedelta(seconds=40))
        answer = client.post(back["Location"], {"code": shown_by(device), "next": address})
        assert answer["Location"] == address
        assert client.get(address).status_code == 200


def stale(client):
    """As if the person had last shown themselves an hour ago."""
    kept = client.session
    kept[session.SHOWN] = kept[session.SHOWN_THERE] = now().timestamp() - 3600
    kept.save()


def test_a_session_that_is_old_there_is_not_fresh_here(client, provider, ada):
    browser = requests.Session()
    comes_back(client, provider, at=browser)
    client.post(reverse("sign-out"))
    with time_machine.travel(now() + timedelta(minutes=15), tick=True):
        openid._made.cache_clear()
        comes_back(client, provider, at=browser)
        assert client.get(reverse("home")).status_code == 200
        assert client.get(reverse("guarding:break-glass")).status_code == 302, "it was proved there a while ago"


def test_nobody_enrols_what_opens_for_good_on_a_machine_left_open(client, provider, ada):
    comes_back(client, provider)
    stale(client)
    for name in ("sign-in-enrol", "sign-in-passkey"):
        assert client.get(reverse(name))["Location"].startswith("/sign-in/again/")


def test_signing_out_ends_both(client, provider, ada):
    browser = requests.Session()
    comes_back(client, provider, at=browser)
    gone = client.post(reverse("sign-out"))["Location"]
    assert gone.startswith(provider.issuer + "/session/end?")
    page = browser.get(gone)
    assert page.status_code == 200
    assert "xsrf" in page.text, "the provider asks, knowing whom by the token that was sent along"
    assert client.get(reverse("home")).status_code == 302


def test_passwords_shut_out_but_for_those_who_need_one(client, provider, ada, settings):
    settings.OIDC_ONLY = True
    boss = make_officer("administrator", password=PASSWORD)
    outsider = make_officer("panel_member", password=PASSWORD)
    for officer, status in ((ada, 422), (boss, 302), (outsider, 302)):
        sent = {"username": officer.username, "password": PASSWORD}
        assert client.post(reverse("sign-in"), sent).status_code == status
        client.post(reverse("sign-out"))
    assert comes_back(client, provider).status_code == 302


def test_an_administrator_opens_a_sign_in_without_a_password_and_unlinks_it(client, provider, settings):
    settings.SECOND_FACTOR, settings.STEP_UP_MINUTES = False, 0
    boss = make_officer("administrator", password=PASSWORD)
    client.force_login(boss, backend="childfirst.teams.backends.OfficerBackend")
    given = {"full_name": "Ada Okoro", "username": "pc.1001", "rank": "constable", "roles": ["officer"]}
    assert client.post(reverse("teams:new-sign-in"), given).status_code == 302
    ada = Officer.objects.get(username="pc.1001")
    assert not ada.has_usable_password()
    other = type(client)()
    comes_back(other, provider)
    assert other.get(reverse("home")).status_code == 200
    page = client.get(reverse("teams:sign-in", args=[ada.pk])).content.decode()
    address = reverse("teams:identity", args=[ada.pk])
    assert address in page
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "New number after marriage"}).status_code == 302
    assert client.post(address, {"reason": "twice"}).status_code == 409
    assert other.get(reverse("home")).status_code == 302, "every sign-in ended"
    assert comes_back(other, provider, "n-3").status_code == 302, "matched anew"
    with pytest.raises(NotAllowed):
        identities.unlink(officer=boss, reason="mine", by=boss)
    with pytest.raises(NotAllowed):
        identities.unlink(officer=boss, reason="theirs", by=ada)
    identities.unlink(officer=ada, reason="again", by=boss)
    with pytest.raises(CannotNow):
        identities.unlink(officer=ada, reason="and twice", by=boss)


def test_stopped_there_or_silent(client, provider, ada, settings):
    out = client.get(reverse("provider-sign-in"))
    stopped = client.get(provider.signs_in(out["Location"], "stop"))
    assert stopped.status_code == 400
    assert "stopped at Force sign-in" in stopped.content.decode()
    settings.OIDC_ISSUER = "http://127.0.0.1:9"
    silent = client.get(reverse("provider-sign-in"))
    assert silent.status_code == 503
    assert "does not answer" in silent.content.decode()
    settings.OIDC_ISSUER = ""
    assert client.get(reverse("provider-sign-in")).status_code == 404
    assert client.get(reverse("provider-back")).status_code == 404


def test_a_token_for_another_client_and_an_attempt_of_another_window(client, provider, ada, settings):
    out = client.get(reverse("provider-sign-in"))["Location"]
    address = provider.signs_in(out, "n-1")
    assert type(client)().get(address).status_code == 400, "another browser: no such state there"
    assert client.get(address.replace("iss=", "iss=https%3A%2F%2Fevil.example%2F&x=")).status_code == 403
    kept = client.session
    key = next(name for name in kept.keys() if name.startswith("_state_"))  # noqa: SIM118  (a session is no dictionary)
    kept[key]["data"]["nonce"] = "another"
    kept.save()
    assert client.get(address).status_code == 403
    assert "nonce" in why()
    late = provider.signs_in(client.get(reverse("provider-sign-in"))["Location"], "n-1")
    with time_machine.travel(now() + timedelta(minutes=11), tick=True):
        openid._made.cache_clear()
        assert client.get(late).status_code == 400
    assert factor.has_one(ada) is False
    assert Identity.objects.count() == 0
