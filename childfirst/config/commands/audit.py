"""`childfirst audit`: verify the trail, print its head, seal now, write it out for an investigation, or print the database rights."""

import argparse
import json
import sys
from collections.abc import Callable

NAME = "audit"
HELP = "Verify the audit trail, print its head to keep somewhere else, seal what has settled, write the trail out as JSON Lines, or print the rights that PostgreSQL should give."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do."""
    parser.add_argument(
        "act",
        choices=["verify", "head", "seal", "export", "grants"],
        help="verify: check every row that is sealed; head: one line that stands for the whole trail, to keep somewhere else; seal: seal now; "
        "export: JSON Lines, rows then seals; grants: SQL for PostgreSQL",
    )
    parser.add_argument(
        "--head",
        action="append",
        default=[],
        metavar="HEAD",
        help="verify: a head that was kept; may be given several times",
    )
    parser.add_argument(
        "--child", type=int, help="export: only entries about this child's record number, readable, without seals"
    )
    parser.add_argument("--role", default="childfirst", help="grants: the PostgreSQL role that the program signs in as")


def run(options: argparse.Namespace) -> int:
    """Status 1 where the trail does not hold; 2 where a head cannot be read."""
    from childfirst.config.cli import django_ready

    django_ready()
    acts: dict[str, Callable[[argparse.Namespace], int]] = {
        "verify": _verify, "head": _head, "seal": _seal, "export": _export, "grants": _grants
    }  # fmt: skip
    return acts[options.act](options)


def _verify(options: argparse.Namespace) -> int:
    from childfirst.audit.models import AuditEntry, AuditSeal
    from childfirst.audit.seals import head, problems
    from childfirst.audit.verifier import HEAD

    for text in options.head:
        if not HEAD.fullmatch(text.strip()):
            print(
                f"“{text[:80]}” is not a head: it looks like cf1-ENTRY-DIGEST, as `childfirst audit head` prints it.",
                file=sys.stderr,
            )
            return 2
    found = list(problems(tuple(options.head)))
    for one in found:
        print(one.what)
    now_at = head()
    unsealed = AuditEntry.objects.filter(pk__gt=now_at.last_entry if now_at else 0).count()
    print(
        f"{AuditSeal.objects.count()} seals; {len(found)} found wrong; {unsealed} entries not yet sealed.",
        file=sys.stderr,
    )
    if not options.head:
        print(
            "Without a head that was kept elsewhere, a trail that was rewritten and sealed anew as a whole would not show.",
            file=sys.stderr,
        )
    return 1 if found else 0


def _head(options: argparse.Namespace) -> int:
    from childfirst.audit.seals import head

    found = head()
    if found is None:
        print(
            "Nothing is sealed yet: the worker seals entries older than two minutes, or `childfirst audit seal`.",
            file=sys.stderr,
        )
        return 1
    print(found)
    return 0


def _seal(options: argparse.Namespace) -> int:
    from childfirst.audit.seals import seal_settled_entries

    seal = seal_settled_entries()
    print(f"Sealed up to entry {seal.last_entry}." if seal else "Nothing to seal.", file=sys.stderr)
    return 0


def _export(options: argparse.Namespace) -> int:
    from django.db import transaction

    from childfirst.audit.actions import trace
    from childfirst.audit.models import AuditEntry, Operation
    from childfirst.audit.seals import stored_rows, stored_seals
    from childfirst.foundation.actor import SystemProcess

    with transaction.atomic():
        trace(
            Operation.CONSULTATION,
            "audit trail exported",
            ("audit trail", ""),
            by=SystemProcess("command line"),
            details={"child": options.child},
        )
    if options.child:
        for row in AuditEntry.objects.filter(child_id=options.child).order_by("pk").values().iterator():
            print(json.dumps({**row, "moment": row["moment"].isoformat()}, ensure_ascii=False))
        return 0
    for rows in (stored_rows(), stored_seals()):
        for row in rows:
            print(json.dumps({**row, "moment": row["moment"].isoformat()}, ensure_ascii=False))
    return 0


def _grants(options: argparse.Namespace) -> int:
    from childfirst.audit.rights import grants

    print("\n".join(grants(options.role)))
    return 0
