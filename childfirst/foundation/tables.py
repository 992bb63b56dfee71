"""The tables of an empty database in one go, as all migrations together leave them.

Django walks every migration and draws all models anew after each step: most of a minute for ours, on every test database and every
first start. An empty database has no rows to carry, so its tables are made from the models as they are, frozen where a migration
freezes them, and every migration is written down as applied. `make tables` compares both ways table by table, and a test fails until it has.
"""

from django.apps import apps
from django.core.management.sql import emit_post_migrate_signal
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from childfirst.foundation.freeze import FreezeRows


def is_empty(alias: str = "default") -> bool:
    """No table at all."""
    with connections[alias].cursor() as cursor:
        return not connections[alias].introspection.table_names(cursor)


def make_tables(alias: str = "default", *, verbosity: int = 0) -> None:
    """All or nothing: a process that is stopped leaves an empty database."""
    connection = connections[alias]
    loader = MigrationLoader(connection)
    models = [model for model in apps.get_models() if model._meta.managed and not model._meta.proxy]
    there = {model._meta.db_table for model in models}
    with connection.schema_editor() as editor:
        for model in models:
            editor.create_model(model)
        # Foreign keys of PostgreSQL wait in the editor until it ends; triggers do not mind.
        for key in _in_order(loader):
            for step in loader.graph.nodes[key].operations:
                if isinstance(step, FreezeRows) and step.table in there:
                    step.database_forwards(key[0], editor, None, None)
        recorder = MigrationRecorder(connection)
        recorder.ensure_schema()
        recorder.migration_qs.bulk_create(recorder.Migration(app=app, name=name) for app, name in _in_order(loader))
    emit_post_migrate_signal(verbosity, False, alias)


def _in_order(loader: MigrationLoader) -> list[tuple[str, str]]:
    """Every migration, each after those it stands on."""
    seen: dict[tuple[str, str], None] = {}
    for leaf in loader.graph.leaf_nodes():
        seen.update(dict.fromkeys(loader.graph.forwards_plan(leaf)))
    return list(seen)
