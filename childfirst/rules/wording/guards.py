"""Checks that some entries ask for: peers, other people's partners, balance, what "no concerns" is about, sole grounds."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from childfirst.rules.wording.agents import apart
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.people import ADULT_AGE
from childfirst.rules.wording.referents import about_adult
from childfirst.rules.wording.sought import Sought

Guard = Callable[[Note, int, int], bool]

_ADULT_OWNER: Final = re.compile(
    r"(?:\b(?:mum|mother|mom|dad|father|sister|brother|aunt|auntie|nan|grandmother|uncle|parent|carer|neighbour|cousin|stepmum|teacher|friend|manager|staff|"
    r"worker|wife|lodger|suspect|tutor|officer|coach|landlord|driver|year old(?='s)|victim's mother|mums|mothers)(?:'s|s'|s)?|ex)\s+(?:ex-? ?|former |new |current |previous |adult |own |then )*$"
)
_SAME_AGE: Final = Sought(
    r"\b(?:same (?:class|year|school|tutor|form|age|age group|college|year group)|(?:her|his|the) (?:year|class|form|school year)\b|year (?:above|below)|from (?:yr|year) \d+|(?:in|from) (?:yr|year) (?:[7-9]|1[0-3])\b|tutor group|"
    r"class ?mates?|two 1[0-7] (?:yr|year)|both (?:are )?(?:aged )?1[0-7]|both (?:are )?(?:thirteen|fourteen|fifteen|sixteen|seventeen)|of (?:her|his) own age|"
    r"own age|also (?:aged )?(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)|peers? (?:relationship|couple)|no (?:age gap|imbalance|power imbalance|pressure|coercion)|(?:boyfriend|girlfriend|partner)(?:'s| is|,| \(|,? aged?)"
    r"(?: also| now| aged?| is)*\W{1,3}(?:also )?(?:1[0-7]|thirteen|fourteen|fifteen|sixteen|seventeen)\b|sixth form together)"
)
_SOME_ADULTS: Final = re.compile(
    r"(?:^|[.;] )\W*(?:two|three|four|some|several) (?:other )?(?:men|women|adults|males|strangers|neighbours|customers|tenants|drivers|passengers)\b(?![^.;]*(?:\x02|\bchild|\bgirl|\bboy))"
)
_OTHERS: Final = r"\b(?:two|three|four|some) other(?:s| (?:boys|girls|pupils|children|residents|lads))\b"
_STOP: Final = Sought(
    r"\b(?:stop(?:ped)? (?:and|&) (?:search\w*|account)|stop ?/ ?search|stopped|search(?:es|ed)?|detain\w*|s ?1|s ?23|s ?60|section (?:1|23|60)|gowisely|pat ?down)\b"
)
_ADULT_NEAR: Final = re.compile(
    r"\badult\b|\bolder (?:man|men|male|boyfriend|guy)|(?:\baged |\bis |\bbeing |\bof |\(|, ?)(?:(?:1[89]|[2-6]\d)\b(?! ?(?:hrs|mins|messages|of)))"
)
_NOT_THE_CHILD: Final = re.compile(
    r"^\W{0,2}(?:(?:were|was|raised|noted|reported|expressed) ){0,2}(?:about|re|regarding|for|with|over|around|in relation to|as to|at|in) (?:the |her |his |their |that |this |its |any |mum's |dad's |nan's )*"
    r"(?:school|house|housing|address|property|flat|home conditions|vehicle|car|dog|tenancy|building|neighbours?|area|phone|accommodation|placement|house|premises|heating|kitchen|"
    r"hostel|hotel|hospital|ward|clinic|surgery|library|centre|gas|boiler|electrics|wiring|water|damp|roof|lift|locks?|alarm|windows|garden|road|bus|taxi|food|menu|bedding|room|club|attendance|device|route|venue|carer|foster|grandmother|nan|aunt|staff|teacher|provider|travel|medication)"
)
_BASIS: Final = re.compile(
    r"\b(?:seen (?:alone|by|at|and|in|with)|spoken (?:to|with)|spoke|told (?:me|us|her|him|pc)|said|asked (?:for|about|if|me|us)|check (?:done|completed|made)|visit|showed|interview|talked)\b"
)
_NEEDS: Final = re.compile(
    r"(?<!no )(?<!without )\b(?:needs?(?! no\b)|needed help|would like|has asked|asks for|worr(?:y|ies|ied) (?:about|that)|finds it hard|struggles?|(?:he|she|they) also (?!say|said|like|play|enjoy|cope|know|ha\w+ (?:a )?(?:mouth|temper|attitude|strong))\w+)\b(?! required)"
)
_FACTS: Final = Sought(
    r"\b(?:cctv|matched|matching|description (?:of|given)|described (?:by|as)|seen to|was seen|witness(?:es|ed)?|caller|shopkeeper|victim pointed|pointed (?:him|her|them|\x02+|out)|"
    r"visible|handle of|told (?:control|police|us|me|officers) (?:that|of|a|how)|show(?:n|ed|ing)? (?:a|the|his|her) (?:\w+ )?(?:knife|blade|weapon|gun)|information (?:from|that)|informant|anpr|discarded|(?:saw|seen|watched) (?:him|her|them|\x02+)(?: \x02+)*(?: \(\d+\))? (?:to )?(?:pass|hand|put|take|throw|drop|hide|conceal|swap|hold|carry|reach|tuck|stash))\b"
)


_OF_A_THING: Final = re.compile(
    r"(?: (?:mark|scratch|dent|scrape|crack|chip|knock|bump|tear|hole|leak|fault|stain|graze))? (?:on|to|in|of|with) (?:the|a|an|our|my|his|her|one|its) (?:[\w'-]+ ){0,2}?(?:paint\w*|car|van|bike|moped|scooter|bumper|wing|bonnet|door|wall|fence|gate|window|glass|"
    r"screen|phone|laptop|tablet|coat|bag|shoe|floor|carpet|table|desk|chair|signal|system|printer|camera|radio|battery|form|log|record|file|date|time|spelling|address|postcode|lock|light|heating|boiler|pipe|roof|road|kerb|tyre|frame|case|lens|cover)s?\b"
)
_SOME_CHILD: Final = re.compile(r"\x02|\b(?:he|she|they|him|her|them|child|children|girl|boy|lad|kids?)\b")
_SEEN: Final = re.compile(
    r"\b(?:sh(?:ook|ak\w+|iver\w*)|trembl\w+|cr(?:ied|ying)|tears|wept|pale|grey|flinch\w*|limp\w*|winc\w+|bruis\w+|bleeding|not (?:eaten|slept|looked|look|eat|sleep)|nothing to eat|"
    r"did not (?:look|eat|sleep|stop)|would not (?:look|sit|eat|take)|looked (?:away|down|at (?:dad|mum|him|her|the floor))|i (?:do not|don't|did not|didn't) (?:think|believe) (?:he|she|they) (?:is|was|are|were)|not (?:fine|ok|okay|well|all right)|sleeve|hood up|the floor)\b"
)


def couple(note: Note, start: int, end: int) -> bool:
    """Somebody else's partner: mum's boyfriend, her uncle's girlfriend."""
    return bool(_ADULT_OWNER.search(note.folded[max(0, start - 40) : start]))


