"""`childfirst ready`: asks the server on this machine whether it is fit to answer. For a container's health check and for a service manager."""

import http.client
import json
import os
import sys
from argparse import ArgumentParser, Namespace
from typing import Final

NAME: Final = "ready"
HELP: Final = "Ask the server on this machine whether it is fit to answer; 0 if it is."


def add_arguments(parser: ArgumentParser) -> None:
    """Where, and how much."""
    parser.add_argument("--port", type=int, default=8000, help="port of the server (default 8000)")
    parser.add_argument("--worker", action="store_true", help="ask that the clock worker goes round, too")
    parser.add_argument("--mail", action="store_true", help="ask that the settings let mail leave, too")


def run(options: Namespace) -> int:
    """Without Django: a check that runs every half minute must be cheap."""
    host = os.environ.get("CHILDFIRST_HOSTS", "127.0.0.1").split(",")[0]
    connection = http.client.HTTPConnection("127.0.0.1", options.port, timeout=5)
    try:
        asked = "&".join(name for name in ("worker", "mail") if getattr(options, name))
        connection.request("GET", f"/ready/?{asked}" if asked else "/ready/", headers={"Host": host})
        answer = connection.getresponse()
        said = json.loads(answer.read())
    except (OSError, http.client.HTTPException, ValueError) as away:
        print(f"No server answers on port {options.port} ({type(away).__name__}).", file=sys.stderr)
        return 1
    finally:
        connection.close()
    print(", ".join(f"{name}: {state}" for name, state in said.items() if name != "ready"), file=sys.stderr)
    return 0 if answer.status == 200 else 1
