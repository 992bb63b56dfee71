"""A figure kept as it was counted, at a link that gives the same figure next year."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy


class KeptFigure(ImmutableRecord):
    """One question, answered at one moment, in true numbers: for inside the force. `fingerprint` is of the code, the question and the counts."""

    privacy = Privacy(sensitive="table", plain="id fingerprint title question code note kept_at kept_by")

    fingerprint = models.CharField(max_length=24, unique=True)
    title = models.CharField(max_length=300)
    question = models.JSONField()
    table = models.JSONField()
    code = models.CharField(max_length=16)
    note = models.CharField(max_length=300, blank=True)
    kept_at = models.DateTimeField()
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-kept_at", "-pk"]


class MonthCell(MutableRecord):
    """Children's parts in contacts of one month, one kind, one borough and one group, counted beforehand: what a page sums instead of reading rows.

    Never a source: it can be thrown away and counted anew, and months that changed since are read from the rows.
    """

    privacy = Privacy(
        sensitive="group",
        plain="id month kind stops borough by parts outcome_yes outcome_blank referred_yes referred_blank alone_yes alone_blank older_yes older_blank",
    )

    month = models.CharField(max_length=7)
    kind = models.CharField(max_length=20)
    stops = models.BooleanField()
    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    by = models.CharField(max_length=20, blank=True)
    group = models.CharField(max_length=12, blank=True)
    parts = models.PositiveIntegerField()
    outcome_yes = models.PositiveIntegerField()
    outcome_blank = models.PositiveIntegerField()
    referred_yes = models.PositiveIntegerField()
    referred_blank = models.PositiveIntegerField()
    alone_yes = models.PositiveIntegerField()
    alone_blank = models.PositiveIntegerField()
    older_yes = models.PositiveIntegerField()
    older_blank = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["kind", "by", "month"], name="month_cell_asked")]


class CountedUpTo(MutableRecord):
    """Up to which rows the cells are counted, and by which code: later rows make their month one that is read anew."""

    privacy = Privacy(plain="id counted_at code part amendment folded erased")
    computed_moments = ("counted_at",)

    counted_at = models.DateTimeField()
    code = models.CharField(max_length=16)
    part = models.BigIntegerField()
    amendment = models.BigIntegerField()
    folded = models.BigIntegerField()
    erased = models.BigIntegerField()
