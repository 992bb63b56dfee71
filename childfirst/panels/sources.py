"""Where a panel's items come from: what could be drawn in a period, by strata, and one record copied for redaction.

Only records written here. A stratum is the child's age in two bands and ethnicity as the officer saw it, because that is what panels
ask about; where it is not recorded, that is a stratum of its own.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django.db.models import Q

from childfirst.contacts.models import Contact, Involvement
from childfirst.contacts.words_used import WRITTEN_HERE
from childfirst.foundation.now import LONDON
from childfirst.panels.people import everybody
from childfirst.powers.force_states import SENT
from childfirst.powers.models import ForceIncident, ForceReport, ForceVersion, Search
from childfirst.rules import force as force_words
from childfirst.rules import vocabulary as words
from childfirst.rules.redaction import Known
from childfirst.wording.models import FlaggedWords

OLDER_FROM: Final = 14
Texts = list[tuple[str, str]]
_OWN = Q(contact__source__in=WRITTEN_HERE)


@dataclass(slots=True)
class Copied:
    """One record as it stands now: general facts, its texts, what it knows that may tell who it is, and whose act it was."""

    facts: Texts
    texts: Texts
    known: Known
    officers: list[int] = field(default_factory=list)
    children: list[int] = field(default_factory=list)


def stratum(age_years: int | None, ethnicity: str | None) -> str:
    """
    >>> stratum(12, "black"), stratum(None, "")
    ('Under 14, Black', 'Age not recorded, ethnicity not recorded')
    """
    age = (
        "Age not recorded"
        if age_years is None
        else f"Under {OLDER_FROM}"
        if age_years < OLDER_FROM
        else f"{OLDER_FROM} to 17"
    )
    seen = words.ETHNICITIES_OFFICER.get(ethnicity or "", "") if ethnicity != "unknown" else ""
    return f"{age}, {seen or 'ethnicity not recorded'}"


def between(first: date, last: date) -> tuple[datetime, datetime]:
    """From the first moment of the first day to the first after the last, in London."""
    return datetime.combine(first, time(), LONDON), datetime.combine(last + timedelta(days=1), time(), LONDON)


def frame(kind: str, first: date, last: date, as_of: datetime) -> dict[str, list[str]]:
    """Stratum → the references of every record in it, both in order."""
    found: dict[str, list[str]] = {}
    for where, reference in _FRAMES[kind](*between(first, last), as_of):
        found.setdefault(where, []).append(reference)
    return {where: sorted(found[where]) for where in sorted(found)}


def _searches(first: datetime, after: datetime, as_of: datetime) -> Iterator[tuple[str, str]]:
    rows = Search.objects.filter(
        status__in=("done", "complete"), search_began__gte=first, search_began__lt=after, started_at__lte=as_of
    )
    held = set()
    for row in rows.values("pk", "age_years", "ethnicity_officer", "contact"):
        held.add(row["contact"])
        yield stratum(row["age_years"], row["ethnicity_officer"]), f"powers.search:{row['pk']}"
    parts = _parts(first, after, as_of).filter(contact__kind="stop_search").exclude(contact__in=held - {None})
    yield from _of_parts(parts)


def _closures(first: datetime, after: datetime, as_of: datetime) -> Iterator[tuple[str, str]]:
    closed = Q(outcome="no_further_action") | Q(outcome="", contact__outcome="no_further_action")
    yield from _of_parts(_parts(first, after, as_of).filter(closed).exclude(contact__kind="stop_search"))


def _parts(first: datetime, after: datetime, as_of: datetime) -> Any:
    return Involvement.objects.filter(
        _OWN, contact__occurred_from__gte=first, contact__occurred_from__lt=after, contact__submitted_at__lte=as_of, age_months__lt=216
    ) | Involvement.objects.filter(
        _OWN, contact__occurred_from__gte=first, contact__occurred_from__lt=after, contact__submitted_at__lte=as_of, age_months=None
    )  # fmt: skip


def _of_parts(parts: Any) -> Iterator[tuple[str, str]]:
    for pk, months, seen in parts.values_list("pk", "age_months", "ethnicity_officer"):
        yield stratum(None if months is None else months // 12, seen), f"contacts.involvement:{pk}"


def _force(first: datetime, after: datetime, as_of: datetime) -> Iterator[tuple[str, str]]:
    rows = ForceVersion.objects.filter(occurred_from__gte=first, occurred_from__lt=after, sent_at__lte=as_of)
    latest: dict[int, tuple[int | None, str]] = {}
    for incident, age, seen in rows.order_by("sent_at", "pk").values_list(
        "report__incident", "age_years", "ethnicity_officer"
    ):
        latest[incident] = (age, seen)
    for incident, (age, seen) in latest.items():
        yield stratum(age, seen), f"powers.forceincident:{incident}"


def _wording(first: datetime, after: datetime, as_of: datetime) -> Iterator[tuple[str, str]]:
    flagged = FlaggedWords.objects.filter(
        subject_type="contacts.contact", found_at__gte=first, found_at__lt=after, found_at__lte=as_of
    )
    contacts = {int(pk) for pk in flagged.values_list("subject_id", flat=True).distinct()}
    seen: dict[int, tuple[int | None, str]] = {}
    parts = Involvement.objects.filter(_OWN, contact__in=contacts).order_by("-order", "-pk")
    for contact, months, ethnicity in parts.values_list("contact", "age_months", "ethnicity_officer"):
        seen[contact] = (None if months is None else months // 12, ethnicity)
    for contact, (age, ethnicity) in seen.items():
        yield stratum(age, ethnicity), f"contacts.contact:{contact}"


_FRAMES: Final[dict[str, Callable[..., Iterator[tuple[str, str]]]]] = {
    "search": _searches,
    "force": _force,
    "wording": _wording,
    "closure": _closures,
}


def copied(reference: str) -> Copied:
    """One record, by its reference in the frame."""
    sort, _, pk = reference.partition(":")
    return _COPIES[sort](int(pk))


def _of_search(pk: int) -> Copied:
    row = Search.objects.select_related("child", "contact", "borough", "started_by", "aa_adult").get(pk=pk)
    facts = [
        ("Sort of search", row.get_kind_display()), *_who(row.age_years, row.ethnicity_officer, row.sex), *_when(row.search_began),
        ("Where", row.get_place_type_display()), ("Could others see", _yes(row.in_public_view)), ("An appropriate adult was there", _yes(row.aa_present)),
        ("Something was found", row.get_linked_display()), ("A parent was told", row.get_parent_told_display()), ("Outcome", row.get_outcome_display()),
    ]  # fmt: skip
    names = ("grounds", "reason", "object_sought", "less_intrusive", "welfare_consideration", "explained_to_child", "distress", "injuries", "items_found", "urgency_reason", "parent_not_told_reason")  # fmt: skip
    texts = [(_TITLES[name], getattr(row, name)) for name in names]
    ids = [row.started_by_id, row.done_by_id, row.completed_by_id, *row.officers.values_list("officer", flat=True)]
    known = everybody([row.contact] if row.contact else [], [row.child], ids, [row.aa_name, row.parent_told_by_name, row.female_officer_named], [row.place], [row.reference], [one.name for one in row.officers.all()])  # fmt: skip
    return Copied(_said(facts), _said(texts), known, _ids(ids), _ids([row.child_id]))


_TITLES: Final = {
    "grounds": "Why the child was searched", "reason": "Why it went so far", "object_sought": "What was looked for", "less_intrusive": "Why not something less",
    "welfare_consideration": "How the child was looked after", "explained_to_child": "What the child was told", "distress": "How the child seemed",
    "injuries": "Injuries", "items_found": "What was found", "urgency_reason": "Why it could not wait for an adult", "parent_not_told_reason": "Why no parent was told",
}  # fmt: skip


def _of_part(pk: int) -> Copied:
    part = Involvement.objects.select_related("contact__submitted_by", "child").get(pk=pk)
    contact = part.contact
    outcome = part.get_outcome_display() if part.outcome else contact.get_outcome_display()
    facts = [
        ("What it was", contact.get_kind_display()), *_who(None if part.age_months is None else part.age_months // 12, part.ethnicity_officer, part.sex),
        *_when(contact.occurred_from), ("Where", contact.get_place_type_display()), ("Offence", part.get_offence_display() or contact.get_offence_display()),
        ("The child was spoken to alone", {"yes": "Yes", "no": "No"}.get(part.spoken_alone, "")), ("Outcome", outcome),
    ]  # fmt: skip
    texts = [
        ("What was written", contact.what_happened), ("Why this outcome", part.outcome_reason or contact.outcome_reason),
        ("What the child said", part.child_words), ("What the child wants", part.wishes), ("What was seen or heard", part.signs_note),
        ("What was done at once", contact.immediate_action), ("Why the child was not spoken to", part.not_spoken_reason),
        *((words.AWARE.get(code, code), text) for code, text in part.aware.items()),
        *((code.replace("_", " ").capitalize(), text) for code, text in contact.details.items() if isinstance(text, str) and len(text.split()) > 2),
    ]  # fmt: skip
    known = everybody(
        [contact], [part.child], [contact.submitted_by_id], [part.unnamed_note], [contact.place], [contact.reference]
    )
    return Copied(_said(facts), _said(texts), known, _ids([contact.submitted_by_id]), _ids([part.child_id]))


def _of_force(pk: int) -> Copied:
    incident = ForceIncident.objects.select_related("child", "contact").get(pk=pk)
    reports = ForceReport.objects.filter(incident=incident, status__in=SENT).prefetch_related(
        "versions", "officers_present"
    )
    versions = [max(report.versions.all(), key=lambda one: one.number) for report in reports]
    first, texts, ids, names = versions[0], [], [], []
    for number, version in enumerate(versions, 1):
        mark = f"Officer {number}: " if len(versions) > 1 else ""
        texts += [
            (f"{mark}{title}", str(version.facts.get(page, {}).get(name, "") or ""))
            for title, page, name in _FORCE_TEXTS
        ]
        names += [
            str(version.facts.get("child", {}).get("parent_name", "")),
            str(version.facts.get("scene", {}).get("others_present", "")),
        ]
    for report in reports:
        ids += [report.officer_id, report.supervisor_id, *(one.pk for one in report.officers_present.all())]
    used = [force_words.TACTICS.get(code, code) for version in versions for code, _ in version.tactics]
    facts = [
        ("Officers who reported", str(len(versions))), ("What was used, in order", ", ".join(used)), *_who(first.age_years, first.ethnicity_officer, first.sex),
        *_when(incident.occurred_from), ("Where", first.get_place_type_display()), ("What for", force_words.PURPOSES.get(first.purpose, "")),
        ("Injury to the child", force_words.INJURIES.get(first.injury, "")),
    ]  # fmt: skip
    known = everybody([incident.contact] if incident.contact else [], [incident.child], ids, names, [], [])
    return Copied(_said(facts), _said(texts), known, _ids(ids), [incident.child_id])


_FORCE_TEXTS: Final = (
    ("what happened", "scene", "account"), ("why it was necessary", "why", "necessity_reason"), ("why this much, and not less", "why", "proportionality_reason"),
    ("what was tried first", "why", "alternatives_other"), ("why nothing could be tried first", "why", "alternatives_not_possible_reason"),
    ("how the child was looked after", "why", "welfare_consideration"), ("how the child seemed", "child", "distress"),
    ("what the child said", "child", "child_words"), ("what the injury is", "child", "injury_note"), ("why no parent was told", "child", "parent_reason"),
)  # fmt: skip


def _of_contact(pk: int) -> Copied:
    contact = Contact.objects.select_related("submitted_by").get(pk=pk)
    part = contact.involvements.select_related("child").order_by("order").first()
    flagged = list(
        FlaggedWords.objects.filter(subject_type="contacts.contact", subject_id=str(pk)).select_related("justification")
    )
    facts: Texts = [("What it was", contact.get_kind_display())]
    if part:
        facts += _who(None if part.age_months is None else part.age_months // 12, part.ethnicity_officer, part.sex)
    facts += [*_when(contact.occurred_from), ("Words the rules found", str(len(flagged)))]
    texts: Texts = []
    for number, one in enumerate(flagged, 1):
        reason = one.justification.reason if hasattr(one, "justification") else ""
        texts += [(f"Words {number}, in their sentence", f"{one.before}{one.words}{one.after}"), (f"Words {number}: what the rules say", one.why), (f"Words {number}: why the writer kept them", reason)]  # fmt: skip
    children = [row.child for row in contact.involvements.select_related("child")]
    known = everybody([contact], children, [contact.submitted_by_id], [], [contact.place], [contact.reference])
    return Copied(
        _said(facts), _said(texts), known, _ids([contact.submitted_by_id]), _ids(one.pk for one in children if one)
    )


_COPIES: Final[dict[str, Callable[[int], Copied]]] = {
    "powers.search": _of_search,
    "contacts.involvement": _of_part,
    "powers.forceincident": _of_force,
    "contacts.contact": _of_contact,
}


def _said(pairs: Iterable[tuple[str, Any]]) -> Texts:
    return [(title, str(text).strip()) for title, text in pairs if text and str(text).strip()]


def _ids(values: Iterable[int | None]) -> list[int]:
    return sorted({one for one in values if one})


def _yes(value: bool | None) -> str:
    return "Not recorded" if value is None else "Yes" if value else "No"


def _who(years: int | None, ethnicity: str | None, sex: str | None) -> Texts:
    """In bands: an exact age beside a street would name a child."""
    band = (
        "Not recorded"
        if years is None
        else "Under 10"
        if years < 10
        else "10 to 13"
        if years < 14
        else "14 or 15"
        if years < 16
        else "16 or 17"
    )
    return [
        ("Age", band),
        ("Ethnicity, as the officer saw it", words.ETHNICITIES_OFFICER.get(ethnicity or "", "Not recorded")),
        ("Sex", words.SEXES.get(sex or "", "Not recorded")),
    ]


def _when(moment: datetime | None) -> Texts:
    """A month and a part of the day, never a date."""
    if moment is None:
        return []
    here = moment.astimezone(LONDON)
    part = (
        "in the night"
        if here.hour < 6 or here.hour >= 22
        else "in the morning"
        if here.hour < 12
        else "in the afternoon"
        if here.hour < 17
        else "in the evening"
    )
    return [("When", f"{here:%B %Y}, {part}")]
