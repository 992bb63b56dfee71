"""Searches and reviews in words. Registers how their codes look."""

from childfirst.powers.states import REVIEW, SEARCH
from childfirst.rules import search_words as words
from childfirst.ui.statuses import register

register(
    "search",
    SEARCH.labels,
    {
        "preparing": "blue",
        "waiting": "yellow",
        "authorised": "green",
        "refused": "red",
        "not_done": "grey",
        "done": "orange",
        "complete": "green",
    },
)
register("power_review", REVIEW.labels, {"waiting": "yellow", "under_review": "blue", "reviewed": "green"})
register(
    "power_grade",
    words.GRADES,
    {
        "in_order": "green",
        "learning": "blue",
        "avoidable": "orange",
        "concern": "orange",
        "grave": "red",
        "cannot_tell": "yellow",
    },
)
register(
    "law_status",
    {
        "statute": "Law, or a code made under it",
        "guidance": "Guidance",
        "draft": "Draft, not in force",
        "local": "Local policy, not law",
        "design": "Our own design, not law",
    },
    {"statute": "purple", "guidance": "blue", "draft": "yellow", "local": "teal", "design": "grey"},
)
