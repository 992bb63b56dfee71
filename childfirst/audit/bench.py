"""`childfirst bench audit`: random tampering held against the verifier, and how many durable rows a second the trace takes with sealing beside it."""

import copy
import hashlib
import json
import random
import select
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from childfirst.audit.verifier import COLUMNS, START, Problem, verify

Row = dict[str, Any]
START_AT: Final = datetime(2026, 1, 5, 9, tzinfo=UTC)


@dataclass
class Log:
    """An invented trail: rows, seals, and a head taken at its last seal."""

    rows: list[Row]
    seals: list[Row]
    head: str = ""


@dataclass
class Result:
    """What became of the mutations. `not_named`: found, and no row of those touched (or its neighbour) was named where one could be."""

    tried: int = 0
    by_kind: Counter[str] = field(default_factory=Counter)
    undetected: list[str] = field(default_factory=list)
    not_named: int = 0
    seconds: float = 0.0


def invented_log(draw: random.Random, seals: int = 3, each: int = 6) -> Log:
    """Rows as the trace writes them, with holes in the numbers, sealed as the worker seals."""
    rows: list[Row] = []
    number, moment = draw.randrange(1, 50), START_AT
    for _ in range(seals * each):
        number += draw.choice((1, 1, 1, 2, 5))
        moment += timedelta(seconds=draw.randrange(1, 900), microseconds=draw.randrange(1_000_000))
        about = draw.choice((None, draw.randrange(1, 5_000)))
        rows.append(
            dict(
                zip(
                    COLUMNS,
                    [
                        number, moment.isoformat(), draw.choice((None, draw.randrange(1, 900))), draw.choice(("PC Invented", "clock worker", "Ó Éire")),
                        draw.choice(("officer", "officer sergeant", "")), draw.choice(("consultation", "alteration", "disclosure")), "looked at child record",
                        "children.child", str(about or ""), about, draw.choice(("", "Open to them: in a contact of their team", "cf1:7:QUJD")),
                        draw.choice(("", "Invented School")), draw.choice(({}, {"before": {"a": 1}, "after": {"a": None}}, "cf1:9:QUJDRA==")),
                    ],
                    strict=True,
                )
            )
        )  # fmt: skip
    log = Log(rows, [])
    seal_anew(log, each)
    log.head = f"cf1-{log.seals[-1]['last_entry']}-{log.seals[-1]['digest']}"
    return log


def seal_anew(log: Log, each: int = 6) -> None:
    """Seal the rows as they stand: what somebody who controls the whole database could do."""
    log.seals, before = [], START
    for at in range(0, len(log.rows), each):
        part = log.rows[at : at + each]
        running, links = bytes.fromhex(before), b""
        for row in part:
            told = [*row.values()]
            told[1] = datetime.fromisoformat(told[1]).astimezone(UTC).isoformat(timespec="microseconds")
            running = hashlib.sha256(running + json.dumps(told, sort_keys=True, ensure_ascii=False).encode()).digest()
            links += row["id"].to_bytes(8, "big") + running
        ends = [part[0]["id"], part[-1]["id"], len(part)]
        moment = (START_AT + timedelta(days=2, minutes=at)).isoformat(timespec="microseconds")
        digest = hashlib.sha256(running + json.dumps([*ends, moment, before]).encode()).hexdigest()
        log.seals.append(
            {"id": at + 1, "moment": moment, "first_entry": ends[0], "last_entry": ends[1], "entries": ends[2], "links": links.hex(),
             "previous_digest": before, "digest": digest}
        )  # fmt: skip
        before = digest


Mutation = Callable[[Log, random.Random], set[int]]


def _altered(value: Any, draw: random.Random) -> Any:
    """Something else of the same sort, or of another."""
    if isinstance(value, str) and value and draw.random() < 0.6:
        at = draw.randrange(len(value))
        return value[:at] + chr((ord(value[at]) + draw.randrange(1, 200)) % 0xD000) + value[at + 1 :]
    if isinstance(value, int) and draw.random() < 0.8:
        return value + draw.choice((-1, 1, 2, 1 << draw.randrange(16)))
    return draw.choice(
        [one for one in (None, "", 0, "0", {}, {"a": 1}, "x", 1.0, True) if json.dumps(one) != json.dumps(value)]
    )


