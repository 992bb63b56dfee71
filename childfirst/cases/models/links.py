"""People, vehicles, phones, places and events of concern, how children are linked to them and to each other, and what was done about them."""

from django.db import models

from childfirst.cases.models.columns import by_whom, of
from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import exploitation as words


class Concern(MutableRecord):
    """Somebody or something that may harm children. Never a child: a child is a child in every link."""

    privacy = Privacy(personal="name", sensitive="note", plain="id kind key noted_at noted_by")

    kind = models.CharField(max_length=8, choices=list(words.CONCERNS.items()))
    name = models.CharField(max_length=120)
    key = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    noted_at = models.DateTimeField()
    noted_by = by_whom()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="concern_known_once")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.name}"


class Tie(MutableRecord):
    """A child's link to a concern, or to another child (a friend, a brother or sister, somebody missing with them)."""

    privacy = Privacy(
        personal="child other_child", sensitive="how rests_on", plain="id concern case noted_at noted_by ended_at ended_by ended_because"
    )  # fmt: skip

    case = of("cases.Case", related_name="ties")
    child = of("children.Child", related_name="ties")
    concern = of("cases.Concern", null=True, related_name="ties")
    other_child = of("children.Child", null=True, related_name="ties_back")
    how = models.CharField(max_length=20, choices=list(words.TIES.items()))
    rests_on = models.TextField()
    noted_at = models.DateTimeField()
    noted_by = by_whom()
    ended_at = models.DateTimeField(null=True)
    ended_by = by_whom()
    ended_because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(concern__isnull=False) ^ models.Q(other_child__isnull=False),
                name="tie_to_a_concern_or_a_child",
            )
        ]


class Disruption(MutableRecord):
    """Something done to stop the harm: when, by which power, until when, and what it changed."""

    privacy = Privacy(
        sensitive="what effect effect_note", plain="id case concern kind begun_on ends_on noted_at noted_by effect_at effect_by"
    )  # fmt: skip

    case = of("cases.Case", related_name="disruptions")
    concern = of("cases.Concern", null=True, related_name="disruptions")
    kind = models.CharField(max_length=12, choices=list(words.DISRUPTIONS.items()))
    what = models.TextField()
    begun_on = models.DateField()
    ends_on = models.DateField(null=True)
    noted_at = models.DateTimeField()
    noted_by = by_whom()
    effect = models.CharField(max_length=8, choices=list(words.EFFECTS.items()), default="not_yet")
    effect_note = models.TextField(blank=True)
    effect_at = models.DateTimeField(null=True)
    effect_by = by_whom()

    class Meta:
        ordering = ["-begun_on", "-pk"]
