"""The quiet layer: a clause close in meaning to an example of ours, though none of its words is listed. Always weight L.

It speaks only where no pattern did, of the child, in the writer's own voice; and sooner in a note in which a pattern found something:
who blames in one line often does in the next.
"""

from collections.abc import Iterator
from typing import Final

from childfirst.rules.wording.closeness import clauses, closeness
from childfirst.rules.wording.finding import Finding
from childfirst.rules.wording.negation import negated
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.referents import about_adult
from childfirst.rules.wording.sentences import Span
from childfirst.rules.wording.setting import about_words, fixed_phrase
from childfirst.rules.wording.speakers import reported

LONGEST: Final = 22


def close_in_meaning(note: Note, known: list[Finding]) -> list[Finding]:
    """Clauses near an example and clear of every finding of the patterns."""
    learnt = closeness()
    beside = any(each.weight != "L" for each in known)
    least = learnt.least_beside if beside else learnt.least
    return [
        _finding(note, start, end)
        for start, end in open_clauses(note, known)
        if learnt.of(note.folded[start:end]) >= least and stands(note, start, end)
    ]


def open_clauses(note: Note, known: list[Finding]) -> Iterator[Span]:
    """Clauses that are clear of every finding and short enough to be close to an example."""
    for first, last in note.sentences:
        for place, stop in clauses(note.folded, first, min(last, len(note.text))):
            start, end = _trimmed(note.folded, place, stop)
            if any(each.start < end and start < each.end for each in known):
                continue
            if len(note.folded[start:end].split()) <= LONGEST:
                yield start, end


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    while start < end and folded[start] in " \"'()-":
        start += 1
    while end > start and folded[end - 1] in " \"'()-":
        end -= 1
    return start, end


def stands(note: Note, start: int, end: int) -> bool:
    """Whether it is of the child, in the writer's own voice, and not denied."""
    return not (
        note.quoted(start, end)
        or about_words(note, start)
        or negated(note, start, end)
        or reported(note, start, end)
        or about_adult(note, start, end)
        or fixed_phrase(note, start, end)
    )


def _finding(note: Note, start: int, end: int) -> Finding:
    example, words = closeness().nearest(note.folded[start:end])
    return Finding(
        start,
        end,
        note.text[start:end],
        example.kind,
        "L",
        f"Close in meaning to “{example.text}”" + (f" (here: {', '.join(words)})." if words else "."),
        "Read it again as the child would. If it says that, say what happened and who did it; if not, leave it.",
        "Our own design: learnt from labelled notes of our own, not a judgement",
        "meaning",
        "close-in-meaning",
    )
