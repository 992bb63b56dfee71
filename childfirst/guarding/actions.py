"""Restricting a record, letting people in, declaring a tie, breaking the glass and reviewing that. Each leaves its own trace."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import IntegrityError, transaction
from django.db.models import Q

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.cases.models import Episode
from childfirst.children.joined import with_joined
from childfirst.children.models import Child
from childfirst.foundation import wall
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.guarding import permissions as may
from childfirst.guarding.finding import children_behind, open_case, open_referrals
from childfirst.guarding.models import DANGERS, TIES, BreakGlass, KnownTo, LetIn, Restriction
from childfirst.guarding.states import BREAK_GLASS
from childfirst.powers.models import CustodyStay
from childfirst.teams.models import Officer
from childfirst.teams.roles import READS_RECORDS

# Our own choices of 27 November 2026, in no law: how long a broken glass stays open, and how often a reference may be missed in a day.
OPEN_FOR: Final = timedelta(hours=4)
MISSES_A_DAY: Final = 5


@transaction.atomic
def restrict(
    *, child: Child, reason: str, guardian: Officer, by: Any, let_in: Iterable[Officer] = (), at: datetime | None = None
) -> Restriction:
    """Close a child's record to all but the guardian and those let in. Refused where that would leave the child's open work to nobody."""
    may.may_restrict.check(by, child)
    group = with_joined([child.pk])[child.pk]
    main = _under_one_number(child)
    if not reason.strip():
        raise BadInput("Say why, for the record.", field="reason")
    _check_guardian(guardian, group)
    people = list(dict.fromkeys(let_in))
    _check_open_work(group, [guardian, *people])
    if Restriction.objects.filter(child__in=group, ended_at=None).exists():
        raise CannotNow("This record is restricted already.")
    try:
        with transaction.atomic():
            made = Restriction.objects.create(
                child=main, reason=reason.strip(), guardian=guardian, restricted_at=at or now(), restricted_by=by
            )
    except IntegrityError as late:
        raise CannotNow("Somebody restricted this record a moment ago.") from late
    details = {"guardian": guardian.pk, "let_in": sorted(one.pk for one in people)}
    trace(Operation.ALTERATION, "restricted record", made, by=by, child=main, reason=made.reason, details=details)
    for one in people:
        _let_in(made, one, "Named when the record was restricted", by, at or now())
    wall.changed()
    return made


@transaction.atomic
def let_in(*, restriction: Restriction, officer: Officer, reason: str, by: Any) -> LetIn:
    """One more officer for whom the record is there."""
    held = _standing(restriction, by)
    if not reason.strip():
        raise BadInput("Say why they need it.", field="reason")
    return _let_in(held, officer, reason.strip(), by, now())


@transaction.atomic
def let_out(*, place: LetIn, by: Any) -> None:
    """From now on the record is not there for them."""
    held = _standing(place.restriction, by)
    if not LetIn.objects.filter(pk=place.pk, ended_at=None).update(ended_at=now(), ended_by=by):
        raise CannotNow("They were taken off already.")
    trace(
        Operation.ALTERATION,
        "taken off restricted record",
        held,
        by=by,
        child=held.child_id,
        details={"officer": place.officer_id},
    )
    wall.changed()


@transaction.atomic
def hand_over(*, restriction: Restriction, guardian: Officer, by: Any) -> None:
    """Another guardian from now on."""
    held = _standing(restriction, by)
    _check_guardian(guardian, with_joined([held.child_id])[held.child_id])
    details = {"before": held.guardian_id, "after": guardian.pk}
    held.guardian = guardian
    held.save(update_fields=["guardian"])
    trace(Operation.ALTERATION, "guardian changed", held, by=by, child=held.child_id, details=details)
    wall.changed()


@transaction.atomic
def lift(*, restriction: Restriction, reason: str, by: Any) -> None:
    """Open to whoever's work it is, as before."""
    held = _standing(restriction, by)
    if not reason.strip():
        raise BadInput("Say why, for the record.", field="reason")
    if held.uses.filter(status="open").exists():
        raise CannotNow("A use of break-glass waits for your review. Review it first.")
    held.ended_at, held.ended_by, held.ended_reason = now(), by, reason.strip()
    held.save(update_fields=["ended_at", "ended_by", "ended_reason"])
    trace(Operation.ALTERATION, "restriction lifted", held, by=by, child=held.child_id, reason=held.ended_reason)
    wall.changed()


