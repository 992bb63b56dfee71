"""The independent review of a power used on a child: whoever it was, somebody who had no part in it looks.

A review knows its subject by type and number, so that searches and force share one queue, one act and one rule of independence.
"""

from django.conf import settings
from django.db import models

from childfirst.audit.ringing import Ring
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.powers.states import REVIEW
from childfirst.rules import search_words as words

SUBJECTS = {"search": "Search", "force": "Use of force"}


class Review(MutableRecord):
    """One review of one use of a power. `due_at` is worked out when it opens; a grade once given does not change.

    Where what was reviewed is corrected afterwards the review stays, and a further `number` opens beside it. `versions` are
    the officers' reports of force as they stood when they were reviewed.
    """

    privacy = Privacy(
        personal="child",
        sensitive="subject_title grade reasons learning for_officers words_for_child",
        plain="id subject_type subject_id number contact command_unit clock why status versions opened_at opened_by due_at look_at taken_at taken_by reviewed_at reviewed_by "
        "revision",
    )
    computed_moments = ("due_at", "look_at")

    subject_type = models.CharField(max_length=20, choices=list(SUBJECTS.items()))
    subject_id = models.BigIntegerField()
    number = models.PositiveSmallIntegerField(default=1)
    subject_title = models.CharField(max_length=160)
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="power_reviews")
    child = models.ForeignKey("children.Child", null=True, on_delete=models.PROTECT, related_name="power_reviews")
    command_unit = models.ForeignKey("teams.BasicCommandUnit", null=True, on_delete=models.PROTECT, related_name="+")
    clock = models.OneToOneField("referrals.Clock", null=True, on_delete=models.PROTECT, related_name="power_review")
    why = models.CharField(max_length=12, choices=list(words.REVIEW_WHY.items()))
    status = models.CharField(max_length=14, choices=REVIEW.choices(), default=REVIEW.first)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    due_at = models.DateTimeField()
    look_at = models.DateTimeField(null=True)  # the next warning or breach; empty where the referral's own clock rings
    taken_at = models.DateTimeField(null=True)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    grade = models.CharField(max_length=12, choices=list(words.GRADES.items()), blank=True)
    reasons = models.TextField(blank=True)
    learning = models.TextField(blank=True)
    for_officers = models.TextField(blank=True)
    words_for_child = models.TextField(blank=True)
    versions = models.JSONField(default=list)
    reviewed_at = models.DateTimeField(null=True)
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["due_at", "pk"]
        indexes = [
            models.Index(fields=["status", "due_at", "id"], name="power_review_queue"),
            models.Index(fields=["look_at"], condition=models.Q(look_at__isnull=False), name="power_review_to_look_at"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["subject_type", "subject_id", "number"], name="review_numbered_once"),
            models.UniqueConstraint(
                fields=["subject_type", "subject_id"],
                condition=~models.Q(status="reviewed"),
                name="one_open_review_of_a_use",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="reviewed")
                | (
                    models.Q(reviewed_at__isnull=False, reviewed_by__isnull=False)
                    & ~models.Q(grade="")
                    & ~models.Q(reasons="")
                    & ~models.Q(for_officers="")
                    & ~models.Q(words_for_child="")
                ),
                name="review_done_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"Review of {self.subject_title}"


class ReviewRing(Ring):
    """The clock of a review rang: a warning, or a breach, once each."""

    privacy = Privacy(plain="id review kind due_at rung_at")

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="rings")

    class Meta(Ring.Meta):
        constraints = [models.UniqueConstraint(fields=["review", "kind"], name="power_review_rings_once")]


class ReviewConnection(ImmutableRecord):
    """Somebody who had a part in what is reviewed, and so may not review it. A name alone where they hold no sign-in."""

    privacy = Privacy(personal="name", plain="id review officer how noted_at noted_by")

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="connections")
    officer = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=120)
    how = models.CharField(max_length=12, choices=list(words.CONNECTED.items()))
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["review", "officer", "name", "how"], name="connected_once")]


class ReviewReading(ImmutableRecord):
    """An officer who had a part in it has read what the reviewer wrote back."""

    privacy = Privacy(plain="id review read_at read_by")

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="readings")
    read_at = models.DateTimeField()
    read_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "read_by"], name="read_once_each")]


class WordsGiven(ImmutableRecord):
    """What the reviewer says to the child was given, or was tried: when, how and by whom."""

    privacy = Privacy(
        personal="given_by_name", sensitive="note", plain="id review how given_when recorded_at recorded_by"
    )

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="words_given")
    how = models.CharField(max_length=12, choices=list(words.WORDS_GIVEN.items()))
    given_when = models.DateTimeField()
    given_by_name = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-given_when", "-pk"]
