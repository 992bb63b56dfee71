"""Passes told by a force's learning system: `username,module,passed_on` and, where they are there, score, out_of, version, expires_on, id."""

from collections.abc import Callable, Iterator
from typing import Final

from django.db import transaction
from django.db.models import Exists, OuterRef

from childfirst.adapters.learning.rows import Given, Row, Told, day_of, in_batches, number_of, read
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.actor import IMPORTER
from childfirst.foundation.errors import BadInput
from childfirst.foundation.now import now, today
from childfirst.teams.models import Officer
from childfirst.training.models import Assignment, Completion
from childfirst.training.policy import live_until
from childfirst.training.reading import library

NEEDED: Final = ("username", "module", "passed_on")
KNOWN: Final = (*NEEDED, "score", "out_of", "version", "expires_on", "id")


class Reader:
    """What a row means: who, which module. Officers and modules are looked up once for the whole file."""

    def __init__(self, source: str) -> None:
        self.source, self.day, self.moment = source, today(), now()
        self.officers = {name.lower(): pk for name, pk in Officer.objects.values_list("username", "pk")}
        self.modules = {one.slug: one.slug for one in library()} | {one.title.lower(): one.slug for one in library()}

    def __call__(self, line: int, given: Given) -> Completion:
        officer = self.officers.get(given["username"].lower())
        if officer is None:
            raise BadInput(f"username: nobody here is called “{given['username'][:60]}”", field="username")
        module = self.modules.get(given["module"].lower())
        if module is None:
            raise BadInput(f"module: “{given['module'][:60]}” is no module here", field="module")
        passed = day_of(given, "passed_on")
        if passed is None or passed > self.day:
            raise BadInput("passed_on: the day must be given, and be today or in the past", field="passed_on")
        expires = day_of(given, "expires_on") or live_until(passed)
        if expires < passed:
            raise BadInput("expires_on: the day is before passed_on", field="expires_on")
        score, out_of = number_of(given, "score"), number_of(given, "out_of")
        if score is not None and (out_of is None or score > out_of):
            raise BadInput("score: it needs out_of, and cannot be more", field="score")
        key = given["id"] or f"{given['username'].lower()}|{module}|{passed.isoformat()}"
        return Completion(
            officer_id=officer,
            module=module,
            version=given["version"][:10],
            score=score,
            out_of=out_of,
            passed_on=passed,
            expires_on=expires,
            source="import",
            source_key=f"{self.source}|{key}"[:120],
            recorded_at=self.moment,
        )


def keep(path: str, *, source: str, check_only: bool, done: Callable[[int], None]) -> Told:
    """Keep every pass that is not there yet. Assignments that are met end. One row of the trail for the file; each pass says where it came from."""
    return keep_rows(
        read(path, NEEDED, KNOWN), Told(), Reader(source), path, source=source, check_only=check_only, done=done
    )


def keep_rows(
    rows: Iterator[tuple[int, Row]],
    told: Told,
    make: Callable[[int, Row], Completion],
    path: str,
    *,
    source: str,
    check_only: bool,
    done: Callable[[int], None],
    by_day: bool = False,
) -> Told:
    """The same for rows of any sort. With `by_day`, a pass of that officer, module and day that is there under another key is there."""
    for batch in in_batches(rows, told, make):
        fresh = _fresh(batch)
        if by_day:
            fresh = _not_that_day(fresh)
        told.kept += len(fresh)
        told.there += len(batch) - len(fresh)
        if not check_only:
            with transaction.atomic():
                Completion.objects.bulk_create(fresh)
        done(told.rows)
    if not check_only and told.kept:
        with transaction.atomic():
            ended = _end_assignments()
            details = {"file": path[-120:], "kept": told.kept, "refused": len(told.refused), "assignments": ended}
            trace(Operation.COLLECTION, "imported passes", ("learning", source), by=IMPORTER, details=details)
    return told


def _fresh(batch: list[Completion]) -> list[Completion]:
    keys = {str(row.source_key): row for row in batch}
    there = set(Completion.objects.filter(source_key__in=keys).values_list("source_key", flat=True))
    return [row for key, row in keys.items() if key not in there]


def _not_that_day(rows: list[Completion]) -> list[Completion]:
    """What went out as statements and comes back is not a second pass."""
    officers, days = {row.officer_id for row in rows}, {row.passed_on for row in rows}
    there = set(
        Completion.objects.filter(officer__in=officers, passed_on__in=days).order_by().values_list("officer", "module", "passed_on")
    )  # fmt: skip
    fresh = []
    for row in rows:
        if (key := (row.officer_id, row.module, row.passed_on)) not in there:
            there.add(key)
            fresh.append(row)
    return fresh


def _end_assignments() -> int:
    """What was owed and is live now."""
    live = Completion.objects.filter(
        officer=OuterRef("officer"), module=OuterRef("module"), expires_on__gte=today(), passed_on__gte=OuterRef("assigned_at__date")
    )  # fmt: skip
    return Assignment.objects.filter(Exists(live), ended_at=None).update(ended_at=now(), ended_because="Passed")
