"""The wall: what hangs on a child who is closed to the person asking is not there for them, whichever query asks.

Each record's default manager asks here before it reads. Which children are closed to whom is said by the room that keeps
restrictions (`guarding`), which stands far above and registers its answer. Where no person asks (the clock worker, an import,
the public pages) there is no wall. Decision 21 says what it holds and what it does not.

On PostgreSQL the database keeps a second wall (`foundation.postgres`, decision 32), built from the same ties. It is told by `said`.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from django.apps import apps
from django.db import models
from django.db.models import Q

from childfirst.foundation.hidden import ROW, Hidden, among, hangs_on
from childfirst.foundation.ties import anchors, hangs, is_anchor, names_a_subject, ties


@dataclass(frozen=True)
class Keys:
    """Of one person: the children closed to them; those opened to them by name, each set with its ground; and break-glass, by child."""

    closed: frozenset[int] = frozenset()
    opened: tuple[tuple[str, frozenset[int]], ...] = ()
    broken: dict[int, int] = field(default_factory=dict)


NOTHING: Final = "nothing"  # what the database is told where nothing is closed
Row = TypeVar("Row", bound=models.Model, covariant=True)
Answer = Callable[[Any], Keys]
_ANSWERS: Final[list[Answer]] = []
_STANDING: ContextVar["Standing | None"] = ContextVar("standing", default=None)


def answered_by(answer: Answer) -> Answer:
    """Register who says which children are closed to a person."""
    if answer not in _ANSWERS:
        _ANSWERS.append(answer)
    return answer


def keys_of(person: Any) -> Keys:
    """What is closed and opened to a person: worked out once for the person whose request it is, anew for any other."""
    standing = _STANDING.get()
    if standing is not None and standing.pk == getattr(person, "pk", None):
        return standing.keys
    return _ask(person)


def _ask(person: Any) -> Keys:
    return _ANSWERS[0](person) if _ANSWERS and getattr(person, "pk", None) is not None else Keys()


class Standing:
    """The wall before one person: what it closes, worked out when first needed and kept for the request."""

    def __init__(self, person: Any, keys: Keys | None = None) -> None:
        self._person, self._keys = person, keys
        self._anchored: dict[type[models.Model], frozenset[int]] = {}
        self._conditions: dict[type[models.Model], Q] = {}
        self._said = ""

    @property
    def pk(self) -> Any:
        """Whose wall."""
        return getattr(self._person, "pk", None)

    @property
    def keys(self) -> Keys:
        """Asked once, of the whole database."""
        if self._keys is None:
            with whole():
                self._keys = _ask(self._person)
        return self._keys

    @property
    def said(self) -> str:
        """For the database: `nothing`, or as JSON the numbers of what is closed, by the table of each kind that closes what hangs on it."""
        if not self._said:
            closed = (
                {model._meta.db_table: sorted(self.anchored(model)) for model in anchors()} if self.keys.closed else {}
            )
            self._said = json.dumps(closed) if closed else NOTHING
        return self._said

    def again(self) -> None:
        """Ask anew: an act in this request changed what is closed."""
        self._keys = None
        self._anchored.clear()
        self._conditions.clear()
        self._said = ""

    def narrow(self, rows: models.QuerySet[Any]) -> models.QuerySet[Any]:
        """The rows without those that hang on a closed child."""
        hidden = self.condition(rows.model)
        return rows.exclude(hidden) if hidden else rows

    def condition(self, model: type[models.Model]) -> Q:
        """What is hidden of one model, as a condition; empty where nothing is."""
        if not self.keys.closed:
            return Q()
        if model not in self._conditions:
            with whole():
                sql, parameters, _ = self._hidden(model)
            self._conditions[model] = Q(Hidden(sql, parameters)) if sql else Q()
        return self._conditions[model]

    def _hidden(self, model: Any) -> tuple[str, tuple[str, ...], int]:
        """(SQL over the rows of this model, its parameters, how many tables deep it looks)"""
        if is_anchor(model):
            return among(model._meta.pk.column, self.anchored(model)), (), 0
        if names_a_subject(model):
            return *self._by_subject(model), 0
        parts, parameters, depth = [], list[str](), 0
        for name, target in ties(model):
            field = model._meta.get_field(name)
            if is_anchor(target):
                parts.append(among(field.column, self.anchored(target), nullable=field.null))
                continue
            above, more, deep = self._hidden(target)
            if above:
                depth = max(depth, deep + 1)
                parts.append(hangs_on(field.column, target._meta.db_table, field.target_field.column, above, deep + 1))
                parameters += more
        return " OR ".join(filter(None, parts)), tuple(parameters), depth

    def _by_subject(self, model: Any) -> tuple[str, tuple[str, ...]]:
        """Rows that name any record by type and number, as text."""
        parts, parameters = [], list[str]()
        for label in sorted(set(model._base_manager.order_by().values_list("subject_type", flat=True).distinct())):
            try:
                target = apps.get_model(label)
            except (
                LookupError,
                ValueError,
            ):  # nobody can tell what it is about, so it is shown to nobody who stands here
                parts.append(f'{ROW}."subject_type" = %s')
                parameters.append(label)
                continue
            above = self.condition(target) if hangs(target) else Q()
            found = list(target._base_manager.filter(above).values_list("pk", flat=True)) if above else []
            if found:
                parts.append(
                    f'({ROW}."subject_type" = %s AND {ROW}."subject_id" IN ({", ".join(["%s"] * len(found))}))'
                )
                parameters += [label, *map(str, found)]
        return " OR ".join(parts), tuple(parameters)

    def anchored(self, model: Any) -> frozenset[int]:
        """The numbers of the closed children, or of the records they close."""
        if model not in self._anchored:
            self._anchored[model] = frozenset()
            found: frozenset[int] = self.keys.closed if model.closes == "child" else frozenset()
            for path, more in () if model.closes == "child" else model.closes:
                target = _at_end_of(model, path)
                inside = self.anchored(target)
                if inside:
                    rows = model._base_manager.filter(**{f"{path}__in": inside}, **(more or {}))
                    with whole():
                        found |= frozenset(rows.values_list("pk", flat=True))
            self._anchored[model] = found
        return self._anchored[model]


def said() -> str:
    """What the database is to be told of the person whose request this is."""
    standing = _STANDING.get()
    return NOTHING if standing is None else standing.said


def _at_end_of(model: Any, path: str) -> Any:
    for name in path.split("__"):
        model = model._meta.get_field(name).related_model
    return model


class WallManager(models.Manager[Row]):
    """What `objects` is: every row but those closed to the person whose request this is."""

    def get_queryset(self) -> models.QuerySet[Row]:
        rows = super().get_queryset()
        standing = _STANDING.get()
        return rows if standing is None or not hangs(self.model) else standing.narrow(rows)


def but_closed(person: Any, model: Any, wanted: Q) -> Q:
    """A scope, without what is closed to this person: for every scope, whether or not it is the person's own request."""
    standing = _STANDING.get()
    if standing is None or standing.pk != getattr(person, "pk", None):
        standing = Standing(person)
    hidden = standing.condition(model)
    return wanted & ~hidden if hidden else wanted


