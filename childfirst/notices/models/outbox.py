"""What has to leave the building: one row for one message, written in the transaction of the act that calls for it."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class CouncilHook(MutableRecord):
    """A council's own system that takes notices by a signed web-hook. Its secret comes from the server's key and is shown once."""

    privacy = Privacy(sensitive="address", plain="id borough serial set_at set_by ended_at ended_by")

    borough = models.ForeignKey("teams.Borough", on_delete=models.PROTECT, related_name="hooks")
    address = models.URLField(max_length=300)
    serial = models.CharField(max_length=32)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["borough"], condition=models.Q(ended_at=None), name="one_hook_a_council")
        ]


class OutboxMessage(MutableRecord):
    """One message. `key` is its idempotency key and, as an e-mail, its Message-ID: sent again, it is the same message.

    Nothing personal is kept here but whom it goes to: the words are made when it is sent.
    """

    privacy = Privacy(
        sensitive="last_error",
        plain="id key channel template notice link contact hook state attempts next_at taken_at made_at sent_at carrier_id",
    )
    computed_moments = ("next_at", "taken_at", "made_at", "sent_at")
    CHANNELS = {"email": "E-mail", "text": "Text message", "hook": "Web-hook"}
    RECALLED_FIRST = "recalled before it was sent"
    STATES = {"waiting": "Waiting", "sending": "Being sent", "sent": "Sent", "given_up": "Refused"}

    key = models.CharField(max_length=80, unique=True)
    channel = models.CharField(max_length=6, choices=list(CHANNELS.items()))
    template = models.CharField(max_length=20)
    notice = models.ForeignKey("notices.NoticeDraft", null=True, on_delete=models.PROTECT, related_name="messages")
    link = models.ForeignKey("notices.NoticeLink", null=True, on_delete=models.PROTECT, related_name="messages")
    contact = models.ForeignKey("teams.PartnerContact", null=True, on_delete=models.PROTECT, related_name="+")
    hook = models.ForeignKey(CouncilHook, null=True, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=list(STATES.items()), default="waiting")
    attempts = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    carrier_id = models.CharField(max_length=120, blank=True)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        indexes = [
            models.Index(
                fields=["state", "next_at"], condition=models.Q(state__in=["waiting", "sending"]), name="outbox_to_do"
            )
        ]
