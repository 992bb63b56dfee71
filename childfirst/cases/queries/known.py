"""What the system already knows of a missing child, shown to whoever grades (F6, F11). Facts with their source; never a score."""

from datetime import timedelta
from typing import Any, Final

from django.db.models import Q
from django.urls import reverse

from childfirst.cases import policy
from childfirst.cases.models import Case, Episode, Tie
from childfirst.contacts.models import Finding, Involvement
from childfirst.rules import vocabulary
from childfirst.rules.exploitation import FAMILIES
from childfirst.rules.vocabulary import SIGN_GROUPS
from childfirst.ui.formatting import date_short, plural

_SIGNS: Final = frozenset(
    code for group in ("Signs of criminal exploitation", "Signs of sexual exploitation or abuse", "Violence and injury") for code in SIGN_GROUPS[group]
)  # fmt: skip
_SHOWN: Final = 6


def current_findings(**condition: Any) -> Any:
    """Findings of the families of abuse and exploitation that nobody disagreed with, newest first."""
    return (
        Finding.objects.filter(family__in=FAMILIES, disagreements=None, **condition)
        .exclude(leads_to="informs")
        .select_related("screening__contact", "screening__involvement")
        .order_by("-screening__screened_at", "position")
    )


def times_missing(child: Any, before: Any, days: int) -> int:
    """How often a child was reported missing in the days before a moment, that moment's own report with them."""
    since = before - timedelta(days=days)
    reports = Involvement.objects.filter(
        child=child, contact__kind="missing", contact__occurred_from__gt=since, contact__occurred_from__lte=before
    )
    return sum("missing" in roles for roles in reports.values_list("roles", flat=True))


def is_pattern(episode: Episode) -> bool:
    """Missing so often that a strategy meeting is asked for (R088, local)."""
    return times_missing(episode.child_id, episode.missing_since, policy.amount("repeat_days")) >= policy.amount(
        "repeat_times"
    )


def known_about(episode: Episode) -> list[dict[str, str]]:
    """Lines of {"text", "href"}, what matters most first."""
    lines = [*_times(episode), *_findings(episode), *_case(episode), *_signs(episode), *_about_the_child(episode)]
    return lines or [{"text": "Nothing is known here. That is not the same as nothing being there.", "href": ""}]


def _line(text: str, href: str = "") -> dict[str, str]:
    return {"text": text, "href": href}


def _times(episode: Episode) -> list[dict[str, str]]:
    days = policy.amount("repeat_days")
    count = times_missing(episode.child_id, episode.missing_since, days)
    lines = [_line(f"Reported missing {plural(count, 'time')} in {days} days, this one with them")] if count > 1 else []
    earlier = (
        Episode.objects.filter(child=episode.child_id, missing_since__lt=episode.missing_since)
        .exclude(found_where="")
        .order_by("-missing_since")[:_SHOWN]
    )
    return lines + [
        _line(
            f"Found before: {one.found_where} ({date_short(one.missing_since)})",
            reverse("cases:episode", args=[one.pk]),
        )
        for one in earlier
    ]


def _findings(episode: Episode) -> list[dict[str, str]]:
    seen: dict[str, dict[str, str]] = {}
    for one in current_findings(screening__involvement__child=episode.child_id)[:200]:
        text = f"{one.title} ({one.screening.contact.reference}, {date_short(one.screening.contact.occurred_from)})"
        seen.setdefault(one.rule, _line(text, reverse("contacts:contact", args=[one.screening.contact_id])))
    return list(seen.values())[:_SHOWN]


def _case(episode: Episode) -> list[dict[str, str]]:
    case = (
        Case.objects.filter(child=episode.child_id).exclude(status="closed").select_related("team", "officer").first()
    )
    lines = (
        [_line(f"Open case {case} with {case.team}: {case.kind_words}", reverse("cases:case", args=[case.pk]))]
        if case
        else []
    )
    ties = (
        Tie.objects.filter(Q(child=episode.child_id), ended_at=None)
        .exclude(concern=None)
        .select_related("concern")[:_SHOWN]
    )
    return lines + [_line(f"{tie.get_how_display()}: {tie.concern}") for tie in ties]


def _signs(episode: Episode) -> list[dict[str, str]]:
    parts = (
        Involvement.objects.filter(child=episode.child_id)
        .select_related("contact")
        .order_by("-contact__occurred_from")[:40]
    )
    found: dict[str, str] = {}
    for part in parts:
        for sign in part.signs:
            if sign in _SIGNS:
                found.setdefault(sign, f"{vocabulary.SIGNS[sign]} ({part.contact.reference})")
    return [_line(text) for text in list(found.values())[:_SHOWN]]


def _about_the_child(episode: Episode) -> list[dict[str, str]]:
    child = episode.child
    care = child.care_episodes.filter(ended_on=None).first()
    needs = [need.get_need_display() for need in child.needs.filter(ended_on=None)]
    lines = [_line(f"Care: {care.get_status_display()}{f', {care.council}' if care.council else ''}")] if care else []
    if needs:
        lines.append(_line(f"Needs: {', '.join(needs)}"))
    if (episode.contact.details or {}).get("medication") == "yes":
        lines.append(_line("Needs medication while away"))
    elif "medication" not in (episode.contact.details or {}):
        lines.append(_line("Nobody has asked whether the child needs medication"))
    return lines
