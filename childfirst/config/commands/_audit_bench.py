"""The trace's figures: random tampering held against the verifier, and durable rows a second with and without sealing beside."""

import os
import sys
import tempfile
from itertools import product


def audit(*, mutations: int, seconds: int) -> int:
    """Print both. Status 1 if a mutation stayed undetected. The database is one of its own, or the one CHILDFIRST_DATABASE names."""
    given = os.environ.get("CHILDFIRST_DATABASE", "")
    with tempfile.TemporaryDirectory(prefix="childfirst-bench-") as folder:
        os.environ.update(
            CHILDFIRST_DEMO="1", CHILDFIRST_VAR=folder, CHILDFIRST_DATABASE=given or f"sqlite:///{folder}/bench.sqlite3"
        )
        from childfirst.config.cli import django_ready

        django_ready()
        status = _tampering(mutations)
        _speed(seconds)
    return status


def _tampering(mutations: int) -> int:
    from childfirst.audit.bench import mutate

    def told(done: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done:,} of {mutations:,}", end="", file=sys.stderr)

    result = mutate(mutations, told=told)
    print(
        f"Tampering: {result.tried:,} random mutations of sealed trails, {len(result.undetected)} undetected, {result.seconds:.0f} s"
    )
    print(f"  with a row touched and no row of it named, though found: {result.not_named:,}")
    for kind, times in sorted(result.by_kind.items()):
        print(f"  {kind:<40} {times:>9,}")
    return 1 if result.undetected else 0


def _speed(seconds: int) -> None:
    from django.core.management import call_command
    from django.db import connection

    from childfirst.audit.bench import rows_a_second
    from childfirst.audit.seals import problems

    call_command("migrate", interactive=False, verbosity=0)
    print(f"Durable rows of the trace a second on {connection.vendor}, {seconds} s each:")
    for writers, together, sealing in product((1, 8), (1, 25), (False, True)):
        rate, sealed = rows_a_second(seconds, together, writers=writers, sealing=sealing)
        beside = f"sealing beside ({sealed:,} sealed)" if sealing else "no sealing"
        print(f"  {writers} writing at once, {together:>2} in a transaction, {beside:<34} {rate:>9,.0f}", flush=True)
    print(f"  verified afterwards: {len(list(problems()))} found wrong")
