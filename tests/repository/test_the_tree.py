"""What the tree promises about itself."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = sorted((ROOT / "childfirst").rglob("*.py"))
OWN = [path for path in PYTHON if "migrations" not in path.parts]
# Words that this field has learned to leave behind. Data that finds them, and quotations of law, are the exceptions.
LEFT_BEHIND = re.compile(r"\b(nominal|misper|juvenile|absconder|youths?)\b", re.IGNORECASE)
ALLOWED_LINES = re.compile(
    r"[Yy]outh (Justice|Offending|Conditional|Court|Worker|worker|caution|conditional|justice|court)|youth_(caution|conditional|justice)|arrested juvenile",
    re.IGNORECASE,
)


def test_no_file_is_longer_than_four_hundred_lines():
    long = {str(p.relative_to(ROOT)): n for p in OWN if (n := len(p.read_text().splitlines())) > 400}
    assert long == {}


def test_every_module_says_what_it_is_for():
    bare = [
        str(p.relative_to(ROOT))
        for p in OWN
        if p.read_text().strip() and not p.read_text().lstrip().startswith(('"""', 'r"""'))
    ]
    assert bare == []


def test_no_drawer_for_odds_and_ends():
    assert [p for p in PYTHON if p.stem in {"utils", "helpers", "common", "misc", "services", "managers"}] == []


def test_words_left_behind_are_not_in_the_product():
    found = []
    # The invented officers of the demo sometimes write badly, on purpose; the wording check must name what it looks for.
    product = [path for path in OWN if path.parent.name != "scenes" and "wording" not in path.parts]
    for path in [*product, *(ROOT / "childfirst").rglob("*.html")]:
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if LEFT_BEHIND.search(ALLOWED_LINES.sub("", line)):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:80]}")
    assert found == []


def test_no_todo_is_left():
    assert [str(p) for p in OWN if re.search(r"#\s*(TODO|FIXME|XXX)\b", p.read_text())] == []


def test_nothing_committed_names_a_registry_host():
    tracked = subprocess.run(
        ["git", "ls-files", "*.lock", "package-lock.json", ".npmrc", "pyproject.toml"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if tracked.returncode:
        pytest.skip("not a git checkout")
    assert [
        name
        for name in tracked.stdout.split()
        if "registry." in (ROOT / name).read_text() or "://files." in (ROOT / name).read_text()
    ] == []


def test_links_between_pages_of_the_docs_lead_somewhere():
    broken = []
    for page in [ROOT / "README.md", *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", page.read_text()):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)}: {target}")
    assert broken == []
