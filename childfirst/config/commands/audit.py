"""`childfirst audit`: verify the seals on the trail, seal now, or write the trail out for an investigation."""

import argparse
import json
import sys

NAME = "audit"
HELP = "Verify the seals on the audit trail, seal what has settled, or write the trail out as JSON Lines."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to do."""
    parser.add_argument(
        "act", choices=["verify", "seal", "export"], help="verify: check every seal; seal: seal now; export: JSON Lines"
    )
    parser.add_argument("--child", type=int, help="export: only entries about this child's record number")


def run(options: argparse.Namespace) -> int:
    """Status 1 where a seal is broken."""
    from childfirst.config.cli import django_ready

    django_ready()
    return {"verify": _verify, "seal": _seal, "export": _export}[options.act](options)


def _verify(options: argparse.Namespace) -> int:
    from childfirst.audit.models import AuditEntry, AuditSeal
    from childfirst.audit.seals import broken_seals

    broken = list(broken_seals())
    for one in broken:
        print(f"seal {one.seal_id}: {one.what}")
    last = AuditSeal.objects.order_by("-last_entry").first()
    unsealed = AuditEntry.objects.filter(pk__gt=last.last_entry if last else 0).count()
    print(
        f"{AuditSeal.objects.count()} seals, {len(broken)} broken, {unsealed} entries not yet sealed.", file=sys.stderr
    )
    if last:
        print(f"Last digest, to keep somewhere else: {last.digest} (up to entry {last.last_entry}).", file=sys.stderr)
    return 1 if broken else 0


def _seal(options: argparse.Namespace) -> int:
    from childfirst.audit.seals import seal_settled_entries

    seal = seal_settled_entries()
    print(f"Sealed {seal.entries} entries up to {seal.last_entry}." if seal else "Nothing to seal.", file=sys.stderr)
    return 0


def _export(options: argparse.Namespace) -> int:
    from django.db import transaction

    from childfirst.audit.actions import trace
    from childfirst.audit.models import AuditEntry, Operation
    from childfirst.foundation.actor import SystemProcess

    rows = AuditEntry.objects.order_by("pk")
    if options.child:
        rows = rows.filter(child_id=options.child)
    with transaction.atomic():
        trace(
            Operation.CONSULTATION,
            "audit trail exported",
            ("audit trail", ""),
            by=SystemProcess("command line"),
            details={"child": options.child},
        )
    for row in rows.values().iterator():
        print(json.dumps({**row, "moment": row["moment"].isoformat()}, ensure_ascii=False))
    return 0
