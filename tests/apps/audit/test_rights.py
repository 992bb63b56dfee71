"""The program's own PostgreSQL role may add to the trace, and never change, remove or empty it."""

import uuid

import pytest
from django.db import DatabaseError, connection, transaction

from childfirst.audit.rights import grants
from childfirst.config.cli import main
from childfirst.foundation.errors import BadInput


@pytest.mark.once
def test_a_role_is_a_plain_name(capsys):
    with pytest.raises(BadInput):
        list(grants("x; drop table audit_auditentry"))
    assert main(["audit", "grants", "--role", "childfirst_app"]) == 0
    assert "REVOKE UPDATE, DELETE, TRUNCATE ON audit_auditentry FROM childfirst_app;" in capsys.readouterr().out


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no roles")
def test_the_role_itself_is_refused():
    role = f"app_{uuid.uuid4().hex[:10]}"
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {role}")
        cursor.execute(f"GRANT {role} TO CURRENT_USER")
        cursor.execute("\n".join(grants(role)))
        cursor.execute(f"SET LOCAL ROLE {role}")
        cursor.execute("INSERT INTO audit_contentkey (holder, key) VALUES ('child 1', '\\x00')")
        cursor.execute("DELETE FROM audit_contentkey")
        for refused in (
            "UPDATE audit_auditentry SET verb = ''",
            "DELETE FROM audit_auditseal",
            "TRUNCATE audit_auditentry",
            "UPDATE audit_contentkey SET holder = ''",
        ):
            with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
                cursor.execute(refused)
        cursor.execute("RESET ROLE")
        transaction.set_rollback(True)
