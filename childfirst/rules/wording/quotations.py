"""Quotation spans: what stands in somebody's own words, in double, curly or single quotation marks."""

import re
from bisect import bisect_right
from operator import itemgetter
from typing import Final

Span = tuple[int, int]
_LONGEST: Final = 700
_DOUBLE: Final = re.compile(r'"|\n\s*\n')
_OPENS: Final = re.compile(r"'(?<![\w'\x02]')(?=[\w\x02])")
_CLOSES: Final = re.compile(r"'(?<=[\w.,!?\x02)]')(?![\w\x02])")


def quotations(plain: str) -> list[Span]:
    """Every quoted stretch. An apostrophe is not a quotation mark, and a mark without its pair quotes nothing."""
    spans = _double(plain) if '"' in plain else []
    return spans + (_single(plain, spans) if "'" in plain else [])


def _double(plain: str) -> list[Span]:
    """Pairs that open before a word and close after one: the inches of 5'2" open nothing."""
    spans: list[Span] = []
    opened = -1
    for mark in _DOUBLE.finditer(plain):
        place = mark.start()
        if mark[0] != '"' or (opened >= 0 and place - opened > _LONGEST):
            opened = -1
        if mark[0] != '"':
            continue
        before, after = plain[place - 1 : place] or " ", plain[place + 1 : place + 2] or " "
        if opened < 0 and not after.isspace() and not before.isalnum():
            opened = place
        elif opened >= 0 and not before.isspace():
            spans.append((opened, place + 1))
            opened = -1
    return spans


def _single(plain: str, known: list[Span]) -> list[Span]:
    spans: list[Span] = []
    for opened in _OPENS.finditer(plain):
        start = opened.start()
        before = bisect_right(known, start, key=itemgetter(0))
        if any(start < end for _, end in known[max(0, before - 1) : before] + spans[-1:]):
            continue
        paragraph_end = plain.find("\n", start)
        limit = min(start + _LONGEST, paragraph_end if paragraph_end > 0 else len(plain))
        closed = _CLOSES.search(plain, start + 2, limit)
        if closed:
            spans.append((start, closed.end()))
    return spans
