"""Learning: every step is saved as it is done, so that nothing is lost with a connection. Doing one twice changes nothing.

The start, the end of a check and a pass are traced. A trace for every page turned would bury them.
"""

from random import Random
from typing import Any

from django.db import IntegrityError, transaction

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow
from childfirst.foundation.now import now, today
from childfirst.training import steps
from childfirst.training.models import Answer, Assignment, Attempt, Completion, Offer, Progress, Reflection
from childfirst.training.policy import live_until
from childfirst.training.queries.standing import open_attempt, open_progress
from childfirst.training.reading import Module
from childfirst.training.reading.check import DRAWN, PASS
from childfirst.training.reading.shapes import Question


@transaction.atomic
def begin(*, module: Module, by: Any) -> Progress:
    """Begin, or find what was begun. A module that has changed meanwhile keeps the steps that were done."""
    found = open_progress(by, module.slug)
    if found is None:
        try:
            with transaction.atomic():
                found = Progress.objects.create(
                    officer=by, module=module.slug, version=module.version, began=now(), saved=now()
                )
        except IntegrityError:  # a second tab was first
            return _held(module, by)
        trace(Operation.COLLECTION, "began a module", found, by=by, details={"module": module.slug})
    return found


def _held(module: Module, by: Any) -> Progress:
    return Progress.objects.select_for_update(of=("self",)).get(officer=by.pk, module=module.slug, finished=None)


def _save(progress: Progress, module: Module, code: str = "") -> None:
    if code and code not in progress.done:
        progress.done = [*progress.done, code]
    progress.version, progress.saved = module.version, now()
    progress.save()


@transaction.atomic
def finish_page(*, module: Module, number: int, by: Any) -> Progress:
    """A page was read."""
    begin(module=module, by=by)
    held = _held(module, by)
    _save(held, module, f"page-{number}")
    return held


@transaction.atomic
def choose(*, module: Module, number: int, at: str, choice: int, by: Any) -> Progress:
    """A choice in a scenario, made at the node `at`. One that was sent twice, or from an old page, changes nothing."""
    begin(module=module, by=by)
    held = _held(module, by)
    scenario = module.scenarios[number - 1]
    way = steps.way_of(scenario, held)
    node = way[-1][0]
    if node.id != at:
        return held
    if not 0 <= choice < len(node.choices):
        raise BadInput("Select what you would do.", field="choice")
    kept = [[one.id, made] for one, made in way[:-1]] + [[node.id, choice]]
    held.ways = {**held.ways, str(number): kept}
    ended = scenario.nodes[node.choices[choice].to].is_end
    _save(held, module, f"scenario-{number}" if ended else "")
    return held


@transaction.atomic
def begin_scenario_again(*, module: Module, number: int, by: Any) -> None:
    """From the start, to see where another choice leads. That it was done once stays."""
    begin(module=module, by=by)
    held = _held(module, by)
    held.ways = {**held.ways, str(number): []}
    _save(held, module)


@transaction.atomic
def reflect(*, module: Module, texts: dict[str, str], by: Any) -> None:
    """Keep what an officer wrote for themselves. The trail says that, never what."""
    begin(module=module, by=by)
    held = _held(module, by)
    for prompt, text in texts.items():
        Reflection.objects.update_or_create(
            officer=by, module=module.slug, prompt=prompt, defaults={"text": text.strip(), "saved": now()}
        )
    _save(held, module, "reflection-1")


