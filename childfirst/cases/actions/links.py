"""Links between children and what may harm them, and what was done to stop it."""

import re
from datetime import date
from typing import Any

from django.db import transaction

from childfirst.cases import permissions as may
from childfirst.cases.actions.steps import locked, needs, step
from childfirst.cases.models import Case, Concern, Disruption, Tie
from childfirst.children.models import Child
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.rules import exploitation as words
from childfirst.ui.formatting import age_years


def key_of(kind: str, name: str) -> str:
    """How a concern is found again: a registration or number without spaces, a name without case."""
    text = re.sub(r"[\s\-]+", "" if kind in ("vehicle", "phone") else " ", name.strip().lower())
    return text[:120]


@transaction.atomic
def tie_concern(*, case: Case, kind: str, name: str, how: str, rests_on: str, by: Any, note: str = "") -> Tie:
    """Link the child to a person, vehicle, phone, place or event: one row for it in the whole force, so that other children show."""
    held = locked(case)
    may.may_work_case.check(by, held)
    if kind not in words.CONCERNS:
        raise BadInput("Select what it is.", field="kind")
    if how not in words.TIES:
        raise BadInput("Select how they are linked.", field="how")
    needs(name=name, rests_on=rests_on)
    concern, _ = Concern.objects.get_or_create(
        kind=kind, key=key_of(kind, name), defaults={"name": name.strip()[:120], "note": note.strip(), "noted_at": now(), "noted_by": by}
    )  # fmt: skip
    return _tie(held, how, rests_on, by, concern=concern)


@transaction.atomic
def tie_child(*, case: Case, other: Child, how: str, rests_on: str, by: Any) -> Tie:
    """Link the child to another child, whom it may concern as much. Both stay children: neither is a suspect by a link."""
    held = locked(case)
    may.may_work_case.check(by, held)
    if how not in words.CHILD_TIES:
        raise BadInput("Select how they are linked.", field="how")
    if other.pk == held.child_id:
        raise BadInput("Choose another child than the one the case is about.", field="other")
    needs(rests_on=rests_on)
    return _tie(held, how, rests_on, by, other_child=other)


def _tie(held: Case, how: str, rests_on: str, by: Any, **to: Any) -> Tie:
    if Tie.objects.filter(child=held.child_id, how=how, ended_at=None, **to).exists():
        raise CannotNow("This link is noted already.")
    made = Tie.objects.create(
        case=held, child_id=held.child_id, how=how, rests_on=rests_on.strip(), noted_at=now(), noted_by=by, **to
    )  # fmt: skip
    verb = f"link: {made.get_how_display().lower()}"
    step(held, verb, by=by, note=f"{to.get('concern') or 'Another child'}. {made.rests_on}", subject=made)
    return made


@transaction.atomic
def end_tie(*, tie: Tie, reason: str, by: Any) -> Tie:
    """It was wrong, or is no more. The row stays, with why."""
    held = locked(tie.case)
    may.may_work_case.check(by, held)
    needs(reason=reason)
    row = Tie.objects.select_for_update(of=("self",)).get(pk=tie.pk)
    if row.ended_at is not None:
        raise CannotNow("Somebody has ended this link already.")
    row.ended_at, row.ended_by, row.ended_because = now(), by, reason.strip()[:300]
    row.save()
    step(held, "link ended", by=by, note=row.ended_because, subject=row)
    return row


@transaction.atomic
def disrupt(
    *, case: Case, kind: str, what: str, begun_on: date, by: Any, ends_on: date | None = None, concern: Concern | None = None
) -> Disruption:  # fmt: skip
    """Note what was done to stop the harm, and until when it runs."""
    held = locked(case)
    may.may_work_case.check(by, held)
    if kind not in words.DISRUPTIONS:
        raise BadInput("Select what was done.", field="kind")
    needs(what=what)
    if begun_on > today():
        raise BadInput("The day must be today or in the past.", field="begun_on")
    if ends_on is not None and ends_on < begun_on:
        raise BadInput("It cannot end before it began.", field="ends_on")
    if kind == "cawn":
        _warning_notice_fits(held.child, begun_on)
    made = Disruption.objects.create(
        case=held, concern=concern, kind=kind, what=what.strip(), begun_on=begun_on, ends_on=ends_on, noted_at=now(), noted_by=by
    )  # fmt: skip
    step(held, f"disruption: {made.get_kind_display().lower()}", by=by, note=made.what, subject=made)
    return made


def _warning_notice_fits(child: Child, day: date) -> None:
    """A child abduction warning notice is about a child under 16, or under 18 in care (R134)."""
    years = age_years(child.date_of_birth, day)
    in_care = child.care_episodes.filter(ended_on=None, status__in=("looked_after", "unaccompanied")).exists()
    if years is not None and years >= 16 and not in_care:
        raise BadInput(
            "A child abduction warning notice protects a child under 16, or under 18 in care. Choose an order, or note the care status first.",
            field="kind",
        )


@transaction.atomic
def note_effect(*, disruption: Disruption, effect: str, effect_note: str, by: Any) -> Disruption:
    """What it changed for the child. Said again when more is known; each saying stays on the timeline."""
    held = locked(disruption.case)
    may.may_work_case.check(by, held)
    if effect not in words.EFFECTS:
        raise BadInput("Select what it changed.", field="effect")
    needs(effect_note=effect_note)
    row = Disruption.objects.select_for_update(of=("self",)).get(pk=disruption.pk)
    row.effect, row.effect_note, row.effect_at, row.effect_by = effect, effect_note.strip(), now(), by
    row.save()
    step(
        held,
        f"effect: {row.get_effect_display().lower()}",
        by=by,
        note=f"{row.get_kind_display()}: {row.effect_note}",
        subject=row,
    )
    return row
