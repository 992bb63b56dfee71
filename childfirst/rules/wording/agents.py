"""Grammar that shows the words are of somebody else: "it is Trev who…", "the recruiter is a woman of 40", "flirtatious with her"."""

import re
from typing import Final

from childfirst.rules.wording.note import Note
from childfirst.rules.wording.people import ADULT, ADULT_AGE

_CLEFT: Final = re.compile(r"\b(?:it|that) (?:is|was|'s) ([^.;]{2,60}?),? (?:who|that) [^.;]{0,60}$")
_ARTICLE: Final = re.compile(r"(?:the|an?|his|her|their|mum|dad|two|three|these|those)\b")
_NOT_OURS: Final = re.compile(r", not [^,.;]{1,30}|\bnot [^,.;]{1,30}, but ")
_CHILD: Final = re.compile(r"\x02|\b(?:he|she|they|him|her|child|girl|boy|lad|victim|daughter|son|kids?)\b")
_IS_ADULT: Final = re.compile(
    rf"^(?:,? (?:is|was|turned out to be|being)|,|,? (?:here|there|in this|of this|of the \w+) (?:is|was)) (?:in fact |actually |both |all )*(?:(?:the|a|an|his|her|their|two|three) )?(?:\w+ )?{ADULT.pattern}"
)
_GROWN_PREDICATE: Final = re.compile(r" (?:is|was) (?:an?|the|in|now|about) (?:[\w-]+ ){0,4}?(?:of|aged) ")
_OPENS_GROWN: Final = re.compile(
    r"\W*(?:the|a|an|his|her|their|this|that|our|one|another) (?!(?:group|gang|crowd|total|number|list|series)\b)[\w'-]+(?: [\w'-]+){0,2}?"
    r"(?:,? (?:is |was )?(?:an?|the|in|now|about|known as) (?:[\w-]+ ){0,4}?(?:of|aged) |, (?:who is |aged |of )?(?=\d\d\b)| \((?=\d\d\)))"
)
_ALL_ADULTS: Final = re.compile(r"^[^.;]{0,60}?, (?:all|both|two|three|each) (?:an? )?adults?\b")
_APPOSED: Final = re.compile(
    r"^,? (?:-|,)? ?(?:an? |the )?(?:mr|mrs|ms|neighbours?|two (?:men|women|neighbours|tenants|drivers))\b"
)
_OBJECT_HE: Final = r"(?:him|them|\x02+)(?!\w)"
_OBJECT_SHE: Final = r"(?:her(?= (?:on|to|from|in|at|for|with|over|off|out|and|that|by|when|all|as|up|down|since|into|about|again|until|before)\b|[.,;)]|$)|them|\x02+)(?!\w)"
_OFFENDER: Final = re.compile(
    r"(?:the |this |an? )?(?:main |first |second )?(?:offender|perpetrator|recruiter|aggressor|dealer|supplier)s?\b"
)
_ACTS: Final = re.compile(r"\b(?:led|leads|leading|egged|lied to)")
_CLAUSE: Final = re.compile(r"[,;:]|\b(?:and|but|when|as)\b")
_DID_TO: Final = re.compile(
    r"^ (?:\w+ ){0,2}?(?:lied|groomed|approached|met|messaged|contacted|raped|assaulted|touched|hit|punched|kicked|pushed|robbed|threatened|paid|gave|sent|asked|made|took|"
    r"followed|grabbed|kept|told|drove|led|filmed|controlled|exploited|used|blackmailed|bought|held|hurt|stabbed|chased)\b"
)


def done_to_child(note: Note, start: int, end: int) -> bool:
    """ "The offender lied to him", "flirtatious with her": whoever did it to the child is not the child."""
    after = note.folded[end : min(end + 120, note.sentence(start)[1])]
    if _OFFENDER.match(note.folded, start, end):
        return bool(_DID_TO.match(after) and re.search(f" {_object(note)}", after))
    towards, acts = after.startswith((" with ", " to ", " towards ")), _ACTS.search(note.folded, start, end)
    if not (towards or acts):
        return False
    clause = _CLAUSE.split(note.folded[note.sentence(start)[0] : start])[-1]
    if _CHILD.search(clause) or not note.gender:
        return False
    return bool(
        re.match(f"^ (?:with|to|towards) {_object(note)}", after)
        or re.search(rf"{_ACTS.pattern} {_object(note)}", note.folded[start:end] + after[:1])
    )


def _object(note: Note) -> str:
    """The child, where something is done to the child."""
    return {"he": _OBJECT_HE, "she": _OBJECT_SHE}.get(note.gender or "", r"\x02+(?!\w)")


def apart(note: Note, start: int, end: int) -> bool:
    """Whether a cleft, what is said of the noun, or an age beside it, shows that it is not the child."""
    first, last = note.sentence(start)
    before, after = note.folded[first:start], note.folded[end:last]
    cleft = _CLEFT.search(before + ("" if before.endswith(" ") else " "))
    if (
        cleft
        and (note.plain[first + cleft.start(1)].isupper() or _ARTICLE.match(cleft[1]))
        and not _CHILD.search(_NOT_OURS.sub("", cleft[1]))
    ):
        return True
    noun = re.match(r"(?:the|an?|two|three|these|those|some|both) ", note.folded[start:end]) or before.endswith(
        ("the ", "a ", "an ", "two ", "three ", "both ")
    )
    if noun and (_grown_predicate(after) or _IS_ADULT.match(after) or _ALL_ADULTS.match(after) or _aged(after)):
        return True
    return bool(_APPOSED.match(after)) or done_to_child(note, start, end)


def _grown_predicate(after: str) -> bool:
    """ "The recruiter is a career criminal of 36"."""
    found = _GROWN_PREDICATE.match(after)
    return bool(found and ADULT_AGE.match(after[found.end() - 1 :]))


def opens_grown(before: str) -> bool:
    """The sentence so far is about somebody whose grown age it gave: "The lodger's friend is a rogue of 36 with …". No child was named since."""
    found = _OPENS_GROWN.match(before)
    if not found or _CHILD.search(before):
        return False
    return bool(ADULT_AGE.match(" " + before[found.end() :]))


def _aged(after: str) -> bool:
    """ "A fantasist, so his own brief called him, of 43"."""
    found = re.match(r"^(?:, [^,.;]{3,40},)? of ", after)
    return bool(found and ADULT_AGE.match(after[found.end() - 1 :]))
