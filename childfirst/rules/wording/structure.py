"""Faults no word list holds: a reassurance beside signs of exploitation, one text for several children, an age left out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from childfirst.rules.wording.finding import Child, Finding
from childfirst.rules.wording.fold import fold
from childfirst.rules.wording.pieces import NAME_MARK
from childfirst.rules.wording.sentences import sentences

FEWEST_WORDS: Final = 8
_REASSURES: Final = frozenset({"no-concerns", "not-vulnerable", "unaffected-by-abuse", "made-small", "will-turn-up"})
GRADES: Final = (" low", "standard", "apparent risk", "green", "no risk")
_LOW_GRADE: Final = re.compile(
    r"\b(?:graded?|grading|risk|assessed|classed)(?: (?:as|at|is|was|by me as|it|this|level))*:? (?:low|standard|no apparent risk|green|no risk)\b(?! (?:until|was wrong|but))"
)
_GRAVE: Final = re.compile(
    r"\b(?:older man|grown man|adult males?|a man (?:of|aged) [2-6]\d|hotel|two phones|weapon|knife|stab\w*|strangl\w*|overdose|cut(?:s|ting)? (?:her|his|to)|suicid\w*|"
    r"bruis\w+|burns?|raped?|exploit\w*|county lines|found in (?:a|another) (?:car|flat|town))\b"
)
_AGE: Final = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b"
)


def contradictions(found: Sequence[Finding], signs: Sequence[str]) -> list[Finding]:
    """The reassurances of a note that stand against signs in the same record (words for each sign), each at weight H."""
    if not signs:
        return []
    because = f"The record also holds: {'; '.join(signs)}. The reader cannot tell which to believe."
    return [
        replace(
            each,
            weight="H",
            kind="minimise",
            why=because,
            suggestion="Say how the two fit together, or take the reassurance out.",
        )
        for each in found
        if each.entry in _REASSURES
    ]


def grade_below_facts(text: str, folded: str) -> list[Finding]:
    """A low grade in a note that also holds signs of grave harm. Weight L: the reader is asked to look again."""
    grade = _LOW_GRADE.search(folded) if any(word in folded for word in GRADES) else None
    signs = list(dict.fromkeys(found[0] for found in _GRAVE.finditer(folded)))[:3] if grade else []
    if not grade or not signs:
        return []
    return [
        Finding(
            grade.start(),
            grade.end(),
            text[grade.start() : grade.end()],
            "frame",
            "L",
            f"The grade is low and the note also says: {', '.join(signs)}. A reader cannot see why the grade is what it is.",
            "Grade on the facts of this time, or say why they do not raise it.",
            "Our own design: the words of the note beside its grade",
            "pattern",
            "grade-below-facts",
        )
    ]


def age_missing(text: str, children: Sequence[Child]) -> list[str]:
    """The children whose age the note does not give. A reminder for the whole record, not a finding in the text."""
    return [child.name for child in children if not _age_near(text, child)]


def _age_near(text: str, child: Child) -> bool:
    _, folded = fold(text, [child.name])
    return any(_AGE.search(folded, found.end(), found.end() + 25) for found in re.finditer(rf"{NAME_MARK}+", folded))


@dataclass(frozen=True, slots=True)
class Copied:
    """A sentence that stands, names aside, in the notes of more than one child."""

    text: str
    notes: tuple[str, ...]


def copied(notes: Mapping[str, tuple[str, Sequence[Child]]]) -> list[Copied]:
    """Sentences of eight words or more that several children's notes share once the children's names are taken out."""
    seen: dict[str, dict[str, str]] = {}
    for key, (text, children) in notes.items():
        _, folded = fold(text, [child.name for child in children])
        for start, end in sentences(folded):
            words = re.sub(rf"{NAME_MARK}+(?: {NAME_MARK}+)*", NAME_MARK, folded[start:end]).split()
            if len(words) >= FEWEST_WORDS:
                seen.setdefault(" ".join(words), {}).setdefault(key, text[start:end].strip())
    return [Copied(next(iter(texts.values())), tuple(texts)) for texts in seen.values() if len(texts) > 1]
