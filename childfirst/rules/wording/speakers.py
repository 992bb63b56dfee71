"""Reported speech without quotation marks: "the suspect claims she…", "mum said he is…". The words are theirs, and evidence."""

import re
from typing import Final

from childfirst.rules.wording.note import Note
from childfirst.rules.wording.pieces import NAME_MARK
from childfirst.rules.wording.sought import Sought

_SAYS: Final = (
    r"(?:says?|said|saying|states?|stated|stating|claims?|claimed|claiming|alleges?|alleged|reckons?|reckoned|describes?|described|describing|calls|"
    r"called|calling|call(?= (?:it|him|her|them|\x02|[A-Z]))|said of|phoned in|rang in|thinks|thought|believes?|believed|feels(?! like)|felt|accuses?|accused|maintains?|maintained|insists?|insisted|suggests?|suggested|"
    r"puts it(?! (?:about|on|away|back|down|out|in|up|to|all|off)\b)|wrote|writes|texted|messaged|tells|told|asserts?|asserted|replied|shouted|admitted|explained|added|complained|denies|denied|"
    r"worries|worried|asks?|asked|would say|kept saying|referred to|refers to|mentioned|is saying|was saying|report(?:s|ed) that|quoted|put (?:it |this )?to (?:us|me|him|her|them|\x02+)(?: that)?|who (?:says|said|claims|claimed|alleges|alleged))"
)
_WHO: Final = (
    r"(?:suspects?|defendant|accused|dad|father|stepdad|stepfather|step-?dad|step-?father|mum|mother|nan|nana|gran|grandma|grandmother|grandad|uncle|"
    r"aunt|auntie|brother|sister|cousin|friend|boyfriend|ex-?partner|ex|partner|husband|wife|exploiter|abuser|groomer|driver|man|men|woman|lodger|"
    r"neighbour|coach|manager|employer|foreman|landlord|boss|he|she|they|\x02+|parents?|family|relatives?|defence|solicitor|statement|interview|"
    r"child|girl|boy|victim|perpetrator|offender|adult|males?|boys|girls|lads|instructor|chef|barber|counsel|barrister|security|store detective|doorman|bouncer|trainer|vicar|priest|stranger|shopper|passer-?by)"
)
_SPEECH: Final = Sought(
    rf"(?<![\w\x02]){_WHO}(?:,? \(?\d+\)?,?)?(?: [\w']+)?(?:,? at (?:the |her |his )?\w+(?: \w+)?)?,? (?:(?:also|then|later|still|has|had|have|since|always|now|repeatedly|simply|even|to \w+) )*{_SAYS}\b"
)
_NAMED_SAYS: Final = re.compile(
    rf"\b(?!School|Staff|Police|Officer|We|Teacher|Carer)[A-Z][\w'-]+(?: \(\d+\)|, \d+,)?,? (?:who )?(?:also |then |has |had )?{_SAYS}\b"
)
_OFFICIAL: Final = re.compile(
    r"\b(?:i|we|officers?|staff|school|carers?|teacher|social worker|pc|dc|ds|sgt)\b[^.,;]{0,20}$"
)
_OUT: Final = re.compile(
    r"[;]|\b(?:but i|but we|however|and i|, and (?:this|that|it) (?:is|was|fits)|and (?:has|is|was|looks) (?:clearly|obviously|plainly|evidently)|it (?:is|was) (?:clear|plain|obvious|apparent)|in my (?:view|opinion)|i (?:think|believe|feel|am|do|would|formed|find|note)|my view|we (?:think|believe|feel))\b"
)
_PASSIVE: Final = re.compile(
    r"\W?told (?!me\b|us\b|officers|police|pc\b|staff|him\b|her\b|them\b|\x02|my\b|that (?:he|she|they)|"
    r"(?:the|a|an|his|her|their|our|my) (?:\w+ )?(?:worker|teacher|school|nurse|doctor|gp|desk|court|council|head|tutor|advocate|operator|handler|jury|panel|control|"
    r"crew|manager|sergeant|inspector|officer|constable|coach|neighbour|interviewer|magistrates?|judge|visitor|paramedic)s?\b)"
)
_LABELLED: Final = re.compile(
    rf"(?:^|\n|[.;] )\W*(?:(?:the|a|an|her|his|their) )?(?:\w+ )?(?:{_WHO}|key ?worker|head|tutor|teacher|school|home|ta|foster carer|carer|caller|informant|neighbour|staff)"
    r"(?: of (?:mum|dad|nan|the family)'?s?)?(?: (?:phoned|rang|called|texted|emailed|wrote|came)(?: in| us| back)?)?: (?!no\b)[^.;]*$"
)
_FEARED: Final = re.compile(
    r"\b(?:is|was|are|were|been|felt|feels|seemed)(?: \w+ and| so| still| very| most)* (?:afraid|frightened|scared|terrified|worried|ashamed|convinced|fearful|anxious)"
    r" (?:that )?(?:he|she|they)(?:'s|'d)?(?: [\w']+){0,4} ?$"
)
_WRITTEN: Final = Sought(
    rf"\b{_WHO}'s (?:\w+ )?(?:e-?mail|letter|text|texts|note|message|messages|post|posts|voicemail|voice note|statement|diary|report)\b[^.;]{{0,40}} "
    rf"(?:{_SAYS}|which calls|that says)\b|\b(?:head ?teacher|head|teacher|tutor|neighbour|landlord|school|coach|manager)'s (?:e-?mail|letter|note|message|text|report)\b[^.;]{{0,40}}\b{_SAYS}\b"
)
_CAME_AS: Final = re.compile(
    r"\b(?:call|job|log|message) (?:came|was passed|was given|had come|was put)\b[^.;]{0,40}\bas [^.;]*$|\b(?:shouting|shouted|yelling|yelled|ranting)\b[^.;]{0,30}\bthat [^.;]*$"
)
_AND_SAID: Final = re.compile(
    rf"(?:^|[.,;] ?)\W*(?:(?:the|his|her|their|my) )?(?!he\b|she\b|they\b|child|girl|boy|victim){_WHO}\b[^.;,]{{0,60}}? and (?:then |also )?(?:said|says|told us|told me|claimed|claims)\b(?: that)?[^.;]*$"
)
_NAME_CALLING: Final = re.compile(
    r"\b(?:man|men|woman|women|boys|girls|lads|driver|neighbours?|passers?-?by|passenger|stranger|shopper|customer|caller|resident|teenagers?|pupils?|suspects?|dad|father|mum|mother|"
    r"stepdad|stepfather|uncle|aunt|nan|brother|sister|classmates?|they)\b[^.;,]{0,40}? (?:calls?|called|calling|nicknamed|branded|labelled|shouted at|yelled at|screamed at) "
    r"(?:\x02+|him|her|them)(?: \x02+)*(?: \(\d+\))?,? (?:that )?(?:(?:an?|the|such|as) )*$"
)
_CALLS: Final = ("call", "nicknamed", "branded", "labelled", "shouted at", "yelled at", "screamed at")
_FRAGMENT: Final = re.compile(r"^[^\w\x02]*(?:that|claims?|says?|states?|denies|alleges?|also|and that)\b")
_DEFENCE: Final = re.compile(
    r"\b(?:defence|defendant|suspect'?s?|solicitor|brief|counsel|prepared statement|no comment|accused)\b"
)
_NAMED_BY: Final = re.compile(
    rf"^,? (?:so |as |or so |in the words of |to quote |which is what |is what |is how )(?:(?:the|his|her|their|our|own|mum's|dad's) )*(?!he\b|she\b|they\b|child|girl|boy|victim|\x02)(?:{_WHO}|brief|barrister|counsel|lawyer) (?:calls?|called|puts?|has|had|says|said|described?|would)\b"
)
_STATED: Final = re.compile(
    rf"{_WHO}'s (?:statement|words|account|view|version|comment|evidence)\b[^.;]{{0,20}}: ?[^.;]*$"
)
_SPEAKER: Final = re.compile(rf"(?:^|\n)\W*{_WHO}: ")
_THEY_SAID: Final = re.compile(
    rf"^[^.;]{{0,40}}, (?:(?:the )?{_WHO} (?:said|says|told|claimed)|(?:said|says|claims) (?:the )?{_WHO})\b"
)
_SAID_BY: Final = re.compile(
    rf"^[^.;]{{0,40}}, (?:said|says|claims|claimed|according to) (?:the |his |her |their )(?!child|girl|boy|victim){_WHO}\b"
)
_TOLD_ME: Final = re.compile(
    r"\b(?:agency worker|key ?worker|worker|worker on shift|receptionist|teacher|tutor|ta|caretaker|porter|manager|passenger|caller|customer|shopkeeper|resident|parent)s?\b"
    r"(?: [\w']+){0,3} (?:told (?:me|us|(?:the )?(?:call ?handler|call ?taker|control|operator|999|101|dispatcher))|overheard|said to (?:me|us))\b(?! (?:about|of)\b)[^.;]*$"
)
_HELD_BEFORE: Final = re.compile(
    r"\bhad (?:(?:all|first|at first|then|also|already|long|simply|been|only|always|since) )*(?:(?:put|set|taken|mistaken|written|passed|dismissed|described|treated|called|labelled|branded|thought|recorded|graded|laughed)\b)"
    r"(?: (?:it|this|that|him|her|them|both|\x02+|(?:the|his|her) \w+))*(?: (?:down|off|of|up))?(?: (?:to|as|for|in|by us|before))? (?:an? |the |just |mere |some |only |being )*$|"
    r"\b(?:mum|mother|dad|father|nan|gran|aunt|uncle|parents|family|suspect|defence|neighbours?) (?:puts?|put) (?:it|this|that) down to (?:an? |the |just |some )*$"
)
_THOUGHT_ONCE: Final = Sought(
    r"\b(?:i|we) (?:had )?(?:at first |first |initially |wrongly |had )*(?:took|mistook|taken|mistaken|put|wrote) (?:it|this|that|him|her|them)(?: (?:down|off))? (?:for|as|to) (?:an? |the |just |mere |some )*$"
)
_THEY_SAY: Final = re.compile(
    r"(?:^|[.,;:] |\b(?:and|but|while|as) )\W*(?:(?:the|a|an|two|three|some|all|both|one of the|his|her|their) )+(?!(?:\w+ )?(?:staff|officers?|police|school|teachers?|carers?|home|unit|placement|worker|log|report|note|record|form|team|desk|child|children|girl|boy)\b)"
    r"(?:[\w'-]+ ){1,3}?(?:(?:are|is|was|were) (?:all |both |now |still )*(?:saying|telling|claiming|insisting)|says?|said|reckons?|reckoned|told (?:me|us|our|the) ?\w*|claims?|claimed|insists?|insisted)(?: that)? [^.;]*$"
)
_TOLD_BY: Final = re.compile(
    r"\b(?:told|informed|warned|assured) by (?:(?:the|a|an|his|her|their|one) )?(?!(?:\w+ )?(?:staff|officers?|police|school|teachers?|carers?|home|unit|placement|worker)\b)[\w' -]{3,30} that [^.;]*$"
)
_SAYING: Final = (
    " sa",
    "told",
    "claim",
    "reckon",
    "insist",
    "inform",
    "warned",
    "assured",
    "sorry",
    "apolog",
    "embarrassed",
    "ashamed",
    "blames",
)
_THOUGHT_THEN: Final = Sought(r"\b(?:thought|assumed|decided|believed|took it) (?:that )?[^.;]{0,30}$")
_FOUND_SINCE: Final = re.compile(
    r"[^.;]{0,30}\b(?:and|but|until|then|before)\W+(?:then )?(?:\w+ ){0,2}(?:saw|found|learnt|learned|realised|discovered|noticed)\b"
)
_SORRY_FOR: Final = re.compile(
    r"\b(?:apologi[sz]ed|apologises|apologising|sorry|embarrassed|ashamed|blames (?:himself|herself))(?: to \w+)?,? (?:for|about|of|at) (?:having |her |his )?$"
)
_MENDED: Final = re.compile(
    r"\b(?:was not|were not|wasn't|wrong|mistaken|until|in fact|turned out|then (?:i|we|she|he) (?:saw|learnt|found)|should have|sorry|went back)\b"
)
_ACCORDING: Final = re.compile(rf"\baccording to (?:the |her |his |their )?{_WHO}\b")


