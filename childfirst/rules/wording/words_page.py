"""The printed catalogue of wording, from the entries themselves."""

from collections.abc import Iterator
from typing import Final

from childfirst.rules.wording.entry import CLASSES, WEIGHTS, Entry, Family
from childfirst.rules.wording.extracts import OFF, ON
from childfirst.rules.wording.families import ENTRIES, FAMILIES

HEAD: Final = """<!-- Generated from childfirst/rules/wording. Do not edit: change the entry and write the pages anew. -->
{off}

# The words

What the wording check looks for, why it matters and what to write. This page lists harmful wording as examples: it is training text.

The check suggests. It replaces nothing, blocks nothing and never scores a person. It reads each stretch in its context and keeps silent
about quotations and reported speech (of the child, a suspect, a relative), about adults, about what a sentence says is *not* so, about
two children of one age, about laws, offences, services, forms and names, and about text on wording. A child's name is folded to marks
before any pattern runs: which name it was cannot change a finding.

{counts}

A second, quiet layer suggests at weight L where a clause shares its ideas with an example of ours though none of its words is listed
(“close in meaning to …”). It is no language model: it is a lexicon of ideas written by hand (childfirst/rules/wording/concepts.py) and a
count of shared ideas, and it misses most of what a careful reader would see: on the sealed notes below it adds nothing to the patterns.
A small model of sentence vectors that a package carries (all-MiniLM-L6-v2) was tried in its place, learning from labelled notes. At two
suggestions in 1,000 words of good notes it found 3 of the 12 clauses that the patterns had missed there; counts of words and pairs of
words found 4, and neither says why as plainly. It is not offered.

How good is it? `childfirst bench wording --notes tests/rules/wording/notes/sealed.jsonl` prints it: recall and precision by class, weight
and kind, false alarms on good notes, error by the named child's group with a test for chance, and speed beside other tools. The sealed
notes were written before the newest patterns and looked at as totals only: 125 invented notes with 160 labelled stretches at weights H and
M, of which the check found 0.92 (0.71 before those patterns); 0.91 of what it flagged was labelled (0.85 before); 1.8 false alarms in
1,000 words of good notes, short ones included. The same hand wrote notes and patterns: expect less on notes by others.

The whys and better words are ours. Sources name the idea. No lawyer and no second reader has confirmed them yet.
"""


def page() -> str:
    """The whole catalogue as Markdown."""
    counts = "\n".join(
        ["| Class | Means | Entries |", "|---|---|---|"]
        + [f"| {kind} | {means} | {sum(entry.kind == kind for entry in ENTRIES)} |" for kind, means in CLASSES.items()]
        + ["", "| Weight | Asks |", "|---|---|"]
        + [f"| {weight} | {asks} |" for weight, asks in WEIGHTS.items()]
    )
    parts = [HEAD.format(off=OFF, counts=counts)]
    for family in FAMILIES:
        parts.extend(_family(family))
    return "\n".join([*parts, ON, ""])


def _family(family: Family) -> Iterator[str]:
    yield f"## {family.title}\n\n{family.about}\n"
    for entry in family.entries:
        yield _entry(entry)


def _entry(entry: Entry) -> str:
    fields = "" if len(entry.fields) == 4 else f" In: {', '.join(entry.fields)}."
    numbers = f" Catalogue numbers {', '.join(map(str, entry.numbers))}." if entry.numbers else ""
    return "\n".join(
        [
            f"### {entry.id}",
            "",
            f"{entry.kind}, weight {entry.weight}; {len(entry.lines)} patterns.{fields}{numbers}",
            "",
            f"- Why: {entry.why}",
            f"- Write: {entry.suggestion}",
            f"- Source: {entry.source}.",
            *(f"- Found in: “{text}”" for text in entry.fires),
            *(f"- Not in: “{text}”" for text in entry.quiet),
            "",
        ]
    )
