"""Who is spoken of: children and adults by name, noun and age, and whom a pronoun stands for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from childfirst.rules.wording.sought import Sought, Worded

_HE: Final = (
    r"dads?|fathers?|stepdad|stepfather|step-?dad|step-?father|uncle|grandad|grandfather|grandpa|man|men|husband|bloke|guy|gentleman|foster dad|"
    r"boss|driver|coach|foreman|landlord|lodger|imam|priest|scout leader|fella|pimps?|chaps?|fathers-in-law|brother-in-law"
)
_SHE: Final = r"mums?|mothers?|mom|stepmum|stepmother|aunt|auntie|aunty|nan|nana|gran|grandma|grandmother|nanny|woman|women|wife|lady|foster mum"
_ANY: Final = (
    r"suspects?|defendants?|accused|adults?|parents?|neighbours?|keyholder|exploiters?|groomers?|abusers?|employer|solicitor|defence|"
    r"mr|mrs|ms|miss|resident|tenants?|occupants?|owner|trader|ex-?partner|ex|partner|relatives?|grandparents?|person|stranger|payer|line holder|"
    r"customers?|users?|addicts?|co-accused|perpetrator \(adult\)|strangers?|chefs?|waiters?|cooks?|barmen|barman|agent|bailiffs?|passers-?by|occupier|shopkeeper|plumber|shop|store|company|management|firm|hotel|agency|couple upstairs|nephew|niece|in-laws?|males?(?= \(?(?:aged )?[2-9]\d)|(?:unknown|adult|older|unidentified|lone) males?|guest|manager"
)
_STAFF: Final = Sought(
    r"(?<![\w\x02])(?:officers?|pcs?o?|dc|ds|di|sgt|sergeant|insp|inspector|workers?|staff|carers?|teachers?|tutors?|social worker|sw|school|doctor|nurse|"
    r"paramedics?|las|crew|professionals?|colleagues?|informant|caller|supervisor|interpreter|intermediary|advocate|consultant|control|i|we)(?![\w\x02])"
)
ADULT: Final = Sought(rf"(?<![\w\x02])(?:(?P<he>{_HE})|(?P<she>{_SHE})|(?P<any>{_ANY}))(?![\w\x02])")
_PRONOUN: Final = Sought(r"(?<![\w\x02])(?:(?P<he>he)|(?P<she>she)|(?P<they>they))(?:'s|'d|'ll|'re|'ve)?(?![\w\x02])")
_NAMED: Final = Sought(r"\x02+(?: \x02+)*")
_KID: Final = Sought(
    r"(?<![\w\x02])(?:(?P<she>girl|daughter|schoolgirl|lass)|(?P<he>boy|lad|son|schoolboy)|child|children|kids?|teenager|teen|"
    r"youngster|victim|baby|toddler|young person|siblings?|girls|boys|lads|both)(?![\w\x02])"
)
_KIN: Final = Sought(
    r"(?<![\w\x02])(?:(?P<he>(?:step|half-?)?brothers?)|(?P<she>(?:step|half-?)?sisters?)|cousins?)(?![\w\x02])"
)
_OTHER: Final = re.compile(r"(?<![.!?:\"]\s)(?<!^)(?<![\w'])[A-Z][a-z]{2,}(?=[ ,.(]|'s)(?! [A-Z])")
_CAPITALS: Final = re.compile(r"(?<![\w'])[A-Z][A-Z'-]{2,}(?= \((?:1[89]|[2-9]\d)\)|, (?:1[89]|[2-9]\d)\b)")
_PLACES: Final = re.compile(
    r"Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Easter|Christmas|Road|Street|Insta|Snap|Whats|"
    r"Tik|Face|London|Grade|Section|English|Polish|Somali|Arabic|Police|School|Academy|Court|Park|House|Home|Year|Code|Form|Box"
)
ADULT_AGE: Final = re.compile(
    r"^[^\w\x01\x02.;:!?]{0,3}(?<!#)(?:all )?(?:in (?:his|her|their|the) )?(?:early |mid |late |mid-|late-)?(?:twenties|thirties|forties|fifties|sixties|seventies|[2-7]0s)\b|^[^\w\x02.;:!?]{0,3}(?<!\$)(?<!#)(?:\(?(?:also |now |aged?|adult,?|who is|is|being|dob|of|an? )\W{0,2}){0,2}"
    r"(?:1[89]|[2-9]\d|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?\b)"
    r"(?!\d| ?(?:hrs|mins|messages|times|days|weeks|months|%|wraps|minutes|hours|calls|texts|past|yards|metres))"
)
_WHO_SAID: Final = re.compile(
    r"\bwho (?:said|says|told|stated|claims|claimed|reported)\b|\b(?:said|says|told (?:me|us)|stated) that $"
)
_ANOTHER: Final = re.compile(r"\b(?:an?|another|the other|two|three|some|other|older|his|her|their)(?: \w+)? $")
GROWN_PRONOUN: Final = re.compile(
    r"(?:^|[.;] )(he|she) is (?:aged |about |around )?(?:1[89]|[2-7]\d)(?=[.,;]| (?:and|years|yrs|but))"
)
CHILD_AGE: Final = re.compile(
    r"^\W{0,3}(?:\(?(?:also |now |aged?|is|who is|both|of|an? )\W{0,2}){0,2}(?:(?:\d|1[0-7])(?!\d)|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b)"
)
_AGED: Final = re.compile(
    r"(?<![\w\x02])(?:the|an?|his|her|their|this|that|one|another|older|known|local|[a-z]+'s) (?:[a-z]{3,} ){0,2}?(?!(?:boy|girl|child|lad|kid|teen|route|bus|flat|room|number|line|platform)\w*)[a-z]{4,}"
    r"(?=,? \(?(?:aged )?(?:1[89]|[2-6]\d)(?:\)|,| yrs?\b| years?\b(?! ago)))"
)
_GROWN_AGES: Final = frozenset(map(str, range(18, 70)))
_HERS: Final = Sought(r"\b(?:her|hers|herself)\b")
_HIS: Final = Sought(r"\b(?:his|himself|(?<!of )(?<!by )(?<!with )(?<!from )(?<!to )(?<!for )(?<!on )him)\b")
_BESIDE: Final = re.compile(
    r"(?:\b(?:the|a|an|her|his|their|this|that|these|our|my|of|\w+'s|\x02+'s|one|two|three|young|old(?:er)?|little|foster|own|adult|grown|eldest|elder|late|former|new|ex)\W*)+$"
)
_MY: Final = re.compile(
    r"(?:^|[\s,(])(?:and|but|that|as|because|so|while|when|who|if|although|though|since|where|whether|after|before|until|for)$"
)


@dataclass(frozen=True)
class Mention:
    """One person spoken of, at a place: a child, an adult, somebody by another name, or a pronoun."""

    start: int
    end: int
    who: str
    gender: str | None
    folded: str

    @cached_property
    def leads(self) -> bool:
        """Whether it opens a clause, and so is likely its subject."""
        before = _BESIDE.sub("", self.folded[max(0, self.start - 40) : self.start]).rstrip(' "(')
        return not before or before[-1] in ".,;:!?\n-" or bool(_MY.search(before))


def mentions(note: Worded, plain: str, adults: Sequence[str] = ()) -> list[Mention]:
    """Every person, in order. A possessor (mum's, Erin's) is left out: the sentence is about what follows."""
    folded = note.folded
    found = _Found(len(folded))
    for pattern, who in (
        (ADULT, "adult"),
        (_PRONOUN, "pronoun"),
        (_NAMED, "child"),
        (_KID, "child"),
        (_KIN, "kin"),
        (_STAFF, "staff"),
    ):
        for match in found.free(pattern.finditer(note)):
            found.add(_mention(match, who, folded))
    for match in _AGED.finditer(folded) if not _GROWN_AGES.isdisjoint(note.words) else ():
        if not any(match.start() <= each.start < match.end() and each.who != "child" for each in found.people):
            found.add(_person(match, "adult", folded))
    for match in found.free(_CAPITALS.finditer(plain)):
        found.add(_person(match, "adult", folded))
    for match in found.free(_OTHER.finditer(plain)):
        if not _PLACES.match(match[0]):
            grown = ADULT_AGE.match(folded[match.end() : match.end() + 20]) or match[0] in adults
            found.add(_person(match, "adult" if grown else "other", folded))
    return sorted(found.people, key=lambda each: each.start)


class _Found:
    """The people found so far. Words that stand for one person stand for no other."""

    def __init__(self, size: int) -> None:
        self.people: list[Mention] = []
        self._taken = bytearray(size + 1)

    def free(self, matches: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
        """Those that begin in no words already taken."""
        return (match for match in matches if not self._taken[match.start()])

    def add(self, mention: Mention | None) -> None:
        """One more."""
        if mention:
            self.people.append(mention)
            self._taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)


def _person(match: re.Match[str], who: str, folded: str) -> Mention:
    return Mention(match.start(), match.end(), who, None, folded)


def _mention(match: re.Match[str], who: str, folded: str) -> Mention | None:
    after = folded[match.end() : match.end() + 24]
    if who != "pronoun" and (after.startswith("'s ") or after.startswith("s' ")):
        return None
    groups = match.groupdict()
    gender = next((name for name in ("he", "she") if groups.get(name)), None)
    if who == "adult" and folded[: match.start()].endswith(("young ", "young adult ")):
        who = "child"
    if who == "adult" and CHILD_AGE.match(after) and not re.match(r"^,? ?\d+ (?:hrs|hours|mins|times|messages)", after):
        who = "child"
    if who == "kin":
        grown = ADULT_AGE.match(after) or re.search(
            r"\b(?:adult|grown(?:-up)?|older|elder|eldest|big) $", folded[: match.start()]
        )
        who = "adult" if grown else "other"
    if who == "child" and "\x02" not in match[0] and ADULT_AGE.match(after):
        who = "adult"
    return Mention(match.start(), match.end(), who, gender, folded)


def _fits_only_the_child(people: Sequence[Mention], folded: str) -> dict[str, int]:
    """Pronouns after the child's name that can be nobody else's: everybody else named so far is known to be of the other gender."""
    votes, named = {"he": 0, "she": 0}, False
    others: set[str | None] = set()
    for each in people:
        if each.who == "pronoun" and each.gender and named and others <= {"he", "she"} - {each.gender}:
            votes[each.gender] += 1
        by_name = "\x02" in folded[each.start : each.end]
        named = named or by_name
        if not by_name and each.who not in ("pronoun", "staff"):
            others.add(each.gender)
    return votes


def _another(folded: str, kid: Mention) -> bool:
    """After the child's name, "a boy" is some other child."""
    return "\x02" in folded[: kid.start] and bool(_ANOTHER.search(folded[max(0, kid.start - 30) : kid.start]))