def peer(note: Note, start: int, end: int) -> bool:
    """Two children of about one age, with nothing adult near."""
    whole = re.search(r"boy|girl", note.folded[start:end])
    near = (0, len(note.folded)) if whole else (max(0, start - 220), min(len(note.folded), end + 220))
    named = re.search(r"friend|partner|relationship", note.folded[start:end])
    ages = re.findall(r"\b(1[0-7])\b", note.folded[end : end + 14]) if named else []
    same = _SAME_AGE.search(note, *near) or (ages and not re.search(r"hrs|:\d", note.folded[end : end + 20]))
    return bool(same) and not _ADULT_NEAR.search(note.folded[max(0, start - 60) : end + 40])


def peer_fight(note: Note, start: int, end: int) -> bool:
    """Two children of one age at play, told alike by both."""
    words = note.folded[start:end]
    near = note.folded[max(note.sentence(start)[0], start - 60) : min(note.sentence(start)[1], end + 60)]
    if re.search(rf"^.{{0,60}}?{_OTHERS}|{_OTHERS}.{{0,60}}$", near, re.S):
        return True
    return bool(re.search(r"play|game|friend|larking|messing|banter|rough", words)) and bool(
        _SAME_AGE.search(note)
        and re.search(
            r"\b(?:alike|both (?:have )?(?:say|said|told|describe)|(?:have |has )?each (?:said|says|told|told us|describes?)|friends?|teacher|laughing|(?:no ?one|nobody|neither)(?: \w+)? hurt|unhurt)\b",
            note.folded,
        )
    )


def balanced(note: Note, start: int, end: int) -> bool:
    """Strength beside need: "resilient and enjoys football; needs also…"."""
    if "resilien" not in note.folded[start:end]:
        return False
    return bool(_NEEDS.search(note.folded[end : end + 110].split(". so")[0].split(", so")[0].split(" so no")[0]))


