"""Releases of invented forces, attacked all at once."""

import argparse


def disclosure(options: argparse.Namespace) -> int:
    """Print what was sought and what was recovered. Status 1 if anything was. Needs no database."""
    from childfirst.config.cli import django_ready

    django_ready()
    from childfirst.accountability.disclosure import run

    return run(years=options.years, worlds=options.worlds, seed=options.seed)
