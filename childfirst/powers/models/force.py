"""Force used on one child in one incident: each officer's own report, each version of it, and the flag for referral."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import ImmutableRecord, MutableRecord, Privacy
from childfirst.powers.force_states import FORCE_REPORT
from childfirst.rules import force as words

_OFFICER = settings.AUTH_USER_MODEL


class ForceIncident(MutableRecord):
    """One child, one incident. It groups the reports of every officer who used force, so that a reviewer reads them together.

    When and where each officer says it was stands in that officer's own report; here is only what the incident is found by.
    """

    privacy = Privacy(
        personal="child",
        plain="id contact occurred_from borough command_unit opened_at opened_by",
    )

    child = models.ForeignKey("children.Child", on_delete=models.PROTECT, related_name="force_incidents")
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="force_incidents")
    occurred_from = models.DateTimeField(db_index=True)
    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    command_unit = models.ForeignKey("teams.BasicCommandUnit", null=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-occurred_from", "-pk"]
        constraints = [models.UniqueConstraint(fields=["contact", "child"], name="force_once_in_a_contact")]

    def __str__(self) -> str:
        return f"Force {self.pk}"


class ForceReport(MutableRecord):
    """One officer's report (R170). `answers` is what stands on the pages, as typed; what was sent stands in the versions."""

    privacy = Privacy(
        sensitive="answers",
        plain="id incident officer officers_present supervisor status revision started_at started_by saved_at saved_by",
    )

    incident = models.ForeignKey(ForceIncident, on_delete=models.PROTECT, related_name="reports")
    officer = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="force_reports")
    answers = models.JSONField(default=dict)
    # Kept as rows as well as in the answers: a person who was there, or led it, may not review it.
    officers_present = models.ManyToManyField(_OFFICER, related_name="+", blank=True)
    supervisor = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=12, choices=FORCE_REPORT.choices(), default=FORCE_REPORT.first)
    revision = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["started_at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["incident", "officer"], name="one_force_report_an_officer_a_child")
        ]

    def __str__(self) -> str:
        return f"Report {self.pk} of {self.incident}"


class ForceVersion(ImmutableRecord):
    """A report as it was sent, with what the gate said of it. A correction is a further version, and the earlier ones stay.

    The child's age, sex and ethnicity are kept as they stood when it was sent, so that a figure can be counted again.
    """

    privacy = Privacy(
        personal="facts",
        sensitive="tactics ced_highest purpose injury decision missing breaches exceptions after age_years sex ethnicity_self "
        "ethnicity_officer refer_because",
        plain="id report number complete place_type command_unit occurred_from parent_told perceived_age_years change_reason sent_at sent_by",
    )

    report = models.ForeignKey(ForceReport, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    complete = models.BooleanField()
    facts = models.JSONField(default=dict)
    tactics = models.JSONField(default=list)
    ced_highest = models.CharField(max_length=24, blank=True)
    purpose = models.CharField(max_length=24, blank=True)
    injury = models.CharField(max_length=8, blank=True)
    place_type = models.CharField(max_length=20, choices=list(words.PLACES.items()), blank=True)
    command_unit = models.CharField(max_length=40, blank=True)
    occurred_from = models.DateTimeField()
    parent_told = models.DateTimeField(null=True)
    perceived_age_years = models.PositiveSmallIntegerField(null=True)
    age_years = models.PositiveSmallIntegerField(null=True)
    sex = models.CharField(max_length=10, blank=True)
    ethnicity_self = models.CharField(max_length=2, blank=True)
    ethnicity_officer = models.CharField(max_length=10, blank=True)
    decision = models.CharField(max_length=20)
    missing = models.JSONField(default=list)
    breaches = models.JSONField(default=list)
    exceptions = models.JSONField(default=list)
    after = models.JSONField(default=list)
    refer_because = models.CharField(max_length=200, blank=True)
    change_reason = models.TextField(blank=True)
    sent_at = models.DateTimeField(db_index=True)
    sent_by = models.ForeignKey(_OFFICER, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["report", "number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="force_version_once")]


class ForceReferral(MutableRecord):
    """A discharge on a child or a grave injury, flagged for referral (R173), until a named person says what became of it.

    Its time runs on `clock`, which rings like every other and asks for a reason when it is missed.
    """

    privacy = Privacy(
        sensitive="because reason",
        plain="id incident clock flagged_at desk_referral answer reference answered_at answered_by",
    )
    computed_moments = ("flagged_at",)

    incident = models.OneToOneField(ForceIncident, on_delete=models.PROTECT, related_name="referral")
    because = models.CharField(max_length=200)
    flagged_at = models.DateTimeField()
    clock = models.OneToOneField("referrals.Clock", on_delete=models.PROTECT, related_name="force_flag")
    desk_referral = models.ForeignKey("referrals.Referral", null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=16, choices=list(words.REFERRED.items()), blank=True)
    reference = models.CharField(max_length=60, blank=True)
    reason = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(_OFFICER, null=True, on_delete=models.PROTECT, related_name="+")
