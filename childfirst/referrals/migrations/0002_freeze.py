"""The database itself refuses to change or delete these rows."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRows


class Migration(migrations.Migration):
    dependencies = [("referrals", "0001_initial")]
    operations = [
        FreezeRows(table)
        for table in (
            "referrals_referralstep",
            "referrals_grading",
            "referrals_countersignature",
            "referrals_clockevent",
        )
    ]
