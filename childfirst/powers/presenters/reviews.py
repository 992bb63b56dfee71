"""Reviews in words: the queue names no child; the page shows the record, what was missing and what was broken."""

from typing import Any

from django.urls import reverse

from childfirst.foundation.now import local
from childfirst.powers.models import ForceIncident, Review, ReviewConnection, Search
from childfirst.powers.permissions import had_a_part
from childfirst.powers.queries import reviews as queries
from childfirst.ui.formatting import age_years, plural


def queue_rows(reviews: list[Review]) -> list[dict[str, Any]]:
    """Lines of the queue, with what each is about in two queries for all of them."""
    searches, incidents = queries.searches_of(reviews), queries.incidents_of(reviews)
    about = {"search": searches, "force": incidents}
    return [queue_row(row, about[row.subject_type].get(row.subject_id)) for row in reviews]


def queue_row(review: Review, about: Any) -> dict[str, Any]:
    """One line of the queue: what, how old, why, due. No name."""
    age, marks = (
        (None, []) if about is None else _of_search(about) if review.subject_type == "search" else _of_force(about)
    )
    return {
        "href": reverse("powers:review", args=[review.pk]),
        "kind": review.get_subject_type_display(),
        "title": review.subject_title,
        "age": f"aged {age}" if age is not None else "age not recorded",
        "why": review.get_why_display(),
        "status": review.status,
        "due": review.due_at,
        "taken_by": str(review.taken_by) if review.taken_by else "",
        "grade": review.grade,
        "marks": marks,
    }


def _of_search(search: Search) -> tuple[int | None, list[tuple[str, str]]]:
    marks = [(f"{len(search.broken)} broken", "red")] if search.broken else []
    marks += [(f"{len(search.missing)} missing", "yellow")] if search.missing else []
    marks += [(search.get_authority_display(), "red")] if search.authority in ("none", "refused") else []
    return search.age_years, marks


def _of_force(incident: ForceIncident) -> tuple[int | None, list[tuple[str, str]]]:
    sent, lacking = getattr(incident, "sent", 0), getattr(incident, "lacking", 0)
    marks = [(f"{plural(sent, 'report')}", "grey")] if sent else []
    marks += [(f"{lacking} not complete", "yellow")] if lacking else []
    flag = getattr(incident, "referral", None)
    marks += [(flag.because, "red")] if flag else []
    return age_years(incident.child.date_of_birth, local(incident.occurred_from).date()), marks


def why_barred(person: Any, review: Review) -> str:
    """In words, why this person may not review it; or nothing."""
    one = ReviewConnection.objects.filter(had_a_part(person), review=review).select_related("officer").first()
    if one is None:
        return ""
    how = one.get_how_display().lower()
    if one.officer_id in (None, person.pk):
        return f"you are noted as having had a part in it ({how})"
    return f"you supervise {one.officer}, who had a part in it ({how})"


def given_lines(review: Review) -> list[str]:
    """Each time that the words were given to the child, or tried."""
    from childfirst.ui.formatting import moment_words

    lines = []
    for one in review.words_given.all():
        note = f" {one.note}" if one.note else ""
        lines.append(
            f"{one.get_how_display()}, {moment_words(one.given_when)}, by {one.given_by_name}. Recorded by {one.recorded_by}.{note}"
        )
    return lines
