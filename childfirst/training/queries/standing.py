"""Where an officer stands with a module on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from childfirst.foundation.now import today
from childfirst.training.models import Assignment, Attempt, Completion, Exemption, Offer, Progress
from childfirst.training.policy import EXPIRING_DAYS
from childfirst.training.reading import Module, library

STANDINGS = {
    "overdue": "Overdue",
    "expired": "Run out",
    "due": "To do",
    "expiring": "Runs out soon",
    "live": "Passed",
    "exempt": "Exempt",
    "free": "Open to you",
}


@dataclass(frozen=True)
class Standing:
    """One module for one officer, with what it rests on."""

    module: Module
    code: str
    completion: Completion | None = None
    assignment: Assignment | None = None
    exemption: Exemption | None = None
    progress: Progress | None = None
    offer: Offer | None = None

    @property
    def version_behind(self) -> bool:
        """Passed an earlier version of what there is now."""
        return bool(self.completion and self.completion.version and self.completion.version < self.module.version)


def code_of(completion: Any, assignment: Any, exemption: Any, on: date) -> str:
    """The one word for it. Run out goes before overdue: both ask for the module, and the first says why."""
    if exemption:
        return "exempt"
    if completion and completion.expires_on >= on:
        return "expiring" if completion.expires_on <= on + timedelta(days=EXPIRING_DAYS) else "live"
    if completion:
        return "expired"
    if assignment:
        return "overdue" if assignment.due_on < on else "due"
    return "free"


def learning_is_live(officer: Any, module: str, on: date | None = None) -> bool:
    """Has this officer a pass of this module that is live on that day?"""
    day = on or today()
    return Completion.objects.filter(
        officer=officer.pk, module=module, passed_on__lte=day, expires_on__gte=day
    ).exists()


def last_completion(officer: Any, module: str) -> Completion | None:
    """The one that is live longest."""
    return Completion.objects.filter(officer=officer.pk, module=module).order_by("-expires_on", "-pk").first()


def exempt_on(day: date) -> Q:
    """Exemptions in force."""
    return Q(starts_on__lte=day, ends_on__gte=day, ended_at=None)


def open_progress(officer: Any, module: str) -> Progress | None:
    """What was begun and not passed."""
    return Progress.objects.filter(officer=officer.pk, module=module, finished=None).first()


def open_attempt(officer: Any, module: str) -> Attempt | None:
    """A check that was begun and not ended."""
    return Attempt.objects.filter(officer=officer.pk, module=module, finished=None, overtaken=False).first()


def standings(officer: Any, on: date | None = None) -> list[Standing]:
    """Every module of the library, as it stands for this officer, the most pressing first."""
    day = on or today()
    completions = _first(Completion.objects.filter(officer=officer.pk).order_by("-expires_on", "-pk"))
    assignments = _first(Assignment.objects.filter(officer=officer.pk, ended_at=None))
    exemptions = _first(Exemption.objects.filter(exempt_on(day), officer=officer.pk))
    begun = _first(Progress.objects.filter(officer=officer.pk, finished=None))
    offers = _first(Offer.objects.filter(officer=officer.pk, read=None))
    found = []
    for module in library():
        done, owed = completions.get(module.slug), assignments.get(module.slug)
        free = exemptions.get(module.slug) or exemptions.get("")
        code = code_of(done, owed, free, day)
        found.append(Standing(module, code, done, owed, free, begun.get(module.slug), offers.get(module.slug)))
    order = list(STANDINGS)
    return sorted(found, key=lambda one: (order.index(one.code), one.module.number))


def _first(rows: Iterable[Any]) -> dict[str, Any]:
    """By module; the first of each."""
    found: dict[str, Any] = {}
    for row in rows:
        found.setdefault(row.module, row)
    return found
