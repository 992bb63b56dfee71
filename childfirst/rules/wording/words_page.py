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

A second, quiet layer suggests at weight L where a clause is close in meaning to an example of ours though none of its words is listed
(“close in meaning to …”). It adds up weights of words, pairs of words and ideas ([closeness](../../childfirst/rules/wording/closeness.py)), learnt by
`tools/closeness.py` from the labelled notes of this repository other than the sealed ones, and names the nearest example and the words that weighed
most. It is no language model and its reasons are rough. On twenty good notes that it did not learn from it made 1.6 suggestions in 1,000 words. Learning
from three quarters of the notes, it spoke of 21 in 100 labelled clauses of the last quarter at two suggestions in 1,000 words. A small model of
sentence vectors that a package carries (all-MiniLM-L6-v2) did no better when tried and cannot say why.

How good is it? `childfirst bench wording --notes tests/rules/wording/notes/sealed.jsonl` prints it: recall and precision by class, weight
and kind, false alarms on good notes, error by the named child's group with a test for chance, and speed beside other tools. The sealed
notes were looked at as totals only: 125 invented notes with 160 labelled stretches at weights H and M, of which patterns and the quiet layer found 0.94;
0.92 of what patterns flagged was labelled; 1.6 false alarms in 1,000 words of good notes, short ones included.

Expect less on wording of another kind: words nobody listed are often missed. A second sealed set ([how it was made](../../tests/rules/wording/notes/README.md)) is nearly all
paraphrase beside good notes full of traps: 136 notes, 108 labelled stretches. There the check finds 0.78 of them at a precision of 0.79, with 6.8 false alarms in
1,000 words of good notes. Its twin, on which patterns were mended, reads 0.98 at 0.97 and stood at 0.72 at 0.81 before: mending by one half moved the other
by a hundredth. Four further rounds of 47 to 90 notes, each first checked unseen, stood at 0.67, 0.74, 0.70 and 0.44 of their labels, at precisions of
0.75, 0.80, 0.86 and 0.77; the last used no word of the catalogue. The same hand wrote notes, labels and patterns.

How fast? On the 180 notes of the two development sets (437 characters on average, denser in harm than real notes; a loaded two-core machine; old and new
by turns): 0.65 milliseconds at the median without the quiet layer where the first look of before took 0.98, and a first note in a new process in
half a second where it took three. That is about three times the notes a second of proselint 0.16, which is written over RE2, not
twenty: a third of the time goes to deciding the context of each match in Python, and folding names, sentences and the first look alone
take longer than a twentieth of proselint's note. alex starts Node for its folder of notes; less that start, we were 5 to 130 times as fast, by how busy the
machine was. With the ideas added since, old and new by turns five times on a busy machine: 0.72 to 0.85 milliseconds at the median where it was 0.62 to 0.94. Text with nothing to find passes at 200 to 300 megabytes a second, 0.6 to 0.7 of the speed of the Aho-Corasick library alone.

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
