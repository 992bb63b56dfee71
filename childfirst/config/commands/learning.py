"""`childfirst learning check [FOLDER...]`: read the modules of learning and say what must be put right. `childfirst learning assign`: the standing rules, now."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

NAME: Final = "learning"
HELP: Final = "Check the modules of learning, or put the standing rules of assignment into effect now."


def add_arguments(parser: ArgumentParser) -> None:
    """What to do."""
    kinds = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    check = kinds.add_parser("check", help="read every module and say, with file and place, what must be put right")
    check.add_argument("folders", nargs="*", metavar="FOLDER", help="folders of modules (default: those shipped)")
    check.add_argument("--any-length", action="store_true", help="leave out the bounds of length and ease of reading")
    kinds.add_parser("assign", help="give every officer what the standing rules say; the clock worker does it too")


def run(options: Namespace) -> int:
    """0 when there is nothing to put right."""
    from childfirst.config.cli import django_ready

    django_ready()
    return _check(options) if options.what == "check" else _assign()


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


def _assign() -> int:
    from childfirst.foundation.actor import CLOCK_WORKER
    from childfirst.training.actions.assigning import assign_by_rules

    print(f"{assign_by_rules(by=CLOCK_WORKER)} assigned.")
    return 0
