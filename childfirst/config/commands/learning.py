"""`childfirst learning check [FOLDER...]`: read the modules of learning and say what must be put right. `childfirst learning assign`: the standing rules, now. `childfirst learning export`: passes as xAPI."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import Final

NAME: Final = "learning"
HELP: Final = "Check the modules of learning, put the standing rules of assignment into effect now, or give passes out as xAPI statements."


def add_arguments(parser: ArgumentParser) -> None:
    """What to do."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    check = kinds.add_parser("check", help="read every module and say, with file and place, what must be put right")
    check.add_argument("folders", nargs="*", metavar="FOLDER", help="folders of modules (default: those shipped)")
    check.add_argument("--any-length", action="store_true", help="leave out the bounds of length and ease of reading")
    export = kinds.add_parser("export", help="every pass as xAPI statements, to standard output")
    export.add_argument(
        "--home",
        required=True,
        metavar="URL",
        help="the address of this installation; it names people and modules in the statements",
    )
    export.add_argument("--module", default="", metavar="SLUG", help="of one module only")
    export.add_argument(
        "--since",
        type=date.fromisoformat,
        default=None,
        metavar="DATE",
        help="passed on this day or later, as 2026-11-26",
    )
    kinds.add_parser("assign", help="give every officer what the standing rules say; the clock worker does it too")


def run(options: Namespace) -> int:
    """0 when there is nothing to put right."""
    from childfirst.config.cli import django_ready

    django_ready()
    return {"check": _check, "export": _export, "assign": _assign}[options.what](options)


def _check(options: Namespace) -> int:
    from childfirst.training.reading.check import ANY_LENGTH, SHIPPED_BOUNDS, faults_of, minutes_of
    from childfirst.training.reading.library import SHIPPED, module_folders
    from childfirst.training.reading.read import read_module
    from childfirst.training.reading.shapes import BadModule

    count = found = 0
    for folder in [one for root in options.folders or [SHIPPED] for one in module_folders(Path(root))]:
        count += 1
        try:
            module = read_module(folder)
            faults = faults_of(module, ANY_LENGTH if options.any_length else SHIPPED_BOUNDS)
            print(
                f"{folder.name}: about {minutes_of(module):.0f} minutes, {len(module.bank)} questions", file=sys.stderr
            )
        except BadModule as wrong:
            faults = wrong.faults
        found += len(faults)
        for fault in faults:
            print(fault)
    print(f"{count} modules, {found} to put right.", file=sys.stderr)
    return 1 if found else 0


def _export(options: Namespace) -> int:
    from childfirst.foundation.actor import EXPORTER
    from childfirst.foundation.errors import BadInput
    from childfirst.training.actions.giving_out import give_out
    from childfirst.training.reading import library

    if not options.home.startswith(("https://", "http://")):
        raise BadInput("Give --home as an address that begins with https://.")
    if options.module and library().get(options.module) is None:
        raise BadInput(f"“{options.module}” is no module here.")
    for piece in give_out(home=options.home, module=options.module, since=options.since, by=EXPORTER):
        sys.stdout.write(piece)
    return 0


def _assign(options: Namespace) -> int:
    from childfirst.foundation.actor import CLOCK_WORKER
    from childfirst.training.actions.assigning import assign_by_rules

    print(f"{assign_by_rules(by=CLOCK_WORKER)} assigned.")
    return 0
