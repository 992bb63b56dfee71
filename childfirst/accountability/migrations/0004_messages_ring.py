"""Messages that waited when clocks learned to ring: each rings at its own day. And rings are frozen in the database."""

from typing import Any

from django.db import migrations
from django.db.models import F

from childfirst.foundation.freeze import FreezeRows


def ring_what_waits(apps: Any, schema_editor: Any) -> None:
    """What is answered stays quiet."""
    apps.get_model("accountability", "Message").objects.exclude(status="answered").update(look_at=F("due_at"))


class Migration(migrations.Migration):
    dependencies = [("accountability", "0003_message_rings")]
    operations = [
        migrations.RunPython(ring_what_waits, migrations.RunPython.noop, elidable=True),
        FreezeRows("accountability_messagering"),
    ]
