"""Keeping a finding on a child as a flag, looking at it again, and ending it. A flag nobody looks at lapses by itself."""

from datetime import date, datetime, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.models import Finding, Flag
from childfirst.contacts.permissions import may_keep_flag, may_see_contact
from childfirst.contacts.voice import hollow
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today

USUAL: Final = timedelta(days=90)
LONGEST: Final = timedelta(days=182)
_SHORTEST = 10


@transaction.atomic
def raise_flag(
    finding: Finding, *, why: str, review_by: date, by: Any, owner: Any = None, at: datetime | None = None
) -> Flag:
    """Keep a finding on the child until a day. The owner is whoever raises it, unless another officer is named."""
    contact, child = finding.screening.contact, finding.screening.involvement.child_id
    may_see_contact.check(by, contact)
    if child is None:
        raise CannotNow("This child is not yet named, so there is no record to keep a flag on. Name the child first.")
    _sensible(why, review_by)
    try:
        with transaction.atomic():
            flag = Flag.objects.create(
                child_id=child, finding=finding, rule=finding.rule, title=finding.title, why=why.strip(), owner=owner or by,
                review_by=review_by, raised_at=at or now(), raised_by=by,
            )  # fmt: skip
    except IntegrityError:
        raise CannotNow("This child already has this flag. Review it there: give it a new day, or end it.") from None
    _trace("raised flag", flag, by, why)
    return flag


@transaction.atomic
def review_flag(flag: Flag, *, why: str, review_by: date, by: Any, at: datetime | None = None) -> Flag:
    """It still holds, and why: a new day, and it is yours. A lapsed flag stands again."""
    flag = _open_flag(flag, by)
    _sensible(why, review_by)
    flag.why, flag.review_by, flag.owner = why.strip(), review_by, by
    flag.reviewed_at, flag.reviewed_by = at or now(), by
    flag.save(update_fields=["why", "review_by", "owner", "reviewed_at", "reviewed_by"])
    _trace("reviewed flag", flag, by, why)
    return flag


@transaction.atomic
def end_flag(flag: Flag, *, why: str, by: Any, at: datetime | None = None) -> Flag:
    """It no longer holds, and why."""
    flag = _open_flag(flag, by)
    _said(why)
    flag.ended_at, flag.ended_by, flag.end_reason = at or now(), by, why.strip()
    flag.save(update_fields=["ended_at", "ended_by", "end_reason"])
    _trace("ended flag", flag, by, why)
    return flag


def _open_flag(flag: Flag, by: Any) -> Flag:
    locked = Flag.objects.select_for_update().get(pk=flag.pk)
    may_keep_flag.check(by, locked)
    if locked.ended_at:
        raise CannotNow("Somebody has already ended this flag. Their reason is beside it.")
    return locked


def _sensible(why: str, review_by: date) -> None:
    _said(why)
    if not today() <= review_by <= today() + LONGEST:
        raise BadInput(
            f"Give a day within the next {LONGEST.days} days. No flag stays without being looked at.", field="review_by"
        )


def _said(why: str) -> None:
    if len(why.strip()) < _SHORTEST or hollow(why):
        raise BadInput("Say in a sentence why. The next officer will read it.", field="why")


def _trace(verb: str, flag: Flag, by: Any, why: str) -> None:
    details = {"rule": flag.rule, "review_by": flag.review_by.isoformat()}
    trace(Operation.ALTERATION, verb, flag, by=by, child=flag.child_id, reason=why.strip(), details=details)
