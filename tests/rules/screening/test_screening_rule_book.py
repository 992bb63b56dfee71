"""The rule book is the rules: every page on disk is the one the declarations print, and nothing is left out."""

from pathlib import Path

import pytest

from childfirst.rules.screening import CONTACT_FIELDS, every_rule
from childfirst.rules.screening.rule_book import entries, pages, write

FOLDER = Path(__file__).parents[3] / "docs" / "rules"
PAGES = pages()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_on_disk_is_current(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name], "run `make fix`"


def test_no_page_is_left_over() -> None:
    of_wording = {"words.md"}  # beside the rules, and held to its own tables by tools/pages.py
    assert {path.name for path in FOLDER.glob("*.md")} - of_wording == set(PAGES)


def test_every_field_is_documented() -> None:
    assert all(f"| `{field.name}`" in PAGES["contact-record.md"] for field in CONTACT_FIELDS)
    assert all(code in PAGES["contact-record.md"] for field in CONTACT_FIELDS for code in field.allowed or ())


@pytest.mark.parametrize("rule", every_rule(), ids=lambda rule: rule.id)
def test_every_rule_is_printed_with_its_words_and_status(rule) -> None:
    page = PAGES[f"{rule.family}.md"]

    assert all(
        words in page for words in (rule.id, rule.officer_words, rule.child_words, rule.source, rule.fires[0].story)
    )


def test_an_off_rule_says_why() -> None:
    off = [rule for rule in every_rule() if not rule.switched_on]

    assert off
    assert all(rule.off_because in PAGES["index.md"] for rule in off)


def test_entries_carry_every_rule_for_the_public_page() -> None:
    made = {entry["id"]: entry for entry in entries()}

    assert set(made) == {rule.id for rule in every_rule()}
    assert made["missing-three-in-90-days"]["fires"][0]["reason"].startswith("Missing 3 times in 90 days: 3 Sep")
    assert made["missing-three-in-90-days"]["stays_quiet"][0]["reason"] == ""


def test_pages_can_be_written_anywhere(tmp_path: Path) -> None:
    assert len(write(tmp_path / "rules")) == len(PAGES)
