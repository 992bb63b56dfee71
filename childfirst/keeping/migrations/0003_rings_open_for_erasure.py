"""The rings of a case's clocks and of a review go with the child, under the same permit as every other row that never changes."""

from django.db import migrations

from childfirst.foundation.freeze import FreezeRowsButErasure

TABLES = ["cases_caseclockring", "powers_reviewring"]


class Migration(migrations.Migration):
    dependencies = [
        ("keeping", "0002_open_for_erasure"),
        ("cases", "0003_clocks_that_ring"),
        ("powers", "0006_reviews_ring"),
    ]
    operations = [FreezeRowsButErasure(table) for table in TABLES]
