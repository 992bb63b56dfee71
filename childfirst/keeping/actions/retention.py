"""Choosing how long, opening a review, deciding it, and holding a record back from deletion."""

from datetime import date, timedelta
from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.keeping.erasing import erase, held
from childfirst.keeping.models import Disposal, Hold, RecordReview, RetentionChoice
from childfirst.keeping.names import elsewhere, names_of
from childfirst.keeping.permissions import may_agree_to_delete, may_keep_records
from childfirst.keeping.planning import plan_for
from childfirst.keeping.queries.retention import group_for
from childfirst.keeping.states import REVIEW
from childfirst.rules.retention import GROUPS

LONGEST_KEEP = timedelta(days=366 * 10)
LONGEST_HOLD = timedelta(days=366 * 5)


@transaction.atomic
def choose_years(
    *, by: Any, group: str, first_years: int, then_years: int, source: str, source_date: date, reason: str
) -> RetentionChoice:
    """The force's dated choice for a group, in place of the one before. Reviews that are open stay open."""
    may_keep_records.check(by)
    if group not in GROUPS:
        raise BadInput("Choose one of the groups.", field="group")
    if source_date > today():
        raise BadInput("The day of the source cannot be in the future.", field="source_date")
    before = RetentionChoice.objects.select_for_update().filter(group=group, ended_at=None).first()
    if before:
        before.ended_at, before.ended_by = now(), by
        before.save(update_fields=["ended_at", "ended_by"])
    made = RetentionChoice.objects.create(
        group=group, first_years=first_years, then_years=then_years, source=source.strip(), source_date=source_date,
        reason=reason.strip(), set_at=now(), set_by=by,
    )  # fmt: skip
    details = {
        "group": group,
        "before": [before.first_years, before.then_years] if before else None,
        "after": [first_years, then_years],
    }
    trace(Operation.ALTERATION, "chose how long records are kept", made, by=by, reason=reason, details=details)
    return made


@transaction.atomic
def open_review(child: Child, *, by: Any, because: str, due_on: date | None = None, group: str = "") -> RecordReview:
    """A look at whether this child's record is still needed. One that is open already is returned as it is."""
    child = Child.objects.select_for_update().get(pk=child.main_id or child.pk)
    found = RecordReview.objects.filter(child=child, ended_at=None).first()
    if found:
        return found
    made = RecordReview.objects.create(
        child=child, group=group or group_for(child.pk), because=because[:200], due_on=due_on or today(), opened_at=now(), opened_by=person_or_none(by)
    )  # fmt: skip
    trace(Operation.SYSTEM, "review of a record opened", made, by=by, child=child, reason=because)
    return made


@transaction.atomic
def keep(review: RecordReview, *, by: Any, reason: str, next_on: date, group: str) -> None:
    """Keep the record, with a reason and the day it is looked at again."""
    may_keep_records.check(by)
    row = _open(review, "kept")
    if not today() < next_on <= today() + LONGEST_KEEP:
        raise BadInput("Choose a day in the next ten years: whatever is kept is looked at again.", field="next_on")
    moment = now()
    row.status, row.said, row.reason, row.next_on, row.group = "kept", "keep", reason.strip(), next_on, group
    row.said_at = row.ended_at = moment
    row.said_by = row.ended_by = by
    row.save()
    trace(Operation.ALTERATION, "kept a record at its review", row, by=by, child=row.child_id, reason=reason)


@transaction.atomic
def say_delete(review: RecordReview, *, by: Any, reason: str) -> None:
    """Say that the record should be deleted. Nothing is deleted yet."""
    may_keep_records.check(by)
    row = _open(review, "asked")
    _not_held(row)
    row.status, row.said, row.reason, row.said_at, row.said_by, row.no_reason = (
        "asked",
        "delete",
        reason.strip(),
        now(),
        by,
        "",
    )
    row.save()
    trace(Operation.ALTERATION, "said that a record should be deleted", row, by=by, child=row.child_id, reason=reason)


