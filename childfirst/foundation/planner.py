"""Telling PostgreSQL how many rows there are, after many were written at once."""

from django.apps import apps
from django.db import connection
from django.db.models import JSONField, TextField


def tell_planner() -> None:
    """Refresh the statistics that PostgreSQL plans by; nothing on other databases. About a second; allowed in a transaction.

    An open transaction's rows, and those of the last minute, are not in the statistics yet: PostgreSQL then expects one row
    where there are thousands, and a join of two keys took minutes. Long texts and JSON are left out: nothing is looked up by
    them, and comparing them takes forty times as long as all the rest.
    """
    if connection.vendor != "postgresql":
        return
    quoted = connection.ops.quote_name
    with connection.cursor() as cursor:
        for model in apps.get_models():
            if model._meta.proxy:
                continue
            fields = [one for one in model._meta.local_concrete_fields if not isinstance(one, JSONField | TextField)]
            columns = ", ".join(quoted(one.column) for one in fields if one.column)
            cursor.execute(f"ANALYZE {quoted(model._meta.db_table)} ({columns})")