def reported(note: Note, start: int, end: int, *, child_too: bool = True) -> bool:
    """Whether a suspect, a relative or the child is the one who says it."""
    sentence_start, sentence_end = note.sentence(start)
    before = note.folded[sentence_start:start]
    for found in _SPEECH.finditer(note, sentence_start, start):
        earlier, rest = note.folded[sentence_start : found.start()], note.folded[found.end() : start]
        if not child_too and re.match(r"\x02|he\b|she\b|they\b|child|girl|boy|victim", found[0]):
            continue
        if (
            not _OUT.search(rest)
            and not _PASSIVE.match(found[0][-5:] + rest[:40])
            and not _OFFICIAL.search(earlier + " " + found[0].split()[0])
            and not _told_by_us(earlier, found)
        ):
            return True
    for named in _NAMED_SAYS.finditer(note.plain, sentence_start, start):
        if not child_too and note.folded[named.start()] == NAME_MARK:
            continue
        if not re.search(
            r"\b(?:PC|DC|DS|DI|PS|Sgt|Insp|Dr|Ms|Miss|PCSO|DCI) $",
            note.plain[max(0, named.start() - 8) : named.start()],
        ) and not _OUT.search(note.folded, named.end(), start):
            return True
    if ":" in before and (_STATED.search(before) or _SPEAKER.search(before)):
        return True
    if _elsewhere(note, sentence_start, before):
        return True
    if _ACCORDING.search(before) and not _OUT.search(before):
        return True
    after = note.folded[end:sentence_end]
    return bool(_NAMED_BY.match(after) or (", " in after and (_THEY_SAID.match(after) or _SAID_BY.match(after))))


