"""The clock of a review that no duty of the desk carries rings: when to look, and what rang."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from childfirst.foundation.freeze import FreezeRows


def ring_open_reviews(apps: Any, schema_editor: Any) -> None:
    """Reviews that are open already, and for which no clock of the desk rings, ring at their due moment."""
    rows = apps.get_model("powers", "Review").objects.filter(clock=None).exclude(status="reviewed")
    rows.update(look_at=models.F("due_at"))


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0004_match_keys_of_children_on_record"),
        ("contacts", "0004_flags_and_rule_settings"),
        ("powers", "0005_custody_time"),
        ("referrals", "0004_events_taken_back"),
        ("teams", "0011_session_round"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ReviewRing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("warning", "Due soon"), ("breach", "Missed")], max_length=8)),
                ("due_at", models.DateTimeField()),
                ("rung_at", models.DateTimeField()),
            ],
            options={
                "ordering": ["rung_at", "pk"],
            },
        ),
        migrations.AddField(
            model_name="review",
            name="look_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name="review",
            index=models.Index(
                condition=models.Q(("look_at__isnull", False)), fields=["look_at"], name="power_review_to_look_at"
            ),
        ),
        migrations.AddField(
            model_name="reviewring",
            name="review",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="rings", to="powers.review"
            ),
        ),
        migrations.AddConstraint(
            model_name="reviewring",
            constraint=models.UniqueConstraint(fields=("review", "kind"), name="power_review_rings_once"),
        ),
        FreezeRows("powers_reviewring"),
        migrations.RunPython(ring_open_reviews, migrations.RunPython.noop),
    ]
