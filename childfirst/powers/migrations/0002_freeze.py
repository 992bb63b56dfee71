"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows

FROZEN = (
    "powers_gaterun",
    "powers_reviewconnection",
    "powers_reviewreading",
)


class Migration(migrations.Migration):
    dependencies = [("powers", "0001_initial")]
    operations = [FreezeRows(table) for table in FROZEN]
