"""A missing episode: from the report to the child being seen again. It stands on the missing contact, which stays as it was recorded."""

from django.db import models

from childfirst.cases.models.columns import by_whom, of
from childfirst.cases.states import EPISODE
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.rules import exploitation as words
from childfirst.rules import vocabulary

INTERVIEW = {"done": "Done", "refused": "The child refused", "not_yet": "Not yet"}
RETURN = {"not_yet": "Not yet", "offered": "Offered", "done": "Done", "declined": "The child declined"}


class Episode(MutableRecord):
    """One child missing once. `grade` is the latest grading's; `report_grade` what the report gave."""

    privacy = Privacy(
        personal="child found_where",
        sensitive="grade report_grade found_note harm interview interview_words interview_refusal return_interview reasons_gone",
        plain="id contact command_unit status missing_since opened_at opened_by review_due_at acted_at found_when found_at found_by seen_due_at "
        "interview_at interview_by return_at return_by closed_at closed_by revision",
    )
    computed_moments = ("review_due_at", "seen_due_at", "acted_at")

    contact = of("contacts.Contact", related_name="missing_episodes")
    child = of("children.Child", related_name="missing_episodes")
    command_unit = of("teams.BasicCommandUnit", null=True)
    status = models.CharField(max_length=8, choices=EPISODE.choices(), default=EPISODE.first)
    missing_since = models.DateTimeField(db_index=True)
    report_grade = models.CharField(max_length=10, choices=list(vocabulary.MISSING_GRADES.items()), blank=True)
    grade = models.CharField(max_length=10, choices=list(vocabulary.MISSING_GRADES.items()), blank=True)
    opened_at = models.DateTimeField()
    opened_by = by_whom()
    review_due_at = models.DateTimeField(null=True)
    acted_at = models.DateTimeField(null=True)
    found_when = models.DateTimeField(null=True)
    found_where = models.CharField(max_length=200, blank=True)
    found_note = models.TextField(blank=True)
    harm = models.TextField(blank=True)
    found_at = models.DateTimeField(null=True)
    found_by = by_whom()
    seen_due_at = models.DateTimeField(null=True)
    interview = models.CharField(max_length=8, choices=list(INTERVIEW.items()), default="not_yet")
    interview_words = models.TextField(blank=True)
    interview_refusal = models.TextField(blank=True)
    interview_at = models.DateTimeField(null=True)
    interview_by = by_whom()
    reasons_gone = models.JSONField(default=list)
    return_interview = models.CharField(max_length=8, choices=list(RETURN.items()), default="not_yet")
    return_at = models.DateTimeField(null=True)
    return_by = by_whom()
    closed_at = models.DateTimeField(null=True)
    closed_by = by_whom()
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["status", "review_due_at"], name="episode_board")]
        constraints = [
            models.UniqueConstraint(fields=["contact", "child"], name="one_episode_of_a_report"),
            # F7: nobody closes it before the child was spoken to, or said no.
            models.CheckConstraint(
                condition=~models.Q(status="closed") | models.Q(interview__in=("done", "refused")),
                name="closed_episode_was_spoken_of",
            ),
        ]

    def __str__(self) -> str:
        return f"Missing {self.pk}"

    @property
    def reason_words(self) -> str:
        """Why the child went, in words."""
        return ", ".join(words.PUSH_PULL[code] for code in self.reasons_gone)


class EpisodeGrading(ImmutableRecord):
    """One grade with its reasons, and what the system showed the person who gave it (F6)."""

    privacy = Privacy(sensitive="grade reasons shown", plain="id episode policy graded_at graded_by")

    episode = of("cases.Episode", related_name="gradings")
    grade = models.CharField(max_length=10, choices=list(vocabulary.MISSING_GRADES.items()))
    reasons = models.TextField()
    shown = models.JSONField(default=list)
    policy = models.CharField(max_length=300, blank=True)
    graded_at = models.DateTimeField()
    graded_by = by_whom()

    class Meta:
        ordering = ["-graded_at", "-pk"]


class EpisodeAct(ImmutableRecord):
    """One thing done to find the child, or after: with its time, so that waiting shows (F5)."""

    privacy = Privacy(sensitive="note", plain="id episode what happened_when done_at done_by")
    WHATS = {
        "search": "Searched a place",
        "called": "Called or messaged the child",
        "asked": "Spoke to family, friends or carers",
        "phone": "Asked for phone, bank or travel data",
        "circulated": "Circulated",
        "partner": "Told or asked a partner",
        "supervisor": "A supervisor reviewed it",
        "found": "Found, or came back",
        "interview": "Prevention interview",
        "return": "Return interview",
        "other": "Something else",
    }
    BY_HAND = ("search", "called", "asked", "phone", "circulated", "partner", "supervisor", "other")

    episode = of("cases.Episode", related_name="acts")
    what = models.CharField(max_length=12, choices=list(WHATS.items()))
    note = models.TextField()
    happened_when = models.DateTimeField()
    done_at = models.DateTimeField()
    done_by = by_whom()

    class Meta:
        ordering = ["-happened_when", "-pk"]
