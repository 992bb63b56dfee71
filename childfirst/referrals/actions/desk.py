"""What every act on the desk does: take the row's lock, check the move, leave a step and a trace, tidy the queue columns.

Locks are always taken in the order referral, then clock, so that two acts wait for one another and never deadlock.
"""

from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Count, Min, Q

from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.children.models import Child
from childfirst.foundation.actor import person_or_none
from childfirst.foundation.errors import CannotNow
from childfirst.foundation.now import now
from childfirst.referrals import doors
from childfirst.referrals.models import Clock, FoldedContact, Referral, ReferralStep
from childfirst.referrals.states import LIVE, REFERRAL

_COMPUTED = {
    "id",
    "next_due_at",
    "breached_count",
}  # kept from the clocks by their own update; never written back from memory
# What the post does by itself with a notice. None of it bears on a decision that somebody is typing.
NOTICE_STEPS: Final = {
    "released": "notice released",
    "sent": "notice sent",
    "not_delivered": "notice could not be delivered",
    "nobody_known": "nobody is known to tell",
    "escalated": "notice not acknowledged, taken further",
}
_OWN = [field.name for field in Referral._meta.concrete_fields if field.name not in _COMPUTED]


def locked(referral: Referral) -> Referral:
    """The referral as it stands now, held until the end of the transaction."""
    return Referral.objects.select_for_update().get(pk=referral.pk)


def check_revision(referral: Referral, revision: int | None) -> None:
    """Refuse an act that rests on a page read before somebody else's act; say who did what (two people at once)."""
    if revision is None or revision == referral.revision:
        return
    last = referral.steps.exclude(verb__in=NOTICE_STEPS.values(), taken_by=None).order_by("-pk").first()
    if last is None:
        raise CannotNow(
            "This referral changed while you were reading. Nothing you typed is lost: read it again, then send it."
        )
    who = last.taken_by or "The system"
    raise CannotNow(
        f"While you were reading, {who} acted on this referral: {last.verb} ({_clock(last.taken_at)}). "
        "Nothing you typed is lost: read what changed, then send it again if it still holds."
    )


def move(referral: Referral, to: str, verb: str, *, by: Any, note: str = "") -> ReferralStep:
    """Change the status, if the table of states allows it and no other live referral holds the incident."""
    REFERRAL.check_move(referral.status, to)
    if to in LIVE and referral.status not in LIVE:
        _refuse_second_live(referral)
    before, referral.status = referral.status, to
    return _step(referral, before, verb, by, note)


def note(referral: Referral, verb: str, *, by: Any, note: str = "") -> ReferralStep:
    """A step that leaves the status as it is. It counts as a change: a decision typed before it is asked for again."""
    return _step(referral, referral.status, verb, by, note)


def aside(referral: Referral, verb: str, *, by: Any, note: str = "") -> ReferralStep:
    """A step that is nobody's act: a message went out, a reminder did. A decision being typed rests on nothing in it."""
    return _write(referral, referral.status, verb, by, note)


def _step(referral: Referral, before: str, verb: str, by: Any, note: str) -> ReferralStep:
    referral.revision += 1
    referral.save(update_fields=_OWN)
    return _write(referral, before, verb, by, note)


def _write(referral: Referral, before: str, verb: str, by: Any, note: str) -> ReferralStep:
    step = ReferralStep.objects.create(
        referral=referral,
        from_status=before,
        to_status=referral.status,
        verb=verb[:80],
        note=note,
        taken_at=now(),
        taken_by=person_or_none(by),
    )
    return doors.moved(step)


def _refuse_second_live(referral: Referral) -> None:
    if not referral.incident_key:
        return
    other = Referral.objects.filter(incident_key=referral.incident_key, status__in=LIVE).exclude(pk=referral.pk).first()
    if other:
        raise CannotNow(f"{other} about the same incident is open. Fold this one into it instead.")


def children_of(referral: Referral) -> list[int]:
    """Every named child in the referral's live contacts."""
    return list(
        Child.objects.filter(involvements__contact__in=contact_ids(referral))
        .distinct()
        .order_by("pk")
        .values_list("pk", flat=True)
    )


def contact_ids(referral: Referral) -> Any:
    """The contacts folded into the referral now, as a subquery."""
    return FoldedContact.objects.filter(referral=referral, unfolded_at=None).values("contact")


def record(
    verb: str,
    referral: Referral,
    *,
    by: Any,
    reason: str = "",
    details: dict[str, Any] | None = None,
    operation: Operation = Operation.ALTERATION,
) -> None:
    """The trace of an act: one row with its details, and one for each other child it concerned."""
    first, *others = [*children_of(referral), None]
    trace(operation, verb[:60], referral, by=by, child=first, reason=reason, details=details)
    trace_children(operation, verb[:60], referral, by=by, children=[child for child in others if child], reason=reason)


def refresh_queue_columns(referral_ids: Iterable[int]) -> None:
    """`next_due_at` and `breached_count` from the clocks. The revision stays: a ringing clock is nobody's act."""
    for pk in referral_ids:
        found = Clock.objects.filter(referral=pk).aggregate(
            due=Min("due_at", filter=Q(ended=False) & ~Q(state="paused")),
            missed=Count("pk", filter=Q(state="breached")),
        )
        Referral.objects.filter(pk=pk).update(next_due_at=found["due"], breached_count=found["missed"])


def _clock(moment: Any) -> str:
    from childfirst.ui.formatting import moment_words

    return moment_words(moment)
