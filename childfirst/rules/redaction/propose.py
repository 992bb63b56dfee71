"""From a text and what the record knows to the places that a person is asked about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from childfirst.rules.redaction.known import Known, birth_patterns, folded, patterns_of
from childfirst.rules.redaction.shapes import SHAPES

# Kind → (what it is, what stands in its place).
KINDS: Final[dict[str, tuple[str, str]]] = {
    "child": ("A child’s name", "child"),
    "adult": ("An adult’s name", "adult"),
    "officer": ("An officer’s name or number", "officer"),
    "address": ("An address", "address"),
    "postcode": ("A postcode", "postcode"),
    "phone": ("A phone number", "phone number"),
    "birth": ("A date of birth", "date of birth"),
    "date": ("A date", "date"),
    "school": ("A school", "school"),
    "online": ("An email or a name online", "name online"),
    "vehicle": ("A vehicle’s number", "vehicle"),
    "reference": ("A reference number", "reference"),
    "other": ("Something else that may tell who it is", "left out"),
}
_ORDER: Final = list(KINDS)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text, what they are, and the words that take their place."""

    start: int
    end: int
    kind: str
    label: str


def propose(text: str, known: Known) -> list[Span]:
    """Every place a rule would hide, in order, none overlapping. What the record knows goes before what only has a shape."""
    plain = folded(text)
    found = [*_known(plain, known), *_shaped(plain)]
    return _apart(found)


def _known(plain: str, known: Known) -> Iterator[Span]:
    for person in known.people:
        for name in person.names:
            for pattern in patterns_of(name):
                yield from _spans(pattern, plain, person.kind, person.label)
    for kind, names in (("address", known.places), ("school", known.schools), ("reference", known.references)):
        for name in names:
            if len(name.strip()) >= 3:
                pattern = re.compile(rf"(?<!\w){re.escape(folded(name.strip()))}(?!\w)", re.IGNORECASE)
                yield from _spans(pattern, plain, kind, KINDS[kind][1])
    for born in known.births:
        for pattern in birth_patterns(born):
            yield from _spans(pattern, plain, "birth", KINDS["birth"][1])


def _shaped(plain: str) -> Iterator[Span]:
    for kind, patterns in SHAPES.items():
        for pattern in patterns:
            yield from _spans(pattern, plain, kind, KINDS[kind][1])


def _spans(pattern: re.Pattern[str], plain: str, kind: str, label: str) -> Iterator[Span]:
    return (Span(match.start(), match.end(), kind, label) for match in pattern.finditer(plain))


def _apart(found: Iterable[Span]) -> list[Span]:
    """The longest first; of the same length a person before a place. Nothing that a rule found is left half shown."""
    kept: list[Span] = []
    for one in sorted(set(found), key=lambda span: (span.start - span.end, _ORDER.index(span.kind), span.start, span.label)):  # fmt: skip
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    bare = [one for one in found if not any(other.start <= one.start and one.end <= other.end for other in kept)]
    kept += [Span(start, end, one.kind, one.label) for one in bare for start, end in _rest(one, kept)]
    return sorted(kept, key=lambda span: span.start)


def _rest(one: Span, kept: Sequence[Span]) -> list[tuple[int, int]]:
    """What of a place the kept ones do not cover."""
    free = set(range(one.start, one.end)) - {at for other in kept for at in range(other.start, other.end)}
    if not free or len(free) == one.end - one.start:
        return []
    edges = sorted(free)
    return [(edges[0], edges[-1] + 1)] if edges[-1] - edges[0] + 1 == len(edges) else []


def everywhere(text: str, words: str) -> list[tuple[int, int]]:
    """Every place where a person's own words stand in a text, in any case."""
    wanted = folded(words).strip()
    if not wanted:
        return []
    pattern = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)", re.IGNORECASE)
    return [match.span() for match in pattern.finditer(folded(text))]


def hidden(text: str, spans: Iterable[Span]) -> str:
    """The text with each place replaced by what it is.

    >>> hidden("Amara ran", [Span(0, 5, "child", "child A")])
    '[child A] ran'
    """
    made, at = [], 0
    for span in sorted(spans, key=lambda one: (one.start, one.end)):
        if span.end <= at:
            continue
        made += [text[at : max(span.start, at)], f"[{span.label}]"]
        at = span.end
    return "".join([*made, text[at:]])


_CAPITAL: Final = re.compile(r"(?<![.!?:\n“\"(]\s)(?<!^)(?<=\s)[A-Z][\w'’\-]+", re.MULTILINE)
_PLAIN: Final = frozenset(["I", "I'm", "I'd", "I've", "I'll", "Mum", "Dad", "Mother", "Father", "Miss", "Sir", "Police", "Met", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "English"])  # fmt: skip


def look_twice(text: str, spans: Iterable[Span]) -> list[str]:
    """Words with a capital inside a sentence that nothing hides: where a missed name most often stands."""
    left = hidden(text, spans)
    return list(
        dict.fromkeys(word for word in _CAPITAL.findall(folded(left)) if word not in _PLAIN and "[" not in word)
    )
