"""Two roles: who lets figures go to the public, and who answers the public."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("teams", "0003_left_on"),
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
                    ("publisher", "Publisher"),
                    ("public_answers", "Answers the public"),
                    ("auditor", "Auditor"),
                    ("administrator", "Administrator"),
                ],
                max_length=24,
            ),
        ),
    ]
