"""How a clause is built, whatever it is about: its small words as they stand, other words by their endings only.

A judgement and an account are built differently ("she knows what she is doing", "she told me that she had walked"), in words nobody listed too.
"""

import re
from functools import cache
from typing import Final

_WORDS: Final = (
    "the a an and or but so of to in on at for with from by as that this it is was are were be been being has have had do does did no not "
    "nothing never nor will would can could may might must should i we my our us you your who which what when where if because than then "
    "there here up out off down over back into about all any some each every one two more most very too just only even still like again "
    "always own such same other another now how why well"
)
_SMALL: Final = frozenset(_WORDS.split())
_WHOSE: Final = {"he": "@", "she": "@", "they": "@", "him": "@o", "her": "@o", "them": "@o", "his": "@p", "their": "@p"}
_ENDINGS: Final = ("ing", "ed", "ly", "er", "est", "ful", "ive", "ous", "able", "al", "y", "s")
_WORD: Final = re.compile(r"[a-z']+|\x02+|\d+")


@cache
def _part(word: str) -> str:
    if word in _SMALL:
        return word
    if not word[0].isalpha() and word[0] != "'":
        return "@" if word[0] == "\x02" else "#"
    ending = next((each for each in _ENDINGS if word.endswith(each) and len(word) > len(each) + 2), "")
    return _WHOSE.get(word) or f"*{ending}"


def manner(clause: str) -> list[str]:
    """Runs of one, two and three parts, from the clause's beginning to its end, and its length in steps of three words."""
    parts = ["^", *(_part(word) for word in _WORD.findall(clause)), "$"]
    runs = {f"~{min(6, len(parts) // 3)}", *parts}
    for size in (2, 3):
        runs.update(["~".join(run) for run in zip(*(parts[place:] for place in range(size)), strict=False)])
    return sorted(runs)
