"""One row for each duty of a case or a missing episode, and a row for each time it rang."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0002_freeze"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CaseClock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "duty",
                    models.CharField(
                        choices=[
                            ("CASE_ALLOCATE", "A case has an officer"),
                            ("CASE_SUPERVISE", "A supervisor looks at the case"),
                            ("CASE_TASK", "Something to do in a case"),
                            ("CASE_ANSWER", "An answer to the lead"),
                            ("NRM_SEND", "National referral sent"),
                            ("R122", "Decision on the national referral (R122): chase it"),
                            ("MISSING_REVIEW", "The grade of a missing child is reviewed"),
                            ("MISSING_SEEN", "Prevention interview"),
                        ],
                        max_length=16,
                    ),
                ),
                ("number", models.BigIntegerField()),
                ("started_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("look_at", models.DateTimeField(null=True)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.PROTECT, related_name="clocks", to="cases.case"
                    ),
                ),
                (
                    "episode",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="clocks",
                        to="cases.episode",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="case_clocks",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["due_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="CaseClockRing",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("warning", "Due soon"), ("breach", "Missed")], max_length=8)),
                ("due_at", models.DateTimeField()),
                ("rung_at", models.DateTimeField()),
                (
                    "clock",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="rings", to="cases.caseclock"
                    ),
                ),
            ],
            options={
                "ordering": ["rung_at", "pk"],
            },
        ),
        migrations.AddIndex(
            model_name="caseclock",
            index=models.Index(
                condition=models.Q(("look_at__isnull", False)), fields=["look_at"], name="case_clock_to_look_at"
            ),
        ),
        migrations.AddIndex(
            model_name="caseclock",
            index=models.Index(condition=models.Q(("ended_at", None)), fields=["due_at"], name="case_clock_open"),
        ),
        migrations.AddConstraint(
            model_name="caseclock",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)), fields=("duty", "number"), name="case_clock_runs_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="caseclock",
            constraint=models.CheckConstraint(
                condition=models.Q(("case__isnull", False), ("episode__isnull", False), _connector="XOR"),
                name="case_clock_is_of_one",
            ),
        ),
        migrations.AddConstraint(
            model_name="caseclockring",
            constraint=models.UniqueConstraint(fields=("clock", "kind"), name="case_clock_rings_once"),
        ),
        FreezeRows("cases_caseclockring"),
    ]
