"""`childfirst api client …`: let another system in, list those that are, give one a new secret, shut one out. `childfirst api document`: what the API offers."""

import sys
from argparse import ArgumentParser, Namespace
from typing import Any, Final

from childfirst.foundation.errors import BadInput
from childfirst.foundation.packed import read_bounded

NAME: Final = "api"
LARGEST_KEYS: Final = 1_000_000  # bytes
HELP: Final = "Keep the systems that may call the API, and print its OpenAPI document."


def add_arguments(parser: ArgumentParser) -> None:
    """What to do."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    kinds.add_parser("document", help="the OpenAPI 3.1 document, to standard output")
    acts = kinds.add_parser("client", help="the systems that may call").add_subparsers(
        dest="act", required=True, metavar="ACT"
    )
    acts.add_parser("list", help="each with what it may do")
    add = acts.add_parser("add", help="let one in; its secret goes to standard output, once")
    add.add_argument("name", help="whose system it is")
    add.add_argument("--purpose", required=True, help="what for, and on what basis")
    add.add_argument("--scope", action="append", required=True, metavar="SCOPE", help="what it may do; several times")
    add.add_argument(
        "--role", action="append", required=True, metavar="ROLE", help="which role it works in; several times"
    )
    add.add_argument("--team", default="", help="the name of its team")
    add.add_argument(
        "--borough", action="append", default=[], metavar="NAME", help="only these boroughs; several times"
    )
    add.add_argument("--calls", type=int, default=120, metavar="N", help="calls a minute (default 120)")
    rotate = acts.add_parser("rotate", help="a new secret, to standard output, once")
    rotate.add_argument("client_id", help="its client id")
    rotate.add_argument("--overlap", type=int, default=7, metavar="DAYS", help="how long the old one works on (default 7; 0 stops it at once)")  # fmt: skip
    keys = acts.add_parser("keys", help="its public keys from now on: a JWKS file, or - for standard input")
    keys.add_argument("client_id", help="its client id")
    keys.add_argument("file", help="the JWKS")
    keys.add_argument("--only", action="store_true", help="it must use them: its secret opens nothing, and its tokens are bound to a key (DPoP)")  # fmt: skip
    revoke = acts.add_parser("revoke", help="shut one out, now")
    revoke.add_argument("client_id", help="its client id")
    revoke.add_argument("--reason", required=True, help="why, for the record")


def run(options: Namespace) -> int:
    """0 when it was done."""
    from childfirst.config.cli import django_ready

    django_ready()
    if options.what == "document":
        from django.conf import settings

        from childfirst.api.document import described
        from childfirst.api.v1 import api

        sys.stdout.write(described(api, settings.SITE_ADDRESS))
        return 0
    return {"list": _list, "add": _add, "rotate": _rotate, "keys": _keys, "revoke": _revoke}[options.act](options)


def _list(options: Namespace) -> int:
    from childfirst.api.models import ApiClient

    for one in ApiClient.objects.order_by("name"):
        print(one.client_id, one.name, " ".join(one.scopes), "shut out" if one.ended_at else "stands", sep="\t")
    return 0


def _add(options: Namespace) -> int:
    from childfirst.api.actions import make_client
    from childfirst.teams.models import Borough, Team

    team = _one(Team, options.team, "team") if options.team else None
    client, secret = make_client(
        name=options.name, purpose=options.purpose, scopes=options.scope, roles=options.role, team=team,
        boroughs=[_one(Borough, name, "borough") for name in options.borough], calls_a_minute=options.calls, by=_by(),
    )  # fmt: skip
    return _say(client, secret)


def _rotate(options: Namespace) -> int:
    from childfirst.api.actions import rotate_secret

    client = _client(options)
    return _say(client, rotate_secret(client=client, overlap_days=options.overlap, by=_by()))


def _keys(options: Namespace) -> int:
    from childfirst.api.registering import set_keys

    jwks = _jwks(options.file)
    client = set_keys(client=_client(options), jwks=jwks, keys_only=options.only, by=_by())
    print(f"{client}: {client.keys.filter(ended_at=None).count()} keys work.", file=sys.stderr)
    return 0


def _jwks(name: str) -> str:
    try:
        return sys.stdin.read() if name == "-" else read_bounded(name, LARGEST_KEYS).decode()
    except ValueError as wrong:  # too much, damaged, no text
        raise BadInput(f"{name} is no set of keys (JWKS, as JSON): {wrong}.", field="file") from None


def _revoke(options: Namespace) -> int:
    from childfirst.api.actions import revoke

    client = _client(options)
    revoke(client=client, reason=options.reason, by=_by())
    print(f"{client} is shut out.", file=sys.stderr)
    return 0


def _say(client: Any, secret: str) -> int:
    print(f"{client}. Keep this: it is shown once and is not kept here.", file=sys.stderr)
    print(f"client_id={client.client_id}\nclient_secret={secret}")
    return 0


def _by() -> Any:
    from childfirst.foundation.actor import SystemProcess

    return SystemProcess("command line")


def _client(options: Namespace) -> Any:
    from childfirst.api.models import ApiClient

    found = ApiClient.objects.filter(client_id=options.client_id).first()
    if found is None:
        raise BadInput(f"No client has the id {options.client_id}. See: childfirst api client list")
    return found


def _one(model: Any, name: str, kind: str) -> Any:

    found = model.objects.filter(name__iexact=name).first()
    if found is None:
        raise BadInput(f"There is no {kind} called “{name}”.")
    return found
