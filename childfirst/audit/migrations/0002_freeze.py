"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        FreezeRows(table)
        for table in (
            "audit_auditentry",
            "audit_auditseal",
        )
    ]
