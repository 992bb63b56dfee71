"""The database itself refuses to change or delete the log with schools."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("teams", "0005_partners_wards_and_school_log")]
    operations = [FreezeRows("teams_schoolentry")]
