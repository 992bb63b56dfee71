"""A home, and which children live in or visit it. Other children of a household are found through these rows (F31)."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class Household(MutableRecord):
    """One address where children live."""

    privacy = Privacy(personal="address postcode", plain="id borough ward")

    address = models.CharField(max_length=200)
    postcode = models.CharField(max_length=10, blank=True, db_index=True)
    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    ward = models.ForeignKey("teams.Ward", null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.address}, {self.postcode}".strip(", ")


class HouseholdChild(MutableRecord):
    """One child's place in one home."""

    privacy = Privacy(personal="household child", plain="id relation noted_at noted_by left_on")
    RELATIONS = {"lives_here": "Lives here", "visits": "Visits or stays at times"}

    household = models.ForeignKey(Household, on_delete=models.PROTECT, related_name="child_places")
    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="household_places")
    relation = models.CharField(max_length=12, choices=list(RELATIONS.items()), default="lives_here")
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    left_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["household", "child"], condition=models.Q(left_on=None), name="child_in_home_once"
            )
        ]
