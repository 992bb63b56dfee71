"""People at their screens while everything falls: each takes a thing to do and presses until a page says yes, as people do."""

import contextlib
import http.client
import queue
import random
import re
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from django.conf import settings

from childfirst.config.visitor import Visitor

WHO: Final = {"submit": "officer", "decide": "decider", "release": "decider"}
GIVE_UP: Final = 120.0
AGAIN_AFTER: Final = 0.2
DONE_ALREADY: Final = re.compile("cannot be decided now|cannot become")
Thing = tuple[str, Any, Any]  # what to do, the key of the row, what else its page needs


@dataclass
class Crowd:
    """Some people, all that there is to do, and what their pages said."""

    port: int
    password: str
    people: int = 6
    pause: float = 0.0
    done: list[tuple[str, Any]] = field(default_factory=list)
    refused: list[tuple[str, Any, str]] = field(default_factory=list)  # with the last that was said to them
    conflicts: int = 0
    pages: Counter[int] = field(default_factory=Counter)  # by status; 0: no page came
    said: dict[int, str] = field(default_factory=dict)  # to each person, last
    work: "queue.Queue[Thing]" = field(default_factory=queue.Queue)
    threads: list[threading.Thread] = field(default_factory=list)

    def start(self, things: list[Thing]) -> None:
        """All at once."""
        for thing in things:
            self.work.put(thing)
        self.threads = [threading.Thread(target=self._person, args=(n,), daemon=True) for n in range(self.people)]
        for thread in self.threads:
            thread.start()

    @property
    def at_work(self) -> bool:
        """Is anybody still there?"""
        return any(thread.is_alive() for thread in self.threads)

    def finish(self) -> None:
        """Wait for the last of them."""
        for thread in self.threads:
            thread.join(timeout=2 * GIVE_UP)

    def _person(self, number: int) -> None:
        visitors: dict[str, Visitor] = {}
        rng = random.Random(number)  # noqa: S311
        while True:
            try:
                what, key, more = self.work.get_nowait()
            except queue.Empty:
                break
            until = time.monotonic() + GIVE_UP
            while not self._press(visitors, what, key, more):
                if time.monotonic() > until:
                    self.refused.append((what, key, self.said.get(threading.get_ident(), "")))
                    print(f"  gave up: {self.refused[-1]}", file=sys.stderr, flush=True)
                    break
            else:
                self.done.append((what, key))
            if self.pause:
                time.sleep(rng.uniform(0, self.pause))
        for visitor in visitors.values():
            visitor.connection.close()

    def _press(self, visitors: dict[str, Visitor], what: str, key: Any, more: Any) -> bool:
        """Press the button once. A page that did not come back is no answer; the sign-in outlives the server."""
        who = WHO[what]
        try:
            if who not in visitors:
                visitor = visitors[who] = Visitor(self.port)
                visitor.sign_in(who, self.password)
            status, where = send(visitors[who], what, key, more)
        except (OSError, http.client.HTTPException, RuntimeError) as fault:
            self.pages[0] += 1
            self.said[threading.get_ident()] = f"no page: {fault!r}"
            visitor = visitors[who]
            with contextlib.suppress(OSError):
                visitor.connect()
            if settings.SESSION_COOKIE_NAME not in visitor.cookies:
                del visitors[who]
            time.sleep(AGAIN_AFTER)
            return False
        self.pages[status] += 1
        self.said[threading.get_ident()] = f"{status} {words_of(where)}"
        if status == 302 and "sign-in" not in where:
            return True
        if status == 302:  # the clock has run past the end of the sign-in: as a person would, sign in again
            del visitors[who]
        if status == 409:
            self.conflicts += 1
            # The answer to an earlier press was lost with the server, the act was not, and the page says so; or the worker was first.
            if DONE_ALREADY.search(where):
                return True
            _read_again(more, where)
        time.sleep(AGAIN_AFTER)
        return False


def words_of(page: str) -> str:
    """The first words of what a page says, without its marks."""
    body = re.search(r"<main.*</main>", page, re.DOTALL)
    return " ".join(re.sub(r"<[^>]*>", " ", body[0] if body else page).split())[:200]


def _read_again(more: Any, page: str) -> None:
    """Somebody acted on it meanwhile: the next press rests on the page as it is now."""
    found = re.search(r'name="revision"[^>]* value="(\d+)"', page) or re.search(r'value="(\d+)"[^>]* name="revision"', page)  # fmt: skip
    if isinstance(more, list) and found:
        more[0] = found.group(1)


def send(visitor: Visitor, what: str, key: Any, more: Any) -> tuple[int, str]:
    """(status, page or where it leads) of the press that counts."""
    if what == "submit":
        status, page = visitor.get(f"/contacts/drafts/{key}/check/")
        return (status, page) if status != 200 else visitor.post(f"/contacts/drafts/{key}/check/", {}, page=page)
    if what == "release":
        return visitor.post(f"/notices/{key}/release/", {})
    revision, council = more
    return visitor.post(f"/desk/{key}/decide/", {"outcome": "childrens_services", "reason": "The family asked for help with housing and school", "advice": "", "revision": revision, "council": council})  # fmt: skip
