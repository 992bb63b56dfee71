"""Folding by hand: one referral into another, or one notice out again. Nothing is lost: every row stays, with its reason.

A folded referral's duty clocks go with it, so that no deadline stays behind on a closed item; where both run the same duty
for the same child, the one due first is kept.
"""

from typing import Any

from django.db import transaction

from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.referrals import facts
from childfirst.referrals.actions import clocks, desk, intake, withdrawing
from childfirst.referrals.models import Clock, FoldedContact, Referral
from childfirst.referrals.models.clocks import DESKS_OWN
from childfirst.referrals.permissions import may_fold
from childfirst.referrals.states import LIVE


@transaction.atomic
def fold(*, referral: Referral, into: Referral, reason: str, by: Any, revision: int | None = None) -> Referral:
    """Fold a whole referral into another live one. Returns the one that remains."""
    may_fold.check(by)
    _need(reason, "reason", "Enter why these are one incident.")
    if referral.pk == into.pk:
        raise BadInput("Choose another referral to fold this one into.", field="into")
    by_pk = {pk: desk.locked(Referral(pk=pk)) for pk in sorted((referral.pk, into.pk))}
    referral, into = by_pk[referral.pk], by_pk[into.pk]
    desk.check_revision(referral, revision)
    if into.status not in LIVE:
        raise CannotNow(f"{into} is “{into.get_status_display()}”. Fold into one that is still open.")
    withdrawing.withdraw(referral, by=by, because=f"Folded into {into}")
    referral.folded_into = into
    desk.move(referral, "folded", f"folded into {into}", by=by, note=reason)
    referral.information_requests.filter(answered_at=None).update(
        answer=f"Folded into {into}", answered_at=now(), answered_by=by
    )
    moved = [
        _move_place(place, into, reason, by)
        for place in referral.folded_contacts.filter(unfolded_at=None).select_related("contact")
    ]
    _move_clocks(referral, into, by)
    intake.take_news(into, moved, f"{referral} folded in", reason, by)
    desk.refresh_queue_columns([referral.pk, into.pk])
    desk.record(
        "referral folded",
        into,
        by=by,
        reason=reason,
        details={"folded": referral.reference},
        operation=Operation.COMBINATION,
    )
    return into


@transaction.atomic
def unfold(*, place: FoldedContact, reason: str, by: Any) -> Referral:
    """Take one notice out again: it goes back to the referral it was folded from, or opens its own."""
    may_fold.check(by)
    _need(reason, "reason", "Enter why this is another incident.")
    kept = desk.locked(place.referral)
    place = FoldedContact.objects.select_for_update(of=("self",)).select_related("contact").get(pk=place.pk)
    if place.unfolded_at or place.referral_id != kept.pk:
        raise CannotNow("This notice was taken out already.")
    if FoldedContact.objects.filter(referral=kept, unfolded_at=None).count() == 1:
        raise CannotNow("This is the only notice in the referral. There is nothing to take it out of.")
    _end(place, reason, by)
    contact = place.contact
    before = (
        Referral.objects.filter(folded_into=kept, status="folded", folded_contacts__contact=contact)
        .order_by("-pk")
        .first()
    )
    out = _reopen_folded(before, contact, reason, by) if before else intake.open_apart(contact, reason, by)
    Clock.objects.filter(referral=kept, contact=contact).exclude(duty__in=DESKS_OWN).update(referral=out)
    intake.take_news(kept, facts.live_contacts(kept), f"{contact.reference} taken out, now {out}", reason, by)
    intake.finish(out, [contact], by)
    desk.record(
        "contact unfolded", kept, by=by, reason=reason, details={"contact": contact.reference, "now": out.reference}
    )
    return out


def _reopen_folded(referral: Referral, contact: Any, reason: str, by: Any) -> Referral:
    """The key stays with the referral that kept the incident."""
    referral = desk.locked(referral)
    referral.folded_into, referral.taken_by, referral.taken_at, referral.incident_key = None, None, None, ""
    FoldedContact.objects.create(
        referral=referral, contact=contact, because="Taken out again", folded_at=now(), folded_by=by
    )
    desk.move(referral, "open", "unfolded", by=by, note=reason)
    intake.take_in(referral)
    referral.save(update_fields=["gap_count", "children_count", "officer_grade", "summary"])
    return referral


def _move_place(place: FoldedContact, into: Referral, reason: str, by: Any) -> Any:
    _end(place, f"Folded into {into}: {reason}", by)
    FoldedContact.objects.create(
        referral=into, contact=place.contact, because=reason[:200], folded_at=now(), folded_by=by
    )
    return place.contact


def _end(place: FoldedContact, reason: str, by: Any) -> None:
    place.unfolded_at, place.unfolded_by, place.unfold_reason = now(), by, reason[:300]
    place.save(update_fields=["unfolded_at", "unfolded_by", "unfold_reason"])


def _move_clocks(referral: Referral, into: Referral, by: Any) -> None:
    """Clocks that ended go along as they are, so that a school told once is not asked for again."""
    for clock in Clock.objects.select_for_update(of=("self",)).filter(referral=referral).order_by("pk"):
        if clock.ended and clock.duty not in DESKS_OWN:
            Clock.objects.filter(pk=clock.pk).update(referral=into)
            continue
        if clock.duty in DESKS_OWN:
            clocks.stop(clock, by=by, reason=f"Folded into {into}")
            continue
        same = Clock.objects.filter(
            referral=into, duty=clock.duty, child=clock.child_id, about=clock.about, ended=False
        ).first()
        if same is not None and clock.due_at and (same.due_at is None or clock.due_at < same.due_at):
            clocks.stop(same, by=by, reason="The same duty on a folded referral is due first")
        elif same is not None:
            clocks.stop(clock, by=by, reason=f"The same duty runs on {into}")
            continue
        Clock.objects.filter(pk=clock.pk).update(referral=into)


def _need(text: str, field: str, message: str) -> None:
    if not text.strip():
        raise BadInput(message, field=field)
