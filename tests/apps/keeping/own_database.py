"""Runs a module in a process with a database of its own, as a file or a server's."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]


def in_its_own(module: str, address: str, folder: Path, **more: str) -> tuple[str, str]:
    """What `tests.apps.keeping.<module>` said on standard output and on standard error."""
    env = os.environ | {
        "CHILDFIRST_DATABASE": address, "CHILDFIRST_VAR": str(folder), "CHILDFIRST_LEDGER": str(folder / "ledger" / "deletions.jsonl"),
        "DJANGO_SETTINGS_MODULE": "tests.settings", "CHILDFIRST_TEST": "1", **more,
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", f"tests.apps.keeping.{module}"],
        cwd=PROJECT,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout, done.stderr
