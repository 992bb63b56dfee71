"""`childfirst gates FILE`: for each power that somebody wants to use or used, whether the gate was open, and what was missing."""

from argparse import ArgumentParser, Namespace
from typing import Final

from childfirst.foundation import json_lines
from childfirst.rules.gates import answer

NAME: Final = "gates"
HELP: Final = "Check uses of a power on a child (strip search, force, custody, protection, disposal) from JSON Lines."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="JSON Lines with id, power, facts and policy; .gz too; - for standard input",
    )


def run(options: Namespace) -> int:
    return json_lines.run(options.file, answer, task="Gates")
