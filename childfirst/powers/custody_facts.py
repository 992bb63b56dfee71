"""A stay's entries as the facts that the gate `custody_overnight` reads. What was not recorded is absent, never "no"."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from childfirst.children.models import Child
from childfirst.foundation.now import local
from childfirst.powers.models import CustodyCertificate, CustodyEntry
from childfirst.rules.clocks.events import london_text
from childfirst.rules.gates import Decision, decide
from childfirst.rules.gates.appropriate_adult import MAY_ACT
from childfirst.ui.formatting import age_years

POWER: Final = "custody_overnight"
_BASES: Final = {"known": "document", "estimated": "appearance_only", "claimed": "self_stated"}
# The child's own record, in the words of the gate. A status that this cannot say is asked for again.
CARE_OF: Final = {
    "not_in_care": "none",
    "looked_after": "looked_after",
    "care_leaver": "care_leaver",
    "child_in_need": "child_in_need",
    "child_protection_plan": "child_in_need",
}


@dataclass(frozen=True)
class Adult:
    """The appropriate adult who is with the child now."""

    name: str
    role: str
    since: datetime


def age_of(child: Child, at: datetime) -> int | None:
    """Whole years on a day."""
    return age_years(child.date_of_birth, local(at).date())


def last(entries: Iterable[CustodyEntry], what: str) -> CustodyEntry | None:
    """The latest entry of a kind."""
    return next((row for row in reversed(list(entries)) if row.what == what), None)


def may_act(entry: CustodyEntry) -> bool:
    """May this adult be an appropriate adult (R033)?"""
    role = entry.fact("role")
    return role in MAY_ACT and not (role == "estranged_parent" and entry.fact("child_objects") is True)


def adult_there(entries: Iterable[CustodyEntry]) -> Adult | None:
    """Somebody who may act, arrived and not gone."""
    here = None
    for row in entries:
        if row.what == "adult_arrived" and may_act(row):
            here = Adult(str(row.fact("name") or ""), str(row.fact("role")), row.moment)
        elif row.what == "adult_left":
            here = None
    return here


def adult_came(entries: Iterable[CustodyEntry]) -> CustodyEntry | None:
    """The first appropriate adult who arrived."""
    return next((row for row in entries if row.what == "adult_arrived" and may_act(row)), None)


def care_status_of(child: Child, entries: Iterable[CustodyEntry]) -> str | None:
    """As asked in custody; else as the child's record has it."""
    asked = [row.fact("care_status") for row in entries if row.fact("care_status")]
    if asked:
        return str(asked[-1])
    now = next((one for one in child.care_episodes.all() if one.ended_on is None), None)
    return CARE_OF.get(now.status) if now else None


def told_at(entries: Iterable[CustodyEntry], what: str) -> datetime | None:
    """When somebody was reached; an attempt is not telling."""
    return next((row.moment for row in entries if row.what == what and row.fact("how") != "not_reached"), None)


def facts_of(
    child: Child, entries: list[CustodyEntry], at: datetime, *, referral: str = "", certificate: Any = None
) -> dict[str, Any]:
    """Everything known. `entries` in the order in which they happened, those taken back left out."""
    facts: dict[str, Any] = {
        "age_years": age_of(child, at),
        "age_basis": _BASES.get(child.date_of_birth_basis),
        "appears_under_18": True,  # received as a child
        "child_sex": child.sex if child.sex in ("female", "male") else None,
        "care_status": care_status_of(child, entries),
        "parent_told_at": _time(told_at(entries, "parent_told")),
        "care_authority_told_at": _time(told_at(entries, "council_told")),
        "safeguarding_referral_id": referral or None,
        "certificate": certificate,
    }
    for part in (_detention(entries), _held(entries), _girl(entries), _bail(entries), _council(entries)):
        facts |= part
    return {name: value for name, value in facts.items() if value is not None}


def gate_of(
    child: Child,
    entries: list[CustodyEntry],
    at: datetime,
    *,
    referral: str = "",
    certificate: CustodyCertificate | None = None,
) -> Decision:
    """What the gate says of the stay as it stands."""
    held = certificate.document["gate_facts"] if certificate else {}
    facts = facts_of(child, entries, at, referral=referral)
    return decide(POWER, facts | held if held else facts)


def _time(moment: datetime | None) -> str | None:
    return london_text(moment) if moment else None


def _detention(entries: list[CustodyEntry]) -> dict[str, Any]:
    authorised, care = last(entries, "detention_authorised"), last(entries, "care")
    return {
        "charged": last(entries, "charged") is not None,
        "detention_necessity_reason": authorised.fact("reason") if authorised else None,
        "welfare_consideration": care.fact("welfare") if care else None,
    }


def _held(entries: list[CustodyEntry]) -> dict[str, Any]:
    """Any time in a cell counts, not only the last place."""
    placed = [row for row in entries if row.what == "placed"]
    cells = [row for row in placed if row.fact("place") == "cell"]
    if not placed:
        return {}
    reasons = [row.fact("cell_reason") for row in cells]
    unlawful = next((one for one in reasons if one in ("convenience", "usual_practice")), None)
    return {
        "held_in_cell": bool(cells),
        "cell_reason": unlawful or (reasons[-1] if reasons else None),
        "shares_cell_with_adult": any(row.fact("shares") is True for row in cells),
    }


def _girl(entries: list[CustodyEntry]) -> dict[str, Any]:
    named = last(entries, "woman_named")
    if named is None:
        return {}
    return {
        "female_officer_named": bool(str(named.fact("name") or "").strip()),
        "menstruation_needs_asked": named.fact("asked"),
    }


def _bail(entries: list[CustodyEntry]) -> dict[str, Any]:
    refused, charged = last(entries, "bail_refused"), last(entries, "charged")
    if charged is None:
        return {}
    facts: dict[str, Any] = {"offence_kind": charged.fact("offence_kind")}
    if refused is not None:
        facts |= {
            "bail_refused": True,
            "bail_refusal_ground": refused.fact("ground"),
            "bail_refusal_grounds_recorded": bool(str(refused.fact("reason") or "").strip()),
        }
    return facts


def _council(entries: list[CustodyEntry]) -> dict[str, Any]:
    asked, answered = last(entries, "council_asked"), last(entries, "council_answered")
    facts: dict[str, Any] = {}
    if asked is not None:
        facts |= {"la_accommodation_requested_at": _time(asked.moment), "la_type": asked.fact("type")}
    if answered is not None and (asked is None or answered.moment >= asked.moment):  # each request has its own answer
        facts |= {"la_answer": answered.fact("la_answer"), "move_blocked": answered.fact("move_blocked")}
    return facts
