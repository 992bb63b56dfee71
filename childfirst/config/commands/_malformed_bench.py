"""Malformed input: forms, API, imports and command line, in one process on an invented London of its own. Counts what must not be."""

import contextlib
import json
import logging
import os
import random
import resource
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

CHILDREN = 160
MOST_MEMORY = 4_000  # MB, of the whole process: a table of two thousand (the most that is read whole), what is made of it, and the program itself
SHOWN = 10


def malformed(*, inputs: int, seed: int, only: int | None, out: Path | None) -> int:
    """Print the table. Status 1 where there was a server error, an unhandled fault, half an import, a refusal without words, or too much memory."""
    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as folder:
        os.environ.update(
            CHILDFIRST_DEMO="1", CHILDFIRST_VAR=folder, CHILDFIRST_DATABASE=f"sqlite:///{folder}/bench.sqlite3"
        )
        print("Making an invented London", file=sys.stderr, flush=True)
        doors = _doors()
        at_first = _megabytes()
        if only is not None:
            print(doors[only % len(doors)].send(random.Random(f"{seed}:{only}")))  # noqa: S311
            return 0
        logging.disable(logging.CRITICAL)
        began = time.perf_counter()
        counts, faults = Counter[str](), list[dict[str, Any]]()
        done = 0
        threading.Thread(target=_watch_memory, args=(lambda: done, seed), daemon=True).start()
        with contextlib.suppress(KeyboardInterrupt):  # whoever has waited long enough still gets the table
            for number in range(inputs):
                came = doors[number % len(doors)].send(random.Random(f"{seed}:{number}"))  # noqa: S311
                done += 1
                counts[came.door] += 1
                counts[f"{came.door}, {_kind(came.status)}"] += 1
                if came.fault:
                    faults.append({"number": number, "door": came.door, "where": came.where, "status": came.status, "fault": came.fault})  # fmt: skip
                    print(_told(faults[-1], seed), file=sys.stderr, flush=True)
                if done % 1000 == 0:
                    print(f"  {done:,} of {inputs:,}, {len(faults)} wrong, {_held() // 2**20:,} MB", file=sys.stderr, flush=True)  # fmt: skip
        logging.disable(logging.NOTSET)
        faults += _halves()
        peak = _megabytes()
        _print(counts, faults, inputs=done, seed=seed, peak=peak, at_first=at_first, seconds=time.perf_counter() - began)  # fmt: skip
        if out is not None:
            out.write_text(json.dumps({"inputs": done, "seed": seed, "counts": counts, "faults": faults, "peak_mb": peak}, indent=1) + "\n", encoding="utf-8")  # fmt: skip
    return 1 if faults or peak > MOST_MEMORY else 0


def _doors() -> list[Any]:
    """Forms twice, because they are many."""
    from childfirst.config.cli import django_ready

    django_ready()
    from datetime import UTC, datetime

    from django.core.management import call_command

    from childfirst.config.malformed.doors import Api, Commands, Pages
    from childfirst.config.malformed.seeds import SEEDS
    from childfirst.demo.contacts import Plan
    from childfirst.demo.load import load
    from childfirst.teams.models import RoleHolding

    call_command("migrate", interactive=False, verbosity=0)
    load(Plan(seed=7, children=CHILDREN, anchor=datetime.now(UTC).replace(second=0, microsecond=0)))
    holders = RoleHolding.objects.filter(ended_at=None, officer__is_active=True).order_by("pk")
    one_of_each = {role: username for username, role in holders.values_list("officer__username", "role")}
    pages = Pages(sorted(set(one_of_each.values())))
    return [pages, Api(), pages, Commands(SEEDS)]


def _halves() -> list[dict[str, Any]]:
    """Contacts that came in without all that belongs to one, counted at the end."""
    from django.db.models import Count

    from childfirst.contacts.models import Contact

    bare = Contact.objects.filter(source__in=("api", "import", "malformed", "stops"))
    without_children = bare.annotate(parts=Count("involvements")).filter(parts=0)
    not_screened = bare.exclude(source="stops").annotate(screened=Count("involvements__screenings")).filter(screened=0)
    return [{"number": -1, "door": "database", "where": one.reference, "status": 0, "fault": "half a record"} for one in [*without_children, *not_screened]]  # fmt: skip


def _kind(status: int) -> str:
    if status < 100:
        return "all taken" if status == 0 else "unhandled fault" if status < 0 else "refused, or some of it"
    return {1: "answered", 2: "answered", 3: "answered", 4: "refused"}.get(status // 100, "server error")


def _megabytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _watch_memory(doing: Callable[[], int], seed: int) -> None:
    """One input that fills the memory would take the machine down before anybody learnt which: it is named, and the bench ends."""
    while _held() <= MOST_MEMORY * 2**20:
        time.sleep(0.1)
    one = {"number": doing(), "fault": f"more than {MOST_MEMORY:,} MB", "where": "this"}
    print(_told(one, seed), file=sys.__stderr__, flush=True)  # a command's own words are caught meanwhile
    os._exit(1)


def _held() -> int:
    """Bytes of memory now; 0 where the system does not say."""
    told = Path("/proc/self/statm")
    return int(told.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") if told.exists() else 0


def _print(counts: Counter[str], faults: list[dict[str, Any]], *, inputs: int, seed: int, peak: int, at_first: int, seconds: float) -> None:  # fmt: skip
    print(f"Malformed input: {inputs:,} inputs of seed {seed}, {len(faults)} wrong (must be 0), {seconds:.0f} s")
    for words, number in sorted(counts.items()):
        print(f"  {words:<40} {number:>8,}")
    for what, number in sorted(Counter(one["fault"] for one in faults).items()):
        print(f"  {what + ' (must be 0)':<40} {number:>8,}")
    print(f"  memory at most {peak:,} MB ({at_first:,} MB before the first; must stay under {MOST_MEMORY:,})")
    for one in faults[:SHOWN]:
        print(_told(one, seed))


def _told(one: dict[str, Any], seed: int) -> str:
    return f"  input {one['number']}: {one['fault']} at {one['where']}. Again: childfirst bench malformed --seed {seed} --only {one['number']}"
