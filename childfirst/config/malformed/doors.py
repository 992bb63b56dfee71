"""The doors that input comes in by, each in this process: pages and their forms, the API, imports, the command line. Each sends one piece and says what came of it."""

import contextlib
import io
import json
import random
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from childfirst.config.malformed import junk

MULTIPART: Final = "multipart/form-data; boundary=x"
FORM: Final = "application/x-www-form-urlencoded"
KINDS: Final = (FORM, FORM, FORM, MULTIPART, "application/json", "text/plain", "", "multipart/form-data", "text/html; charset=no-such", "x" * 300)  # fmt: skip
# What would end the sign-in under everybody's feet.
PAGES_EACH: Final = 15  # forms of each person, found by walking
NOT_ASKED: Final = ("sign-out", "sign-in", "metrics/", "try-it")


@dataclass(frozen=True)
class Came:
    """What came of one input. `fault` is empty where all is well: taken, or refused in words."""

    door: str
    where: str
    status: int
    fault: str = ""


class Pages:
    """Every address of the site, as whoever may use most, with its own boxes filled with nonsense."""

    name = "forms"

    def __init__(self, usernames: list[str]) -> None:
        from django.test import Client
        from django.urls import URLResolver, get_resolver

        from childfirst.teams.models import Officer

        def every(resolver: Any, prefix: str = "") -> Iterator[str]:
            for entry in resolver.url_patterns:
                if isinstance(entry, URLResolver):
                    yield from every(entry, prefix + str(entry.pattern))
                else:
                    yield prefix + str(entry.pattern)

        self.addresses = [one for one in every(get_resolver()) if not one.startswith(("api/v1", *NOT_ASKED)) and "(" not in one]  # fmt: skip
        self.visitors = []
        for username in usernames:
            client = Client(raise_request_exception=False, headers={"host": "127.0.0.1"})
            client.force_login(Officer.objects.get(username=username), backend="childfirst.teams.backends.OfficerBackend")  # fmt: skip
            self.visitors.append(client)
        self.visitors.append(Client(raise_request_exception=False, headers={"host": "127.0.0.1"}))
        self.boxes: dict[str, list[str]] = {}
        self.forms = [(client, path) for client in self.visitors for path in self._walk(client)]

    def _walk(self, client: Any) -> list[str]:
        """The forms that this person reaches by links from the front page, by where they are sent to."""
        seen, waiting, found = {"/"}, ["/"], []
        while waiting and len(seen) < PAGES_EACH * 6 and len(found) < PAGES_EACH:
            path = waiting.pop(0)
            page = client.get(path)
            if page.streaming or "html" not in page.get("Content-Type", ""):
                continue
            text = page.content.decode(errors="replace")
            for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", text, re.DOTALL | re.IGNORECASE):
                to = re.search(r'action="([^"#?]+)', form[: form.index(">")])
                where = to.group(1) if to else path
                if where.startswith("/") and not where.strip("/").startswith(NOT_ASKED) and where not in found:
                    found.append(where)
                    self.boxes[where] = sorted(set(re.findall(r'name="(\w+)"', form)))
            links = [link for link in re.findall(r'href="(/[^"#?]*)', text) if not link.startswith(("/static", "/sign-", "/try-it"))]  # fmt: skip
            waiting += [link for link in dict.fromkeys(links) if link not in seen]
            seen.update(links)
        return found

    def send(self, rng: random.Random) -> Came:
        """One request: three in five to a form that was there when somebody walked by, the others anywhere."""
        if self.forms and rng.random() < 0.6:
            client, path = rng.choice(self.forms)
            kind, body = self._body(rng, client, path)
            answer = client.generic("POST", path, body, content_type=kind)
            return Came(self.name, f"POST {re.sub(r'[0-9]+', 'N', path)}", answer.status_code, _said(answer))
        client, pattern = rng.choice(self.visitors), rng.choice(self.addresses)
        path = "/" + re.sub(r"<(?:(\w+):)?\w+>", lambda found: _part(rng, found.group(1) or "str"), pattern)
        draw = rng.random()
        if draw < 0.3:
            answer = client.get(path, {junk.text(rng)[:60] if rng.random() < 0.3 else rng.choice(("page", "sort", "q", "view", "from", "to", "kind", "grade")): junk.text(rng)[:3000] for _ in range(3)})  # fmt: skip
        elif draw < 0.34:
            answer = client.generic(rng.choice(("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")), path)
        else:
            kind, body = self._body(rng, client, path)
            answer = client.generic("POST", path, body, content_type=kind)
        return Came(self.name, f"{answer.request['REQUEST_METHOD']} {pattern}", answer.status_code, _said(answer))

    def _body(self, rng: random.Random, client: Any, path: str) -> tuple[str, bytes]:
        names = self.boxes.get(path)
        if names is None:
            page = client.get(path)
            text = page.content.decode(errors="replace") if page.get("Content-Type", "").startswith("text/html") and not page.streaming else ""  # fmt: skip
            names = self.boxes[path] = sorted(set(re.findall(r'name="(\w+)"', text)))
        kind = rng.choice(KINDS)
        chosen = [name for name in names if rng.random() < 0.9] + [junk.text(rng)[:40] for _ in range(rng.choice((0, 0, 1, 3)))]  # fmt: skip
        pairs = [(name, rng.choice(("1", "yes", "2026", junk.text(rng)))) for name in chosen for _ in range(rng.choice((1, 1, 1, 2)))]  # fmt: skip
        if kind == MULTIPART:
            return kind, _multipart(rng, pairs)
        from urllib.parse import urlencode

        body = urlencode(pairs, errors="surrogatepass").encode()
        return kind, junk.bytes_spoiled(rng, body) if rng.random() < 0.1 else body


