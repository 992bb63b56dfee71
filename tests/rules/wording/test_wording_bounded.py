"""No text, whatever it holds, can hold the check up: what it costs grows with the length of the text and with nothing else.

Every pattern reads one sentence at most, and a sentence is cut at 1,200 characters; everything else reads one piece at most, and a piece
is cut at 10,000. So what remains to be shown is that one sentence and one piece cost little at the worst. The limits are of this
process's own time and lie far above what was seen (a pattern: a tenth of a second, a text: 5), so that they tell a runaway and not a busy machine.
"""

import pkgutil
import re
from importlib import import_module

import pytest

from childfirst.rules import wording
from childfirst.rules.wording import ENTRIES, Child, check
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.pieces import MOST_TURNS, to_regex
from childfirst.rules.wording.prefilter import lines
from childfirst.rules.wording.sentences import LONGEST, PIECE, pieces
from childfirst.rules.wording.sought import Sought
from tests.rules.wording.hostile import RanAway, at_most, filled, slowest

pytestmark = [pytest.mark.once, pytest.mark.long]

SIZE = 100_000
PARTS = 20
CHILDREN = [Child("Amy Holt", 14)]
UNITS = {
    "examples": " ".join(text for entry in ENTRIES for text in entry.fires),
    "examples without a stop": " ".join(text.rstrip(".!?") for entry in ENTRIES for text in entry.fires),
    "one phrase": "Amy was asking for it. ",
    "one phrase without a stop": "Amy was asking for it ",
    "what looks at the whole text": "Her boyfriend Ali ran. ",
    "the same in one word": "girlfriend ",
    "somebody says": "mum said he was naughty ",
    "another": "young man ",
    "fillers": "been become a bit of a ",
    "quotations": "'a' \"b\" 'naughty' ",
    "open quotations": "'naughty \"",
    "names": "Amy Holt's ",
    "capitals": "KAI Ltd Abc ",
    "letters": "a",
    "spaces": " \n \t",
    "stops": "a.\t",
    "short forms": "Mr. a. ",
    "marks": "-,;:('é\u200d",
}


@pytest.mark.parametrize("part", range(PARTS))
def test_no_pattern_runs_away_in_a_sentence(part: int) -> None:
    for line in lines()[part::PARTS]:
        try:
            slowest(line.regex.pattern, LONGEST, 1.0)
        except RanAway:
            pytest.fail(f"{line.entry.id}: {line.pattern} takes too long over a sentence of what it nearly matches")


def test_no_pattern_of_the_context_runs_away_in_a_sentence() -> None:
    tried = 0
    for module in pkgutil.iter_modules(wording.__path__):
        for name, value in vars(import_module(f"{wording.__name__}.{module.name}")).items():
            pattern = value.pattern if isinstance(value, Sought | re.Pattern) else None
            if isinstance(pattern, str):
                tried += 1
                try:
                    slowest(pattern, LONGEST, 1.0)
                except RanAway:
                    pytest.fail(f"{module.name}.{name} takes too long over a sentence of what it nearly matches")
    assert tried > 100


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_a_long_text_made_to_hold_the_check_up_does_not(unit: str) -> None:
    text = filled(unit, SIZE)
    with at_most(60):
        for found in check(text, children=CHILDREN):
            assert text[found.start : found.end] == found.text


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_nothing_reads_more_than_a_piece_and_no_pattern_more_than_a_sentence(
    unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    notes: list[Note] = []

    def noted(*given: object) -> Note:
        notes.append(Note(*given))  # type: ignore[arg-type]
        return notes[-1]

    monkeypatch.setattr(import_module("childfirst.rules.wording.check"), "Note", noted)
    text = filled(unit, 30_000)
    check(text, children=CHILDREN)
    assert "".join(note.text for note in notes) == text
    assert max(len(note.text) for note in notes) <= PIECE
    assert len(notes) <= 2 * len(text) / PIECE + 1
    assert max(end - start for note in notes for start, end in note.sentences) <= LONGEST + 1


def test_what_is_found_late_in_a_long_text_stands_where_it_stands() -> None:
    told = "Amy (14) was seen at home. She was well. " * 600
    found = check(f"{told}\n\nAmy was asking for it. {told}", children=CHILDREN)
    assert [each.text for each in found if each.entry == "asking-for-it"] == ["asking for it"]
    [graded] = check(f"Risk graded low. {told} She was found in a car.", children=CHILDREN, quiet_layer=False)
    assert (graded.entry, graded.text) == ("grade-below-facts", "Risk graded low"[5:])


def test_a_text_is_cut_where_sentences_end() -> None:
    assert pieces("Short. Note.") == [(0, 12)]
    text = "A sentence of the note. " * 1000
    cut = pieces(text)
    assert [end for _, end in cut][:-1] == [start for start, _ in cut][1:]
    assert all(text[start:end].strip().startswith("A") and text[start:end].strip().endswith(".") for start, end in cut)


def test_the_trial_tells_a_pattern_that_runs_away() -> None:
    with pytest.raises(RanAway):
        slowest(r"\b(?:(?:be|been|become) |been )+(?:used|close) to\b", LONGEST, 0.5)
    slowest(to_regex("(~be |been |become )+(used|close) to"), LONGEST, 0.5)
    assert f"{{1,{MOST_TURNS}}}" in to_regex("(very |been )+used to")
    assert to_regex(r"a \)+ b").count("{") == to_regex("a b").count("{") + 1
