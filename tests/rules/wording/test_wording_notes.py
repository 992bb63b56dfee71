"""Floors on the sets of labelled notes kept beside this file (notes/README.md): seven to build with, four of which only the totals were looked at."""

import json
from pathlib import Path
from typing import Any

import pytest

from childfirst.rules.wording import Child, check
from childfirst.rules.wording.answers import findings
from childfirst.rules.wording.scoring import score

NOTES = Path(__file__).parent / "notes"


def notes(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (NOTES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("name", "recall", "precision", "alarms", "suggestions"),
    [
        ("building", 0.94, 0.96, 0.8, 1.0),
        ("further", 0.85, 0.94, 5.0, 2.0),
        ("sealed", 0.94, 0.90, 2.0, 2.0),
        ("voices", 0.95, 0.95, 0.5, 1.0),
        ("voices-sealed", 0.76, 0.78, 7.0, 2.0),
        ("rounds", 0.94, 0.92, 2.5, 1.0),
        ("shifts", 0.87, 0.95, 0.5, 1.0),
        ("shifts-sealed", 0.64, 0.62, 6.5, 2.0),
        ("good", 0.0, 0.0, 5.0, 1.0),
        ("plain", 0.80, 0.86, 3.0, 3.0),
        ("plain-sealed", 0.72, 0.58, 7.5, 4.0),
    ],
)
def test_the_check_stays_as_good_as_it_was(
    name: str, recall: float, precision: float, alarms: float, suggestions: float
) -> None:
    all_notes = notes(name)
    good = [note for note in all_notes if not note["spans"]]
    words = sum(len(note["text"].split()) for note in good)
    found = [each for note in good for each in findings(note)]
    scores = score(all_notes, findings).total
    assert (scores.recall or 0) >= recall
    assert (scores.precision or 0) >= precision
    assert 1000 * sum(each.weight != "L" for each in found) / words <= alarms
    assert 1000 * sum(each.weight == "L" for each in found) / words <= suggestions


def test_every_label_stands_on_the_words_it_names() -> None:
    names = [path.stem for path in NOTES.glob("*.jsonl")]
    for note in [note for name in names for note in notes(name)]:
        for span in [*note["spans"], *note["traps"]]:
            assert note["text"][span["start"] : span["end"]] == span["text"]


def test_abuse_without_an_abuser_is_a_suggestion() -> None:
    child = [Child("Arash", 15)]
    assert [each.weight for each in check("Arash (15) was groomed last summer.", children=child)] == ["L"]
    assert check("Arash (15) was groomed by a man of 40.", children=child) == []


def test_a_low_grade_beside_grave_signs_is_a_suggestion() -> None:
    child = [Child("Kim", 14)]
    found = check("Graded low. Kim (14) was seen with an older man and had two phones.", children=child)
    assert [(each.entry, each.weight) for each in found] == [("grade-below-facts", "L")]
    assert check("Graded low. Kim (14) missed the last bus and rang her dad.", children=child) == []
