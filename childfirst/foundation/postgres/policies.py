"""The second wall, on PostgreSQL: a policy on every table whose rows hang on a child, made from the same ties as the first.

A policy reads what the session was told (`childfirst.closed`): `nothing` shows every row; a JSON object of the numbers that are closed, by
table, hides those and what hangs on them; a session that was told nothing sees no row at all. It holds for whatever SQL asks, and for the
owner of the tables (FORCE); not for a superuser or a role with BYPASSRLS. Decision 32.
"""

import hashlib
from collections.abc import Iterator
from typing import Any, Final

from django.apps import apps
from django.db import DatabaseError, models, transaction

from childfirst.foundation import ties, wall

NAME: Final = "childfirst_wall"
FUNCTION: Final = "childfirst_there"
_TOLD: Final = "current_setting('childfirst.closed', true)"
# In a sub-select of its own it is read once for a query. CASE keeps the order: where nothing is closed nothing else is looked at.
_POLICY: Final = f"CASE (SELECT coalesce({_TOLD}, '')) WHEN '{wall.NOTHING}' THEN true WHEN '' THEN false ELSE {{}} END"
_CLOSED: Final = f"(SELECT jsonb_array_elements_text({_TOLD}::jsonb -> '{{}}')::bigint)"
# Its arguments have names that no column has: a branch that read a table with one of that name would not know which is meant.
_FUNCTION: Final = """CREATE OR REPLACE FUNCTION {}(its_kind_ text, its_number_ text) RETURNS boolean STABLE LANGUAGE plpgsql AS $$
BEGIN
  IF lower(its_kind_) IN ({}) THEN RETURN true; END IF;
  IF its_number_ !~ '^[0-9]{{1,18}}$' THEN RETURN false; END IF;
  CASE lower(its_kind_)
{}
    ELSE RETURN false;
  END CASE;
END $$"""
_BRANCH: Final = """    WHEN '{}' THEN RETURN EXISTS (SELECT 1 FROM "{}" WHERE "{}" = its_number_::bigint);"""
_STANDING: Final = """
    SELECT one.relname, one.relrowsecurity AND one.relforcerowsecurity, obj_description(policy.oid, 'pg_policy')
    FROM pg_policy policy JOIN pg_class one ON one.oid = policy.polrelid
    WHERE policy.polname = %s AND one.relnamespace = current_schema()::regnamespace"""
_COLUMNS: Final = "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema()"
_ROLE: Final = "SELECT current_user, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user"
_SUBJECTS: Final = f"SELECT obj_description(to_regprocedure('{FUNCTION}(text, text)'), 'pg_proc')"


def tables() -> list[Any]:
    """Every model with a policy: those behind the wall, and the tables between two models of which one is."""
    return [model for model in apps.get_models(include_auto_created=True) if ties.hangs(model)]


def condition(model: Any) -> str:
    """SQL: may a row be there for somebody to whom something is closed? Of its own columns and those of what it hangs on."""
    table = _quoted(model._meta.db_table)
    if ties.is_anchor(model):
        return f"{table}.{_quoted(model._meta.pk.column)} NOT IN {_closed(model)}"
    if ties.names_a_subject(model):
        return f"{FUNCTION}({table}.subject_type::text, {table}.subject_id::text)"
    return " AND ".join(_tied(model, name, target) for name, target in ties.ties(model))


def policies() -> dict[str, str]:
    """Of each table, when a row is shown."""
    return {model._meta.db_table: _POLICY.format(condition(model)) for model in tables()}


def function() -> str:
    """SQL: is the record there that a row names by type and number, as text? What nobody knows is not; a record that hangs on no child is."""
    behind = sorted((model._meta.db_table, model) for model in ties.walled())
    open_ones = ", ".join(
        sorted(f"'{model._meta.label_lower}'" for model in apps.get_models() if not ties.hangs(model))
    )
    each = "\n".join(_BRANCH.format(model._meta.label_lower, table, model._meta.pk.column) for table, model in behind)
    return _FUNCTION.format(FUNCTION, open_ones, each)


def put_up(connection: Any) -> list[str]:
    """Make every policy that is missing or out of date, after the tables were made or changed. Returns the tables it touched.

    One table at a time, each in its own transaction: others may be at work, and wait for no more than that.
    """
    with connection.cursor() as cursor:
        cursor.execute(_COLUMNS)
        there: dict[str, set[str]] = {}
        for table, column in cursor.fetchall():
            there.setdefault(table, set()).add(column)
        wanted = list(_wanted(cursor, there))
    for _, statements in wanted:
        with connection.schema_editor() as editor:
            for one in statements:
                editor.execute(one, params=None)
    return [table for table, _ in wanted]


