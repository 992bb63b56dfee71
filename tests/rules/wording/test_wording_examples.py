"""Every entry's worked examples, both ways, and the sentences that only look harmful."""

import re

import pytest

from childfirst.rules.wording import ENTRIES, Child, Entry, check
from childfirst.rules.wording.literals import EDGE, factors
from childfirst.rules.wording.pieces import to_regex
from tests.rules.wording.fine_notes import FINE

NAMES = re.compile(r"[A-Z][a-z]+(?=,? \(?\d|'s (?:inconsistent|record|own)| is fourteen)")


def children_of(text: str) -> list[Child]:
    return [Child(name) for name in dict.fromkeys(NAMES.findall(text))]


def kinds_found(entry: Entry, text: str) -> list[str]:
    return [found.entry for found in check(text, entry.fields[0], children_of(text), quiet_layer=False)]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_worked_examples_fire(entry: Entry) -> None:
    for text in entry.fires:
        assert kinds_found(entry, text), text


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_fine_examples_stay_quiet(entry: Entry) -> None:
    for text in entry.quiet:
        assert entry.id not in kinds_found(entry, text), text


@pytest.mark.parametrize("text", FINE)
def test_fine_sentences_are_left_alone(text: str) -> None:
    found = check(text, "narrative", [Child("Kai Osei", 14)], quiet_layer=False)
    assert [each.text for each in found if each.weight != "L"] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_pattern_compiles_and_can_be_found_by_its_words(entry: Entry) -> None:
    for pattern in entry.lines:
        re.compile(to_regex(pattern))
        assert factors(to_regex(pattern, gap=EDGE, edge=EDGE))


def test_ids_are_unique_and_every_catalogue_number_is_covered() -> None:
    ids = [entry.id for entry in ENTRIES]
    assert len(ids) == len(set(ids))
    assert set(range(1, 141)) <= {number for entry in ENTRIES for number in entry.numbers}


def test_an_ill_formed_entry_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="unknown class"):
        Entry(
            id="x",
            kind="rude",
            weight="H",
            numbers=(),
            patterns="x",
            why="w",
            suggestion="s",
            source="s",
            fires=("x",),
            quiet=("y",),
        )
