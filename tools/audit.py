"""The dependency audit: every runtime dependency says why it is here, the lock carries hashes and no address, licences
are ones we may ship with, and no known vulnerability stands against a locked version.

The last part asks the package index for advisories. Where it cannot be asked (offline, or a mirror without them), this says so.
"""

import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Licences that would bind a force's own code to ours, or that forbid use.
REFUSED = re.compile(r"\b(AGPL|Affero|SSPL|Business Source|Commons Clause)\b", re.IGNORECASE)


def reasons() -> list[str]:
    """Runtime dependencies without a comment, or too many of them."""
    text = (ROOT / "pyproject.toml").read_text()
    block = text.split("dependencies = [", 1)[1].split("\n]", 1)[0]
    lines = [line for line in block.splitlines() if line.strip().startswith('"')]
    bare = [f"pyproject.toml: no reason beside {line.strip()}" for line in lines if "#" not in line]
    # 25, and one for cryptography: no cipher stands in the standard library (decision 22).
    return bare + ([f"{len(lines)} runtime dependencies: aim at 26 or fewer"] if len(lines) > 26 else [])


def locks() -> list[str]:
    """Locks that lack a hash, hold an address, or miss a declared dependency."""
    wrong = []
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.split(r"[\[<>=~!]", line)[0].lower() for line in declared}
    for lock in ("requirements.lock", "requirements-dev.lock", "requirements-spark.lock"):
        text = (ROOT / lock).read_text()
        locked = set(re.findall(r"^([a-z0-9._-]+)==", text, re.MULTILINE))
        wrong += [f"{lock}: {name} is missing; run make lock" for name in sorted(names - locked)]
        if "://" in text:
            wrong.append(f"{lock}: holds a download address")
        wrong += [f"{lock}: {n} has no hash" for n in re.findall(r"^([a-z0-9._-]+)==[^\\\n]*$", text, re.MULTILINE)]
    return wrong


def licences() -> list[str]:
    """Installed packages under a licence we cannot ship with."""
    wrong = []
    for package in importlib.metadata.distributions():
        words = " ".join(
            [package.metadata.get("License-Expression") or "", *package.metadata.get_all("Classifier", [])]
        )
        if REFUSED.search(words):
            wrong.append(f"{package.metadata['Name']}: licence {REFUSED.search(words).group()}")  # type: ignore[union-attr]
    return wrong


def advisories() -> tuple[list[str], str]:
    """(known vulnerabilities, a note where the index could not be asked)."""
    command = [
        sys.executable,
        "-m",
        "pip_audit",
        "-r",
        str(ROOT / "requirements.lock"),
        "--disable-pip",
        "--progress-spinner",
        "off",
        "--timeout",
        "5",
    ]
    try:
        ran = subprocess.run(command, capture_output=True, text=True, timeout=25, check=False)
    except subprocess.TimeoutExpired:
        return [], "the package index did not answer in time, so known vulnerabilities were not looked up"
    if "could not be audited" in ran.stdout or (not ran.stdout and ran.returncode):
        return [], "the package index here carries no advisories, so known vulnerabilities were not looked up"
    return ([ran.stdout.strip()] if ran.returncode else []), ""


def main() -> int:
    """Print what is wrong; status 1 if anything is."""
    wrong = [*reasons(), *locks(), *licences()]
    found, note = advisories()
    for line in [*wrong, *found]:
        print(line)
    if note:
        print(f"note: {note}")
    return 1 if wrong or found else 0


if __name__ == "__main__":
    sys.exit(main())
