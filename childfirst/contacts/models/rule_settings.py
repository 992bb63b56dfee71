"""A named person's choice about a rule: from a day it applies in one edition, or not at all, and why."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy


class RuleSetting(ImmutableRecord):
    """One choice. Edition 0 switches the rule off. A later row replaces it from its own day; nothing is taken back."""

    privacy = Privacy(plain="id rule edition from_day reason set_at set_by")

    rule = models.CharField(max_length=60)
    edition = models.PositiveSmallIntegerField()
    from_day = models.DateField()
    reason = models.TextField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
