"""The vignette study in words: the gap between descriptions, before and after the module, and what numbers could show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from childfirst.rules.measures.vignette import Gap, change, mean_gap, share_gap, smallest_gap
from childfirst.studies.queries.vignettes import FEWEST, Replies
from childfirst.studies.vignettes import ARMS, Vignette

Side = tuple[str, str]
CONTRASTS: Final[tuple[tuple[str, Side, Side], ...]] = (
    ("Black, less White", ("black", ""), ("white", "")),
    ("Asian, less White", ("asian", ""), ("white", "")),
    ("Girl, less boy", ("", "girl"), ("", "boy")),
    ("Black girl, less White girl", ("black", "girl"), ("white", "girl")),
)
FIRST_ASKED: Final = CONTRASTS[0][0]
WHO: Final = {False: "Not yet trained", True: "Trained"}
TITLES: Final = {"age": "How old the child seems, in years", "protection": "How much protection is needed, 1 to 7", "first": "A first act that looks after the child"}  # fmt: skip


@dataclass(frozen=True)
class Table:
    """One question: a line for each contrast."""

    question: str
    title: str
    rows: list[list[str]]


def tables(vignette: Vignette, found: Mapping[bool, Replies]) -> list[Table]:
    """Every question."""
    return [Table(one, words, [row for name, mine, theirs in CONTRASTS for row in _rows(vignette, found, one, name, mine, theirs)]) for one, words in TITLES.items()]  # fmt: skip


def _rows(
    vignette: Vignette, found: Mapping[bool, Replies], question: str, name: str, mine: Side, theirs: Side
) -> list[list[str]]:
    gaps = {trained: _gap(vignette, one, question, mine, theirs) for trained, one in found.items() if one.enough}
    lines = [_line(f"{name}. {WHO[trained]}", gap, question) for trained, gap in gaps.items()]
    before, after = gaps.get(False), gaps.get(True)
    if isinstance(before, Gap) and isinstance(after, Gap):
        lines.append(
            [f"{name}. Trained, less not yet trained", "–", "–", _limits(*change(before, after), question), "–"]
        )
    return lines


def _gap(vignette: Vignette, replies: Replies, question: str, mine: Side, theirs: Side) -> Gap | str:
    one, other = replies.of(question, *mine), replies.of(question, *theirs)

    def work() -> Gap:
        return share_gap(one, other, vignette.protecting) if question == "first" else mean_gap(one, other)

    try:
        return work()
    except ValueError as cannot:
        return str(cannot)


def _line(name: str, gap: Gap | str, question: str) -> list[str]:
    if isinstance(gap, str):
        return [name, "–", "–", f"Cannot tell. {gap}", "–"]
    sizes = [_size(gap.one, question), _size(gap.other, question)]
    standard = "–" if gap.standard is None else f"{gap.standard:+.2f}".replace("-", "−")
    return [name, *sizes, _limits(gap.gap, gap.low, gap.high, question), standard]


def said(found: Mapping[bool, Replies]) -> list[str]:
    """One sentence for each sort of reader on the question that was fixed beforehand: does the Black child seem older?"""
    return [f"{WHO[trained]}: {_sentence(one)}" for trained, one in found.items()]


def _sentence(replies: Replies) -> str:
    if not replies.enough:
        return f"not shown. Fewer than {FEWEST} replies to at least one of the {len(ARMS)} descriptions."
    try:
        gap = mean_gap(replies.of("age", "black"), replies.of("age", "white"))
    except ValueError as cannot:
        return f"cannot tell. {cannot}"
    limits = f"{gap.gap:+.1f} years, 95% interval {gap.low:+.1f} to {gap.high:+.1f}".replace("-", "−")
    if gap.low <= 0 <= gap.high:
        return f"cannot tell whether the child described as Black seems older or younger than the same child described as White ({limits})."
    way = "older" if gap.gap > 0 else "younger"
    return f"the child described as Black seems {way} than the same child described as White ({limits})."


def _size(value: float, question: str) -> str:
    return f"{100 * value:.0f}%" if question == "first" else f"{value:.1f}"


def _limits(gap: float, low: float, high: float, question: str) -> str:
    if question == "first":
        return "{} points ({} to {})".format(*(_signed(f"{100 * one:+.0f}") for one in (gap, low, high)))
    return "{} ({} to {})".format(*(_signed(f"{one:+.2f}") for one in (gap, low, high)))


def _signed(words: str) -> str:
    """No sign for what is nought as shown."""
    return words.replace("-", "−") if float(words) else words.strip("+-")


SPREAD_OF_AGE: Final = 2.0  # years: what officers' guesses of one child differ by. An assumption, said on the page
SPREAD_OF_LEVEL: Final = 1.5
HALF: Final = 0.5  # a share that is least sure


def design(officers: int, share: int) -> list[list[str]]:
    """For each contrast: replies a side, and the gap that would be found four times in five."""
    replies = officers * share // 100
    sides = {"Black, less White": 3, "Girl, less boy": 2, "Black girl, less White girl": 6}
    return [_could(name, replies // part) for name, part in sides.items()] + [_could("Black, less White: change after training, half of them trained", replies // 6, 2**0.5)]  # fmt: skip


def _could(name: str, a_side: int, times: float = 1.0) -> list[str]:
    if a_side < FEWEST:
        return [name, str(a_side), "–", "–", "–", "too few to show anything"]
    least = smallest_gap(a_side, a_side) * times
    share = f"{100 * least * HALF:.0f} points" if least * HALF < HALF else "more than there is"
    return [
        name,
        f"{a_side:,}",
        f"{least:.2f}",
        f"{least * SPREAD_OF_AGE:.1f} years",
        f"{least * SPREAD_OF_LEVEL:.1f} of 7",
        share,
    ]
