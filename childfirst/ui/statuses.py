"""Every stored code that is shown as a coloured tag, with its words and its colour.

A code nobody registered must never show as nothing: tests and development raise, and a live page says plainly that
the status is unknown and logs it. Apps register their own lifecycles from `presenters.py`:
`register("referral", LIFECYCLE.labels, {"received": "blue", ...})`.
"""

import logging
from dataclasses import dataclass

from django.conf import settings

from childfirst.rules import vocabulary

COLOURS = ("grey", "blue", "teal", "green", "purple", "magenta", "red", "orange", "yellow")
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Status:
    """Words and colour. Colour only repeats what the words say."""

    text: str
    colour: str
    known: bool = True


class UnknownStatus(LookupError):
    """A code was shown that no table knows."""


_registered: dict[str, dict[str, Status]] = {}


def register(kind: str, labels: dict[str, str], colours: dict[str, str] | str) -> None:
    """Declare how the codes of one kind look. One colour for all, or a colour for every code."""
    chosen = dict.fromkeys(labels, colours) if isinstance(colours, str) else colours
    if set(chosen) != set(labels):
        raise ValueError(f"{kind}: labels and colours name different codes: {sorted(set(chosen) ^ set(labels))}")
    strange = sorted(set(chosen.values()) - set(COLOURS))
    if strange:
        raise ValueError(f"{kind}: no such colour: {strange}")
    _registered[kind] = {code: Status(labels[code], chosen[code]) for code in labels}


def status_of(kind: str, code: str) -> Status:
    """Words and colour of one code."""
    known = _registered.get(kind, {}).get(code)
    if known:
        return known
    if settings.DEBUG or getattr(settings, "STRICT_STATUSES", False):
        raise UnknownStatus(f"nobody registered {code!r} as a status of {kind!r}")
    log.error("unknown status %r of %r shown", code, kind)
    return Status(f"Unknown status: {code}", "red", known=False)


def registered() -> dict[str, dict[str, Status]]:
    """All kinds, for the gallery and for tests."""
    return {kind: dict(codes) for kind, codes in _registered.items()}


register(
    "role",
    vocabulary.ROLES,
    {
        "victim": "purple",
        "suspect": "blue",
        "witness": "teal",
        "missing": "orange",
        "in_household": "grey",
        "at_risk": "magenta",
    },
)
register("grade", vocabulary.GRADES, {"blue": "blue", "green": "green", "amber": "orange", "red": "red"})
register(
    "missing_grade",
    {code: f"Missing, {words.lower()} risk" for code, words in vocabulary.MISSING_GRADES.items()},
    {"very_low": "grey", "low": "blue", "medium": "orange", "high": "red"},
)
register(
    "dash_grade",
    {code: f"DASH {words.lower()}" for code, words in vocabulary.DASH_GRADES.items()},
    {"standard": "blue", "medium": "orange", "high": "red"},
)
register("contact_kind", vocabulary.CONTACT_KINDS, "grey")
register("outcome", vocabulary.OUTCOMES, "grey")
register("answer", vocabulary.ASKED, {"yes": "blue", "no": "grey", "not_asked": "yellow"})
register(
    "source",
    {"statute": "Law", "guidance": "Guidance", "local": "Local policy", "design": "Our own design"},
    {"statute": "purple", "guidance": "blue", "local": "teal", "design": "grey"},
)
register(
    "task",
    {
        "not_started": "Not started",
        "not_done": "Not done",
        "in_progress": "In progress",
        "done": "Completed",
        "cannot_start": "Cannot start yet",
        "error": "There is a problem",
    },
    {
        "not_started": "blue",
        "not_done": "grey",
        "in_progress": "teal",
        "done": "green",
        "cannot_start": "grey",
        "error": "red",
    },
)
