"""Before anything is set up, a command says in one sentence what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from childfirst.config import cli

ROOT = Path(__file__).resolve().parents[3]
EXAMPLE = "docs/examples/contacts.csv"
pytestmark = pytest.mark.once  # each command runs in a folder of its own
NEEDS_TABLES = [["import", "contacts", EXAMPLE], ["audit", "verify"], ["audit", "seal"], ["audit", "export"]]


def run(var: Path, arguments: list[str], **more: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("CHILDFIRST_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "childfirst.config.cli", *arguments],
        cwd=ROOT, env=clean | {"CHILDFIRST_VAR": str(var)} | more, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("settings", [{}, {"CHILDFIRST_SECRET_KEY": "k" * 60}], ids=["no key", "no tables"])
@pytest.mark.parametrize("arguments", NEEDS_TABLES, ids=" ".join)
def test_a_command_before_set_up_says_what_to_do(tmp_path, arguments, settings):
    answer = run(tmp_path, arguments, **settings)

    assert answer.returncode == 2, answer.stderr
    assert answer.stdout == ""
    assert answer.stderr == f"childfirst {arguments[0]}: {cli.SET_UP_FIRST}\n"


def test_commands_on_files_need_no_set_up(tmp_path):
    answer = run(tmp_path, ["screen", EXAMPLE])

    assert '"findings"' in answer.stdout
    assert "Traceback" not in answer.stderr


def test_any_other_fault_is_not_hidden(monkeypatch):
    monkeypatch.setattr("childfirst.config.commands.audit.run", lambda options: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        cli.main(["audit", "verify"])
