"""What `childfirst bench measures` prints: figures of others made again, and what these measures do on invented data."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from childfirst.rules.measures.crew import Crew
from childfirst.rules.measures.made_up import stops
from childfirst.rules.measures.provenance import code_version
from childfirst.rules.measures.published import children_stopped, london_boroughs, other_decisions
from childfirst.rules.measures.published_national import national_rates
from childfirst.rules.measures.reproduced import Reproduced
from childfirst.rules.measures.simulate import Check, ask, counted
from childfirst.rules.measures.simulate_rows import read
from childfirst.rules.measures.simulate_thresholds import thresholds
from childfirst.rules.measures.threshold import threshold_test

PUBLICATIONS: Final[tuple[tuple[str, Callable[[Path], Reproduced]], ...]] = (
    ("published_figures", children_stopped),
    ("published_figures", other_decisions),
    ("extractss_london_disparity", london_boroughs),
    ("rdu_stop_search", national_rates),
)
EXPECTED_APART: Final = {"rdu_stop_search": 19}
"""Figures that cannot come back, because the publisher's own inputs do not give them. Each is printed."""

TRIALS: Final = 2000
QUICK: Final = 200
QUICK_FITS: Final = 40


def questions() -> dict[str, Callable[[int], bool]]:
    """How to ask each question once, by its name."""
    return {check.name: check.trial for check in (*counted(), *read(), *thresholds())}


QUESTIONS: Final = f"{__name__}:questions"


def run(data: Path | None, *, quick: bool = False) -> int:
    """Print everything; non-zero if a figure that should come back did not, or a simulation left its bounds."""
    print(f"Measures, code {code_version()}\n\nMade again from published inputs", flush=True)
    failed = [*reproduce(data)]
    trials = QUICK if quick else TRIALS
    begun = time.perf_counter()
    with Crew(QUESTIONS) as crew:
        print(f"\nOn invented data whose answer is known ({'quick: ' if quick else ''}up to {trials:,} trials)")
        failed += [*simulate([*counted(), *read()], trials, crew=crew)]
        print("\nThreshold test (3 or 4 groups in 12 or 25 places a trial)")
        failed += [*simulate(list(thresholds()), QUICK_FITS if quick else trials, least=1, crew=crew)]
        print(f"  {time.perf_counter() - begun:,.0f} s for all trials ({crew.busy():,.0f} s of processor)")
    how_fast()
    return int(any(failed))


def reproduce(data: Path | None) -> Iterator[bool]:
    """Each publication: whether it failed to come back."""
    for folder, make in PUBLICATIONS:
        if data is None or not (data / folder).is_dir():
            print(f"  {folder}: not beside this checkout, left out (--data says where it is)")
            continue
        made = make(data / folder)
        came_back = f"{made.came_back:,} of {made.tried:,} come back" if made.tried else "nothing to hold them against"
        print(f"  {made.name}: {came_back}")
        for name, (estimate, low, high) in made.figures.items():
            print(f"      {name}: {estimate:.6f} ({low:.6f} to {high:.6f})")
        for line in made.said:
            print(f"      {line}")
        yield made.tried - made.came_back != EXPECTED_APART.get(folder, 0)


def simulate(checks: list[Check], trials: int, least: int = 20, crew: Crew | None = None) -> Iterator[bool]:
    """Each question: whether the answer lies outside its band by more than the trials leave in doubt."""
    for check in checks:
        answered = ask(check, trials, least, crew)
        print(f"  {answered.words}", flush=True)
        yield not answered.sound


def how_fast() -> None:
    """How long the threshold test takes for a page: 100 groups in places."""
    counts, _ = stops(5, {"Asian": -1.2, "Black": -2.0, "Mixed": -1.2, "White": -1.2})
    start, busy = time.perf_counter(), time.process_time()
    found = threshold_test(counts, "White")
    print(
        f"  {len(counts)} groups in places: {time.perf_counter() - start:.1f} s ({time.process_time() - busy:.1f} s of processor), "
        f"chains agree to {found.agreement:.2f}, {found.fit:.0%} of cells within their limits"
    )
