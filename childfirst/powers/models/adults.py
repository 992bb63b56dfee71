"""Appropriate adults: who can be called, where and when, and what came of each call (R019, R033, F22)."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import search_words as words
from childfirst.rules.gates.appropriate_adult import MAY_ACT


class AppropriateAdult(MutableRecord):
    """A person or a scheme that can be called. A relative of one child is not kept here: they are named on the call."""

    privacy = Privacy(
        personal="name phone", plain="id kind scheme hours boroughs note added_at added_by ended_at ended_by"
    )

    name = models.CharField(max_length=120)
    kind = models.CharField(
        max_length=24, choices=[(code, text) for code, text in words.ADULT_ROLES.items() if code in MAY_ACT]
    )
    scheme = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40)
    hours = models.CharField(max_length=120)
    boroughs = models.ManyToManyField("teams.Borough", blank=True, related_name="+")
    note = models.CharField(max_length=200, blank=True)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return f"{self.name}{f' ({self.scheme})' if self.scheme else ''}"


class AdultCall(MutableRecord):
    """One call to one adult for one search: when, and whether they came, or why they did not act."""

    privacy = Privacy(
        personal="name",
        sensitive="role why",
        plain="id search adult called_when arrived_when result noted_at noted_by",
    )

    search = models.ForeignKey("powers.Search", on_delete=models.PROTECT, related_name="adult_calls")
    adult = models.ForeignKey(AppropriateAdult, null=True, on_delete=models.PROTECT, related_name="calls")
    name = models.CharField(max_length=120)
    role = models.CharField(max_length=24, choices=list(words.ADULT_ROLES.items()))
    called_when = models.DateTimeField()
    arrived_when = models.DateTimeField(null=True)
    result = models.CharField(max_length=14, choices=list(words.CALL_RESULTS.items()))
    why = models.CharField(max_length=300, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["called_when", "pk"]
