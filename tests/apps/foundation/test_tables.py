"""An empty database that is filled in one go is the one that all migrations leave: tables, columns, keys, checks, indexes, triggers, rows."""

import os
import re
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

pytestmark = pytest.mark.long

PROJECT = Path(__file__).resolve().parents[3]
ROWS = (
    "select app, name from django_migrations",
    "select app_label, model from django_content_type",
    "select codename, app_label, model from auth_permission p join django_content_type t on t.id = p.content_type_id",
)
# A column that was added later stands last: so everything is compared as a set, never by its place.
# Django's own table of group permissions, which we do not use, gets a wider number in one of its own two ways.
OF_POSTGRES = (
    "select table_name, column_name, data_type, character_maximum_length, is_nullable, column_default, is_identity from information_schema.columns where table_schema = 'public' and table_name <> 'auth_group_permissions'",
    "select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'",
    "select tablename, indexname, indexdef from pg_indexes where schemaname = 'public'",
    "select tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
)


def migrate(database: str, *more: str) -> None:
    env = os.environ | {"CHILDFIRST_DATABASE": database, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    command = [sys.executable, "-m", "django", "migrate", "-v0", "--skip-checks", *more]
    done = subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def in_sqlite(file: Path) -> dict[Any, Any]:
    found: dict[Any, Any] = {}
    with closing(sqlite3.connect(file)) as read:
        for kind, name, sql in read.execute("select type, name, sql from sqlite_master").fetchall():
            # A table's columns and checks stand in any order, so its words are compared; everything else as it is written.
            found[kind, name] = sorted(re.findall(r"[^\s,()]+", sql)) if kind == "table" else sql
        for rows in ROWS:
            found[rows] = sorted(read.execute(rows).fetchall())
    return found


def in_postgres(url: str) -> dict[Any, Any]:
    with psycopg.connect(url) as read:
        return {one: sorted(map(str, read.execute(one).fetchall())) for one in (*OF_POSTGRES, *ROWS)}


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has its own")
def test_both_ways_leave_the_same_sqlite_database(tmp_path):
    at_once, in_turn = tmp_path / "at-once.sqlite3", tmp_path / "in-turn.sqlite3"
    migrate(f"sqlite:///{at_once}")
    migrate(f"sqlite:///{in_turn}", "--one-by-one")
    found, wanted = in_sqlite(at_once), in_sqlite(in_turn)
    assert {one for one in found.keys() | wanted.keys() if found.get(one) != wanted.get(one)} == set()
    assert any(
        "no_update" in name for kind, name in [key for key in found if isinstance(key, tuple)] if kind == "trigger"
    )


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has its own")
def test_both_ways_leave_the_same_postgresql_database():
    server = connection.settings_dict
    place = f"postgresql://{server['USER']}@{server['HOST']}:{server['PORT']}"
    at_once, in_turn = (f"tables_{uuid.uuid4().hex[:12]}" for _ in range(2))
    with psycopg.connect(f"{place}/postgres", autocommit=True) as admin:
        for name in (at_once, in_turn):
            admin.execute(f"create database {name}")
        try:
            migrate(f"{place}/{at_once}")
            migrate(f"{place}/{in_turn}", "--one-by-one")
            found, wanted = in_postgres(f"{place}/{at_once}"), in_postgres(f"{place}/{in_turn}")
        finally:
            for name in (at_once, in_turn):
                admin.execute(f"drop database {name} with (force)")
    differ = {one: sorted(set(found[one]) ^ set(wanted[one])) for one in found if found[one] != wanted[one]}
    assert differ == {}
    assert len(found[OF_POSTGRES[3]]) > 30
