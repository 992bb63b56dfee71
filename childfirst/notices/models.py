"""Drafts of notices: the least a partner needs, prepared for a named person to send. Sending comes later and is its own act."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy


class NoticeDraft(MutableRecord):
    """One notice about one contact to one recipient, not yet sent.

    `content` holds only the fields that recipient may have; R106 lists a school's, and nothing outside it is copied.
    """

    privacy = Privacy(
        personal="child recipient",
        sensitive="content",
        plain="id contact recipient_kind school council about prepared_at prepared_by withdrawn_at withdrawn_by",
    )
    RECIPIENTS = {
        "school": "School or college",
        "home_education": "Council officer for home education",
        "council": "Council children's services",
        "early_help": "Early help",
        "exploitation_team": "Child exploitation team",
        "ward_team": "Ward team",
    }

    contact = models.ForeignKey("contacts.Contact", on_delete=models.PROTECT, related_name="notice_drafts")
    child = models.ForeignKey("children.Child", null=True, on_delete=models.PROTECT, related_name="notice_drafts")
    recipient_kind = models.CharField(max_length=20, choices=list(RECIPIENTS.items()))
    recipient = models.CharField(max_length=160)
    school = models.ForeignKey("teams.School", null=True, on_delete=models.PROTECT, related_name="+")
    council = models.ForeignKey("teams.Borough", null=True, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=200)
    content = models.JSONField(default=dict)
    prepared_at = models.DateTimeField()
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["prepared_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["contact", "child", "recipient_kind", "recipient"],
                condition=models.Q(withdrawn_at=None),
                name="notice_drafted_once",
            )
        ]
