"""Somebody who learns, by the real actions."""

from datetime import date, timedelta

from childfirst.foundation.actor import IMPORTER, person_or_none
from childfirst.foundation.now import now, today
from childfirst.training.actions import learning
from childfirst.training.models import Attempt, Completion
from childfirst.training.policy import live_until

BEST = (("arrive", 1), ("talk", 0))


def reads_everything(officer, module):
    """Every page, and the better way through the scenario."""
    for page in module.pages:
        learning.finish_page(module=module, number=page.number, by=officer)
    for at, choice in BEST:
        learning.choose(module=module, number=1, at=at, choice=choice, by=officer)


def answers(attempt, module, officer, *, wrong=0):
    """Every question that is left, the first few of them wrongly."""
    left = [id for id in attempt.questions if id not in set(attempt.answers.values_list("question", flat=True))]
    for number, id in enumerate(left):
        question = module.question(id)
        false = [option.text for option in question.options if not option.right][:1]
        chosen = false if number < wrong else sorted(question.right)
        attempt = learning.answer(attempt=attempt, module=module, question=id, chosen=chosen, by=officer)
    return attempt


def passes(officer, module, *, wrong=0) -> Attempt:
    """From the first page to the end of the check."""
    reads_everything(officer, module)
    return answers(learning.start_check(module=module, by=officer), module, officer, wrong=wrong)


def passed(officer, module, *, on: date | None = None, days_ago: int = 0, version: str = "2026-11-01") -> Completion:
    """A pass of the past, as an import keeps it."""
    day = on or today() - timedelta(days=days_ago)
    return Completion.objects.create(
        officer=officer, module=getattr(module, "slug", module), version=version, score=7, out_of=8, passed_on=day,
        expires_on=live_until(day), source="import", recorded_at=now(), recorded_by=person_or_none(IMPORTER),
    )  # fmt: skip
