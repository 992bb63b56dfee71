"""Every gate that is not a test, as many at once as there are processors: prints what failed, and ends with 1 if anything did.

Those that need Django run one after the other in one process, which loads it once.
"""

import contextlib
import glob
import io
import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
sys.path[:0] = [str(ROOT), str(ROOT / "tools")]
os.environ["CHILDFIRST_TEST"] = "1"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "childfirst.config.settings")
OWN_WORDS = (
    "README.md", "DEVELOPERS.md", "GLOSSARY.md", "CHANGELOG.md", "SECURITY.md", "docs/how-to/*.md", "docs/explanation/*.md", "docs/runbook/*.md",
    "childfirst/*/templates/*/*.html", "childfirst/training/modules/*/*.md", "childfirst/training/modules/*/*.toml", "childfirst/training/modules/*/*/*",
)  # fmt: skip
# The longest first, so that none of them is left to run alone at the end.
OUTSIDE: dict[str, list[str]] = {
    "types": [f"{BIN}/mypy"],
    "with Django": [sys.executable, __file__, "--with-django"],
    "dependency audit": [sys.executable, "tools/audit.py"],
    "own wording": [f"{BIN}/childfirst", "wording", "--fail-on", "H", "--without-quiet-layer"],
    "import contracts": [f"{BIN}/lint-imports", "--no-logo"],
    "format": [f"{BIN}/ruff", "format", "--check", "--quiet", "."],
    "lint": [f"{BIN}/ruff", "check", "--quiet", "."],
}


def with_django() -> int:
    """The gates that look at the running project. Prints a line for each, and what it said where it failed."""
    import django

    django.setup()
    import pages
    import templates
    from django.core.management import call_command

    from childfirst.config import cli

    gates: dict[str, Callable[[], object]] = {
        "Django's own checks": lambda: call_command("check", fail_level="WARNING"),
        "migrations": lambda: call_command("makemigrations", check_changes=True, dry_run=True),
        "templates": templates.main,
        "learning modules": lambda: cli.main(["learning", "check"]),
        "generated pages": pages.main,
    }
    return 1 if [words for words, gate in gates.items() if not _told(words, *_in_this_process(gate))] else 0


def _in_this_process(gate: Callable[[], object]) -> tuple[bool, str]:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            fine = not gate()
        except SystemExit as end:
            fine = not end.code
        except Exception as error:  # a gate that breaks is a gate that failed, and the others are still to run
            fine = False
            print(error)
    return fine, said.getvalue()


def _run(command: list[str]) -> tuple[bool, str]:
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return ran.returncode == 0, ran.stdout + ran.stderr


def _told(words: str, fine: bool, said: str) -> bool:
    notes = [f"       {line}" for line in said.splitlines() if line.startswith("note:")]
    print(*([f"  ok   {words}", *notes] if fine else [f"  FAIL {words}", said.rstrip()]), sep="\n", flush=True)
    return fine


def main() -> int:
    """All of them."""
    OUTSIDE["own wording"] += sorted(path for pattern in OWN_WORDS for path in glob.glob(pattern, root_dir=ROOT))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        running = {words: pool.submit(_run, command) for words, command in OUTSIDE.items()}
        failed = []
        for words, one in running.items():
            fine, said = one.result()
            if words == "with Django":
                print(said, end="")
            else:
                _told(words, fine, said)
            failed += [] if fine else [words]
    print(f"Failed: {', '.join(failed)}" if failed else "All clean.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(with_django() if "--with-django" in sys.argv else main())
