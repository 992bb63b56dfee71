"""The two clocks of a stay as rows, and each time that one was missed. Nothing counts down: all of it is worked out from the entries."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy

DUTIES = {"R043": "Review of detention", "R044": "Limit without charge"}
STATES = {
    "not_started": "Not started",
    "running": "Running",
    "met": "Done in time",
    "breached": "Missed",
}


class CustodyClock(MutableRecord):
    """Where one duty of a stay stood when it was last worked out (R043, R044). `look_at` is when the sweep looks again."""

    privacy = Privacy(plain="id stay duty due_at state late_minutes ended look_at")
    computed_moments = ("due_at", "look_at")

    stay = models.ForeignKey("powers.CustodyStay", on_delete=models.PROTECT, related_name="clocks")
    duty = models.CharField(max_length=8, choices=list(DUTIES.items()))
    due_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=12, choices=list(STATES.items()), default="not_started")
    late_minutes = models.PositiveIntegerField(default=0)
    ended = models.BooleanField(default=False)
    look_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stay", "duty"], name="one_custody_clock_a_duty")]
        indexes = [
            models.Index(fields=["look_at"], condition=models.Q(look_at__isnull=False), name="custody_clock_to_look_at")
        ]


class CustodyBreach(MutableRecord):
    """One due moment that passed without its act: found once, and a reason is asked for. It is never taken away."""

    privacy = Privacy(sensitive="reason", plain="id stay duty due_at found_at reason_at reason_by")
    computed_moments = ("due_at", "found_at")

    stay = models.ForeignKey("powers.CustodyStay", on_delete=models.PROTECT, related_name="breaches")
    duty = models.CharField(max_length=8, choices=list(DUTIES.items()))
    due_at = models.DateTimeField()
    found_at = models.DateTimeField()
    reason = models.TextField(blank=True)
    reason_at = models.DateTimeField(null=True)
    reason_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["due_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["stay", "duty", "due_at"], name="custody_breach_once")]
