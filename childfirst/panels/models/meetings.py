"""A panel's meeting, who sits on it, from what it was drawn, and the force's own days for an answer."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.panels import words
from childfirst.panels.states import MEETING

_PERSON = settings.AUTH_USER_MODEL


class Meeting(MutableRecord):
    """One meeting over one period. `strata` and `seed` are shown to everybody who sits; `public` is all that the public reads."""

    privacy = Privacy(
        sensitive="went_well went_wrong asks",
        plain="id reference title mode first_day last_day held_on sizes seed strata supporter status drawn_at drawn_by opened_at opened_by "
        "discussed_at discussed_by prepared_at prepared_by published_at published_by sent_back_reason called_off_at called_off_by "
        "called_off_reason public revision",
    )

    reference = models.CharField(max_length=16, unique=True)
    title = models.CharField(max_length=120)
    mode = models.CharField(max_length=10, choices=list(words.MODES.items()))
    first_day = models.DateField()
    last_day = models.DateField()
    held_on = models.DateField()
    sizes = models.JSONField()
    seed = models.CharField(max_length=60)
    strata = models.JSONField(default=list)
    supporter = models.CharField(max_length=200)
    status = models.CharField(max_length=10, choices=MEETING.choices(), default=MEETING.first)
    revision = models.PositiveIntegerField(default=0)
    drawn_at = models.DateTimeField()
    drawn_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True)
    opened_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    discussed_at = models.DateTimeField(null=True)
    discussed_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    went_well = models.TextField(blank=True)
    went_wrong = models.TextField(blank=True)
    asks = models.TextField(blank=True)
    prepared_at = models.DateTimeField(null=True)
    prepared_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    sent_back_reason = models.TextField(blank=True)
    published_at = models.DateTimeField(null=True)
    published_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    called_off_at = models.DateTimeField(null=True)
    called_off_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")
    called_off_reason = models.TextField(blank=True)
    public = models.JSONField(default=dict)

    class Meta:
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.title}, {self.reference}"

    @property
    def young(self) -> bool:
        """In plainer words, shorter, with notes before what is hard to read."""
        return self.mode == "young"


class Frame(ImmutableRecord):
    """All that could have been drawn, as it stood: so that the draw can be made again, and nobody can have chosen."""

    privacy = Privacy(plain="id meeting kind strata digest")

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="frames")
    kind = models.CharField(max_length=10, choices=list(words.KINDS.items()))
    strata = models.JSONField()
    digest = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["meeting", "kind"], name="one_frame_a_kind")]


class Seat(MutableRecord):
    """Somebody sits on a meeting. Whoever stopped is not waited for, and may come back."""

    privacy = Privacy(plain="id meeting member chair seated_at seated_by stopped_at stopped_by")

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="seats")
    member = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="panel_seats")
    chair = models.BooleanField(default=False)
    seated_at = models.DateTimeField()
    seated_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")
    stopped_at = models.DateTimeField(null=True)
    stopped_by = models.ForeignKey(_PERSON, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-chair", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "member"], name="seated_once"),
            models.UniqueConstraint(fields=["meeting"], condition=models.Q(chair=True), name="one_chair"),
        ]


class AnswerDays(ImmutableRecord):
    """Within how many days the force chose to answer a panel, from a day on. Its own choice, dated: never law."""

    privacy = Privacy(plain="id days from_day reason set_at set_by")

    days = models.PositiveSmallIntegerField()
    from_day = models.DateField()
    reason = models.TextField()
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(_PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-from_day", "-pk"]
