"""Quotation spans: what stands in somebody's own words, in double, curly or single quotation marks."""

import re
from typing import Final

Span = tuple[int, int]
_LONGEST: Final = 700
_OPENS: Final = re.compile(r"(?<![\w'\x02])'(?=[\w\x02])")
_CLOSES: Final = re.compile(r"(?<=[\w.,!?\x02)])'(?![\w\x02])")


def quotations(plain: str) -> list[Span]:
    """Every quoted stretch. An apostrophe is not a quotation mark, and a mark without its pair quotes nothing."""
    spans = _double(plain) if '"' in plain else []
    return spans + (_single(plain, spans) if "'" in plain else [])


def _double(plain: str) -> list[Span]:
    spans, offset = [], 0
    for paragraph in plain.split("\n"):
        marks = [offset + place for place, character in enumerate(paragraph) if character == '"']
        spans += [(a, b + 1) for a, b in zip(marks[::2], marks[1::2], strict=False) if b - a <= _LONGEST]
        offset += len(paragraph) + 1
    return spans


def _single(plain: str, known: list[Span]) -> list[Span]:
    spans: list[Span] = []
    for opened in _OPENS.finditer(plain):
        start = opened.start()
        if any(a <= start < b for a, b in known + spans):
            continue
        paragraph_end = plain.find("\n", start)
        limit = min(start + _LONGEST, paragraph_end if paragraph_end > 0 else len(plain))
        closed = _CLOSES.search(plain, start + 2, limit)
        if closed:
            spans.append((start, closed.end()))
    return spans
