"""Pages of this room. Every look at a child's case or episode is traced in the transaction that reads."""

from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.cases import permissions as may
from childfirst.cases.models import Case, Episode
from childfirst.cases.queries.board import one_episode
from childfirst.cases.queries.cases import one_case


def seen_case(request: HttpRequest, pk: int, verb: str = "looked at a case") -> Case:
    """The case, if this person may see it, with the trace of the look."""
    found = one_case(pk)
    if found is None:
        raise Http404("There is no such case.")
    may.may_see_case.check(request.user, found)
    _looked(found, verb, request.user)
    return found


def seen_episode(request: HttpRequest, pk: int, verb: str = "looked at a missing episode") -> Episode:
    """The same for a missing episode."""
    found = one_episode(pk)
    if found is None:
        raise Http404("There is no such episode.")
    may.may_see_episode.check(request.user, found)
    _looked(found, verb, request.user)
    return found


def _looked(found: Any, verb: str, by: Any) -> None:
    with transaction.atomic():
        trace(Operation.CONSULTATION, verb, found, by=by, child=found.child_id)
