"""Whoever writes about a search is killed (-9) in the middle of it. What was acknowledged is there, and no save is half there."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROUNDS, KILL_AFTER = 3, 6
pytestmark = [pytest.mark.crash, pytest.mark.long]

PREPARE = """
import django; django.setup()
from tests.apps.powers.searching import done
print(done().pk, flush=True)
"""
WRITE = """
import sys, django; django.setup()
from childfirst.powers.actions.search_drafts import keep_draft, save_page
from childfirst.powers.models import Search, SearchDraft
for number in range(int(sys.argv[2]), 10_000):
    search = Search.objects.get(pk=sys.argv[1])
    told = {"search": search, "page": "record", "tab": "one", "by": search.started_by, "revision": 10_000}
    keep_draft(answers={"injuries": [f"typed {number}"]}, read=search.revision, **told)
    print("typed", number, flush=True)
    save_page(answers={"injuries": [f"typed {number}"]}, values={"injuries": f"typed {number}", "age_years": number % 18}, read=search.revision, **told)
    print("saved", number, flush=True)
"""
LOOK = """
import sys, json, django; django.setup()
from childfirst.audit.models import AuditEntry
from childfirst.powers.models import Search, SearchDraft
search, draft = Search.objects.get(pk=sys.argv[1]), SearchDraft.objects.first()
told = [int(row.details["after"]["injuries"].split()[1]) for row in AuditEntry.objects.filter(verb="wrote in a search") if "injuries" in row.details["after"]]
print(json.dumps({"injuries": search.injuries, "age": search.age_years, "counted": search.versions.last().row["age_years"], "traced": max(told, default=-1),
                  "draft": draft.answers["injuries"][0], "spent": draft.spent}))
"""


def run(environment, script, *arguments):
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def said_by(environment, script, *arguments):
    process = run(environment, script, *arguments)
    said, _ = process.communicate(timeout=120)
    assert process.returncode == 0
    return said


@pytest.mark.once
def test_a_save_is_whole_or_not_there_and_what_was_typed_stays(tmp_path):
    environment = os.environ | {
        "CHILDFIRST_DATABASE": f"sqlite:///{tmp_path / 'crash.sqlite3'}",
        "CHILDFIRST_TEST": "1",
        "CHILDFIRST_VAR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "tests.settings",
    }
    migrate = [sys.executable, "-m", "django", "migrate", "-v0", "--skip-checks"]
    subprocess.run(migrate, cwd=ROOT, env=environment, check=True)
    pk, first = said_by(environment, PREPARE).strip(), 0
    for round_number in range(ROUNDS):
        process = run(environment, WRITE, pk, first)
        # Killed a little further into the work each time: after a pause was kept, or after a save.
        heard = [process.stdout.readline().split() for _ in range(KILL_AFTER + round_number)]
        process.send_signal(signal.SIGKILL)
        heard += [line.split() for line in process.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        process.stdout.close()
        process.wait()
        last = {what: max(int(number) for said, number in heard if said == what) for what in ("typed", "saved")}
        here = json.loads(said_by(environment, LOOK, pk))
        number = int(here["injuries"].split()[1])
        assert number >= last["saved"]
        assert here["age"] == here["counted"] == number % 18, (
            "the record and what figures count of it, in one transaction"
        )
        assert here["traced"] == number, "and its trace"
        assert int(here["draft"].split()[1]) >= last["typed"]
        assert here["spent"] is (here["draft"] == here["injuries"])
        first = number + 1
