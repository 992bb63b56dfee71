"""Clocks of cases and of missing episodes that ring: one row for each duty and each due moment."""

from django.db import models

from childfirst.audit.ringing import Ring
from childfirst.cases.models.columns import by_whom, of
from childfirst.foundation.records import MutableRecord, Privacy

DUTIES = {
    "CASE_ALLOCATE": "A case has an officer",
    "CASE_SUPERVISE": "A supervisor looks at the case",
    "CASE_TASK": "Something to do in a case",
    "CASE_ANSWER": "An answer to the lead",
    "NRM_SEND": "National referral sent",
    "R122": "Decision on the national referral (R122): chase it",
    "MISSING_REVIEW": "The grade of a missing child is reviewed",
    "MISSING_SEEN": "Prevention interview",
}


class CaseClock(MutableRecord):
    """One duty until one due moment; a duty that starts again is a further row. `number` is the row that asks for it: the case, the
    episode, the task, the national referral or the direction. `owner` is empty where the team's sergeant or the board has it.

    `look_at` is when the sweep has something to say next: the warning, then the breach; empty when there is nothing left.
    """

    privacy = Privacy(plain="id case episode duty number owner started_at due_at look_at ended_at")
    computed_moments = ("started_at", "due_at", "look_at", "ended_at")

    case = of("cases.Case", null=True, related_name="clocks")
    episode = of("cases.Episode", null=True, related_name="clocks")
    duty = models.CharField(max_length=16, choices=list(DUTIES.items()))
    number = models.BigIntegerField()
    owner = by_whom(related_name="case_clocks")
    started_at = models.DateTimeField()
    due_at = models.DateTimeField()
    look_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["due_at", "pk"]
        indexes = [
            models.Index(fields=["look_at"], condition=models.Q(look_at__isnull=False), name="case_clock_to_look_at"),
            models.Index(fields=["due_at"], condition=models.Q(ended_at=None), name="case_clock_open"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["duty", "number"], condition=models.Q(ended_at=None), name="case_clock_runs_once"
            ),
            models.CheckConstraint(
                condition=models.Q(case__isnull=False) ^ models.Q(episode__isnull=False), name="case_clock_is_of_one"
            ),
        ]

    def __str__(self) -> str:
        return f"Clock {self.pk}: {self.get_duty_display()}"


class CaseClockRing(Ring):
    """The clock rang: a warning, or a breach, once each."""

    privacy = Privacy(plain="id clock kind due_at rung_at")

    clock = of("cases.CaseClock", related_name="rings")

    class Meta(Ring.Meta):
        constraints = [models.UniqueConstraint(fields=["clock", "kind"], name="case_clock_rings_once")]
