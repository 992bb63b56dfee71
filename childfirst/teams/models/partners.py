"""People outside the police who may be told: a school's safeguarding lead and deputies, a council's front door, health, a charity."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class PartnerContact(MutableRecord):
    """One person (or shared mailbox) of one organisation, in the order in which they are told. No sign-in: links are sent to them.

    The second factor is a code by text message to `phone`, or a phrase agreed by word of mouth and kept only as a hash.
    """

    privacy = Privacy(
        personal="name email phone",
        sensitive="agreed_code",
        plain="id kind organisation school borough part second_factor added_at added_by ended_at ended_by",
    )
    KINDS = {
        "school": "School or college",
        "council": "Council children's services front door",
        "home_education": "Council officer for home education",
        "early_help": "Early help",
        "health": "Health",
        "justice": "Youth justice service",
        "charity": "Charity or support service",
    }
    PARTS = {"lead": "Lead", "deputy": "Deputy"}
    FACTORS = {"text": "A code by text message", "agreed": "A phrase agreed by word of mouth"}

    kind = models.CharField(max_length=16, choices=list(KINDS.items()))
    organisation = models.CharField(max_length=160)
    school = models.ForeignKey("teams.School", null=True, on_delete=models.PROTECT, related_name="contacts")
    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="contacts")
    part = models.CharField(max_length=8, choices=list(PARTS.items()), default="lead")
    name = models.CharField(max_length=120)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    second_factor = models.CharField(max_length=8, choices=list(FACTORS.items()), default="agreed")
    agreed_code = models.CharField(max_length=160, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["email"], name="partner_by_email")]

    def __str__(self) -> str:
        return f"{self.name}, {self.organisation}"

    @property
    def can_prove(self) -> bool:
        """Is there a second factor to ask for? Without one a link opens nothing."""
        return bool(self.phone) if self.second_factor == "text" else bool(self.agreed_code)
