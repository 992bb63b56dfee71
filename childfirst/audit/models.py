"""The trace. Rows are written beside the act they describe, in its transaction, and never change.

Data Protection Act 2018 s62 asks for logs of six operations on personal data: collection, alteration, consultation,
disclosure, combination and erasure (domain rule R180), with the time and so far as possible who (R181), and for a
disclosure who received it (R182). A reason is kept as well: that is our policy, not the statute (R183).
No foreign keys: the trace outlives what it describes.
"""

from django.db import models

from childfirst.audit.locking import LockedJSON, LockedText
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy


class Operation(models.TextChoices):
    """The six operations of s62, and three of our own."""

    COLLECTION = "collection", "Recorded"
    ALTERATION = "alteration", "Changed"
    CONSULTATION = "consultation", "Looked at"
    DISCLOSURE = "disclosure", "Shared"
    COMBINATION = "combination", "Combined"
    ERASURE = "erasure", "Deleted"
    SIGN_IN = "sign_in", "Signed in or out"
    REFUSED = "refused", "Refused"
    SYSTEM = "system", "Done by the system"


class AuditEntry(ImmutableRecord):
    """One operation by one person (or named process) on one record."""

    outside_the_wall = "the trail is whole, or closing a child's record would hide who looked at it"

    privacy = Privacy(
        personal="actor_id actor_name",
        sensitive="reason details recipient",
        plain="id moment actor_roles operation verb subject_type subject_id child_id",
    )

    moment = models.DateTimeField(db_index=True)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=150)
    actor_roles = models.CharField(max_length=200, blank=True)
    operation = models.CharField(max_length=20, choices=Operation)
    verb = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=40, blank=True)
    child_id = models.BigIntegerField(null=True)
    reason = LockedText(blank=True)
    recipient = models.CharField(max_length=200, blank=True)
    details = LockedJSON(default=dict)

    class Meta:
        indexes = [
            models.Index(fields=["child_id", "-moment"], name="audit_by_child"),
            models.Index(fields=["actor_id", "-moment"], name="audit_by_actor"),
            models.Index(fields=["subject_type", "subject_id"], name="audit_by_subject"),
        ]


class AuditSeal(ImmutableRecord):
    """A stretch of the trace that was closed. `links` notes each entry: its number (8 bytes) and a digest over it and all before it
    (32 bytes); `digest` closes them together with this row. The next seal begins from it, so that one digest stands for everything before.
    """

    privacy = Privacy(plain="id first_entry last_entry entries links digest previous_digest moment")

    moment = models.DateTimeField()
    first_entry = models.BigIntegerField()
    last_entry = models.BigIntegerField(unique=True)
    entries = models.PositiveIntegerField()
    links = models.BinaryField()
    previous_digest = models.CharField(max_length=64)
    digest = models.CharField(max_length=64)


class ContentKey(MutableRecord):
    """The key of what the trace says about one child, or about one record. It is destroyed with what it stands for."""

    privacy = Privacy(sensitive="key", plain="id holder")

    holder = models.CharField(max_length=90, unique=True)
    key = models.BinaryField(max_length=32)
