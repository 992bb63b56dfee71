"""A force's own choices about powers: dated rows with a source. None of them is law, and none is ever called so."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class PowerSetting(MutableRecord):
    """One choice from one day: a policy switch on or off, minutes for a duty, or the share of searches drawn for review."""

    privacy = Privacy(
        plain="id name on amount source source_date reason confirmed_by_name set_at set_by ended_at ended_by"
    )

    name = models.CharField(max_length=40)
    on = models.BooleanField(null=True)
    amount = models.PositiveIntegerField(null=True)
    source = models.CharField(max_length=300)
    source_date = models.DateField()
    reason = models.CharField(max_length=300)
    confirmed_by_name = models.CharField(max_length=120, blank=True)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["name", "-set_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name"], condition=models.Q(ended_at=None), name="one_setting_of_a_power_at_a_time"
            )
        ]
