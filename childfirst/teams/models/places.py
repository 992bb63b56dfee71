"""Basic command units, boroughs and wards. Codes are the statistics office's, so that a force's own lookup loads over them."""

from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class BasicCommandUnit(MutableRecord):
    """One of the force's twelve local command units."""

    privacy = Privacy(plain="id code name")

    code = models.CharField(max_length=4, unique=True)
    name = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.name


class Borough(MutableRecord):
    """A London borough, which is also the council that answers for children's services there."""

    privacy = Privacy(plain="id code name command_unit")

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=80, unique=True)
    command_unit = models.ForeignKey(BasicCommandUnit, on_delete=models.PROTECT, related_name="boroughs")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Ward(MutableRecord):
    """A ward. The demo's are invented; a force loads the statistics office's."""

    privacy = Privacy(plain="id code name borough")

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=80)
    borough = models.ForeignKey(Borough, on_delete=models.PROTECT, related_name="wards")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
