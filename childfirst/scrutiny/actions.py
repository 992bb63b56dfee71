"""Keeping a figure: the same question with the same counts is the same figure, whoever keeps it and however often."""

from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.now import now
from childfirst.scrutiny.models import KeptFigure
from childfirst.scrutiny.permissions import may_explore
from childfirst.scrutiny.queries import Question, code_version, fingerprint, title_of
from childfirst.scrutiny.summing import counted


@transaction.atomic
def keep(*, question: Question, note: str = "", by: Any) -> KeptFigure:
    """Count it now and keep it as counted."""
    may_explore.check(by)
    table = counted(question)
    mark = fingerprint(question, table)
    before = KeptFigure.objects.filter(fingerprint=mark).first()
    if before is not None:
        return before
    try:
        with transaction.atomic():
            made = KeptFigure.objects.create(
                fingerprint=mark, title=title_of(question)[:300], question=question.stored(), table=list(table.items()), code=code_version(),
                note=note.strip()[:300], kept_at=now(), kept_by=by,
            )  # fmt: skip
    except IntegrityError:  # kept by somebody else at the same instant
        return KeptFigure.objects.get(fingerprint=mark)
    trace(Operation.COLLECTION, "kept a figure", made, by=by, details={"fingerprint": mark})
    return made
