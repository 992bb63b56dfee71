"""How often each rule is disagreed with, by team and by the child's ethnicity, so that noisy rules are found and mended.

The unit is one child's part in one contact: a finding made again by a later screening of the same contact counts once.
Nothing here names a child, and no small count leaves this module.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db.models import Count, Q, QuerySet

from childfirst.contacts.models import Finding
from childfirst.foundation.now import LONDON
from childfirst.rules.measures import Figure, proportion, suppress
from childfirst.rules.vocabulary import BROAD_GROUP_OF, ETHNICITIES_OFFICER

DISAGREED = "disagreed"
KEPT = "kept"
NO_TEAM = "No team"


@dataclass(frozen=True, slots=True)
class Rate:
    """How a rule, or a rule in one group, was judged. None where a number is too small to show."""

    name: str
    title: str
    found: int | None
    disagreed: int | None
    figure: Figure | None

    @property
    def low(self) -> float:
        """The lower end of the interval, by which noisy rules are listed, so that a few cases do not lead."""
        return self.figure.low or 0.0 if self.figure else 0.0


def rates(since: date) -> list[Rate]:
    """Every rule that found something since a day, the noisiest first."""
    rows = _counted(_findings(since).order_by().values("rule"))
    titles = dict(_findings(since).order_by("pk").values_list("rule", "title"))
    every = [_rates({row["rule"]: row})[0] for row in rows]
    named = [Rate(one.name, titles[one.name], one.found, one.disagreed, one.figure) for one in every]
    return sorted(named, key=lambda rate: (-rate.low, -(rate.found or 0), rate.name))


def by_team(rule: str, since: date) -> list[Rate]:
    """One rule, by the team that recorded the contact."""
    name = "screening__contact__team__name"
    rows = _counted(_findings(since).filter(rule=rule).order_by().values(name))
    return _rates({row[name] or NO_TEAM: row for row in rows})


def by_ethnicity(rule: str, since: date) -> list[Rate]:
    """One rule, by the child's broad group: as the child describes it where asked, otherwise as an officer saw it."""
    own, seen = "screening__involvement__ethnicity_self", "screening__involvement__ethnicity_officer"
    groups: dict[str, dict[str, int]] = defaultdict(lambda: {"found": 0, DISAGREED: 0})
    for row in _counted(_findings(since).filter(rule=rule).order_by().values(own, seen)):
        described = BROAD_GROUP_OF.get(row[own][:1], "unknown")
        group = groups[ETHNICITIES_OFFICER[described if described != "unknown" else row[seen] or "unknown"]]
        group["found"] += row["found"]
        group[DISAGREED] += row[DISAGREED]
    return _rates(dict(groups))


def _findings(since: date) -> QuerySet[Finding]:
    return Finding.objects.filter(screening__screened_at__gte=datetime.combine(since, time(), LONDON))


def _counted(rows: Any) -> Any:
    part = "screening__involvement"
    disagreed = Count(part, distinct=True, filter=Q(disagreements__isnull=False))
    return rows.annotate(found=Count(part, distinct=True), disagreed=disagreed)


def _rates(rows: dict[str, dict[str, int]]) -> list[Rate]:
    """Counts through suppression, and a share with its interval where both may be shown."""
    table = {name: {DISAGREED: row[DISAGREED], KEPT: row["found"] - row[DISAGREED]} for name, row in rows.items()}
    if not table:
        return []
    shown = suppress(table)
    return [_rate(name, shown.row_totals[name], shown.cells[name][DISAGREED]) for name in sorted(table)]


def _rate(name: str, found: int | None, disagreed: int | None) -> Rate:
    figure = proportion(disagreed, found) if disagreed is not None and found else None
    return Rate(name, "", found, disagreed, figure)
