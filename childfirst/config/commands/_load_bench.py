"""Load: a force's officers at work on a million contacts, on PostgreSQL, with every safeguard on. Loopback only; ends by itself.

Requests arrive at moments of their own (open loop), so a slow page does not hold the next one back, and waiting counts. The rate goes up in steps
until the 99th percentile passes three seconds or something goes wrong; then the last rate within the aim (the lowest, where none was) is held for longer, and at
last one sign-in asks for pages at seven times that rate while the others go on at half of it.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, Final

RATES: Final = (5.0, 10.0, 15.0, 20.0, 30.0, 40.0, 60.0, 80.0, 125.0)  # requests a second
AIM_MS: Final = 150.0
BROKEN_MS: Final = 3_000.0  # beyond the aim it goes on to here, to see what gives way first
GREEDY: Final = 7
DRAFTS_EACH: Final = 12
TICKS: Final = os.sysconf("SC_CLK_TCK")


def load(*, contacts: int, officers: int, seconds: int, hold: int, database: str, seed: int, out: Path | None) -> int:
    """Make the database, start the server and the clock worker, measure, stop them. Status 1 where no rate was within the aim."""
    from childfirst.config.faults.databases import Postgres

    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as name:
        folder = Path(name)
        given = database.startswith("postgres") and "://" in database
        here: Any = None if given else Postgres(folder, more=("shared_buffers=1GB", "max_wal_size=4GB", "work_mem=16MB", "checkpoint_timeout=15min"))  # fmt: skip
        os.environ.update(CHILDFIRST_DEMO="1", CHILDFIRST_VAR=name, CHILDFIRST_DATABASE=database if given else here.address)  # fmt: skip
        try:
            return _run(here, contacts=contacts, officers=officers, seconds=seconds, hold=hold, seed=seed, out=out)
        finally:
            from django.db import connections

            connections.close_all()
            if here is not None:
                here.stop()


def _run(here: Any, *, contacts: int, officers: int, seconds: int, hold: int, seed: int, out: Path | None) -> int:
    from childfirst.config.cli import django_ready
    from childfirst.config.faults.processes import Server

    django_ready()
    from childfirst.config.load.officers import close_some, sign_in, team_up

    rows, rng = _fill(contacts), random.Random(seed)  # noqa: S311
    _say(", ".join(f"{count:,} {what}" for what, count in rows.items()))
    made = team_up(officers, DRAFTS_EACH)
    close_some()
    server = Server(dict(os.environ), workers=2)
    server.start()
    worker = subprocess.Popen([sys.executable, "-m", "childfirst.config.cli", "worker"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # fmt: skip
    try:
        _say(f"{officers} officers sign in")
        people = [sign_in(server.port, by, on_desk, rng) for by, on_desk in made]
        _say("Warming up")
        from childfirst.config.load.arrivals import arrive

        arrive(people, 5, 15, rng)
        rounds = _climb(people, seconds, rng, _Processor(server, worker, here))
        held = next((one for one in reversed(rounds) if _good(one)), None)
        print(f"Highest rate with nothing wrong and 99 of 100 within {AIM_MS:.0f} ms: {f'{held.rate:g} a second' if held else 'none of those tried'}")  # fmt: skip
        kept = held or rounds[0]
        if hold:
            rounds.append(_line(arrive(people, kept.rate, hold, rng), f"{kept.rate:g} a second for {hold} s"))
            rounds.append(_greedy(people, kept.rate, seconds, rng))
        _by_page(rounds[-2] if hold else kept)
        if out is not None:
            out.write_text(json.dumps({"rows": rows, "rounds": [_row(one) for one in rounds]}, indent=1) + "\n", encoding="utf-8")  # fmt: skip
        return 0 if held else 1
    finally:
        worker.terminate()
        worker.wait(timeout=60)
        server.kill()


def _fill(contacts: int) -> dict[str, int]:
    from django.core.management import call_command

    from childfirst.audit.models import AuditEntry
    from childfirst.children.models import Child, MatchKey
    from childfirst.config.load.copies import grow
    from childfirst.contacts.models import Contact, Finding
    from childfirst.demo.contacts import Plan
    from childfirst.demo.load import load
    from childfirst.foundation.now import now
    from childfirst.referrals.models import Referral

    began = time.perf_counter()
    call_command("migrate", interactive=False, verbosity=0)
    if not Contact.objects.exists():
        _say(f"Making {contacts:,} contacts out of a small invented London")
        load(Plan(anchor=now()), stories=False)
    if Contact.objects.count() < contacts:
        grow(contacts, _say)
    _say(f"  in {time.perf_counter() - began:.0f} s")
    models = {"contacts": Contact, "children": Child, "findings": Finding, "referrals": Referral, "keys of children": MatchKey, "audit rows": AuditEntry}  # fmt: skip
    return {what: model._base_manager.count() for what, model in models.items()}


def _climb(people: list[Any], seconds: int, rng: random.Random, processor: "_Processor") -> list[Any]:
    """One rate after the other, until one is too much."""
    from childfirst.config.load.arrivals import arrive, at

    rounds = []
    for rate in RATES:
        before = processor.used()
        found = arrive(people, rate, seconds, rng)
        found.processor = {what: used - before[what] for what, used in processor.used().items()}
        rounds.append(_line(found, f"{rate:g} a second"))
        if found.wrong or at(found.all, 0.99) > BROKEN_MS:
            break
    return rounds


def _greedy(people: list[Any], rate: float, seconds: int, rng: random.Random) -> Any:
    """One officer's browser asks seven times as often as everybody together, while the others go on at half the rate that held."""
    from childfirst.config.load.arrivals import arrive
    from childfirst.config.visitor import Visitor

    one, stop, sent = people[-1], threading.Event(), [0, 0]

    def press() -> None:
        visitor = Visitor(one.visitor.port)
        visitor.cookies = dict(one.visitor.cookies)
        while not stop.is_set():
            try:
                visitor.connect()
                status, _ = visitor.get("/")
                sent[0 if status == 200 else 1] += 1
            except OSError:
                sent[1] += 1
            stop.wait(max(0.0, rng.expovariate(GREEDY * rate / 40)))

    crowd = [threading.Thread(target=press, daemon=True) for _ in range(40)]
    for thread in crowd:
        thread.start()
    found = arrive(people[:-1], rate / 2, seconds, rng)
    stop.set()
    for thread in crowd:
        thread.join(timeout=60)
    _line(found, f"{rate / 2:g} a second beside one officer at {GREEDY * rate:g}")
    print(f"    that officer: {sent[0]:,} pages, {sent[1]:,} refused or not answered")
    return found


