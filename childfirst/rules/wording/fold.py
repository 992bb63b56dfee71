"""One plain character for every character of a note, so that offsets never move; and a child's name as marks.

Patterns read the folded text. They see that a child is named and never which name, so a finding cannot depend on it.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from childfirst.rules.wording.pieces import NAME_MARK

_SAME: Final = {"‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_DASHES: Final = "‐‑‒–—―−"
_LETTERS: Final = re.compile("[^ ]")
_TITLES: Final = r"(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|DI|PS|Sgt|Insp|Inspector|Sergeant|PCSO)\.?\s+$"

Span = tuple[int, int]


class _Plain(dict[int, str]):
    """Fills itself as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


def _plain(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character in _DASHES:
        return "-"
    if character in "\r\n":
        return "\n"
    if character == "_":
        return " "
    base = unicodedata.normalize("NFKD", character)[:1]
    if base.isascii() and (base.isprintable() or base in "\t"):
        return " " if base.isspace() else base
    if character.isalpha():
        return "x"
    return " " if character.isspace() else "\x01"


_PLAIN: Final = _Plain()
_ASCII: Final = bytes(ord(_plain(chr(code))) if code < 128 else code for code in range(256))


def plain(text: str) -> str:
    """The text in ASCII, character for character, keeping capitals."""
    if text.isascii():
        return text.encode("ascii").translate(_ASCII).decode("ascii")
    return text.translate(_PLAIN)


@lru_cache(maxsize=4096)
def _named(name: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds the first name (or the whole name), and what finds the surname alone."""
    parts = [part for part in name.split() if any(c.isalpha() for c in part) and (len(part) > 1 or not part.isascii())]
    if not parts:
        return None, None
    spellings = [f"(?:{'|'.join(dict.fromkeys(map(re.escape, (part, part.upper(), part.title()))))})" for part in parts]
    whole = r"[ \-]{1,2}".join(spellings)
    first = re.compile(rf"(?<![\w'])(?:{whole}|{spellings[0]}(?: {spellings[-1]})?)(?![\w])")
    last = re.compile(rf"(?<![\w'])(?:{'|'.join(spellings[1:])})(?![\w])") if len(parts) > 1 else None
    return first, last


def fold(text: str, names: Sequence[str]) -> tuple[str, str]:
    """The plain text, and the text that patterns read: lower case, each child's name as marks."""
    kept = plain(text)
    named: set[Span] = set()
    for name in names:
        if name.isascii() or _latin(name):
            named.update(_places(kept, plain(name)))
        if not name.isascii():
            named.update(_places(text, name))
    folded = kept.lower()
    for start, end in named:
        folded = folded[:start] + _LETTERS.sub(NAME_MARK, folded[start:end]) + folded[end:]
    return kept, folded


def _latin(name: str) -> bool:
    return all(
        character.isascii() or unicodedata.name(character, "").startswith(("LATIN", "RIGHT", "LEFT"))
        for character in name
    )


def _places(text: str, name: str) -> Iterator[Span]:
    """Where a name stands, and where its surname does alone."""
    first, last = _named(name)
    for found in first.finditer(text) if first else ():
        yield found.span()
    for found in last.finditer(text) if last else ():
        if not _somebody_else(text[max(0, found.start() - 25) : found.start()]):
            yield found.span()


def _somebody_else(before: str) -> bool:
    """A surname after a title or another first name is not the child's."""
    return bool(re.search(_TITLES, before[-12:]) or re.search(r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+ $", before[-25:]))
