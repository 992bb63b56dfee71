"""Whether the words are about the child or about an adult: the noun they belong to, else the subject of their clause."""

import re
from typing import Final

from childfirst.rules.wording.agents import apart, opens_grown
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.people import ADULT, ADULT_AGE, Mention
from childfirst.rules.wording.sought import Sought

_GROWN: Final = (
    r"adult|man|men|woman|women|mum|mother|dad|father|step\w+|uncle|aunt\w*|nan|nana|gran\w*|ex|partner|husband|wife|suspect|driver|lodger|"
    r"neighbour|landlord|boyfriend|carer|teacher|coach|manager|keyholder|exploiter|groomer|abuser|parent|foster"
)
_NEXT: Final = re.compile(
    rf"^[\s,]{{1,2}}(?:(?:adult|older|ex|former|grown|\w+ ing) )?\(?(?:{_GROWN})(?:s|'s)?\b(?! with (?:her|him))"
)
_GROWN_NEXT: Final = re.compile(rf"^[\s]{ADULT.pattern}")
_ARE_GROWN: Final = re.compile(r"^ (?:is|are|was|were) (?:\w+ ){0,2}(?:men|man|adults?|women|woman|grown)\b")
_GROWN_FIRST: Final = re.compile(rf"(?:the|that|this|these) (?:\w+ )?{ADULT.pattern}(?! (?:of|about|in) )")
_OWNER: Final = Sought(
    r"(?:\b(?:adult|grown|mum|mother|dad|father|stepdad|stepfather|stepmum|uncle|aunt|auntie|nan|sister|parents?|suspect|driver|man|men|"
    r"lodger|landlord|coach|teacher|tutor|worker|officer|supervisor|manager|carer|neighbour|partner|exploiter|boyfriend|mr|mrs|ms|miss|old)(?:'s|s')?|adult's)"
    r"\s+(?:ex[ -]|former |new |own |previous |older |current |late |then |\(adult\) )*$"
)
_OBJECT: Final = re.compile(
    r"\b(?:with|by|from|of|to|at|for|on|in|near|against|after|about|and|told|asked|between|among|off|per|than) (?:(?:the|a|an|her|his|their|two|three|this|that|these|older|adult|most|any|many|"
    r"other|same|\w+'s) ){0,3}$"
)
_LOOSE_END: Final = re.compile(
    r"\b(?:at|around|about|like|nearer|least|over|for|as|to|than|of|by|with|from|until|till|in|on)$"
)
_ACTS_ON_CHILD: Final = re.compile(r"^ (?:who |which )?(?:(?!and |or )\w+ ){1,3}(?:\x02|him\b|her\b|them\b)")
_WRITER_ACTS: Final = re.compile(
    r"\b(?:i|we)(?:'ve|'d|'ll)?(?: (?:have|had|also|then|would|will|both|all|just|now|\w+ly))* $"
)
_ARTICLE_FIRST: Final = re.compile(r"(?:an? |the |two |three |some |several |known |these |those )[^.,;:]{2,40}")
_ACCOUNT_OF: Final = re.compile(
    r"\b(his|her) (?:\w+ )?(?:account|story|version|statement|explanation|evidence|answers?|manner|behaviour|language|conduct)(?: (?:is|was|are|were|has been|seems|seemed|looks))?(?: \w+)? $"
)
_TELLING: Final = re.compile(r"(?:account|story|version|statement|explanation|evidence|word)\b")
_VERB_NEXT: Final = re.compile(
    r"(?: \(?\d+\)?,?)? (?:has|had|is|was|did|does|will|would|went|came|left|ran|hit|told|said|could|can|may|might|took|got)\b"
)
_VERB: Final = re.compile(r"(?:saw|had|was|were|did|made|gave|went|kept|let|lost|took|knew|\w{3,}ed)\b")
_THIS_IS: Final = re.compile(
    r"(?:^|[,;:.] |\band )(?:this|that|it|which) (?:is|was|would be|fits)(?: (?:all|just|very|quite|again|\w+ly))* $"
)
_MADE_TO: Final = re.compile(
    r"\b(?:made|forced|coerced|ordered|groomed|pressured|tricked|blackmailed|paid|told|instructed|threatened|used|sent|beaten)(?: by (?:[\w']+ ){1,4}?| )(?:to|into) (?:\w+ly )?$"
)
_THING: Final = re.compile(
    r"(?:^|[,;:.] |\b(?:and|but|as|because|so|when|while|that|if) )(?:(?:the|a|an|this|that|these|his|her|their|our|its|no|one|new|old|another|mum's|dad's|\x02+'s(?: \x02+'s)*) ){1,2}(?:[\w-]+ ){0,2}?"
    r"(?:files?|forms?|bells?|polic(?:y|ies)|cars?|vans?|lorry|bus|buses|trains?|taxi|moped|bikes?|flats?|houses?|rooms?|doors?|windows?|locks?|lights?|lighting|lifts?|phones?|laptops?|batter(?:y|ies)|chargers?|"
    r"coats?|bags?|shoes?|dogs?|cats?|hamsters?|pupp(?:y|ies)|spaniel|terrier|staffordshire|alsatian|goose|horses?|ponies|pony|roads?|streets?|paths?|park|weather|rain|river|kitchen|garden|bath|bed|bedding|heating|boiler|"
    r"meeting|visit|plan|report|log|entry|record|note|letter|email|camera|footage|cctv|body worn|search|film|book|play|song|game|match|music|food|meal|lesson|exam|class|trip|centre|office|station|ward|clinic|line|signal|website|app|"
    r"screen|system|sign-? ?in|page|(?:story|article|piece|rumour|post|report|claim) (?:in|on|from) (?:the|a) [\w -]{2,24}|figures?|numbers?|table|file|key|server|software|command|cell|fire|smoke|noise|alarm|siren|wound|cut|bruise|injury|burn|knife|blade|weapon|money|medicine|tablets?|decision|answer|hearing|trial|court|order)(?: [\w-]+){0,3} ?$"
)
_BARE_THING: Final = re.compile(
    r"(?:^|[.;:,] |\b(?:and|but) )(?:body ?worn(?: video| camera)?|bwv|cctv|camera|phone|laptop|car|van|bus|bike|moped|scooter|horse|dog|cat|lift|system|website|sign-? ?in|form|page|numbers?|figures?|software)(?: [\w-]+){0,2} ?$"
)
_STAFF_ARE: Final = re.compile(
    r"^[\W]*(?:(?:the|two|three|some|all|both) )?(?:[\w'-]+ ){0,2}?(?:staff|officers?|teachers?|tutors?|nurses?|crew|workers?|guards?|bouncers?|inspectors?|stewards?|callers?|informants?|supervisors?|sergeants?|doctors?|paramedics?|receptionists?|interpreters?|pc [\w'-]+)(?: (?:on|at|from|in|of) (?:the |our )?[\w-]+(?: [\w-]+)?)? (?:(?:is|are|was|were|got|became) (?:\w+ly )?)?$"
)
_WE: Final = re.compile(r"\b(?:we|i|us|our|my)\b")
_ANOTHER_OPENS: Final = re.compile(
    r"\W*(?:the|an?|our|one|two|three|some|another)(?: (?!(?:it|that|this|which|who|and|or|but|as|had|has|have|was|were|is|are|said|says?|find|finds|found|thinks?|thought|feels?|felt|told|tells?|saw|sees?|know|knows|knew|puts?|made|makes?|went|came|got|left|ran|gave|took|kept|let|not|never|\w+ed)\b)[\w'-]+){1,3}?"
    r"(?: (?:of|at|in|on|from|behind|by|for) (?:the |our |a |an )?[\w'-]+(?: [\w'-]+)?)?,? (?:(?:is|are|was|were|got|became|has been|had been) (?:\w+ly )?)?$"
)
_MAY_BE_CHILD: Final = re.compile(
    r"\x02|\b(?:he|she|they|him|her|his|their|them|child\w*|girls?|boys?|lads?|lass\w*|kids?|teen\w*|young\w*|youths?|minors?|juveniles?|pupils?|students?|daughters?|sons?|brothers?|sisters?|siblings?|cousins?|twins?|bab(?:y|ies)|toddlers?|infants?|little|"
    r"victims?|complainants?|informants?|ip|vic|subject|suspects?|defendants?|detainees?|prisoners?|persons?|people|individuals?|males?|females?|missing|patients?|clients?|residents?|group|gang|crowd|pair|couple|two|famil\w+|parents?|offenders?|perpetrators?|aggressors?|runners?|dealers?|users?|thie\w+|bull(?:y|ies)|"
    r"account|version|story|tale|stor\w+|statement|disclosure|complaint|allegation|explanation|answers?|evidence|word|interview|demeanou?r|manner|attitude|tone|behaviou?r|conduct|language|presentation|appearance|body language|lifestyle|relationship|incident|matter|situation|episode|pattern|problem|issue|case|injur\w+|reason|trouble|fact|truth|thing|whole|rest|same|latest|usual|one)\b"
)
_ANY_CHILD: Final = re.compile(r"\x02|\b(?:he|she|they|him|her|them|herself|himself|child|girl|boy|lad)\b")
_CONDUCT: Final = re.compile(
    r"(?!.*(?:\x02|\b(?:of|with|by|about|worried|concerned|convinced|satisfied|content|happy|sure|fed|sick|tired|him|her|them)\b))(?:(?:is|are|was|were|became|got|being) )?(?:\w+ly )?(?:rude|sarcastic|aggressive|abusive|hostile|difficult|dismissive|unhelpful|lazy|arrogant|angry|surly|curt|offhand|stroppy|lippy|mouthy|cocky|drunk|violent|volatile)\b"
)
_IT_ACTS: Final = re.compile(
    r"(?:^|[ (])(?:it|which) (?:asks|asked|holds|held|keeps|kept|hides|hid|refuses|refused|fails|failed|returns|returned|knows|knew|lies|leaves|wants|wanted|sends|sent)\b"
)
_GROWN_MANY: Final = re.compile(
    r"\b(?:men|women|adults|parents|drivers|neighbours|tenants|males of (?:about )?[2-6]\d)\b"
)
_ANIMAL_NEXT: Final = re.compile(
    r"^ (?:\w+ )?(?:dogs?|spaniel|pupp(?:y|ies)|terrier|staffordshire|alsatian|cats?|kittens?|goose|geese|horses?|pony|ponies|parrot|swans?|gulls?|cows?|goats?)\b"
)
_PEER_VERB: Final = re.compile(r"^\W{0,2}\(adult\)")


