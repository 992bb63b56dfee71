"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("contacts", "0001_initial")]
    operations = [
        FreezeRows(table)
        for table in (
            "contacts_screening",
            "contacts_finding",
            "contacts_disagreement",
            "contacts_amendment",
        )
    ]
