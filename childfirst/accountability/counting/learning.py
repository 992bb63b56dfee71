"""Who is trained, as at the last day of a period: officers of today, each in one place for each module."""

from datetime import datetime
from typing import Any

from childfirst.accountability.counting.measure import Measure, Rows
from childfirst.accountability.periods import Period, quarter_code
from childfirst.training.queries.coverage import NOT_COUNTED, Coverage
from childfirst.training.reading import library


class _Figures:
    """Counts as an analyst does: everybody, and no names."""

    pk = None
    is_authenticated = True

    @staticmethod
    def has_role(*roles: str) -> bool:
        return "analyst" in roles


def _modules() -> dict[str, str]:
    return {module.slug: module.title for module in library()}


def _rows(period: Period, as_of: datetime) -> Rows:
    person: Any = _Figures()
    quarter = quarter_code(period.last)
    return [
        (f"officer:{one.pk}:{slug}", quarter, slug, "yes" if one.place == "trained" else "no")
        for slug in _modules()
        for one in Coverage(person, slug, period.last_day).people
        if one.place not in NOT_COUNTED
    ]


TRAINED = Measure(
    code="trained",
    title="Officers and staff who hold a live pass",
    about="Of everybody who should learn a module, how many had passed it, and not let the pass run out, on the last day of the period.",
    subject="Training",
    one_row="one officer or member of staff, for one module",
    yes="Live pass",
    no="No live pass",
    by="Module",
    groups=_modules,
    rows=_rows,
    cannot_show="Passing a module does not show that anybody treats children differently.",
    caveats=(
        "Those on long leave, or excused with a reason, are not counted.",
        "Counted of those who work here now; somebody who left since is not among them.",
    ),
    adds_up=False,
)
MEASURES = (TRAINED,)
