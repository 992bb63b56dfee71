"""What an officer has typed so far. Saved at every page and every pause, so a crash or a sign-out loses nothing."""

import uuid

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import vocabulary as words


class Draft(MutableRecord):
    """One unfinished record. `answers` holds each page's own answers under the page's name.

    The primary key is the submission key: a contact remembers it, so a double submit makes one contact.
    """

    privacy = Privacy(
        sensitive="answers", plain="id kind started_at started_by saved_at saved_by revision discarded_at discarded_by"
    )

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20, choices=list(words.CONTACT_KINDS.items()))
    answers = models.JSONField(default=dict)
    revision = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="drafts")
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    discarded_at = models.DateTimeField(null=True)
    discarded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
