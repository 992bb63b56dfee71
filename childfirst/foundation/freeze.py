"""A migration step that makes the database itself refuse to change or delete rows of a table.

Python refuses first (`ImmutableRecord`); this stops a slip in SQL, a console, or a careless script. A database owner
can still drop a trigger, which is why the audit trail is sealed as well.
"""

from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

# Deletion of a child's record is the one exception, and only while a row stands in this table: `keeping` puts it there and takes it out
# in the one transaction that deletes. The trace itself has no exception.
PERMIT = "keeping_permit"

_SQLITE = (
    "DROP TRIGGER IF EXISTS {table}_no_update",
    "DROP TRIGGER IF EXISTS {table}_no_delete",
    "CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}{unless} BEGIN SELECT RAISE(ABORT, '{table} rows do not change'); END",
    "CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}{unless} BEGIN SELECT RAISE(ABORT, '{table} rows are kept'); END",
)
_POSTGRES = (
    "CREATE OR REPLACE FUNCTION childfirst_frozen() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '% rows do not change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$",
    "DROP TRIGGER IF EXISTS {table}_frozen ON {table}",
    "CREATE TRIGGER {table}_frozen BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION childfirst_frozen()",
)
_POSTGRES_BUT_ERASURE = (
    "CREATE OR REPLACE FUNCTION childfirst_frozen_but_erasure() RETURNS trigger LANGUAGE plpgsql AS "  # noqa: S608 - a name of our own
    f"$$ BEGIN IF EXISTS (SELECT 1 FROM {PERMIT}) THEN IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF; END IF; "
    "RAISE EXCEPTION '% rows do not change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$",
    "DROP TRIGGER IF EXISTS {table}_frozen ON {table}",
    "CREATE TRIGGER {table}_frozen BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION childfirst_frozen_but_erasure()",
)
_UNLESS_SQLITE = f" WHEN NOT EXISTS (SELECT 1 FROM {PERMIT})"  # noqa: S608 - a name of our own
_LET_GO_SQLITE = ("DROP TRIGGER IF EXISTS {table}_no_update", "DROP TRIGGER IF EXISTS {table}_no_delete")
_LET_GO_POSTGRES = (
    "DROP TRIGGER IF EXISTS {table}_frozen ON {table}",
    "DROP TRIGGER IF EXISTS {table}_kept ON {table}",
)
_UNDO_SQLITE = ("DROP TRIGGER {table}_no_update", "DROP TRIGGER {table}_no_delete")
_UNDO_POSTGRES = ("DROP TRIGGER {table}_frozen ON {table}",)


# TRUNCATE fires no trigger of a row. Erasure never empties a table, so this has no exception.
_NOT_EMPTIED = (
    "CREATE OR REPLACE FUNCTION childfirst_kept() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '% rows are kept', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$",
    "CREATE TRIGGER {table}_kept BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION childfirst_kept()",
)
_EMPTIABLE = """
    SELECT one.relname FROM pg_trigger frozen JOIN pg_class one ON one.oid = frozen.tgrelid
    WHERE frozen.tgname = one.relname || '_frozen' AND one.relnamespace = current_schema()::regnamespace AND NOT EXISTS
        (SELECT 1 FROM pg_trigger kept WHERE kept.tgrelid = one.oid AND kept.tgname = one.relname || '_kept')
    ORDER BY 1"""


def refuse_to_empty(connection: Any) -> list[str]:
    """On PostgreSQL, have every table whose rows are frozen refuse TRUNCATE as well. Run after migrations, which freeze. Returns those it touched."""
    with connection.schema_editor() as editor, connection.cursor() as cursor:
        cursor.execute(_EMPTIABLE)
        tables = [table for (table,) in cursor.fetchall()]
        for table in tables:
            for statement in _NOT_EMPTIED:
                editor.execute(statement.format(table=table), params=None)
    return tables


class FreezeRows(Operation):
    """Refuse UPDATE and DELETE on one table, on SQLite and PostgreSQL."""

    reduces_to_sql = True
    reversible = True
    but_erasure = False

    def __init__(self, table: str) -> None:
        self.table = table

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Nothing to tell Django: the tables look the same."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        here = _POSTGRES_BUT_ERASURE if self.but_erasure else _POSTGRES
        self._run(schema_editor, here if schema_editor.connection.vendor == "postgresql" else _SQLITE)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        self._run(schema_editor, _UNDO_POSTGRES if schema_editor.connection.vendor == "postgresql" else _UNDO_SQLITE)

    def describe(self) -> str:
        return f"Refuse changes to rows of {self.table}"

    def _run(self, schema_editor: BaseDatabaseSchemaEditor, statements: tuple[str, ...]) -> None:
        unless = _UNLESS_SQLITE if self.but_erasure else ""
        for statement in statements:
            # None, not (): with parameters psycopg would read the % in the function's message as one.
            schema_editor.execute(statement.format(table=self.table, unless=unless), params=None)


class FreezeRowsButErasure(FreezeRows):
    """The same, with the one exception of a child's record that two people decided to delete (`PERMIT`)."""

    but_erasure = True


class LetRowsGo(FreezeRows):
    """Take the refusal away again, from a table whose rows have no reason to stay."""

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        self._run(
            schema_editor, _LET_GO_POSTGRES if schema_editor.connection.vendor == "postgresql" else _LET_GO_SQLITE
        )

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: Any, to_state: Any
    ) -> None:
        self._run(schema_editor, _POSTGRES if schema_editor.connection.vendor == "postgresql" else _SQLITE)

    def describe(self) -> str:
        return f"Let rows of {self.table} go"
