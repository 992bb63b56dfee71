"""Fifty people act on one referral at the same instant. One gets through; every other is told by a page that somebody was first."""

import http.client
import random
import threading
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Any, Final

from childfirst.config.faults import counting, world
from childfirst.config.faults.forked import ForkedServer
from childfirst.config.faults.kills import Scene, Tally, say
from childfirst.config.visitor import Visitor
from childfirst.referrals.models import Decision, Grading, Referral
from childfirst.teams.models import Team

PEOPLE: Final = 50
TIMES: Final = 4
SAYS: Final = ("While you were reading", "cannot", "took this up")


def fifty(scene: Scene, kills: int, rng: random.Random) -> Tally:
    """Grading, then deciding, with the page that all of them had read; several referrals."""
    tally = Tally()
    team, hashed = Team.objects.get(name="Invented Response"), world.hashed()
    for number in range(PEOPLE):
        world.officer(f"editor{number}", ["desk_researcher", "desk_decision_maker"], team, hashed)
    server = ForkedServer()
    try:
        server.start()
        visitors = [_in(server.port, number) for number in range(PEOPLE)]
        say(f"  {PEOPLE} people are signed in")
        for _ in range(TIMES):
            _one_referral(visitors, tally)
        for visitor in visitors:
            visitor.connection.close()
    finally:
        server.kill()
    tally.halves = counting.look().halves
    return tally


def _in(port: int, number: int) -> Visitor:
    visitor = Visitor(port)
    visitor.sign_in(f"editor{number}", world.PASSWORD)
    return visitor


def _one_referral(visitors: list[Visitor], tally: Tally) -> None:
    pk = world.sent()[1].pk
    grading = all_press(visitors, f"/desk/{pk}/grade/", {"grade": "amber", "reason": "As the officer saw it, two children heard it", "revision": _revision(pk)})  # fmt: skip
    _tell(grading, Grading.objects.filter(referral=pk).count(), tally)
    deciding = {"outcome": "childrens_services", "reason": "The family asked for help with housing", "advice": "", "revision": _revision(pk), "council": Referral.objects.get(pk=pk).borough_id}  # fmt: skip
    decided = all_press(visitors, f"/desk/{pk}/decide/", deciding)
    _tell(decided, Decision.objects.filter(referral=pk).count(), tally)


def _revision(pk: int) -> int:
    return int(Referral.objects.values_list("revision", flat=True).get(pk=pk))


def _tell(answers: list[tuple[int, str]], rows: int, tally: Tally) -> None:
    """What the database holds, held against what the pages said."""
    through = sum(status == 302 for status, _ in answers)
    told = sum(status == 409 and any(words in page for words in SAYS) for status, page in answers)
    tally.counts["acts sent at once"] += len(answers)
    tally.counts["acts in the database"] += rows
    tally.counts["conflicts"] += len(answers) - rows
    tally.counts["pages that told a person of the conflict"] += told
    tally.unshown += abs(len(answers) - rows - told)
    if through != rows or rows != 1:
        tally.halves.append(["said yes", through, "written", rows, str(Counter(status for status, _ in answers))])


def all_press(visitors: list[Visitor], path: str, answers: dict[str, Any]) -> list[tuple[int, str]]:
    """Every page is read first; then all press at once. Each time over a new connection: the server lets idle ones go."""
    pages = []
    for visitor in visitors:
        visitor.connect()
        pages.append(visitor.get(path)[1])

    def press(visitor: Visitor, page: str) -> tuple[int, str]:
        visitor.connect()
        return visitor.post(path, answers, page=page)

    return together([partial(press, visitor, page) for visitor, page in zip(visitors, pages, strict=True)])


def together(acts: list[Callable[[], tuple[int, str]]]) -> list[tuple[int, str]]:
    """Each in a thread of its own, all let go at one moment. Returns what each answered; status 0 where no answer came."""
    gate = threading.Barrier(len(acts))
    answers: list[tuple[int, str]] = [(0, "")] * len(acts)

    def run(place: int, act: Callable[[], tuple[int, str]]) -> None:
        gate.wait()
        try:
            answers[place] = act()
        except (OSError, http.client.HTTPException) as gone:
            answers[place] = (0, str(gone))

    threads = [threading.Thread(target=run, args=(place, act)) for place, act in enumerate(acts)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(180)
    return answers
