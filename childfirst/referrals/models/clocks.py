"""Clocks as rows: the events that happened, the due moment worked out from them, and when to look next. Nothing counts down."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.referrals.states import CLOCK_STATES
from childfirst.rules import vocabulary as words

DESKS_OWN = ("DESK", "COUNTERSIGN")  # time that the desk sets itself: its own to keep, and its own to answer for


class DeskTiming(MutableRecord):
    """A borough's own timing for a grade, with its source and date: local policy, never a statute (domain section 4.2)."""

    privacy = Privacy(
        plain="id borough grade minutes source source_date confirmed_by_name set_at set_by ended_at ended_by"
    )

    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="desk_timings")
    grade = models.CharField(max_length=6, choices=list(words.GRADES.items()))
    minutes = models.PositiveIntegerField()
    source = models.CharField(max_length=300)
    source_date = models.DateField()
    confirmed_by_name = models.CharField(max_length=120, blank=True)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")


class Clock(MutableRecord):
    """One duty on one referral. `due_at`, `state` and `look_at` are computed by rules.clocks from the events.

    `look_at` is the next moment the sweep has something to do (the warning, then the breach); empty when there is nothing left.
    """

    privacy = Privacy(
        personal="child",
        plain="id referral contact duty about calendar allowance due_at state late_minutes look_at started_at started_by ended ended_reason revision",
    )
    computed_moments = ("due_at", "look_at")

    referral = models.ForeignKey("referrals.Referral", on_delete=models.PROTECT, related_name="clocks")
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="+")
    child = models.ForeignKey("children.Child", null=True, on_delete=models.PROTECT, related_name="clocks")
    duty = models.CharField(max_length=16)
    about = models.CharField(max_length=160, blank=True)
    calendar = models.JSONField(default=dict)
    allowance = models.JSONField(default=dict)
    due_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=12, choices=list(CLOCK_STATES.items()), default="not_started")
    late_minutes = models.PositiveIntegerField(default=0)
    look_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended = models.BooleanField(default=False)
    ended_reason = models.CharField(max_length=200, blank=True)
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["due_at", "pk"]
        indexes = [
            models.Index(fields=["look_at"], condition=models.Q(look_at__isnull=False), name="clock_to_look_at"),
            models.Index(fields=["due_at"], condition=models.Q(ended=False), name="clock_open_due"),
            models.Index(
                fields=["due_at", "id", "referral", "contact", "child"],
                condition=models.Q(duty="DESK", ended_reason=""),
                name="clock_of_the_desk",
            ),
        ]


class ClockEvent(ImmutableRecord):
    """Something that happened to a clock: its start, an act, a pause, its end. Named as in the duty's table."""

    privacy = Privacy(sensitive="note", plain="id clock what happened_at happened_by extra")

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="events")
    what = models.CharField(max_length=40)
    happened_at = models.DateTimeField()
    happened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    extra = models.JSONField(default=dict)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ["happened_at", "pk"]


class EventTakenBack(ImmutableRecord):
    """An event that turned out not to be so. The event stays as it was written, and no longer counts."""

    privacy = Privacy(sensitive="reason", plain="id event taken_back_at taken_back_by")

    event = models.OneToOneField(ClockEvent, on_delete=models.PROTECT, related_name="taken_back")
    taken_back_at = models.DateTimeField()
    taken_back_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()


class ClockRing(MutableRecord):
    """A clock rang: a warning or a breach, once for each due moment. A breach asks for a reason."""

    privacy = Privacy(sensitive="reason", plain="id clock kind due_at rung_at rung_by reason_at reason_by")
    computed_moments = ("due_at", "rung_at")
    KINDS = {"warning": "Due soon", "breach": "Missed"}

    clock = models.ForeignKey(Clock, on_delete=models.PROTECT, related_name="rings")
    kind = models.CharField(max_length=8, choices=list(KINDS.items()))
    due_at = models.DateTimeField()
    rung_at = models.DateTimeField()
    rung_by = models.CharField(max_length=40, default="clock worker")
    reason = models.TextField(blank=True)
    reason_at = models.DateTimeField(null=True)
    reason_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["rung_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["clock", "kind", "due_at"], name="ring_once")]


class WorkerBeat(MutableRecord):
    """When the clock worker last went round, so that a stopped worker shows on the desk."""

    privacy = Privacy(plain="id name beat_at counts")
    computed_moments = ("beat_at",)

    name = models.CharField(max_length=40, unique=True)
    beat_at = models.DateTimeField()
    counts = models.JSONField(default=dict)
