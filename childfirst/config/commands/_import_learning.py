"""The part of `childfirst import` that keeps CSV files of the force's own: officers, their learning, schools, term dates, partners."""

import csv
from argparse import Namespace
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from childfirst.foundation.packed import opened

Watched = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]


def run_learning(options: Namespace, watched: Watched, listed: Callable[[str, Any], None]) -> int:
    """0 when every row was taken or was there already; 1 when any was refused."""
    path = options.files[0]
    others = 0
    with watched(Path(path).name, 0 if options.what == "learning" else _lines(path)) as done:
        if options.what == "learning":
            told, others = _keep_statements(options, path, done)
        else:
            told = _keep(options, path, done)
    listed("Refused", told.refused)
    if options.refused:
        with Path(options.refused).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([[told.place, "why"], *([one.line, one.words] for one in told.refused)])
    could = " (checked only)" if options.check else ""
    if options.what == "officers":
        said = f"{told.kept:,} opened, {told.changed:,} changed, {told.left:,} left, {told.there:,} as they were"
    elif options.what == "schools":
        said = f"{told.kept:,} opened, {told.changed:,} changed, {told.there:,} as they were or twice in the file"
    else:
        said = f"{told.kept:,} kept, {told.there:,} already there"
    if options.what == "learning":
        said += f", {others:,} statements were no pass"
    print(
        f"{Path(path).name}{could}: {told.rows:,} {'passes' if options.what == 'learning' else 'rows'} read, {said}, {len(told.refused):,} refused."
    )
    return 1 if told.refused else 0


def _keep(options: Namespace, path: str, done: Callable[[int], None]) -> Any:
    if options.what == "officers":
        from childfirst.adapters.learning import officers

        return officers.keep(path, check_only=options.check, done=done)
    if options.what == "schools":
        from childfirst.adapters.schools import register

        return register.keep(path, check_only=options.check, done=done)
    if options.what == "terms":
        from childfirst.adapters.schools import terms

        return terms.keep(path, check_only=options.check, done=done)
    if options.what == "partners":
        from childfirst.adapters.schools import partners

        return partners.keep(path, check_only=options.check, done=done)
    from childfirst.adapters.learning import completions

    return completions.keep(path, source=options.source[:20], check_only=options.check, done=done)


def _keep_statements(options: Namespace, path: str, done: Callable[[int], None]) -> tuple[Any, int]:
    from childfirst.adapters.learning import xapi
    from childfirst.foundation.errors import BadInput

    modules = dict(one.rpartition("=")[::2] for one in options.module)
    if "" in modules:
        raise BadInput("Write --module as ID=SLUG: the id of the activity, and the module here.")
    return xapi.keep(path, source=options.source[:20], modules=modules, check_only=options.check, done=done)


def _lines(path: str) -> int:
    """For the progress bar."""
    try:
        with opened(path) as file:
            return sum(1 for _ in file)
    except OSError:
        return 0
