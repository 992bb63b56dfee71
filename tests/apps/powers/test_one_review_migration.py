"""The step to one review carries every row: finished reviews, incidents that wait, who had a part, and the clocks of flags."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long

PROJECT = Path(__file__).resolve().parents[3]
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


@pytest.mark.once
def test_every_row_is_carried(tmp_path):
    file = tmp_path / "old.sqlite3"
    env = os.environ | {
        "CHILDFIRST_DATABASE": f"sqlite:///{file}",
        "CHILDFIRST_TEST": "1",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }

    def run(*words: str) -> None:
        done = subprocess.run([sys.executable, *words], cwd=PROJECT, env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    run("-c", BEFORE + WRITE)
    run("-m", "django", "migrate", "-v0", "--skip-checks")
    with sqlite3.connect(file) as read:
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
    read.close()
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
