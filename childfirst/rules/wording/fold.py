"""One plain character for every character of a note, so that offsets never move; and a child's name as marks.

Patterns read the folded text. They see that a child is named and never which name, so a finding cannot depend on it.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from childfirst.rules.wording.pieces import NAME_MARK

_SAME: Final = {"‘": "'", "’": "'", "‛": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'}
_DASHES: Final = "‐‑‒–—―−"
_TITLES: Final = r"(?:Mr|Mrs|Ms|Miss|Dr|PC|DC|DS|DI|PS|Sgt|Insp|Inspector|Sergeant|PCSO)\.?\s+$"


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
    if not names:
        return kept, kept.lower()
    marked = list(kept.lower())
    for name in names:
        if _latin(name):
            _mark(kept, plain(name), marked)
        if not name.isascii():
            _mark(text, name, marked)
    return kept, "".join(marked)


def _latin(name: str) -> bool:
    return all(
        character.isascii() or unicodedata.name(character, "").startswith(("LATIN", "RIGHT", "LEFT"))
        for character in name
    )


def _mark(text: str, name: str, marked: list[str]) -> None:
    first, last = _named(name)
    for pattern in (first, last):
        for found in pattern.finditer(text) if pattern else ():
            if pattern is last and _somebody_else(text[: found.start()]):
                continue
            for place in range(found.start(), found.end()):
                if text[place] != " ":
                    marked[place] = NAME_MARK


def _somebody_else(before: str) -> bool:
    """A surname after a title or another first name is not the child's."""
    return bool(re.search(_TITLES, before[-12:]) or re.search(r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+ $", before[-25:]))
