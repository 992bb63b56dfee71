"""What happened to a notice does not change; drafts withdrawn before there was a status say so."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


def withdrawn(apps, schema_editor):
    apps.get_model("notices", "NoticeDraft").objects.exclude(withdrawn_at=None).update(status="withdrawn")


class Migration(migrations.Migration):
    dependencies = [("notices", "0002_notices_are_sent")]
    operations = [
        migrations.RunPython(withdrawn, migrations.RunPython.noop),
        FreezeRows("notices_noticeevent"),
    ]
