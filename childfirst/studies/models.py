"""The vignette study. There is no reply in this database: an answer adds one to a count, and the counts hold no person.

Who took part is kept, so that nobody answers twice; what they answered is not kept anywhere. See docs/adr/0019.
"""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.studies.states import LABELS

OFFICER = settings.AUTH_USER_MODEL


class Round(MutableRecord):
    """One scenario, open to everybody from one day to another. Results are read only when it is closed."""

    privacy = Privacy(plain="id vignette version module opened_at opened_by closed_at closed_by")

    vignette = models.CharField(max_length=40)
    version = models.CharField(max_length=10)
    module = models.CharField(max_length=60, blank=True)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(OFFICER, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-opened_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["vignette"], condition=models.Q(closed_at=None), name="one_open_round_a_vignette"
            )
        ]


class Part(MutableRecord):
    """Somebody agreed, answered, left or said no. No moment, and no arm once it is over: neither may help to find an answer."""

    privacy = Privacy(plain="id round officer state arm")

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="parts")
    officer = models.ForeignKey(OFFICER, on_delete=models.PROTECT, related_name="study_parts")
    state = models.CharField(max_length=10, choices=list(LABELS.items()))
    arm = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "officer"], name="one_part_a_round")]


class Tally(MutableRecord):
    """How many gave one answer to one question in one arm. Made with nought when the round opens; every one of them is written at each reply."""

    privacy = Privacy(plain="id round trained arm question answer count")

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="tallies")
    trained = models.BooleanField()
    arm = models.CharField(max_length=20)
    question = models.CharField(max_length=12)
    answer = models.PositiveSmallIntegerField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["round", "trained", "arm", "question", "answer"], name="one_tally_an_answer"
            )
        ]
