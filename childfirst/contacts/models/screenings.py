"""What the dated rules found: kept as it was found, so that last year's decision is explained by last year's rules."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy


class Screening(ImmutableRecord):
    """One run of one rule set over one child's part in one contact, with the facts it read."""

    privacy = Privacy(sensitive="facts", plain="id contact involvement rule_set screened_at screened_by")

    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="screenings")
    involvement = models.ForeignKey("contacts.Involvement", on_delete=models.PROTECT, related_name="screenings")
    rule_set = models.CharField(max_length=24)
    facts = models.JSONField()
    screened_at = models.DateTimeField()
    screened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["involvement", "-screened_at"], name="screening_latest"),
            models.Index(fields=["screened_at"], name="screening_by_moment"),
        ]


class Finding(ImmutableRecord):
    """One rule's answer: its reason, what it rests on, and where the rule comes from. Never a score."""

    privacy = Privacy(
        sensitive="reason evidence",
        plain="id screening rule family title officer_words source status in_force_from leads_to asks tell clock least_grade position",
    )

    screening = models.ForeignKey(Screening, on_delete=models.PROTECT, related_name="findings")
    position = models.PositiveSmallIntegerField()
    rule = models.CharField(max_length=60, db_index=True)
    family = models.CharField(max_length=40)
    title = models.CharField(max_length=160)
    officer_words = models.TextField()
    reason = models.TextField()
    evidence = models.JSONField(default=list)
    source = models.TextField()
    status = models.CharField(max_length=12)
    in_force_from = models.DateField(null=True)
    leads_to = models.CharField(max_length=16)
    asks = models.TextField(blank=True)
    tell = models.TextField(blank=True)
    clock = models.CharField(max_length=16, blank=True)
    least_grade = models.CharField(max_length=6, blank=True)

    class Meta:
        ordering = ["position"]

    @property
    def disagreement(self) -> "Disagreement | None":
        """The first disagreement with this finding, if any."""
        return next(iter(self.disagreements.all()), None)


class Disagreement(ImmutableRecord):
    """A named person disagreed with a finding, and said why. Rates per rule are measured from these."""

    privacy = Privacy(sensitive="reason", plain="id finding disagreed_at disagreed_by")

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="disagreements")
    reason = models.TextField()
    disagreed_at = models.DateTimeField()
    disagreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["finding", "disagreed_by"], name="disagree_once_each")]
