"""No database text holds a nought byte, PostgreSQL refuses one outright: what comes with one is refused in words or taken without it, never a server error."""

import json
from base64 import b64encode, urlsafe_b64encode

import pytest
from django.urls import reverse

from childfirst.api.keys import ASSERTION
from childfirst.contacts.models import Contact
from tests.apps.api.calling import Caller, a_row
from tests.factories import make_borough, make_contact, make_officer, make_team

pytestmark = pytest.mark.django_db
BACKEND = "childfirst.teams.backends.OfficerBackend"
NOUGHT = "Nia\x00"


@pytest.fixture
def caller():
    make_borough("Hackney")
    return Caller(roles=["officer"], team=make_team())


@pytest.mark.parametrize("field", ["given_name", "what_happened", "borough", "kind", "id"])
def test_a_contact_of_another_system(caller, field):
    status, said = caller.sends([a_row(**{field: NOUGHT})])
    assert status in (201, 422), said
    assert not any("\x00" in str(value) for row in Contact.objects.values() for value in row.values())


def test_a_key_of_another_system(caller):
    assert caller.sends([a_row()], key=NOUGHT)[0] in (201, 400, 422)


def test_who_asks_for_a_token(client):
    form = {"grant_type": "client_credentials", "client_id": NOUGHT, "client_secret": NOUGHT}
    assert client.post("/api/v1/token", form).status_code in (400, 401)
    basic = {"Authorization": "Basic " + b64encode(f"{NOUGHT}:{NOUGHT}".encode()).decode()}
    assert client.post("/api/v1/token", {"grant_type": "client_credentials"}, headers=basic).status_code in (400, 401)
    parts = ({"alg": "ES256"}, {"sub": NOUGHT, "iss": NOUGHT})
    word = ".".join(urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts) + ".c2ln"
    signed = {"grant_type": "client_credentials", "client_assertion_type": ASSERTION, "client_assertion": word}
    assert client.post("/api/v1/token", signed).status_code in (400, 401)
    assert client.get("/api/v1/client", headers={"Authorization": f"Bearer {NOUGHT}"}).status_code == 401


def test_boxes_and_addresses(client):
    team = make_team()
    officer = make_officer(["officer", "sergeant"], team=team)
    contact = make_contact("domestic_abuse", by=officer)
    client.force_login(officer, backend=BACKEND)
    for address in (
        "training:coverage", "training:coverage-people", "contacts:mine", "referrals:queue", "notices:list", "cases:list", "powers:searches",
    ):  # fmt: skip
        boxes = ("name", "module", "by", "value", "place", "view", "page", "after", "sort", "text", "kind", "q", "from")
        answer = client.get(reverse(address), dict.fromkeys(boxes, NOUGHT))
        assert answer.status_code in (200, 302, 403, 404, 422), address
    client.force_login(make_officer("administrator"), backend=BACKEND)
    for address in ("notices:schools", "notices:partners"):
        assert client.get(reverse(address), {"name": NOUGHT}).status_code == 200, address
    referral = contact.referral_places.get().referral
    desk = make_officer("desk_decision_maker", team=make_team("desk"))
    client.force_login(desk, backend=BACKEND)
    sent = {
        "question": "Was he a good lad\x00 to his mates, the streetwise thug?",
        "words_reason": NOUGHT,
        "revision": referral.revision,
    }
    for _ in range(2):
        answer = client.post(reverse("referrals:return", args=[referral.pk]), sent)
        assert answer.status_code in (200, 302, 409, 422)
    assert client.post(reverse("sign-in"), {"username": NOUGHT, "password": NOUGHT}).status_code in (200, 302, 422)
