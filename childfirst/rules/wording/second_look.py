"""A second look at what a pattern found: does it stand, in this place, as found words stood in labelled notes? If hardly, it only suggests.

Patterns see words; guards see what somebody thought of. This weighs what stands around the words: who is named before them, what opens the
sentence, what follows. `tools/second_look.py` learns the weights from every match of a pattern in the labelled notes, harmful or not, and
writes `second_look.json`. A finding is never dropped by it, only asked more softly, and it says by which words.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Final

from childfirst.rules.wording.entry import Entry
from childfirst.rules.wording.finding import Finding
from childfirst.rules.wording.note import Note

KEPT: Final = Path(__file__).with_name("second_look.json")
NEAR, FAR, LONGEST = 0.9, 0.36, 20
"""What a word next to the match weighs, and one further off in the sentence or of the match; words before it that count."""
_COUNT_AGES: Final = frozenset({"couple", "peer", "peer_fight", "other_pair"})
_WORD: Final = re.compile(r"\x02+|[a-z']+|\d+|[\"',;:()]")
_CHILD: Final = re.compile(r"\x02|\b(?:he|she|him|her)\b")


def _words(folded: str) -> list[str]:
    return ["@" if word[0] == "\x02" else "#" if word[0].isdigit() else word for word in _WORD.findall(folded)]


def signs(note: Note, entry: Entry, start: int, end: int) -> dict[str, float]:
    """What is weighed of a match and of the sentence around it."""
    first, last = note.sentence(start)
    before, words, after = (_words(note.folded[a:b]) for a, b in ((first, start), (start, end), (end, last)))
    found = {f"before {word}": FAR for word in before} | {f"after {word}": FAR for word in after}
    found |= {f"word {word}": FAR for word in words}
    found |= {f"-{place} {word}": NEAR for place, word in enumerate(reversed(before[-3:]), 1)}
    found |= {f"+{place} {word}": NEAR for place, word in enumerate(after[:3], 1)}
    found |= {f"kind {entry.kind}": NEAR, f"weight {entry.weight}": NEAR, f"field {note.field}": NEAR}
    how = {"of a child": _CHILD.search(note.folded, start, end), "alone": not before and len(after) < 2, "opening": not before}
    found |= {f"is {name}": NEAR for name, there in how.items() if there}
    return found | {"long before": NEAR * min(len(before), LONGEST) / LONGEST, "long": NEAR * min(len(words), 10) / 10}


@dataclass(frozen=True, slots=True)
class SecondLook:
    """The weights as they were learnt."""

    weights: Mapping[str, float]
    base: float
    least: float

    def of(self, found: Mapping[str, float]) -> float:
        """The higher, the more like wording that harmed."""
        return self.base + sum(share * self.weights[sign] for sign, share in found.items() if sign in self.weights)

    def against(self, found: Mapping[str, float]) -> list[str]:
        """The words around that weighed most against it."""
        weighed = {
            sign.split(" ", 1)[1]: share * self.weights.get(sign, 0.0)
            for sign, share in found.items()
            if sign[0] in "-+" or sign.startswith(("before ", "after "))
        }
        named = [word for word in weighed if weighed[word] < -0.05 and word[0].isalpha()]
        return sorted(named, key=lambda word: weighed[word])[:3]


@cache
def second_look() -> SecondLook:
    """Read once."""
    held = json.loads(KEPT.read_text(encoding="utf-8"))
    return SecondLook(held["weights"], held["base"], held["least"])


def looked_at(entry: Entry) -> bool:
    """Findings that rest on who is how old ("her boyfriend, 29") have guards that count ages, and no word around them outweighs an age."""
    return entry.weight != "L" and not _COUNT_AGES & set(entry.guards)


def softened(note: Note, entry: Entry, finding: Finding) -> Finding:
    """The finding as it is, or as a suggestion where words around it say that it may be fine."""
    if not looked_at(entry):
        return finding
    look, found = second_look(), signs(note, entry, finding.start, finding.end)
    if look.of(found) >= look.least:
        return finding
    words = look.against(found)
    here = f" (here: {', '.join(words)})" if words else ""
    return replace(finding, weight="L", why=f"{finding.why} What stands around it may make it fine{here}: read it again.")
