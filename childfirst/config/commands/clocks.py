"""`childfirst clocks FILE`: for each duty in a file, its due moment and its state at the moments asked about."""

from argparse import ArgumentParser, Namespace
from typing import Final

from childfirst.foundation import json_lines
from childfirst.rules.clocks import answer

NAME: Final = "clocks"
HELP: Final = "Work out when duties fall due, and whether they were done in time, from JSON Lines."


def add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="FILE",
        help="JSON Lines with id, duty, events, calendar and at (a list of moments); .gz too; - for standard input",
    )


def run(options: Namespace) -> int:
    return json_lines.run(options.file, answer, task="Clocks")
