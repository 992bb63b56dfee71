"""How a call gets in and a problem gets out: the addresses of version 1, each wrapped so that whatever goes wrong is problem+json."""

import functools
from collections.abc import Callable
from typing import Any

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja.errors import HttpError, ValidationError

from childfirst.api import problems
from childfirst.api.problems import ApiError
from childfirst.api.v1 import api
from childfirst.audit.actions import trace
from childfirst.audit.models import Operation
from childfirst.foundation.errors import BadInput, CannotNow, NotAllowed
from childfirst.foundation.permissions import who


def _known(request: HttpRequest, fault: Any) -> HttpResponse:
    answer = problems.answer(fault.kind, fault.detail, fault.errors)
    for name, value in fault.headers.items():
        answer[name] = value
    return answer


def _validation(request: HttpRequest, fault: Any) -> HttpResponse:
    return problems.answer("invalid", errors=problems.of_validation(fault.errors))


def _http(request: HttpRequest, fault: Any) -> HttpResponse:
    kinds = {400: "not-json", 401: "no-token", 404: "not-found", 429: "too-many"}
    return problems.answer(kinds.get(fault.status_code, "fault"))


def _refused(request: HttpRequest, fault: Any) -> HttpResponse:
    """Traced as on a page."""
    call = getattr(request, "call", None)
    if call is not None:
        with transaction.atomic():
            trace(
                Operation.REFUSED, "API refused", ("api.apiclient", call.client.pk), by=call.caller, reason=str(fault)
            )
    return problems.answer("not-allowed", str(fault))


def _bad(request: HttpRequest, fault: Any) -> HttpResponse:
    place = {"where": fault.field or "body", "wrong": str(fault), "do": "Put it right and send it again"}
    return problems.answer("invalid", errors=[place])


def _unreadable(request: HttpRequest, fault: Any) -> HttpResponse:
    """A form whose parts do not fit together, cut off, or with a thousand fields: what was sent, never a fault of ours."""
    place = {"where": "body", "wrong": "cannot be read as what its Content-Type says", "do": "Send it again as the document says"}  # fmt: skip
    return problems.answer("invalid", errors=[place])


api.add_exception_handler(MultiPartParserError, _unreadable)
api.add_exception_handler(SuspiciousOperation, _unreadable)
api.add_exception_handler(BadRequest, _unreadable)
api.add_exception_handler(ApiError, _known)
api.add_exception_handler(ValidationError, _validation)
api.add_exception_handler(HttpError, _http)
api.add_exception_handler(Http404, lambda request, fault: problems.answer("not-found"))
api.add_exception_handler(NotAllowed, _refused)
api.add_exception_handler(CannotNow, lambda request, fault: problems.answer("conflict", str(fault)))
api.add_exception_handler(BadInput, _bad)
api.add_exception_handler(RequestDataTooBig, lambda request, fault: problems.answer("too-large"))
api.add_exception_handler(UnicodeError, lambda request, fault: problems.answer("not-json"))
api.add_exception_handler(Exception, problems.unexpected)


def _guarded(view: Callable[..., Any]) -> Callable[..., HttpResponse]:
    """No page's sign-in counts here: the token is the door, and every address but the token's own and the document asks for one."""

    @csrf_exempt
    @who("public")
    @functools.wraps(view)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer: HttpResponse = view(request, *args, **kwargs)
        if answer.status_code == 405:
            allowed = answer["Allow"]
            answer = problems.answer("method")
            answer["Allow"] = allowed
        answer.headers.setdefault("Cache-Control", "no-store")
        allowance = getattr(request, "allowance", None)
        for name, value in allowance.headers().items() if allowance else ():
            answer[name] = value
        return answer

    return inside


@csrf_exempt
@who("public")
def nothing_here(request: HttpRequest, rest: str = "") -> HttpResponse:
    """An address that version 1 does not have."""
    return problems.answer("not-found")


def _addresses() -> list[URLPattern]:
    found = []
    for pattern in api.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name != "api-root":
            found.append(
                path(str(pattern.pattern), _guarded(pattern.callback), pattern.default_args, name=pattern.name)
            )
    return [*found, re_path(r"^(?P<rest>.*)$", nothing_here, name="nothing-here")]


app_name = "api-v1"
urlpatterns = _addresses()
