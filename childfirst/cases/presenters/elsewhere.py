"""What cases put on a child's page: the case and the missing episodes on its timeline, and what to do."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from childfirst.cases import permissions as may
from childfirst.cases.models import Case, Episode
from childfirst.cases.queries.cases import open_case_of
from childfirst.children.models import Child


def timeline_of(person: Any, child: Child) -> Iterator[dict[str, Any]]:
    """A line when a case opens and when it closes, with the outcome for the child; one for each return from being missing."""
    cases = list(Case.objects.filter(child=child.pk).select_related("team"))
    may_open = (
        set(Case.objects.filter(may.case_scope(person), child=child.pk).values_list("pk", flat=True))
        if cases
        else set()
    )
    for case in cases:
        href = reverse("cases:case", args=[case.pk]) if case.pk in may_open else ""
        yield _line(
            case.opened_at,
            f"Exploitation case opened with {case.team}",
            case.kind_words,
            href,
            str(case),
            ("case", case.status),
        )
        if case.status == "closed" and case.closed_at:
            yield _line(
                case.closed_at,
                "Exploitation case closed",
                case.get_outcome_display(),
                href,
                str(case),
                ("case", "closed"),
            )
    episodes = list(Episode.objects.filter(child=child.pk).exclude(found_when=None))
    shown = (
        set(Episode.objects.filter(may.episode_scope(person), child=child.pk).values_list("pk", flat=True))
        if episodes
        else set()
    )
    for episode in episodes:
        href = reverse("cases:episode", args=[episode.pk]) if episode.pk in shown else ""
        told = f"Prevention interview: {episode.get_interview_display().lower()}. Return interview: {episode.get_return_interview_display().lower()}"
        yield _line(
            episode.found_when, "Back from being missing", told, href, str(episode), ("episode", episode.status)
        )


def _line(when: Any, title: str, text: str, href: str, by: str, tag: tuple[str, str]) -> dict[str, Any]:
    return {"when": when, "side": "action", "title": title, "text": text, "href": href, "by": by, "tags": [tag]}


def acts_on_child(person: Any, child: Child) -> Iterator[dict[str, Any]]:
    """The open case, or opening one; the board where the child is missing."""
    case = open_case_of(child.pk)
    if case is not None and may.may_see_case(person, case):
        yield {"text": f"Exploitation case {case}", "href": reverse("cases:case", args=[case.pk])}
    elif case is None and may.may_open_case(person) and not child.unidentified:
        yield {"text": "Open an exploitation case", "href": f"{reverse('cases:open')}?child={child.pk}"}
    episode = Episode.objects.filter(may.episode_scope(person), child=child.pk).exclude(status="closed").first()
    if episode is not None:
        yield {
            "text": f"Missing board: {episode.get_status_display().lower()}",
            "href": reverse("cases:episode", args=[episode.pk]),
        }
