"""A figure kept as it was counted, at a link that gives the same figure next year."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy


class KeptFigure(ImmutableRecord):
    """One question, answered at one moment, in true numbers: for inside the force. `fingerprint` is of the code, the question and the counts."""

    privacy = Privacy(sensitive="table", plain="id fingerprint title question code note kept_at kept_by")

    fingerprint = models.CharField(max_length=24, unique=True)
    title = models.CharField(max_length=300)
    question = models.JSONField()
    table = models.JSONField()
    code = models.CharField(max_length=16)
    note = models.CharField(max_length=300, blank=True)
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-kept_at", "-pk"]