@transaction.atomic
def declare_tie(
    *, officer: Officer, child: Child, kind: str, by: Any, note: str = "", at: datetime | None = None
) -> KnownTo:
    """From now on the child is not there for this officer: own family, or known to them. Declared twice, it stands once."""
    (may.may_declare if officer.pk == by.pk else may.may_declare_for_others).check(by)
    if kind not in TIES:
        raise BadInput("Choose what the tie is.", field="kind")
    main = _under_one_number(child)
    if Restriction.objects.filter(child=main, guardian=officer, ended_at=None).exists():
        raise BadInput("The record’s guardian cannot be kept from it. Hand the record over first.", field="officer")
    row, new = KnownTo.objects.get_or_create(
        officer=officer, child=main, ended_at=None,
        defaults={"kind": kind, "note": note.strip(), "declared_at": at or now(), "declared_by": by},
    )  # fmt: skip
    if new:
        details = {"officer": officer.pk, "kind": kind}
        trace(Operation.ALTERATION, "tie to child declared", row, by=by, child=main, reason=row.note, details=details)
        wall.changed()
    return row


@transaction.atomic
def end_tie(*, tie: KnownTo, reason: str, by: Any) -> None:
    """The tie was an error, or is no more. Never by the officer it keeps out."""
    may.may_declare_for_others.check(by)
    if tie.officer_id == by.pk:
        raise CannotNow("Somebody else must end a tie of your own.")
    if not reason.strip():
        raise BadInput("Say why, for the record.", field="reason")
    done = KnownTo.objects.filter(pk=tie.pk, ended_at=None).update(
        ended_at=now(), ended_by=by, ended_reason=reason.strip()
    )
    if not done:
        raise CannotNow("This tie was ended already.")
    trace(Operation.ALTERATION, "tie to child ended", tie, by=by, child=tie.child_id, reason=reason.strip())
    wall.changed()


@transaction.atomic
def break_glass(*, reference: str, danger: str, reason: str, by: Any, at: datetime | None = None) -> list[BreakGlass]:
    """Open what is closed to this officer behind a reference, for a while. Empty where nothing is; what was asked is kept either way.

    A record that does not exist, one that is not restricted and one that a tie closes answer alike.
    """
    may.may_break_glass.check(by)
    moment = at or now()
    _check_asked(danger, reason)
    missed = BreakGlass.objects.filter(officer=by.pk, status="nothing", asked_at__gt=moment - timedelta(days=1))
    if missed.count() >= MISSES_A_DAY:
        raise CannotNow("You asked for too many references that opened nothing today. Telephone the duty inspector.")
    found = _closed_to(by, reference)
    still = list(BreakGlass.objects.filter(officer=by.pk, restriction__in=found, open_until__gt=moment))
    if found and len({one.restriction_id for one in still}) == len(found):
        return still  # pressed twice, or come back to: it is open
    common = {
        "officer": by, "asked_for": reference.strip()[:40], "danger": danger, "reason": reason.strip(), "asked_at": moment, "asked_by": by,
    }  # fmt: skip
    if not found:
        row = BreakGlass.objects.create(**common, status="nothing")
        trace(
            Operation.REFUSED, "break-glass opened nothing", row, by=by, reason=row.reason, details={"danger": danger}
        )
        return []
    uses = [
        BreakGlass.objects.create(**common, child_id=one.child_id, restriction=one, open_until=moment + OPEN_FOR)
        for one in found
    ]
    wall.changed()
    for row in uses:
        details = {"danger": danger, "until": (moment + OPEN_FOR).isoformat(), "break_glass": row.pk}
        trace(
            Operation.CONSULTATION,
            "broke the glass",
            row,
            by=by,
            child=row.child_id,
            reason=row.reason,
            details=details,
        )
    return uses


