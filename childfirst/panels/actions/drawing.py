"""Drawing a meeting's items, seating its members, choosing the days for an answer."""

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.foundation.turns import COPIES, take_turn
from childfirst.panels import words
from childfirst.panels.models import AnswerDays, Cut, Frame, Item, Meeting, Seat
from childfirst.panels.permissions import may_keep_answer_days, may_run_panels
from childfirst.panels.sources import Copied, copied, frame
from childfirst.panels.states import MEETING
from childfirst.rules.redaction import Known, content_notes, propose
from childfirst.rules.sampling import draw_strata
from childfirst.teams.models import Officer

YOUNG_TEXTS = 4  # the first of them: shorter to read


def locked(meeting: Meeting) -> Meeting:
    """Acts on one meeting take turns."""
    return Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)


@transaction.atomic
def draw(
    *, title: str, mode: str, first_day: date, last_day: date, held_on: date, sizes: Mapping[str, int], seed: str, supporter: str, by: Any
) -> Meeting:  # fmt: skip
    """Draw the sample, copy what was drawn, and let the rules propose what to hide. Nobody outside has seen anything yet."""
    may_run_panels.check(by)
    take_turn(COPIES)
    wanted = {kind: number for kind, number in sizes.items() if kind in words.KINDS and number > 0}
    _check(title, mode, first_day, last_day, wanted, seed, supporter)
    moment = now()
    frames = {kind: frame(kind, first_day, last_day, moment) for kind in wanted}
    lots = {kind: draw_strata(frames[kind], wanted[kind], seed.strip()) for kind in wanted}
    if not any(rows for strata in lots.values() for rows in strata.values()):
        raise BadInput(
            "Nothing was recorded in these days that a panel could read. Choose other days.", field="first_day"
        )
    meeting = Meeting.objects.create(
        reference=_reference(), title=title.strip(), mode=mode, first_day=first_day, last_day=last_day, held_on=held_on, sizes=wanted,
        seed=seed.strip(), strata=_strata(frames, lots), supporter=supporter.strip(), drawn_at=moment, drawn_by=by,
    )  # fmt: skip
    for kind, strata in frames.items():
        Frame.objects.create(meeting=meeting, kind=kind, strata=strata, digest=digest(strata))
    position = 0
    for kind, chosen in lots.items():
        for where, references in chosen.items():
            for reference in references:
                position += 1
                _copy(meeting, position, kind, where, len(frames[kind][where]), len(references), reference, by)
    trace(
        Operation.COLLECTION,
        "drew a sample for a panel",
        meeting,
        by=by,
        details={"seed": meeting.seed, "items": position},
    )
    return meeting


def _check(
    title: str, mode: str, first: date, last: date, wanted: Mapping[str, int], seed: str, supporter: str
) -> None:
    if mode not in words.MODES:
        raise BadInput("Choose which panel it is.", field="mode")
    for name, text in (("title", title), ("seed", seed), ("supporter", supporter)):
        if not text.strip():
            raise BadInput("Fill this in.", field=name)
    if propose(title, Known()):
        raise BadInput("The title is public. Take out whatever could tell who a record is about.", field="title")
    if last < first:
        raise BadInput("The last day must be the first day or later.", field="last_day")
    if last > today():
        raise BadInput(
            "A sample is drawn from days that are over. The last day must be today or earlier.", field="last_day"
        )
    if not wanted:
        raise BadInput("Say how many of at least one sort.", field="search")
    most = words.MOST_ITEMS[mode]
    if sum(wanted.values()) > most:
        raise BadInput(
            f"At most {most} for one meeting of this panel: more cannot be read with care.", field=next(iter(wanted))
        )


def digest(strata: Mapping[str, list[str]]) -> str:
    """Of everything that could have been drawn."""
    return hashlib.sha256(json.dumps(strata, sort_keys=True).encode()).hexdigest()


def _reference() -> str:
    last = Meeting.objects.select_for_update().order_by("-pk").first()
    return f"PM-{today().year}-{(last.pk if last else 0) + 1:03d}"


def _strata(
    frames: Mapping[str, Mapping[str, list[str]]], lots: Mapping[str, Mapping[str, list[str]]]
) -> list[list[Any]]:
    """[kind, stratum, of, drawn] of every stratum that has any."""
    return [
        [kind, where, len(rows), len(lots[kind][where])]
        for kind, strata in frames.items()
        for where, rows in strata.items()
    ]


