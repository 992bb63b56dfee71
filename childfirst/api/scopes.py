"""What a client may be allowed, in words for the administrator who allows it and for the document that describes the API."""

from typing import Final

SCOPES: Final[dict[str, str]] = {
    "contacts:write": "Send contacts in, to be checked, screened and put before the desk",
    "referrals:read": "Read referrals: their state, grade and decision",
    "clocks:read": "Read clocks: what is due, by when, and what was missed",
    "notices:read": "Read notices: to whom, by when, and what came of them",
    "training:read": "Read how many officers are trained, never which",
    "figures:read": "Read the published tables",
    "names:read": "See the names and dates of birth of children, and what a notice says, in what may be read already",
}
# The roles that a client may act in, narrowest first. What each opens is the same as for an officer who holds it.
WORKING_ROLES: Final = (
    "officer",
    "sergeant",
    "ward_officer",
    "exploitation_officer",
    "inspector",
    "desk_researcher",
    "training_lead",
    "analyst",
)


def of(text: str) -> list[str]:
    """The scopes named in a request, in their own order; those that we do not know are kept, to be refused by name."""
    return list(dict.fromkeys(text.split()))
