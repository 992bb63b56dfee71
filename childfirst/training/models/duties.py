"""Who has to learn what by when, who need not for a while, and what was offered as help."""

from datetime import date

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy

OFFICER = settings.AUTH_USER_MODEL
WHY = {
    "rule": "By a standing rule",
    "person": "By name",
    "refresher": "Runs out soon",
}
AUDIENCES = {
    "everyone": "Everybody",
    "role": "A role",
    "rank": "A rank",
    "team": "A team",
    "command_unit": "A command unit",
}
EVENTS = {
    "standing": "All of them now, and whoever comes later",
    "joined": "Whoever joins from this day (new officer)",
    "given_role": "Whoever is given the role from this day (new post)",
    "promoted": "Whoever reaches the rank from this day (promotion)",
}
EXEMPT_BECAUSE = {
    "leave": "On leave or away",
    "post": "Post without children",
    "adjustment": "Another way of learning was agreed",
}
OFFERED_BECAUSE = {"wording": "Words in a record were sent back", "returned": "A record came back with a question"}


class AssignmentRule(MutableRecord):
    """A standing rule: this module, for these people, so many days after it applies to them."""

    privacy = Privacy(plain="id module audience value event days from_day set_at set_by ended_at ended_by")

    module = models.CharField(max_length=60)
    audience = models.CharField(max_length=12, choices=list(AUDIENCES.items()))
    value = models.CharField(max_length=40, blank=True)
    event = models.CharField(max_length=12, choices=list(EVENTS.items()), default="standing")
    days = models.PositiveSmallIntegerField()
    from_day: "models.DateField[date, date]" = models.DateField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["module", "pk"]


class Assignment(MutableRecord):
    """One officer, one module, one day. It stands until it is passed or taken back."""

    privacy = Privacy(plain="id officer module why rule due_on assigned_at assigned_by ended_at ended_by ended_because")

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="assignments")
    module = models.CharField(max_length=60)
    why = models.CharField(max_length=10, choices=list(WHY.items()))
    rule = models.ForeignKey(AssignmentRule, null=True, on_delete=models.PROTECT, related_name="assignments")
    due_on: "models.DateField[date, date]" = models.DateField()
    assigned_at = models.DateTimeField()
    assigned_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_because = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["due_on", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["officer", "module"], condition=models.Q(ended_at=None), name="assigned_once_at_a_time"
            )
        ]


class Exemption(MutableRecord):
    """Somebody need not learn for a while, with the reason and the day on which that ends. An empty module means all."""

    privacy = Privacy(
        sensitive="reason", plain="id officer module because starts_on ends_on given_at given_by ended_at ended_by"
    )

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="exemptions")
    module = models.CharField(max_length=60, blank=True)
    because = models.CharField(max_length=12, choices=list(EXEMPT_BECAUSE.items()))
    reason = models.TextField()
    starts_on: "models.DateField[date, date]" = models.DateField()
    ends_on: "models.DateField[date, date]" = models.DateField()
    given_at = models.DateTimeField()
    given_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")), name="exemption_ends_after_it_starts"
            )
        ]


class Offer(MutableRecord):
    """A short refresher offered after an own record came back. Help: only the officer and their supervisor see that it was offered."""

    privacy = Privacy(plain="id officer module because about href offered_at offered_by read")

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="offers")
    module = models.CharField(max_length=60)
    because = models.CharField(max_length=10, choices=list(OFFERED_BECAUSE.items()))
    about = models.CharField(max_length=200)
    href = models.CharField(max_length=200, blank=True)
    offered_at = models.DateTimeField()
    offered_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    read = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-offered_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["officer", "module"], condition=models.Q(read=None), name="one_open_offer_a_module"
            )
        ]
