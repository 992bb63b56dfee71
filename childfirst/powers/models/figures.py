"""Figures that were given out: kept as they were given, so that they can be counted again and corrected in the open."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy


class GivenFigure(ImmutableRecord):
    """One table given out. `fingerprint` is of the code, the question and the rows; a correction is a further row that names this one."""

    privacy = Privacy(
        plain="id title question as_of code rows_digest rows_counted fingerprint table given_to purpose corrects correction_reason "
        "given_at given_by"
    )

    title = models.CharField(max_length=200)
    question = models.JSONField()
    as_of = models.DateTimeField()
    code = models.CharField(max_length=16)
    rows_digest = models.CharField(max_length=64)
    rows_counted = models.PositiveIntegerField()
    fingerprint = models.CharField(max_length=24, db_index=True)
    table = models.JSONField()
    given_to = models.CharField(max_length=200)
    purpose = models.CharField(max_length=300)
    corrects = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="corrected_by")
    correction_reason = models.TextField(blank=True)
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-given_at", "-pk"]
