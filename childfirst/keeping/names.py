"""Taking a child's name out of the rows of others that stay, and counting where else the same name stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.db.models import CharField, JSONField, Model, Q, QuerySet, TextField

from childfirst.children.models import Child, ChildName, HouseholdChild
from childfirst.contacts.models import Involvement
from childfirst.keeping import fates
from childfirst.keeping.planning import Plan

OUT: Final = "[deleted]"
_SHORTEST: Final = 2


@dataclass(frozen=True)
class Names:
    """`alone`: words that stand for this child by themselves beside its own records. `full`: given and family name together."""

    alone: frozenset[str]
    full: frozenset[str]
    born: frozenset[str]

    @property
    def pattern(self) -> re.Pattern[str]:
        """Full names in any letters; a single name as written, or in capitals: “Will” is a name and “will” is not."""
        full = [r"\s+".join(map(re.escape, one.split())) for one in sorted(self.full, key=len, reverse=True)]
        alone = {shape for one in self.alone for shape in (one, one.upper())}
        parts = [f"(?i:{one})" for one in full] + [re.escape(one) for one in sorted(alone, key=len, reverse=True)]
        return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)") if parts else re.compile(r"(?!)")


def names_of(records: list[int]) -> Names:
    """Every name these records of one child are known by. A family name that a child
    of the same home or contact shares is left where it stands alone."""
    rows = list(Child.objects.filter(pk__in=records))
    pairs = {(one.given_name, one.family_name) for one in rows}
    pairs |= set(ChildName.objects.filter(child__in=records).values_list("given_name", "family_name"))
    homes = HouseholdChild.objects.filter(child__in=records).values("household")
    contacts = Involvement.objects.filter(child__in=records).values("contact")
    beside = Child.objects.exclude(pk__in=records).filter(
        Q(household_places__household__in=homes) | Q(involvements__contact__in=contacts)
    )
    shared = set(beside.values_list("family_name", flat=True))
    alone = {given for given, _ in pairs} | {one.preferred_name for one in rows}
    alone |= {family for _, family in pairs} - shared
    full = {f"{given} {family}" for given, family in pairs if given and family}
    full |= {f"{family} {given}" for given, family in pairs if given and family}
    born = {text for one in rows if one.date_of_birth for text in _written(one.date_of_birth)}
    return Names(frozenset(one for one in alone if len(one) >= _SHORTEST), frozenset(full), frozenset(born))


def _written(day: date) -> tuple[str, ...]:
    return day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day} {day:%B %Y}"


def text_fields(model: type[Model]) -> list[Any]:
    """Fields in which somebody may have typed a name."""
    return [
        field
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField | JSONField) and not getattr(field, "choices", None)
    ]


def take_out(plan: Plan, names: Names) -> dict[str, int]:
    """Replace the names in the rows beside. Returns how many rows of each model were changed. Dates stay in rows of another child: a twin's is the same."""
    changed: dict[str, int] = {}
    for model, rows in plan.near.items():
        another = bool(fates.to_child(model))
        born = frozenset() if another or model is Child else names.born
        keys = sorted(rows, key=str)
        for at in range(0, len(keys), 400):
            for row in _rows(model, pk__in=keys[at : at + 400]):
                if update := _without(row, names.pattern, born):
                    QuerySet(model).filter(pk=row.pk).update(**update)
                    changed[fates.label(model)] = changed.get(fates.label(model), 0) + 1
    return changed


def _rows(model: type[Model], **wanted: Any) -> QuerySet[Any]:
    return QuerySet(model).filter(**wanted)


def _without(row: Model, pattern: re.Pattern[str], born: frozenset[str]) -> dict[str, Any]:
    update = {}
    for field in text_fields(type(row)):
        if field.unique or field.primary_key:
            continue
        value = getattr(row, field.attname)
        clean = _clean(value, pattern, born)
        if clean != value:
            limit = getattr(field, "max_length", None)
            update[field.attname] = clean[:limit] if limit and isinstance(clean, str) else clean
    return update


def _clean(value: Any, pattern: re.Pattern[str], born: frozenset[str]) -> Any:
    if isinstance(value, str):
        value = pattern.sub(OUT, value)
        for day in born:
            value = value.replace(day, OUT)
        return value
    if isinstance(value, list):
        return [_clean(one, pattern, born) for one in value]
    if isinstance(value, dict):
        return {_clean(key, pattern, born): _clean(one, pattern, born) for key, one in value.items()}
    return value


def elsewhere(plan: Plan, names: Names) -> dict[str, int]:
    """How many rows that neither go nor stand beside hold the full name: perhaps another child of that name. Reads every text: slow on a large database."""
    found: dict[str, int] = {}
    for model, wanted in _looking_for(names):
        rows: QuerySet[Any] = QuerySet(model).filter(wanted)
        known = plan.going.get(model, set()) | plan.near.get(model, set())
        if count := len(set(rows.values_list("pk", flat=True)) - known):
            found[fates.label(model)] = count
    return found


def _looking_for(names: Names) -> Iterator[tuple[type[Model], Q]]:
    for model in fates.ours():
        if fates.fate(model) in (fates.TRACE, fates.NOTHING) or not names.full:
            continue
        wanted = Q()
        for field in text_fields(model):
            for one in names.full:
                wanted |= Q(**{f"{field.attname}__icontains": one})
        if wanted:
            yield model, wanted
