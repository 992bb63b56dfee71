"""How a notice goes from prepared to answered, what may happen to it, and to whom it is taken when nobody acknowledges."""

from typing import Final

from childfirst.foundation.states import Lifecycle

TRANSITIONS: Final = {
    "awaiting_authority": {"released": "authorise", "not_shared": "refuse", "withdrawn": "withdraw"},
    "prepared": {"released": "release", "not_shared": "decide not to share", "withdrawn": "withdraw"},
    "released": {"sent": "send", "acknowledged": "tell by telephone", "recalled": "recall", "corrected": "correct"},
    "sent": {"acknowledged": "acknowledge", "recalled": "recall", "corrected": "correct"},
    "acknowledged": {"recalled": "recall", "corrected": "correct"},
    "not_shared": {"released": "release after all", "withdrawn": "withdraw"},
    "withdrawn": {},
    "recalled": {},
    "corrected": {},
}
LIFECYCLE: Final = Lifecycle(
    noun="notice",
    labels={
        "awaiting_authority": "Waits for an inspector",
        "prepared": "Prepared, not sent",
        "released": "In the outbox",
        "sent": "Sent, not acknowledged",
        "acknowledged": "Acknowledged",
        "not_shared": "Not shared",
        "withdrawn": "Withdrawn",
        "recalled": "Recalled",
        "corrected": "Replaced by a correction",
    },
    moves=TRANSITIONS,
    owners={
        "awaiting_authority": "An inspector",
        "prepared": "The desk, or the policy in force",
        "released": "The worker",
        "sent": "The partner; then the deputy, the ward officer, the desk",
        "acknowledged": "The partner",
        "not_shared": "Nobody",
        "withdrawn": "Nobody",
        "recalled": "Nobody",
        "corrected": "Nobody",
    },
    first="prepared",
)
COLOURS: Final = {
    "awaiting_authority": "purple",
    "prepared": "yellow",
    "released": "blue",
    "sent": "orange",
    "acknowledged": "green",
    "not_shared": "grey",
    "withdrawn": "grey",
    "recalled": "red",
    "corrected": "grey",
}
OUT: Final = ("released", "sent", "acknowledged")  # somebody may have received it
UNACKNOWLEDGED: Final = ("released", "sent")
ANSWERS: Final = {
    "asked": "Asks for more",
    "accepted": "Accepted",
    "declined": "Declined",
    "outcome": "Answered with the outcome",
}
STEPS: Final = {"deputy": "The deputy", "ward": "The ward officer", "desk": "The desk"}
EVENTS: Final = {
    "authorised": "Authorised by an inspector",
    "refused": "Not authorised",
    "released": "Released",
    "not_shared": "Decided not to share",
    "sent": "Sent",
    "not_delivered": "Could not be delivered",
    "nobody_known": "No contact is known",
    "opened": "Opened",
    "acknowledged": "Acknowledged",
    "told_by_phone": "Told by telephone",
    "asked": "Asked for more",
    "replied": "Question answered",
    "accepted": "Accepted",
    "declined": "Declined",
    "outcome": "Told what came of it",
    "escalated": "Taken to somebody else",
    "recalled": "Recalled",
    "corrected": "Corrected",
    "link_locked": "Link shut after wrong codes",
}
