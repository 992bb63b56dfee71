"""JSON Lines in, JSON Lines out: how every command that takes records reads, answers, counts and never stops.

One record a line, one answer a line, in the same order. A line that cannot be read is answered with its number and
a plain reason, and the next one is read. Messages go to standard error, so that answers can be piped.
"""

import gzip
import json
import os
import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import BinaryIO, Final, NoReturn, cast

from childfirst.foundation.packed import opened

Record = dict[str, object]
Answer = Mapping[str, object]

STANDARD_INPUT: Final = "-"
ALL_ANSWERED: Final = 0
SOME_FAILED: Final = 1
STOPPED: Final = 2
TOO_DEEP: Final = "nested too deeply"
LONGEST_LINE: Final = 16_000_000  # a packed file of a few kilobytes may hold one line that fills the memory


@dataclass(frozen=True, slots=True)
class Line:
    """One line that was not blank: a record, or why there is none. The id is kept wherever it could be read."""

    number: int
    record: Record | None = None
    error: str | None = None
    id: object = None


class NotJson(ValueError):
    """Something Python would read but JSON does not have."""


def parse(number: int, raw: bytes) -> Line:
    """Read one line, strictly. Whatever is in it, this returns."""
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8")
    except UnicodeDecodeError:
        return _bad(number, "not UTF-8 text")
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
    except NotJson as fault:
        return _bad(number, str(fault), _id_of(text))
    except json.JSONDecodeError as fault:
        return _bad(number, f"not JSON ({fault.msg} at character {fault.pos + 1})")
    except RecursionError:
        return _bad(number, TOO_DEEP)
    except ValueError:
        return _bad(number, "a number with too many digits")
    if not isinstance(value, dict):
        return _bad(number, "not a record: a JSON object is expected")
    return Line(number, value, id=value.get("id"))


def _bad(number: int, reason: str, id: object = None) -> Line:
    return Line(number, error=f"line {number}: {reason}", id=id)


def _refuse_constant(name: str) -> NoReturn:
    raise NotJson(f"{name} is not a JSON value")


def _id_of(text: str) -> object:
    """The id of a line refused only for a NaN or an infinity, which becomes null."""
    try:
        value = json.loads(text, parse_constant=lambda name: None)
    except (ValueError, RecursionError):
        return None
    return value.get("id") if isinstance(value, dict) else None


def read(path: str) -> Iterator[Line]:
    """Every line that is not blank, from a path (`.gz` too) or `-`. An OSError means the file cannot be opened."""
    with ExitStack() as stack:
        stream = _standard_input() if path == STANDARD_INPUT else _open(path, stack)
        yield from _lines(stream)


def _lines(stream: BinaryIO) -> Iterator[Line]:
    number = 0
    try:
        while raw := stream.readline(LONGEST_LINE + 1):
            number += 1
            if len(raw) > LONGEST_LINE:
                _skip_line(stream, raw)
                yield _bad(number, f"longer than {LONGEST_LINE // 1_000_000} million bytes")
            elif raw.strip():
                yield parse(number, raw)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield _bad(number + 1, "the compressed file is damaged or cut short; nothing after this could be read")


def _skip_line(stream: BinaryIO, raw: bytes) -> None:
    """On to the next line, holding no more than a piece of this one."""
    while raw and not raw.endswith(b"\n"):
        raw = stream.readline(LONGEST_LINE)


def _open(path: str, stack: ExitStack) -> BinaryIO:
    file = stack.enter_context(opened(path))
    return cast(BinaryIO, stack.enter_context(gzip.open(file, "rb"))) if path.endswith(".gz") else file


def _standard_input() -> BinaryIO:
    return sys.stdin.buffer


def encode(answer: Answer) -> bytes:
    """One line of strict JSON. Raises where the answer holds something JSON cannot carry."""
    try:
        return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode() + b"\n"
    except UnicodeEncodeError:  # half of a surrogate pair, which only an escape can carry
        return json.dumps(answer, allow_nan=False).encode() + b"\n"


def answer_line(line: Line, answer: Callable[[Record], Answer]) -> tuple[bytes, bool]:
    """The answer to a line as bytes, and whether its record failed. A fault in one record stays with that record."""
    if line.record is None:
        return _failure(line, line.error or ""), True
    try:
        given = answer(line.record)
        return encode(given), "error" in given
    except RecursionError:
        return _failure(line, f"line {line.number}: {TOO_DEEP}"), True
    except Exception as fault:  # whatever went wrong, the others go on, and this line says where to look
        return _failure(line, f"line {line.number}: could not be answered ({type(fault).__name__})"), True


def _failure(line: Line, error: str) -> bytes:
    try:
        return encode({"id": line.id, "error": error})
    except (ValueError, RecursionError):
        return encode({"id": None, "error": error})


def run(path: str, answer: Callable[[Record], Answer], *, task: str = "Records") -> int:
    """Answer every record of a file on standard output. The status to leave with: 0 only if none failed."""
    done = failed = 0
    out = sys.stdout.buffer
    try:
        with progress(path, task) as advance:
            for line in read(path):
                written, bad = answer_line(line, answer)
                out.write(written)
                if path == STANDARD_INPUT:  # somebody may be waiting for this answer before sending the next
                    out.flush()
                done, failed = done + 1, failed + bad
                advance(done)
        out.flush()
    except BrokenPipeError:
        _close_quietly()
        return SOME_FAILED
    except OSError as fault:
        print(f"Stopped at {path}: {fault.strerror or fault}", file=sys.stderr)
        return STOPPED
    print(f"{done} records, {failed} failed.", file=sys.stderr)
    return SOME_FAILED if failed else ALL_ANSWERED


def _close_quietly() -> None:
    """The reader went away. Point standard output at nothing, or Python complains once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def progress(path: str, task: str) -> Iterator[Callable[[int], None]]:
    """A count on standard error, only where somebody is watching it on a terminal and answers go elsewhere."""
    if not sys.stderr.isatty() or sys.stdout.isatty() or path == STANDARD_INPUT:
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}: {task.completed:,}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as shown:
        bar = shown.add_task(task, total=None)
        yield lambda done: shown.update(bar, completed=done)
