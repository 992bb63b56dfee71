"""What a force chose about sending: released by a person or by itself after a while, and when to turn to somebody else. Dated rows."""

from datetime import date

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class ReleasePolicy(MutableRecord):
    """For one kind of recipient. Without a row a person releases every notice. Local policy, with its source: never law."""

    privacy = Privacy(
        plain="id recipient_kind second_school release_after_minutes deputy_minutes ward_minutes desk_minutes source source_date set_at set_by ended_at ended_by"
    )

    recipient_kind = models.CharField(max_length=20)
    release_after_minutes = models.PositiveIntegerField(null=True)  # none: a person releases
    second_school = models.BooleanField(default=False)  # of a child at two schools, the second is told too
    deputy_minutes = models.PositiveIntegerField()  # these three: so long before it is due
    ward_minutes = models.PositiveIntegerField()
    desk_minutes = models.PositiveIntegerField()
    source = models.CharField(max_length=300)
    source_date: "models.DateField[date, date]" = models.DateField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["recipient_kind"], condition=models.Q(ended_at=None), name="one_release_policy_a_kind"
            )
        ]