def _column(log: Log, draw: random.Random) -> set[int]:
    row = draw.choice(log.rows)
    name = draw.choice([one for one in COLUMNS if one not in ("id", "moment")])
    row[name] = _altered(row[name], draw)
    return {row["id"]}


def _moment(log: Log, draw: random.Random) -> set[int]:
    row = draw.choice(log.rows)
    shift = timedelta(microseconds=draw.choice((-1, 1)) * draw.randrange(1, 10 ** draw.randrange(1, 10)))
    row["moment"] = (datetime.fromisoformat(row["moment"]) + shift).isoformat()
    return {row["id"]}


def _moved_over(log: Log, draw: random.Random) -> set[int]:
    """Letters moved from one column to the next, so that the row's letters as a whole stay the same."""
    row = draw.choice(log.rows)
    row["verb"], row["subject_type"] = row["verb"][:-1], row["verb"][-1] + row["subject_type"]
    return {row["id"]}


def _removed(log: Log, draw: random.Random) -> set[int]:
    return {log.rows.pop(draw.randrange(len(log.rows)))["id"]}


def _slipped_in(log: Log, draw: random.Random) -> set[int]:
    at = draw.randrange(len(log.rows))
    new = copy.deepcopy(draw.choice(log.rows))
    taken, last = {row["id"] for row in log.rows}, log.rows[-1]["id"]
    free = [one for one in range(1, last) if one not in taken]
    new["id"] = draw.choice([*free, log.rows[at]["id"]]) if free else log.rows[at]["id"]
    log.rows.append(new)
    log.rows.sort(key=lambda row: row["id"])
    return {new["id"]}


def _exchanged(log: Log, draw: random.Random) -> set[int]:
    """Two rows change places, numbers and all (in a file), or keep the numbers and exchange what they say."""
    one, other = draw.sample(range(len(log.rows)), 2)
    first, second = log.rows[one], log.rows[other]
    if draw.random() < 0.5:
        log.rows[one], log.rows[other] = second, first
    else:
        first["id"], second["id"] = second["id"], first["id"]
        log.rows[one], log.rows[other] = second, first
    return {first["id"], second["id"]}


def _cut_short(log: Log, draw: random.Random) -> set[int]:
    """The last seals and rows gone, cleanly: at a seal's end, as if they had never been."""
    keep = draw.randrange(len(log.seals))
    log.seals = log.seals[:keep]
    last = log.seals[-1]["last_entry"] if log.seals else 0
    log.rows = [row for row in log.rows if row["id"] <= last]
    return set()


def _note_of_a_row(log: Log, draw: random.Random) -> set[int]:
    """The seal's note of a row altered too, so that row and note agree: as far as a careful hand without the later seals gets."""
    seal = draw.choice(log.seals)
    at = draw.randrange(seal["entries"])
    raw = bytearray.fromhex(seal["links"])
    raw[at * 40 + draw.randrange(40)] ^= 1 << draw.randrange(8)
    seal["links"] = raw.hex()
    return set()


def _seal_field(log: Log, draw: random.Random) -> set[int]:
    seal = draw.choice(log.seals)
    name = draw.choice(("moment", "first_entry", "last_entry", "entries", "previous_digest", "digest"))
    if name == "moment":
        seal[name] = (datetime.fromisoformat(seal[name]) + timedelta(seconds=draw.randrange(1, 99))).isoformat()
    elif isinstance(seal[name], int):
        seal[name] += draw.choice((-1, 1))
    else:
        at = draw.randrange(64)
        seal[name] = (
            seal[name][:at] + draw.choice("0123456789abcdef".replace(seal[name][at], "")) + seal[name][at + 1 :]
        )
    return set()


def _seal_removed(log: Log, draw: random.Random) -> set[int]:
    log.seals.pop(draw.randrange(len(log.seals)))
    return set()


