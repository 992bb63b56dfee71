"""How somebody shows that it is them, besides a password and the codes that django-otp keeps: an identity elsewhere, and passkeys."""

from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.teams.models.officers import Officer


class Identity(MutableRecord):
    """Who an officer is to the force's identity provider. Made once, by the first sign-in that matched; from then on only `subject` counts."""

    privacy = Privacy(personal="subject", plain="id officer issuer linked_at linked_by last_used")

    officer = models.ForeignKey(Officer, on_delete=models.CASCADE, related_name="identities")
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=255)
    linked_at = models.DateTimeField()
    linked_by = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    last_used = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="identity_is_one_officers"),
            models.UniqueConstraint(fields=["issuer", "officer"], name="officer_has_one_identity"),
        ]


class Passkey(MutableRecord):
    """A passkey (WebAuthn): the half that may be known. The other half never leaves the person's device."""

    privacy = Privacy(
        personal="name credential_id public_key",
        plain="id officer host sign_count transports added_at added_by last_used",
    )

    officer = models.ForeignKey(Officer, on_delete=models.CASCADE, related_name="passkeys")
    name = models.CharField(max_length=60)
    host = models.CharField(max_length=253)  # a passkey opens the site under the name where it was made, and no other
    credential_id = models.CharField(max_length=1400, unique=True)  # base64url
    public_key = models.BinaryField()
    sign_count = models.PositiveBigIntegerField(default=0)
    transports = models.JSONField(default=list)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(Officer, on_delete=models.PROTECT, related_name="+")
    last_used = models.DateTimeField(null=True)

    class Meta:
        ordering = ["added_at", "pk"]

    def __str__(self) -> str:
        return self.name
