"""Negation before and after: "did not put herself at risk", "the area played no part"."""

import re
from typing import Final

from childfirst.rules.wording.note import Note
from childfirst.rules.wording.sought import Sought

_NOT: Final = Sought(
    r"\b(?:not(?! exactly)|never|neither|nor|isn't|wasn't|aren't|weren't|doesn't|didn't|don't|hasn't|hadn't|haven't|cannot|can't|won't|wouldn't|rather than|too \w+ to|"
    r"instead of|none of|more than(?= an? )|by no means|anything but|(?:wrong|unfair|unsafe|misleading|untrue) to|(?:should|must|need|do|may) not|hardly(?= [a-z]+ to )|no (?:evidence|sign|signs|suggestion|indication|question|basis|record|reason|grounds?|element|hint)|nothing to "
    r"(?:suggest|say|show|indicate)|free of|without(?! (?:that|this|it|which)\b)|nobody|no one|nothing|at no (?:point|stage|time)|in no way|never once|far from)\b"
)
_NO: Final = Sought(r"\bno\s+(?!doubt|question|wonder|surprise|real|other|longer)(?:\w+\s+)?$")
_NEW_CLAUSE: Final = re.compile(
    r"[;:]|\b(?:but|who|which|because|as|so|although|though|and (?:that|this|it|is|was|has|had|does|did|will|would|he|she|they|i|we|continues?|keeps?)|"
    r"(?:,|and) (?:he|she|they|i|we|it|\x02+)\b|"
    r"and (?:knew|knows|went|goes|took|takes|made|makes|got|gets|gave|gives|came|comes|ran|runs|left|told|tells|said|says|did|does|chose|kept|wants|wanted|refused|became|lives|likes)|then)\b"
)
_OWN_SUBJECT: Final = re.compile(
    r"\b(?:and|,) (?:(?:also|now|then) )?(?:(?:his|her|their|\x02+'s) \w+|mum|mother|dad|father|nan|gran|parents|stepdad|carer|family) \w+"
)
_AFTER: Final = Sought(
    r"\b(?:played no part|plays no part|(?:is|was|were) no part of|(?:is|was|were|are|been|being)(?: also)? (?:(?:not|never) (?:relied|true|accepted|correct|accurate|right|borne|the case|used|a (?:ground|reason)|"
    r"our|how|what|why|considered|asked|alleged|suggested|raised|pursued|needed)|wrong|withdrawn|removed|struck|corrected|amended|untrue|inaccurate)|not relied|never relied|put (?:that |this |it )?(?:to one side|aside|out of (?:my|our) minds?)|no weight|"
    r"(?:has|have) been (?:changed|corrected|removed|taken|withdrawn|amended|struck|reworded)|disregarded|(?:does|do|did|will|would|should|must|can|could) not (?:weaken|lessen|undermine|matter|count|detract|reduce|change|take away)|(?:has|have|had|of) no (?:place|bearing|part|relevance|weight)|given no weight|formed no part|did not form)"
)
_STOP: Final = re.compile("[.;]")


def negated(note: Note, start: int, end: int) -> bool:
    """Whether the clause says that it is not so."""
    sentence_start, sentence_end = note.sentence(start)
    for found in _NOT.finditer(note, sentence_start, start):
        gap = note.folded[found.end() : start]
        if (
            len(gap.split())
            <= (
                3
                if found[0] in ("nobody", "no one", "nothing")
                and not re.search(r"\b(?:stopped|searched|arrested|asked|told) (?:for|because|on|as)\b", gap)
                else 7
            )
            and not _NEW_CLAUSE.search(gap)
            and not _OWN_SUBJECT.search(note.folded, found.end(), end)
            and not _ended_by_comma(gap)
        ):
            return True
    return bool(_NO.search(note, sentence_start, start)) or any(
        _taken_back(note, place, sentence_end) for place in (start, end)
    )


def _taken_back(note: Note, place: int, sentence_end: int) -> bool:
    """What follows soon after a place, in the same clause, says that it was not so or did not count."""
    found = _AFTER.search(note, place, sentence_end)
    return bool(found and found.start() <= place + 60 and not _STOP.search(note.folded, place, found.start()))


def _ended_by_comma(gap: str) -> bool:
    """A comma ends a negation, except in a list: "not rude, aggressive or violent"."""
    return "," in gap and not re.search(r"\b(?:or|nor)\b", gap)
