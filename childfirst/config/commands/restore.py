"""`childfirst restore`: the database as it stood at a backup, with what was deleted since deleted once more."""

import argparse
import os
import sys
from pathlib import Path

NAME = "restore"
HELP = "Put the database back from a file that `childfirst backup` wrote. Stop the server and the worker first. What was deleted since is deleted again."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """From where, and over what."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--replace", action="store_true", help="there is a database already, and it may go")
    parser.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="HEAD",
        help="a head of the audit trail that was kept: the restored trail is verified against it",
    )


def run(options: argparse.Namespace) -> int:
    """Status 1 where it could not be done, or the restored trail does not hold."""
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.audit.seals import problems
    from childfirst.keeping.backup import restore
    from childfirst.keeping.ledger import path

    if not options.file.is_file():
        print(f"{options.file} is not there.", file=sys.stderr)
        return 1
    if not path().exists():
        print(
            f"There is no ledger of deletions at {path()}. If anything was ever deleted here, put the ledger there first (CHILDFIRST_LEDGER).",
            file=sys.stderr,
        )
    told = restore(options.file, os.environ.get("CHILDFIRST_BACKUP_PHRASE", ""), replace=options.replace)
    print(
        f"Restored as of {told['made']}. {told['ledger']} deletions in the ledger, {told['deleted_again']} done again.",
        file=sys.stderr,
    )
    found = list(problems(tuple(options.head)))
    for one in found:
        print(one.what)
    print(f"The audit trail {'holds' if not found else 'does not hold'}. Everybody signs in again.", file=sys.stderr)
    return 1 if found else 0
