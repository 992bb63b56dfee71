"""Adults around a child: carers, parents' partners, people of concern."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import vocabulary as words


class Adult(MutableRecord):
    """A grown-up named on a record. Kept apart from children: nobody's adult history belongs on a child's page."""

    privacy = Privacy(personal="full_name date_of_birth", sensitive="sex", plain="id created_at created_by")

    full_name = models.CharField(max_length=120)
    date_of_birth = models.DateField(null=True)
    sex = models.CharField(
        max_length=10,
        choices=[("female", "Woman"), ("male", "Man"), ("other", "Another description"), ("unknown", "Not known")],
        default="unknown",
    )
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.full_name


class HouseholdAdult(MutableRecord):
    """One adult's place in one home."""

    privacy = Privacy(personal="household adult relation", plain="id noted_at noted_by left_on")

    household = models.ForeignKey("children.Household", on_delete=models.PROTECT, related_name="adult_places")
    adult = models.ForeignKey(Adult, on_delete=models.PROTECT, related_name="household_places")
    relation = models.CharField(max_length=24, choices=list(words.ADULT_RELATIONS.items()), default="unknown")
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    left_on = models.DateField(null=True)
