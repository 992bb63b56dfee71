"""The independent review of every officer's report of force on one child."""

from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.force_permissions import may_review_incident
from childfirst.powers.force_states import FORCE_REVIEW
from childfirst.powers.models import ForceIncident, ForceReview
from childfirst.powers.queries.force import latest
from childfirst.rules.force import REVIEW_GRADES
from childfirst.wording import actions as wording
from childfirst.wording.looking import Text, look

_WRITTEN = {
    "reason": "Why this grade",
    "learning": "Learning",
    "to_officers": "To the officers",
    "for_child": "To the child",
}


@transaction.atomic
def review_force(
    incident: ForceIncident, *, revision: int, grade: str, reason: str, to_officers: str, for_child: str, by: Any, learning: str = ""
) -> ForceReview:  # fmt: skip
    """Grade it with reasons, and say what was found to the officers and to the child. `revision` is the incident's as it was read:
    a report that came meanwhile has not been read, so the review is not taken."""
    held = ForceIncident.objects.select_for_update(of=("self",)).select_related("child").get(pk=incident.pk)
    may_review_incident.check(by, held)
    said = {"reason": reason, "to_officers": to_officers, "for_child": for_child}
    if grade not in REVIEW_GRADES:
        raise BadInput("Grade it.", field="grade")
    for name, text in said.items():
        if len(text.strip()) < 3:
            raise BadInput(f"{_WRITTEN[name]}: write a sentence.", field=name)
    FORCE_REVIEW.check_move(held.status, "reviewed")
    if held.revision != revision:
        raise CannotNow("A report was sent or corrected while you were reading. Read it, then review.")
    read = [version for report in held.reports.prefetch_related("versions") if (version := latest(report))]
    made = ForceReview.objects.create(
        subject=held, grade=grade, learning=learning.strip(), versions=[version.pk for version in read], reviewed_at=now(),
        reviewed_by=by, **{name: text.strip() for name, text in said.items()},
    )  # fmt: skip
    held.status = "reviewed"
    held.save(update_fields=["status"])
    texts = [Text(name, title, getattr(made, name)) for name, title in _WRITTEN.items()]
    wording.keep_new(made, title=f"{held}, review", href=f"/powers/force/{held.pk}/", notes=look(texts), by=by)
    trace(
        Operation.ALTERATION,
        "reviewed force",
        made,
        by=by,
        child=held.child,
        reason=made.reason,
        details={"grade": grade},
    )
    return made
