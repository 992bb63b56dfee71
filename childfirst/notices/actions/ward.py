"""A ward officer means to see a child, and has."""

from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.notices.models import ChildToSee, NoticeDraft
from childfirst.notices.permissions import may_follow_up, may_log_with_schools


@transaction.atomic
def mean_to_see(*, notice: NoticeDraft, why: str, by: Any) -> ChildToSee:
    """Put the child of a notice on the ward's list."""
    may_follow_up.check(by, notice)
    if notice.child is None:
        raise BadInput("This notice is not about one child.")
    if not why.strip():
        raise BadInput("Enter why the child should be seen.", field="why")
    try:
        with transaction.atomic():
            row = ChildToSee.objects.create(
                child=notice.child, notice=notice, school=notice.school, why=why.strip(), asked_at=now(), asked_by=by
            )
    except IntegrityError:
        raise CannotNow("This child is on the list already.") from None
    trace(Operation.COLLECTION, "child to be seen", row, by=by, child=notice.child_id, reason=why)
    return row


@transaction.atomic
def seen(*, row: ChildToSee, came_of_it: str, by: Any) -> None:
    """The child was seen, and what came of it."""
    may_log_with_schools.check(by)
    if not came_of_it.strip():
        raise BadInput("Enter what came of it.", field="came_of_it")
    done = ChildToSee.objects.filter(pk=row.pk, seen_at=None).update(
        seen_at=now(), seen_by=by, came_of_it=came_of_it.strip()
    )
    if not done:
        raise CannotNow("Somebody has written this down already.")
    trace(Operation.ALTERATION, "child seen", row, by=by, child=row.child_id)
