"""`childfirst import stops FILE...` and `childfirst import contacts FILE`, officers, completions, schools, terms, partners: bring records in, safely more than once."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

NAME: Final = "import"
HELP: Final = (
    "Bring in published stops and searches, contacts in our own format, officers, what they passed elsewhere, schools and term dates. "
    "Running it again adds nothing twice."
)
SHOWN: Final = 100


def add_arguments(parser: ArgumentParser) -> None:
    """What kind of file, and which."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    stops = kinds.add_parser("stops", help="stop-and-search files of data.police.uk (CSV, JSON, Parquet; .gz too)")
    stops.add_argument("files", nargs="+", metavar="FILE")
    stops.add_argument(
        "--force-name", metavar="NAME", help="the police force, where neither the rows nor the file's name tell it"
    )
    contacts = kinds.add_parser("contacts", help="contacts in our own format (docs/how-to/import-contacts.md)")
    contacts.add_argument("files", nargs=1, metavar="FILE")
    contacts.add_argument(
        "--source",
        default="import",
        help="a short name for where the file comes from; with a contact's id it makes its key",
    )
    officers = kinds.add_parser("officers", help="officers and their posts, as CSV (docs/how-to/lead-learning.md)")
    completions = kinds.add_parser("completions", help="what officers passed elsewhere, as CSV (the same page)")
    completions.add_argument("--source", default="lms", help="a short name for the system the file comes from")
    learning = kinds.add_parser(
        "learning", help="passes as xAPI statements: JSON, or one statement a line (the same page)"
    )
    learning.add_argument("--source", default="lrs", help="a short name for the system the file comes from")
    learning.add_argument("--module", action="append", default=[], metavar="ID=SLUG", help="which module here an activity is, where neither its name nor its id tells it; may be repeated")  # fmt: skip
    schools = kinds.add_parser(
        "schools", help="the national school register, as CSV (docs/how-to/schools-and-notices.md)"
    )
    terms = kinds.add_parser("terms", help="term dates and closures of a council or a school, as CSV (the same page)")
    partners = kinds.add_parser("partners", help="whom councils and services want told, as CSV (the same page)")
    for one in (officers, completions, learning, schools, terms, partners):
        one.add_argument("files", nargs=1, metavar="FILE")
        one.add_argument(
            "--refused", metavar="FILE", help="write every refused row, with its line and why, to this file"
        )
    for one in (stops, contacts, officers, completions, learning, schools, terms, partners):
        one.add_argument("--check", action="store_true", help="say what would happen and change nothing")


def run(options: Namespace) -> int:
    """0 when every row was taken or was there already; 1 when any was refused."""
    from childfirst.config.cli import django_ready

    django_ready()
    if options.check:
        print("Checking only: nothing is kept.", file=sys.stderr)
    if options.what == "contacts":
        return _contacts(options)
    if options.what in ("officers", "completions", "learning", "schools", "terms", "partners"):
        from childfirst.config.commands._import_learning import run_learning

        return run_learning(options, _watched, _listed)
    fine = [_stops(path, options) for path in options.files]
    return 0 if all(fine) else 1


def _contacts(options: Namespace) -> int:
    from childfirst.adapters.contacts import keep, read
    from childfirst.foundation.errors import BadInput

    if (
        not options.source.replace("-", "").isalnum()
        or len(options.source) > 30
        or options.source in ("form", "stops", "demo")
    ):
        raise BadInput(
            "Give --source as one short word of letters, numbers and hyphens; form, stops and demo are taken."
        )
    file = read.read(options.files[0])
    with _watched(file.name, len(file.groups)) as done:
        found = keep.keep(file, source=options.source, check_only=options.check, done=done)
    _listed("Refused", found.refused)
    if file.unused:
        print(f"Columns not used: {', '.join(file.unused)}.")
    kept = "could be kept" if options.check else "kept"
    refused = found.refused_contacts + len(file.lost)
    print(
        f"{file.name}: {file.rows:,} rows read, {found.kept:,} contacts {kept}, {refused:,} refused, {found.there:,} already there."
    )
    return 1 if refused else 0


def _stops(path: str, options: Namespace) -> bool:
    from childfirst.adapters.contacts.stops import keep_stops
    from childfirst.adapters.stops import StopsFileError, children, read, summary_lines

    try:
        file = read(Path(path), options.force_name)
    except StopsFileError as error:
        print(f"{error} Nothing was kept from it.", file=sys.stderr)
        return False
    with _watched(file.name, children(file.frame).height) as done:
        found = keep_stops(file, check_only=options.check, done=done)
    print(f"{file.name} ({file.shape})")
    for line in summary_lines(file.counts):
        print(f"  {line}")
    kept = "could be kept" if options.check else "kept"
    print(f"  Stops of children: {found.children:,}. {found.kept:,} {kept}, {found.there:,} already there.")
    print(
        f"  More than outer clothing removed, so waiting on the desk to be looked at: {found.for_review:,} of those {kept}."
    )
    return not file.counts.refused


def _listed(words: str, problems: Iterable[object]) -> None:
    lines = [f"{words}: {problem}" for problem in problems]
    for line in lines[:SHOWN]:
        print(line, file=sys.stderr)
    if len(lines) > SHOWN:
        print(f"{words}: and {len(lines) - SHOWN:,} more.", file=sys.stderr)


@contextmanager
def _watched(words: str, total: int) -> Iterator[Callable[[int], None]]:
    """A progress bar where somebody watches a terminal."""
    if not sys.stderr.isatty() or not total:
        yield lambda count: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True)) as shown:
        bar = shown.add_task(words, total=total)
        yield lambda count: shown.update(bar, completed=count)
