"""Requests, corrections and disclosures as rows."""

from datetime import datetime, time
from typing import Any, Final

from django.apps import apps
from django.urls import reverse
from markupsafe import Markup

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import LONDON, now
from childfirst.keeping.actions.asking import CORRECTABLE
from childfirst.keeping.models import AccessRequest, Correction, CorrectionNotice
from childfirst.rules.clocks import DUTIES, Calendar, Event, due, state
from childfirst.ui.formatting import date_words, moment_words

DUTY: Final = DUTIES["R194"]
# The pack is a file that is handed over and opened without our server, so it carries its own few lines of style.
PACK_STYLE: Final = Markup(
    "<style>body{font:1rem/1.5 sans-serif;max-width:46rem;margin:1rem auto;padding:0 1rem;color:#0b0c0c}"
    "h1{font-size:1.8rem}"
    "h2{font-size:1.25rem;border-top:1px solid #b1b4b6;padding-top:1rem}"
    "dt{font-weight:700}"
    "dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}</style>"
)


def standing(row: AccessRequest) -> tuple[str, datetime | None]:
    """Where its month stands, and when it ends: worked out from its events (R194)."""
    events = [Event(DUTY.start, datetime.combine(row.received_on, time(9), LONDON))]
    if row.ended_at:
        events.append(Event(DUTY.ends[0], row.ended_at))
    return state(events, "R194", Calendar(), now()).state, due(events[:1], "R194", Calendar()).due_at


def request_row(row: AccessRequest) -> list[Any]:
    """One request."""
    _, at = standing(row)
    return [
        {"text": row.reference, "href": reverse("keeping:request", args=[row.pk])}, row.asked_name, date_words(row.received_on),
        date_words(at) if at else "", row.get_status_display(),
    ]  # fmt: skip


def place_words(place: str) -> str:
    """`contacts.contact:12:what_happened` → "Contact 12, what happened"."""
    label, key, name = place.split(":")
    noun = str(apps.get_model(label)._meta.verbose_name)
    return f"{noun[:1].upper()}{noun[1:]} {key}, {name.replace('_', ' ')}"


def correction_row(row: Correction) -> list[Any]:
    """One correction."""
    return [
        CORRECTABLE.get(row.field, row.field),
        row.before or "Nothing",
        row.after or "Nothing",
        row.reason,
        f"{row.corrected_by}, {moment_words(row.corrected_at)}",
    ]


def notice_row(row: CorrectionNotice) -> list[Any]:
    """One recipient to be told, or told."""
    fact = CORRECTABLE.get(row.correction.field, row.correction.field)
    if row.told_at:
        return [row.recipient, fact, f"Told by {row.told_by}, {moment_words(row.told_at)}: {row.how}"]
    return [
        row.recipient,
        fact,
        {
            "text": "Not told yet: keep that they were told",
            "href": reverse("keeping:tell", args=[row.pk]),
            "hidden": f"{row.recipient}, {fact}",
        },
    ]


def shared_row(row: AuditEntry) -> list[Any]:
    """One disclosure, from the trail."""
    return [moment_words(row.moment), row.recipient or "Not kept", row.verb, row.actor_name]