def _copy(meeting: Meeting, position: int, kind: str, where: str, of: int, drawn: int, reference: str, by: Any) -> Item:
    made: Copied = copied(reference)
    texts = made.texts[:YOUNG_TEXTS] if meeting.young else made.texts
    sort, _, pk = reference.partition(":")
    item = Item.objects.create(
        meeting=meeting, position=position, kind=kind, stratum=where, of=of, drawn=drawn, subject_type=sort, subject_id=int(pk),
        facts=made.facts, texts=texts, notes=content_notes([text for _, text in texts]),
    )  # fmt: skip
    item.officers.set(made.officers)
    Cut.objects.bulk_create(
        Cut(item=item, place=place, start=span.start, end=span.end, words=text[span.start : span.end][:300], kind=span.kind, label=span.label[:40])
        for place, (_, text) in enumerate(texts)
        for span in propose(text, made.known)
    )  # fmt: skip
    trace_children(Operation.CONSULTATION, "copied for a panel, to be redacted", item, by=by, children=made.children)
    return item


@transaction.atomic
def seat(*, meeting: Meeting, member: Officer, chair: bool = False, by: Any) -> Seat:
    """Somebody from outside the force sits on it."""
    may_run_panels.check(by)
    row = locked(meeting)
    if row.status not in ("redacting", "grading"):
        raise CannotNow("Discussion has begun, so nobody joins this meeting any more.")
    if not member.has_role("panel_member"):
        raise BadInput("Choose a panel member.", field="member")
    if chair and row.seats.filter(chair=True).exists():
        raise BadInput("This meeting has a chair already.", field="chair")
    try:
        with transaction.atomic():
            made = Seat.objects.create(meeting=row, member=member, chair=chair, seated_at=now(), seated_by=by)
    except IntegrityError:
        raise CannotNow(f"{member} sits on this meeting already.") from None
    trace(Operation.ALTERATION, "seated a panel member", row, by=by, details={"member": member.pk, "chair": chair})
    return made


@transaction.atomic
def open_to_members(*, meeting: Meeting, by: Any) -> Meeting:
    """Every item is redacted or left out; from now on its members see what is shown, and grade."""
    may_run_panels.check(by)
    row = locked(meeting)
    MEETING.check_move(row.status, "grading")
    waiting = row.items.filter(status="waiting").count()
    if waiting:
        raise CannotNow(f"{waiting} of its items still wait to be redacted.")
    if not row.items.filter(status="redacted").exists():
        raise CannotNow("Every item was left out, so there is nothing to read. Call the meeting off and draw another.")
    if row.seats.count() < words.FEWEST_MEMBERS or not row.seats.filter(chair=True).exists():
        raise CannotNow(f"At least {words.FEWEST_MEMBERS} members sit on a meeting, and one of them is its chair.")
    row.status, row.opened_at, row.opened_by = "grading", now(), by
    row.save(update_fields=["status", "opened_at", "opened_by"])
    trace(Operation.DISCLOSURE, "opened a panel meeting", row, by=by, recipient=f"{row.seats.count()} panel members")
    return row


@transaction.atomic
def call_off(*, meeting: Meeting, reason: str, by: Any) -> Meeting:
    """Never quietly: a sample that was drawn and dropped stays in the list, with the reason. Its copies go."""
    may_run_panels.check(by)
    row = locked(meeting)
    MEETING.check_move(row.status, "called_off")
    if not reason.strip():
        raise BadInput("Say why. It stays in the list.", field="reason")
    row.status, row.called_off_at, row.called_off_by, row.called_off_reason = "called_off", now(), by, reason.strip()
    row.save(update_fields=["status", "called_off_at", "called_off_by", "called_off_reason"])
    empty_copies(row)
    trace(Operation.ALTERATION, "called a panel meeting off", row, by=by, reason=reason.strip())
    return row


def empty_copies(meeting: Meeting) -> None:
    """Once it is over nobody needs the words that were hidden. What was shown, and the counts, stay."""
    meeting.items.update(texts=[])
    Cut.objects.filter(item__meeting=meeting).update(words="")


@transaction.atomic
def choose_days(*, days: int, from_day: date, reason: str, by: Any) -> AnswerDays:
    """The force says how long it takes to answer a panel. It counts for questions asked from that day on."""
    may_keep_answer_days.check(by)
    if not 1 <= days <= 90:
        raise BadInput("Choose from 1 to 90 days.", field="days")
    if from_day < today():
        raise BadInput("It counts from today or later: what was asked before keeps its days.", field="from_day")
    if not reason.strip():
        raise BadInput("Say why, for whoever reads it.", field="reason")
    made = AnswerDays.objects.create(days=days, from_day=from_day, reason=reason.strip(), set_at=now(), set_by=by)
    trace(
        Operation.ALTERATION,
        "chose the days to answer a panel",
        made,
        by=by,
        reason=made.reason,
        details={"days": days},
    )
    return made
