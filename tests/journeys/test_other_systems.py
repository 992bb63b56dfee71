"""An administrator lets a council's system in, the system sends a contact and reads what became of it, and is shut out."""

import pytest
import requests

from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.journey


def shown(visitor, label):
    """What stands beside a label on the page."""
    row = visitor.page.locator(".govuk-summary-list__row").filter(has=visitor.page.get_by_text(label, exact=True))
    return row.locator("dd").first.inner_text().strip()


def test_let_in_used_and_shut_out(visit, site):
    ruth = visit(Visitor, "ruth.calder")
    ruth.follows("Other systems")
    ruth.sees("Hackney Council, case system")
    ruth.presses("Let another system in")
    with ruth.expecting(422):
        ruth.presses("Let it in")
    ruth.sees("There is a problem", "Select what it may do")
    ruth.types("Whose system is it?", "Journey charity")
    ruth.types("What is it for, and on what basis?", "An invented agreement of today")
    ruth.ticks("Send contacts in, to be checked, screened and put before the desk")
    ruth.ticks("Read referrals: their state, grade and decision")
    ruth.ticks("Officer")
    ruth.presses("Let it in")
    ruth.sees("It is shown once and is not kept")
    client = {"client_id": shown(ruth, "Client id"), "client_secret": shown(ruth, "Secret")}
    api = f"{site.address}/api/v1"
    given = requests.post(f"{api}/token", {"grant_type": "client_credentials", **client}, timeout=30).json()
    headers = {"Authorization": f"Bearer {given['access_token']}", "Idempotency-Key": "journey-of-a-charity"}
    row = {
        "id": "J-1", "kind": "concern", "occurred_at": "2026-11-20T21:40:00+00:00", "roles": ["at_risk"], "given_name": "Sunniva",
        "family_name": "Locksley", "age_months": 120, "what_happened": "She asked where she could sleep.", "signs": ["no_food"],
    }  # fmt: skip
    kept = requests.post(f"{api}/contacts", json={"rows": [row]}, headers=headers, timeout=60)
    assert kept.status_code == 201, kept.text
    ruth.follows("On to Journey charity")
    ruth.sees("Journey charity", "Works")
    ruth.presses("Shut it out")
    ruth.types("Why is it shut out?", "The journey is over")
    ruth.presses("Shut it out")
    ruth.sees("Journey charity is shut out")
    assert requests.get(f"{api}/referrals", headers=headers, timeout=30).status_code == 401
    grace = visit(Visitor, "grace.adunmo")
    grace.opens(f"/contacts/{int(kept.json()['reference'].rpartition('-')[2])}/")
    grace.sees("Sunniva Locksley", "She asked where she could sleep.", "Journey charity (system)")
