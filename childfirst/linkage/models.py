"""Pairs of records that may be one child, what people decided, and the runs that found them."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.linkage.states import PAIR


class Pair(MutableRecord):
    """Two records of children, the older first. `weight` orders the list; it is never shown and is no measure of any child."""

    privacy = Privacy(
        personal="left right",
        sensitive="levels reason",
        plain="id weight guard model status found_at found_by decided_at decided_by asked_at asked_by",
    )

    left = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="pairs_as_older")
    right = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="pairs_as_newer")
    weight = models.FloatField()
    levels = models.JSONField(default=dict)
    guard = models.CharField(max_length=16, blank=True)
    model = models.CharField(max_length=40)
    status = models.CharField(max_length=10, choices=PAIR.choices(), default=PAIR.first)
    found_at = models.DateTimeField()
    found_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(null=True)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["left", "right"], name="pair_once"),
            models.CheckConstraint(condition=models.Q(left__lt=models.F("right")), name="pair_older_first"),
        ]
        indexes = [models.Index(fields=["status", "-weight"], name="pair_by_status")]

    def __str__(self) -> str:
        return f"Records {self.left_id} and {self.right_id}"


class PairDecision(ImmutableRecord):
    """One act of one person on one pair. Never changed: an undone join keeps both the join and the undoing."""

    privacy = Privacy(sensitive="reason", plain="id pair said said_at said_by")
    SAID = {
        "same": "One child",
        "asked": "One child, second person asked",
        "agreed": "Second person agreed",
        "not_agreed": "Second person did not agree",
        "two": "Two children",
        "undone": "Parted again",
        "again": "To be looked at again",
    }

    pair = models.ForeignKey(Pair, on_delete=models.PROTECT, related_name="decisions")
    said = models.CharField(max_length=12, choices=list(SAID.items()))
    reason = models.TextField(blank=True)
    said_at = models.DateTimeField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-said_at", "-pk"]


class LinkRun(ImmutableRecord):
    """One run over every record, kept with its model and what it did."""

    privacy = Privacy(plain="id model records compared found kept ran_at ran_by seconds")

    model = models.CharField(max_length=40)
    records = models.PositiveIntegerField()
    compared = models.PositiveBigIntegerField()
    found = models.PositiveIntegerField()
    kept = models.PositiveIntegerField()
    seconds = models.FloatField()
    ran_at = models.DateTimeField()
    ran_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
