"""A notice: the least a partner needs, prepared by itself, released by a person or a dated policy, followed until it is acknowledged."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy
from childfirst.notices import purposes
from childfirst.notices.states import ANSWERS, LIFECYCLE, STEPS


class NoticeDraft(MutableRecord):
    """One notice about one contact to one recipient. `sent_at`, `acknowledged_at` and `look_at` follow from its events.

    `content` holds only the fields that recipient may have; R106 lists a school's, and nothing outside it is copied.
    `look_at` is when the worker has something to do next: release it by policy, or turn to the next person.
    """

    privacy = Privacy(
        personal="child recipient",
        sensitive="content why",
        plain="id contact recipient_kind school council about purpose lawful_basis status due_at look_at released_at released_by policy "
        "sent_at acknowledged_at answer escalated corrects authority_at authority_by prepared_at prepared_by withdrawn_at withdrawn_by",
    )
    computed_moments = ("due_at", "look_at", "sent_at", "acknowledged_at")
    RECIPIENTS = {
        "school": "School or college",
        "school_risk": "School or college, serious risk",
        "home_education": "Council officer for home education",
        "council": "Council children's services",
        "early_help": "Early help",
        "health": "Health",
        "justice": "Youth justice service",
        "charity": "Charity or support service",
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
    purpose = models.CharField(max_length=20, choices=purposes.choices(purposes.PURPOSES), default="internal")
    lawful_basis = models.CharField(max_length=20, choices=purposes.choices(purposes.BASES), default="internal")
    content = models.JSONField(default=dict)
    why = models.TextField(blank=True)
    status = models.CharField(max_length=20, choices=LIFECYCLE.choices(), default=LIFECYCLE.first)
    answer = models.CharField(max_length=10, choices=list(ANSWERS.items()), blank=True)
    escalated = models.CharField(max_length=8, choices=list(STEPS.items()), blank=True)
    due_at = models.DateTimeField(null=True)
    look_at = models.DateTimeField(null=True)
    prepared_at = models.DateTimeField()
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    authority_at = models.DateTimeField(null=True)
    authority_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    released_at = models.DateTimeField(null=True)
    released_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    policy = models.ForeignKey("notices.ReleasePolicy", null=True, on_delete=models.PROTECT, related_name="released")
    sent_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    corrects = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="corrections")
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
        indexes = [
            models.Index(fields=["look_at"], condition=models.Q(look_at__isnull=False), name="notice_to_look_at"),
            models.Index(fields=["status", "due_at"], name="notice_by_status"),
        ]

    def __str__(self) -> str:
        return f"N-{self.pk:06d}"
