"""`childfirst publish --out DIR`: the public site as files that open without a server."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Final

NAME: Final = "publish"
HELP: Final = "Write the public site as files that open without a server: commitments, figures, corrections, open data, rule book."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--out",
        required=True,
        metavar="DIR",
        type=Path,
        help="a folder that is empty, absent, or was written by this command before",
    )
    parser.add_argument(
        "--site", default="", metavar="ADDRESS",
        help="where the live site is, such as https://childfirst.force.example: the forms for the public lead there",
    )  # fmt: skip


def run(options: Namespace) -> int:
    """Write everything, or nothing."""
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.config.publishing import write

    written = write(options.out, options.site)
    print(f"Wrote {written:,} files to {options.out}. Open {options.out / 'index.html'}.", file=sys.stderr)
    return 0
