"""A notice in words: whom it is for, where it stands, what happened to it, what can be done with it."""

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse

from childfirst.notices.escalating import moments, timing_of
from childfirst.notices.models import NoticeDraft, NoticeEvent
from childfirst.notices.policy import policy_of
from childfirst.notices.purposes import NOT_SHARED, OUTCOMES, SENT_OUT
from childfirst.notices.states import COLOURS, LIFECYCLE, STEPS
from childfirst.teams.queries import names, officers_for
from childfirst.ui.formatting import moment_words
from childfirst.ui.statuses import register

register("notice", LIFECYCLE.labels, COLOURS)

LEAST: Final = {
    "school": "Only what the Operation Encompass guidance lists (R106): no adult's name, no account of the incident.",
    "school_risk": "What the inspector was asked to let the school know, and nothing else.",
    "home_education": "Only what the Operation Encompass guidance lists (R105, R106): no adult's name, no account of the incident.",
    "council": "What children's services need to decide: who, what happened, what lies behind it, what is asked.",
    "early_help": "Who needs help and with what. The incident itself is not told.",
    "health": "What the person who asked wrote for them, and nothing else.",
    "justice": "What the person who asked wrote for them, and nothing else.",
    "charity": "What the person who asked wrote for them, and nothing else.",
    "exploitation_team": "References to open and why. The record itself is not copied.",
    "ward_team": "References to open and why. The record itself is not copied.",
}
NEXT: Final = {
    "awaiting_authority": "Next: an inspector who did not ask for it answers.",
    "released": "Next: the worker sends it. An e-mail with a link goes out; nothing about the child stands in it.",
    "sent": "Next: whoever received it says that they have it. If nobody does, it is taken to the people below while there is time.",
    "acknowledged": "Nothing more is due. What they answer appears below, and on the front page of the officer who recorded it.",
    "not_shared": "It was not shared. It can be released after all.",
    "withdrawn": "Withdrawn before it was sent. Do not send it.",
    "recalled": "Recalled. Its links no longer show it.",
    "corrected": "A correction took its place and goes to everyone who was sent this one.",
}


@dataclass(frozen=True)
class Line:
    """One notice in a list."""

    pk: int
    to: str
    kind: str
    about: str
    child: str
    contact: str
    prepared: str
    status: str
    href: str


def line(row: NoticeDraft) -> Line:
    """For the referral's page."""
    by = f" for {row.prepared_by}" if row.prepared_by else ""
    return Line(
        row.pk,
        row.recipient,
        row.get_recipient_kind_display(),
        row.about,
        row.child.name if row.child else "All children named in it",
        row.contact.reference,
        f"{moment_words(row.prepared_at)}{by}",
        row.status,
        reverse("notices:notice", args=[row.pk]),
    )


def next_words(row: NoticeDraft) -> str:
    """What happens next, in a sentence."""
    if row.status != "prepared":
        return NEXT[row.status]
    if row.recipient_kind not in SENT_OUT:
        return "For a team of our own: it is on their front page, and is not sent out."
    if row.look_at:
        return f"Next: check it and release it. If nobody does, it goes by itself {moment_words(row.look_at)}, by the policy in force."
    return "Next: check it and release it. No policy sends it by itself."


def address(row: NoticeDraft, contacts: list[Any]) -> list[tuple[str, str]]:
    """Whom it is for, why, by when."""
    rows = [("To", row.recipient), ("Kind", row.get_recipient_kind_display())]
    if row.recipient_kind in SENT_OUT:
        told = "; ".join(
            f"{one.name} ({one.get_part_display().lower()}{'' if one.can_prove else ', no second proof yet'})"
            for one in contacts
        )
        rows.append(("Who is told there", told or "Nobody is known: add a contact"))
        rows += [("Purpose", row.get_purpose_display()), ("Lawful basis", row.get_lawful_basis_display())]
    if row.due_at:
        why = "before the next school day starts there (R103, guidance)"
        if row.recipient_kind == "home_education":
            why = "the council's next working morning (R105, guidance; 9am is this project's choice)"
        rows.append(("Due", f"{moment_words(row.due_at)}: {why}"))
    if row.school:
        rows.append(("Ward officer", names(officers_for(row.school.ward))))
    return [*rows, ("About", row.about)]


def basis_for_partner(row: NoticeDraft) -> str:
    """Without the mark that says how sure this project is of it."""
    return row.get_lawful_basis_display().rpartition(" [")[0]


def steps(row: NoticeDraft) -> list[tuple[str, str]]:
    """When it is taken to whom, and where those times come from."""
    if row.released_at is None or row.status not in ("released", "sent"):
        return []
    timing = timing_of(row.policy or policy_of(row.recipient_kind))
    due = moments(row.released_at, row.due_at, timing)
    reached = list(STEPS).index(row.escalated) + 1 if row.escalated else 0
    rows = [
        (words, "Turned to" if place < reached else moment_words(due[step]))
        for place, (step, words) in enumerate(STEPS.items())
    ]
    return [*rows, ("Where these times come from", f"{timing.source} ({timing.source_date:%-d %B %Y})")]


def happened(event: NoticeEvent) -> list[Any]:
    """One row of its history."""
    who = str(event.happened_by or event.contact or "Clock worker")
    code = {
        **NOT_SHARED,
        **OUTCOMES,
        **STEPS,
        "policy": "By the policy in force",
        "email": "By e-mail",
        "hook": "To the council's own system",
    }
    said = ". ".join(part for part in (code.get(event.code, ""), event.words) if part)
    return [moment_words(event.happened_at), event.get_what_display(), who, said or "–"]


def row_of(row: NoticeDraft) -> list[Any]:
    """One row of the notices' list. Names no child."""
    told = "Nobody yet" if not row.sent_at else f"{moment_words(row.sent_at)}"
    return [
        {"text": str(row), "href": reverse("notices:notice", args=[row.pk])},
        row.recipient,
        row.get_status_display() + (f", {row.get_answer_display().lower()}" if row.answer else ""),
        moment_words(row.due_at) if row.due_at else "No due moment of its own",
        told,
        f"{STEPS[row.escalated]} turned to" if row.escalated else "–",
    ]
