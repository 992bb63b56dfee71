"""A change to a submitted record: never without a reason, never without what stood there before."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy


class Amendment(ImmutableRecord):
    """One edit after submission. `before` and `after` hold only the fields that changed."""

    privacy = Privacy(sensitive="reason before after", plain="id contact what amended_at amended_by")

    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="amendments")
    what = models.CharField(max_length=120)
    reason = models.TextField()
    before = models.JSONField()
    after = models.JSONField()
    amended_at = models.DateTimeField()
    amended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-amended_at", "-pk"]
