"""How the desk's rows are put into words. Importing this registers the words and colours of the desk's codes."""

from childfirst.referrals.models import ClockRing
from childfirst.referrals.states import CLOCK_STATES, DECISIONS, REFERRAL
from childfirst.ui.statuses import register

register(
    "referral",
    REFERRAL.labels,
    {
        "open": "blue",
        "in_work": "teal",
        "returned": "yellow",
        "awaiting_countersignature": "purple",
        "decided": "green",
        "folded": "grey",
    },
)
register("decision", DECISIONS, "blue")
register(
    "clock",
    CLOCK_STATES,
    {"not_started": "grey", "running": "blue", "paused": "yellow", "met": "green", "breached": "red"},
)
register("ring", ClockRing.KINDS, {"warning": "orange", "breach": "red"})
