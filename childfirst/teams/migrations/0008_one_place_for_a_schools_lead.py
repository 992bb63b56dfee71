"""Who a school's safeguarding lead is stands among the contacts alone. A lead that stood beside the school with an e-mail address is carried over."""

from django.db import migrations
from django.utils import timezone


def carry(apps, schema_editor):
    contacts = apps.get_model("teams", "PartnerContact").objects
    known = contacts.filter(school__isnull=False, part="lead", ended_at=None).values("school")
    for school in (
        apps.get_model("teams", "School").objects.filter(safeguarding_contact__contains="@").exclude(pk__in=known)
    ):
        contacts.create(
            kind="school", organisation=school.name, school=school, part="lead", name=school.safeguarding_lead or "Safeguarding lead",
            email=school.safeguarding_contact, added_at=timezone.now(),
        )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("teams", "0007_more_roles")]
    operations = [
        migrations.RunPython(carry, elidable=True),
        migrations.RemoveField("school", "safeguarding_lead"),
        migrations.RemoveField("school", "safeguarding_contact"),
    ]
