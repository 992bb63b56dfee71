"""The check: one pass for words, patterns only near them, then the context of each match. Pure: text in, findings out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.finding import Child, Finding
from childfirst.rules.wording.guards import GUARDS
from childfirst.rules.wording.meaning import close_in_meaning
from childfirst.rules.wording.negation import negated
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.prefilter import Line, prefilter
from childfirst.rules.wording.referents import about_adult, said_of_another, writer_acts
from childfirst.rules.wording.sentences import Span, pieces
from childfirst.rules.wording.setting import about_words, explained, fixed_phrase, proper_name, to_be_expected
from childfirst.rules.wording.speakers import reported
from childfirst.rules.wording.structure import grade_below_facts

LONG: Final = 20_000
"""Characters from which a text is first read for words that any pattern needs: in a note there nearly always are some."""
OF_THE_CHILD: Final = frozenset({"blame", "adultify", "label", "doubt", "slur"})
"""Kinds of wording that say how somebody is or acts: they harm only if that is the child."""
_RANK: Final = {"H": 0, "M": 1, "L": 2}


def check(
    text: str,
    field: str = "narrative",
    children: Sequence[Child] = (),
    adults: Sequence[str] = (),
    *,
    quiet_layer: bool = True,
) -> list[Finding]:
    """What the words of a note may do to a child, with reasons and better words. In the order in which they stand."""
    if len(text) > LONG and not quiet_layer and text.isascii() and prefilter().passes(text):
        return []
    notes = [(start, Note(text[start:end], field, children, adults)) for start, end in pieces(text)]
    found = [
        _finding(note, entry, start, end, first)
        for first, note in notes
        for entry, start, end in _kept(note, _matches(note))
    ]
    folded = "".join(note.folded for _, note in notes)
    found += [each for each in grade_below_facts(text, folded) if not _covered(each, found)]
    if quiet_layer:
        found += [each for first, note in notes for each in _quiet(note, found, first)]
    return sorted(found, key=lambda each: (each.start, each.end))


def _quiet(note: Note, found: list[Finding], first: int) -> list[Finding]:
    """What the quiet layer adds to one piece, which begins at `first`."""
    last = first + len(note.text)
    known = [_moved(each, -first) for each in found if first <= each.start < last]
    return [_moved(each, first) for each in close_in_meaning(note, known)]


def _moved(each: Finding, by: int) -> Finding:
    return replace(each, start=each.start + by, end=each.end + by) if by else each


def _covered(each: Finding, found: list[Finding]) -> bool:
    return any(other.start < each.end and each.start < other.end for other in found)


def _matches(note: Note) -> list[tuple[Entry, int, int]]:
    """Every pattern's matches, whatever stands around them."""
    matches = []
    for line, span, places in prefilter().candidates(note):
        if note.field not in line.entry.fields:
            continue
        for start, end in _found(line, note.folded, span, places):
            first, last = _trimmed(note.folded, start, end)
            if last > first:
                matches.append((line.entry, first, last))
    return matches


def _found(line: Line, folded: str, span: Span, places: list[int] | None) -> list[Span]:
    """Where one line matches in one sentence. No two overlap."""
    if places is None:
        return [found.span() for found in line.regex.finditer(folded, *span)]
    match, after, last = line.regex.match, 0, span[1]
    spans = []
    for place in places:
        if place >= after:
            found = match(folded, place, last)
            if found:
                after = found.end()
                spans.append(found.span())
    return spans


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    while end > start and folded[end - 1] in " ,-\n":
        end -= 1
    while start < end and folded[start] in " ,-\n":
        start += 1
    return start, end


def stands(note: Note, entry: Entry, start: int, end: int) -> bool:
    """Whether the words still harm in their context: who says them, of whom, and whether the clause says it is not so."""
    if (
        note.quoted(start, end)
        or proper_name(note, start, end)
        or fixed_phrase(note, start, end)
        or about_words(note, start)
        or explained(note, start, end)
    ):
        return False
    if entry.fine_beside and entry.fine_beside.search(note.folded, *note.sentence(start)):
        return False
    if any(GUARDS[guard](note, start, end) for guard in entry.guards):
        return False
    if entry.kind in OF_THE_CHILD and (writer_acts(note, start, end) or said_of_another(note, start, end)):
        return False
    if entry.kind == "doubt" and to_be_expected(note, start, end):
        return False
    if entry.negatable and negated(note, start, end):
        return False
    if reported(note, start, end, child_too=not entry.of_speech):
        return False
    return entry.about == "anyone" or not about_adult(note, start, end)


def _kept(note: Note, matches: list[tuple[Entry, int, int]]) -> list[tuple[Entry, int, int]]:
    """Of the matches that their context leaves standing and that overlap, the weightiest and then the longest; of a lesser one, what
    stands clear if that is most of it. One that would be left out anyway is not asked about."""
    kept: list[tuple[Entry, int, int]] = []
    for entry, start, end in sorted(matches, key=lambda match: (_RANK[match[0].weight], match[1] - match[2], match[1])):
        left, right = start, end
        for _, a, b in kept:
            if a < right and left < b:
                left, right = (left, min(right, a)) if a - left >= right - b else (max(left, b), right)
        clear = right - left == end - start or (right - left) * 10 >= (end - start) * 7
        if clear and stands(note, entry, start, end):
            kept.append((entry, left, right))
    return kept


def _finding(note: Note, entry: Entry, start: int, end: int, first: int) -> Finding:
    return Finding(
        first + start,
        first + end,
        note.text[start:end],
        entry.kind,
        entry.weight,
        entry.why,
        entry.suggestion,
        entry.source,
        "pattern",
        entry.id,
    )
