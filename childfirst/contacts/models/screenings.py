"""What the dated rules found: kept as it was found, so that last year's decision is explained by last year's rules."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy


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
            # With all that a count and the policy of the second wall read of a row: the facts beside them are large.
            models.Index(fields=["screened_at", "involvement", "contact", "id"], name="screening_counted"),
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


class HarmFound(MutableRecord):
    """A finding of abuse or exploitation of a named child, in brief and beside it, so that months of them are counted from one narrow table.

    A finding never changes; where the child's part is amended, this is made again in that act. `stands` ends with the first disagreement.
    """

    privacy = Privacy(
        personal="child",
        sensitive="only_suspect victim",
        plain="id finding contact screened_at position leads_to least_grade stands",
    )
    computed_moments = ("screened_at",)  # of its screening, which says by whom
    # It hangs on the contact and the child itself: the way by its finding leads to the same two.
    not_by = ("finding",)

    finding = models.OneToOneField(Finding, on_delete=models.PROTECT, related_name="harm")
    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="+")
    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="+")
    screened_at = models.DateTimeField()
    position = models.PositiveSmallIntegerField()
    leads_to = models.CharField(max_length=16)
    least_grade = models.CharField(max_length=6, blank=True)
    only_suspect = models.BooleanField()
    victim = models.BooleanField()
    stands = models.BooleanField(default=True)

    class Meta:
        indexes = [models.Index(fields=["screened_at"], condition=models.Q(stands=True), name="harm_by_moment")]


class Disagreement(ImmutableRecord):
    """A named person disagreed with a finding, and said why. Rates per rule are measured from these."""

    privacy = Privacy(sensitive="reason", plain="id finding disagreed_at disagreed_by")

    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="disagreements")
    reason = models.TextField()
    disagreed_at = models.DateTimeField()
    disagreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["disagreed_at"], name="disagreement_by_moment")]
        constraints = [models.UniqueConstraint(fields=["finding", "disagreed_by"], name="disagree_once_each")]
