"""`childfirst demo`: the invented London, made if need be, served with its clock worker until Ctrl-C."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from childfirst.config import serving

NAME: Final = "demo"
HELP: Final = "Make the invented London and serve it on 127.0.0.1 with its clock worker. Ctrl-C stops it."


def add_arguments(parser: ArgumentParser) -> None:
    """How large, which one, and where."""
    parser.add_argument(
        "--size",
        choices=["small", "medium", "year"],
        default="small",
        help="2,000 children, 20,000, or a full year of London (default small)",
    )
    parser.add_argument("--seed", type=int, default=2026, help="another seed is another London (default 2026)")
    parser.add_argument("--fresh", action="store_true", help="make it anew even where one from today is at hand")
    parser.add_argument(
        "--port", type=int, help="serve on this port and no other (default: 8000, or the next that is free)"
    )
    parser.add_argument("--no-serve", action="store_true", help="make it, and stop")


def run(options: Namespace) -> int:
    """Make or find the database, then serve."""
    folder = _environment()
    if options.port is not None:
        serving.choose_port(options.port)
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.demo import build

    want = build.wanted(options.size, options.seed)
    if options.fresh or not build.is_current(folder, want, datetime.now(UTC)):
        with build.held(folder, alone=True), _bars() as bars:
            build.build(folder, want, bars, _say)
    else:
        _say("Using the invented London made earlier today (--fresh makes it anew).")
    if options.no_serve:
        _say(f"It is in {build.paths(folder)[0]}.")
        return 0
    with build.held(folder, alone=False):
        return _serve(options)


def _serve(options: Namespace) -> int:
    port = serving.choose_port(options.port)
    if options.port is None and port != 8000:
        _say(f"Port 8000 is in use, so this is on port {port}.")
    commands = [serving.web_server(serving.HOST, port), serving.clock_worker()]
    status = serving.run_together(
        commands, environment={}, when_up=lambda: _say(_welcome(port)), ready=(serving.HOST, port)
    )
    _say("Stopped.")
    return status


def _environment() -> Path:
    """Set what Django and the processes we start read. A demonstration never touches another database."""
    folder = Path(os.environ.get("CHILDFIRST_VAR") or Path(__file__).resolve().parents[3] / "var").resolve()
    (folder / "static").mkdir(parents=True, exist_ok=True)
    os.environ["CHILDFIRST_VAR"], os.environ["CHILDFIRST_DEMO"] = str(folder), "1"
    os.environ["CHILDFIRST_DATABASE"] = f"sqlite:///{quote(str(folder / 'demo.sqlite3'))}"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")
    return folder


def _welcome(port: int) -> str:
    from childfirst.demo.roster import NAMED, PASSWORD

    people = "\n".join(
        f"  {person.username:<18}{person.full_name}, {person.does[0].lower()}{person.does[1:]}" for person in NAMED
    )
    return (
        f"\nChild First is at http://{serving.HOST}:{port}/\n\nIt opens on a page of short stories, one click each. Or sign in as:\n{people}\n"
        f"Everybody's password is {PASSWORD}. All of them are invented. Ctrl-C stops it."
    )


class _Bars:
    """Progress bars on a terminal."""

    def __init__(self, shown: Any) -> None:
        self.shown = shown

    def begin(self, words: str, total: int) -> Callable[[int], None]:
        bar = self.shown.add_task(words, total=total)
        return lambda done: self.shown.update(bar, completed=min(done, total))


class _Lines:
    """A line for each step, where nobody watches a terminal."""

    def begin(self, words: str, total: int) -> Callable[[int], None]:
        _say(f"{words}: {total:,}")
        return lambda done: None


@contextmanager
def _bars() -> Iterator[Any]:
    if not sys.stderr.isatty():
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as shown:
        yield _Bars(shown)


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
