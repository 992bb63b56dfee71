"""Narrowing the audit trail."""

from datetime import datetime, time, timedelta

from django import forms
from django.db.models import QuerySet

from childfirst.audit.models import AuditEntry, Operation
from childfirst.foundation.now import LONDON
from childfirst.ui.forms import GovDateField, GovForm


class TrailFilter(GovForm):
    """By person, by child's record number, by operation, by day."""

    person = forms.CharField(label="Who", required=False, max_length=80)
    child = forms.IntegerField(label="Child's record number", required=False, min_value=1)
    operation = forms.ChoiceField(label="What", required=False, choices=[("", "Anything"), *Operation.choices])
    day = GovDateField(label="On the day", required=False)

    def narrow(self, entries: QuerySet[AuditEntry]) -> QuerySet[AuditEntry]:
        """The entries that match everything given."""
        given = getattr(self, "cleaned_data", {})
        if given.get("person"):
            entries = entries.filter(actor_name__icontains=given["person"])
        if given.get("child"):
            entries = entries.filter(child_id=given["child"])
        if given.get("operation"):
            entries = entries.filter(operation=given["operation"])
        if given.get("day"):
            start = datetime.combine(given["day"], time(), LONDON)
            end = datetime.combine(given["day"] + timedelta(days=1), time(), LONDON)
            entries = entries.filter(moment__gte=start, moment__lt=end)
        return entries
