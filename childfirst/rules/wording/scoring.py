"""How good the check is on labelled notes: spans found, false alarms, traps; by class, weight, kind and the child's group.

A labelled span is found when a finding overlaps at least half of the shorter of the two. A finding that overlaps no labelled
span is a false alarm; one on a labelled trap is counted apart. Weights H and M count; L is shown and held against nobody.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from childfirst.rules.wording.finding import Child, Finding

Record = Mapping[str, Any]
Checker = Callable[[Record], Sequence[Finding]]
COUNTED = ("H", "M")


@dataclass(slots=True)
class Tally:
    """Counts that make precision, recall and F1."""

    spans: int = 0
    found: int = 0
    right: int = 0
    wrong: int = 0
    on_traps: int = 0

    @property
    def recall(self) -> float | None:
        """Of the labelled spans, the part found."""
        return self.found / self.spans if self.spans else None

    @property
    def precision(self) -> float | None:
        """Of the findings, the part that stands on a labelled span."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def f1(self) -> float | None:
        """Their harmonic mean."""
        if not self.recall or not self.precision:
            return None
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@dataclass(slots=True)
class Scores:
    """Everything that `bench wording` prints."""

    total: Tally = field(default_factory=Tally)
    by: dict[tuple[str, str], Tally] = field(default_factory=dict)
    missed: list[tuple[str, str, str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str, str, str]] = field(default_factory=list)
    trapped: list[tuple[str, str, str]] = field(default_factory=list)
    words: int = 0

    def tally(self, kind: str, name: str) -> Tally:
        """The counts of one class, weight, kind or group."""
        return self.by.setdefault((kind, name), Tally())


def read_children(record: Record) -> list[Child]:
    """The children of a record of the labelled sets. Their group is not read."""
    return [Child(str(child.get("name", "")), child.get("age")) for child in record.get("children") or []]


def overlaps(left: tuple[int, int], right: tuple[int, int]) -> bool:
    """Whether two spans share at least half of the shorter."""
    shared = min(left[1], right[1]) - max(left[0], right[0])
    shorter = min(left[1] - left[0], right[1] - right[0])
    return shared > 0 and 2 * shared >= shorter


def score(records: Iterable[Record], checker: Checker) -> Scores:
    """Run the check over labelled records and count."""
    scores = Scores()
    for record in records:
        _score_one(record, checker(record), scores)
    return scores


def _score_one(record: Record, findings: Sequence[Finding], scores: Scores) -> None:
    scores.words += len(str(record["text"]).split())
    spans = record.get("spans") or []
    groups = sorted({str(child.get("group", "")) for child in record.get("children") or []} - {""})
    counted = [each for each in findings if each.weight in COUNTED]
    for span in spans:
        where = (span["start"], span["end"])
        hit = any(overlaps((each.start, each.end), where) for each in findings)
        names = [
            ("class", span["class"]),
            ("weight", span["weight"]),
            ("form", span.get("form", "")),
            ("kind", record.get("kind", "")),
        ]
        tallies = [scores.tally(*name) for name in names] + [scores.tally("group", group) for group in groups]
        if span["weight"] in COUNTED:
            tallies.append(scores.total)
            if not hit:
                scores.missed.append(
                    (str(record["id"]), span["weight"], span["class"], str(record["text"])[where[0] : where[1]])
                )
        else:
            tallies = tallies[1:2]
        for tally in tallies:
            tally.spans += 1
            tally.found += hit
    _count_findings(record, counted, groups, scores)


def _count_findings(record: Record, counted: Sequence[Finding], groups: Sequence[str], scores: Scores) -> None:
    spans = [(span["start"], span["end"]) for span in record.get("spans") or []]
    traps = [(trap["start"], trap["end"]) for trap in record.get("traps") or []]
    for each in counted:
        where = (each.start, each.end)
        right = any(overlaps(where, span) for span in spans)
        trapped = not right and any(overlaps(where, trap) for trap in traps)
        names = [("class", each.kind), ("weight", each.weight), ("kind", str(record.get("kind", "")))]
        tallies = [
            scores.total,
            *(scores.tally(*name) for name in names),
            *(scores.tally("group", group) for group in groups),
        ]
        for tally in tallies:
            tally.right += right
            tally.wrong += not right
            tally.on_traps += trapped
        if trapped:
            scores.trapped.append((str(record["id"]), each.entry, each.text))
        if not right:
            scores.wrong.append((str(record["id"]), each.weight, each.entry or each.layer, each.text))