def _part(rng: random.Random, kind: str) -> str:
    """A piece of an address: often one that is there, so that the page behind it is reached."""
    draw = rng.random()
    if kind == "int":
        return str(rng.randint(1, 12)) if draw < 0.8 else rng.choice(("0", "99999999999999999999", "-1", "1.5", "9" * 400))  # fmt: skip
    if kind == "uuid":
        return str(rng.choice(("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "x")))
    if draw < 0.5:
        return rng.choice(("a", "children", "what", "where", "grade", "stop-search", "concern", "1", "record", "police_systems", "crime"))  # fmt: skip
    from urllib.parse import quote

    return quote(junk.text(rng)[:200] or "x", safe="", errors="replace")


def _multipart(rng: random.Random, pairs: list[tuple[str, str]]) -> bytes:
    parts = []
    for name, value in pairs:
        file = f'; filename="{rng.choice(junk.TEXTS)}"' if rng.random() < 0.3 else ""
        head = f'--x\r\nContent-Disposition: form-data; name="{name}"{file}\r\n'
        parts.append((head + rng.choice(("", "Content-Type: text/csv\r\n", "Content-Transfer-Encoding: base64\r\n")) + "\r\n").encode(errors="replace") + value.encode(errors="replace"))  # fmt: skip
    body = b"\r\n".join(parts) + rng.choice((b"\r\n--x--\r\n", b"", b"\r\n--x", b"\r\n--y--"))
    return junk.bytes_spoiled(rng, body) if rng.random() < 0.3 else body


def _said(answer: Any) -> str:
    """Empty, or what is wrong with an answer."""
    if answer.status_code >= 500:
        return "server error"
    if answer.status_code < 400 or answer.request["REQUEST_METHOD"] == "HEAD":
        return ""
    text = answer.content.decode(errors="replace")
    if "json" in answer.get("Content-Type", ""):
        said = json.loads(text)
        return "" if said.get("detail") or said.get("error") or said.get("ready") is False else "refused without words"
    words = re.sub(r"<[^>]+>", " ", text.partition("<main")[2].partition("</main")[0] or text)
    return "" if len(words.split()) > 5 else "refused without words"


class Api:
    """Contacts in, lists out, tokens asked for."""

    name = "API"
    ROW: Final = {
        "id": "M-1", "kind": "concern", "occurred_at": "2026-01-20T21:40:00+00:00", "roles": ["at_risk"], "child_id": "C-1", "given_name": "Marisol", "family_name": "Quillfeather",
        "date_of_birth": "2014-02-03", "age_basis": "known", "place_type": "home", "what_happened": "She was alone and the cupboards were empty.", "signs": ["no_food", "left_alone"],
        "seen": "yes", "spoken_to": "yes", "officer_grade": "amber", "adults": [{"full_name": "Invented Adult", "relation": "mother", "part": "carer"}],
    }  # fmt: skip

    def __init__(self) -> None:
        from django.test import Client

        from childfirst.api.actions import make_client
        from childfirst.api.scopes import SCOPES
        from childfirst.foundation.actor import SystemProcess

        made, secret = make_client(name="Malformed", purpose="Bench", scopes=list(SCOPES), roles=["desk_researcher"], team=None, calls_a_minute=6_000, by=SystemProcess("bench"))  # fmt: skip
        self.client = Client(raise_request_exception=False, headers={"host": "127.0.0.1"})
        self.made, self.secret, self.token = made, secret, ""

    def _fresh_token(self) -> None:
        """They last for a quarter of an hour, and a minute has room for so many calls."""
        from base64 import b64encode

        from childfirst.api.models import ApiMinute

        ApiMinute.objects.all().delete()
        basic = b64encode(f"{self.made.client_id}:{self.secret}".encode()).decode()
        answer = self.client.post("/api/v1/token", {"grant_type": "client_credentials"}, headers={"Authorization": f"Basic {basic}"})  # fmt: skip
        self.token = answer.json()["access_token"]

    def send(self, rng: random.Random) -> Came:
        """One call."""
        if rng.random() < 0.02 or not self.token:  # drawn either way: the rest of this input must not hang on it
            self._fresh_token()
        draw = rng.random()
        headers = {"Authorization": f"Bearer {self.token}" if rng.random() < 0.97 else junk.text(rng)[:200].encode("ascii", "ignore").decode().replace("\n", "").replace("\r", "")}  # fmt: skip
        if draw < 0.7:
            headers["Idempotency-Key"] = f"bench-{rng.getrandbits(60)}" if rng.random() < 0.9 else rng.choice(("", "x", "x" * 500, "é" * 20, " " * 9))  # fmt: skip
            body = junk.json_bytes(rng, {"rows": [self.ROW, {**self.ROW, "child_id": "C-2"}][: rng.randint(1, 2)]})
            kind = "application/json" if rng.random() < 0.9 else rng.choice(KINDS)
            answer = self.client.generic("POST", "/api/v1/contacts", body, content_type=kind, headers=headers)
        elif draw < 0.8:
            answer = self.client.generic("POST", "/api/v1/token", junk.json_bytes(rng, {"grant_type": "client_credentials"}), content_type=rng.choice(KINDS), headers=headers)  # fmt: skip
        else:
            what = rng.choice(("referrals", "clocks", "notices", "figures", f"referrals/{_part(rng, 'str')}", f"notices/N-{rng.choice(('000001', '9' * 12, 'x'))}", f"training/{_part(rng, 'str')}"))  # fmt: skip
            query = {name: junk.text(rng)[:500] for name in ("after", "limit", "status", "state", "referral", "by") if rng.random() < 0.4}  # fmt: skip
            answer = self.client.get(f"/api/v1/{what}", query, headers=headers)
        return Came(self.name, f"{answer.request['REQUEST_METHOD']} {answer.request['PATH_INFO'][:40]}", answer.status_code, _said(answer))  # fmt: skip


class Commands:
    """`childfirst import …` and the commands that read records, with files that are nearly right."""

    name = "files"

    def __init__(self, seeds: dict[str, bytes]) -> None:
        self.seeds = seeds
        self.folder = Path(tempfile.mkdtemp(prefix="childfirst-malformed-"))

    def send(self, rng: random.Random) -> Came:
        """One file, or one line of odd arguments."""
        what = rng.choice(list(self.seeds))
        words = what.split()
        body = self._spoiled(rng, self.seeds[what])
        suffix = Path(words[-1]).suffix
        path = self.folder / f"{rng.choice(('file', '=cmd', '2026-10-metropolitan-stop-and-search', 'ñ'))}{suffix}"
        if rng.random() < 0.04:
            body, path = junk.parquet(rng), path.with_suffix(".parquet")
        if rng.random() < 0.15:
            body, path = junk.packed(rng, body), path.with_name(path.name + ".gz")
        path.write_bytes(body)
        given = [*(str(self.folder / "out.html") if word == "OUT" else word for word in words[:-1]), str(path)]
        if rng.random() < 0.06:
            given = [rng.choice((word, junk.text(rng).replace("\x00", "")[:200])) for word in given]
        try:
            return self._run(what, given)
        finally:
            path.unlink()

    def _run(self, what: str, given: list[str]) -> Came:
        from childfirst.config.cli import main

        out, said = io.TextIOWrapper(io.BytesIO()), io.StringIO()
        before = _contacts()
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(said):
                status = main(given)
        except SystemExit as left:
            status = int(left.code or 0)
        except Exception as fault:
            return Came(self.name, what, -1, f"unhandled {type(fault).__name__}")
        out.flush()
        told = said.getvalue() + out.buffer.getvalue().decode(errors="replace")  # type: ignore[attr-defined]
        if status and not told.strip():
            return Came(self.name, what, status, "refused without words")
        if what.startswith("import contacts") and _contacts() - before != _kept(told):
            return Came(self.name, what, status, "half an import")
        return Came(self.name, what, status)

    def _spoiled(self, rng: random.Random, seed: bytes) -> bytes:
        draw = rng.random()
        if draw < 0.25:
            return junk.bytes_spoiled(rng, seed)
        lines = seed.splitlines(keepends=True)
        for _ in range(rng.randint(1, 3)):
            place = rng.randrange(len(lines))
            lines[place] = _line(rng, lines[place])
        return b"".join(lines)


def _line(rng: random.Random, line: bytes) -> bytes:
    if line.lstrip()[:1] == b"{":
        with contextlib.suppress(ValueError, RecursionError):
            return junk.json_bytes(rng, json.loads(line)).replace(b"\n", b" ") + b"\n"
    cells = line.rstrip(b"\r\n").split(b",")
    for _ in range(rng.randint(1, 3)):
        cells[rng.randrange(len(cells))] = junk.text(rng).encode(errors="replace")
    draw = rng.random()
    if draw < 0.1:
        cells = cells[: rng.randint(0, len(cells))]
    return b",".join(cells * (20 if draw > 0.97 else 1)) + b"\n"


def _contacts() -> int:
    from childfirst.contacts.models import Contact

    return Contact.objects.count()


Door = Pages | Api | Commands


def _kept(told: str) -> int:
    """How many contacts an import says it kept. Not by a pattern: what is told may hold a million figures, and a search tries from each."""
    number = told.partition(" contacts kept")[0][-20:].split()[-1:]
    return int(number[0].replace(",", "")) if number and " contacts kept" in told else 0
