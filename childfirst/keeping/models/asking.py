"""What people ask for of their own: to be given what is held, and to have what is wrong put right."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.keeping.states import REQUEST

_OFFICER = settings.AUTH_USER_MODEL
_BY: dict[str, Any] = {"on_delete": models.PROTECT, "related_name": "+"}


class AccessRequest(MutableRecord):
    """One person asks for what is held about one child. `message` is the reference of what they wrote from the public pages, where they did."""

    privacy = Privacy(
        personal="child asked_name",
        sensitive="proof outcome",
        plain="id reference message received_on status opened_at opened_by found_at found_by ready_at ready_by ended_at ended_by",
    )

    reference = models.CharField(max_length=16, unique=True)
    message = models.CharField(max_length=12, blank=True, db_index=True)
    asked_name = models.CharField(max_length=150)
    received_on = models.DateField()
    child = models.ForeignKey("children.Child", null=True, on_delete=models.PROTECT, related_name="access_requests")
    proof = models.TextField(blank=True)  # how it is known that the person may have it
    status = models.CharField(max_length=10, choices=REQUEST.choices(), default=REQUEST.first)
    outcome = models.TextField(blank=True)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(_OFFICER, **_BY)
    found_at = models.DateTimeField(null=True)
    found_by = models.ForeignKey(_OFFICER, null=True, **_BY)
    ready_at = models.DateTimeField(null=True)
    ready_by = models.ForeignKey(_OFFICER, null=True, **_BY)
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(_OFFICER, null=True, **_BY)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["message"], condition=~Q(message=""), name="one_request_a_message")
        ]


class Mention(MutableRecord):
    """A place in the pack that tells of somebody else. Nothing goes out until a person said of each whether it stays."""

    privacy = Privacy(personal="who", sensitive="words", plain="id request place said said_at said_by")

    request = models.ForeignKey(AccessRequest, on_delete=models.PROTECT, related_name="mentions")
    place = models.CharField(max_length=160)  # model, number and field of the pack
    who = models.CharField(max_length=160)
    words = models.TextField()
    said = models.CharField(
        max_length=10, blank=True, choices=[("take_out", "Take it out"), ("leave", "Leave it in"), ("not", "Not about somebody else")]
    )  # fmt: skip
    said_at = models.DateTimeField(null=True)
    said_by = models.ForeignKey(_OFFICER, null=True, **_BY)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["request", "place", "who"], name="one_mention_a_place")]


class Correction(MutableRecord):
    """A fact about a child that was wrong, as it stood and as it stands now."""

    privacy = Privacy(personal="child", sensitive="field before after reason", plain="id corrected_at corrected_by")

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="corrections")
    field = models.CharField(max_length=40)
    before = models.TextField(blank=True)
    after = models.TextField(blank=True)
    reason = models.TextField()
    corrected_at = models.DateTimeField()
    corrected_by = models.ForeignKey(_OFFICER, **_BY)


class CorrectionNotice(MutableRecord):
    """Whoever received the wrong fact is told. Found from the trail's disclosures; a person says when and how they were told."""

    privacy = Privacy(sensitive="how", plain="id correction recipient shared_at told_at told_by")
    computed_moments = ("shared_at",)

    correction = models.ForeignKey(Correction, on_delete=models.PROTECT, related_name="notices")
    recipient = models.CharField(max_length=200)
    shared_at = models.DateTimeField()
    how = models.CharField(max_length=300, blank=True)
    told_at = models.DateTimeField(null=True)
    told_by = models.ForeignKey(_OFFICER, null=True, **_BY)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["correction", "recipient"], name="one_notice_a_recipient")]
