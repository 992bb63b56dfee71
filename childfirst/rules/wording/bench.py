"""The wording figures: quality on labelled notes, equal error by group, and speed beside the library alone and two prose linters."""

import importlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any, Final

from childfirst.rules.wording.answers import findings
from childfirst.rules.wording.check import check
from childfirst.rules.wording.fairness import differs_by_chance
from childfirst.rules.wording.families import ENTRIES
from childfirst.rules.wording.prefilter import READY, prefilter
from childfirst.rules.wording.scoring import Scores, Tally, score

Notes = Sequence[dict[str, Any]]
PLAIN: Final = "Vehicle index photographed. Kestrel Lane corridor narrow; laptop sealed, labelled, weighed. Garage flooded; pump hired. "
KINDS: Final = ("class", "weight", "kind", "form", "group")
ALEX_DOCUMENTS: Final = 40


def run(labelled: Notes, clean: Notes) -> None:
    """Print every figure. With no labelled notes, the worked examples of the catalogue stand in, and it says so."""
    print("Wording\n")
    if labelled:
        _quality(score(labelled, findings))
    else:
        _examples()
    clean = clean or [note for note in labelled if not note.get("spans")]
    if clean:
        _false_alarms(clean)
    _speed(
        [*labelled, *(note for note in clean if note not in labelled)]
        or [{"text": text} for entry in ENTRIES for text in (*entry.fires, *entry.quiet)]
    )


def _examples() -> None:
    fires = [(entry, text) for entry in ENTRIES for text in entry.fires]
    found = sum(bool(check(text, entry.fields[0])) for entry, text in fires)
    print(f"No labelled notes given. Worked examples of the catalogue that fire: {found} of {len(fires)}.")
    print("They were written with the patterns and prove nothing about other notes: give labelled notes as FILE.\n")


def _quality(scores: Scores) -> None:
    print(f"{'':28}{'spans':>7}{'recall':>9}{'precision':>11}{'F1':>7}")
    _row("weights H and M", scores.total)
    for kind in KINDS:
        for (of, name), tally in sorted(scores.by.items()):
            if of == kind and (tally.spans or tally.right or tally.wrong):
                _row(f"{kind} {name}", tally)
    print(
        f"\nFalse alarms on labelled traps: {scores.total.on_traps}; all false alarms: {scores.total.wrong} in {scores.words:,} words."
    )
    groups = {name: tally for (kind, name), tally in scores.by.items() if kind == "group"}
    missed = differs_by_chance({name: (tally.spans - tally.found, tally.spans) for name, tally in groups.items()})
    alarms = differs_by_chance({name: (tally.wrong, tally.right + tally.wrong) for name, tally in groups.items()})
    print(f"Misses by the named child's group: {_chance(missed)}. False alarms: {_chance(alarms)}.\n")


def _chance(share: float | None) -> str:
    if share is None:
        return "nothing to compare"
    return f"{'no more than chance' if share >= 0.05 else 'MORE THAN CHANCE'} (p = {share:.2f}, permutation test)"


def _row(words: str, tally: Tally) -> None:
    figures = [f"{value:.3f}" if value is not None else "-" for value in (tally.recall, tally.precision, tally.f1)]
    print(f"{words:28}{tally.spans:>7}{figures[0]:>9}{figures[1]:>11}{figures[2]:>7}")


def _false_alarms(clean: Notes) -> None:
    words = sum(len(str(note["text"]).split()) for note in clean)
    found = [each for note in clean for each in findings(note)]
    pattern = [each for each in found if each.layer == "pattern" and each.weight in ("H", "M")]
    quiet = [each for each in found if each.layer == "meaning"]
    print(
        f"Good notes: {len(clean)} notes, {words:,} words. False alarms at H and M: {1000 * len(pattern) / words:.2f} per 1,000 words; ",
        end="",
    )
    print(
        f"suggestions at L: {1000 * (len(found) - len(pattern)) / words:.2f}, of them close in meaning: {1000 * len(quiet) / words:.2f}.\n"
    )


def _speed(notes: Notes) -> None:
    texts = [str(note["text"]) for note in notes]
    for note in notes:  # patterns are compiled when first needed
        findings(note, quiet_layer=False)
    times = [_seconds(lambda note=note: findings(note, quiet_layer=False)) for note in notes]  # type: ignore[misc]
    whole = [_seconds(lambda note=note: findings(note)) for note in notes]  # type: ignore[misc]
    size = sum(len(text) for text in texts) / len(texts)
    print(
        f"One note (mean {size:.0f} characters): median {1000 * median(times):.2f} ms; with the quiet layer {1000 * median(whole):.2f} ms."
    )
    ours = len(notes) / sum(times)
    print(f"Notes a second: {ours:,.0f}; with the quiet layer {len(notes) / sum(whole):,.0f}.")
    _passing()
    _beside("proselint", "pip install proselint", _proselint(texts), ours)
    _beside("alex", "npm install --global alex", _alex(texts), ours)


def _passing() -> None:
    """Text with nothing to find beside the library alone on the same text, ready for it."""
    text = PLAIN * 100_000
    megabytes = len(text) / 1e6
    check(PLAIN)
    ours = min(_seconds(lambda: check(text, quiet_layer=False)) for _ in range(3))
    library, ready = prefilter().library, text.encode("ascii").translate(READY)
    alone = min(_seconds(lambda: library.find_matches_as_indexes(ready)) for _ in range(3))
    print(
        f"Text with nothing to find: {megabytes / ours:,.0f} MB a second; the library alone (ahocorasick-rs, same words, text made ready) "
        f"{megabytes / alone:,.0f} ({alone / ours:.2f} of its speed)."
    )


def _beside(name: str, install: str, rate: float | None, ours: float) -> None:
    if rate is None:
        print(f"{name}: not installed here ({install}), so not compared.")
    else:
        print(f"{name}: {rate:,.1f} notes a second on the same notes; we are {ours / rate:,.1f} times as fast.")


def _seconds(act: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """Of the processor, so that a busy machine changes little."""
    start = clock()
    act()
    return clock() - start


def _of_programs() -> float:
    """Seconds of the processor that the programs started from here have taken."""
    taken = os.times()
    return taken.children_user + taken.children_system


def _proselint(texts: Sequence[str]) -> float | None:
    try:
        importlib.import_module("proselint.checks").__register__  # noqa: B018
        registry = importlib.import_module("proselint.registry").CheckRegistry()
        registry.register_many(importlib.import_module("proselint.checks").__register__)
        lint = importlib.import_module("proselint.tools").LintFile
    except (ImportError, AttributeError):
        return None
    some = texts[:60]
    lint("first", content=some[0]).lint()
    return len(some) / _seconds(lambda: [lint("note", content=text).lint() for text in some])


def _alex(texts: Sequence[str]) -> float | None:
    """alex as it is run: one process over a folder of notes, less the time it takes on an empty note."""
    program = shutil.which("alex")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, text in enumerate(texts[:ALEX_DOCUMENTS]):
            paths.append(Path(folder) / f"{number}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        empty = Path(folder) / "empty.txt"
        empty.write_text("", encoding="utf-8")
        start = median(_seconds(lambda: _quietly(program, [empty]), _of_programs) for _ in range(3))
        return len(paths) / max(
            1e-6, median(_seconds(lambda: _quietly(program, paths), _of_programs) for _ in range(3)) - start
        )


def _quietly(program: str, paths: Sequence[Path]) -> None:
    subprocess.run([program, *map(str, paths)], capture_output=True, check=False)
