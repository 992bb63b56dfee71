"""One child's part, or one adult's part, in one contact."""

from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import vocabulary as words

_YES_NO = [("yes", "Yes"), ("no", "No")]


class Involvement(MutableRecord):
    """One child in one contact. Roles are a set: the same child may be victim, suspect and missing at once.

    `child` is empty while the child is unnamed: a visible gap on the desk, not silence (F31). Age, ethnicity, needs and
    care are kept as they stood at the event. `perceived_age_years` was asked before the known age was shown.
    """

    privacy = Privacy(
        personal="child unnamed_note child_words wishes",
        sensitive="roles sex age_months perceived_age_years ethnicity_self ethnicity_officer offence outcome outcome_reason seen spoken_to "
        "spoken_alone not_spoken_reason aware signs signs_note needs needs_asked language interpreter_used care_status care_council "
        "placement_moves school second_school school_status missing_grade missing_hours prevention_interview beyond_outer_clothing",
        plain="id contact order age_basis home_borough km_from_home returned_at_home caller_is_childrens_home",
    )

    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="involvements")
    child = models.ForeignKey("children.Child", null=True, on_delete=models.PROTECT, related_name="involvements")
    order = models.PositiveSmallIntegerField(default=1)
    unnamed_note = models.CharField(max_length=200, blank=True)
    roles = models.JSONField(default=list)
    sex = models.CharField(max_length=10, choices=list(words.SEXES.items()), default="unknown")
    age_months = models.PositiveSmallIntegerField(null=True)
    age_basis = models.CharField(max_length=12, choices=list(words.DATE_OF_BIRTH_BASES.items()), blank=True)
    perceived_age_years = models.PositiveSmallIntegerField(null=True)
    ethnicity_self = models.CharField(max_length=2, choices=list(words.ETHNICITIES_SELF.items()), blank=True)
    ethnicity_officer = models.CharField(max_length=10, choices=list(words.ETHNICITIES_OFFICER.items()), blank=True)
    offence = models.CharField(max_length=24, choices=list(words.OFFENCES.items()), blank=True)
    outcome = models.CharField(max_length=32, choices=list(words.OUTCOMES.items()), blank=True)
    outcome_reason = models.TextField(blank=True)
    seen = models.CharField(max_length=3, choices=_YES_NO, blank=True)
    spoken_to = models.CharField(max_length=3, choices=_YES_NO, blank=True)
    spoken_alone = models.CharField(max_length=3, choices=_YES_NO, blank=True)
    not_spoken_reason = models.CharField(max_length=300, blank=True)
    child_words = models.TextField(blank=True)
    wishes = models.TextField(blank=True)
    aware = models.JSONField(default=dict)
    signs = models.JSONField(default=list)
    signs_note = models.TextField(blank=True)
    needs_asked = models.BooleanField(null=True)
    needs = models.JSONField(default=list)
    language = models.CharField(max_length=60, blank=True)
    interpreter_used = models.BooleanField(null=True)
    care_status = models.CharField(max_length=24, choices=list(words.CARE_STATUSES.items()), default="unknown")
    care_council = models.CharField(max_length=80, blank=True)
    placement_moves = models.PositiveSmallIntegerField(null=True)
    school = models.ForeignKey("teams.School", null=True, on_delete=models.PROTECT, related_name="+")
    second_school = models.ForeignKey("teams.School", null=True, on_delete=models.PROTECT, related_name="+")
    school_status = models.CharField(max_length=24, choices=list(words.SCHOOL_STATUSES.items()), default="unknown")
    home_borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    km_from_home = models.FloatField(null=True)
    missing_grade = models.CharField(max_length=10, choices=list(words.MISSING_GRADES.items()), blank=True)
    missing_hours = models.FloatField(null=True)
    returned_at_home = models.BooleanField(null=True)
    prevention_interview = models.CharField(
        max_length=8, choices=[("yes", "Done"), ("no", "Not done"), ("refused", "Offered and refused")], blank=True
    )
    beyond_outer_clothing = models.BooleanField(null=True)
    caller_is_childrens_home = models.BooleanField(null=True)

    computed_moments = ()

    class Meta:
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["child", "contact"], name="involvement_by_child")]
        constraints = [models.UniqueConstraint(fields=["contact", "child"], name="child_once_in_a_contact")]

    def __str__(self) -> str:
        return f"{self.name} in {self.contact}"

    @property
    def name(self) -> str:
        """The child's name, or the gap."""
        return self.child.name if self.child else "Child not yet named"


class ContactAdult(MutableRecord):
    """One adult in one contact. Suspect ethnicity and nationality are asked, or why not (F27)."""

    privacy = Privacy(
        personal="adult full_name date_of_birth note",
        sensitive="ethnicity nationality sex",
        plain="id contact order relation part age_years lives_in_home",
    )

    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="adults")
    adult = models.ForeignKey("children.Adult", null=True, on_delete=models.PROTECT, related_name="contact_parts")
    order = models.PositiveSmallIntegerField(default=1)
    full_name = models.CharField(max_length=120, blank=True)
    relation = models.CharField(max_length=24, choices=list(words.ADULT_RELATIONS.items()), default="unknown")
    part = models.CharField(max_length=24, choices=list(words.ADULT_PARTS.items()), default="present")
    date_of_birth = models.DateField(null=True)
    age_years = models.PositiveSmallIntegerField(null=True)
    sex = models.CharField(max_length=10, blank=True)
    ethnicity = models.CharField(max_length=10, choices=list(words.ETHNICITIES_OFFICER.items()), blank=True)
    nationality = models.CharField(max_length=60, blank=True)
    lives_in_home = models.BooleanField(null=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["order", "pk"]
