"""Sentences, well enough: notes are full of short forms, times and fragments."""

import re
from typing import Final

from childfirst.rules.wording.fold import plain

Span = tuple[int, int]
LONGEST: Final = 1200  # characters in one sentence
PIECE: Final = 10_000
"""Characters that are read as one. No note is so long; what is grows with its length alone, however it is made up."""
_STOP: Final = re.compile(r"[.!?;\n](?:(?<=[.!?])[\"')\]]*(?=\s|$)|(?<=\n)(?:\s*\n|(?=\s*[-*#|>]))|(?<=;)(?=\s))")
_SHORT: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "rd",
        "approx",
        "no",
        "ref",
        "re",
        "insp",
        "sgt",
        "eg",
        "ie",
        "e.g",
        "i.e",
        "etc",
        "vs",
        "appt",
        "yr",
        "yrs",
        "min",
        "mins",
        "s",
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "j",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "q",
        "r",
        "t",
        "u",
        "v",
        "w",
        "x",
        "y",
        "z",
    ]
)


def sentences(folded: str) -> list[Span]:
    """Start and end of each sentence, in order, covering the text."""
    spans, start = [], 0
    for stop in _STOP.finditer(folded):
        first = stop.start()
        if folded[first] == "." and folded[max(0, first - 8) : first].rpartition(" ")[2] in _SHORT:
            continue
        spans.append((start, stop.end()))
        start = stop.end()
    if start < len(folded) or not spans:
        spans.append((start, len(folded) + 1))
    return [part for span in spans for part in _parts(folded, *span)]


def _parts(folded: str, start: int, end: int) -> list[Span]:
    """A text without a full stop is taken in parts, so that no pattern has to look far."""
    parts = []
    while end - start > LONGEST:
        cut = folded.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        parts.append((start, cut))
        start = cut
    return [*parts, (start, end)]


def pieces(text: str) -> list[Span]:
    """A text cut where sentences end, so that no piece is longer than `PIECE`. Most are one piece."""
    if len(text) <= PIECE:
        return [(0, len(text))]
    spans, start, last = [], 0, 0
    for _, end in sentences(plain(text).lower()):
        if end - start > PIECE:
            spans.append((start, last))
            start = last
        last = min(end, len(text))
    return [*spans, (start, len(text))]
