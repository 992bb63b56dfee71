"""The researcher's work: what was looked up, what was found, and what was asked of the officer."""

from django.conf import settings
from django.db import models

from childfirst.foundation.records import MutableRecord, Privacy

CHECKS: dict[str, str] = {
    "household": "Everyone who lives in or visits the home, children counted and named",
    "history": "Each child's earlier contacts, as victim and as suspect",
    "previous_referrals": "Previous referrals and their decisions",
    "adults": "The adults: history, persons posing a risk, domestic abuse",
    "orders": "Orders and bail conditions that protect anyone here",
    "missing": "Missing episodes and what was learned on return",
    "exploitation": "Signs of exploitation, and where they were seen",
    "care_and_workers": "Care status, the council responsible, allocated worker",
    "school": "The school or setting, and its safeguarding lead",
}


class ResearchCheck(MutableRecord):
    """One line of the research checklist on one referral."""

    privacy = Privacy(sensitive="result", plain="id referral check_code found done_at done_by")
    FOUND = {"yes": "Found something", "no": "Looked, found nothing", "not_available": "Could not be looked up"}

    referral = models.ForeignKey("referrals.Referral", on_delete=models.PROTECT, related_name="research")
    check_code = models.CharField(max_length=24, choices=list(CHECKS.items()))
    found = models.CharField(max_length=14, choices=list(FOUND.items()))
    result = models.TextField(blank=True)
    done_at = models.DateTimeField()
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["referral", "check_code"], name="check_done_once")]


class InformationRequest(MutableRecord):
    """The desk sent the referral back with a question; the officer's answer sets the clock going again."""

    privacy = Privacy(
        sensitive="question answer", plain="id referral contact asked_at asked_by asked_of answered_at answered_by"
    )

    referral = models.ForeignKey("referrals.Referral", on_delete=models.PROTECT, related_name="information_requests")
    contact = models.ForeignKey("contacts.Contact", null=True, on_delete=models.PROTECT, related_name="+")
    question = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="information_asked"
    )
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["referral"], condition=models.Q(answered_at=None), name="one_open_question")
        ]
