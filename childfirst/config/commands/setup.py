"""`childfirst setup`: the tables, the boroughs and command units, and the first administrator."""

import argparse
import getpass
import os
import sys

NAME = "setup"
HELP = (
    "Make or bring up to date the tables, load boroughs and command units, write down the desk's timings where none is, "
    "and open the first administrator's sign-in."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The administrator's name; the password is asked for, or read from CHILDFIRST_ADMIN_PASSWORD."""
    parser.add_argument("--administrator", metavar="USERNAME", help="open this sign-in as administrator")
    parser.add_argument("--full-name", default="Administrator")


def run(options: argparse.Namespace) -> int:
    """Safe to run again."""
    from childfirst.config.cli import django_ready

    django_ready()
    from django.core.management import call_command

    call_command("migrate", interactive=False, verbosity=0)
    from childfirst.foundation.actor import SystemProcess
    from childfirst.referrals.actions.by_hand import write_default_timings
    from childfirst.teams.actions import add_officer
    from childfirst.teams.models import Officer
    from childfirst.teams.places import load_boroughs

    print(f"Tables are up to date. {load_boroughs()} boroughs in 12 command units.", file=sys.stderr)
    if written := write_default_timings(by=SystemProcess("setup")):
        print(f"{written} desk timings written down, as examples: replace them with your own.", file=sys.stderr)
    if options.administrator and not Officer.objects.filter(username__iexact=options.administrator).exists():
        password = os.environ.get("CHILDFIRST_ADMIN_PASSWORD") or getpass.getpass(
            "Password for the administrator (12 characters or more): "
        )
        officer = add_officer(
            username=options.administrator,
            full_name=options.full_name,
            rank="staff",
            team=None,
            roles=["administrator"],
            password=password,
            by=SystemProcess("setup"),
        )
        print(f"{officer.username} can sign in as administrator.", file=sys.stderr)
    return 0
