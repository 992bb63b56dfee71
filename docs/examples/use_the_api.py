"""Sends one contact to Child First and reads what became of it, with a client made from the API's own document.

    pip install openapi-python-client
    openapi-python-client generate --url https://childfirst.example/api/v1/openapi.json --config client.yml
    CHILDFIRST_CLIENT_ID=... CHILDFIRST_CLIENT_SECRET=... python use_the_api.py https://childfirst.example

client.yml holds two lines: `project_name_override: child-first-client` and `package_name_override: child_first_client`.
"""

import os
import sys
import time

from child_first_client import AuthenticatedClient, Client
from child_first_client.api.coming_in import token
from child_first_client.api.contacts import send_contact
from child_first_client.api.referrals_and_clocks import clocks, referrals
from child_first_client.models import ContactIn, Problem, TokenFormParams

CONTACT = {
    "rows": [
        {
            "id": "EXAMPLE-1", "child_id": "EXAMPLE-CHILD-1", "kind": "concern", "occurred_at": "2026-11-20T21:40:00+00:00",
            "roles": ["at_risk"], "given_name": "Ottilie", "family_name": "Farrowgate", "age_months": 110, "place_type": "home",
            "what_happened": "She was on her own and had not eaten.", "signs": ["no_food", "left_alone"], "seen": "yes", "spoken_to": "yes",
            "officer_grade": "amber",
        }
    ]
}  # fmt: skip


def sign_in(address: str, client_id: str, secret: str) -> AuthenticatedClient:
    """A token works for fifteen minutes: ask for the next one before then."""
    asked = TokenFormParams(grant_type="client_credentials", client_id=client_id, client_secret=secret)
    given = token.sync(client=Client(base_url=address), body=asked)
    return AuthenticatedClient(base_url=address, token=right(given).access_token)


def right(answer: object) -> object:
    """The answer, or an end with what was wrong and what to do."""
    if isinstance(answer, Problem) or answer is None or hasattr(answer, "error"):
        sys.exit(f"Not done: {getattr(answer, 'detail', answer)} {getattr(answer, 'errors', '')}")
    return answer


def every_referral(client: AuthenticatedClient) -> list:
    """Page by page, until there is no next one."""
    found, after = [], None
    while True:
        page = right(referrals.sync(client=client, **({"after": after} if after else {})))
        found += page.items
        after = page.next_
        if after is None:
            return found


def main(address: str) -> None:
    """Send, wait until lists tell of it, read."""
    client = sign_in(address, os.environ["CHILDFIRST_CLIENT_ID"], os.environ["CHILDFIRST_CLIENT_SECRET"])
    # The same key whenever the same contact is sent again: whatever broke on the way, it is kept once.
    kept = right(
        send_contact.sync(client=client, body=ContactIn.from_dict(CONTACT), idempotency_key="example-1-first-sending")
    )
    print(f"Kept as {kept.reference}.")
    time.sleep(float(os.environ.get("CHILDFIRST_WAIT", "21")))  # a list tells of rows that are twenty seconds old
    for referral in every_referral(client):
        if "EXAMPLE-1" in referral.your_contacts:
            print(f"{referral.reference}: {referral.status}, opened by {', '.join(referral.leads)}.")
            for clock in right(clocks.sync(client=client, referral=referral.reference)).items:
                print(f"  {clock.title}: due {clock.due_at:%d %B %Y %H:%M}, {clock.state}")


if __name__ == "__main__":
    main(sys.argv[1])
