"""Two windows at the same instant: a first sign-in is linked once, and the last second factor stays."""

import pytest

from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.teams import identities, passkeys
from childfirst.teams.models import Identity, Passkey
from tests.at_once import one_did_it, only_postgres, together
from tests.factories import make_officer

pytestmark = [pytest.mark.django_db(transaction=True), only_postgres]


@pytest.fixture(autouse=True)
def a_provider(settings):
    settings.OIDC_ISSUER = "https://login.force.example"


def shown(subject):
    return lambda: identities.officer_shown(subject=subject, claims={"preferred_username": "pc.1001"})


def test_the_same_person_in_two_windows_is_linked_once_and_let_in_twice():
    officer = make_officer(username="pc.1001")
    assert together(*[shown("n-1")] * 4) == [officer] * 4
    assert Identity.objects.count() == 1


def test_of_two_people_with_one_number_one_is_linked():
    make_officer(username="pc.1001")
    results = together(shown("n-1"), shown("n-2"))
    assert sorted(isinstance(one, identities.Unknown) for one in results) == [False, True], results
    assert Identity.objects.count() == 1


def test_two_removals_leave_one():
    officer = make_officer()
    held = [
        Passkey.objects.create(
            officer=officer,
            name=name,
            host="testserver",
            credential_id=name,
            public_key=b"x",
            added_at=now(),
            added_by=officer,
        )
        for name in ("one", "two")
    ]
    results = together(*[lambda one=one: passkeys.remove(officer=officer, passkey=one) for one in held])
    assert one_did_it(results), results
    assert isinstance(next(one for one in results if one), CannotNow)
    assert Passkey.objects.count() == 1