@transaction.atomic
def review(*, use: BreakGlass, verdict: str, words: str, by: Any) -> BreakGlass:
    """The guardian's finding. Not justified also ends it at once."""
    held = BreakGlass.objects.select_for_update(of=("self",)).get(pk=use.pk)
    may.may_review.check(by, held)
    if verdict not in ("upheld", "not_justified"):
        raise BadInput("Choose what you found.", field="verdict")
    if not words.strip():
        raise BadInput("Say why, so that the officer can read it.", field="words")
    BREAK_GLASS.check_move(held.status, verdict)
    held.status, held.words, held.reviewed_at, held.reviewed_by = verdict, words.strip(), now(), by
    if verdict == "not_justified" and held.open_until and held.open_until > now():
        held.open_until = now()
    held.save(update_fields=["status", "words", "reviewed_at", "reviewed_by", "open_until"])
    details = {"verdict": verdict, "officer": held.officer_id}
    trace(
        Operation.ALTERATION,
        "break-glass reviewed",
        held,
        by=by,
        child=held.child_id,
        reason=held.words,
        details=details,
    )
    wall.changed()
    return held


def _standing(restriction: Restriction, by: Any) -> Restriction:
    held = Restriction.objects.select_for_update(of=("self",)).get(pk=restriction.pk)
    may.may_keep.check(by, held)
    if held.ended_at is not None:
        raise CannotNow("This restriction was lifted already.")
    return held


def _let_in(restriction: Restriction, officer: Officer, reason: str, by: Any, at: datetime) -> LetIn:
    if not officer.has_role(*READS_RECORDS):
        raise BadInput(f"{officer} holds no role that sees children’s records.", field="officer")
    row, new = LetIn.objects.get_or_create(
        restriction=restriction, officer=officer, ended_at=None,
        defaults={"reason": reason[:300], "let_in_at": at, "let_in_by": by},
    )  # fmt: skip
    if new:
        trace(
            Operation.ALTERATION,
            "let in to restricted record",
            row,
            by=by,
            child=restriction.child_id,
            reason=row.reason,
            details={"officer": officer.pk},
        )
        wall.changed()
    return row


def _check_guardian(guardian: Officer, group: set[int]) -> None:
    if not guardian.has_role(*may.GUARDIANS):
        raise BadInput("A guardian is an inspector or the child protection lead.", field="guardian")
    if KnownTo.objects.filter(officer=guardian, child__in=group, ended_at=None).exists():
        raise BadInput(f"{guardian} has a tie to somebody in this record. Choose another guardian.", field="guardian")


@wall.whole()
def _under_one_number(child: Child) -> Child:
    return Child._base_manager.get(pk=child.main_id or child.pk)


@wall.whole()
def _check_open_work(group: set[int], people: list[Officer]) -> None:
    """A restriction hides a child from those who would look for them or decide: somebody who can must stay inside."""
    if Episode._base_manager.filter(child__in=group).exclude(status="closed").exists():
        raise CannotNow(
            "This child is missing, or back and not yet spoken to. Everybody who looks must see the record: restrict it afterwards."
        )
    if CustodyStay._base_manager.filter(child__in=group, ended_at=None).exists():
        raise CannotNow(
            "This child is in custody. Those who look after them must see the record: restrict it afterwards."
        )
    waiting = open_referrals(group)
    if waiting and not any(one.has_role("desk_decision_maker") for one in people):
        names = ", ".join(one.reference for one in waiting)
        raise BadInput(f"{names} waits on the desk. Let in a desk decision-maker who can decide it.", field="let_in")
    case = open_case(group)
    if case is not None and case.officer_id and case.officer_id not in {one.pk for one in people}:
        raise BadInput(
            f"{case.officer} works the child’s open case. Let them in, or give the case to somebody you let in.",
            field="let_in",
        )


def _check_asked(danger: str, reason: str) -> None:
    if danger not in DANGERS:
        raise BadInput("Choose what the danger is.", field="danger")
    if len(reason.split()) < 3:
        raise BadInput("Say in a few words what is happening and why you need the record now.", field="reason")


def _closed_to(by: Any, reference: str) -> list[Restriction]:
    groups = with_joined(children_behind(reference)).values()
    wanted = {child for group in groups for child in group}
    ties = KnownTo.objects.filter(officer=by.pk, child__in=wanted, ended_at=None).values("child")
    inside = Q(guardian=by.pk) | Q(let_in__officer=by.pk, let_in__ended_at=None)
    rows = Restriction.objects.filter(child__in=wanted, ended_at=None).exclude(child__in=ties)
    return list(rows.exclude(pk__in=Restriction.objects.filter(inside).values("pk")).order_by("pk"))
