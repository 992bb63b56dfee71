"""The findings of abuse or exploitation already on record, in brief."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from django.db import migrations

AT_A_TIME: Final = 5_000
# As childfirst.rules.exploitation had them then.
FAMILIES: Final = (
    "sexual_exploitation",
    "criminal_exploitation",
    "modern_slavery",
    "trafficking_signs",
    "online_harm",
    "peer_group_and_place",
)
OF_THE_FINDING: Final = ("pk", "position", "leads_to", "least_grade")
OF_THE_PART: Final = ("screening__screened_at", "screening__contact_id", "screening__involvement__child_id", "screening__involvement__roles")  # fmt: skip


def fill(apps: Any, schema_editor: Any) -> None:
    findings, brief = apps.get_model("contacts", "Finding"), apps.get_model("contacts", "HarmFound")
    disagreed = set(apps.get_model("contacts", "Disagreement").objects.values_list("finding", flat=True))
    rows = (
        findings.objects.filter(family__in=FAMILIES, screening__involvement__child__isnull=False)
        .exclude(leads_to="informs")
        .order_by("pk")
        .values_list(*OF_THE_FINDING, *OF_THE_PART)
    )
    made: Iterator[Any] = (
        brief(
            finding_id=finding, position=position, leads_to=leads, least_grade=grade, screened_at=moment, contact_id=contact, child_id=child,
            only_suspect=set(roles) == {"suspect"}, victim="victim" in roles, stands=finding not in disagreed,
        )
        for finding, position, leads, grade, moment, contact, child, roles in rows.iterator(chunk_size=AT_A_TIME)
    )  # fmt: skip
    while some := list(islice(made, AT_A_TIME)):
        brief.objects.bulk_create(some)


class Migration(migrations.Migration):
    dependencies = [("contacts", "0007_harm_in_brief")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]
