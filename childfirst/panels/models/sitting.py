"""What members say by themselves, what they find together, what they ask, and what the force answers."""

from django.conf import settings
from django.db import models

from childfirst.audit.ringing import Ring
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.panels import words
from childfirst.panels.models.items import Item
from childfirst.panels.models.meetings import Meeting

_PERSON = settings.AUTH_USER_MODEL


class Grade(ImmutableRecord):
    """One member's own grade, given before discussion. It does not change: what the panel makes of it together stands in `Found`."""

    privacy = Privacy(sensitive="grade reasons", plain="id item graded_at graded_by")

    item = models.ForeignKey(Item, on_delete=models.PROTECT, related_name="grades")
    grade = models.CharField(max_length=8, choices=list(words.GRADES.items()))
    reasons = models.TextField()
    graded_at = models.DateTimeField()
    graded_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="panel_grades")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["item", "graded_by"], name="panel_grade_once")]


class Found(MutableRecord):
    """What the panel found together on one item, written by its chair."""

    privacy = Privacy(sensitive="grade reasons", plain="id item found_at found_by")

    item = models.OneToOneField(Item, on_delete=models.PROTECT, related_name="found")
    grade = models.CharField(max_length=8, choices=list(words.GRADES.items()))
    reasons = models.TextField(blank=True)
    found_at = models.DateTimeField()
    found_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")


class Question(MutableRecord):
    """The panel asks the force, with a clock. `days` and `days_source` are the force's own choice as it stood that day."""

    privacy = Privacy(
        sensitive="text late_reason",
        plain="id meeting item sending_key days days_source asked_at asked_by due_at look_at answered late_reason_at late_reason_by",
    )
    computed_moments = ("due_at", "look_at")

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="questions")
    item = models.ForeignKey(Item, null=True, on_delete=models.PROTECT, related_name="questions")
    sending_key = models.UUIDField(unique=True)
    text = models.TextField()
    days = models.PositiveSmallIntegerField()
    days_source = models.CharField(max_length=300)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    look_at = models.DateTimeField(null=True)
    answered = models.BooleanField(default=False)
    late_reason = models.TextField(blank=True)
    late_reason_at = models.DateTimeField(null=True)
    late_reason_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["due_at", "pk"]
        indexes = [
            models.Index(fields=["look_at"], condition=models.Q(look_at__isnull=False), name="panel_question_look")
        ]


class Reply(ImmutableRecord):
    """An answer. The force's ends the clock; an officer's stands beside it."""

    privacy = Privacy(sensitive="text", plain="id question part replied_at replied_by")

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="replies")
    part = models.CharField(max_length=8, choices=list(words.PARTS.items()))
    text = models.TextField()
    replied_at = models.DateTimeField()
    replied_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["replied_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["question"], condition=models.Q(part="force"), name="the_force_answers_once"
            ),
            models.UniqueConstraint(
                fields=["question", "replied_by"], condition=models.Q(part="officer"), name="an_officer_answers_once"
            ),
        ]


class QuestionRing(Ring):
    """The clock of a question rang: a warning, or a breach, once each."""

    privacy = Privacy(plain="id question kind due_at rung_at")

    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="rings")

    class Meta(Ring.Meta):
        constraints = [models.UniqueConstraint(fields=["question", "kind"], name="question_rings_once")]
