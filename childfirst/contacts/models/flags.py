"""A flag: a finding that a named person decided should stay on a child, until a day by which it is looked at again."""

from datetime import date

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class Flag(MutableRecord):
    """It has an owner and a day for review, and lapses by itself after that day: a flag is never permanent by silence.

    Whether it stands is worked out from its days; nothing has to run for it to lapse.
    """

    privacy = Privacy(
        personal="child why end_reason",
        sensitive="title",
        plain="id finding rule owner review_by raised_at raised_by reviewed_at reviewed_by ended_at ended_by",
    )

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="flags")
    finding = models.ForeignKey("contacts.Finding", on_delete=models.PROTECT, related_name="flags")
    rule = models.CharField(max_length=60)
    title = models.CharField(max_length=160)
    why = models.TextField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="flags")
    review_by = models.DateField()
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    end_reason = models.TextField(blank=True)

    class Meta:
        ordering = ["review_by", "pk"]
        indexes = [models.Index(fields=["owner", "review_by"], name="flag_by_owner")]
        constraints = [
            models.UniqueConstraint(
                fields=["child", "rule"], condition=models.Q(ended_at=None), name="one_flag_of_a_rule_on_a_child"
            )
        ]

    def state(self, on: date) -> str:
        """`standing` to the end of the day of review, then `lapsed`; `ended` once somebody ended it."""
        if self.ended_at:
            return "ended"
        return "standing" if on <= self.review_by else "lapsed"
