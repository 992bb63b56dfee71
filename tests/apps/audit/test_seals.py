"""A sealed row that was altered, taken out, slipped in, exchanged or cut off is named, by a verifier that shares no code with the writer."""

import ast
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import connection

from childfirst.audit import verifier
from childfirst.audit.actions import trace
from childfirst.audit.bench import mutate
from childfirst.audit.models import AuditEntry, AuditSeal, Operation
from childfirst.audit.seals import head, problems, seal_settled_entries
from childfirst.config.cli import main
from childfirst.foundation.actor import SystemProcess

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def look(times=1):
    for number in range(times):
        trace(
            Operation.CONSULTATION,
            "looked",
            ("child", number),
            by=SystemProcess("a test"),
            child=number,
            reason="He asked – twice",
            details={"n": number, "a": 1.5},
        )


def unfreeze(table="audit_auditentry"):
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER {table}_frozen")
        else:
            cursor.execute(f"DROP TRIGGER {table}_no_update")
            cursor.execute(f"DROP TRIGGER {table}_no_delete")


def sql(statement):
    with connection.cursor() as cursor:
        cursor.execute(statement)


def told(heads=()):
    return [one.what for one in problems(tuple(heads))]


@pytest.fixture
def sealed():
    with time_machine.travel(NOON, tick=False):
        look(5)
    with time_machine.travel(NOON + timedelta(minutes=3), tick=False):
        return seal_settled_entries()


def test_settled_rows_are_sealed_and_hold(sealed):
    assert sealed.entries == 5
    assert told([str(head())]) == []
    with time_machine.travel(NOON + timedelta(minutes=10), tick=False):
        assert seal_settled_entries() is None


def test_rows_not_yet_settled_wait():
    with time_machine.travel(NOON, tick=False):
        look(2)
        assert seal_settled_entries() is None
        assert head() is None


def test_seals_follow_each_other_and_an_old_head_still_holds(sealed):
    early = str(head())
    with time_machine.travel(NOON + timedelta(minutes=4), tick=False):
        look(3)
    with time_machine.travel(NOON + timedelta(minutes=9), tick=False):
        second = seal_settled_entries()
    assert second.previous_digest == sealed.digest
    assert told([early, str(head())]) == []


def test_each_row_that_was_tampered_with_is_named(sealed):
    unfreeze()
    one, _, three, _, five = AuditEntry.objects.order_by("pk").values_list("pk", flat=True)
    sql(f"UPDATE audit_auditentry SET actor_name = 'someone else' WHERE id = {one}")
    sql(f"DELETE FROM audit_auditentry WHERE id = {three}")
    sql(f"UPDATE audit_auditentry SET details = '{json.dumps('cf1:9:AAAA')}' WHERE id = {five}")
    assert told() == [f"entry {one} was altered", f"entry {three} was removed", f"entry {five} was altered"]


def test_a_row_slipped_in_between_and_two_exchanged_are_named(sealed):
    unfreeze()
    pks = list(AuditEntry.objects.order_by("pk").values_list("pk", flat=True))
    columns = ", ".join(verifier.COLUMNS[1:])
    sql(
        f"INSERT INTO audit_auditentry (id, {columns}) SELECT {pks[0] - 1}, {columns} FROM audit_auditentry WHERE id = {pks[2]}"
    )
    sql(f"UPDATE audit_auditentry SET id = -1 WHERE id = {pks[3]}")
    sql(f"UPDATE audit_auditentry SET id = {pks[3]} WHERE id = {pks[4]}")
    sql(f"UPDATE audit_auditentry SET id = {pks[4]} WHERE id = -1")
    found = {
        f"entry {pk} was {what}" for pk, what in ((pks[0] - 1, "slipped in"), (pks[3], "altered"), (pks[4], "altered"))
    }
    assert found <= set(told())


def test_only_a_head_that_was_kept_shows_a_trail_cut_short_or_written_anew(sealed):
    kept = str(head())
    unfreeze(), unfreeze("audit_auditseal")
    last = AuditEntry.objects.order_by("-pk").first().pk
    sql("DELETE FROM audit_auditseal")
    sql(f"DELETE FROM audit_auditentry WHERE id = {last}")
    with time_machine.travel(NOON + timedelta(minutes=3), tick=False):
        seal_settled_entries()
    assert told() == []
    assert "cut short" in told([kept])[0]
    assert f"up to {last}" in told([kept])[0]
    sql(f"UPDATE audit_auditentry SET verb = 'never looked' WHERE id = {last - 1}")
    anew = str(head())
    sql("DELETE FROM audit_auditseal")
    with time_machine.travel(NOON + timedelta(minutes=3), tick=False):
        seal_settled_entries()
    assert told() == []
    assert "changed and sealed anew" in told([anew])[0]


def test_the_command_and_the_file_alone_say_so(sealed, capsys, tmp_path):
    assert main(["audit", "head"]) == 0
    kept = capsys.readouterr().out.strip()
    assert main(["audit", "verify", "--head", kept]) == 0
    assert main(["audit", "verify", "--head", "abc"]) == 2
    assert main(["audit", "export"]) == 0
    file = tmp_path / "trail.jsonl"
    lines = [one for one in capsys.readouterr().out.splitlines() if one.startswith("{")]
    file.write_text("\n".join(lines))
    command = [sys.executable, "-I", verifier.__file__, str(file), "--head", kept]
    assert subprocess.run(command, check=False).returncode == 0
    file.write_text("\n".join([lines[1], lines[0], *lines[2:]]))
    answer = subprocess.run(command, check=False, capture_output=True, text=True)
    assert answer.returncode == 1
    assert "out of order" in answer.stdout
    file.write_text("{broken")
    assert subprocess.run(command, check=False, capture_output=True).returncode == 2
    unfreeze()
    sql("UPDATE audit_auditentry SET verb = 'never happened'")
    assert main(["audit", "verify"]) == 1
    assert "altered" in capsys.readouterr().out


def test_the_verifier_shares_no_code_with_the_writer():
    tree = ast.parse(Path(verifier.__file__).read_text())
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in named} <= sys.stdlib_module_names


@pytest.mark.once
def test_none_of_many_mutations_stays_undetected():
    result = mutate(3_000, seed=3)
    assert result.undetected == []
    assert result.tried == 3_000
    assert min(result.by_kind.values()) > 30
    assert result.not_named == 0


def test_what_was_typed_is_locked_and_gone_with_its_key(sealed):
    from childfirst.audit.models import ContentKey

    row = AuditEntry.objects.filter(child_id=2).get()
    assert (row.reason, row.details) == ("He asked – twice", {"n": 2, "a": 1.5})
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT reason, CAST(details AS text) FROM audit_auditentry WHERE id = {row.pk}")
        assert "asked" not in str(cursor.fetchone())
    ContentKey.objects.filter(holder="child 2").delete()
    row = AuditEntry.objects.get(pk=row.pk)
    assert "was deleted" in row.reason
    assert "was deleted" in row.details["unreadable"]
    assert AuditEntry.objects.get(child_id=3).details["n"] == 3
    assert told([str(head())]) == []
    assert AuditSeal.objects.count() == 1
