from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("children", "0005_second_school")]

    operations = [
        migrations.RemoveIndex(model_name="child", name="child_by_given_sound"),
        migrations.AddIndex(
            model_name="child",
            index=models.Index(fields=["given_key", "family_key"], name="child_by_given_sound"),
        ),
    ]