def about_adult(note: Note, start: int, end: int) -> bool:
    """Whether these words are said of somebody who is not the child."""
    folded = note.folded
    after, before = folded[end : end + 40], folded[max(0, start - 40) : start]
    inside = folded[start:end]
    if "\x02" in inside[:12]:
        return False
    made_to = "to " in before[-12:] and _MADE_TO.search(before)
    if made_to and not re.search(r"\bnot (?:\w+ )?$", before[: made_to.start()]):
        return True
    if (
        _PEER_VERB.match(after)
        or _ANIMAL_NEXT.match(after)
        or _NEXT.match(after)
        or (ADULT_AGE.match(after) and not _LOOSE_END.search(inside))
        or _named_adult(note, end)
        or _GROWN_NEXT.match(after)
        or _ARE_GROWN.match(after)
        or _GROWN_FIRST.match(inside)
    ):
        return True
    if _IT_ACTS.search(folded[max(0, start - 7) : end], 0, min(start, 7) + 10):
        return True
    if _ACTS_ON_CHILD.match(after) and _ARTICLE_FIRST.fullmatch(
        note.folded[note.sentence(start)[0] : start].lstrip() + inside
    ):
        return True
    if (
        _OWNER.search(note, max(0, start - 40), start)
        or apart(note, start, end)
        or opens_grown(folded[note.sentence(start)[0] : start])
    ):
        return True
    owner = _ACCOUNT_OF.search(before)
    if owner and note.gender and {"his": "he", "her": "she"}[owner[1]] != note.gender:
        return True
    possessive = re.match(r"(his|her)\b(?!self)", inside) or (
        _TELLING.match(inside) and re.search(r"\b(his|her) $", before)
    )
    if possessive and note.gender and {"his": "he", "her": "she"}[possessive[1]] != note.gender:
        return True
    if re.match(
        r"(?:the |that |this |an? |our |of )?(?:child|children|girl|boy|kid|lad|baby|son|daughter|teen)", inside
    ):
        return False
    return _subject_is_adult(note, start, inside)


