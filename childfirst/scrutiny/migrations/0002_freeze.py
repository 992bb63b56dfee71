"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("scrutiny", "0001_initial")]
    operations = [FreezeRows("scrutiny_keptfigure")]
