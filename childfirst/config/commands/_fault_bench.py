"""Fault figures: what is lost, half there, missed or sent twice while everything fails. Loopback only; ends by itself; a database of its own."""

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any


def faults(*, kills: int, database: str, parts: list[str], seed: int, out: Path | None) -> int:
    """Print the table. Status 1 where anything is not as it must be."""
    from childfirst.config.faults.databases import database_of
    from childfirst.config.faults.disk import small_disk, take_away

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # told to stop, it tidies up
    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as name:
        folder = Path(name)
        mounted = "disk" in parts and small_disk(folder)
        here = database_of(database, folder)
        os.environ.update(_environment(here.address, folder))
        try:
            return _run(here, folder, kills=kills, parts=parts, seed=seed, out=out)
        finally:
            from django.db import connections

            connections.close_all()
            here.stop()
            if mounted:
                take_away(folder)


def _environment(address: str, folder: Path) -> dict[str, str]:
    return {
        "CHILDFIRST_DEMO": "1",
        "CHILDFIRST_TEST": "1",  # lets the clock be wrong
        "CHILDFIRST_TEST_CLOCK": str(folder / "clock"),
        "CHILDFIRST_VAR": str(folder),
        "CHILDFIRST_DATABASE": address,
    }


def _run(here: Any, folder: Path, *, kills: int, parts: list[str], seed: int, out: Path | None) -> int:
    from childfirst.config.cli import django_ready
    from childfirst.config.faults.mail import start_mail
    from childfirst.config.faults.processes import free_port, listening

    port = free_port()
    os.environ["CHILDFIRST_MAIL"] = f"smtp://127.0.0.1:{port}?tls=none"
    (folder / "arrived").touch()
    (folder / "clock").write_text("0")
    mail = start_mail(port, str(folder / "arrived"))
    if not listening(port):
        raise RuntimeError("the mail server did not start")
    django_ready()
    from childfirst.config.faults import kills as killing
    from childfirst.config.faults import world

    scene = killing.Scene(here, dict(os.environ), folder)
    world.begin()
    found: dict[str, Any] = {}
    for part in parts:
        began = time.perf_counter()
        rng = random.Random(f"{seed} {part}")  # noqa: S311
        scene.clock(0)
        killing.say(f"{part} on {here.name}")
        tally = _part(part)(scene, kills, rng)
        found[part] = _row(tally, time.perf_counter() - began)
        _print(part, here.name, tally, time.perf_counter() - began)
    mail.terminate()
    mail.join()
    if out is not None:
        out.write_text(json.dumps({"database": here.name, "seed": seed, "parts": found}, indent=1) + "\n", encoding="utf-8")  # fmt: skip
    return 1 if any(part["wrong"] for part in found.values()) else 0


def _part(name: str) -> Callable[..., Any]:
    from childfirst.config.faults import at_once, clock, deliveries, kills, storage

    return {"kills": kills.kills, "disk": storage.disk_full, "away": storage.away, "clock": clock.jumps, "deliveries": deliveries.deliveries, "at-once": at_once.fifty}[name]  # fmt: skip


def _row(tally: Any, seconds: float) -> dict[str, Any]:
    return {
        "wrong": tally.wrong,
        "acknowledged writes lost": tally.lost,
        "half records": tally.halves,
        "clocks missed, early or twice": tally.clocks,
        "notices not at all": tally.not_at_all,
        "notices twice": tally.twice,
        "conflicts not shown": tally.unshown,
        "people who gave up": tally.refused,
        "counts": dict(tally.counts),
        "seconds": round(seconds, 1),
    }


def _print(part: str, database: str, tally: Any, seconds: float) -> None:
    print(f"{part} on {database}: {'as it must be' if not tally.wrong else 'WRONG'}, {seconds:.0f} s")
    for words, number in sorted(tally.counts.items()):
        print(f"  {words:<52} {number:>8,}")
    for words, found in _row(tally, seconds).items():
        if isinstance(found, list) or words.startswith(("notices", "conflicts")):
            number = len(found) if isinstance(found, list) else found
            print(f"  {words + ' (must be 0)':<52} {number:>8,}{'  ' + str(found[:5]) if isinstance(found, list) and found else ''}")  # fmt: skip
