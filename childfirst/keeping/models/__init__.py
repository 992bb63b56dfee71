"""What is kept about keeping."""

from childfirst.keeping.models.asking import AccessRequest, Correction, CorrectionNotice, Mention
from childfirst.keeping.models.retention import Disposal, Hold, Permit, RecordReview, RetentionChoice

__all__ = [
    "AccessRequest",
    "Correction",
    "CorrectionNotice",
    "Disposal",
    "Hold",
    "Mention",
    "Permit",
    "RecordReview",
    "RetentionChoice",
]
