"""Schools with their own terms, closures and start times: the school notice clock (R103) is worked from these."""

from datetime import date, time

from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.teams.models.places import Ward


class School(MutableRecord):
    """A school, college or other setting that a child goes to."""

    privacy = Privacy(plain="id urn name phase ward day_starts is_open")

    urn = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=120)
    phase = models.CharField(
        max_length=20,
        choices=[
            ("primary", "Primary"),
            ("secondary", "Secondary"),
            ("college", "College"),
            ("alternative", "Alternative provision"),
            ("all_through", "All-through"),
            ("other", "Special, independent or other"),
        ],
    )
    ward = models.ForeignKey(Ward, on_delete=models.PROTECT, related_name="schools")
    day_starts = models.TimeField(default=time(8, 45))
    is_open = models.BooleanField(default=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def calendar(self) -> dict[str, object]:
        """The shape `rules.clocks` reads: terms, start of the day, closures."""
        return {
            "name": self.name,
            "terms": [[t.first_day.isoformat(), t.last_day.isoformat()] for t in self.terms.all()],
            "day_starts": self.day_starts.strftime("%H:%M"),
            "closed": [c.day.isoformat() for c in self.closures.all()],
        }


class SchoolTerm(MutableRecord):
    """One stretch of school days, both ends included. A half term lies between two."""

    privacy = Privacy(plain="id school first_day last_day from_council")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="terms")
    first_day: "models.DateField[date, date]" = models.DateField()
    last_day: "models.DateField[date, date]" = models.DateField()
    from_council = models.BooleanField(default=False)  # a school's own dates stand before its council's

    class Meta:
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="term_ends_after_it_starts"
            )
        ]


class SchoolClosure(MutableRecord):
    """A day inside a term on which the school is shut."""

    privacy = Privacy(plain="id school day why")

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="closures")
    day: "models.DateField[date, date]" = models.DateField()
    why = models.CharField(max_length=80, blank=True)
