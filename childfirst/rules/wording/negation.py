"""Negation before and after: "did not put herself at risk", "the area played no part"."""

import re
from typing import Final

from childfirst.rules.wording.note import Note

_NOT: Final = re.compile(
    r"\b(?:not|never|neither|nor|isn't|wasn't|aren't|weren't|doesn't|didn't|don't|hasn't|hadn't|haven't|cannot|can't|won't|wouldn't|rather than|"
    r"instead of|none of|no (?:evidence|sign|signs|suggestion|indication|question|basis|record|reason|grounds?|element|hint)|nothing to "
    r"(?:suggest|say|show|indicate)|free of|avoid(?:s|ed|ing)?|without|nobody (?:called|thinks|said)|never once|far from)\b"
)
_NO: Final = re.compile(r"\bno\s+(?:\w+\s+)?$")
_NEW_CLAUSE: Final = re.compile(
    r"[;:(]|\b(?:but|who|which|because|as|so|although|though|and (?:is|was|has|had|does|did|will|would|he|she|they|i|we|continues?|keeps?)|"
    r"(?:,|and) (?:he|she|they|i|we|it|\x02+)\b|then)\b"
)
_AFTER: Final = re.compile(
    r"^[^.;]{0,40}?\b(?:played no part|plays no part|(?:is|was|were|are|been|being)(?: also)? (?:not (?:relied|true|accepted|correct|accurate|right|borne|the case|used|a (?:ground|reason)|"
    r"our|how|what|why)|wrong|withdrawn|removed|struck|corrected|amended|untrue|inaccurate)|not relied|put (?:that |this )?to one side|no weight|"
    r"(?:has|have) been (?:changed|corrected|removed|taken|withdrawn|amended|struck|reworded)|disregarded|formed no part|did not form)"
)


def negated(note: Note, start: int, end: int) -> bool:
    """Whether the clause says that it is not so."""
    sentence_start, sentence_end = note.sentence(start)
    before = note.folded[sentence_start:start]
    for found in _NOT.finditer(before):
        gap = before[found.end() :]
        if len(gap.split()) <= 7 and not _NEW_CLAUSE.search(gap) and not _verb_between(gap):
            return True
    if _NO.search(before):
        return True
    return bool(_AFTER.match(note.folded[end:sentence_end]))


def _verb_between(gap: str) -> bool:
    return "," in gap and bool(re.search(r"\b(?:is|was|are|were|has|had|have|he|she|they|i|we|\x02+)\b", gap))
