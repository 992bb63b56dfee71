"""Passes given out to a force's learning record store. Each time is traced as a disclosure."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db import transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.training.models import Completion
from childfirst.training.xapi import statement_of

BATCH = 2_000


@transaction.atomic
def give_out(*, home: str, by: Any, module: str = "", since: date | None = None) -> Iterator[str]:
    """An array of statements as text, piece by piece: every pass, or those of a module, or since a day. Traced before the first piece."""
    rows = Completion.objects.select_related("officer").order_by("pk")
    if module:
        rows = rows.filter(module=module)
    if since:
        rows = rows.filter(passed_on__gte=since)
    details = {"module": module, "since": str(since or ""), "rows": rows.count()}
    trace(Operation.DISCLOSURE, "took out passes as xAPI", ("learning", "xapi"), by=by, details=details)
    return _pieces(rows, home)


def _pieces(rows: Any, home: str) -> Iterator[str]:
    before = "[\n"
    for row in rows.iterator(chunk_size=BATCH):
        yield before + json.dumps(statement_of(row, row.officer.username, home), ensure_ascii=False)
        before = ",\n"
    yield "\n]\n" if before != "[\n" else "[]\n"
