"""A link that opens one notice once, for one person, with a second factor. Neither link nor code is kept: both come from the secret key."""

from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class NoticeLink(MutableRecord):
    """Without a notice, the link opens the form for telling the desk about a child.

    Kept: a random seed and the hash of the link. The link itself and its codes are worked out from the seed and the server's
    secret key when they are sent, so that a message sent again is the same message, and a stolen table opens nothing.
    """

    privacy = Privacy(
        sensitive="seed token_hash",
        plain="id notice contact made_at expires_at code_number code_made_at tries used_at ended",
    )
    computed_moments = ("made_at", "expires_at", "code_made_at", "used_at")

    notice = models.ForeignKey("notices.NoticeDraft", null=True, on_delete=models.PROTECT, related_name="links")
    contact = models.ForeignKey("teams.PartnerContact", on_delete=models.PROTECT, related_name="links")
    seed = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    code_number = models.PositiveSmallIntegerField(default=0)
    code_made_at = models.DateTimeField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)
    ended = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["contact", "-made_at"], name="link_by_contact")]
