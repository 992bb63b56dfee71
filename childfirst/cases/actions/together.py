"""The national referral, the note to prosecutors, placements elsewhere and the plan for 18."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases import reckoning
from childfirst.cases.actions.steps import locked, needs, not_future, step
from childfirst.cases.models import AwayPlacement, Case, NationalReferral, ProsecutorNote, Transition
from childfirst.cases.states import NATIONAL
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.rules import exploitation as words


@transaction.atomic
def draft_national(
    *, case: Case, suspected_when: datetime, grounds: str, account: str, council: str, by: Any
) -> NationalReferral:
    """Write what the first responder's form asks. The time to send it counts from when slavery was first suspected (R120)."""
    held = locked(case)
    may.may_work_case.check(by, held)
    needs(grounds=grounds, council=council)
    not_future(suspected_when, "suspected_when")
    if held.national_referrals.exclude(status="conclusive").exists():
        raise CannotNow("A national referral of this child is open already.")
    made = NationalReferral.objects.create(
        case=held, suspected_when=suspected_when, send_due_at=reckoning.send_due(suspected_when), grounds=grounds.strip(),
        account=account.strip(), council=council.strip()[:80], drafted_at=now(), drafted_by=by,
    )  # fmt: skip
    step(held, "national referral written", by=by, note=made.grounds, subject=made)
    return made


def _national(row: NationalReferral, by: Any) -> tuple[Case, NationalReferral]:
    held = locked(row.case)
    may.may_work_case.check(by, held)
    return held, NationalReferral.objects.select_for_update(of=("self",)).get(pk=row.pk)


@transaction.atomic
def send_national(
    *, row: NationalReferral, outside_reference: str, council_told_when: datetime, by: Any
) -> NationalReferral:
    """It was sent on the government's own form. The council is told the same day: a referral there is never replaced by this (R121)."""
    held, row = _national(row, by)
    needs(outside_reference=outside_reference)
    not_future(council_told_when, "council_told_when")
    NATIONAL.check_move(row.status, "sent")
    row.status, row.outside_reference, row.council_told_when = "sent", outside_reference.strip()[:40], council_told_when
    row.sent_at, row.sent_by, row.decide_due_at = now(), by, reckoning.decide_due(now())
    row.save()
    step(held, "national referral sent", by=by, note=f"{row.outside_reference}. {row.council} told", subject=row)
    trace(
        Operation.DISCLOSURE, "national referral", row, by=by, child=held.child_id, recipient="The competent authority",
        reason="Modern Slavery Act 2015, section 52: no consent is needed for a child",
    )  # fmt: skip
    return row


@transaction.atomic
def decide_national(*, row: NationalReferral, decision: str, by: Any) -> NationalReferral:
    """A decision came: first on reasonable grounds, then the conclusive one."""
    held, row = _national(row, by)
    if decision not in words.REFERRAL_DECISIONS:
        raise BadInput("Select the decision.", field="decision")
    if row.status == "sent":
        NATIONAL.check_move(row.status, "reasonable")
        row.status, row.decision_reasonable, row.reasonable_at, row.reasonable_by = "reasonable", decision, now(), by
        verb = "reasonable grounds"
    else:
        NATIONAL.check_move(row.status, "conclusive")
        row.status, row.decision_conclusive, row.conclusive_at, row.conclusive_by = "conclusive", decision, now(), by
        verb = "conclusive decision"
    row.save()
    step(held, f"national referral: {verb} {words.REFERRAL_DECISIONS[decision].lower()}", by=by, subject=row)
    return row


@transaction.atomic
def chase_national(*, row: NationalReferral, note: str, by: Any) -> NationalReferral:
    """Somebody asked where the decision is. It ends no clock."""
    held, row = _national(row, by)
    if row.status not in ("sent", "reasonable"):
        raise CannotNow("There is no decision to wait for.")
    needs(note=note)
    row.chased_count, row.chased_at, row.chased_by = row.chased_count + 1, now(), by
    row.save()
    step(held, "national referral chased", by=by, note=note.strip(), subject=row)
    return row


@transaction.atomic
def note_guardian(*, row: NationalReferral, guardian: str, guardian_note: str, by: Any) -> NationalReferral:
    """An independent child trafficking guardian: asked for, there, or that no service covers this place (R123)."""
    held, row = _national(row, by)
    if guardian not in NationalReferral.GUARDIAN:
        raise BadInput("Select from the list.", field="guardian")
    needs(guardian_note=guardian_note)
    row.guardian, row.guardian_note = guardian, guardian_note.strip()[:300]
    row.save()
    step(held, f"guardian: {row.get_guardian_display().lower()}", by=by, note=row.guardian_note, subject=row)
    return row


