"""Tries are cleared when nothing asks about them any more: they say where somebody wrote from, as a digest, and no longer than that needs."""

from django.db import migrations, models

from childfirst.foundation.freeze import LetRowsGo


class Migration(migrations.Migration):
    dependencies = [("accountability", "0004_messages_ring")]

    operations = [
        LetRowsGo("accountability_try"),
        migrations.AddIndex("try", models.Index(fields=["tried_at"], name="try_by_moment")),
    ]