def _rewritten(log: Log, draw: random.Random) -> set[int]:
    """Altered, removed or slipped in, and every seal written anew: only the head that was kept can tell."""
    draw.choice((_column, _moment, _moved_over, _removed, _slipped_in))(log, draw)
    log.rows = sorted({row["id"]: row for row in log.rows}.values(), key=lambda row: row["id"])
    before = log.seals
    seal_anew(log)
    return set() if log.seals != before else {-1}


KINDS: Final[dict[str, Mutation]] = {
    "a column altered": _column, "a moment shifted": _moment, "letters moved to the next column": _moved_over, "a row removed": _removed,
    "a row slipped in": _slipped_in, "two rows exchanged": _exchanged, "the end cut off at a seal": _cut_short, "a seal's note of a row altered": _note_of_a_row,
    "a seal altered": _seal_field, "a seal removed": _seal_removed, "changed and every seal written anew": _rewritten,
}  # fmt: skip


def mutate(times: int, seed: int = 1, told: Callable[[int], None] | None = None) -> Result:
    """So many random mutations of invented trails, each verified against the one head that was kept."""
    draw, result, began = random.Random(seed), Result(), time.perf_counter()  # noqa: S311
    kinds = list(KINDS.items())
    while result.tried < times:
        if result.tried % 2_000 == 0:
            log = invented_log(draw)
            assert not list(verify(log.rows, log.seals, [log.head]))
            if told:
                told(result.tried)
        name, mutation = kinds[result.tried % len(kinds)]
        tampered = Log([dict(row) for row in log.rows], [dict(seal) for seal in log.seals])
        touched = mutation(tampered, draw)
        if touched == {-1}:
            continue
        found = list(verify(tampered.rows, tampered.seals, [log.head]))
        result.tried += 1
        result.by_kind[name] += 1
        if not found:
            result.undetected.append(name)
        elif touched and not touched & _named(found):
            result.not_named += 1
    result.seconds = time.perf_counter() - began
    return result


def _named(found: list[Problem]) -> set[int]:
    return {one.entry for one in found if one.entry is not None}


def rows_a_second(seconds: float, together: int, *, writers: int, sealing: bool) -> tuple[float, int]:
    """Durable rows of the trace a second, so many in each transaction, by so many processes at once, with a sealer going round beside or not.

    Returns the rate, and how many rows got sealed meanwhile.
    """
    from childfirst.audit.models import AuditSeal

    before = AuditSeal.objects.count()
    sealer = [_process("seal_until_told()")] if sealing else []
    writing = [_process(f"write_for({seconds}, {together})") for _ in range(writers)]
    for one in [*sealer, *writing]:
        _line(one)  # it has loaded
    for one in writing:
        _tell(one)
    rates = [float(_line(one)) for one in writing]
    for one in [*sealer, *writing]:
        one.communicate()
    return sum(rates), sum(AuditSeal.objects.order_by("pk")[before:].values_list("entries", flat=True))


def _process(call: str) -> "subprocess.Popen[str]":
    words = f"from childfirst.config.cli import django_ready; django_ready(); from childfirst.audit import bench; bench.{call}"
    return subprocess.Popen([sys.executable, "-c", words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _line(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def _tell(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def write_for(seconds: float, together: int) -> None:
    """In a process of its own: says that it is ready, waits for a word, writes, and says how many rows a second."""
    from django.db import transaction

    from childfirst.audit.actions import trace_children
    from childfirst.audit.models import Operation
    from childfirst.foundation.actor import SystemProcess

    by, written = SystemProcess("bench"), 0
    transaction.get_connection().ensure_connection()
    print("ready", flush=True)
    sys.stdin.readline()
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        with transaction.atomic():
            children = range(1, together + 1)
            written += trace_children(Operation.CONSULTATION, "bench", ("queue", "bench"), by=by, children=children)
    print(written / (time.perf_counter() - began), flush=True)


def seal_until_told() -> None:
    """The worker's sealing, until standard input ends: every second and of rows a second old, far more often than in life."""
    from childfirst.audit import seals

    seals.SETTLE = timedelta(seconds=1)  # type: ignore[misc]
    print("ready", flush=True)
    while not select.select([sys.stdin], [], [], 1.0)[0]:
        seals.seal_settled_entries()
