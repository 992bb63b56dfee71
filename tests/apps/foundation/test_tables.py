"""An empty database that is filled in one go is the one that all migrations leave: tables, columns, keys, checks, indexes, triggers, rows.

On SQLite the migrations start from an old database with rows in it, and carry every one.

To walk every migration takes most of a minute on each database, and says the same until a migration changes. So `make tables` does it and writes down
what it was done with; the tests see to it that this is what is here now."""

import hashlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

import django
import psycopg
import pytest
from django.db import connection

pytestmark = pytest.mark.long

PROJECT = Path(__file__).resolve().parents[3]
COMPARED = Path(__file__).with_name(f"tables_compared.{connection.vendor}.json")
WALKS = pytest.mark.skipif(not os.environ.get("CHILDFIRST_COMPARE_TABLES"), reason="make tables walks every migration")
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
    "select tablename, policyname, permissive, roles, cmd, qual, with_check from pg_policies where schemaname = 'public'",
    "select relname, relrowsecurity, relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
)


# An old database: before searches and force had one review.
BEFORE = """
import django; django.setup()
from django.core.management import call_command
for app, last in {"teams": "0002_rule_owner_role", "children": "0002_search_indexes", "contacts": "0004_flags_and_rule_settings", "referrals": "0004_events_taken_back", "powers": "0002_freeze"}.items():
    call_command("migrate", app, last, verbosity=0)
"""
WRITE = """
from datetime import datetime, timedelta, UTC
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
apps = MigrationExecutor(connection).loader.project_state([("powers", "0002_freeze"), ("referrals", "0004_events_taken_back"), ("contacts", "0004_flags_and_rule_settings"), ("teams", "0002_rule_owner_role"), ("children", "0002_search_indexes")]).apps
at = datetime(2026, 11, 20, 12, tzinfo=UTC)
make = lambda name, **columns: apps.get_model(*name.split(".")).objects.create(**columns)
people = [make("teams.Officer", username=name, full_name=f"Invented {name}", password="x") for name in ("one", "two", "three")]
child = make("children.Child", given_name="Kyle", created_at=at)
referral = make("referrals.Referral", reference="RF-1", because="Force", opened_at=at)
states = ("writing", "reviewed", "waiting")
for status in states:
    incident = make("powers.ForceIncident", child=child, occurred_from=at, status=status, revision=2, opened_at=at, opened_by=people[0])
    report = make("powers.ForceReport", incident=incident, officer=people[0], supervisor=people[1], started_at=at, started_by=people[0], saved_at=at, saved_by=people[0])
    report.officers_present.add(people[2])
    if status != "writing":
        for grade in (("well",) if status == "waiting" else ("not_justified", "avoidable")):
            make("powers.ForceReview", subject=incident, versions=[7], grade=grade, reason="R", learning="L", to_officers="O", for_child="C", reviewed_at=at + timedelta(days=2), reviewed_by=people[1])
    answered = {"answer": "referred", "reason": "Fired", "reference": "X", "answered_at": at + timedelta(hours=3), "answered_by": people[1]} if status == "reviewed" else {}
    make("powers.ForceReferral", incident=incident, because="Taser: fired", flagged_at=at, due_at=at + timedelta(hours=36), desk_referral=referral, **answered)
"""


def what_is_here() -> dict[str, str]:
    """All that decides what either way leaves. That the migrations leave the models is for `makemigrations --check` to say."""
    ours = PROJECT / "childfirst"
    files = sorted([*ours.glob("*/migrations/*.py"), ours / "foundation/tables.py", ours / "foundation/freeze.py"])
    told = b"".join(file.relative_to(PROJECT).as_posix().encode() + file.read_bytes() for file in files)
    return {"django": django.__version__, "migrations": hashlib.sha256(told).hexdigest()}


def write_down() -> None:
    COMPARED.write_text(json.dumps(what_is_here(), indent=2, sort_keys=True) + "\n")


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


@pytest.fixture(scope="module")
def old_one(tmp_path_factory):
    """A database from before the step to one review, with rows in it, and just after that step."""
    file = tmp_path_factory.mktemp("old") / "old.sqlite3"
    database = f"sqlite:///{file}"
    env = os.environ | {"CHILDFIRST_DATABASE": database, "CHILDFIRST_TEST": "1", "DJANGO_SETTINGS_MODULE": "tests.settings"}  # fmt: skip
    made = subprocess.run([sys.executable, "-c", BEFORE + WRITE], cwd=PROJECT, env=env, capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    migrate(database, "powers", "0004_one_review")
    return file


ON_SQLITE = pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL has its own")


@ON_SQLITE
@WALKS
def test_both_ways_leave_the_same_sqlite_database(old_one, tmp_path):
    brought_up_to_date, at_once = tmp_path / "in-turn.sqlite3", tmp_path / "at-once.sqlite3"
    brought_up_to_date.write_bytes(old_one.read_bytes())
    migrate(f"sqlite:///{brought_up_to_date}")
    migrate(f"sqlite:///{at_once}")
    found, wanted = in_sqlite(at_once), in_sqlite(brought_up_to_date)
    assert {one for one in found.keys() | wanted.keys() if found.get(one) != wanted.get(one)} == set()
    assert any(
        "no_update" in name for kind, name in [key for key in found if isinstance(key, tuple)] if kind == "trigger"
    )
    write_down()


@ON_SQLITE
def test_the_step_to_one_review_carries_every_row(old_one):
    """Finished reviews, incidents that wait, who had a part, and the clocks of flags."""
    with closing(sqlite3.connect(old_one)) as read:
        reviews = read.execute(
            "select subject_id, number, status, grade, reasons, versions from powers_review order by subject_id, number"
        ).fetchall()
        parts = read.execute(
            "select name, how from powers_reviewconnection where review_id = (select min(id) from powers_review) order by name"
        ).fetchall()
        clocks = read.execute(
            "select state, ended, look_at is not null, due_at from referrals_clock order by id"
        ).fetchall()
        refused = read.execute(
            "select count(*) from sqlite_master where name = 'powers_wordsgiven_no_update'"
        ).fetchone()
        gone = read.execute("select count(*) from sqlite_master where name like 'powers_forcereview%'").fetchone()
    assert reviews == [
        (2, 1, "reviewed", "concern", "R", "[7]"),
        (2, 2, "reviewed", "avoidable", "R", "[7]"),
        (3, 1, "reviewed", "in_order", "R", "[7]"),
        (3, 2, "waiting", "", "", "[]"),
    ]
    assert parts == [("Invented one", "used_force"), ("Invented three", "used_force"), ("Invented two", "supervised")]
    assert clocks == [
        ("running", 0, 1, "2026-11-22 00:00:00"),
        ("met", 1, 0, "2026-11-22 00:00:00"),
        ("running", 0, 1, "2026-11-22 00:00:00"),
    ]
    assert (refused, gone) == ((1,), (0,))


@WALKS
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
    assert len(found[OF_POSTGRES[4]]) > 90
    write_down()


def test_both_ways_were_compared_since_a_migration_changed():
    assert json.loads(COMPARED.read_text()) == what_is_here(), "A migration changed: `make tables` compares both ways."
