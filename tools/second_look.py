"""Learns when a pattern's match is to be asked more softly, from every match in the labelled notes. The sealed notes are never read.

`python -m tools.second_look` shows what it does on notes it did not learn from: each file is left out in turn.
"""

import json
from typing import Any, NamedTuple

from childfirst.rules.wording.answers import read_children
from childfirst.rules.wording.check import matches, stands
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.scoring import overlaps
from childfirst.rules.wording.second_look import looked_at, signs
from tools.closeness import LEARNT_FROM, NOTES
from tools.weighing import learn, total

KEEP, FINE_COUNTS = 1e-3, 2.0
LEAST = -0.4
"""Chosen where each file was left out in turn: of the findings that were right, at most 2 in 100 are asked more softly."""


class Match(NamedTuple):
    """One match of a pattern: where from, what stands around it, whether it stands and is looked at, whether it is labelled as harm."""

    name: str
    signs: dict[str, float]
    stands: bool
    harms: bool


def all_matches() -> list[Match]:
    """Every match of weight H or M, whatever the guards say of it: what they keep quiet shows what fine words look like."""
    return [match for name in LEARNT_FROM for line in (NOTES / name).read_text(encoding="utf-8").splitlines() for match in _of(name, json.loads(line))]


def _of(name: str, record: dict[str, Any]) -> list[Match]:
    note = Note(record["text"], record["field"], read_children(record))
    spans = [(span["start"], span["end"]) for span in record["spans"]]
    found = {(entry.id, start): (entry, start, end) for entry, start, end in matches(note) if entry.weight != "L"}
    return [
        Match(
            name,
            signs(note, entry, start, end),
            looked_at(entry) and stands(note, entry, start, end),
            any(overlaps((start, end), span) for span in spans),
        )
        for entry, start, end in found.values()
    ]


def learnt(seen: list[Match]) -> tuple[dict[str, float], float]:
    """The weights, from these matches."""
    return learn([(match.signs, match.harms) for match in seen], keep=KEEP, if_so=1.0, if_not=FINE_COUNTS)


def page() -> str:
    """What is kept."""
    weights, base = learnt(all_matches())
    kept = {
        "base": round(base, 2),
        "least": LEAST,
        "weights": {sign: round(weight, 2) for sign, weight in weights.items() if abs(weight) >= 0.05},
    }
    return json.dumps(kept, ensure_ascii=True, indent=0) + "\n"


def held_out() -> list[tuple[float, bool, str]]:
    """What each match that stands comes to, by weights learnt from the other files; whether it was right; and its file."""
    seen, found = all_matches(), []
    for name in LEARNT_FROM:
        weights, base = learnt([match for match in seen if match.name != name])
        found += [(total(weights, base, match.signs), match.harms, name) for match in seen if match.name == name and match.stands]
    return found


def main() -> None:
    """One line for each least: of the right findings and of the false alarms, how many would be asked more softly."""
    found = held_out()
    for name in ("", *LEARNT_FROM):
        rows = [(score, right) for score, right, file in found if name in ("", file)]
        right, wrong = ([score for score, so in rows if so is which] for which in (True, False))
        print(f"{name or 'all files':16} right {len(right):5} false {len(wrong):3}", end="")
        for least in (-1.0, -0.5, -0.25, 0.0, 0.25, 0.5):
            print(f" | {least:+.1f}: {sum(score < least for score in right)}, {sum(score < least for score in wrong)}", end="")
        print()


if __name__ == "__main__":
    main()
