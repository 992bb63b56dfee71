"""Keys of the children already on record. By the models as they were then, so that later columns cannot break it."""

from typing import Any

from django.db import migrations

from childfirst.rules.matching.keys import keys_of
from childfirst.rules.matching.prepare import prepare


def fill(apps: Any, schema_editor: Any) -> None:
    children, match_key = apps.get_model("children", "Child"), apps.get_model("children", "MatchKey")
    rows: list[Any] = []
    for child in children.objects.prefetch_related("other_names", "household_places__household").iterator(
        chunk_size=2_000
    ):
        names = [
            (child.given_name, child.family_name),
            *((one.given_name, one.family_name) for one in child.other_names.all()),
        ]
        postcodes = {place.household.postcode for place in child.household_places.all()} or {""}
        keys: set[int] = set()
        for given, family in names:
            for postcode in postcodes:
                facts = {
                    "given": given,
                    "family": family,
                    "born": child.date_of_birth,
                    "postcode": postcode,
                    "phone": child.phone,
                }
                keys.update(keys_of(prepare(facts)))
        rows += [match_key(child_id=child.pk, key=key) for key in sorted(keys)]
        if len(rows) > 20_000:
            match_key.objects.bulk_create(rows, batch_size=2_000)
            rows.clear()
    match_key.objects.bulk_create(rows, batch_size=2_000)


class Migration(migrations.Migration):
    dependencies = [("children", "0003_child_main_matchkey")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
