"""The pack for one child: what is held, in words and as JSON, with every place that tells of somebody else.

Built from the same plan as a deletion: whatever would go is what is held. Of a contact or home shared with others the shared part is in it, and not
what hangs on another child. Officers are named by no name: what they did as officers is told without it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from django.db.models import Field, Model, QuerySet

from childfirst.audit.models import AuditEntry, Operation
from childfirst.children.models import Adult, Child, ChildName
from childfirst.children.queries import records_of
from childfirst.contacts.models import ContactAdult
from childfirst.keeping import fates
from childfirst.keeping.planning import Plan, plan_for
from childfirst.ui.formatting import date_words, moment_words

# Machinery without a fact of its own: keys to compare by, links, outgoing letters, copies of what stands elsewhere.
_LEFT_OUT: Final = frozenset(
    [
        "children.matchkey",
        "linkage.pair",
        "linkage.pairdecision",
        "notices.noticelink",
        "notices.outboxmessage",
        "keeping.accessrequest",
        "keeping.mention",
        "keeping.recordreview",
        "keeping.hold",
        "powers.searchdraft",
        "powers.forcereport_officers_present",
        "referrals.clock",
        "referrals.clockevent",
        "referrals.clockring",
    ]
)
_NO_FACT: Final = re.compile(r"(^id$|_key$|^revision$|^tab$|_id$|^main$|^unidentified$)")
_AROUND: Final = 80
_ADULTS: Final = ("children.adult", "contacts.contactadult")


@dataclass(frozen=True)
class Told:
    """One field of one row. `place` names it for a mention."""

    place: str
    label: str
    value: Any
    third: str = ""  # the whole field is about this other person

    @property
    def words(self) -> str:
        """As a person reads it."""
        return _in_words(self.value)


@dataclass(frozen=True)
class Entry:
    """One row."""

    what: str
    key: str
    when: datetime | None
    fields: list[Told]


@dataclass
class Pack:
    """Everything, and with whom it was shared."""

    child: Child
    entries: list[Entry] = field(default_factory=list)
    shared: list[AuditEntry] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """A place that tells of somebody else."""

    place: str
    who: str
    words: str


def pack_of(child: Child) -> Pack:
    """What is held about one child, newest first within each sort of row."""
    records = records_of(child.pk)
    plan = plan_for(records)
    pack = Pack(child, shared=list(disclosures(records)))
    for model, keys in _told(plan):
        if fates.label(model) in _LEFT_OUT:
            continue
        held: QuerySet[Any] = QuerySet(model).filter(pk__in=keys)
        rows = [_entry(row, records) for row in held]
        pack.entries += sorted(rows, key=lambda one: (one.when is None, one.when and -one.when.timestamp(), one.key))
    return pack


def disclosures(records: list[int]) -> QuerySet[AuditEntry]:
    """With whom it was shared, from the trail, oldest first (R182)."""
    return AuditEntry.objects.filter(child_id__in=records, operation=Operation.DISCLOSURE).order_by("moment", "pk")


def _told(plan: Plan) -> Iterator[tuple[type[Model], set[Any]]]:
    """Rows that would go, and shared rows themselves."""
    shared = {model: keys for model, keys in plan.near.items() if fates.fate(model) == fates.HELD}
    for model in sorted({*plan.going, *shared}, key=lambda one: (one is not Child, fates.label(one))):
        if keys := plan.going.get(model, set()) | shared.get(model, set()):
            yield model, keys


def _entry(row: Model, records: list[int]) -> Entry:
    moments = [
        value for one in row._meta.concrete_fields if isinstance(value := getattr(row, one.attname, None), datetime)
    ]
    told = [one for held in row._meta.concrete_fields if (one := _field(row, held, records)) is not None]
    noun = str(row._meta.verbose_name)
    return Entry(noun[:1].upper() + noun[1:], str(row.pk), min(moments, default=None), told)


def _field(row: Model, held: "Field[Any, Any]", records: list[int]) -> Told | None:
    if _NO_FACT.search(held.name):
        return None
    value = getattr(row, held.attname)
    if value in (None, "", [], {}):
        return None
    place, name = f"{row._meta.label_lower}:{row.pk}:{held.name}", str(held.verbose_name).replace("_", " ")
    label = name[:1].upper() + name[1:]
    if held.is_relation:
        return _pointer(place, label, value, held, records)
    if held.choices:
        value = dict(held.flatchoices).get(value, value)
    of_an_adult = fates.label(type(row)) in _ADULTS and held.name in ("full_name", "date_of_birth")
    return Told(place, label, value, str(getattr(row, "full_name", "") or "an adult") if of_an_adult else "")


def _pointer(place: str, label: str, value: Any, held: Any, records: list[int]) -> Told | None:
    """A key to something else: a person beside the child is somebody else; a school or a place is told by its name; the rest is machinery."""
    other = fates.label(held.related_model)
    if other == "children.child":
        return (
            None
            if value in records
            else Told(place, label, str(held.related_model.objects.get(pk=value)), f"child {value}")
        )
    if other == "children.adult":
        name = str(held.related_model.objects.get(pk=value))
        return Told(place, label, name, name)
    if other in ("teams.school", "teams.borough", "teams.ward", "teams.team"):
        return Told(place, label, str(held.related_model.objects.get(pk=value)))
    return None


def mentions_in(pack: Pack) -> list[Found]:
    """Every place that tells of somebody else: another child or an adult of the same contacts and homes, by name."""
    others = _others(pack.child)
    found = []
    for entry in pack.entries:
        for told in entry.fields:
            if told.third:
                found.append(Found(told.place, told.third, told.words[:400]))
                continue
            for who, pattern in others.items():
                if hit := pattern.search(told.words):
                    found.append(Found(told.place, who, _around(told.words, hit)))
    return found


def _around(text: str, hit: re.Match[str]) -> str:
    """The words before and after, none of them cut, with dots where more stands."""
    first = text.rfind(" ", 0, max(0, hit.start() - _AROUND)) + 1
    last = text.find(" ", hit.end() + _AROUND)
    return ("… " if first else "") + text[first : last if last > 0 else None] + (" …" if last > 0 else "")


def _others(child: Child) -> dict[str, re.Pattern[str]]:
    """Who else is named: their names as patterns."""
    records = records_of(child.pk)
    beside = Child.objects.exclude(pk__in=records)
    people: dict[str, set[str]] = {}
    for way in (
        {"household_places__household__child_places__child__in": records},
        {"involvements__contact__involvements__child__in": records},
    ):
        for other in beside.filter(**way).distinct():
            people.setdefault(f"child {other.pk}", set()).update({other.name, other.given_name, other.preferred_name})
    for other_name in ChildName.objects.filter(child__in=[int(one.split()[1]) for one in people]):
        people[f"child {other_name.child_id}"].add(other_name.given_name)
    for way in (
        {"household_places__household__child_places__child__in": records},
        {"contact_parts__contact__involvements__child__in": records},
    ):
        for adult in Adult.objects.filter(**way).distinct():
            _add(people, adult.full_name)
    for name in ContactAdult.objects.filter(contact__involvements__child__in=records).values_list(
        "full_name", flat=True
    ):
        _add(people, name)
    return {who: _pattern(names) for who, names in people.items() if any(len(one) > 1 for one in names)}


def _add(people: dict[str, set[str]], name: str) -> None:
    """An adult is found by the full name and by the first word of it."""
    if name.strip():
        people.setdefault(name, set()).update({name, name.split()[0]})


def _pattern(names: set[str]) -> re.Pattern[str]:
    every = "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True) if len(one) > 1)
    return re.compile(rf"(?<!\w)(?:{every})(?!\w)")


def redacted(pack: Pack, taken: dict[str, set[str]]) -> list[dict[str, Any]]:
    """The entries as they go out. `taken`: place → who of it is taken out."""
    others = _others(pack.child)
    out = []
    for entry in pack.entries:
        fields = []
        for told in entry.fields:
            gone, words = taken.get(told.place, set()), told.words
            for who in gone:
                words = (
                    "[about somebody else]"
                    if told.third
                    else others[who].sub("[somebody else]", words)
                    if who in others
                    else words
                )
            fields.append({"label": told.label, "value": words})
        out.append({"what": entry.what, "when": entry.when, "fields": fields})
    return out


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime):
        return moment_words(value)
    if isinstance(value, date):
        return date_words(value)
    if isinstance(value, dict):
        return "; ".join(
            f"{str(key).replace('_', ' ')}: {_in_words(one)}"
            for key, one in value.items()
            if one not in (None, "", [], {})
        )
    if isinstance(value, list):
        return ", ".join(_in_words(one) for one in value)
    return str(value)
