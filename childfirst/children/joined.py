"""Records that a person said are one child, whichever of them is asked about."""

from collections.abc import Iterable

from django.db.models import Q

from childfirst.children.models import Child
from childfirst.foundation.wall import whole


@whole()
def mains_of(children: Iterable[int]) -> dict[int, int]:
    """{record: the one it is shown under} of every record of these children; a number that nobody has is left out. One query, and a second
    where a newer record is asked about."""
    asked = set(children)
    main = _mains(asked)
    if beyond := set(main.values()) - asked:
        main |= _mains(beyond)
    return main


def with_joined(children: Iterable[int]) -> dict[int, set[int]]:
    """Each child's records, under whichever number; a number that nobody has is left out."""
    asked = set(children)
    main = mains_of(asked)
    groups: dict[int, set[int]] = {}
    for pk, over in main.items():
        groups.setdefault(over, {over}).add(pk)
    return {pk: groups[main[pk]] for pk in asked & main.keys()}


def _mains(keys: set[int]) -> dict[int, int]:
    """{record: the one it is shown under} of these and of those shown under them."""
    rows = Child._base_manager.filter(Q(pk__in=keys) | Q(main__in=keys)).values_list("pk", "main")
    return {pk: over or pk for pk, over in rows}
