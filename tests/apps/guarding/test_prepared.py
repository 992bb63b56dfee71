"""On PostgreSQL a statement that comes again is prepared, but for one that is compared with a moment."""

import pytest
from django.db import connection

from childfirst.audit.models import AuditEntry
from childfirst.foundation.now import now
from childfirst.teams.models import Team

pytestmark = [pytest.mark.django_db, pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL alone")]


def prepared() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements WHERE NOT from_sql")
        return [statement for (statement,) in cursor.fetchall()]


def test_what_is_asked_by_number_is_planned_once_and_what_is_compared_with_a_moment_each_time():
    for number in range(6):
        list(Team.objects.filter(pk=number, kind="neighbourhood"))
        list(AuditEntry.objects.filter(pk=number, moment__gte=now()))
    kept = prepared()
    assert any('FROM "teams_team"' in one and "$1" in one for one in kept)
    assert not any("audit_auditentry" in one for one in kept)
