"""The certificate of section 38(6) and (7) of PACE: a document for court, as it was signed (R047, R048)."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy
from childfirst.rules import custody_words as words


class CustodyCertificate(ImmutableRecord):
    """One signature over everything that the document says, kept with it. A later one stands beside it and says which it replaces."""

    privacy = Privacy(
        personal="document",
        sensitive="ground",
        plain="id reference stay number replaces why_replaced signed_at signed_by",
    )

    reference = models.CharField(max_length=32, unique=True)
    stay = models.ForeignKey("powers.CustodyStay", on_delete=models.PROTECT, related_name="certificates")
    number = models.PositiveSmallIntegerField()
    ground = models.CharField(max_length=1, choices=list(words.CERTIFICATE_GROUNDS.items()))
    document = models.JSONField()
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    why_replaced = models.TextField(blank=True)
    signed_at = models.DateTimeField()
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["stay", "number"], name="certificate_numbered_once")]

    def __str__(self) -> str:
        return self.reference
