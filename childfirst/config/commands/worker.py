"""`childfirst worker`: goes round the clocks, rings what is due, and seals the audit trail once a minute."""

from argparse import ArgumentParser, Namespace
from typing import Final

NAME: Final = "worker"
HELP: Final = "Watch the clocks: warn before a deadline, mark one that was missed, seal the audit trail."


def add_arguments(parser: ArgumentParser) -> None:
    """How often, or just once."""
    parser.add_argument(
        "--every", type=float, default=15.0, metavar="SECONDS", help="how long to rest between rounds (default 15)"
    )
    parser.add_argument("--once", action="store_true", help="go round once, seal, and stop")


def run(options: Namespace) -> int:
    """Until told to stop."""
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.config import clock_rounds

    return clock_rounds.run(options)
