"""The documented example, against a running server, with a client that openapi-python-client makes from the document as it is kept."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections
from django.db.models import F
from django.test.testcases import LiveServerThread

from childfirst.api.registering import set_keys
from childfirst.contacts.models import Contact
from childfirst.referrals.models import Clock, Referral
from tests.apps.api.calling import SETTING_UP, Caller

ROOT = Path(__file__).resolve().parents[3]
CONFIG = "project_name_override: child-first-client\npackage_name_override: child_first_client\npost_hooks: []\n"


@pytest.fixture
def server(db):
    """A real server on the test's own connection: emptying tables after a test is what frozen rows refuse."""
    thread = LiveServerThread(
        "127.0.0.1", lambda handler: handler, connections_override={"default": connections["default"]}
    )
    thread.daemon = True
    connections["default"].inc_thread_sharing()
    thread.start()
    thread.is_ready.wait()
    assert thread.error is None
    yield f"http://127.0.0.1:{thread.port}"
    thread.terminate()
    connections["default"].dec_thread_sharing()


@pytest.mark.once
@pytest.mark.django_db
def test_the_example_sends_a_contact_and_reads_what_became_of_it(server, tmp_path, settings):
    (tmp_path / "client.yml").write_text(CONFIG)
    make = [
        str(Path(sys.executable).parent / "openapi-python-client"),
        "generate",
        "--path",
        str(ROOT / "docs/reference/openapi.json"),
    ]
    made = subprocess.run([*make, "--config", "client.yml"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stdout + made.stderr
    assert "Warning" not in made.stdout
    one = Caller()
    first = runs(server, one, tmp_path)
    assert first.returncode == 0, first.stderr
    assert first.stdout == f"Kept as {Contact.objects.get().reference}.\n"
    Referral.objects.update(opened_at=F("opened_at") - timedelta(minutes=1))
    Clock.objects.update(started_at=F("started_at") - timedelta(minutes=1))
    again = runs(server, one, tmp_path)
    assert again.returncode == 0, again.stderr
    assert again.stdout.startswith(first.stdout + f"{Referral.objects.get().reference}: open, opened by ")
    assert "running" in again.stdout
    assert Contact.objects.count() == 1
    wrong = runs(server, one, tmp_path, CHILDFIRST_CLIENT_SECRET="wrong")
    assert (wrong.returncode, "Not done" in wrong.stderr) == (1, True)
    by_key(server, tmp_path, settings)


def by_key(server, where, settings):
    """The same with a key pair that the example makes, for a client that must use it."""
    settings.SITE_ADDRESS = server
    one = Caller()
    made = runs("--new-key", one, where, "key.json")
    assert made.returncode == 0, made.stderr
    set_keys(client=one.client, jwks=made.stdout, keys_only=True, by=SETTING_UP)
    kept = runs(server, one, where, CHILDFIRST_KEY="key.json")
    assert kept.returncode == 0, kept.stderr
    assert kept.stdout.startswith("Kept as ")
    assert (where / "key.json").stat().st_mode & 0o077 == 0
    assert runs("--new-key", one, where, "other.json").returncode == 0
    wrong = runs(server, one, where, CHILDFIRST_KEY="other.json")
    assert (wrong.returncode, "Not done" in wrong.stderr) == (1, True)
    assert runs(server, one, where).returncode == 1


def runs(asked, one, where, *arguments, **more):
    environment = {
        **os.environ, "PYTHONPATH": str(where / "child-first-client"), "CHILDFIRST_WAIT": "0", "CHILDFIRST_CLIENT_ID": one.client.client_id,
        "CHILDFIRST_CLIENT_SECRET": one.secret, **more,
    }  # fmt: skip
    command = [sys.executable, str(ROOT / "docs" / "examples" / "use_the_api.py"), asked, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60, cwd=where)
