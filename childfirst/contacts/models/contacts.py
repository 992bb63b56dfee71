"""The contact: one recorded encounter between police and one or more children, with the offence in full."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.rules import vocabulary as words


class Contact(MutableRecord):
    """One encounter. Changed after submission only by `contacts.actions.amend`, which keeps before and after.

    `details` holds what only some kinds have (a search's power and object, a missing report's last sighting), under the
    names of `contacts.details`. `incident_key` is what several records of one incident share, and what the desk folds by.
    """

    privacy = Privacy(
        personal="place postcode what_happened",
        sensitive="offence offence_note outcome outcome_reason dash dash_grade details officer_grade officer_grade_reason immediate_action",
        plain="id reference kind submission_key source source_key incident_key occurred_from occurred_to place_type borough ward "
        "crime_reference cad_reference children_in_home police_protection_from submitted_at submitted_by team revision",
    )

    # One child who is closed to somebody closes the whole contact to them: its words name every child in it.
    closes = (("involvements__child", None),)

    reference = models.CharField(max_length=24, unique=True)
    kind = models.CharField(max_length=20, choices=list(words.CONTACT_KINDS.items()))
    submission_key = models.UUIDField(unique=True, null=True)
    source = models.CharField(max_length=40, default="form")
    source_key = models.CharField(max_length=100, unique=True, null=True)
    incident_key = models.CharField(max_length=80, db_index=True, blank=True)
    occurred_from = models.DateTimeField(db_index=True)
    occurred_to = models.DateTimeField(null=True)
    place_type = models.CharField(max_length=20, choices=list(words.PLACE_TYPES.items()), blank=True)
    place = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    borough = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    ward = models.ForeignKey("teams.Ward", null=True, on_delete=models.PROTECT, related_name="+")
    what_happened = models.TextField(blank=True)
    offence = models.CharField(max_length=24, choices=list(words.OFFENCES.items()), blank=True)
    offence_note = models.CharField(max_length=200, blank=True)
    outcome = models.CharField(max_length=32, choices=list(words.OUTCOMES.items()), blank=True)
    outcome_reason = models.TextField(blank=True)
    crime_reference = models.CharField(max_length=40, blank=True)
    cad_reference = models.CharField(max_length=40, blank=True)
    dash = models.JSONField(default=list)
    dash_grade = models.CharField(max_length=10, choices=list(words.DASH_GRADES.items()), blank=True)
    children_in_home = models.PositiveSmallIntegerField(null=True)
    officer_grade = models.CharField(max_length=6, choices=list(words.GRADES.items()), blank=True)
    officer_grade_reason = models.TextField(blank=True)
    immediate_action = models.TextField(blank=True)
    police_protection_from = models.DateTimeField(null=True)
    details = models.JSONField(default=dict)
    submitted_at = models.DateTimeField(db_index=True)
    submitted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="contacts"
    )
    team = models.ForeignKey("teams.Team", null=True, on_delete=models.PROTECT, related_name="+")
    revision = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = [
            models.Index(fields=["team", "-submitted_at"], name="contact_by_team"),
            models.Index(fields=["submitted_at", "id"], name="contact_counted"),
            models.Index(fields=["crime_reference"], name="contact_by_crime"),
            models.Index(fields=["cad_reference"], name="contact_by_cad"),
        ]

    def __str__(self) -> str:
        return self.reference

    @property
    def recorder(self) -> str:
        """Who recorded it, or where it was imported from."""
        files = {
            "stops": "the published stop and search files",
            "import": "a file that was imported",
            "partner": "a partner, by form",
        }
        return str(self.submitted_by or files.get(self.source, self.source))
