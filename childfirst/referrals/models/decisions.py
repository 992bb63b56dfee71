"""Grades, decisions and countersignatures, each a row with who, when and why. The latest row counts."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.referrals.states import DECISIONS
from childfirst.rules import vocabulary as words


class Grading(ImmutableRecord):
    """One grade given on the desk, beside the grade the officer gave."""

    privacy = Privacy(sensitive="grade officer_grade reason", plain="id referral graded_at graded_by")

    referral = models.ForeignKey("referrals.Referral", on_delete=models.PROTECT, related_name="gradings")
    grade = models.CharField(max_length=6, choices=list(words.GRADES.items()))
    officer_grade = models.CharField(max_length=6, choices=list(words.GRADES.items()), blank=True)
    reason = models.TextField()
    graded_at = models.DateTimeField()
    graded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-graded_at", "-pk"]


class Decision(MutableRecord):
    """One decision by one named person. It counts once countersigned, where it needs that; editing the advice drops it."""

    privacy = Privacy(
        sensitive="outcome reason advice grade",
        plain="id referral needs_second_person route_to council decided_at decided_by withdrawn_at withdrawn_by withdrawn_because",
    )

    referral = models.ForeignKey("referrals.Referral", on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=24, choices=list(DECISIONS.items()))
    grade = models.CharField(max_length=6, choices=list(words.GRADES.items()))
    reason = models.TextField()
    advice = models.TextField(blank=True)
    route_to = models.ForeignKey("teams.Team", null=True, on_delete=models.PROTECT, related_name="+")
    council = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    needs_second_person = models.BooleanField()
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-decided_at", "-pk"]
        indexes = [
            models.Index(
                fields=["decided_at", "outcome", "referral", "id"],
                condition=models.Q(withdrawn_at=None),
                name="decision_that_stands",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["referral"], condition=models.Q(withdrawn_at=None), name="one_live_decision"
            )
        ]


class Countersignature(ImmutableRecord):
    """A second named person agreed, or did not, with one decision as it stood."""

    privacy = Privacy(sensitive="reason", plain="id decision agreed signed_at signed_by")

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="countersignatures")
    agreed = models.BooleanField()
    reason = models.TextField(blank=True)
    signed_at = models.DateTimeField()
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "signed_by"], name="sign_once_each")]
