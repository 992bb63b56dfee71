"""On which ground a person may see a record: conditions with names, so that a scope and the trail of a look say the same thing."""

from typing import Any

from django.db.models import Case, CharField, Q, QuerySet, Value, When

Ground = tuple[str, Q]


class Fixed(str):
    """Words of our own about a look, which say nothing of a person: the trail keeps them in clear."""


def any_of(grounds: list[Ground]) -> Q:
    """The scope: whatever any ground opens. Without a ground, a condition that nothing meets."""
    wanted = Q(pk__in=())
    for _, condition in grounds:
        if not condition:
            return Q()
        wanted |= condition
    return wanted


def ground_of(rows: QuerySet[Any], grounds: list[Ground]) -> Fixed:
    """Why this one row is open, in words for the trail: the first ground that holds of it, or nothing (R183: policy, not statute)."""
    narrow = [When(condition, then=Value(words)) for words, condition in grounds if condition]
    wide = next((words for words, condition in grounds if not condition), "")
    if not narrow:
        return Fixed(f"Open to them: {wide}" if wide else "")
    words = rows.annotate(ground=Case(*narrow, default=Value(wide), output_field=CharField())).values_list(
        "ground", flat=True
    )
    first = words.first()
    return Fixed(f"Open to them: {first}" if first else "")
