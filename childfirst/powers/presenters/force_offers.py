"""What a contact's page offers of force, beside each child in it."""

from typing import Any

from django.urls import reverse

from childfirst.powers.force_permissions import may_report_force


def offer(person: Any, part: Any) -> list[dict[str, str]]:
    """Report force used on this child. A child who is not named yet is named first."""
    if part.child_id is None or not may_report_force(person):
        return []
    return [{"href": reverse("powers:force-from-contact", args=[part.pk]), "text": "Report force used on this child"}]
