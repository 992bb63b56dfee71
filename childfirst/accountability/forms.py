"""Narrowing the audit trail, and the rule owner's choices."""

from datetime import datetime, time, timedelta
from typing import Any

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


class RatesFilter(GovForm):
    """How far back."""

    USUAL = "365"
    days = forms.ChoiceField(
        label="Look back over",
        required=False,
        initial=USUAL,
        choices=[("30", "30 days"), ("90", "90 days"), ("365", "A year"), ("730", "Two years")],
    )

    def clean_days(self) -> str:
        return self.cleaned_data["days"] or self.USUAL


class RuleChoice(GovForm):
    """Off, or which edition, from which day, and why."""

    error_names = {"edition": "how the rule should apply", "reason": "why"}
    edition = forms.ChoiceField(label="From that day the rule applies as", widget=forms.RadioSelect)
    from_day = GovDateField(label="From", not_past=True)
    reason = forms.CharField(
        label="Why?",
        max_length=1000,
        widget=forms.Textarea,
        help_text="Everybody can read it in the public rule book. Write nothing by which a child could be known",
    )

    def __init__(self, *args: Any, choices: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["edition"].choices = choices  # type: ignore[attr-defined]
