"""The life of a referral on the desk, once. The page in docs/reference/states is drawn from this table."""

from childfirst.foundation.states import Lifecycle

REFERRAL = Lifecycle(
    noun="referral",
    first="open",
    labels={
        "open": "Waiting for the desk",
        "in_work": "Being worked on",
        "returned": "Sent back for information",
        "awaiting_countersignature": "Waiting for a second person",
        "decided": "Decided",
        "folded": "Folded into another referral",
    },
    moves={
        "open": {"in_work": "taken up", "returned": "sent back for information", "folded": "folded into another"},
        "in_work": {
            "returned": "sent back for information",
            "awaiting_countersignature": "decided, second person needed",
            "decided": "decided",
            "folded": "folded into another",
            "open": "put back",
        },
        "returned": {"in_work": "information received", "folded": "folded into another"},
        "awaiting_countersignature": {
            "decided": "countersigned",
            "in_work": "not agreed, advice edited, or new information arrived",
            "folded": "folded into another",
        },
        "decided": {
            "open": "reopened: another notice of the incident arrived",
            "in_work": "reopened by hand, or advice edited",
        },
        "folded": {"open": "unfolded"},
    },
    owners={
        "open": "the desk",
        "in_work": "the person working on it",
        "returned": "the officer who recorded the contact",
        "awaiting_countersignature": "a desk decision-maker other than the one who decided",
        "decided": "nobody: it is answered for",
        "folded": "the referral it was folded into",
    },
)

DECISIONS: dict[str, str] = {
    "no_further_action": "No further action",
    "early_help": "Early help",
    "childrens_services": "Council children's services",
    "strategy_discussion": "Strategy discussion now",
    "exploitation_team": "Child exploitation team",
    "ward_officer": "Ward officer",
    "more_information": "More information needed",
}
# Decisions by which the child is not referred to the council: amber and above need a second person.
NOT_REFERRED = frozenset({"no_further_action", "early_help", "ward_officer"})

CLOCK_STATES: dict[str, str] = {
    "not_started": "Not started",
    "running": "Running",
    "paused": "Paused",
    "met": "Done in time",
    "breached": "Missed",
}
LIVE = ("open", "in_work", "returned", "awaiting_countersignature")