def out_of_date(connection: Any) -> list[str]:
    """Tables whose policy is missing, not in force, of another day, or no longer wanted."""
    wanted = {table: (True, _mark(words)) for table, words in policies().items()}
    with connection.cursor() as cursor:
        standing = _what_stands(cursor)
    return sorted(one for one in wanted.keys() | standing.keys() if standing.get(one) != wanted.get(one))


def bypassed(connection: Any) -> str:
    """Why no policy holds for the role of this connection, or empty where they do."""
    if connection.vendor != "postgresql":
        return ""
    with connection.cursor() as cursor:
        cursor.execute(_ROLE)
        role, superuser, bypass = cursor.fetchone()
    if not (superuser or bypass):
        return ""
    what = "is a superuser" if superuser else "has BYPASSRLS"
    return f"The database role “{role}” {what}, so the second wall before closed records does not hold for it. Give the application a plain role."


def why_open(connection: Any) -> str:
    """Why the second wall does not stand as it should, and what to do; empty where it does, and on a database that has none."""
    if connection.vendor != "postgresql":
        return ""
    if said := bypassed(connection) or _no_transactions(connection):
        return said
    old = out_of_date(connection)
    return f"{len(old)} tables lack their policy of this version ({old[0]}, …). Run: childfirst setup" if old else ""


def _no_transactions(connection: Any) -> str:
    """A pooler that ends every transaction after one statement: what is told would be lost, and so would what belongs together."""
    if not connection.pooled:
        return ""
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as error:
        return f"The pooler before PostgreSQL takes no transaction ({str(error).splitlines()[0]}). Set its pool_mode to transaction or session."
    return ""


def _wanted(cursor: Any, there: dict[str, set[str]]) -> Iterator[tuple[str, list[str]]]:
    """What is to be run, by table. Tables and columns that a later migration makes are left for then."""
    standing = _what_stands(cursor)
    wanted = {
        model._meta.db_table: _POLICY.format(condition(model))
        for model in tables()
        if all(_is_there(one, there) for one in _read_by(model))
    }
    body = function()
    cursor.execute(_SUBJECTS)
    if cursor.fetchone()[0] != _mark(body):
        yield "", [body, f"COMMENT ON FUNCTION {FUNCTION}(text, text) IS '{_mark(body)}'"]
    for table, words in wanted.items():
        if standing.get(table) != (True, _mark(words)):
            name = _quoted(table)
            yield (
                table,
                [
                    f"DROP POLICY IF EXISTS {NAME} ON {name}",
                    f"CREATE POLICY {NAME} ON {name} USING ({words}) WITH CHECK (true)",
                    f"COMMENT ON POLICY {NAME} ON {name} IS '{_mark(words)}'",
                    f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY",
                    f"ALTER TABLE {name} FORCE ROW LEVEL SECURITY",
                ],
            )
    for table in sorted(standing.keys() - {model._meta.db_table for model in tables()}):
        name = _quoted(table)
        off = [f"ALTER TABLE {name} {word} ROW LEVEL SECURITY" for word in ("NO FORCE", "DISABLE")]
        yield table, [f"DROP POLICY {NAME} ON {name}", *off]


def _what_stands(cursor: Any) -> dict[str, tuple[bool, str | None]]:
    """{table: (in force, the mark of its policy)}"""
    cursor.execute(_STANDING, [NAME])
    return {table: (in_force, mark) for table, in_force, mark in cursor.fetchall()}


def _read_by(model: Any) -> Iterator[tuple[str, str]]:
    yield model._meta.db_table, model._meta.pk.column
    for name, target in ties.ties(model):
        yield model._meta.db_table, model._meta.get_field(name).column
        yield target._meta.db_table, target._meta.pk.column


def _is_there(one: tuple[str, str], there: dict[str, set[str]]) -> bool:
    return one[1] in there.get(one[0], ())


def _tied(model: Any, name: str, target: Any) -> str:
    field = model._meta.get_field(name)
    column = f"{_quoted(model._meta.db_table)}.{_quoted(field.column)}"
    if ties.is_anchor(target):
        shown = f"{column} NOT IN {_closed(target)}"
    else:
        # Its own policy says whether it is there.
        shown = f"EXISTS (SELECT 1 FROM {_quoted(target._meta.db_table)} above WHERE above.{_quoted(field.target_field.column)} = {column})"  # noqa: S608
    return f"({column} IS NULL OR {shown})" if field.null else f"({shown})"


def _closed(model: type[models.Model]) -> str:
    return _CLOSED.format(model._meta.db_table)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _mark(words: str) -> str:
    """So that a policy of another day is known: PostgreSQL writes it down in words of its own."""
    return hashlib.sha256(words.encode()).hexdigest()[:16]
