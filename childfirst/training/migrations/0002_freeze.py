"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("training", "0001_initial")]
    operations = [
        FreezeRows(table)
        for table in ("training_answer", "training_completion", "training_actexception", "training_exceptionreview")
    ]
