"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows

FROZEN = (
    "powers_custodycertificate",
    "powers_custodyentry",
    "powers_custodyentrytakenback",
    "powers_forcereview",
    "powers_forceversion",
    "powers_gaterun",
    "powers_givenfigure",
    "powers_reviewconnection",
    "powers_reviewreading",
    "powers_searchversion",
)


class Migration(migrations.Migration):
    dependencies = [("powers", "0001_initial")]
    operations = [FreezeRows(table) for table in FROZEN]
