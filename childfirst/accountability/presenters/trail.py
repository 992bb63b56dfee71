"""The audit trail in words. Rows of one act (one moment, person, verb and record) are shown as one line; the rows stay as they are."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

from django.urls import reverse

from childfirst.audit.models import AuditEntry, Operation
from childfirst.ui.formatting import moment_words

ONE_ACT: Final = timedelta(seconds=1)
SAME: Final = ("actor_id", "actor_name", "operation", "verb", "subject_type", "subject_id", "reason", "recipient")
# Of these the trail says when no reason was given; of what was recorded or changed, the record itself is the reason.
WANTS_REASON: Final = frozenset(
    {Operation.CONSULTATION, Operation.DISCLOSURE, Operation.COMBINATION, Operation.ERASURE}
)
NOUNS: Final = {
    "audit trail": "The audit trail",
    "children.adult": "Adult",
    "children.careepisode": "Care of a child",
    "children.child": "Child's record",
    "children.childneed": "Need of a child",
    "children.household": "Household",
    "contacts.contact": "Contact",
    "contacts.draft": "Unfinished record",
    "contacts.finding": "Finding",
    "desk_timing": "Desk timings",
    "list": "List of contacts",
    "notices.noticedraft": "Notice",
    "page": "Page",
    "queue": "Queue",
    "referrals.clock": "Clock",
    "referrals.desktiming": "Desk timing",
    "referrals.referral": "Referral",
    "search": "Search for a child",
    "sign-in": "Sign-in page, as",
    "teams.officer": "Sign-in",
}


def _what(row: AuditEntry) -> str:
    """The sort of operation and the verb, where the verb does not say both."""
    label = Operation(row.operation).label
    if row.operation == Operation.SIGN_IN or row.verb.lower() == label.lower():
        return row.verb[:1].upper() + row.verb[1:]
    return f"{label}: {row.verb}"


def one_act(so_far: Sequence[AuditEntry], row: AuditEntry) -> bool:
    """Does this row belong to the act of the rows before it? Newest first; one act names no child twice."""
    first = so_far[0]
    return (
        all(getattr(first, name) == getattr(row, name) for name in SAME)
        and first.moment - row.moment <= ONE_ACT
        and not row.details
        and not first.details
        and all(row.child_id != other.child_id for other in so_far)
    )


def line(act: Sequence[AuditEntry]) -> dict[str, Any]:
    """One line of the trail."""
    first = act[0]
    children = sorted(row.child_id for row in act if row.child_id is not None)
    return {
        "when": moment_words(first.moment),
        "who": first.actor_name,
        "what": _what(first),
        "record": f"{NOUNS.get(first.subject_type, first.subject_type)} {first.subject_id}".strip(),
        "children": [(str(child), f"{reverse('accountability:trail')}?child={child}") for child in children],
        "reason": first.reason or ("None given" if first.operation in WANTS_REASON else "Not asked"),
        "recipient": first.recipient,
        "entries": len(act),
    }