@transaction.atomic
def note_prosecutors(
    *, case: Case, offence: str, direct_result: str, same_child: str, excluded: str, facts: str, given_to: str, by: Any, contact: Any = None
) -> ProsecutorNote:  # fmt: skip
    """Facts for prosecutors on section 45. The police say what is known; they do not decide the defence."""
    held = locked(case)
    may.may_work_case.check(by, held)
    needs(offence=offence, facts=facts, given_to=given_to)
    for name, answer in {"direct_result": direct_result, "same_child": same_child, "excluded": excluded}.items():
        if answer not in ProsecutorNote.ANSWERS:
            raise BadInput("Select an answer.", field=name)
    made = ProsecutorNote.objects.create(
        case=held, contact=contact, offence=offence.strip()[:200], direct_result=direct_result, same_child=same_child, excluded=excluded,
        facts=facts.strip(), given_to=given_to.strip()[:120], noted_at=now(), noted_by=by,
    )  # fmt: skip
    step(held, "section 45 note to prosecutors", by=by, note=f"{made.offence}. Given to {made.given_to}", subject=made)
    trace(Operation.DISCLOSURE, "section 45 note", made, by=by, child=held.child_id, recipient=made.given_to,
          reason="Modern Slavery Act 2015, section 45(4) to (7)")  # fmt: skip
    return made


@transaction.atomic
def note_away(
    *, case: Case, caring_council: str, host_council: str, begun_on: date, by: Any, place: str = ""
) -> AwayPlacement:
    """The child lives in another council's area."""
    held = locked(case)
    may.may_work_case.check(by, held)
    needs(caring_council=caring_council, host_council=host_council)
    if caring_council.strip().lower() == host_council.strip().lower():
        raise BadInput(
            "Enter two councils. Where they are the same, the child lives in the area of the council that cares for them.",
            field="host_council",
        )
    if begun_on > today():
        raise BadInput("The day must be today or in the past.", field="begun_on")
    held.away_placements.filter(ended_on=None).update(ended_on=begun_on)
    made = AwayPlacement.objects.create(
        case=held, caring_council=caring_council.strip()[:80], host_council=host_council.strip()[:80], place=place.strip()[:120],
        begun_on=begun_on, noted_at=now(), noted_by=by,
    )  # fmt: skip
    step(
        held,
        "placed in another council’s area",
        by=by,
        note=f"{made.caring_council} to {made.host_council}",
        subject=made,
    )
    return made


@transaction.atomic
def told_councils(
    *, row: AwayPlacement, by: Any, caring_told_when: datetime | None = None, host_told_when: datetime | None = None
) -> AwayPlacement:
    """Both councils are told of what police know (R089). One at a time will do; the page shows which is still to tell."""
    held = locked(row.case)
    may.may_work_case.check(by, held)
    row = AwayPlacement.objects.select_for_update(of=("self",)).get(pk=row.pk)
    if caring_told_when is None and host_told_when is None:
        raise BadInput("Enter when one of the councils was told.", field="caring_told_when")
    for name, when in {"caring_told_when": caring_told_when, "host_told_when": host_told_when}.items():
        if when is None:
            continue
        not_future(when, name)
        setattr(row, name, getattr(row, name) or when)
        council = row.caring_council if name.startswith("caring") else row.host_council
        trace(Operation.DISCLOSURE, "council told of a placement", row, by=by, child=held.child_id, recipient=council)
    row.told_at, row.told_by = now(), by
    row.save()
    step(held, "council told of the placement", by=by, note=f"{row.caring_council}, {row.host_council}", subject=row)
    return row


@transaction.atomic
def plan_transition(
    *, case: Case, service: str, accepted: str, plan: str, childs_words: str, by: Any, worker: str = ""
) -> Transition:
    """Who goes on after 18. Being 18 ends neither the danger nor the need."""
    held = locked(case)
    may.may_work_case.check(by, held)
    needs(service=service, plan=plan, childs_words=childs_words)
    if accepted not in Transition.ACCEPTED:
        raise BadInput("Select whether they have accepted.", field="accepted")
    made = Transition.objects.create(
        case=held, service=service.strip()[:120], worker=worker.strip()[:120], accepted=accepted, plan=plan.strip(),
        childs_words=childs_words.strip(), planned_at=now(), planned_by=by,
    )  # fmt: skip
    step(held, "plan for 18", by=by, note=f"{made.service}: {made.get_accepted_display().lower()}", subject=made)
    return made
