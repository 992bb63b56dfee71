"""Reported speech without quotation marks: "the suspect claims she…", "mum said he is…". The words are theirs, and evidence."""

import re
from typing import Final

from childfirst.rules.wording.note import Note
from childfirst.rules.wording.pieces import NAME_MARK

_SAYS: Final = (
    r"(?:says?|said|saying|states?|stated|stating|claims?|claimed|claiming|alleges?|alleged|reckons?|reckoned|describes?|described|describing|calls|"
    r"called|calling|thinks|thought|believes?|believed|feels|felt|accuses?|accused|maintains?|maintained|insists?|insisted|suggests?|suggested|"
    r"puts it|wrote|writes|texted|messaged|tells|told|asserts?|asserted|replied|shouted|admitted|explained|added|complained|denies|denied|"
    r"worries|worried|asks?|asked|would say|kept saying|referred to|refers to|mentioned|is saying|was saying|report(?:s|ed) that|quoted|who (?:says|said|claims|claimed|alleges|alleged))"
)
_WHO: Final = (
    r"(?:suspects?|defendant|accused|dad|father|stepdad|stepfather|step-?dad|step-?father|mum|mother|nan|nana|gran|grandma|grandmother|grandad|uncle|"
    r"aunt|auntie|brother|sister|cousin|friend|boyfriend|ex-?partner|ex|partner|husband|wife|exploiter|abuser|groomer|driver|man|men|woman|lodger|"
    r"neighbour|coach|manager|employer|foreman|landlord|boss|he|she|they|\x02+|parents?|family|relatives?|defence|solicitor|statement|interview|"
    r"child|girl|boy|victim|perpetrator|offender|adult|males?|boys|girls|lads|callers?|witness(?:es)?|informant|members? of (?:the )?public|mop|passer-?by|"
    r"shopkeeper|residents?|uncles?|godfather|godmother|pimp|dealer|customer|homeowner|householder)"
)
_SPEECH: Final = re.compile(
    rf"(?<![\w\x02]){_WHO}(?: \(?\d+\)?,?)?(?: [\w']+)?,? (?:(?:also|then|later|still|has|had|have|since|always|now|repeatedly|simply|even|to \w+) )*{_SAYS}\b"
)
_NAMED_SAYS: Final = re.compile(
    rf"\b(?!School|Staff|Police|Officer|We|Teacher|Carer)[A-Z][\w'-]+(?: \(\d+\)|, \d+,)?,? (?:who )?(?:also |then |has |had )?{_SAYS}\b"
)
_OFFICIAL: Final = re.compile(
    r"\b(?:i|we|officers?|staff|school|carers?|teacher|social worker|pc|dc|ds|sgt)\b[^.,;]{0,20}$"
)
_OUT: Final = re.compile(
    r"[;]|\b(?:but i|but we|however|and i|in my (?:view|opinion)|i (?:think|believe|feel|am|do|would|formed|find|note)|my view|we (?:think|believe|feel))\b"
)
_PASSIVE: Final = re.compile(
    r"\W?told (?!me\b|us\b|officers|police|pc\b|staff|him\b|her\b|them\b|\x02|my\b|that (?:he|she|they))"
)
_RELATION: Final = (
    r"(?:suspect|defendant|accused|dad|father|stepdad|stepfather|mum|mother|nan|gran|grandmother|grandfather|grandad|uncle|aunt|auntie|brother|sister|"
    r"cousin|friend|ex-?partner|partner|husband|wife|exploiter|driver|man|neighbour|coach|manager|employer|landlord|boss|defence|solicitor|family|caller)"
)
_TITLED: Final = re.compile(rf"\b{_RELATION}(?:'s)?\b[^.;:]{{0,30}}: ?[^.;]*$")
_BARE: Final = re.compile(rf"^\W*(?:also |then |and |further |later |now |still )?{_SAYS}\b")
_SPEAKER_BEFORE: Final = re.compile(rf"\b(?:{_RELATION}|interview|statement|account)\b")
_ACCORDING: Final = re.compile(rf"\baccording to (?:the |her |his |their )?{_WHO}\b")


_HEADED: Final = re.compile(
    rf"{_WHO}'s (?:statement|words|account|view|version|comment|evidence)\b[^.;]{{0,20}}: ?[^.;]*$|(?:^|\n)\W*{_WHO}: |"
    r"\b(?:texts?|messages?|dms?|snaps?|emails?|chat|voicemails?|posts?|captions?|letter|handset|phone)\b[^.;]{0,40}: ?[^.]*$"
)
_SAID_AFTER: Final = re.compile(
    rf"^[^.;]{{0,40}}, (?:(?:the )?{_WHO} (?:said|says|told|claimed)|(?:said|says|claims) (?:the )?{_WHO})\b"
)
_RANK: Final = re.compile(r"\b(?:PC|DC|DS|DI|PS|Sgt|Insp|Dr|Ms|Miss|PCSO|DCI) $")
_CHILD_SAYS: Final = re.compile(r"\x02|he\b|she\b|they\b|child|girl|boy|victim")


def reported(note: Note, start: int, end: int, *, child_too: bool = True) -> bool:
    """Whether a suspect, a relative or the child is the one who says it."""
    sentence_start, sentence_end = note.sentence(start)
    before = note.folded[sentence_start:start]
    return (
        _somebody_says(before, child_too)
        or _named_says(note, sentence_start, start, child_too)
        or bool(_HEADED.search(before) or _TITLED.search(before))
        or _unnamed_speaker(note, sentence_start, before, note.folded[start:end])
        or bool(_ACCORDING.search(before) and not _OUT.search(before))
        or bool(_SAID_AFTER.match(note.folded[end:sentence_end]))
    )


def _somebody_says(before: str, child_too: bool) -> bool:
    """A relation or a pronoun, then a verb of saying, then no change of speaker."""
    for found in _SPEECH.finditer(before):
        rest = before[found.end() :]
        if not child_too and _CHILD_SAYS.match(found[0]):
            continue
        official = _OFFICIAL.search(before[: found.start()] + " " + found[0].split()[0]) or _told_by_us(before, found)
        if not (official or _OUT.search(rest) or _PASSIVE.match(found[0][-5:] + rest[:12])):
            return True
    return False


def _named_says(note: Note, sentence_start: int, start: int, child_too: bool) -> bool:
    """Somebody with a name and no rank says it."""
    for named in _NAMED_SAYS.finditer(note.plain, sentence_start, start):
        if not child_too and note.folded[named.start()] == NAME_MARK:
            continue
        ranked = _RANK.search(note.plain[max(0, named.start() - 8) : named.start()])
        if not ranked and not _OUT.search(note.folded, named.end(), start):
            return True
    return False


def _unnamed_speaker(note: Note, sentence_start: int, before: str, words: str) -> bool:
    """ "Suspect interviewed. Claims she led him on.": the speaker is in the sentence before."""
    bare = _BARE.match(before) or (not before.strip() and _BARE.match(words))
    earlier = note.sentence_before(sentence_start)
    return bool(bare and earlier and _SPEAKER_BEFORE.search(note.folded, *earlier))


def _told_by_us(before: str, found: re.Match[str]) -> bool:
    """ "She was told", "I told her": the officer speaks."""
    return bool(
        re.search(
            r"\b(?:was|were|been|be|being|is|are|am) (?:told|asked|called|described|said|accused|reported|thought|believed|felt)$",
            found[0],
        )
    ) or bool(re.search(r"\b(?:i|we)\b[^.;]{0,12}$", before[: found.start()]))
