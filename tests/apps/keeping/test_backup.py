"""A backup is one locked file; a restore brings everything back but what was deleted since."""

import io
import json
import uuid
from functools import cache

import psycopg
import pytest
from django.db import connection

from childfirst.foundation.errors import BadInput
from childfirst.keeping import ledger, sealed_file
from tests.apps.keeping.own_database import in_its_own

PHRASE = "a phrase that is long enough"


def world(address, folder):
    said, told = in_its_own("backup_world", address, folder, CHILDFIRST_BACKUP_PHRASE=PHRASE)
    return json.loads(said.splitlines()[-1]), told


@pytest.mark.django_db
def test_a_restore_brings_back_all_but_what_was_deleted_since(tmp_path):
    if connection.vendor == "sqlite":
        told, said = world(f"sqlite:///{tmp_path}/own.sqlite3", tmp_path)
    else:
        server, name = connection.settings_dict, f"keeping_{uuid.uuid4().hex[:12]}"
        place = f"postgresql://{server['USER']}@{server['HOST']}:{server['PORT']}"
        with psycopg.connect(f"{place}/postgres", autocommit=True) as admin:
            admin.execute(f"create database {name}")
            try:
                told, said = world(f"{place}/{name}", tmp_path)
            finally:
                admin.execute(f"drop database {name} with (force)")
    assert told["statuses"] == [0, 1, 0, 1, 1], said
    assert "A database is there already" in said
    assert (told["plain"], told["gone"], told["stays"], told["after"]) == (False, False, True, False)
    assert not told["later"]
    assert len(told["proofs"]) == 1
    assert told["traced"] == 2
    assert "cut off" in said


def locked(text, parts=3):
    out = io.BytesIO()
    sealed_file.write(iter([text] * parts), out, PHRASE)
    return out.getvalue()


def opened(raw, phrase=PHRASE):
    return list(sealed_file.read(io.BytesIO(raw), phrase))


def test_a_locked_file_that_was_changed_anywhere_is_refused(monkeypatch):
    monkeypatch.setattr(sealed_file, "_key", cache(sealed_file._key))  # slow on purpose
    raw = locked(b"abc" * 50)
    assert opened(raw) == [b"abc" * 50] * 3
    size = (len(raw) - 20) // 3
    bad = [raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :] for at in range(0, len(raw), 7)]
    bad += [
        raw[:-size],
        raw[: 20 + size] + raw[20 + 2 * size :],
        raw + b"x",
        raw[:10],
        b"",
        raw[:20] + raw[20 + size : 20 + 2 * size] + raw[20 : 20 + size] + raw[20 + 2 * size :],
    ]
    for one in bad:
        with pytest.raises(BadInput):
            opened(one)
    with pytest.raises(BadInput):
        opened(raw, "another phrase of that length")
    with pytest.raises(BadInput, match="16 characters"):
        opened(raw, "short")


def test_a_ledger_cut_off_at_its_end_is_read_and_one_broken_inside_stops(settings, tmp_path):
    from childfirst.foundation.now import now

    settings.DELETIONS_LEDGER = tmp_path / "deletions.jsonl"
    assert list(ledger.read()) == []
    ledger.write("D-1", now(), [{"number": 1, "opened": now().isoformat()}])
    ledger.path().write_text(ledger.path().read_text() + '{"reference": "D-2"')
    assert [one["reference"] for one in ledger.read()] == ["D-1"]
    ledger.path().write_text("{broken\n" + ledger.path().read_text())
    with pytest.raises(BadInput, match="cannot be read"):
        list(ledger.read())
