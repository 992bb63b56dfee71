"""Opening and closing a round, and taking part in it.

Rounds are traced like everything else. Taking part is not: a trace with a moment beside a count that moved at that
moment would be the reply with a name on it. This is the one act of a person here that leaves no trace (docs/adr/0019).
"""

import secrets
from collections.abc import Callable, Mapping, Sequence
from itertools import product
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Case, F, Q, Value, When

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now
from childfirst.studies.models import Part, Round, Tally
from childfirst.studies.permissions import may_lead_studies, may_take_part
from childfirst.studies.vignettes import ARMS, QUESTIONS, vignettes
from childfirst.training.queries.standing import learning_is_live
from childfirst.training.reading import library

CLOSED = "This round is closed. Nothing was kept."
OVER = "You have answered, left or said no already. Nothing was added."


@transaction.atomic
def open_round(*, vignette: str, by: Any) -> Round:
    """Open to everybody with a sign-in. The counts are made with nought."""
    may_lead_studies.check(by)
    found = vignettes().get(vignette)
    if found is None:
        raise BadInput("Select a scenario from the list.", field="vignette")
    module = library().numbered(found.module)
    try:
        with transaction.atomic():
            made = Round.objects.create(
                vignette=vignette,
                version=found.version,
                module=module.slug if module else "",
                opened_at=now(),
                opened_by=by,
            )
    except IntegrityError as twice:
        raise CannotNow("A round of this scenario is open already. Close it first.") from twice
    Tally.objects.bulk_create(
        Tally(round=made, trained=trained, arm=arm, question=question, answer=answer)
        for trained, arm, question in product((False, True), ARMS, QUESTIONS)
        for answer in found.answers(question)
    )
    trace(Operation.COLLECTION, "opened a round of the vignette study", made, by=by, details={"vignette": vignette})
    return made


@transaction.atomic
def close_round(*, round: Round, by: Any) -> None:
    """Nobody answers any more. What drew an arm and never answered forgets it."""
    may_lead_studies.check(by)
    if not Round.objects.filter(pk=round.pk, closed_at=None).update(closed_at=now(), closed_by=by):
        raise CannotNow("This round is closed already.")
    Part.objects.filter(round=round, state="agreed").update(state="left", arm="")
    trace(Operation.ALTERATION, "closed a round of the vignette study", round, by=by)


@transaction.atomic
def agree(*, round: Round, by: Any, draw: Callable[[Sequence[str]], str] = secrets.choice) -> Part:
    """Take part: a description is drawn by lot. Twice is once."""
    may_take_part.check(by)
    _open(round)
    part, _ = Part.objects.get_or_create(
        round=round, officer=by, defaults={"state": "agreed", "arm": lambda: draw(ARMS)}
    )
    if part.state != "agreed":
        raise CannotNow(OVER)
    return part


@transaction.atomic
def decline(*, round: Round, by: Any) -> None:
    """Say no, or leave before answering. Not asked again in this round."""
    may_take_part.check(by)
    _open(round)
    part, made = Part.objects.get_or_create(round=round, officer=by, defaults={"state": "declined"})
    if not made:
        Part.objects.filter(pk=part.pk, state="agreed").update(state="left", arm="")


@transaction.atomic
def answer(*, round: Round, answers: Mapping[str, int], by: Any) -> None:
    """Add one to a count for each question, once for each person, and forget the rest.

    Every count of the round is written, changed or not, so that the database's own marks of what was written last
    say that somebody answered and not what.
    """
    may_take_part.check(by)
    _open(round)
    vignette = vignettes()[round.vignette]
    if set(answers) != set(QUESTIONS) or any(answers[one] not in vignette.answers(one) for one in QUESTIONS):
        raise BadInput("Answer every question with one of its answers.")
    part = Part.objects.select_for_update().filter(round=round, officer=by, state="agreed").first()
    if part is None:
        raise CannotNow(OVER)
    trained = bool(round.module) and learning_is_live(by, round.module)
    chosen = Q()
    for question in QUESTIONS:
        chosen |= Q(question=question, answer=answers[question])
    mine = When(chosen & Q(arm=part.arm, trained=trained), then=Value(1))
    Part.objects.filter(pk=part.pk).update(state="answered", arm="")
    Tally.objects.filter(round=round).update(count=F("count") + Case(mine, default=Value(0)))


def _open(round: Round) -> None:
    """Holds the round until the act is done, so that two replies take turns and none comes in after the close."""
    if not Round.objects.select_for_update().filter(pk=round.pk, closed_at=None).exists():
        raise CannotNow(CLOSED)
