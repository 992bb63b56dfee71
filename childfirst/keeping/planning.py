"""Which rows hang on a child, worked out from the models' own keys. Reads only: the same plan is shown, packed for the child, or carried out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from django.apps import apps
from django.db.models import Model, Q, QuerySet

from childfirst.children.models import Child
from childfirst.keeping import fates

Rows = dict[type[Model], set[Any]]
_AT_ONCE: Final = 400


@dataclass
class Plan:
    """`going`: rows to delete. `near`: rows of others beside them, which stay and may name the child. `let_go`: pointers to empty."""

    records: list[int]
    going: Rows = field(default_factory=lambda: defaultdict(set))
    near: Rows = field(default_factory=lambda: defaultdict(set))
    let_go: dict[Any, set[Any]] = field(default_factory=lambda: defaultdict(set))

    def counts(self) -> dict[str, int]:
        """How many rows of each model go."""
        return {fates.label(model): len(rows) for model, rows in sorted(self.going.items(), key=_by_label) if rows}


def plan_for(records: Iterable[int]) -> Plan:
    """Everything that hangs on these records of one child."""
    plan = Plan(sorted(set(records)))
    plan.going[Child] = set(plan.records)
    fresh: Rows = {Child: set(plan.records)}
    while fresh:
        found: Rows = defaultdict(set)
        for model, rows in fresh.items():
            _hanging(model, rows, plan, found)
            _loose(model, rows, found)
        _held(plan, fresh, found)
        fresh = {}
        for model, rows in found.items():
            if new := rows - plan.going[model]:
                plan.going[model] |= new
                fresh[model] = new
    _beside(plan)
    return plan


def _hanging(model: type[Model], rows: set[Any], plan: Plan, found: Rows) -> None:
    """Rows that point at these. A row that is another child's own stays: its pointer is emptied."""
    for pointer in _pointing_at(model):
        holder = pointer.model
        if fates.fate(holder) not in (fates.GOES, fates.HELD) or fates.key_of(pointer) in fates.LET_GO:
            _let_go(pointer, rows, plan)
            continue
        if fates.fate(holder) == fates.HELD:
            continue
        for part in _parts(rows):
            theirs = _all(holder).filter(**{f"{pointer.name}__in": part})
            others = _another_childs(holder, plan)
            found[holder] |= set(theirs.exclude(others).values_list("pk", flat=True)) if others else _keys(theirs)
            if others and pointer.null:
                plan.let_go[pointer] |= _keys(theirs.filter(others))


def _let_go(pointer: Any, rows: set[Any], plan: Plan) -> None:
    if pointer.null:
        for part in _parts(rows):
            plan.let_go[pointer] |= _keys(_all(pointer.model).filter(**{f"{pointer.name}__in": part}))


def _another_childs(model: type[Model], plan: Plan) -> Q | None:
    """A condition that holds of a row which points at a child, and at none of these records. None where the model points at no child."""
    own = [pointer.name for pointer in fates.to_child(model)]
    if not own:
        return None
    another, these = Q(), Q()
    for name in own:
        another |= Q(**{f"{name}__isnull": False})
        these |= Q(**{f"{name}__in": plan.records})
    # Spelt out, because NULL makes NOT IN neither true nor false.
    return another & ~Q(pk__in=_all(model).filter(these).values("pk"))


def _loose(model: type[Model], rows: set[Any], found: Rows) -> None:
    """Rows that name a record by kind and number."""
    for name in fates.LOOSE:
        holder = apps.get_model(name)
        kinds = _kinds(name, fates.label(model))
        for part in _parts(rows) if kinds else ():
            keys = [str(one) for one in part]
            found[holder] |= _keys(_all(holder).filter(subject_type__in=kinds, subject_id__in=keys))


@cache
def _kinds(loose: str, model: str) -> tuple[str, ...]:
    """How a loose pointer may name a model: `contacts.contact`, or the last word of it."""
    return (model, {"powers.forceincident": "force"}.get(model, model.split(".")[1]))


def _held(plan: Plan, fresh: Rows, found: Rows) -> None:
    """Contacts, referrals, homes, adults and meetings that nobody else holds go as well."""
    for target, holders in fates.HELD_BY.items():
        model = apps.get_model(target)
        for one in holders:
            holder, name = apps.get_model(one.rsplit(".", 1)[0]), one.rsplit(".", 1)[1]
            for part in _parts(plan.going.get(holder, set())):
                wanted = _pointed_at(holder, name, part)
                for key in wanted - plan.going[model] - found[model]:
                    if not _holders(model, key, plan):
                        found[model].add(key)


def _holders(model: type[Model], key: Any, plan: Plan) -> bool:
    """Does a row that stays hold it?"""
    for one in fates.HELD_BY[fates.label(model)]:
        holder, name = apps.get_model(one.rsplit(".", 1)[0]), one.rsplit(".", 1)[1]
        if _keys(_all(holder).filter(**{name: key})) - plan.going.get(holder, set()):
            return True
    for pointer in _pointing_at(model):
        others = _another_childs(pointer.model, plan)
        if others and not pointer.null and _all(pointer.model).filter(others, **{pointer.name: key}).exists():
            return True
    return False


def _beside(plan: Plan) -> None:
    """What stays and stood beside: HELD rows that others hold, and everything that hangs on those."""
    fresh: Rows = defaultdict(set)
    for target, holders in fates.HELD_BY.items():
        model = apps.get_model(target)
        for one in holders:
            holder, name = apps.get_model(one.rsplit(".", 1)[0]), one.rsplit(".", 1)[1]
            for part in _parts(plan.going.get(holder, set())):
                fresh[model] |= _pointed_at(holder, name, part)
    for model in list(fresh):
        fresh[model] -= plan.going.get(model, set())
    while any(fresh.values()):
        found: Rows = defaultdict(set)
        for model, rows in fresh.items():
            plan.near[model] |= rows
            for pointer in _pointing_at(model):
                if fates.fate(pointer.model) not in (fates.GOES, fates.HELD):
                    continue
                for part in _parts(rows):
                    hanging = _keys(_all(pointer.model).filter(**{f"{pointer.name}__in": part}))
                    found[pointer.model] |= hanging - plan.going.get(pointer.model, set())
            _loose(model, rows, found)
        fresh = {model: rows - plan.near[model] - plan.going.get(model, set()) for model, rows in found.items()}


@cache
def _pointing_at(model: type[Model]) -> list[Any]:
    return fates.pointing_at(model)


def _all(model: type[Model]) -> QuerySet[Any]:
    """Every row, past a manager that would hide or refuse."""
    return QuerySet(model)


def _pointed_at(holder: type[Model], name: str, part: list[Any]) -> set[Any]:
    """What these rows point at by this key; an empty pointer points at nothing."""
    return set(_all(holder).filter(pk__in=part, **{f"{name}__isnull": False}).values_list(f"{name}_id", flat=True))


def _keys(rows: QuerySet[Any]) -> set[Any]:
    return set(rows.values_list("pk", flat=True))


def _parts(rows: Iterable[Any]) -> Iterator[list[Any]]:
    """So many at once as any database takes."""
    every = list(rows)
    for at in range(0, len(every), _AT_ONCE):
        yield every[at : at + _AT_ONCE]


def _by_label(item: tuple[type[Model], set[Any]]) -> str:
    return fates.label(item[0])
