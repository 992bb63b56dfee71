"""One call: whose it is, whether it may be made, and the trace that it leaves in the same transaction as what it reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from ninja.security.base import AuthBase

from childfirst.api import keys, tokens
from childfirst.api.limits import count
from childfirst.api.models import ApiClient, ApiToken, Caller
from childfirst.api.permissions import may_use
from childfirst.api.problems import ApiError
from childfirst.api.scopes import SCOPES
from childfirst.audit.actions import trace, trace_children
from childfirst.audit.models import Operation
from childfirst.foundation import wall
from childfirst.foundation.scope import Fixed

TOKEN_ADDRESS: Final = "/api/v1/token"  # noqa: S105  (an address)


@dataclass(frozen=True)
class Call:
    """A client, the sign-in that it acts as, and what its token carries."""

    client: ApiClient
    scopes: tuple[str, ...]

    @property
    def caller(self) -> Caller:
        """Whom every scope and permission is asked about."""
        return self.client.officer

    @property
    def sees_names(self) -> bool:
        return may_use(list(self.scopes), "names:read")

    def narrowed(self, rows: QuerySet[Any], *paths: str) -> QuerySet[Any]:
        """Only the boroughs that this client works for, by any of these paths to a borough; all, where none were named."""
        wanted = list(self.client.boroughs.values_list("pk", flat=True))
        if not wanted:
            return rows
        where = Q(pk__in=())
        for path in paths:
            where |= Q(**{f"{path}__in": wanted})
        return rows.filter(where)

    def disclosed(self, what: str, *, rows: int, children: Iterable[int | None] = (), **details: Any) -> None:
        """Who was told what, and of which children (R180, R182). Called in the transaction of the read: neither without the other."""
        named = "with names" if self.sees_names else "without names"
        trace(
            Operation.DISCLOSURE,
            f"API read {what}",
            ("api.apiclient", self.client.pk),
            by=self.caller,
            reason=self.client.purpose,
            recipient=self.client.name,
            details={"rows": rows, "names": self.sees_names, **details},
        )
        trace_children(
            Operation.DISCLOSURE,
            f"API read {what} {named}",
            ("api.apiclient", self.client.pk),
            by=self.caller,
            children=sorted({child for child in children if child is not None}),
            reason=self.client.purpose,
            recipient=self.client.name,
        )


def _who_calls(request: HttpRequest) -> tuple[ApiClient, ApiToken]:
    """By a token that works. One that is bound to a key works only with a proof, for this very call, of whoever holds that key (RFC 9449)."""
    kind, _, value = request.headers.get("Authorization", "").partition(" ")
    token = tokens.find(value.strip()) if kind.lower() in ("bearer", "dpop") else None
    if token is None or (kind.lower() == "dpop") is not bool(token.bound_to):
        raise ApiError(
            "no-token", WWW_Authenticate=f'Bearer realm="childfirst", DPoP algs="{" ".join(keys.SIGNED_BY)}"'
        )
    if token.bound_to:
        address = f"{settings.SITE_ADDRESS.rstrip('/')}{request.path}"
        try:
            keys.holder(
                request.headers.get("DPoP", ""), method=request.method or "", address=address, token=value.strip(), bound_to=token.bound_to,
            )  # fmt: skip
        except keys.NotProved as fault:
            if count(f"refused {token.client_id}", token.client.calls_a_minute).over:
                raise ApiError("too-many") from None
            with transaction.atomic():
                trace(Operation.REFUSED, "API proof refused", ("api.apiclient", token.client_id), by=token.client.officer, reason=Fixed(str(fault)))  # fmt: skip
            header = f'DPoP error="invalid_dpop_proof", algs="{" ".join(keys.SIGNED_BY)}"'
            raise ApiError("no-proof", f"The proof was not taken: {fault}", WWW_Authenticate=header) from None
    return token.client, token


class OAuth2(AuthBase):
    """The door of every call. `wants` is the scope that it asks for; empty: any token will do."""

    openapi_type = "oauth2"
    openapi_flows = {"clientCredentials": {"tokenUrl": TOKEN_ADDRESS, "scopes": SCOPES}}

    def __init__(self, wants: str = "") -> None:
        super().__init__()
        self.wants = wants

    def __call__(self, request: HttpRequest) -> Call:
        client, token = _who_calls(request)
        wall.instead(client.officer)
        allowance = count(f"client {client.pk}", client.calls_a_minute)
        request.allowance = allowance  # type: ignore[attr-defined]
        if allowance.over:
            raise ApiError("too-many")
        scopes = tuple(one for one in token.scopes if one in client.scopes)
        request.call = Call(client, scopes)  # type: ignore[attr-defined]
        if self.wants and not may_use(list(scopes), self.wants):
            with transaction.atomic():
                trace(Operation.REFUSED, "API scope missing", ("api.apiclient", client.pk), by=client.officer, reason=self.wants)  # fmt: skip
            raise ApiError(
                "scope",
                f"This call asks for the scope {self.wants}",
                WWW_Authenticate=f'Bearer error="insufficient_scope", scope="{self.wants}"',
            )
        return request.call  # type: ignore[attr-defined, no-any-return]
