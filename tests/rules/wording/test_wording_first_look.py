"""The first look may let too much through; it must lose nothing that the patterns would find, and what it keeps is never stale."""

import json
import re
from math import inf
from pathlib import Path

import pytest

from childfirst.rules.wording import ENTRIES, Child, check, table
from childfirst.rules.wording.check import _found
from childfirst.rules.wording.literals import EDGE
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.openings import cuts, most_gaps, openings, starts_with_word
from childfirst.rules.wording.pieces import NAME_MARK, to_regex
from childfirst.rules.wording.prefilter import lines, prefilter
from childfirst.rules.wording.sought import Sought

BUILDING = Path(__file__).parent / "notes" / "building.jsonl"
NOTES = [json.loads(line)["text"] for line in BUILDING.read_text(encoding="utf-8").splitlines()]
EXAMPLES = [text for entry in ENTRIES for text in (*entry.fires, *entry.quiet)]


def begins(pattern: str) -> set[tuple[frozenset[str] | None, ...]]:
    return set(openings(cuts(to_regex(pattern, gap=EDGE, edge=EDGE))[0]))


@pytest.mark.parametrize("text", ["\n\n".join(NOTES[:25]), "\n\n".join(EXAMPLES)], ids=["notes", "examples"])
def test_a_pattern_is_tried_wherever_it_matches(text: str) -> None:
    note = Note(text, "narrative", ())
    tried = {(line.number, span): places for line, span, places in prefilter().candidates(note)}
    for line in lines():
        for span in note.sentences:
            matches = [found.span() for found in line.regex.finditer(note.folded, *span)]
            if matches:
                assert (line.number, span) in tried, line.pattern
                assert _found(line, note.folded, span, tried[line.number, span]) == matches, line.pattern


def test_how_a_pattern_begins() -> None:
    assert begins("(very )?(naughty|bad) boy") == {
        (frozenset({"very"}), frozenset({"naughty", "bad"}), frozenset({"boy"})),
        (frozenset({"naughty", "bad"}), frozenset({"boy"}), None),
    }
    assert begins("promiscu(ous|ity)") == {(frozenset({"promiscuous", "promiscuity"}), None, None)}
    assert begins(r"hard\w* done") == {(frozenset({"hard", "hard*"}), frozenset({"done"}), None)}
    assert begins(r"\w+ing about it") == {(None, frozenset({"about"}), frozenset({"it"}))}
    assert begins("don't _2 know") == {(frozenset({"don"}), frozenset({"t"}), None)}
    assert begins(f"{NAME_MARK}+ ran") == {(frozenset({NAME_MARK}), frozenset({"ran"}), None)}
    assert begins("(ha )+no")


def test_a_pattern_that_begins_with_no_word_is_looked_for_everywhere() -> None:
    assert starts_with_word(cuts(to_regex("a ?b", gap=EDGE, edge=EDGE))[0])
    assert not starts_with_word(cuts(to_regex("(|'s) fine", gap=EDGE, edge=EDGE))[0])


def test_how_far_before_a_later_word_a_match_can_begin() -> None:
    whole, *later = cuts(to_regex("{adv}(very )?(naughty|bad) _2 boy", gap=EDGE, edge=EDGE))
    assert [most_gaps(whole[1 : len(whole) - len(nodes) + 1]) for nodes in later][-1] > 3
    assert most_gaps(cuts(to_regex("one-two three", gap=EDGE, edge=EDGE))[0]) == 2 + 2  # and the edges
    assert most_gaps(cuts(r"[^.]*")[0]) == inf
    assert most_gaps(cuts(rf"(?:{EDGE}{NAME_MARK}+)*")[0]) == 0  # more of one name
    assert most_gaps(cuts(r"[\w'-]{0,3}")[0]) == 3


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:naught\w+|bad) boys?\b",
        r"(?<![\w\x02])(?:he|she|\x02+(?: \x02+)*)(?:'s)? (?:is|was)\b",
        r"\b(?:told|asked)(?: \w+){0,2} to\b",
        r"\bno\s+(?:\w+\s+)?$",
    ],
)
def test_what_is_sought_is_what_re_finds(pattern: str) -> None:
    sought, plain = Sought(pattern), re.compile(pattern)
    for text in [
        "\n\n".join(EXAMPLES[:400]),
        "Kai's mum asked Kai-Lee (14) not to go. Kai was naughty; bad boys. no more ",
    ]:
        note = Note(text, "narrative", [Child("Kai Lee")])
        for span in [(0, len(text)), *note.sentences]:
            last = min(span[1], len(text))
            expected = [found.span() for found in plain.finditer(note.folded, span[0], last)]
            assert [found.span() for found in sought.finditer(note, span[0], last)] == expected


@pytest.mark.parametrize("pattern", [r"(?:^|, )bad", r"[^.;]{0,60}bad", r"'s bad"])
def test_what_begins_with_no_word_cannot_be_sought(pattern: str) -> None:
    with pytest.raises(ValueError, match="may begin with no word of its own"):
        Sought(pattern)


def test_what_is_kept_is_what_would_be_worked_out() -> None:
    kept = table._kept()
    assert set(kept) == {table.fingerprint(line.pattern) for line in lines()}, "make fix writes the table anew"
    for line in lines()[::60]:
        one, again = kept[table.fingerprint(line.pattern)], table.worked_out(line.pattern)
        assert (one.back, set(one.tracks), one.rarest, one.needs) == (
            again.back,
            set(again.tracks),
            again.rarest,
            again.needs,
        )


def test_a_changed_pattern_or_changed_code_is_worked_out_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = table.fingerprint("a new idea")
    assert before not in table._kept()
    assert table.look("a new idea").tracks == ((frozenset({"a"}), frozenset({"new"}), frozenset({"idea"})),)
    monkeypatch.setattr(table, "_code", lambda: b"other code")
    assert table.fingerprint("a new idea") != before


@pytest.mark.parametrize("held", ["", "[]", '{"sets": [], "patterns": {"x": [1, [[9]], 9, []]}}'])
def test_a_table_that_cannot_be_read_is_worked_out(held: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "table.json"
    path.write_text(held)
    monkeypatch.setattr(table, "KEPT", path)
    assert table._kept.__wrapped__() == {}


def test_a_book_passes_only_if_no_pattern_could_match() -> None:
    nothing = "Vehicle index photographed. " * 2_000
    assert prefilter().passes(nothing)
    assert check(nothing, quiet_layer=False) == []
    for text in EXAMPLES:
        if text.isascii() and check(text, quiet_layer=False):
            assert not prefilter().passes(text), text
    found = check(f"{nothing} In my view Kai (14) was asking for it.", quiet_layer=False)
    assert [each.entry for each in found] == ["asking-for-it"]
