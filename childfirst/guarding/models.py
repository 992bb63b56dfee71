"""Who is kept from a child's record, who is let in, and who got in by break-glass.

These rows say that a child exists, so they stand outside the wall and are read only by name: the guardian's own, the officer's own.
"""

from typing import Final

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.guarding.states import BREAK_GLASS

OFFICER: Final = settings.AUTH_USER_MODEL
READ_BY_NAME: Final = "read only by the guardian, those named in it, and the one who acted"
DANGERS: Final = {
    "life": "The child’s life is in danger now",
    "harm": "Somebody may seriously harm the child now",
    "missing": "The child is missing",
    "held": "The child is in custody or in front of me, and I must know their needs",
}
TIES: Final = {
    "own_family": "Own family",
    "household": "Lives with them, or is cared for by them",
    "known": "Knows the child or the family",
    "other": "Another tie",
}


class Restriction(MutableRecord):
    """A child's record that is there only for its guardian and those let in. One stands at a time."""

    privacy = Privacy(
        personal="child",
        sensitive="reason ended_reason",
        plain="id guardian restricted_at restricted_by ended_at ended_by",
    )
    outside_the_wall = READ_BY_NAME

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="restrictions")
    reason = models.TextField()
    guardian = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="guarded")
    restricted_at = models.DateTimeField()
    restricted_by = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["child"], condition=models.Q(ended_at=None), name="restricted_once")
        ]

    def __str__(self) -> str:
        return f"Restriction {self.pk}"


class LetIn(MutableRecord):
    """One officer for whom a restricted record is there."""

    privacy = Privacy(sensitive="reason", plain="id restriction officer let_in_at let_in_by ended_at ended_by")
    outside_the_wall = READ_BY_NAME

    restriction = models.ForeignKey(Restriction, on_delete=models.PROTECT, related_name="let_in")
    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    let_in_at = models.DateTimeField()
    let_in_by = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["restriction", "officer"], condition=models.Q(ended_at=None), name="let_in_once"
            )
        ]


class KnownTo(MutableRecord):
    """An officer's tie to a child, declared by them or for them. While it stands the child is not there for that officer."""

    privacy = Privacy(
        personal="child",
        sensitive="kind note ended_reason",
        plain="id officer declared_at declared_by ended_at ended_by",
    )
    outside_the_wall = READ_BY_NAME

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="known_children")
    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="known_to")
    kind = models.CharField(max_length=12, choices=list(TIES.items()))
    note = models.CharField(max_length=300, blank=True)
    declared_at = models.DateTimeField()
    declared_by = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["officer", "child"], condition=models.Q(ended_at=None), name="known_once")
        ]


class BreakGlass(MutableRecord):
    """One use of break-glass: what was asked, why, until when it opened, and what the guardian found. It opened nothing where `child` is empty."""

    privacy = Privacy(
        personal="child asked_for",
        sensitive="danger reason words",
        plain="id restriction officer status asked_at asked_by open_until reviewed_at reviewed_by",
    )
    outside_the_wall = READ_BY_NAME

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="break_glass")
    asked_for = models.CharField(max_length=40)
    danger = models.CharField(max_length=8, choices=list(DANGERS.items()))
    reason = models.TextField()
    child = models.ForeignKey("children.Child", null=True, on_delete=models.PROTECT, related_name="break_glass")
    restriction = models.ForeignKey(Restriction, null=True, on_delete=models.PROTECT, related_name="uses")
    status = models.CharField(max_length=14, choices=BREAK_GLASS.choices(), default=BREAK_GLASS.first)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="+")
    open_until = models.DateTimeField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "uses of break-glass"
        indexes = [models.Index(fields=["officer", "-asked_at"], name="break_glass_by_officer")]

    def __str__(self) -> str:
        return f"Break-glass {self.pk}"
