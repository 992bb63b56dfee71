"""What the gate says of one search: its facts as the gate reads them, the policy in force, and our own stop at a school.

The stop is this project's design, not law: after Child Q no search of a child that exposes intimate parts is begun at a
school from this screen. What was done there all the same is recorded as exactly that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from childfirst.powers.models import Search, SearchOfficer
from childfirst.powers.policy import switches
from childfirst.rules.gates import GATES, MAY, MORE, NEVER, Decision, decide

SCHOOL: Final = "school"
# What an answer to a request for authority supplies by itself: it does not stand in the way of asking.
BY_ASKING: Final = frozenset({"authorising_rank"})
_AS_THEY_ARE: Final = (
    "age_years", "appears_under_18", "place_is_nearby", "in_public_view", "item_not_allowed_to_keep", "item_believed_hidden",
    "child_declined_adult", "declined_in_adult_presence", "adult_agreed_to_absence", "touches_orifice", "all_clothes_removed_at_once",
    "menstruation_needs_asked", "opposite_sex_presence_requested",
)  # fmt: skip
_WORDS: Final = (
    "age_basis", "place_type", "urgency_risk", "urgency_reason", "object_sought", "grounds", "reason", "welfare_consideration",
    "exceptional_numbers_reason",
)  # fmt: skip


@dataclass(frozen=True)
class Weighed:
    """The gate's decision and our own stops, on these facts and under this policy."""

    found: Decision
    stops: tuple[str, ...]
    facts: dict[str, Any]
    policy: dict[str, bool]

    @property
    def decision(self) -> str:
        """The gate's word, or "stopped" where only our own stop stands in the way."""
        if self.found.decision == NEVER:
            return NEVER
        return "stopped" if self.stops else self.found.decision

    @property
    def may_ask(self) -> bool:
        """May an inspector be asked? Only where nothing but the answer itself is missing."""
        return not self.stops and not self.found.breaches and not set(self.found.missing) - BY_ASKING

    @property
    def may_proceed(self) -> bool:
        """Lawful on these facts, and nothing of ours in the way."""
        return self.found.decision == MAY and not self.stops


def facts_of(search: Search, officers: Iterable[SearchOfficer], *, rank: str = "") -> dict[str, Any]:
    """The facts by the names the gate uses. What nobody gave stays out: the gate then calls it missing."""
    facts: dict[str, Any] = {name: getattr(search, name) for name in _AS_THEY_ARE}
    facts |= {name: getattr(search, name) or None for name in _WORDS}
    facts |= {
        "child_sex": search.sex or None,
        "signed": search.absence_signed,
        "grounds_basis": list(search.grounds_basis) or None,
        "clothing_removed": list(search.clothing_removed) or None,
        "exposes_intimate_parts": search.exposing,
        "female_officer_named": bool(search.female_officer_named.strip()) or None,
        "authorising_rank": rank or None,
        "parent_told_at": _moment(search.parent_told_when) if search.parent_told == "told" else None,
        "safeguarding_referral_id": search.referral.reference if search.referral_id and search.referral else None,
        "officers_present": [{"sex": one.sex, "role": one.role} for one in officers] or None,
        "appropriate_adult": {
            "present": search.aa_present,
            "role": search.aa_role or None,
            "sex": search.aa_sex or None,
            "requested_by_child": search.aa_requested_by_child,
            "child_objects": search.aa_child_objects,
            "exception": search.aa_exception if search.aa_exception in ("urgent_risk", "child_declined") else None,
        },
    }
    return facts


def _moment(value: datetime | None) -> str | None:
    return value.isoformat(timespec="seconds") if value else None


def stops_of(search: Search) -> tuple[str, ...]:
    """Where this screen stops whatever the law would say."""
    return (SCHOOL,) if search.exposing and search.place_type == "school" else ()


def weigh(search: Search, officers: Iterable[SearchOfficer], *, rank: str = "", at: datetime | None = None) -> Weighed:
    """Ask the gate. `rank` is that of whoever gives authority; `at` asks under the policy of that moment."""
    facts, policy = facts_of(search, officers, rank=rank), switches(at)
    if search.kind not in GATES:  # a flag says that more than outer clothing was removed, and nothing more
        return Weighed(Decision(MORE, ("kind",), (), (), ()), (), facts, policy)
    return Weighed(decide(search.kind, facts, policy), stops_of(search), facts, policy)


__all__ = ["BY_ASKING", "MAY", "MORE", "NEVER", "SCHOOL", "Weighed", "facts_of", "stops_of", "weigh"]
