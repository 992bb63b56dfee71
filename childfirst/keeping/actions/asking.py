"""Giving a person what is held, step by step, and putting right what is wrong."""

from datetime import date
from typing import Any

from django.db import transaction

from childfirst.accountability.models import Message
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.children.actions import correct_child
from childfirst.children.models import Child
from childfirst.children.queries import records_of
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import local, now, today
from childfirst.keeping.models import AccessRequest, Correction, CorrectionNotice, Mention
from childfirst.keeping.packing import disclosures, mentions_in, pack_of
from childfirst.keeping.permissions import may_keep_records
from childfirst.keeping.states import REQUEST
from childfirst.ui.formatting import date_words

CORRECTABLE = {
    "given_name": "Given name", "family_name": "Family name", "preferred_name": "Name they like to be called", "date_of_birth": "Date of birth",
    "phone": "Telephone", "first_language": "First language", "communication_note": "How to communicate", "health_note": "Health",
    "social_worker": "Social worker",
}  # fmt: skip


@transaction.atomic
def open_request(*, by: Any, asked_name: str, received_on: date, message: Message | None = None) -> AccessRequest:
    """Begin a request. One for one message, however often the button is pressed."""
    may_keep_records.check(by)
    if received_on > today():
        raise BadInput("The day it came cannot be in the future.", field="received_on")
    reference = message.reference if message else ""
    if reference and (found := AccessRequest.objects.filter(message=reference).first()):
        return found
    made = AccessRequest.objects.create(
        reference=f"R-{AccessRequest.objects.count() + 1:05d}-{now():%y%m}", message=reference, asked_name=asked_name.strip(),
        received_on=received_on, opened_at=now(), opened_by=by,
    )  # fmt: skip
    trace(Operation.COLLECTION, "began a request for what is held", made, by=by)
    return made


def from_message(message: Message, *, by: Any) -> AccessRequest:
    """Begin it from what somebody wrote on the public pages."""
    if message.kind != "record":
        raise BadInput("This message does not ask for a record.")
    return open_request(
        by=by, asked_name=message.name or "Not given", received_on=local(message.sent_at).date(), message=message
    )


@transaction.atomic
def found_record(request: AccessRequest, *, by: Any, child: Child, proof: str) -> int:
    """Say which child's record it is, and how it is known that the person may have it. Returns how many places tell of somebody else."""
    may_keep_records.check(by)
    row = _locked(request, "reading")
    main = Child.objects.get(pk=child.main_id or child.pk)
    row.child, row.proof, row.status, row.found_at, row.found_by = main, proof.strip(), "reading", now(), by
    row.save()
    trace(Operation.ALTERATION, "found the record that was asked for", row, by=by, child=main, reason=proof)
    return _sync(row)


@transaction.atomic
def decide_mention(mention: Mention, *, by: Any, said: str) -> None:
    """Take it out, leave it in, or say that it is not about somebody else. May be changed until the pack has gone."""
    may_keep_records.check(by)
    row = AccessRequest.objects.select_for_update().get(pk=mention.request_id)
    if row.status not in ("reading", "ready"):
        raise CannotNow("This request is closed already: what went out is not changed any more.")
    if said not in dict(Mention._meta.get_field("said").flatchoices):
        raise BadInput("Say whether it is taken out.", field="said")
    Mention.objects.filter(pk=mention.pk).update(said=said, said_at=now(), said_by=by)
    trace(
        Operation.ALTERATION,
        "decided what a pack tells of somebody else",
        row,
        by=by,
        child=row.child_id,
        details={"mention": mention.pk, "said": said},
    )


@transaction.atomic
def make_ready(request: AccessRequest, *, by: Any) -> None:
    """Every place was decided. Looks once more first: somebody may have written meanwhile."""
    may_keep_records.check(by)
    row = _locked(request, "ready")
    _sync(row)
    if waiting := row.mentions.filter(said="").count():
        raise CannotNow(
            f"{waiting} places that tell of somebody else are not decided yet. Decide each, then try again."
        )
    row.status, row.ready_at, row.ready_by = "ready", now(), by
    row.save()
    trace(Operation.ALTERATION, "made a pack ready", row, by=by, child=row.child_id)


