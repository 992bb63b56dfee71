"""Run as a program: a database with two children, a backup, one child erased, a restore; prints what is there then."""

import json
import os
import sys
from pathlib import Path

from childfirst.config.cli import django_ready, main

django_ready()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402

FOLDER = Path(os.environ["CHILDFIRST_VAR"])


def told() -> None:
    call_command("migrate", interactive=False, verbosity=0)
    from childfirst.audit.models import AuditEntry
    from childfirst.children.models import Child
    from childfirst.foundation.now import now
    from childfirst.keeping.erasing import erase
    from childfirst.keeping.models import Disposal
    from tests.factories import make_child, make_contact, make_officer

    first, second = make_officer("records_manager"), make_officer("records_manager")
    gone, stays = make_child("Ottoline", "Quillfeather"), make_child("Basil", "Bartleby")
    make_contact(children=[gone])
    make_contact(children=[stays])
    file = FOLDER / "copy.cfb"
    statuses = [main(["backup", "--out", str(file)])]
    after = make_child("Later", "Quillfeather")
    erase([gone.pk], by=second, because="No longer needed", group="group_4", asked_at=now(), asked_by=first)
    with connection.cursor() as cursor:  # as a later version would have one, before somebody goes back to the backup
        cursor.execute("CREATE TABLE of_a_later_version (child_id bigint REFERENCES children_child (id))")
    statuses += [main(["restore", str(file)]), main(["restore", str(file), "--replace"])]
    raw = bytearray(file.read_bytes())
    raw[-5] ^= 1
    (FOLDER / "bad.cfb").write_bytes(raw)
    statuses.append(main(["restore", str(FOLDER / "bad.cfb"), "--replace"]))
    os.environ["CHILDFIRST_BACKUP_PHRASE"] = "another phrase that is long enough"
    statuses.append(main(["restore", str(file), "--replace"]))
    found = {
        "statuses": statuses, "plain": b"Quillfeather" in file.read_bytes(), "gone": Child.objects.filter(pk=gone.pk).exists(),
        "stays": Child.objects.filter(pk=stays.pk, given_name="Basil").exists(), "after": Child.objects.filter(pk=after.pk).exists(),
        "proofs": list(Disposal.objects.exclude(replayed_at=None).values_list("reference", flat=True)),
        "traced": AuditEntry.objects.filter(verb__in=("restored from a backup", "deleted again after a restore")).count(),
        "later": "of_a_later_version" in connection.introspection.table_names(),
    }  # fmt: skip
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    told()
