"""The child. Age is never stored: it is computed at the event from the date of birth, with the basis of that date (R001, R002)."""

from datetime import date

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import vocabulary as words


class Child(MutableRecord):
    """One child known to the force, under the name and date of birth best supported now.

    An `unidentified` child comes from a source that names nobody (an open stop-and-search file).
    """

    privacy = Privacy(
        personal="given_name family_name given_key family_key date_of_birth preferred_name phone",
        sensitive="sex gender_note ethnicity_self ethnicity_officer first_language interpreter_needed communication_note health_note "
        "school second_school school_status social_worker",
        plain="id date_of_birth_basis date_of_birth_note unidentified main created_at created_by",
    )
    closes = "child"

    given_name = models.CharField(max_length=80, blank=True)
    family_name = models.CharField(max_length=80, blank=True)
    preferred_name = models.CharField(max_length=80, blank=True)
    given_key = models.CharField(max_length=40, blank=True)
    family_key = models.CharField(max_length=40, blank=True)
    date_of_birth = models.DateField(null=True)
    date_of_birth_basis = models.CharField(max_length=12, choices=list(words.DATE_OF_BIRTH_BASES.items()), blank=True)
    date_of_birth_note = models.CharField(max_length=200, blank=True)
    sex = models.CharField(max_length=10, choices=list(words.SEXES.items()), default="unknown")
    gender_note = models.CharField(max_length=120, blank=True)
    ethnicity_self = models.CharField(max_length=2, choices=list(words.ETHNICITIES_SELF.items()), blank=True)
    ethnicity_officer = models.CharField(max_length=10, choices=list(words.ETHNICITIES_OFFICER.items()), blank=True)
    first_language = models.CharField(max_length=60, blank=True)
    interpreter_needed = models.BooleanField(null=True)
    communication_note = models.TextField(blank=True)
    health_note = models.TextField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    school = models.ForeignKey("teams.School", null=True, on_delete=models.PROTECT, related_name="pupils")
    # Registered at two schools (a main school and, say, alternative provision), or moving from one to the other.
    second_school = models.ForeignKey("teams.School", null=True, on_delete=models.PROTECT, related_name="second_pupils")
    school_status = models.CharField(max_length=24, choices=list(words.SCHOOL_STATUSES.items()), default="unknown")
    social_worker = models.CharField(max_length=120, blank=True)
    unidentified = models.BooleanField(default=False)
    # Two records that a person said are one child are shown as one, under the older. Nothing is moved: undoing it takes this away again.
    main = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="joined_records")
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "children"
        indexes = [
            models.Index(fields=["family_key", "given_key"], name="child_by_sound"),
            models.Index(fields=["given_key", "family_key"], name="child_by_given_sound"),
            models.Index(fields=["date_of_birth"], name="child_by_birth"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name to show, or that there is none."""
        if self.unidentified:
            return "Unidentified child"
        return f"{self.given_name} {self.family_name}".strip() or "Child, name not known"

    def age_in_months(self, on: date) -> int | None:
        """Completed months of age on a day, or None where the date of birth is not known."""
        born = self.date_of_birth
        if born is None or on < born:
            return None
        return (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)


class ChildName(MutableRecord):
    """Another name the child goes by or was recorded under."""

    privacy = Privacy(personal="child given_name family_name given_key family_key", plain="id noted_at noted_by")

    child = models.ForeignKey(Child, on_delete=models.PROTECT, related_name="other_names")
    given_name = models.CharField(max_length=80, blank=True)
    family_name = models.CharField(max_length=80, blank=True)
    given_key = models.CharField(max_length=40, blank=True)
    family_key = models.CharField(max_length=40, blank=True)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["family_key", "given_key"], name="child_name_by_sound"),
            models.Index(fields=["given_key"], name="child_name_by_given_sound"),
        ]
