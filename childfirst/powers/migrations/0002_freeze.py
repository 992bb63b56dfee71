"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows

FORCE = ("powers_forceversion", "powers_forcereview")
FIGURES = ("powers_givenfigure",)


class Migration(migrations.Migration):
    dependencies = [("powers", "0001_initial")]
    operations = [FreezeRows(table) for table in (*FORCE, *FIGURES)]
