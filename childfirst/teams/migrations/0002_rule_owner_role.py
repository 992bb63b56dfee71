"""A role for whoever keeps the rule book."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("teams", "0001_initial"),
    ]

    operations = [
        migrations.AlterField(
            model_name="roleholding",
            name="role",
            field=models.CharField(
                choices=[
                    ("officer", "Officer"),
                    ("sergeant", "Sergeant"),
                    ("desk_researcher", "Desk researcher"),
                    ("desk_decision_maker", "Desk decision-maker"),
                    ("exploitation_officer", "Exploitation officer"),
                    ("ward_officer", "Ward officer"),
                    ("inspector", "Inspector"),
                    ("training_lead", "Training lead"),
                    ("rule_owner", "Rule owner"),
                    ("analyst", "Analyst"),
                    ("auditor", "Auditor"),
                    ("administrator", "Administrator"),
                ],
                max_length=24,
            ),
        ),
    ]
