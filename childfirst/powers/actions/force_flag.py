"""What a report of force sets going by itself: a flag for referral (R173) and a referral on the desk (R004, R173)."""

from datetime import timedelta
from typing import Any, Final

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.contacts.actions import record
from childfirst.contacts.new import NewChild, NewContact, NewInvolvement
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.force_permissions import may_answer_flag
from childfirst.powers.models import ForceIncident, ForceReferral, ForceVersion
from childfirst.referrals.actions import clocks, desk
from childfirst.referrals.actions.intake import refer
from childfirst.referrals.models import Referral
from childfirst.rules.force import FLAG_DATE, FLAG_SOURCE, REFERRED, refer_by

DUTY: Final = "FORCE_REFER"


def follow_up(reader: Any, version: ForceVersion, *, by: Any) -> None:
    """Called in the transaction that sends a report. A correction never takes a flag away: a person answers it."""
    asked = reader.meaning["child"].get("referral") == "yes"
    if not (version.refer_because or asked or "R004" in version.after):
        return
    if version.refer_because:
        why = f"Force on a child: {version.refer_because}"
    elif asked:
        why = "Force on a child: the officer asks for a safeguarding referral"
    else:
        why = "Force on a child under 10"
    referral = _on_the_desk(reader.incident, why[:280], by)
    if version.refer_because:
        _flag(reader.incident, version, referral, by)


def _flag(incident: ForceIncident, version: ForceVersion, referral: Referral, by: Any) -> None:
    """Once for an incident. The desk's clock runs on it from the use of force: where it was reported late it is late at once."""
    if ForceReferral.objects.filter(incident=incident).exists():
        return
    held, at = desk.locked(referral), version.occurred_from
    clock = clocks.start(
        held, DUTY, at, by=by, child=incident.child, contact=incident.contact, about=str(incident),
        allowance={"minutes": (refer_by(at) - at) // timedelta(minutes=1), "source": FLAG_SOURCE, "source_date": FLAG_DATE},
    )  # fmt: skip
    flag = ForceReferral.objects.create(
        incident=incident, because=version.refer_because, flagged_at=now(), clock=clock, desk_referral=held
    )
    desk.refresh_queue_columns([held.pk])
    trace(
        Operation.SYSTEM,
        "force flagged for referral",
        flag,
        by=by,
        child=incident.child_id,
        details={"because": flag.because},
    )


def _on_the_desk(incident: ForceIncident, why: str, by: Any) -> Referral:
    """Through the desk's own intake. Where no contact was recorded there is now one, so that the desk has something to read."""
    if incident.contact is None:
        part = NewInvolvement(child=NewChild(child_id=incident.child_id), roles=["at_risk"])
        new = NewContact(
            kind="concern",
            occurred_from=incident.occurred_from,
            borough_id=incident.borough_id,
            what_happened=f"{why}. The officers' reports are under {incident}.",
            involvements=[part],
        )
        incident.contact = record(new, by=by, source="powers", source_key=f"force:{incident.pk}")
        incident.save(update_fields=["contact"])
    return refer(incident.contact, because=why, by=by)


@transaction.atomic
def answer_flag(*, incident: ForceIncident, answer: str, reason: str, by: Any, reference: str = "") -> ForceReferral:
    """R173: a named inspector says whether it was referred, and why. Once."""
    flag = (
        ForceReferral.objects.select_for_update(of=("self",)).select_related("incident", "clock").get(incident=incident)
    )
    may_answer_flag.check(by, flag.incident)
    if answer not in REFERRED:
        raise BadInput("Say whether it is referred.", field="answer")
    if answer == "referred" and not reference.strip():
        raise BadInput("Enter their reference.", field="reference")
    if not reason.strip():
        raise BadInput("Say why.", field="reason")
    if flag.answered_at:
        raise CannotNow(f"{flag.answered_by} has answered this already.")
    flag.answer, flag.reason, flag.reference = answer, reason.strip(), reference.strip()[:60]
    flag.answered_at, flag.answered_by = now(), by
    flag.save()
    if not flag.clock.ended:
        clocks.add_event(
            clock=flag.clock,
            what="force_referral_decided",
            at=now(),
            by=by,
            note=flag.get_answer_display(),
            checked=False,
        )
    trace(
        Operation.ALTERATION,
        "answered flag for referral",
        flag,
        by=by,
        child=incident.child_id,
        reason=flag.reason,
        details={"answer": answer},
    )
    return flag
