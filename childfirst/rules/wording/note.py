"""A note made ready: folded once, cut into sentences, quotations found, people found. Every context module reads this."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress, count
from operator import add
from typing import Final

from childfirst.rules.wording.finding import Child
from childfirst.rules.wording.fold import fold
from childfirst.rules.wording.people import GROWN_PRONOUN, Mention, child_gender, mentions
from childfirst.rules.wording.pieces import NAME_MARK
from childfirst.rules.wording.quotations import Span, quotations
from childfirst.rules.wording.sentences import sentences

_SPACED: Final = bytes(
    code if (chr(code).isascii() and chr(code).isalnum()) or chr(code) == NAME_MARK else 32 for code in range(256)
)


@dataclass(eq=False)
class Note:
    """What the modules need to know of one text."""

    text: str
    field: str
    children: Sequence[Child]
    adults: Sequence[str] = ()

    def __post_init__(self) -> None:
        self.plain, self.folded = fold(self.text, [child.name for child in self.children])

    @cached_property
    def _spaced(self) -> list[str]:
        """The text cut at whatever is no letter, figure or name mark: its words, and nothing between two such characters."""
        return self.folded.encode("ascii").translate(_SPACED).decode("ascii").split(" ")

    @cached_property
    def words(self) -> list[str]:
        """Every run of letters and figures. A name, however long, is one mark."""
        return [word if word[0] != NAME_MARK else NAME_MARK for word in self._spaced if word]

    @cached_property
    def starts(self) -> list[int]:
        """Where each word starts."""
        before = map(add, accumulate(map(len, self._spaced), initial=0), count())
        return list(compress(before, self._spaced))

    def words_of(self, span: Span) -> Span:
        """The numbers of the first word of a stretch, and of the first past it."""
        return bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])

    @cached_property
    def sentences(self) -> list[Span]:
        """Start and end of each."""
        return sentences(self.folded)

    def sentence(self, place: int) -> Span:
        """The one that holds a place."""
        return self.sentences[self._sentence_at(place)]

    def sentence_before(self, start: int) -> Span | None:
        """The one before the one that starts here."""
        number = self._sentence_at(start)
        return self.sentences[number - 1] if number else None

    def _sentence_at(self, place: int) -> int:
        return max(0, bisect_right(self._sentence_starts, place) - 1)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    @cached_property
    def quotations(self) -> list[Span]:
        """Start and end of each."""
        return quotations(self.plain)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the words stand, or begin or end, in somebody's own words."""
        return any(a < end and start < b and not (start < a and b < end) for a, b in self.quotations)

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every person, in order."""
        return mentions(self, self.plain, self.adults)

    @cached_property
    def grown(self) -> frozenset[str]:
        """He or she, where the note gives that pronoun a grown age: "He is 29"."""
        return frozenset(found[1] for found in GROWN_PRONOUN.finditer(self.folded))

    @cached_property
    def gender(self) -> str | None:
        """Whether the child is written of as he or she, where that can be told."""
        return child_gender(self, self.mentions)
