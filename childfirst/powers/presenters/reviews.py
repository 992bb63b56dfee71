"""Reviews in words: the queue names no child; the page shows the record, what was missing and what was broken."""

from typing import Any

from django.urls import reverse

from childfirst.powers.models import Review, Search


def queue_row(review: Review, search: Search | None) -> dict[str, Any]:
    """One line of the queue: what, how old, why, due. No name."""
    age = f"aged {search.age_years}" if search and search.age_years is not None else "age not recorded"
    marks = []
    if search:
        marks += [f"{len(search.broken)} broken"] if search.broken else []
        marks += [f"{len(search.missing)} missing"] if search.missing else []
        marks += [search.get_authority_display()] if search.authority in ("none", "refused") else []
    return {
        "href": reverse("powers:review", args=[review.pk]),
        "title": review.subject_title,
        "age": age,
        "why": review.get_why_display(),
        "status": review.status,
        "due": review.due_at,
        "taken_by": str(review.taken_by) if review.taken_by else "",
        "grade": review.grade,
        "marks": marks,
    }
