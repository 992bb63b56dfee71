"""A council's term dates, and a school's own: `council,urn,kind,first_day,last_day` and, where they are there, day_starts, why.

`kind` is term or closed. Without a URN a row holds for every open school of the council that has no dates of its own. Terms
of a file take the place of those told before that touch the same days; nothing else is removed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from django.db import transaction

from childfirst.adapters.learning.rows import Given, Refused, Told, day_of, read
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput
from childfirst.teams.models import Borough, School, SchoolClosure, SchoolTerm

NEEDED: Final = ("kind", "first_day", "last_day")
KNOWN: Final = ("council", "urn", *NEEDED, "day_starts", "why")
LONGEST: Final = timedelta(days=140)


@dataclass(frozen=True, slots=True)
class Row:
    """One stretch of days of some schools."""

    schools: tuple[School, ...]
    of_council: bool
    kind: str
    first: date
    last: date
    day_starts: time | None
    why: str


class Reader:
    """What a row means; and whether it touches an earlier row of the same file."""

    def __init__(self) -> None:
        self.schools = {school.urn: school for school in School.objects.select_related("ward")}
        self.boroughs = {one.name.lower(): one for one in Borough.objects.all()} | {
            one.code.lower(): one for one in Borough.objects.all()
        }
        self.taken: dict[str, list[tuple[date, date, int]]] = {}

    def __call__(self, line: int, given: Given) -> Row:
        kind = given["kind"].lower()
        if kind not in ("term", "closed"):
            raise BadInput(f"kind: “{given['kind'][:20]}” is neither term nor closed", field="kind")
        first, last = day_of(given, "first_day"), day_of(given, "last_day")
        if first is None or last is None:
            raise BadInput("first_day, last_day: both must be given", field="first_day")
        if last < first:
            raise BadInput("last_day: it is before first_day", field="last_day")
        if last - first > LONGEST:
            raise BadInput(
                f"last_day: more than {LONGEST.days} days after first_day. A half term lies between two terms",
                field="last_day",
            )
        schools, council = self._schools(given)
        if kind == "term":
            self._once(given["urn"] or council, first, last, line)
        return Row(schools, not given["urn"], kind, first, last, _time(given["day_starts"]), given["why"][:80])

    def _schools(self, given: Given) -> tuple[tuple[School, ...], str]:
        if given["urn"]:
            school = self.schools.get(given["urn"])
            if school is None:
                raise BadInput(f"urn: no school {given['urn'][:12]} is here. Load the register first", field="urn")
            return (school,), ""
        borough = self.boroughs.get(given["council"].lower())
        if borough is None:
            raise BadInput(f"council: “{given['council'][:40]}” is none of this force's boroughs", field="council")
        return tuple(
            one for one in self.schools.values() if one.is_open and one.ward.borough_id == borough.pk
        ), borough.code

    def _once(self, whose: str, first: date, last: date, line: int) -> None:
        for other_first, other_last, other_line in self.taken.get(whose, []):
            if first <= other_last and other_first <= last:
                raise BadInput(f"first_day: these days stand in line {other_line} as well", field="first_day")
        self.taken.setdefault(whose, []).append((first, last, line))


def _time(text: str) -> time | None:
    if not text:
        return None
    try:
        return time.fromisoformat(text)
    except ValueError:
        raise BadInput(f"day_starts: “{text[:12]}” is no time. Write 08:45", field="day_starts") from None


def keep(path: str, *, check_only: bool, done: Callable[[int], None]) -> Told:
    """Council rows first, then schools' own, so that a school's own dates stand."""
    told, reader, rows = Told(), Reader(), list[Row]()
    for line, given in read(path, NEEDED, KNOWN):
        told.rows += 1
        try:
            rows.append(reader(line, given))
        except BadInput as wrong:
            told.refused.append(Refused(line, str(wrong)))
    with transaction.atomic():
        for row in sorted(rows, key=lambda row: not row.of_council):
            if not check_only:
                _put(row)
            told.kept += 1
        done(told.rows)
        if not check_only and rows:
            details = {"file": path[-120:], "kept": told.kept, "refused": len(told.refused)}
            trace(Operation.ALTERATION, "imported term dates", ("school", ""), by=IMPORTER, details=details)
    return told


def _put(row: Row) -> None:
    pks = [school.pk for school in row.schools]
    touched = SchoolTerm.objects.filter(school__in=pks, first_day__lte=row.last, last_day__gte=row.first)
    if row.kind == "closed":
        days = [row.first + timedelta(days=n) for n in range((row.last - row.first).days + 1)]
        there = set(SchoolClosure.objects.filter(school__in=pks, day__in=days).values_list("school", "day"))
        new = [
            SchoolClosure(school_id=pk, day=day, why=row.why) for pk in pks for day in days if (pk, day) not in there
        ]
        SchoolClosure.objects.bulk_create(new, batch_size=1_000)
        return
    if row.of_council:
        own = set(touched.filter(from_council=False).values_list("school", flat=True))
        pks = [pk for pk in pks if pk not in own]
        touched = touched.filter(school__in=pks)
    touched.delete()
    SchoolTerm.objects.bulk_create(
        [SchoolTerm(school_id=pk, first_day=row.first, last_day=row.last, from_council=row.of_council) for pk in pks], batch_size=1_000
    )  # fmt: skip
    if row.day_starts:
        School.objects.filter(pk__in=pks).update(day_starts=row.day_starts)
