"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("words", "0001_initial")]
    operations = [
        FreezeRows(table)
        for table in ("words_flaggedwords", "words_justification", "words_rewording", "words_wordingreview")
    ]
