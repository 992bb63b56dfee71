"""One officer and one module: how far they are, their attempts at the check, what they passed, what they thought."""

from datetime import date

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy

OFFICER = settings.AUTH_USER_MODEL
SOURCES = {"here": "Passed here", "import": "Told by the force's learning system"}


class Progress(MutableRecord):
    """How far somebody is. Saved at each step, so that it goes on where the connection was lost. `ways` holds the nodes of each scenario."""

    privacy = Privacy(plain="id officer module version done ways began saved finished")

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="progress")
    module = models.CharField(max_length=60)
    version = models.CharField(max_length=10)
    done = models.JSONField(default=list)
    ways = models.JSONField(default=dict)
    began = models.DateTimeField()
    saved = models.DateTimeField()
    finished = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["officer", "module"], condition=models.Q(finished=None), name="one_progress_at_a_time"
            )
        ]


class Attempt(MutableRecord):
    """One knowledge check: the questions that were drawn, and how it ended."""

    privacy = Privacy(plain="id officer module version number questions began finished right passed overtaken")

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="attempts")
    module = models.CharField(max_length=60)
    version = models.CharField(max_length=10)
    number = models.PositiveSmallIntegerField()
    questions = models.JSONField()
    began = models.DateTimeField()
    finished = models.DateTimeField(null=True)
    right = models.PositiveSmallIntegerField(null=True)
    passed = models.BooleanField(null=True)
    overtaken = models.BooleanField(default=False)  # the module changed under it; it counts for nothing

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["officer", "module", "number"], name="attempts_are_numbered"),
            models.UniqueConstraint(
                fields=["officer", "module"],
                condition=models.Q(finished=None, overtaken=False),
                name="one_attempt_at_a_time",
            ),
        ]


class Answer(ImmutableRecord):
    """What was ticked, in words, so that it can be read when the question has changed."""

    privacy = Privacy(plain="id attempt question question_text chosen right moment")

    attempt = models.ForeignKey(Attempt, on_delete=models.PROTECT, related_name="answers")
    question = models.CharField(max_length=60)
    question_text = models.TextField()
    chosen = models.JSONField()
    right = models.BooleanField()
    moment = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["attempt", "question"], name="a_question_is_answered_once")]


class Completion(ImmutableRecord):
    """A module was passed: which version, when, with what score, and until when it is live."""

    privacy = Privacy(
        plain="id officer module version score out_of passed_on expires_on source source_key attempt recorded_at recorded_by"
    )

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="completions")
    module = models.CharField(max_length=60)
    version = models.CharField(max_length=10, blank=True)
    score = models.PositiveSmallIntegerField(null=True)
    out_of = models.PositiveSmallIntegerField(null=True)
    passed_on: "models.DateField[date, date]" = models.DateField()
    expires_on: "models.DateField[date, date]" = models.DateField()
    source = models.CharField(max_length=10, choices=list(SOURCES.items()))
    source_key = models.CharField(max_length=120, null=True, unique=True)
    attempt = models.OneToOneField(Attempt, null=True, on_delete=models.PROTECT, related_name="completion")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-passed_on", "-pk"]
        indexes = [
            models.Index(fields=["module", "officer", "-expires_on"], name="completion_of_module"),
            models.Index(fields=["officer", "module"], name="completion_of_officer"),
        ]

    def __str__(self) -> str:
        return f"CL-{self.passed_on.year}-{self.pk:06d}"


class Reflection(MutableRecord):
    """What an officer wrote for themselves. Nobody else reads it: no page, list or export shows it to another person."""

    privacy = Privacy(sensitive="text", plain="id officer module prompt saved")

    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="reflections")
    module = models.CharField(max_length=60)
    prompt = models.TextField()
    text = models.TextField(blank=True)
    saved = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["officer", "module", "prompt"], name="one_reflection_a_prompt")]
