"""What was found in a text that was sent, why the writer kept it, that it was reworded, and what the supervisor said.

Nothing here counts or ranks people. The text itself stays where it was written; here are the words, in their sentence.
"""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, Privacy
from childfirst.rules.vocabulary import Words

VERDICTS: Words = {"accepted": "Accepted as it stands", "challenged": "Sent back to be reworded"}


class FlaggedWords(ImmutableRecord):
    """Words that were sent. `subject_*` and `place` say which record and which answer of it they stand in."""

    privacy = Privacy(
        sensitive="words before after",
        plain="id subject_type subject_id subject_title href place place_title start kind weight why suggestion source layer found_at written_by team",
    )
    computed_moments = ("found_at",)

    subject_type = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=40)
    subject_title = models.CharField(max_length=200)
    href = models.CharField(max_length=200)
    place = models.CharField(max_length=80)
    place_title = models.CharField(max_length=200)
    start = models.PositiveIntegerField()
    words = models.CharField(max_length=400)
    before = models.CharField(max_length=300, blank=True)
    after = models.CharField(max_length=300, blank=True)
    kind = models.CharField(max_length=20)
    weight = models.CharField(max_length=1)
    why = models.TextField()
    suggestion = models.TextField()
    source = models.CharField(max_length=300)
    layer = models.CharField(max_length=10)
    found_at = models.DateTimeField()
    written_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    team = models.ForeignKey("teams.Team", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["found_at", "pk"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id"], name="words_by_subject"),
            models.Index(fields=["team", "-found_at"], name="words_by_team"),
            models.Index(fields=["written_by", "-found_at"], name="words_by_writer"),
        ]


class Justification(ImmutableRecord):
    """Why the writer kept the words."""

    privacy = Privacy(sensitive="reason", plain="id flagged justified_at justified_by")

    flagged = models.OneToOneField(FlaggedWords, on_delete=models.PROTECT, related_name="justification")
    reason = models.TextField()
    justified_at = models.DateTimeField()
    justified_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class Rewording(ImmutableRecord):
    """The record was changed and the words are no longer in it."""

    privacy = Privacy(plain="id flagged reworded_at reworded_by")

    flagged = models.OneToOneField(FlaggedWords, on_delete=models.PROTECT, related_name="rewording")
    reworded_at = models.DateTimeField()
    reworded_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")


class WordingReview(ImmutableRecord):
    """A supervisor read the words in their sentence and accepted them, or sent them back."""

    privacy = Privacy(sensitive="note", plain="id flagged verdict reviewed_at reviewed_by")

    flagged = models.OneToOneField(FlaggedWords, on_delete=models.PROTECT, related_name="review")
    verdict = models.CharField(max_length=10, choices=list(VERDICTS.items()))
    note = models.TextField(blank=True)
    reviewed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