def object_of_concern(note: Note, start: int, end: int) -> bool:
    """No concerns about the school; or a reassurance that shows what it rests on."""
    words, after = note.folded[start:end], note.folded[end : end + 60]
    if _NOT_THE_CHILD.match(after) or re.search(r"(?:school|address|house|property|flat|staff)$", words):
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
    return bool(_FACTS.search(note)) or bool(
        re.search(r"\bput (?:it |that |this )?to one side|not relied", note.folded)
    )


def stop_note(note: Note, start: int, end: int) -> bool:
    """Words about grounds, in a note that holds no stop and no search."""
    return note.field != "grounds" and not _STOP.search(note)


def not_parent(note: Note, start: int, end: int) -> bool:
    """A neighbour, a suspect or a stranger, not the child's family."""
    return bool(
        re.match(
            r"(?:the )?(?:mr|mrs|ms|miss|neighbours?|suspect|driver|landlord|tenant|customer)\b", note.folded[start:end]
        )
    )


def grown(note: Note, start: int, end: int) -> bool:
    """Grown people who are no kin of the child, named as such beside the words: "Neighbours' row", "two migrants, both adults"."""
    return (
        apart(note, start, end)
        or bool(_SOME_ADULTS.search(note.folded, note.sentence(start)[0], start))
        or bool(ADULT_AGE.match(note.folded[end : end + 30]))
        or bool(
            re.search(
                r"\bbetween (?:the |two |three |some )?(?:mothers|fathers|mums|dads|neighbours|tenants|drivers|customers|motorists|strangers|passengers|shoppers)\b|"
                r"\b(?:neighbours'?|tenants'?|motorists'?|customers'?) (?:row|dispute|argument|quarrel)\b",
                note.folded[max(0, start - 90) : end],
            )
        )
    )


def reason_given(note: Note, start: int, end: int) -> bool:
    """A parent was late or away, and why stands beside it: a bus, an illness, a shift."""
    last = note.sentence(start)[1]
    return bool(
        re.match(
            r"[^.;]{0,40}\b(?:as|because|since|due to|owing to|when) (?:(?:the|her|his|their|a|of) )*(?:bus|train|car|shift|work|taxi|hospital|letter|road|lift|tram|weather|illness|ill|baby)\b",
            note.folded[end:last],
        )
    )


def own_will(note: Note, start: int, end: int) -> bool:
    """What the child chooses, in the field for what the child wants."""
    return note.field == "voice_of_child" and bool(
        re.search(r"choose|chose|choice|decide|prefer|pick", note.folded[start:end])
    )


def other_pair(note: Note, start: int, end: int) -> bool:
    """Two adults: "Mum is in a relationship with a man on licence"."""
    return about_adult(note, start, end) and bool(
        re.match(
            r" (?:(?:a|an|another|her|his|the|some) )?(?:[\w-]+ ){0,2}?(?:man|woman|male|female|adult|neighbour|colleague|landlord|driver|ex)\b",
            note.folded[end : end + 50],
        )
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


def grown_subject(note: Note, start: int, end: int) -> bool:
    """The landlord, a driver or a parent is the one who is so, and no child is spoken of in the sentence up to there."""
    first = note.sentence(start)[0]
    return not _SOME_CHILD.search(note.folded, first, end) and about_adult(note, start, end)


def thing(note: Note, start: int, end: int) -> bool:
    """What is small is a thing's: "only a scratch on the paintwork"."""
    return bool(_OF_A_THING.match(note.folded, end))


def seen_otherwise(note: Note, start: int, end: int) -> bool:
    """The child says it is fine and the note goes on to say what was seen: hands that shook, tears, nothing eaten."""
    return bool(
        re.search(r"\b(?:say|says|said|tells|told|states?|stated)\b", note.folded[start:end])
        and _SEEN.search(note.folded, end, end + 160)
    )


GUARDS: Final[Mapping[str, Guard]] = {
    "couple": couple,
    "peer": peer,
    "peer_fight": peer_fight,
    "balanced": balanced,
    "object": object_of_concern,
    "sole_ground": sole_ground,
    "stop": stop_note,
    "not_parent": not_parent,
    "grown": grown,
    "reason": reason_given,
    "own_will": own_will,
    "agency": agency,
    "other_pair": other_pair,
    "grown_subject": grown_subject,
    "thing": thing,
    "seen_otherwise": seen_otherwise,
    "says_child": about_adult,
    "said_of_child": about_adult,
}
