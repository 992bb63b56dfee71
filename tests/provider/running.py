"""Starting it, and signing in at it without a browser."""

import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import requests

from build_assets import CannotBuild, node_programs
from tests.journeys.site import free_port

HERE = Path(__file__).resolve().parent
SECRET = "a-secret-of-the-tests-only"
PASSWORD = "there-and-not-here-77"


@dataclass
class Provider:
    """A provider that listens, and its people by their number there."""

    issuer: str
    people: Mapping[str, dict[str, Any]]

    def settings(self, client: str = "childfirst") -> dict[str, Any]:
        """What Child First has to be told."""
        return {"OIDC_ISSUER": self.issuer, "OIDC_CLIENT": client, "OIDC_SECRET": SECRET, "OIDC_NAME": "Force sign-in"}

    def signs_in(self, where: str, number: str, *, second: bool = False, at: requests.Session | None = None) -> str:
        """From the address that Child First sends the browser to, to the one that the browser is sent back to. `at` is a browser with a session there."""
        browser = at if at is not None else requests.Session()
        for _ in range(10):
            answer = browser.get(where, allow_redirects=False)
            if answer.status_code == 200:
                sent = {"number": number, "password": PASSWORD} | ({"second": "1"} if second else {})
                action = re.search(r'action="([^"]+)"', answer.text)
                assert action, answer.text
                answer = browser.post(urljoin(where, action[1]), data=sent, allow_redirects=False)
            assert answer.status_code in (302, 303), answer.text
            where = urljoin(where, answer.headers["Location"])
            if not where.startswith(self.issuer):
                return where
        raise AssertionError("the provider goes round in circles")


@contextmanager
def running_provider(back: Mapping[str, str], people: Mapping[str, dict[str, Any]]) -> Iterator[Provider]:
    """`back`: for each client, the start of the addresses to come back to. `people`: number there -> claims."""
    node = _node()
    port = free_port()
    given = {
        "port": port,
        "clients": [
            {
                "client_id": client,
                "client_secret": SECRET,
                "redirect_uris": [f"{site}/sign-in/provider/back/"],
                "post_logout_redirect_uris": [f"{site}/sign-in/"],
                "backchannel_logout_uri": f"{site}/sign-in/provider/signed-out/",
            }
            for client, site in back.items()
        ],
        "people": {number: {"password": PASSWORD, "claims": claims} for number, claims in people.items()},
    }
    process = subprocess.Popen(
        [str(node), "provider.mjs", json.dumps(given)], cwd=HERE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )  # fmt: skip
    try:
        assert process.stdout
        assert process.stdout.readline().strip() == "listening", "the provider did not start"
        yield Provider(f"http://127.0.0.1:{port}", people)
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()


def _node() -> Path:
    try:
        node, _ = node_programs()
    except CannotBuild as error:
        pytest.skip(f"No OpenID provider: {error}")
    if not (HERE / "node_modules/oidc-provider").exists():
        pytest.skip(
            "No OpenID provider: npm could not fetch it. Run `make .venv/.test-ready` where the registry is reached."
        )
    return node
