"""Needs and care, as dated rows with who noted them: a need is never a fact without a source and a day."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import vocabulary as words


class ChildNeed(MutableRecord):
    """One need of one child, from one source."""

    privacy = Privacy(personal="child", sensitive="need note", plain="id source noted_at noted_by ended_on")

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="needs")
    need = models.CharField(max_length=30, choices=list(words.NEEDS.items()))
    note = models.CharField(max_length=200, blank=True)
    source = models.CharField(max_length=120)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["child", "need"], condition=models.Q(ended_on=None), name="need_noted_once")
        ]


class CareEpisode(MutableRecord):
    """A stretch of the child's care status, with the council responsible. Each change of placement is a new row."""

    privacy = Privacy(
        personal="child", sensitive="status placement", plain="id council started_on ended_on noted_at noted_by"
    )

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="care_episodes")
    status = models.CharField(max_length=24, choices=list(words.CARE_STATUSES.items()))
    council = models.CharField(max_length=80, blank=True)
    placement = models.CharField(max_length=120, blank=True)
    started_on = models.DateField()
    ended_on = models.DateField(null=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-started_on", "-pk"]
