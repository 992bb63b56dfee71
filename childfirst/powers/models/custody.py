"""A stay of a child in a custody suite, and everything that happened in it, each as a row with its own time and who recorded it."""

from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.db import models

from childfirst.foundation.now import now
from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.powers.custody_states import STAY
from childfirst.rules import custody_words as words
from childfirst.rules.clocks.nights import minutes_by_night
from childfirst.rules.clocks.phrases import length
from childfirst.ui.formatting import moment_words

LATE: Final = timedelta(minutes=30)  # after which an entry says that it was written later


class CustodyStay(MutableRecord):
    """One child in one suite from arriving to leaving. What it says now is worked out from its entries.

    `arrived_at`, `ended_at`, `status`, `next_due_at` and `next_due` are kept for the board and are never typed.
    """

    privacy = Privacy(
        personal="child",
        sensitive="status ended_how",
        plain="id reference contact suite arrived_at ended_at next_due_at next_due revision opened_at opened_by referral",
    )
    computed_moments = ("arrived_at", "ended_at", "next_due_at")

    reference = models.CharField(max_length=24, unique=True)
    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="custody_stays")
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="custody_stays")
    suite = models.ForeignKey("teams.Team", on_delete=models.PROTECT, related_name="custody_stays")
    status = models.CharField(max_length=20, choices=STAY.choices(), default=STAY.first)
    arrived_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_how = models.CharField(max_length=24, choices=list(words.ENDS.items()), blank=True)
    next_due_at = models.DateTimeField(null=True)
    next_due = models.CharField(max_length=16, blank=True)
    referral = models.ForeignKey(
        "referrals.Referral", null=True, on_delete=models.PROTECT, related_name="custody_stays"
    )
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["suite", "next_due_at"], condition=models.Q(ended_at=None), name="stay_board"),
            models.Index(fields=["suite", "-ended_at"], name="stay_history"),
        ]
        constraints = [
            # Two people receiving one child at the same instant: the second insert fails.
            models.UniqueConstraint(fields=["child"], condition=models.Q(ended_at=None), name="one_stay_at_a_time")
        ]

    def __str__(self) -> str:
        return self.reference

    def told(self) -> str:
        """One or two sentences for the child's own page."""
        until = self.ended_at or now()
        held = f"{moment_words(self.arrived_at)}, for {length((until - self.arrived_at) // timedelta(minutes=1))}"
        night = sum(minutes_by_night(self.arrived_at, until))
        left = f"{self.get_ended_how_display()}." if self.ended_at else "Still in custody."
        return f"From {held}. Between midnight and 8am: {length(night) if night else 'none of it'}. {left}"


class CustodyEntry(ImmutableRecord):
    """One thing that happened. `moment` is when it happened; `recorded_at` when somebody wrote it down."""

    privacy = Privacy(sensitive="facts note", plain="id stay what moment recorded_at recorded_by")

    stay = models.ForeignKey(CustodyStay, on_delete=models.PROTECT, related_name="entries")
    what = models.CharField(max_length=24, choices=list(words.ENTRIES.items()))
    moment = models.DateTimeField()
    facts = models.JSONField(default=dict)
    note = models.TextField(blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["moment", "pk"]

    @property
    def late_by(self) -> timedelta | None:
        """How long after it happened it was written down, where that is worth saying."""
        late = self.recorded_at - self.moment
        return late if late >= LATE else None

    def fact(self, name: str) -> Any:
        """One answer, or None."""
        return self.facts.get(name)


class CustodyEntryTakenBack(ImmutableRecord):
    """An entry that turned out not to be so. It stays to be read, and no longer counts."""

    privacy = Privacy(sensitive="reason", plain="id entry taken_back_at taken_back_by")

    entry = models.OneToOneField(CustodyEntry, on_delete=models.PROTECT, related_name="taken_back")
    reason = models.TextField()
    taken_back_at = models.DateTimeField()
    taken_back_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
