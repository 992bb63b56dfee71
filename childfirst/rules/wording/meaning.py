"""The quiet layer: a clause that shares its ideas with an example of ours, though none of its words is listed. Always weight L.

A clause is close when three or more of its words stand for ideas of one example, and for most of the ideas of that example.
It speaks only where no pattern did, of the child, in the writer's own voice.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from childfirst.rules.wording.concepts import ideas
from childfirst.rules.wording.finding import Finding
from childfirst.rules.wording.negation import negated
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.referents import about_adult
from childfirst.rules.wording.setting import about_words
from childfirst.rules.wording.speakers import reported

FEWEST_IDEAS: Final = 3
SHARE: Final = 0.6
LONGEST: Final = 22
_CLAUSE: Final = re.compile(r"[^,;:.!?\n]+")
_EXAMPLES: Final = {
    "blame": (
        "She chose to go back to the older man",
        "He knew the risk and wanted the money",
        "She enjoys the gifts and money from older men",
        "She was told of the danger and ignored advice and chose to go",
        "She asked for trouble by the way she was dressed for older men",
        "He refused every offer of help and support and would not talk",
        "She plays on sympathy to get what she wants",
        "She wanted sex with older men",
        "She left home to drink with older men and enjoyed it",
        "He took the phone and the trainers and kept going back for money",
        "She turned away help and support and chose to be with him",
        "She knew better and still went out with men in the night",
        "He was rude and would not answer or explain",
    ),
    "adultify": (
        "He is big and strong and old for his age",
        "She can cope alone and handle herself at her age",
        "She knows about sex beyond her years and looks older",
        "He looks old and is big and a threat",
    ),
    "minimise": (
        "He usually goes missing and is always back home by morning",
        "The baby was asleep and noticed nothing and is fine",
        "It was only a small row and nothing to worry about",
        "She is too young to notice the row and is fine",
        "There was no concern and the child was fine and settled asleep",
        "She makes a scene over nothing for attention as usual",
        "The picture was only a bit of fun and no harm was done",
        "Looking for him again is a waste of officers and time as he always comes home",
        "The children heard nothing of the row and slept",
    ),
    "doubt": (
        "Her story changes and I doubt she is telling the truth about it",
        "He lied before and I question his account",
        "She told a false story and I do not believe her claim",
        "Her account is convenient and differs from the truth",
        "She only told us once she was in trouble so I question it",
    ),
    "label": (
        "He will end in prison like his father and brother, a bad family of criminals",
        "He is known for drug dealing and bad crime with his family",
    ),
    "race": ("It is usual in their culture and family and community",),
    "frame": ("She refused to give a statement so the case was closed",),
}


@dataclass(frozen=True, slots=True)
class _Example:
    kind: str
    text: str
    ideas: frozenset[str]


@cache
def _examples() -> tuple[_Example, ...]:
    made = [
        _Example(kind, text, frozenset(ideas(text.lower())) - {"CHILD"})
        for kind, texts in _EXAMPLES.items()
        for text in texts
    ]
    return tuple(each for each in made if len(each.ideas) >= FEWEST_IDEAS)


def close_in_meaning(note: Note, known: list[Finding]) -> list[Finding]:
    """Clauses near an example and clear of every finding of the patterns."""
    found = []
    for first, last in note.sentences:
        for clause in _clauses(note, first, min(last, len(note.text))):
            start, end = clause
            if any(each.start < end and start < each.end for each in known):
                continue
            example = _nearest(note.folded[start:end])
            if example and _stands(note, start, end):
                found.append(_finding(note, start, end, example))
    return found


def _clauses(note: Note, first: int, last: int) -> list[tuple[int, int]]:
    spans = []
    for clause in _CLAUSE.finditer(note.folded, first, last):
        start, end = clause.start(), clause.end()
        while start < end and note.folded[start] in " \"'()-":
            start += 1
        while end > start and note.folded[end - 1] in " \"'()-":
            end -= 1
        if FEWEST_IDEAS <= len(note.folded[start:end].split()) <= LONGEST:
            spans.append((start, end))
    return spans


def _nearest(clause: str) -> _Example | None:
    words = {idea: word for idea, word in ideas(clause).items() if idea != "CHILD"}
    if len(set(words.values())) < FEWEST_IDEAS:
        return None
    close = [each for each in _examples() if _shared(each, words) >= max(FEWEST_IDEAS, SHARE * len(each.ideas))]
    return max(close, key=lambda each: _shared(each, words), default=None)


def _shared(example: _Example, words: dict[str, str]) -> int:
    """How many different words of the clause stand for ideas of the example."""
    return len({word for idea, word in words.items() if idea in example.ideas})


def _stands(note: Note, start: int, end: int) -> bool:
    return not (
        note.quoted(start, end)
        or about_words(note, start)
        or negated(note, start, end)
        or reported(note, start, end)
        or about_adult(note, start, end)
        or re.search(r"\b(?:not|never|no longer|i|we)\b|n't\b", note.folded[start:end])
    )


def _finding(note: Note, start: int, end: int, example: _Example) -> Finding:
    shared = sorted(word for idea, word in ideas(note.folded[start:end]).items() if idea in example.ideas)
    return Finding(
        start,
        end,
        note.text[start:end],
        example.kind,
        "L",
        f"Close in meaning to “{example.text}” (here: {', '.join(dict.fromkeys(shared))}).",
        "Read it again as the child would. If it says that, say what happened and who did it; if not, leave it.",
        "Our own design: a lexicon of ideas, not a judgement",
        "meaning",
        "close-in-meaning",
    )
