"""The ASVS table names tests that exist, and says of every row how it stands."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROWS = re.findall(
    r"^\| (\d+\.\d+\.\d+) \| ([123]) \| (.*?) \| (.*?) \| (.*) \|$",
    (ROOT / "docs/reference/asvs.md").read_text(),
    re.MULTILINE,
)


def test_sixty_rows_each_once_and_each_says_how_it_stands():
    assert len(ROWS) >= 60
    assert len({row[0] for row in ROWS}) == len(ROWS)
    assert {row[3] for row in ROWS} <= {"Met", "Partly", "Not yet", "Deployment"}
    assert [row[0] for row in ROWS if row[3] != "Not yet" and not row[4].strip()] == []


def test_what_is_met_names_a_test_or_says_why_none_is_needed():
    without = {row[0] for row in ROWS if row[3] == "Met" and "tests/" not in row[4] and "The same test" not in row[4]}
    assert without == {"5.3.2", "5.4.3", "15.1.2"}  # nothing is uploaded, no address names a file, and a make target


def test_every_test_that_is_named_exists():
    missing = []
    for number, *_, how in ROWS:
        for path, _, name in re.findall(r"`(tests/[\w/.]+)(::(\w+))?`", how):
            there = (ROOT / path).exists()
            if not there or (name and not re.search(rf"^def {name}\(", (ROOT / path).read_text(), re.MULTILINE)):
                missing.append(f"{number}: {path}::{name}")
    assert missing == []
