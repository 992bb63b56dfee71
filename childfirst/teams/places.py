"""The force's places in the tables."""

from django.db import transaction

from childfirst.teams.london import COMMAND_UNITS
from childfirst.teams.models import BasicCommandUnit, Borough


@transaction.atomic
def load_boroughs() -> int:
    """Put the command units and boroughs in the tables, by code. Safe to run again. Returns how many boroughs."""
    for code, (name, boroughs) in COMMAND_UNITS.items():
        unit, _ = BasicCommandUnit.objects.update_or_create(code=code, defaults={"name": f"{name} BCU"})
        for borough, borough_code in boroughs.items():
            Borough.objects.update_or_create(code=borough_code, defaults={"name": borough, "command_unit": unit})
    return Borough.objects.count()
