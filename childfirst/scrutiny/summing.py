"""The explorer's counts, soon: months are counted beforehand into cells, and a page sums cells; months that changed since are read row by row.

What `counted` gives is what `counted_live` gives, to the last row. A month counts as changed where, since the cells were made, a part in
a contact was added, a contact was amended, or one went on or came off the desk; after an erasure every month does. A transaction that
was still open when cells were made is caught by the hour that is looked back.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Count, Max, Min, Q, Sum

from childfirst.audit.models import AuditEntry, Operation
from childfirst.contacts.models import Amendment, Contact, Involvement
from childfirst.foundation.now import local, now
from childfirst.referrals.models import FoldedContact
from childfirst.rules.vocabulary import BROAD_GROUP_OF
from childfirst.scrutiny.models import CountedUpTo, MonthCell
from childfirst.scrutiny.queries import (
    BLANK,
    MEASURES,
    Question,
    Table,
    annotated,
    code_version,
    counted_live,
    group_of,
    in_order,
    month_start,
)
from childfirst.teams.models import Borough

LOOK_BACK: Final = timedelta(hours=1)
MOST_STALE: Final = 12  # months read row by row before it is sooner to read all at once
COLUMNS: Final = {
    "": None,
    "age": "age_months",
    "ethnicity_self": "ethnicity_self",
    "ethnicity_officer": "ethnicity_officer",
    "sex": "sex",
}
_BY: Final = {"month": "", "unit": "", "borough": "", "ethnicity_broad": "ethnicity_self"}


def counted(question: Question) -> Table:
    """Group → [yes, no, blank], in the order in which a page shows them."""
    mark = CountedUpTo.objects.first()
    stale = None if mark is None or mark.code != code_version() else changed_since(mark)
    asked = list(_months(question.first, question.last))
    if stale is None or len(stale & set(asked)) > min(MOST_STALE, len(asked) - 1 if len(asked) > 1 else 0):
        return counted_live(question)
    table = _summed(question, stale)
    for month in sorted(stale & set(asked)):
        for group, line in counted_live(replace(question, first=month, last=month)).items():
            _add(table, group, line)
    return in_order(question.by, table)


def _months(first: str, last: str) -> Iterator[str]:
    number, end = (int(code[:4]) * 12 + int(code[5:]) - 1 for code in (first, last))
    while number <= end:
        yield f"{number // 12:04d}-{number % 12 + 1:02d}"
        number += 1


def _summed(question: Question, stale: Iterable[str]) -> Table:
    cells = MonthCell.objects.filter(
        kind=question.kind, by=_BY.get(question.by, question.by), month__gte=question.first, month__lte=question.last
    )
    cells = cells.exclude(month__in=list(stale))
    if question.unit:
        cells = cells.filter(borough__command_unit__code=question.unit)
    if question.source:
        cells = cells.filter(stops=question.source == "stops")
    column = {"month": "month", "unit": "borough__command_unit__code", "borough": "borough__code"}.get(
        question.by, "group"
    )
    yes, blank = f"{question.measure}_yes", f"{question.measure}_blank"
    table: Table = {}
    for row in cells.values(column).annotate(every=Sum("parts"), yes=Sum(yes), blank=Sum(blank)).order_by():
        line = [row["yes"], row["every"] - row["yes"] - row["blank"], row["blank"]]
        _add(table, _named(question.by, row[column]), line)
    return table


def _named(by: str, value: str | None) -> str:
    if not value:
        return BLANK
    return BROAD_GROUP_OF.get(value[:1], BLANK) if by == "ethnicity_broad" and value != BLANK else value


def _add(table: Table, group: str, line: list[int]) -> None:
    sums = table.setdefault(group, [0, 0, 0])
    for place, number in enumerate(line):
        sums[place] += number


def changed_since(mark: CountedUpTo) -> set[str] | None:
    """Months of which some row is later than the cells; None where nobody can tell which."""
    if AuditEntry.objects.filter(pk__gt=mark.erased, operation=Operation.ERASURE).exists():
        return None
    since = mark.counted_at - LOOK_BACK
    # Two questions and not one with “or”: each reads the end of an index, together they would read every contact.
    parts = Involvement.objects.filter(pk__gt=mark.part).order_by()
    moments: set[datetime] = set(parts.values_list("contact__occurred_from", flat=True).iterator())
    late = Contact.objects.filter(submitted_at__gte=since).order_by()
    moments |= set(late.values_list("occurred_from", flat=True).iterator())
    for amendment in Amendment.objects.filter(Q(pk__gt=mark.amendment) | Q(amended_at__gte=since)).select_related(
        "contact"
    ):
        moments.add(amendment.contact.occurred_from)
        if "occurred_from" in amendment.before:
            moments.add(datetime.fromisoformat(str(amendment.before["occurred_from"])))
    folds = FoldedContact.objects.filter(Q(pk__gt=mark.folded) | Q(folded_at__gte=since) | Q(unfolded_at__gte=since))
    moments |= set(folds.order_by().values_list("contact__occurred_from", flat=True))
    return {f"{local(moment):%Y-%m}" for moment in moments}


def refresh() -> int:
    """Count anew every month that changed. Returns how many cells were written."""
    mark = CountedUpTo.objects.first()
    stale = None if mark is None or mark.code != code_version() else changed_since(mark)
    # Read before anything is counted: what comes in between is stale afterwards, and never missed.
    fresh = {
        "counted_at": now(), "code": code_version(), "part": _last(Involvement), "amendment": _last(Amendment), "folded": _last(FoldedContact),
        "erased": AuditEntry.objects.aggregate(last=Max("pk"))["last"] or 0,
    }  # fmt: skip
    months = _every_month() if stale is None else sorted(stale)
    written = 0
    if stale is None:
        CountedUpTo.objects.all().delete()
        MonthCell.objects.all().delete()
    for month in months:
        with transaction.atomic():
            cells = [*_cells(month)]
            MonthCell.objects.filter(month=month).delete()
            MonthCell.objects.bulk_create(cells, batch_size=1_000)
        written += len(cells)
    CountedUpTo.objects.update_or_create(pk=1, defaults=fresh)
    return written


def _last(model: Any) -> int:
    return model.objects.aggregate(last=Max("pk"))["last"] or 0


def _every_month() -> list[str]:
    ends = Contact.objects.aggregate(first=Min("occurred_from"), last=Max("occurred_from"))
    if ends["first"] is None:
        return []
    return list(_months(f"{local(ends['first']):%Y-%m}", f"{local(ends['last']):%Y-%m}"))


def _cells(month: str) -> Iterator[MonthCell]:
    rows = annotated(
        Involvement.objects.filter(
            contact__occurred_from__gte=month_start(month), contact__occurred_from__lt=month_start(month, after=1)
        )
    )
    sums: dict[str, Any] = {"parts": Count("pk")}
    for name, measure in MEASURES.items():
        sums |= {f"{name}_yes": Count("pk", filter=measure.yes), f"{name}_blank": Count("pk", filter=measure.blank)}
    boroughs = set(Borough.objects.values_list("pk", flat=True))
    for by, column in COLUMNS.items():
        keys = ["contact__kind", "contact__source", "contact__borough", *([column] if column else [])]
        found: dict[tuple[Any, ...], dict[str, int]] = {}
        for row in rows.values(*keys).annotate(**sums).order_by():
            group = group_of(by, row[column]) if column else ""
            key = (
                row["contact__kind"],
                row["contact__source"] == "stops",
                row["contact__borough"] if row["contact__borough"] in boroughs else None,
                group,
            )
            line = found.setdefault(key, dict.fromkeys(sums, 0))
            for name in sums:
                line[name] += row[name]
        for (kind, stops, borough, group), line in found.items():
            yield MonthCell(month=month, kind=kind, stops=stops, borough_id=borough, by=by, group=group, **line)
