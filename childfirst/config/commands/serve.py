"""`childfirst serve`: the production web server, after looking whether everything it needs is there."""

import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any, Final

from childfirst.config import serving
from childfirst.foundation import scratch
from childfirst.foundation.errors import CannotNow

NAME: Final = "serve"
HELP: Final = "Serve the pages with gunicorn; --with-worker runs the clock worker beside it."

POOLED: Final = "A pooler stands before PostgreSQL: every statement carries what is closed to whoever asks. Backups and setup go past it. See docs/how-to/install.md."


def add_arguments(parser: ArgumentParser) -> None:
    """Where, and how much of it."""
    parser.add_argument(
        "--host", default=serving.HOST, help="address to listen on (default 127.0.0.1: put a proxy with TLS in front)"
    )
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (default 8000)")
    parser.add_argument("--workers", type=int, default=2, help="processes (default 2)")
    parser.add_argument("--threads", type=int, default=8, help="threads in each (default 8)")
    parser.add_argument(
        "--with-worker",
        action="store_true",
        help="run the clock worker too; otherwise run `childfirst worker` elsewhere",
    )


def run(options: Namespace) -> int:
    """Check, then serve until told to stop."""
    from childfirst.config.cli import django_ready

    django_ready()
    _check_ready(options)
    commands = [serving.web_server(options.host, options.port, options.threads, options.workers)]
    if options.with_worker:
        commands.append(serving.clock_worker())
    address = f"http://{options.host}:{options.port}/"
    probe = serving.HOST if options.host in ("0.0.0.0", "::") else options.host  # noqa: S104  (asking ourselves, not listening)

    def up() -> None:
        print(
            f"Serving on {address}{' with the clock worker' if options.with_worker else ''}. Ctrl-C stops it.",
            file=sys.stderr,
            flush=True,
        )

    # The processes of one server put their figures together in files; each start begins them anew.
    with scratch.folder("figures") as figures:
        environment = (
            {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(figures)} if options.workers > 1 else dict(os.environ)
        )
        return serving.run_together(commands, environment=environment, when_up=up, ready=(probe, options.port))


def _check_ready(options: Namespace) -> None:
    """Raise CannotNow, saying what to do, for whatever is not there or not safe."""
    from django.conf import settings
    from django.core.checks import Tags, run_checks
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor
    from django.db.utils import DatabaseError

    from childfirst.config.safety import unsafe, worth_saying

    test = os.environ.get("CHILDFIRST_TEST") == "1"
    reasons = unsafe(settings, host=options.host, test=test)
    if reasons:
        raise CannotNow("These settings are not safe to serve:\n- " + "\n- ".join(reasons))
    for words in worth_saying(settings):
        print(words, file=sys.stderr)
    styles = Path(__file__).resolve().parents[2] / "ui" / "static" / "vendor" / "app.css"
    if not styles.exists():
        raise CannotNow("The pages' styles have not been built. Run: python build_assets.py")
    try:
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        raise CannotNow(
            f"The database cannot be reached ({str(error).splitlines()[0]}). Look at CHILDFIRST_DATABASE."
        ) from error
    if waiting:
        raise CannotNow(f"{len(waiting)} changes to the tables have not been made yet. Run: childfirst setup")
    _check_wall(connection, lenient=settings.DEMO or test)
    faults = [fault for fault in run_checks(tags=[Tags.security]) if fault.is_serious()]
    if faults:
        raise CannotNow(f"{faults[0].msg} {faults[0].hint or ''}".strip())
    if not serving.is_free(options.host, options.port):
        raise CannotNow(f"Port {options.port} is in use by another program. Stop it, or choose another with --port.")
    connection.close()


def _check_wall(connection: Any, *, lenient: bool) -> None:
    from childfirst.foundation.postgres.policies import why_open

    if said := why_open(connection):
        if not lenient:
            raise CannotNow(f"{said} See docs/how-to/install.md.")
        print(said, file=sys.stderr)
    if getattr(connection, "pooled", False):
        print(POOLED, file=sys.stderr)
