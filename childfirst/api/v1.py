"""Version 1 of the API: each address, what it asks for, what it answers. The document is made from this file."""

from typing import Annotated, Any, Final, Literal

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from ninja import Form, Header, NinjaAPI, Path, Query, Status

from childfirst.api import reading, schemas, tokens
from childfirst.api.calls import OAuth2
from childfirst.api.document import described
from childfirst.api.keeping import keep_contact
from childfirst.api.limits import count
from childfirst.api.problems import ApiError, Problem
from childfirst.api.walking import walk
from childfirst.foundation.now import today
from childfirst.foundation.visitors import address_of
from childfirst.notices.states import LIFECYCLE as NOTICE
from childfirst.referrals.states import CLOCK_STATES, REFERRAL
from childfirst.training.permissions import may_see_coverage
from childfirst.training.queries.coverage import Coverage
from childfirst.training.reading import library

TOKENS_A_MINUTE: Final = 60
WRONG: Final = {401: Problem, 403: Problem, 422: Problem, 429: Problem, 500: Problem}
ONE: Final = {**WRONG, 404: Problem}

api = NinjaAPI(
    title="Child First",
    version="1",
    description="What other systems may ask of Child First and send to it. See docs/how-to/connect-another-system.md.",
    urls_namespace="api-v1",
    docs_url=None,
    openapi_url=None,
)
ReferralStatus: Any = Literal[tuple(REFERRAL.labels)]
NoticeStatus: Any = Literal[tuple(NOTICE.labels)]
ClockState: Any = Literal[tuple(CLOCK_STATES)]
REFERENCE: Final = r"^RF-[0-9]{4}-[0-9]{6,12}$"


@api.post("/token", response={200: schemas.TokenOut, 400: schemas.TokenError, 401: schemas.TokenError, 422: Problem, 429: Problem, 500: Problem}, tags=["Coming in"], operation_id="token")  # fmt: skip
def token(request: HttpRequest, payload: Form[schemas.TokenIn]) -> HttpResponse:
    """Ask for a token by the OAuth2 client credentials grant. It works for fifteen minutes."""
    request.allowance = count(f"door {_whence(request)}", TOKENS_A_MINUTE)  # type: ignore[attr-defined]
    if request.allowance.over:  # type: ignore[attr-defined]
        raise ApiError("too-many")
    status, headers, body = tokens.give_token(request)
    answer = HttpResponse(body, status=status, content_type="application/json")
    for name, value in headers.items():
        if name.lower() not in ("content-type", "cache-control"):
            answer[name] = value
    answer["Cache-Control"] = "no-store"
    return answer


def _whence(request: HttpRequest) -> str:
    from childfirst.accountability.actions.messages import whence

    return whence(address_of(request), "api token")


@api.get("/client", auth=OAuth2(), response={200: schemas.ClientOut, 401: Problem, 429: Problem, 500: Problem}, tags=["Coming in"], operation_id="client")  # fmt: skip
def client(request: HttpRequest) -> Any:
    """Whose token this is, and what it opens."""
    call = request.call  # type: ignore[attr-defined]
    caller = call.caller
    return {
        "client": call.client.name,
        "scopes": list(call.scopes),
        "roles": sorted(caller.role_codes),
        "team": caller.team.name if caller.team else None,
        "boroughs": list(call.client.boroughs.order_by("name").values_list("name", flat=True)),
        "calls_a_minute": call.client.calls_a_minute,
    }


@api.post("/contacts", auth=OAuth2("contacts:write"), response={200: schemas.ContactKept, 201: schemas.ContactKept, 400: Problem, 409: Problem, 413: Problem, **WRONG}, tags=["Contacts"], operation_id="send_contact")  # fmt: skip
def contacts(
    request: HttpRequest,
    payload: schemas.ContactIn,
    idempotency_key: Annotated[
        str, Header(alias="Idempotency-Key", min_length=8, max_length=120, pattern=r"^[\x21-\x7e]+$")
    ],
) -> Any:
    """Send one contact. It is checked, screened and put before the desk as if an officer had recorded it.

    The same Idempotency-Key with the same body is answered the same again, for thirty days. An id that was kept before is answered
    with 200 and changes nothing.
    """
    rows = [row.model_dump(exclude_unset=True) for row in payload.rows]
    status, answer = keep_contact(request.call, rows, idempotency_key)  # type: ignore[attr-defined]
    return Status(status, answer)


@api.get("/referrals", auth=OAuth2("referrals:read"), response={200: schemas.ReferralPage, **WRONG}, tags=["Referrals and clocks"], operation_id="referrals")  # fmt: skip
def referrals(
    request: HttpRequest, part: Query[schemas.Walk], status: Annotated[ReferralStatus | None, Query()] = None
) -> Any:
    """Referrals that this client may see, in the order in which they were opened."""
    call = request.call  # type: ignore[attr-defined]
    with transaction.atomic():
        rows = reading.referrals(call)
        found, where = walk(rows.filter(status=status) if status else rows, "r", part.after, part.limit, "opened_at")
        items, children = reading.referral_rows(call, found)
        call.disclosed("referrals", rows=len(items), children=children)
    return {"items": items, **where}


