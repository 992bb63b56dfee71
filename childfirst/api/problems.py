"""What goes wrong, as problem+json (RFC 9457): what it was, and what to do about it. Nothing of the record stands in it."""

import json
import logging
from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from ninja import Schema
from pydantic import Field

TYPE: Final = "urn:childfirst:problem:"
MEDIA: Final = "application/problem+json"
log = logging.getLogger(__name__)


class Place(Schema):
    """One thing to put right in what was sent."""

    where: str = Field(description="The field, header or parameter; rows are numbered from 1")
    wrong: str = Field(description="What is wrong with it")
    do: str = Field(description="What to do about it")


class Problem(Schema):
    """Why a call did not do what it was meant to (RFC 9457)."""

    type: str = Field(description="urn:childfirst:problem: and a code that does not change")
    title: str
    status: int
    detail: str = Field(description="What happened and what to do, in a sentence")
    errors: list[Place] = Field([], description="Each place to put right, where there are any")


@dataclass(frozen=True)
class Kind:
    """A sort of problem."""

    status: int
    title: str
    do: str


KINDS: Final[dict[str, Kind]] = {
    "not-json": Kind(400, "Not JSON", "Send one JSON object as the body, in UTF-8."),
    "no-token": Kind(401, "No token that works", "Ask for a token at /api/v1/token and send it as: Authorization: Bearer …"),
    "no-proof": Kind(401, "No proof that fits this token", "Sign a new proof for this very call with the key that the token is bound to, and send it as: DPoP: …"),
    "scope": Kind(403, "Outside this client's scope", "Ask an administrator of this force to give your client this scope."),
    "not-allowed": Kind(403, "Not allowed", "Ask an administrator of this force what your client may do."),
    "not-found": Kind(404, "Not found", "Check the address. What lies outside your client's rows is not found either."),
    "method": Kind(405, "Not done this way", "See the document at /api/v1/openapi.json for the methods of this address."),
    "conflict": Kind(409, "It cannot be done now", "Read the record again; somebody may have been first."),
    "too-large": Kind(413, "Too large", "Send less at once."),
    "invalid": Kind(422, "Something in it cannot be taken", "Put right what errors names and send it again."),
    "key-used": Kind(422, "This Idempotency-Key was used for something else", "Make a new key for each new contact."),
    "too-many": Kind(429, "Too many calls", "Wait for as many seconds as Retry-After says."),
    "fault": Kind(500, "A fault of ours", "Nothing was kept. Try again with the same Idempotency-Key; if it stays, tell this force."),
}  # fmt: skip


class ApiError(Exception):
    """A problem of a known kind, with its own words where there is more to say."""

    def __init__(self, kind: str, detail: str = "", errors: list[dict[str, str]] | None = None, **headers: str) -> None:
        super().__init__(detail or KINDS[kind].title)
        self.kind, self.detail, self.errors = kind, detail, errors or []
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def body_of(kind: str, detail: str = "", errors: list[dict[str, str]] | None = None) -> dict[str, Any]:
    """The object that is sent."""
    one = KINDS[kind]
    words = f"{detail.rstrip('.')}. {one.do}" if detail else one.do
    return {"type": f"{TYPE}{kind}", "title": one.title, "status": one.status, "detail": words, "errors": errors or []}


def answer(kind: str, detail: str = "", errors: list[dict[str, str]] | None = None) -> HttpResponse:
    """The same, ready to send."""
    content = json.dumps(body_of(kind, detail, errors), ensure_ascii=False)
    response = HttpResponse(content, status=KINDS[kind].status, content_type=MEDIA)
    response["Cache-Control"] = "no-store"
    return response


def of_validation(errors: list[dict[str, Any]]) -> list[dict[str, str]]:
    """What the reader of the request found, without a word of what was sent."""
    return [{"where": _where(one.get("loc", ())), "wrong": str(one.get("msg", "cannot be read")), "do": _do(one)} for one in errors]  # fmt: skip


def _where(path: Any) -> str:
    parts = [str(part + 1) if isinstance(part, int) else str(part) for part in path]
    return ".".join(part for part in parts if part not in ("payload",)) or "body"


def _do(one: dict[str, Any]) -> str:
    kind = str(one.get("type", ""))
    if kind == "missing":
        return "Give it"
    if kind == "extra_forbidden":
        return "Leave it out: there is no such field"
    return "Give it as the document at /api/v1/openapi.json says"


def unexpected(request: HttpRequest, fault: Any) -> HttpResponse:
    """Logged by its kind and place. Its message may hold what was sent, so it is not."""
    log.error("API fault: %s at %s", type(fault).__name__, request.resolver_match and request.resolver_match.route, exc_info=fault)  # fmt: skip
    return answer("fault")
