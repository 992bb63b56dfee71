"""One address says which database."""

from pathlib import Path

import pytest

from childfirst.config.database import database

HERE = Path("/here.sqlite3")


def test_nothing_said_is_sqlite_that_survives_a_pulled_plug():
    made = database("", HERE)
    assert made["NAME"] == "/here.sqlite3"
    assert made["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in made["OPTIONS"]["init_command"]


def test_postgresql_with_everything():
    made = database("postgresql://me:a%40b@10.0.0.1:5433/children?sslmode=require", HERE)
    assert (made["USER"], made["PASSWORD"], made["PORT"], made["NAME"]) == ("me", "a@b", "5433", "children")
    assert made["OPTIONS"].pop("sslmode") == "require"
    assert made["OPTIONS"] == {"server_side_binding": True, "prepare_threshold": 3}


def test_prepared_statements_can_be_switched_off():
    assert database("postgresql://me@here/children?prepare_threshold=", HERE)["OPTIONS"]["prepare_threshold"] is None


def test_anything_else_is_refused():
    with pytest.raises(ValueError, match="CHILDFIRST_DATABASE"):
        database("mysql://x", HERE)
