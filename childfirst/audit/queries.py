"""Reading the trace. R184: logs serve lawfulness, self-monitoring, integrity and criminal proceedings, nothing else."""

from datetime import timedelta
from typing import Any, Final

from django.db.models import QuerySet

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import now

GAVE_REASON: Final = "gave a reason for looking"
_HOLDS_FOR: Final = timedelta(hours=12)


def looks_at_child(child_id: int) -> QuerySet[AuditEntry]:
    """Everyone who looked at, changed or shared this child's record, newest first."""
    return AuditEntry.objects.filter(child_id=child_id).order_by("-moment", "-pk")


def about(subject_type: str, subject_id: object) -> QuerySet[AuditEntry]:
    """Every trace of one record."""
    return AuditEntry.objects.filter(subject_type=subject_type, subject_id=str(subject_id)).order_by("-moment", "-pk")


def latest() -> QuerySet[AuditEntry]:
    """The whole trace, newest first."""
    return AuditEntry.objects.order_by("-moment", "-pk")


def reason_given(person: Any, child_id: int) -> bool:
    """Did this person say in the last twelve hours why they look at this child?"""
    said = AuditEntry.objects.filter(
        child_id=child_id, actor_id=person.pk, verb=GAVE_REASON, moment__gte=now() - _HOLDS_FOR
    )
    return said.exists()
