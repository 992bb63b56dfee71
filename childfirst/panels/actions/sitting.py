"""What members do: grade by themselves, stop, discuss, find together. And what the chair hands to a second person."""

from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.panels import words
from childfirst.panels.actions.drawing import empty_copies, locked
from childfirst.panels.actions.telling import check_tells_nobody
from childfirst.panels.models import Found, Grade, Item, Meeting, Seat
from childfirst.panels.permissions import may_chair, may_release, may_sit_here
from childfirst.panels.presenters.public import public_of
from childfirst.panels.states import MEETING


def _seat(meeting: Meeting, by: Any) -> Seat:
    seat = Seat.objects.select_for_update(of=("self",)).get(meeting=meeting, member=by)
    if seat.stopped_at:
        raise CannotNow("You stopped. Come back first, if you want to go on.")
    return seat


@transaction.atomic
def grade(*, item: Item, grade: str, reasons: str, by: Any) -> Grade:
    """One's own grade, before anybody sees another's. It is not changed afterwards."""
    meeting = locked(item.meeting)
    may_sit_here.check(by, meeting)
    _seat(meeting, by)
    if meeting.status != "grading":
        raise CannotNow("Discussion has begun, so no more grades are given by oneself.")
    if item.status != "redacted":
        raise CannotNow("This item was left out.")
    if grade not in words.GRADES:
        raise BadInput("Choose one.", field="grade")
    if len(reasons.split()) < 3:
        raise BadInput("Say why, in a few words of your own.", field="reasons")
    try:
        with transaction.atomic():
            made = Grade.objects.create(item=item, grade=grade, reasons=reasons.strip(), graded_at=now(), graded_by=by)
    except IntegrityError:
        raise CannotNow("You have graded this already.") from None
    trace(Operation.COLLECTION, "graded an item of a panel", item, by=by)
    _go_on_when_all_have(meeting, by)
    return made


def _go_on_when_all_have(meeting: Meeting, by: Any) -> None:
    sitting = meeting.seats.filter(stopped_at=None)
    items = meeting.items.filter(status="redacted").count()
    if not sitting.exists():
        return
    given = Grade.objects.filter(item__meeting=meeting, graded_by__in=sitting.values("member")).count()
    if given >= items * sitting.count():
        _discuss(meeting, by, "everybody has graded")


@transaction.atomic
def open_discussion(*, meeting: Meeting, by: Any) -> Meeting:
    """The chair does not wait for the rest. From now on grades stand side by side."""
    row = locked(meeting)
    may_chair.check(by, row)
    MEETING.check_move(row.status, "discussing")
    if row.status == "prepared":
        raise CannotNow("The findings wait for a second person.")
    if not Grade.objects.filter(item__meeting=row).exists():
        raise CannotNow("Nobody has graded anything yet.")
    return _discuss(row, by, "the chair opened discussion")


def _discuss(row: Meeting, by: Any, why: str) -> Meeting:
    row.status, row.discussed_at, row.discussed_by = "discussing", now(), by
    row.save(update_fields=["status", "discussed_at", "discussed_by"])
    trace(Operation.ALTERATION, "discussion of a panel opened", row, by=by, reason=why)
    return row


@transaction.atomic
def stop(*, meeting: Meeting, by: Any) -> None:
    """At once, without a reason. Nobody waits for whoever stopped."""
    row = locked(meeting)
    may_sit_here.check(by, row)
    Seat.objects.filter(meeting=row, member=by, stopped_at=None).update(stopped_at=now(), stopped_by=by)
    trace(Operation.ALTERATION, "a panel member stopped", row, by=by)
    if row.status == "grading" and Grade.objects.filter(item__meeting=row).exists():
        _go_on_when_all_have(row, by)


@transaction.atomic
def come_back(*, meeting: Meeting, by: Any) -> None:
    """Whenever they like."""
    row = locked(meeting)
    may_sit_here.check(by, row)
    Seat.objects.filter(meeting=row, member=by).update(stopped_at=None, stopped_by=None)
    trace(Operation.ALTERATION, "a panel member came back", row, by=by)


@transaction.atomic
def find(*, item: Item, grade: str, reasons: str, by: Any) -> Found:
    """What the panel found together. The chair may write it anew until the findings are prepared."""
    meeting = locked(item.meeting)
    may_chair.check(by, meeting)
    if meeting.status != "discussing":
        raise CannotNow("What the panel found is written while it discusses.")
    if grade not in words.GRADES:
        raise BadInput("Choose one.", field="grade")
    given = {"grade": grade, "reasons": reasons.strip(), "found_at": now(), "found_by": by}
    made, _ = Found.objects.update_or_create(item=item, defaults=given)
    trace(Operation.ALTERATION, "wrote what the panel found", item, by=by)
    return made


@transaction.atomic
def prepare(*, meeting: Meeting, went_well: str, went_wrong: str, asks: str, by: Any) -> Meeting:
    """The chair hands the findings to a publisher. Nothing in them may tell who it was."""
    row = locked(meeting)
    may_chair.check(by, row)
    MEETING.check_move(row.status, "prepared")
    left = row.items.filter(status="redacted", found=None).count()
    if left:
        raise CannotNow(f"The panel has not said what it found on {left} of its items.")
    early = row.questions.filter(answered=False, due_at__gt=now()).count()
    if early:
        raise CannotNow(
            f"The force still has time to answer {early} of the questions. Wait for the answers, or until their day has passed."
        )
    for name, text in (("went_well", went_well), ("went_wrong", went_wrong), ("asks", asks)):
        if not text.strip():
            raise BadInput("Write this for the public. If there is nothing, say so.", field=name)
        check_tells_nobody(row, text, name)
        setattr(row, name, text.strip())
    row.status, row.prepared_at, row.prepared_by, row.sent_back_reason = "prepared", now(), by, ""
    row.public = public_of(row)
    row.save()
    trace(Operation.ALTERATION, "prepared the findings of a panel", row, by=by)
    return row


@transaction.atomic
def send_back(*, meeting: Meeting, reason: str, by: Any) -> Meeting:
    """A publisher cannot let it go: somebody could be known, or the law forbids it. Disagreeing with a panel is no reason."""
    may_release.check(by)
    row = locked(meeting)
    if row.status != "prepared":
        MEETING.check_move(row.status, "published")
    if not reason.strip():
        raise BadInput("Say what has to change, for the chair.", field="reason")
    row.status, row.sent_back_reason = "discussing", reason.strip()
    row.save(update_fields=["status", "sent_back_reason"])
    trace(Operation.ALTERATION, "sent the findings of a panel back", row, by=by, reason=row.sent_back_reason)
    return row


@transaction.atomic
def publish(*, meeting: Meeting, by: Any) -> Meeting:
    """A second person lets it go. The copies of what was hidden are emptied."""
    may_release.check(by)
    row = locked(meeting)
    MEETING.check_move(row.status, "published")
    row.status, row.published_at, row.published_by = "published", now(), by
    row.save(update_fields=["status", "published_at", "published_by"])
    empty_copies(row)
    trace(Operation.DISCLOSURE, "published the findings of a panel", row, by=by, recipient="The public")
    return row