@transaction.atomic
def give(request: AccessRequest, *, by: Any, how: str) -> None:
    """Keep that it was given, to whom and how. Traced as a disclosure."""
    may_keep_records.check(by)
    row = _locked(request, "sent")
    still_ready(row)
    row.status, row.outcome, row.ended_at, row.ended_by = "sent", how.strip(), now(), by
    row.save()
    trace(
        Operation.DISCLOSURE,
        "gave a person what is held about a child",
        row,
        by=by,
        child=row.child_id,
        recipient=row.asked_name,
        reason=how,
    )


@transaction.atomic
def refuse(request: AccessRequest, *, by: Any, why: str) -> None:
    """Nothing is given, with the reason: nothing is held, or the law allows to refuse. Read from the law, not decided here."""
    may_keep_records.check(by)
    row = _locked(request, "refused")
    row.status, row.outcome, row.ended_at, row.ended_by = "refused", why.strip(), now(), by
    row.save()
    trace(Operation.ALTERATION, "gave nothing of what was asked for", row, by=by, child=row.child_id, reason=why)


def still_ready(row: AccessRequest) -> None:
    """Raise CannotNow where the record tells by now of somebody who was not decided on."""
    assert row.child is not None
    decided = set(row.mentions.exclude(said="").values_list("place", "who"))
    if any((one.place, one.who) not in decided for one in mentions_in(pack_of(row.child))):
        raise CannotNow(
            "Something was written on this record since it was made ready, and it tells of somebody else. Look again, decide it, then give the pack."
        )


@transaction.atomic
def look_again(request: AccessRequest, *, by: Any) -> None:
    """Back to reading, with whatever is new."""
    may_keep_records.check(by)
    row = _locked(request, "reading")
    row.status = "reading"
    row.save(update_fields=["status"])
    _sync(row)


def _sync(row: AccessRequest) -> int:
    assert row.child is not None
    known = set(row.mentions.values_list("place", "who"))
    found = {(one.place, one.who): one for one in mentions_in(pack_of(row.child))}
    Mention.objects.bulk_create(
        Mention(request=row, place=one.place[:160], who=one.who[:160], words=one.words)
        for key, one in found.items()
        if key not in known
    )
    return len(found)


def _locked(request: AccessRequest, to: str) -> AccessRequest:
    row = AccessRequest.objects.select_for_update().filter(pk=request.pk).first()
    if row is None:
        raise CannotNow("This request is not there any more: the record was deleted.")
    REQUEST.check_move(row.status, to)
    return row


@transaction.atomic
def correct(child: Child, *, by: Any, field: str, value: Any, reason: str) -> Correction:
    """Put a fact right, keep what stood there, and open a notice to everyone who received this child's record."""
    may_keep_records.check(by)
    if field not in CORRECTABLE:
        raise BadInput("Choose which fact is wrong.", field="field")
    row = Child.objects.select_for_update().get(pk=child.pk)
    before = getattr(row, field)
    changes = {field: value} | ({"date_of_birth_basis": "known"} if field == "date_of_birth" and value else {})
    if field not in correct_child(row, by=by, reason=reason, **changes):
        raise BadInput("This is what the record says already.", field="value")
    made = Correction.objects.create(
        child=row,
        field=field,
        before=_words(before),
        after=_words(value),
        reason=reason.strip(),
        corrected_at=now(),
        corrected_by=by,
    )
    received: dict[str, Any] = {}
    for one in disclosures(records_of(row.main_id or row.pk)):
        if one.recipient:
            received[one.recipient] = one.moment
    CorrectionNotice.objects.bulk_create(
        CorrectionNotice(correction=made, recipient=to, shared_at=at) for to, at in received.items()
    )
    return made


@transaction.atomic
def told(notice: CorrectionNotice, *, by: Any, how: str) -> None:
    """Somebody told the recipient. Telling them is a disclosure too."""
    may_keep_records.check(by)
    row = CorrectionNotice.objects.select_for_update().select_related("correction").get(pk=notice.pk)
    if row.told_at:
        raise CannotNow("Somebody has told them already.")
    row.told_at, row.told_by, row.how = now(), by, how.strip()
    row.save()
    trace(
        Operation.DISCLOSURE,
        "told of a correction",
        row,
        by=by,
        child=row.correction.child_id,
        recipient=row.recipient,
        reason=how,
    )


def _words(value: Any) -> str:
    return date_words(value) if isinstance(value, date) else str(value or "")
