"""Which children are closed to a person, and which are opened to them by name: one question to the database where nothing is."""

from collections.abc import Iterable
from typing import Any

from django.db.models import BigIntegerField, CharField, F, Q, Value

from childfirst.children.models import Child
from childfirst.foundation.now import now
from childfirst.foundation.wall import Keys
from childfirst.guarding.models import BreakGlass, KnownTo, LetIn, Restriction
from childfirst.teams.roles import SEES_CHILDREN

GUARDIAN, LET_IN = "the guardian of the record", "let in by the guardian"


def keys_of(person: Any) -> Keys:
    """For the wall. A tie closes whatever else would open."""
    rows = list(_rows(person.pk))
    if not rows:
        return Keys()
    whole = with_joined({child for child, _, _ in rows})
    closed, known, named = set(), set(), set()
    opened: dict[str, set[int]] = {}
    broken: dict[int, int] = {}
    may = person.has_role(*SEES_CHILDREN)
    for child, kind, number in rows:
        group = whole[child]
        if kind == "known":
            known |= group
        elif kind == "restricted":
            closed |= group
        elif may:
            words = f"by break-glass {number}" if kind == "broken" else GUARDIAN if kind == "guardian" else LET_IN
            opened.setdefault(words, set()).update(group)
            named |= group
            broken |= dict.fromkeys(group, number) if kind == "broken" else {}
    return Keys(
        closed=frozenset((closed - named) | known),
        opened=tuple((words, frozenset(keys - known)) for words, keys in opened.items() if keys - known),
        broken={child: number for child, number in broken.items() if child not in known},
    )


def _rows(officer: int) -> Any:
    """(child, which way, number): every restriction that stands, and what concerns this officer."""
    standing = Restriction.objects.filter(ended_at=None)
    let_in = LetIn.objects.filter(officer=officer, ended_at=None, restriction__ended_at=None)
    broken = BreakGlass.objects.filter(officer=officer, open_until__gt=now(), restriction__ended_at=None)
    return _as(standing, "restricted").union(
        _as(standing.filter(guardian=officer), "guardian"),
        _as(let_in, "let_in", "restriction__child"),
        _as(KnownTo.objects.filter(officer=officer, ended_at=None), "known"),
        _as(broken, "broken"),
        all=True,
    )


def _as(rows: Any, kind: str, child: str = "child") -> Any:
    return rows.order_by().values_list(
        F(child),
        Value(kind, output_field=CharField()),
        F("pk") if kind == "broken" else Value(0, output_field=BigIntegerField()),
    )


def with_joined(children: Iterable[int]) -> dict[int, set[int]]:
    """Each child's records, under whichever number: records that were joined are closed together."""
    wanted = set(children)
    main = {pk: over or pk for pk, over in Child._base_manager.filter(pk__in=wanted).values_list("pk", "main")}
    groups: dict[int, set[int]] = {one: {one} for one in main.values()}
    for pk, over in Child._base_manager.filter(Q(main__in=groups)).values_list("pk", "main"):
        groups[over].add(pk)
    return {pk: groups[over] for pk, over in main.items()}