def child_gender(note: Worded, people: Sequence[Mention]) -> str | None:
    """He or she, from nouns and from the first pronoun after the child's name with nobody else between.

    In "Erin, who said he had asked" the pronoun may be anybody: it counts only in a note that knows no other.
    """
    folded = note.folded
    votes = {"he": 0, "she": 0}
    spoken = {"he": 0, "she": 0}
    for first, second in pairwise(people):
        if first.who == "child" and first.gender and "\x02" in folded[second.start : second.end]:
            votes[first.gender] += 3
        if first.who == "child" and "\x02" in folded[first.start : first.end]:
            stop = min(second.start, first.end + 60)
            if second.who == "pronoun" and second.gender and second.start - first.end < 120:
                (spoken if _WHO_SAID.search(folded[first.end : stop]) else votes)[second.gender] += 1
            votes["she"] += len(list(_HERS.finditer(note, first.end, stop)))
            votes["he"] += len(list(_HIS.finditer(note, first.end, stop)))
    if not any(votes.values()) and len({each.gender for each in people if each.who == "pronoun" and each.gender}) < 2:
        votes = spoken
    if not any(votes.values()):
        votes = _fits_only_the_child(people, folded)
    if not any(votes.values()):
        named = {each.gender for each in people if each.who == "child" and each.gender and not _another(folded, each)}
        return named.pop() if len(named) == 1 else None
    if votes["he"] == votes["she"]:
        return None
    return max(votes, key=lambda gender: votes[gender])
