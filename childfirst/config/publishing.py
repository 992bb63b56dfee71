"""The public site as files. The very views that the server answers with are asked, and their links made to lead from file to file.

Only pages of the public site are asked for, by nobody who is signed in, and those read only what was published.
"""

import re
import shutil
import tempfile
from collections.abc import Callable
from html import escape, unescape
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from django.contrib.auth.models import AnonymousUser
from django.contrib.staticfiles import finders
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import resolve, reverse

from childfirst.accountability.views.public import every_address
from childfirst.foundation.errors import BadInput
from childfirst.rules.screening.families import FAMILIES

MARK: Final = ".childfirst-site"
FILES: Final = ("accountability:open-data-csv", "accountability:open-data-package")
# Forms need a server. Where none is named, their links lead to a page that says so.
ONLINE: Final = ("accountability:say-it", "accountability:answer")
STATIC: Final = ("vendor/public.css", "ui/icon.svg")
_LINK: Final = re.compile(r'\b(href|src|action)="([^"]*)"')
_ELSEWHERE: Final = "online.html"


def write(out: Path, site: str = "") -> int:
    """Returns how many files. A folder of anything else is refused, and a site that was there is replaced only when the new one is whole."""
    if site and (urlsplit(site).scheme not in ("http", "https") or not urlsplit(site).netloc):
        raise BadInput("--site takes a whole address, such as https://childfirst.force.example", field="site")
    if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).exists())):
        raise BadInput(
            f"{out} holds something else. Name a folder that is empty, or one that this command wrote.", field="out"
        )
    out = out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=".childfirst-", dir=out.parent))
    try:
        written = _fill(making, site.rstrip("/"))
        (making / MARK).write_text(
            "Written by childfirst publish. The next run replaces this folder.\n", encoding="utf-8"
        )
        making.chmod(0o755)
        if out.exists():
            shutil.rmtree(out)
        making.rename(out)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise
    return written


def _fill(folder: Path, site: str) -> int:
    places = _places()
    for address, place in places.items():
        body = _ask(address)
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        if place.endswith(".html"):
            body = _led(body.decode(), place, places, site).encode()
        path.write_bytes(body)
    for name in STATIC:
        found = finders.find(name)
        if not isinstance(found, str):
            raise BadInput(f"{name} is not built yet: run python build_assets.py first.")
        (folder / "assets").mkdir(exist_ok=True)
        shutil.copyfile(found, folder / "assets" / Path(name).name)
    (folder / _ELSEWHERE).write_text(_online(folder), encoding="utf-8")
    return len(places) + len(STATIC) + 1


def _places() -> dict[str, str]:
    """Address on the server → file in the folder."""
    start = reverse("accountability:public")
    addresses = [reverse(name, args=list(given) or None) for name, given in every_address()]
    addresses += [reverse("accountability:rule-family", args=[family.slug]) for family in FAMILIES]
    places = {address: f"{address.removeprefix(start)}index.html" for address in addresses}
    return places | {reverse(name): reverse(name).removeprefix(start) for name in FILES}


def _ask(address: str) -> bytes:
    request = RequestFactory().get(address)
    request.user = AnonymousUser()
    _without_session(request)
    found = resolve(address)
    view: Callable[..., Any] = found.func
    answer = view(request, *found.args, **found.kwargs)
    if answer.status_code != 200:
        raise BadInput(f"{address} answered {answer.status_code}, so nothing was written.")
    return bytes(answer.content)


def _without_session(request: HttpRequest) -> None:
    """Nobody has anything to be told on these pages."""
    request._messages = ()  # type: ignore[attr-defined]


def _led(text: str, place: str, places: dict[str, str], site: str) -> str:
    """Every link of a page made to lead from its file to another."""
    up = "../" * place.count("/")

    def lead(found: re.Match[str]) -> str:
        name, given = found.group(1), unescape(found.group(2))
        return f'{name}="{escape(_where(given, up, places, site))}"'

    return _without_forms(_LINK.sub(lead, text))


def _where(given: str, up: str, places: dict[str, str], site: str) -> str:
    parts = urlsplit(given)
    if parts.scheme or given.startswith("#") or not parts.path.startswith("/"):
        return given
    if parts.path in places:
        return f"{up}{places[parts.path]}" + (f"#{parts.fragment}" if parts.fragment else "")
    if parts.path.startswith("/static/"):
        return f"{up}assets/{parts.path.rpartition('/')[2]}"
    if parts.path == "/":
        return f"{up}index.html"
    return f"{site}{given}" if site else f"{up}{_ELSEWHERE}"


def _without_forms(text: str) -> str:
    """No script, and no form: neither works from a folder."""
    text = re.sub(r"<script\b[^>]*>.*?</script>\s*", "", text, flags=re.DOTALL)
    return re.sub(r"<form\b.*?</form>\s*", "", text, flags=re.DOTALL)


def _online(folder: Path) -> str:
    """Where a link leads that needs the live site: the words of the page for the public, and where else to turn."""
    page = (folder / "say/index.html").read_text(encoding="utf-8").replace("../", "")
    main = (
        '<h1 class="govuk-heading-l">This needs the live site</h1>'
        '<p class="govuk-body">You are reading a copy that opens without the internet. To write to the police or read an answer, go to '
        "your police force’s own site, any police station, or ask the Independent Office for Police Conduct.</p>"
        '<p class="govuk-body">If somebody is in danger, call 999. Childline: 0800 1111, free, day and night.</p>'
    )
    return re.sub(
        r"(<main\b[^>]*>).*?(</main>)", lambda found: found.group(1) + main + found.group(2), page, flags=re.DOTALL
    )
