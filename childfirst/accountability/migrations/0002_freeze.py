"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("accountability", "0001_initial")]
    operations = [FreezeRows(f"accountability_{table}") for table in ("definition", "answer", "try")]
