"""How long a child's record is kept: the force's dated choices, the reviews, what may not be deleted, and the proof of what was."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.keeping.states import REVIEW
from childfirst.rules.retention import GROUPS

_OFFICER = settings.AUTH_USER_MODEL
_BY: dict[str, Any] = {"on_delete": models.PROTECT, "related_name": "+"}


class RetentionChoice(MutableRecord):
    """The force's dated choice for one group: when a record is first looked at again, and how often then. Never law (R197)."""

    privacy = Privacy(plain="id group first_years then_years source source_date reason set_at set_by ended_at ended_by")

    group = models.CharField(max_length=10, choices=[(code, one.title) for code, one in GROUPS.items()])
    first_years = models.PositiveSmallIntegerField()
    then_years = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=300)
    source_date = models.DateField()
    reason = models.TextField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(_OFFICER, **_BY)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, **_BY)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group"], condition=Q(ended_at=None), name="one_retention_choice_a_group")
        ]


class RecordReview(MutableRecord):
    """One look at whether a child's record is still needed. `because` is why it came up: a rule's date, or a person's request."""

    privacy = Privacy(
        personal="child",
        sensitive="reason no_reason because",
        plain="id group due_on opened_at opened_by status said said_at said_by next_on ended_at ended_by",
    )

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="record_reviews")
    group = models.CharField(max_length=10, choices=[(code, one.title) for code, one in GROUPS.items()])
    because = models.CharField(max_length=200)
    due_on = models.DateField()
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(_OFFICER, null=True, **_BY)
    status = models.CharField(max_length=10, choices=REVIEW.choices(), default=REVIEW.first)
    said = models.CharField(max_length=10, blank=True, choices=[("keep", "Keep"), ("delete", "Delete")])
    reason = models.TextField(blank=True)
    said_at = models.DateTimeField(null=True)
    said_by = models.ForeignKey(_OFFICER, null=True, **_BY)
    no_reason = models.TextField(blank=True)  # why a second person did not agree
    next_on = models.DateField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, **_BY)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["child"], condition=Q(ended_at=None), name="one_open_review_a_child"),
            models.CheckConstraint(
                condition=Q(next_on=None) | Q(said="keep"), name="only_what_is_kept_has_a_next_date"
            ),
        ]
        indexes = [models.Index(fields=["status", "due_on"], name="record_review_by_due")]


class Hold(MutableRecord):
    """Nothing of this child may be deleted: who said so, why, until when. It ends on its day or when a person ends it."""

    privacy = Privacy(
        personal="child", sensitive="reason end_reason", plain="id kind until_on set_at set_by ended_at ended_by"
    )

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="holds")
    kind = models.CharField(
        max_length=12,
        choices=[
            ("court", "Court proceedings"), ("inquiry", "A public inquiry or inquest"), ("complaint", "A complaint or misconduct case"),
            ("request", "The child or family asked for the record"), ("other", "Something else"),
        ],
    )  # fmt: skip
    reason = models.TextField()
    until_on = models.DateField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(_OFFICER, **_BY)
    end_reason = models.TextField(blank=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, **_BY)


class Disposal(MutableRecord):
    """The proof that a record was deleted: numbers of records and rows, never what they said. `cleaned_at` is when the disk was."""

    privacy = Privacy(
        plain="id reference records group because counts scrubbed let_go keys files elsewhere asked_at asked_by agreed_at agreed_by "
        "cleaned_at replayed_at"
    )
    computed_moments = ("cleaned_at", "replayed_at")

    reference = models.CharField(max_length=20, unique=True)
    records = models.JSONField()  # [{"number": 12, "opened": "2020-…"}]: what the ledger outside holds as well
    group = models.CharField(max_length=10)
    because = models.CharField(max_length=200)
    counts = models.JSONField()  # {"contacts.involvement": 3}
    scrubbed = models.JSONField()  # rows of others from which the name was taken out
    let_go = models.JSONField()  # rows of others that pointed at something deleted
    elsewhere = (
        models.JSONField()
    )  # where the same name stood without belonging to this child's record, as far as known
    keys = models.PositiveIntegerField()
    files = models.PositiveIntegerField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(_OFFICER, null=True, **_BY)
    agreed_at = models.DateTimeField()
    agreed_by = models.ForeignKey(_OFFICER, null=True, **_BY)
    cleaned_at = models.DateTimeField(null=True)
    replayed_at = models.DateTimeField(null=True)


class Permit(MutableRecord):
    """While a row stands here, rows that never change may be deleted. Put in and taken out in the one transaction that deletes."""

    privacy = Privacy(plain="id reference")

    reference = models.CharField(max_length=20)