def writer_acts(note: Note, start: int, end: int) -> bool:
    """ "I decided not to", "we will come back": the writer, not the child, does it, and the child is not in the words."""
    return bool(
        _WRITER_ACTS.search(note.folded[max(0, start - 40) : start]) and not _ANY_CHILD.search(note.folded, start, end)
    )


def said_of_another(note: Note, start: int, end: int) -> bool:
    """ "The caller was vague", "the man at the desk was having none of it", "the letter contradicts itself": the words are all that is said of
    whoever or whatever opens the sentence, which is no child and nothing of a child's, and no child is in them."""
    before = note.folded[note.sentence(start)[0] : start]
    if _ANY_CHILD.search(note.folded, start, end):
        return False
    if _STAFF_ARE.search(before) and not _WE.search(before):
        return True
    return bool(_ANOTHER_OPENS.match(before)) and not _MAY_BE_CHILD.search(before)


def _named_adult(note: Note, end: int) -> bool:
    """A name follows, and an adult's age follows the name: "prolific offender NGUY, 27"."""
    match = re.match(r"\s[A-Z][\w'-]+(?: [A-Z][\w'-]+)?", note.plain[end : end + 40])
    return bool(
        match
        and "\x02" not in note.folded[end : end + match.end()]
        and ADULT_AGE.match(note.folded[end + match.end() : end + match.end() + 20])
    )


