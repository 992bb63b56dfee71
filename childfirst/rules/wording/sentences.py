"""Sentences, well enough: notes are full of short forms, times and fragments."""

import re
from bisect import bisect_right
from typing import Final

Span = tuple[int, int]
_STOP: Final = re.compile(r"[.!?][\"')\]]*(?=\s|$)|\n\s*\n|\n(?=\s*[-*#|>•])|;(?=\s)")
_SHORT: Final = re.compile(r"(?:\b(?:mr|mrs|ms|dr|st|rd|approx|no|ref|re|insp|sgt|eg|ie|e\.g|i\.e|etc|vs|appt|hrs|yr|yrs|min|mins|dob|s)|\b[a-z])\.$")


def sentences(folded: str) -> list[Span]:
    """Start and end of each sentence, in order, covering the text."""
    spans, start = [], 0
    for stop in _STOP.finditer(folded):
        if stop[0][0] == "." and _SHORT.search(folded[max(0, stop.start() - 8) : stop.start() + 1]) and not _looks_over(folded, stop.end()):
            continue
        spans.append((start, stop.end()))
        start = stop.end()
    if start < len(folded) or not spans:
        spans.append((start, len(folded)))
    return spans


def _looks_over(folded: str, place: int) -> bool:
    return place >= len(folded.rstrip())


def sentence_at(spans: list[Span], place: int) -> int:
    """The number of the sentence that holds a place."""
    return max(0, bisect_right(spans, (place, len(spans) and spans[-1][1] + 1)) - 1)
