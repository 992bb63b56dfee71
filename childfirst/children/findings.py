"""How a finding is shown, wherever it is shown: its reason, what it rests on in words, its source, and who disagreed.

Also in which order: what needs doing first comes first, and only the rest is folded away.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final

from django.urls import reverse

from childfirst.rules.screening.derived import DERIVED
from childfirst.rules.screening.facts import FIELD
from childfirst.rules.screening.history import HISTORY, OTHER_HISTORY
from childfirst.rules.screening.standing import clock_words

OPENS: Final = "opens_referral"
FEW: Final = 3
MOST: Final = 6
_TURN: Final = {OPENS: 0, "asks": 1, "informs": 2}


def finding_card_of(finding: Any, *, disagreements: Any = None) -> dict[str, Any]:
    """What the `finding_card` component shows. `finding` is a stored row or one just made by the rules."""
    said = next(iter(disagreements if disagreements is not None else finding.disagreements.all()), None)
    shown: dict[str, Any] = {
        "title": finding.title,
        "reason": finding.reason,
        "officer_words": finding.officer_words,
        "rule": finding.rule,
        "evidence": [evidence_words(one) for one in _telling(finding.evidence)],
        "source": finding.source,
        "source_date": finding.in_force_from,
        "source_kind": finding.status,
        "ask": [finding.asks] if finding.asks else [],
        "tell": [finding.tell] if finding.tell else [],
        "clock": [clock_words(finding.clock)] if finding.clock else [],
        "urgent": finding.least_grade == "red" or getattr(finding, "urgency", "") == "at_once",
        "opens": finding.leads_to == OPENS,
        "pk": getattr(finding, "pk", None),
        "leads_to": finding.leads_to,
    }
    if said:
        shown["disagreement"] = {"by": str(said.disagreed_by), "at": said.disagreed_at, "reason": said.reason}
    return shown


def in_order(cards: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """What needs doing first: "act now", what opens a referral, what asks. Among equals, what several records say
    together comes before what this one says by itself; what somebody disagreed with comes last."""
    return sorted(cards, key=_turn)


def _turn(card: dict[str, Any]) -> tuple[bool, bool, int, bool]:
    earlier = any("href" in line for line in card.get("evidence", ()))
    return bool(card.get("disagreement")), not card["urgent"], _TURN.get(card["leads_to"], 2), not earlier


def few_of(cards: Sequence[dict[str, Any]]) -> int:
    """How many to show before folding: three, or every one that calls for action, up to six."""
    calling = sum(card["urgent"] or card["opens"] for card in cards if not card.get("disagreement"))
    return min(max(FEW, calling), MOST)


def _telling(evidence: Sequence[dict[str, str]]) -> Sequence[dict[str, str]]:
    """Without lists in which nothing is ticked, where something else is there to rest on: "Noted: none" tells nobody anything."""
    return [one for one in evidence if one["what"] not in _LISTS or one["value"] != "none"] or evidence


def evidence_words(one: dict[str, str]) -> dict[str, Any]:
    """One thing a finding rests on, in words; an earlier contact becomes a link to it, and stands with others of its label."""
    what, value, contact = one["what"], one["value"], one["contact"]
    if what in HISTORY:
        address = reference_link(contact)
        day = date.fromisoformat(value) if _is_day(value) else None
        return {
            "text": f"{_singular(HISTORY[what].words)}: {contact}",
            "label": HISTORY[what].words,
            "name": contact,
            **({"when": day} if day else {}),
            **({"href": address} if address else {}),
        }
    return {"text": f"{label_of(what)}: {value_words(what, value)}"}


def label_of(what: str) -> str:
    """The name of a fact, short."""
    if what in FIELD:
        return _SHORT.get(what) or what.replace("_", " ").capitalize()
    if what in DERIVED:
        return DERIVED[what][0]
    return OTHER_HISTORY[what][0] if what in OTHER_HISTORY else what.replace("_", " ").capitalize()


_LISTS: Final = frozenset({"signs", "dash", "needs", "roles"})
_SHORT = {
    "kind": "Kind of contact",
    "dash": "DASH, answered yes",
    "dash_grade": "DASH grade",
    "km_from_home": "Kilometres from home",
    "seen": "Was the child seen?",
    "spoken_to": "Was the child spoken to?",
    "spoken_alone": "Spoken to alone?",
    "care_status": "Care",
    "care_council": "Council looking after the child",
    "perceived_age_years": "Age the officer took the child for",
    "children_in_home": "Children counted in the home",
    "returned": "Is the child back?",
    "children_recorded": "Children on this record",
    "placement_moves_12m": "Placement moves in a year",
    "missing_hours": "Hours missing",
    "signs": "Noted",
    "prevention_interview": "Prevention interview",
    "needs_asked": "Asked about needs?",
    "found_borough": "Borough where this happened",
    "beyond_outer_clothing": "Search beyond outer clothing?",
    "caller_is_childrens_home": "Call came from the placement?",
}


def value_words(what: str, value: str) -> str:
    """Codes in an officer's words; anything else as it is."""
    table = FIELD[what].allowed if what in FIELD else None
    if value in ("true", "false"):
        return "Yes" if value == "true" else "No"
    if what == "age_months" and value.isdigit():
        return f"{int(value) // 12} years {int(value) % 12} months"
    if not table:
        return value.removesuffix(".0")
    return ", ".join(table.get(code.strip(), code.strip()) for code in value.split(","))


def reference_link(reference: str) -> str:
    """The address of a contact from its reference, whose last part is its number."""
    number = reference.rpartition("-")[2]
    return reverse("contacts:contact", args=[int(number)]) if number.isdigit() else ""


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _singular(text: str) -> str:
    """'Earlier missing reports' heads a list of one."""
    for many, one in (
        ("times", "time"),
        ("reports", "report"),
        ("incidents", "incident"),
        ("contacts", "contact"),
        ("signs", "signs"),
        ("concerns", "concern"),
        ("referrals", "referral"),
    ):
        text = text.replace(many, one)
    return text
