"""The OpenAPI 3.1 document: what the typed addresses say, with what the library leaves out: scopes, problem+json, headers."""

import json
from copy import deepcopy
from typing import Any, Final

from ninja import NinjaAPI

from childfirst.api.problems import MEDIA

PREFIX: Final = "api/v1/"
# One scheme for both kinds of token: OpenAPI has none whose tokens need a proof with each call.
_COMING_IN: Final = (
    "A token comes as `Authorization: Bearer …`. One that was asked for with a proof in the header `DPoP` (RFC 9449; ES256, PS256 or EdDSA) is bound to "
    "the key of that proof: it comes as `Authorization: DPoP …`, with a new proof in the header `DPoP` for each call. A client may be set to have no others."
)
_LIMITS: Final = {
    "RateLimit-Limit": "How many calls this client may make in a minute",
    "RateLimit-Remaining": "How many are left of this minute",
    "RateLimit-Reset": "Seconds until the next minute begins",
}


def document(api: NinjaAPI, site: str) -> dict[str, Any]:
    """The document, as plain values. `site` is the address under which this server is reached."""
    made: dict[str, Any] = deepcopy(dict(api.get_openapi_schema(path_prefix=PREFIX)))
    made["servers"] = [{"url": site.rstrip("/")}]
    headers = {**_LIMITS, "Retry-After": "Seconds to wait"}
    made["components"]["headers"] = {
        name: {"description": words, "schema": {"type": "integer"}} for name, words in headers.items()
    }
    made["info"]["license"] = {"name": "MIT", "identifier": "MIT"}
    made["components"]["securitySchemes"]["OAuth2"]["description"] = _COMING_IN
    wants = {
        (path, method): next((one.wants for one in operation.auth_callbacks if hasattr(one, "wants")), None)
        for path, method, operation in _operations(api)
    }
    for path, methods in made["paths"].items():
        for method, details in methods.items():
            _finish(details, wants.get((path, method)))
    return made


def described(api: NinjaAPI, site: str) -> str:
    """The same, as it is served and kept."""
    return json.dumps(document(api, site), indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def _operations(api: NinjaAPI) -> Any:
    for router in api._get_bound_routers():
        for path, view in router.path_operations.items():
            for operation in view.operations:
                for method in operation.methods:
                    yield f"/{PREFIX.rstrip('/')}{path}", method.lower(), operation


def _finish(details: dict[str, Any], wants: str | None) -> None:
    if wants is not None:
        details["security"] = [{"OAuth2": [wants] if wants else []}]
    details["responses"] = {str(status): answer for status, answer in details["responses"].items()}
    for status, answer in details["responses"].items():
        content = answer.get("content", {})
        schema = content.get("application/json", {}).get("schema", {})
        if schema.get("title") == "Problem" or str(schema.get("$ref", "")).endswith("/Problem"):
            answer["content"] = {MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}}
        names = list(_LIMITS) if wants is not None and status not in ("401", "500") else []
        names += ["Retry-After"] if status == "429" else []
        if names:
            answer["headers"] = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