def closed_to(person: Any) -> frozenset[int]:
    """Children closed to this person, or to the person whose request this is."""
    standing = _STANDING.get()
    return keys_of(person).closed | (standing.keys.closed if standing is not None else frozenset())


def opened_to(person: Any) -> tuple[tuple[str, frozenset[int]], ...]:
    """Children opened to this person by name, with the ground of each set."""
    return keys_of(person).opened


def broken_over(person: Any, child: Any, subject: Any) -> int | None:
    """The break-glass under which this person reads this child, or a record that hangs on the child, if it is that."""
    broken = keys_of(person).broken if getattr(person, "pk", None) is not None else {}
    if not broken:
        return None
    key = getattr(child, "pk", child)
    if key is not None:
        return broken.get(key)
    if not isinstance(subject, models.Model) or not hangs(type(subject)):
        return None
    for one, number in broken.items():
        over = Standing(person, Keys(closed=frozenset((one,))))
        with whole():
            found = type(subject)._base_manager.filter(over.condition(type(subject)), pk=subject.pk).exists()
        if found:
            return number
    return None


@contextmanager
def before(person: Any) -> Iterator[Standing]:
    """Put the wall before a person for a while."""
    standing = Standing(person)
    token = _STANDING.set(standing)
    try:
        yield standing
    finally:
        _STANDING.reset(token)


def instead(person: Any) -> None:
    """Put it before another person for the rest of what an outer `before` holds: a token tells who asks only after the request has begun."""
    _STANDING.set(Standing(person))


@contextmanager
def whole() -> Iterator[None]:
    """Without the wall, for what must see every record and shows none: screening, clocks, force-wide counts."""
    token = _STANDING.set(None)
    try:
        yield
    finally:
        _STANDING.reset(token)


def changed() -> None:
    """Tell the wall that what is closed has changed in this request."""
    standing = _STANDING.get()
    if standing is not None:
        standing.again()
