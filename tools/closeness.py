"""Learns the weights of the quiet layer from the labelled notes and worked examples of this repository. The same notes give the same weights.

Logistic regression by stochastic steps in a fixed order, in plain Python: no chance and no library decides a weight.
The sealed notes are never read. `python -m tools.closeness` shows what it does on notes it did not learn from: each file is left out in turn.
"""

import json
import random
from collections import Counter
from collections.abc import Sequence
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from childfirst.rules.wording import check
from childfirst.rules.wording.answers import read_children
from childfirst.rules.wording.closeness import Closeness, clauses, shares
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.fold import fold
from childfirst.rules.wording.meaning import open_clauses, stands
from childfirst.rules.wording.note import Note
from childfirst.rules.wording.scoring import overlaps

NOTES = Path(__file__).resolve().parent.parent / "tests" / "rules" / "wording" / "notes"
LEARNT_FROM = (
    "building.jsonl",
    "further.jsonl",
    "voices.jsonl",
    "rounds.jsonl",
    "shifts.jsonl",
    "good.jsonl",
    "phrases.jsonl",
)
ROUNDS, STEP, KEEP, TWICE = 20, 0.5, 3e-3, 2.0
LEAST, LEAST_BESIDE = 1.66, 0.56
"""Alone, and in a note in which a pattern found something too. Chosen by `held_out`, not by the sealed notes: the most found below two suggestions in
1,000 words of good notes that were not learnt from."""
Clause = tuple[str, str, str | None]


class Heard(NamedTuple):
    """A clause that no pattern found, by weights that never saw it."""

    comes_to: float
    marked: bool
    harms: bool
    good: bool


def clauses_of_notes(names: Sequence[str] = LEARNT_FROM) -> list[Clause]:
    """Every clause of the notes, by note, with its kind if half of it is labelled."""
    found: list[Clause] = []
    for name in names:
        for line in (NOTES / name).read_text(encoding="utf-8").splitlines():
            note = json.loads(line)
            _, folded = fold(note["text"], [child["name"] for child in note["children"]])
            for start, end in clauses(folded, 0, len(folded)):
                kinds = [
                    each["class"] for each in note["spans"] if overlaps((start, end), (each["start"], each["end"]))
                ]
                found.append((note["id"], folded[start:end], kinds[0] if kinds else None))
    return found


def clauses_of_examples() -> list[Clause]:
    """The catalogue's worked examples, both ways."""
    return [
        (entry.id, text.lower()[start:end], kind)
        for entry in ENTRIES
        for texts, kind in ((entry.fires, entry.kind), (entry.quiet, None))
        for text in texts
        for start, end in clauses(text.lower(), 0, len(text))
    ]


def learn(learnt_from: list[Clause]) -> tuple[dict[str, float], float]:
    """The weight of each sign seen twice, and the base."""
    rows = [(shares(text), kind is not None) for _, text, kind in learnt_from]
    often = Counter(sign for found, _ in rows for sign in found)
    weights = dict.fromkeys(sorted(sign for sign, times in often.items() if times > 1), 0.0)
    moved = dict.fromkeys(weights, 1.0)
    known = [({sign: share for sign, share in found.items() if sign in weights}, so) for found, so in rows]
    base, order, shuffled = -1.5, list(range(len(known))), random.Random(1)  # noqa: S311 (an order, not a secret)
    for _ in range(ROUNDS):
        shuffled.shuffle(order)
        for place in order:
            found, so = known[place]
            total = base + sum(share * weights[sign] for sign, share in found.items())
            off = (1 / (1 + exp(-total)) - so) * (TWICE if so else 1.0)
            base -= 0.02 * off
            for sign, share in found.items():
                slope = off * share + KEEP * weights[sign]
                moved[sign] += slope * slope
                weights[sign] -= STEP * slope / moved[sign] ** 0.5
    return weights, base


def page() -> str:
    """What is kept: weights, base, the least that speaks, and examples to explain by."""
    weights, base = learn([*clauses_of_notes(), *clauses_of_examples()])
    examples = sorted({(kind, _as_written(text)) for _, text, kind in clauses_of_notes() if kind})
    kept = {
        "base": round(base, 2),
        "least": LEAST,
        "least_beside": LEAST_BESIDE,
        "examples": examples,
        "weights": {sign: round(weight, 2) for sign, weight in weights.items() if abs(weight) >= 0.05},
    }
    return json.dumps(kept, ensure_ascii=True, indent=0) + "\n"


def _as_written(folded: str) -> str:
    """An example as it is shown: the child's name is "the child"."""
    words = " ".join("the child" if "\x02" in word else word for word in folded.split())
    return words.replace("the child the child", "the child").strip(" \"'()-")


def held_out() -> list[Heard]:
    """Every clause of the notes by weights learnt from the other files."""
    of_notes, heard = {name: clauses_of_notes((name,)) for name in LEARNT_FROM}, []
    for name in LEARNT_FROM:
        others = [clause for other in LEARNT_FROM if other != name for clause in of_notes[other]]
        learnt = Closeness(*learn([*others, *clauses_of_examples()]), LEAST, LEAST_BESIDE, ())
        for line in (NOTES / name).read_text(encoding="utf-8").splitlines():
            heard += _heard(json.loads(line), learnt)
    return heard


def _heard(record: dict[str, Any], learnt: Closeness) -> list[Heard]:
    """The clauses of one note that the quiet layer may speak of: what each comes to, whether it harms, and whether the note is good."""
    note = Note(record["text"], record["field"], read_children(record))
    known = check(note.text, note.field, note.children, quiet_layer=False)
    marked = any(each.weight != "L" for each in known)
    spans = [(span["start"], span["end"]) for span in record["spans"]]
    return [
        Heard(learnt.of(note.folded[a:b]), marked, any(overlaps((a, b), span) for span in spans), not spans)
        for a, b in open_clauses(note, known)
        if stands(note, a, b)
    ]


def main() -> None:
    """For each pair of leasts: of the harmful clauses that no pattern found, how many speak; and suggestions in 1,000 words of good notes."""
    heard = held_out()
    harmful = sum(each.harms for each in heard)
    records = [
        json.loads(line) for name in LEARNT_FROM for line in (NOTES / name).read_text(encoding="utf-8").splitlines()
    ]
    words = sum(len(record["text"].split()) for record in records if not record["spans"])
    for least in (1.4, 1.66, 1.9, 2.2):
        for beside in (least, least - 0.9, least - 1.1):
            said = [each for each in heard if each.comes_to >= (beside if each.marked else least)]
            quiet = 1000 * sum(each.good for each in said) / words
            print(
                f"{least:.2f} alone, {beside:.2f} beside: {sum(each.harms for each in said)} of {harmful} found, {quiet:.2f} in 1,000 good words"
            )


if __name__ == "__main__":
    main()