@api.get("/referrals/{reference}", auth=OAuth2("referrals:read"), response={200: schemas.ReferralOut, **ONE}, tags=["Referrals and clocks"], operation_id="referral")  # fmt: skip
def referral(request: HttpRequest, reference: Annotated[str, Path(pattern=REFERENCE)]) -> Any:
    """One referral."""
    call = request.call  # type: ignore[attr-defined]
    with transaction.atomic():
        found = list(reading.referrals(call).filter(reference=reference))
        if not found:
            raise ApiError("not-found")
        items, children = reading.referral_rows(call, found)
        call.disclosed("referral", rows=1, children=children, referral=reference)
    return items[0]


@api.get("/clocks", auth=OAuth2("clocks:read"), response={200: schemas.ClockPage, **WRONG}, tags=["Referrals and clocks"], operation_id="clocks")  # fmt: skip
def clocks(
    request: HttpRequest,
    part: Query[schemas.Walk],
    state: Annotated[ClockState | None, Query()] = None,
    referral: Annotated[str | None, Query(pattern=REFERENCE)] = None,
) -> Any:
    """Clocks of the referrals that this client may see: the duty, by when, and whether it was met."""
    call = request.call  # type: ignore[attr-defined]
    with transaction.atomic():
        rows = reading.clocks(call)
        rows = rows.filter(state=state) if state else rows
        rows = rows.filter(referral__reference=referral) if referral else rows
        found, where = walk(rows, "c", part.after, part.limit, "started_at")
        call.disclosed("clocks", rows=len(found), children=reading.children_of(found))
    return {"items": [reading.clock_row(row) for row in found], **where}


@api.get("/notices", auth=OAuth2("notices:read"), response={200: schemas.NoticePage, **WRONG}, tags=["Notices"], operation_id="notices")  # fmt: skip
def notices(
    request: HttpRequest, part: Query[schemas.Walk], status: Annotated[NoticeStatus | None, Query()] = None
) -> Any:
    """Notices that this client may see, in the order in which they were prepared."""
    call = request.call  # type: ignore[attr-defined]
    with transaction.atomic():
        rows = reading.notices(call)
        found, where = walk(rows.filter(status=status) if status else rows, "n", part.after, part.limit, "prepared_at")
        call.disclosed("notices", rows=len(found), children=[row.child_id for row in found])
    return {"items": [reading.notice_row(call, row) for row in found], **where}


@api.get("/notices/{reference}", auth=OAuth2("notices:read"), response={200: schemas.NoticeOut, **ONE}, tags=["Notices"], operation_id="notice")  # fmt: skip
def notice(request: HttpRequest, reference: Annotated[str, Path(pattern=r"^N-[0-9]{6,12}$")]) -> Any:
    """One notice."""
    call = request.call  # type: ignore[attr-defined]
    with transaction.atomic():
        found = reading.notices(call).filter(pk=int(reference[2:])).first()
        if found is None:
            raise ApiError("not-found")
        call.disclosed("notice", rows=1, children=[found.child_id], notice=reference)
    return reading.notice_row(call, found)


@api.get("/training/{module}", auth=OAuth2("training:read"), response={200: schemas.CoverageOut, **ONE}, tags=["Learning"], operation_id="training")  # fmt: skip
def training(
    request: HttpRequest,
    module: Annotated[str, Path(max_length=60, pattern=r"^[a-z0-9-]+$")],
    by: Annotated[Literal["unit", "ward", "team", "role"], Query()] = "unit",
) -> Any:
    """How many officers stand where with one module of learning today. Counts, and nobody's name."""
    call = request.call  # type: ignore[attr-defined]
    may_see_coverage.check(call.caller)
    titles = {one.slug: one.title for one in library()}
    if module not in titles:
        raise ApiError("not-found")
    with transaction.atomic():
        coverage = Coverage(call.caller, module)
        rows = coverage.by(by)
        call.disclosed("training", rows=len(rows), module=module)
    return {
        "module": module,
        "title": titles[module],
        "on": today(),
        "everybody": reading.coverage_row(coverage.whole),
        "rows": [reading.coverage_row(row) for row in rows],
    }


@api.get("/figures", auth=OAuth2("figures:read"), response={200: schemas.FigurePage, **WRONG}, tags=["Published tables"], operation_id="figures")  # fmt: skip
def figures(request: HttpRequest, part: Query[schemas.Walk]) -> Any:
    """Every table that was let go to the public, those that were corrected since among them."""
    call = request.call  # type: ignore[attr-defined]
    with transaction.atomic():
        found, where = walk(reading.figures(), "f", part.after, part.limit, "prepared_at")
        call.disclosed("figures", rows=len(found))
    return {"items": [reading.figure_row(row) for row in found], **where}


@api.get("/openapi.json", include_in_schema=False, operation_id="document")
def document(request: HttpRequest) -> HttpResponse:
    """What describes all this (OpenAPI 3.1)."""
    return HttpResponse(described(api, settings.SITE_ADDRESS), content_type="application/json; charset=utf-8")
