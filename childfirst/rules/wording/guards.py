"""Checks that some entries ask for: peers, other people's partners, balance, what "no concerns" is about, sole grounds."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from childfirst.rules.wording.note import Note
from childfirst.rules.wording.referents import about_adult

Guard = Callable[[Note, int, int], bool]

_ADULT_OWNER: Final = re.compile(
    r"(?:\b(?:mum|mother|mom|dad|father|sister|brother|aunt|auntie|nan|grandmother|uncle|parent|carer|neighbour|cousin|stepmum|teacher|friend|manager|staff|"
    r"worker|wife|lodger|suspect|victim's mother|mums|mothers)(?:'s|s'|s)?|ex)\s+(?:ex-? ?|former |new |current |previous |adult |own |then )*$"
)
_SAME_AGE: Final = re.compile(
    r"\b(?:same (?:class|year|school|tutor|form|age|age group|college|year group)|(?:her|his|the) (?:year|class|form|school year)\b|year (?:above|below)|tutor group|"
    r"class ?mates?|two 1[0-7] (?:yr|year)|both (?:are )?(?:aged )?1[0-7]|both (?:are )?(?:thirteen|fourteen|fifteen|sixteen|seventeen)|of (?:her|his) own age|"
    r"own age|also (?:aged )?(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)|peers? (?:relationship|couple)|no (?:age gap|imbalance|power imbalance|pressure|coercion)|(?:boyfriend|girlfriend|partner)(?:'s| is|,| \(|,? aged?)"
    r"(?: also| now| aged?| is)*\W{1,3}(?:also )?(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)\b|sixth form together|(?:they are |both )?in year (?:7|8|9|1[0-3])\b)"
)
_ADULT_NEAR: Final = re.compile(
    r"\badult\b|\bolder (?:man|men|male|boyfriend|guy)|(?:\baged |\bis |\bbeing |\bof |\(|, ?)(?:(?:1[89]|[2-6]\d)\b(?! ?(?:hrs|mins|messages|of)))"
)
_OBJECT: Final = re.compile(
    r"^\W{0,2}(?:were |was |are |raised |noted |reported |identified |at all |by (?:the )?\w+ |from (?:the )?\w+ ){0,4}(?:about|re|regarding|with|over|around|in relation to|as to|for|at|in) "
    r"((?:the |that |this |any |mum's |dad's |nan's |its |their |her |his )*[\w\x02']+(?: \w+)?)"
)
_THE_CHILD: Final = re.compile(
    r"child|kid|girl|boy|baby|\x02|\bhim\b|\bher$|\bher (?:at|or|and)|them$|welfare|safety|safe|well-?being|either|both|present|behaviou?r|daughter|son\b|sibling|time|moment|home life|care\b"
)
_BASIS: Final = re.compile(
    r"\b(?:seen (?:alone|by|at|and|in|with)|spoken (?:to|with)|spoke|told (?:me|us|her|him|pc)|said|asked (?:for|about|if|me|us)|check (?:done|completed|made)|visit|showed|interview|talked)\b"
)
_NEEDS: Final = re.compile(
    r"(?<!no )(?<!without )\b(?:needs?(?! no\b)|needed help|would like|has asked|asks for|worr(?:y|ies|ied) (?:about|that)|finds it hard|struggles?)\b(?! required)"
)
_FACTS: Final = re.compile(
    r"\b(?:cctv|matched|matching|description (?:of|given)|described (?:by|as)|seen to|was seen|witness(?:es|ed)?|caller|shopkeeper|victim pointed|pointed (?:him|her|them|\x02+|out)|"
    r"visible|handle of|information (?:from|that)|informant|anpr|discarded|saw (?:him|her|them|\x02+) (?:pass|hand|put|take|throw|drop|hide|conceal))\b"
)


def couple(note: Note, start: int, end: int) -> bool:
    """Somebody else's partner: mum's boyfriend, her uncle's girlfriend."""
    return bool(_ADULT_OWNER.search(note.folded[max(0, start - 40) : start]))


def peer(note: Note, start: int, end: int) -> bool:
    """Two children of about one age, with nothing adult near."""
    near = (
        note.folded if re.search(r"boy|girl", note.folded[start:end]) else note.folded[max(0, start - 220) : end + 220]
    )
    named = re.search(r"friend|partner|relationship", note.folded[start:end])
    ages = re.findall(r"\b(1[0-7])\b", note.folded[end : end + 14]) if named else []
    same = _SAME_AGE.search(near) or (ages and not re.search(r"hrs|:\d", note.folded[end : end + 20]))
    return bool(same) and not _ADULT_NEAR.search(note.folded[max(0, start - 60) : end + 40])


def peer_fight(note: Note, start: int, end: int) -> bool:
    """Two children of one age at play, told alike by both."""
    words = note.folded[start:end]
    return bool(re.search(r"play|game|friend|larking|messing|banter|rough", words)) and bool(
        _SAME_AGE.search(note.folded)
        and re.search(r"\b(?:alike|both (?:say|said|told|describe)|friends|teacher)\b", note.folded)
    )


def balanced(note: Note, start: int, end: int) -> bool:
    """Strength beside need: "resilient and enjoys football; needs also…"."""
    if "resilien" not in note.folded[start:end]:
        return False
    return bool(_NEEDS.search(note.folded[end : end + 110].split(". so")[0].split(", so")[0].split(" so no")[0]))


def object_of_concern(note: Note, start: int, end: int) -> bool:
    """No concerns about the school; or a reassurance that shows what it rests on."""
    words, after = note.folded[start:end], note.folded[end : end + 60]
    of = _OBJECT.match(after)
    if (of and not _THE_CHILD.search(of[1])) or re.search(r"(?:school|address|house|property|flat|staff)$", words):
        return True
    if "safe and" in words or " well" in words:
        return bool(
            _BASIS.search(note.folded[max(0, start - 90) : start]) or _BASIS.search(note.folded[end : end + 170])
        )
    return bool(
        re.search(r"\b(?:if|whether|unless|until|should)\b[^.]{0,30}$", note.folded[max(0, start - 45) : start])
    )


def sole_ground(note: Note, start: int, end: int) -> bool:
    """Weak grounds are weak when they stand alone. Beside facts about this child they are not the ground."""
    return bool(_FACTS.search(note.folded)) or bool(
        re.search(r"\bput (?:it |that |this )?to one side|not relied", note.folded)
    )


def own_will(note: Note, start: int, end: int) -> bool:
    """What the child chooses, in the field for what the child wants."""
    return note.field == "voice_of_child" and bool(
        re.search(r"choose|chose|choice|decide|prefer|pick", note.folded[start:end])
    )


def agency(note: Note, start: int, end: int) -> bool:
    """A service, not the child, is the one that fails."""
    before = note.folded[max(0, start - 30) : start]
    return bool(
        re.search(
            r"\b(?:we|services?|team|agenc\w+|camhs|school|council|authority|police|it|which|suspect|landlord|bail was) (?:have |has |had |also )?$",
            before,
        )
    )


GUARDS: Final[Mapping[str, Guard]] = {
    "couple": couple,
    "peer": peer,
    "peer_fight": peer_fight,
    "balanced": balanced,
    "object": object_of_concern,
    "sole_ground": sole_ground,
    "own_will": own_will,
    "agency": agency,
    "says_child": about_adult,
    "said_of_child": about_adult,
}
