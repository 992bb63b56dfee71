"""Seals that name the row, and keys for what the trace says of a child. Seals made before are made anew by the worker: they noted no rows."""

from django.db import migrations, models

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_freeze")]
    operations = [
        migrations.DeleteModel("AuditSeal"),
        migrations.CreateModel(
            name="AuditSeal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("moment", models.DateTimeField()),
                ("first_entry", models.BigIntegerField()),
                ("last_entry", models.BigIntegerField(unique=True)),
                ("entries", models.PositiveIntegerField()),
                ("links", models.BinaryField()),
                ("previous_digest", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
            ],
            options={"abstract": False},
        ),
        migrations.CreateModel(
            name="ContentKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("holder", models.CharField(max_length=90, unique=True)),
                ("key", models.BinaryField(max_length=32)),
            ],
            options={"abstract": False},
        ),
        FreezeRows("audit_auditseal"),
    ]
