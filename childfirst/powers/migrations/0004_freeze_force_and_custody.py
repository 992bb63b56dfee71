"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows

FROZEN = (
    "powers_custodycertificate",
    "powers_custodyentry",
    "powers_custodyentrytakenback",
    "powers_forceversion",
    "powers_forcereview",
    "powers_givenfigure",
)


class Migration(migrations.Migration):
    dependencies = [("powers", "0003_force_and_custody")]
    operations = [FreezeRows(table) for table in FROZEN]
