"""What a commitment means here, and since when. A change is a further row: the earlier ones stay to be read."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy


class Definition(ImmutableRecord):
    """A force's own version of one commitment, from 2 on: version 1 ships with the software."""

    privacy = Privacy(
        plain="id commitment version meaning measure why_not baseline target owner next_day reason set_at set_by"
    )

    commitment = models.CharField(max_length=4)
    version = models.PositiveSmallIntegerField()
    meaning = models.TextField()
    measure = models.CharField(max_length=40, blank=True)
    why_not = models.TextField(blank=True)
    baseline = models.CharField(max_length=200, blank=True)
    target = models.CharField(max_length=200, blank=True)
    owner = models.CharField(max_length=120, blank=True)
    next_day = models.DateField(null=True)
    reason = models.CharField(max_length=500)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["commitment", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["commitment", "version"], name="one_definition_a_version"),
            models.CheckConstraint(
                condition=~models.Q(measure="", why_not=""), name="definition_measured_or_says_why_not"
            ),
        ]
