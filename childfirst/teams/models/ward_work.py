"""Which officer answers for which ward on which day, and what ward officers did with schools."""

from datetime import date

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy


class WardPost(MutableRecord):
    """One officer answers for one ward from a day to a day. Cover for leave stands before the ward's own officer while it lasts."""

    privacy = Privacy(plain="id ward officer part first_day last_day why set_at set_by")
    PARTS = {"own": "The ward's own officer", "cover": "Covering for leave"}

    ward = models.ForeignKey("teams.Ward", on_delete=models.PROTECT, related_name="posts")
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="ward_posts")
    part = models.CharField(max_length=6, choices=list(PARTS.items()), default="own")
    first_day: "models.DateField[date, date]" = models.DateField()
    last_day: "models.DateField[date | None, date | None]" = models.DateField(null=True)
    why = models.CharField(max_length=120, blank=True)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["ward", "part", "-first_day"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day=None) | models.Q(last_day__gte=models.F("first_day")),
                name="ward_post_ends_after_it_starts",
            )
        ]


class SchoolEntry(ImmutableRecord):
    """One thing a ward officer did with a school: a visit, a call, a talk, hours on the way home. Names no child."""

    privacy = Privacy(
        sensitive="words", plain="id school kind subject happened_from minutes children recorded_at recorded_by"
    )
    KINDS = {
        "visit": "Visit",
        "call": "Call or message",
        "meeting": "Meeting",
        "talk": "Prevention talk",
        "corridor": "Safer corridor: with children on their way",
        "feedback": "What children said about police",
    }

    school = models.ForeignKey("teams.School", on_delete=models.PROTECT, related_name="entries")
    kind = models.CharField(max_length=10, choices=list(KINDS.items()))
    subject = models.CharField(max_length=120, blank=True)
    happened_from = models.DateTimeField()
    minutes = models.PositiveIntegerField(null=True)
    children = models.PositiveIntegerField(null=True)
    words = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-happened_from", "-pk"]
        indexes = [models.Index(fields=["school", "-happened_from"], name="school_entry_latest")]
