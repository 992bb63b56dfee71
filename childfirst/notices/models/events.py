"""What happened to a notice, row by row: released, sent, opened, acknowledged, asked, answered, escalated, recalled."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy
from childfirst.notices.states import EVENTS


class NoticeEvent(ImmutableRecord):
    """One thing that happened. By an officer, by a partner's contact, or (both empty) by the worker."""

    privacy = Privacy(sensitive="words", plain="id notice what code happened_at happened_by contact")

    notice = models.ForeignKey("notices.NoticeDraft", on_delete=models.PROTECT, related_name="events")
    what = models.CharField(max_length=20, choices=list(EVENTS.items()))
    code = models.CharField(max_length=24, blank=True)
    words = models.TextField(blank=True)
    happened_at = models.DateTimeField()
    happened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    contact = models.ForeignKey("teams.PartnerContact", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["happened_at", "pk"]
        indexes = [models.Index(fields=["what", "-happened_at"], name="notice_event_latest")]
