"""Giving a figure out, and correcting one: the old figure stays beside the new, with the reason."""

import json
from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.powers.figures_permissions import may_count
from childfirst.powers.models import GivenFigure
from childfirst.powers.queries.figures import KINDS, Question
from childfirst.powers.queries.figures_count import in_words
from childfirst.powers.queries.figures_print import Answer, answer, code_version


@transaction.atomic
def give_out(*, question: Question, given_to: str, purpose: str, by: Any) -> GivenFigure:
    """Count it now, keep it as it is given, and trace to whom."""
    may_count.check(by)
    for name, text in (("given_to", given_to), ("purpose", purpose)):
        if not text.strip():
            raise BadInput("Say to whom it is given, and for what.", field=name)
    return _keep(answer(question, now()), given_to.strip(), purpose.strip(), by)


@transaction.atomic
def correct(given: GivenFigure, *, reason: str, by: Any) -> GivenFigure:
    """Give the same question's answer anew. A figure is corrected once; a further correction corrects the correction."""
    may_count.check(by)
    if not reason.strip():
        raise BadInput("Say what was wrong, in words for whoever has the old figure.", field="reason")
    fresh = answer(Question(**given.question), now())
    try:
        with transaction.atomic():
            return _keep(fresh, given.given_to, given.purpose, by, corrects=given, reason=reason.strip())
    except IntegrityError:
        raise CannotNow("This figure has been corrected already. Correct the correction.") from None


def _keep(
    found: Answer, given_to: str, purpose: str, by: Any, *, corrects: GivenFigure | None = None, reason: str = ""
) -> GivenFigure:
    made = GivenFigure.objects.create(
        title=f"{KINDS[found.question.kind]} on children. {in_words(found.question)}"[:200],
        question=found.question.stored(),
        as_of=found.as_of,
        code=code_version(),
        rows_digest=found.digest,
        rows_counted=found.rows.height,
        fingerprint=found.fingerprint,
        table=json.loads(json.dumps(found.table)),
        given_to=given_to[:200],
        purpose=purpose[:300],
        corrects=corrects,
        correction_reason=reason,
        given_at=now(),
        given_by=by,
    )
    verb = "corrected figure given out" if corrects else "figure given out"
    trace(
        Operation.DISCLOSURE,
        verb,
        made,
        by=by,
        recipient=given_to,
        reason=reason or purpose,
        details={"fingerprint": made.fingerprint},
    )
    return made
