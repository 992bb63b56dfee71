"""Turns the product's own errors into pages that say what happened and what to do next."""

from collections.abc import Callable

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render

from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.wall import before, whole
from childfirst.teams.roles import READS_RECORDS


class Wall:
    """Puts the wall (`foundation.wall`) before whoever is signed in, for everything that this request reads.

    Those whose roles see no child's record (analysts, publishers, auditors, administrators) stand outside it: they have counts and
    no lists, and a count that dropped when a record is restricted would give the restriction away (decision 21).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated or not request.user.has_role(*READS_RECORDS):
            with whole():  # and whatever wall a token puts up in this request falls with it
                return self.get_response(request)
        with before(request.user):
            return self.get_response(request)


class NoNoughtBytes:
    """Takes nought bytes out of what stands in an address or was typed: no text that a person means holds one, and PostgreSQL takes none.

    Forms would say so in words; this is for what views read without one. What machines send (`csrf_exempt`) is left as it came, and is read with care.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable[..., HttpResponse], *_: object) -> None:
        """After the check against forged requests, which has read the form."""
        if _holds_one(request.GET):
            request.GET = _without(request.GET)
        if not getattr(view, "csrf_exempt", False) and _holds_one(request.POST):
            request.POST = _without(request.POST)


def _holds_one(given: QueryDict) -> bool:
    return any("\x00" in text for name, values in given.lists() for text in (name, *values))


def _without(given: QueryDict) -> QueryDict:
    left = QueryDict(mutable=True)
    for name, values in given.lists():
        left.setlist(name.replace("\x00", ""), [value.replace("\x00", "") for value in values])
    left._mutable = False
    return left


class Refusals:
    """403 for NotAllowed (traced), 409 for CannotNow, 400 for BadInput that no form caught."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and not response.content:
            allowed = response.headers.get("Allow", "")
            response = render(request, "ui/errors/405.html", {"message": ""}, status=405)
            response["Allow"] = allowed
        if request.user.is_authenticated and "Cache-Control" not in response.headers:
            response["Cache-Control"] = "no-store"
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, NotAllowed):
            return refused(request, error)
        if isinstance(error, CannotNow):
            return render(request, "ui/errors/409.html", {"message": str(error)}, status=409)
        if isinstance(error, BadInput):
            return render(request, "ui/errors/400.html", {"message": str(error)}, status=400)
        return None


def refused(request: HttpRequest, error: NotAllowed, *, by_place: bool = False) -> HttpResponse:
    """The page that says so, and its trace. `by_place`: the role would do, and the place does not."""
    with transaction.atomic():
        trace(Operation.REFUSED, "refused", ("page", request.path[:40]), by=request.user, reason=str(error))
    return render(request, "ui/errors/403.html", {"message": str(error), "by_place": by_place}, status=403)
