"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows

FROZEN = (
    "cases_casestep",
    "cases_episodeact",
    "cases_episodegrading",
    "cases_prosecutornote",
    "cases_screen",
    "cases_supervision",
    "cases_transition",
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]
    operations = [FreezeRows(table) for table in FROZEN]