@transaction.atomic
def start_check(*, module: Module, by: Any) -> Attempt:
    """The check that is open, or a new one with questions drawn from the bank. What was asked last time comes last in the draw."""
    left = steps.before_the_check(module, open_progress(by, module.slug))
    if left:
        raise CannotNow(f"The check comes after the pages and scenarios. Still to do: {left[0].title}.")
    _held(module, by)  # one tab at a time
    found = open_attempt(by, module.slug)
    if found is not None and found.version == module.version:
        return found
    if found is not None:
        found.overtaken = True
        found.save(update_fields=["overtaken"])
    earlier = Attempt.objects.filter(officer=by.pk, module=module.slug).order_by("-number").first()
    number = earlier.number + 1 if earlier else 1
    return Attempt.objects.create(
        officer=by,
        module=module.slug,
        version=module.version,
        number=number,
        questions=_draw(module, by, number, set(earlier.questions) if earlier else set()),
        began=now(),
    )


def _draw(module: Module, by: Any, number: int, asked: set[str]) -> list[str]:
    """Eight of the bank, by chance, the same for the same attempt."""
    chance = Random(f"{by.pk}.{module.slug}.{number}")  # noqa: S311  (a draw of questions, no secret)
    ids = [question.id for question in module.bank]
    chance.shuffle(ids)
    drawn = sorted(ids, key=lambda id: id in asked)[:DRAWN]
    chance.shuffle(drawn)
    return drawn


def options_of(attempt: Attempt, question: Question) -> list[str]:
    """The options in an order by chance, the same each time the page is opened."""
    texts = [option.text for option in question.options]
    Random(f"{attempt.pk}.{question.id}").shuffle(texts)  # noqa: S311
    return texts


@transaction.atomic
def answer(*, attempt: Attempt, module: Module, question: str, chosen: list[str], by: Any) -> Attempt:
    """One answer, kept for good. The last one ends the check. An answer that is kept already stays as it was."""
    held = Attempt.objects.select_for_update(of=("self",)).get(pk=attempt.pk, officer=by.pk)
    asked = module.question(question)
    if held.finished or held.overtaken or question not in held.questions or asked is None:
        raise CannotNow("This check has ended, or the module has changed. Open it again.")
    kept = set(held.answers.values_list("question", flat=True))
    if question not in kept:
        if not chosen or not set(chosen) <= {option.text for option in asked.options}:
            raise BadInput("Select an answer.", field="chosen")
        right = set(chosen) == asked.right
        Answer.objects.create(
            attempt=held, question=question, question_text=asked.text, chosen=chosen, right=right, moment=now()
        )
        kept.add(question)
    if kept >= set(held.questions):
        _finish(held, module, by)
    return held


def _finish(held: Attempt, module: Module, by: Any) -> None:
    held.right = held.answers.filter(right=True).count()
    held.passed, held.finished = held.right >= PASS, now()
    held.save()
    details = {"module": module.slug, "version": held.version, "right": held.right, "of": len(held.questions)}
    trace(Operation.COLLECTION, "passed a check" if held.passed else "ended a check", held, by=by, details=details)
    if held.passed:
        _pass(held, module, by)


def _pass(held: Attempt, module: Module, by: Any) -> None:
    done = Completion.objects.create(
        officer=by,
        module=module.slug,
        version=held.version,
        score=held.right,
        out_of=len(held.questions),
        passed_on=today(),
        expires_on=live_until(today()),
        source="here",
        attempt=held,
        recorded_at=now(),
        recorded_by=by,
    )
    Progress.objects.filter(officer=by.pk, module=module.slug, finished=None).update(finished=now(), saved=now())
    Assignment.objects.filter(officer=by.pk, module=module.slug, ended_at=None).update(
        ended_at=now(), ended_by=by, ended_because="Passed"
    )
    trace(Operation.COLLECTION, "passed a module", done, by=by, details={"module": module.slug, "score": held.right})


@transaction.atomic
def read_refresher(*, offer: Offer, by: Any) -> None:
    """The officer read what was offered. It leaves their list; nobody is told."""
    held = Offer.objects.select_for_update(of=("self",)).get(pk=offer.pk, officer=by.pk)
    if held.read is None:
        held.read = now()
        held.save(update_fields=["read"])
        trace(Operation.ALTERATION, "read a refresher", held, by=by)
