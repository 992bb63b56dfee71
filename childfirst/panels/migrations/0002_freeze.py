"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("panels", "0001_initial")]
    operations = [FreezeRows(f"panels_{table}") for table in ("frame", "answerdays", "grade", "reply", "questionring")]