def _subject_is_adult(note: Note, start: int, inside: str) -> bool:
    sentence_start, _ = note.sentence(start)
    if _THIS_IS.search(note.folded, sentence_start, start):
        return False
    starts_with_pronoun = re.match(r"(he|she|they)\b", inside)
    before = [
        each for each in note.mentions if sentence_start <= each.start < start + (1 if starts_with_pronoun else 0)
    ]
    if any(each.who == "adult" for each in before):
        before = [each for each in before if note.folded[each.start : each.end] != "both"]
    subject = _subject(note.folded, before, start)
    if start - sentence_start > 3 and _subject_is_thing(note, before, start):
        return True
    if _CONDUCT.match(inside) and _STAFF_ARE.search(note.folded[sentence_start:start]):
        return True
    if subject is None:
        return _staff_goes_on(note, sentence_start, start)
    if note.folded[subject.start : subject.end] == "both":
        last = note.sentence_before(sentence_start)
        return bool(last and _GROWN_MANY.search(note.folded, *last))
    if subject.who == "pronoun":
        return _pronoun_is_adult(note, subject, sentence_start)
    return subject.who == "adult" or (subject.who == "other" and subject.leads and bool(note.children))


def _subject_is_thing(note: Note, before: list[Mention], start: int) -> bool:
    """ "The form asks for everything": nobody stands between the thing and the words."""
    first = note.sentence(start)[0]
    opening = len(note.folded[first:start]) - len(note.folded[first:start].lstrip(" \n\"'(-*"))
    so_far = note.folded[first + opening : start]
    thing = _THING.search(so_far) or _BARE_THING.search(so_far)
    if thing is None:
        return False
    since = first + opening + thing.start()
    return not any(each.who in ("child", "pronoun") and each.start >= since for each in before)


def _staff_goes_on(note: Note, sentence_start: int, start: int) -> bool:
    """ "The teacher was talking to the driver and saw nothing": the second verb has the first one's subject."""
    lead = next((each for each in note.mentions if sentence_start <= each.start < start), None)
    goes_on = note.folded[max(0, start - 5) : start] == " and " and _VERB.match(note.folded, start)
    return bool(lead and lead.who == "staff" and lead.leads and goes_on)


def _subject(folded: str, before: list[Mention], start: int) -> Mention | None:
    """The person right before the words, else the nearest who opens a clause. Never one after a preposition."""
    nearest = before[-1] if before else None
    if (
        nearest
        and nearest.who == "child"
        and "\x02" in folded[nearest.start : nearest.end]
        and re.match(r"\W*(?:\(?\d+\)?)? ?(?:are|were)\b", folded[nearest.end : start])
    ):
        before = before[:-1]
        nearest = None
    if (
        nearest
        and re.match(
            r"^(?:,? (?:who|which|then|since|already|just|himself|herself|themselves|all|both|also|later|now|still|has|had|is|was|and|being|an?))*(?:,? ?\(?(?:of |aged )?\d\d\)?,?(?: (?:is|was|has been|had been|had|has|who))?)?,? ?(?:\w+ and )?$",
            folded[nearest.end : start],
        )
        and not (
            folded[nearest.end : start] == " and "
            and _OBJECT.search(folded[max(0, nearest.start - 30) : nearest.start])
        )
    ):
        return nearest
    people = [
        each
        for each in before
        if each.who != "staff" and not _OBJECT.search(folded[max(0, each.start - 30) : each.start])
    ]
    if (
        people
        and len(folded[people[-1].end : start].split()) <= 2
        and not re.search(r"[.,;]", folded[people[-1].end : start])
    ):
        return people[-1]
    leading = [each for each in people if each.leads]
    return leading[-1] if leading else None


def _pronoun_is_adult(note: Note, pronoun: Mention, sentence_start: int) -> bool:
    """A pronoun is the child's, unless its gender or its nearest fitting person says otherwise."""
    if pronoun.gender and (pronoun.gender in note.grown if note.gender is None else pronoun.gender != note.gender):
        return True
    earlier = [each for each in note.mentions if each.start < pronoun.start and each.who != "pronoun"]
    same = [each for each in earlier if each.start >= sentence_start]
    if same:
        fitting = [
            each
            for each in same
            if each.who == "child" or (each.who == "adult" and each.gender in (None, pronoun.gender))
        ]
        if any(each.who == "child" for each in fitting):
            return False
        return bool(fitting)
    last = note.sentence_before(sentence_start)
    if last is None:
        return False
    people = [each for each in earlier if last[0] <= each.start < last[1]]
    if any(
        each.who == "child"
        and "\x02" in note.folded[each.start : each.end]
        and (each.leads or _VERB_NEXT.match(note.folded, each.end))
        for each in people
    ):
        return False
    lead = next((each for each in people if each.leads), None)
    if lead is None or lead.who != "adult":
        return False
    return lead.gender == pronoun.gender or (lead.gender is None and any(each.who == "child" for each in people))