@transaction.atomic
def do_not_agree(review: RecordReview, *, by: Any, reason: str) -> None:
    """The second person does not agree: the review waits again, with what both said."""
    row = _open(review, "waiting")
    may_agree_to_delete.check(by, row)
    row.status, row.no_reason = "waiting", reason.strip()
    row.save(update_fields=["status", "no_reason"])
    trace(
        Operation.ALTERATION,
        "did not agree that a record should be deleted",
        row,
        by=by,
        child=row.child_id,
        reason=reason,
    )


def agree_and_delete(review: RecordReview, *, by: Any) -> Disposal:
    """The second person agrees: the record is deleted now, in one transaction, and cannot be brought back."""
    records = records_of(review.child_id)
    there = elsewhere(plan_for(records), names_of(records))  # slow, so before anything is locked
    with transaction.atomic():
        row = _open(review, "deleted")
        may_agree_to_delete.check(by, row)
        if records_of(row.child_id) != records:
            raise CannotNow(
                "Somebody joined or parted records of this child while you were reading. Open the review again."
            )
        assert row.said_at is not None
        # The typed reason speaks of the child and goes with the record: the proof keeps the rule it came up by.
        return erase(
            records, by=by, because=f"{GROUPS[row.group].title}; due {row.due_on:%d %B %Y}", group=row.group,
            asked_at=row.said_at, asked_by=row.said_by, elsewhere=there,
        )  # fmt: skip


@transaction.atomic
def hold(child: Child, *, by: Any, kind: str, reason: str, until_on: date) -> Hold:
    """Nothing of this child may be deleted until that day."""
    may_keep_records.check(by)
    child = Child.objects.select_for_update().get(pk=child.main_id or child.pk)
    if not today() <= until_on <= today() + LONGEST_HOLD:
        raise BadInput(
            "Choose a day in the next five years: a hold is looked at again before it lasts longer.", field="until_on"
        )
    made = Hold.objects.create(
        child=child, kind=kind, reason=reason.strip(), until_on=until_on, set_at=now(), set_by=by
    )
    trace(Operation.ALTERATION, "held a record back from deletion", made, by=by, child=child, reason=reason)
    return made


@transaction.atomic
def end_hold(held_now: Hold, *, by: Any, reason: str) -> None:
    """End a hold before its day."""
    may_keep_records.check(by)
    row = Hold.objects.select_for_update().get(pk=held_now.pk)
    if row.ended_at:
        raise CannotNow("This hold has ended already.")
    row.ended_at, row.ended_by, row.end_reason = now(), by, reason.strip()
    row.save()
    trace(Operation.ALTERATION, "ended a hold", row, by=by, child=row.child_id, reason=reason)


def _open(review: RecordReview, to: str) -> RecordReview:
    row = RecordReview.objects.select_for_update().filter(pk=review.pk).first()
    if row is None:
        raise CannotNow("This record was deleted meanwhile. Look among what was deleted.")
    REVIEW.check_move(row.status, to)
    return row


def _not_held(row: RecordReview) -> None:
    if found := held(records_of(row.child_id)).first():
        raise CannotNow(
            f"This record is on hold until {found.until_on:%d %B %Y} ({found.get_kind_display().lower()}), so it cannot be deleted. Keep it, or end the hold first."
        )


def open_due(*, by: Any, most: int = 500) -> int:
    """Open a review for every record whose day has come by the force's own choices. Returns how many; none where nothing was chosen."""
    from childfirst.keeping.queries.retention import due_records

    opened = 0
    for child, group, due in due_records(most):
        try:
            open_review(child, by=by, because="Its day has come by the force's own choice", due_on=due, group=group)
            opened += 1
        except (IntegrityError, Child.DoesNotExist):
            continue  # somebody was first, or it is gone
    return opened