def _elsewhere(note: Note, sentence_start: int, before: str) -> bool:
    """Labels ("Key worker: …"), letters, calls as they came in, what a child fears, what a passer-by told us, a name called, a defence case set out."""
    if _held_before(note, sentence_start, before):
        return True
    patterns = [_LABELLED, _CAME_AS, _FEARED, _TOLD_ME]
    if " and " in before:
        patterns.append(_AND_SAID)
    if any(word in before for word in _CALLS):
        patterns.append(_NAME_CALLING)
    for pattern in patterns:
        found = pattern.search(before)
        if found and not _OUT.search(before, found.start()):
            return True
    written = _WRITTEN.search(note, sentence_start, sentence_start + len(before))
    if written and not _OUT.search(note.folded, written.start(), sentence_start + len(before)):
        return True
    last = note.sentence_before(sentence_start)
    return bool(
        last
        and _FRAGMENT.match(note.folded[sentence_start : sentence_start + 20])
        and _DEFENCE.search(note.folded, *last)
    )


def _held_before(note: Note, sentence_start: int, before: str) -> bool:
    """Others' words and views: "the bus firm say…", "the home had written her off as…"; or the writer's own, said at once not to be so."""
    if any(word in before for word in _SAYING):
        says = _THEY_SAY.search(before)
        if (says and not _OUT.search(before, says.start())) or _SORRY_FOR.search(before) or _TOLD_BY.search(before):
            return True
    start = sentence_start + len(before)
    if _THOUGHT_THEN.search(note, sentence_start, start) and _FOUND_SINCE.match(note.folded, start):
        return True
    if _HELD_BEFORE.search(before):
        return not re.search(r"\b(?:i|we)(?: had|'d)\b[^.;]*$", before)
    return bool(
        _THOUGHT_ONCE.search(note, sentence_start, start)
        and _MENDED.search(note.folded, max(0, sentence_start - 90), start + 160)
    )


def _told_by_us(earlier: str, found: re.Match[str]) -> bool:
    """ "She was told", "I told her": the officer speaks."""
    return bool(
        re.search(
            r"\b(?:was|were|been|be|being|is|are|am) (?:told|asked|called|described|said|accused|reported|thought|believed|felt)$",
            found[0],
        )
    ) or bool(re.search(r"\b(?:i|we)\b[^.;]{0,12}$", earlier))
