"""One thing a finding rests on, so that every finding can be checked against records."""

from typing import TypedDict


class Evidence(TypedDict):
    """One thing a finding rests on: a fact of this contact, or an earlier contact."""

    what: str
    value: str
    contact: str
