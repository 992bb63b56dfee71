"""`childfirst backup`: the whole database in one locked file."""

import argparse
import os
import sys
from pathlib import Path

NAME = "backup"
HELP = (
    "Write the whole database into one file, locked with CHILDFIRST_BACKUP_PHRASE. The server and the worker may go on."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to."""
    parser.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="FILE",
        help="the file to write; one that is there is replaced when the new one is whole",
    )


def run(options: argparse.Namespace) -> int:
    """Status 1 where it could not be made."""
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.audit.seals import head
    from childfirst.keeping.backup import back_up

    header = back_up(options.out, os.environ.get("CHILDFIRST_BACKUP_PHRASE", ""))
    size = options.out.stat().st_size
    print(f"{options.out}: {header['database']}, {size:,} bytes, made {header['made']}.", file=sys.stderr)
    print(
        "Keep beside it the head of the audit trail, and apart from it the pass phrase and the ledger of deletions.",
        file=sys.stderr,
    )
    if found := head():
        print(found)
    return 0