def _good(found: Any) -> bool:
    from childfirst.config.load.arrivals import at

    return not found.wrong and at(found.all, 0.99) <= AIM_MS


def _line(found: Any, words: str) -> Any:
    from childfirst.config.load.arrivals import at

    ranked = found.all
    used = "; ".join(f"{what} {1000 * took / max(1, len(ranked)):.0f} ms" for what, took in found.processor.items())
    print(f"  {words:<34} {found.answered:6.1f} answered/s {at(ranked, 0.5):7.0f} ms median {at(ranked, 0.99):8.0f} ms p99 {ranked[-1] if ranked else 0:8.0f} ms worst {sum(found.wrong.values()):5d} wrong{f'   processor a request: {used}' if used else ''}", flush=True)  # fmt: skip
    for what, count in found.wrong.most_common(4):
        print(f"    {count} times: {what}")
    return found


def _by_page(found: Any) -> None:
    from childfirst.config.load.arrivals import at

    print(f"By page, at {found.rate:g} a second:")
    for what, took in sorted(found.took.items(), key=lambda pair: -at(sorted(pair[1]), 0.99)):
        ranked = sorted(took)
        print(f"  {what:<24} {len(ranked):6d} {at(ranked, 0.5):7.0f} ms median {at(ranked, 0.99):7.0f} ms p99 {ranked[-1]:7.0f} ms worst")  # fmt: skip


def _row(found: Any) -> dict[str, Any]:
    from childfirst.config.load.arrivals import at

    ranked = found.all
    return {
        "rate": found.rate, "seconds": found.seconds, "answered": round(found.answered, 2), "median_ms": round(at(ranked, 0.5), 1),
        "p99_ms": round(at(ranked, 0.99), 1), "wrong": dict(found.wrong), "processor_s": found.processor,
    }  # fmt: skip


class _Processor:
    """Seconds of processor that the server, the worker and the database used, their ended processes included."""

    def __init__(self, server: Any, worker: Any, database: Any) -> None:
        self.web, self.worker = server.process.pid, worker.pid
        self.database = database.process.pid if database is not None else None

    def used(self) -> dict[str, float]:
        """By now."""
        found = {"web": _with_children(self.web), "worker": _with_children(self.worker)}
        return found | ({"database": _with_children(self.database)} if self.database else {})


def _with_children(pid: int) -> float:
    from childfirst.config.faults.processes import children_of

    try:
        words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(map(int, words[11:15])) / TICKS + sum(_with_children(one) for one in children_of(pid))


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
