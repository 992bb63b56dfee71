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
    base = unicodedata.normalize("NFKD", character)[:1]
    if base.isascii() and (base.isprintable() or base in "\t"):
        return " " if base.isspace() else base
    if character.isalpha():
        return "x"
    return " " if character.isspace() else "\x01"


_PLAIN: Final = _Plain()
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f`]")
_CONTROLS: Final = {code: _plain(chr(code)) for code in range(128)}


def plain(text: str) -> str:
    """The text in ASCII, character for character, keeping capitals."""
    if text.isascii():
        return text.translate(_CONTROLS) if _CONTROL.search(text) else text
    return text.translate(_PLAIN)


@lru_cache(maxsize=4096)
def _named(name: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What finds the first name (or the whole name), and what finds the surname alone."""
    parts = [re.escape(part) for part in plain(name).split() if len(part) > 1 and any(c.isalpha() for c in part)]
    if not parts:
        return None, None
    spellings = [f"(?:{part}|{part.upper()}|{part.title()})" for part in parts]
    whole = r"[ \-]{1,2}".join(spellings)
    first = re.compile(rf"(?<![\w'])(?:{whole}|{spellings[0]}(?: {spellings[-1]})?)(?![\w])")
    last = re.compile(rf"(?<![\w'])(?:{'|'.join(spellings[1:])})(?![\w])") if len(parts) > 1 else None
    return first, last


def fold(text: str, names: Sequence[str]) -> tuple[str, str]:
    """The plain text, and the text that patterns read: lower case, each child's name as marks."""
    kept = plain(text)
    marked = kept
    for name in names:
        first, last = _named(name)
        if first:
            marked = first.sub(_marks, marked)
        if last:
            marked = last.sub(lambda found: _surname(found, kept), marked)
    return kept, marked.lower()


def _marks(found: re.Match[str]) -> str:
    return re.sub(r"[^ ]", NAME_MARK, found[0])


def _surname(found: re.Match[str], text: str) -> str:
    """A surname alone is the child's, unless it stands after a title or another first name."""
    before = text[: found.start()]
    if re.search(_TITLES, before) or re.search(r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+ $", before[-25:]):
        return found[0]
    return _marks(found)
