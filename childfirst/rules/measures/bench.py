"""What `childfirst bench measures` prints: figures of others made again, and what these measures do on invented data."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from childfirst.rules.measures.provenance import code_version
from childfirst.rules.measures.published import children_stopped, london_boroughs, other_decisions
from childfirst.rules.measures.published_national import national_rates
from childfirst.rules.measures.reproduced import Reproduced

PUBLICATIONS: Final[tuple[tuple[str, Callable[[Path], Reproduced]], ...]] = (
    ("published_figures", children_stopped),
    ("published_figures", other_decisions),
    ("extractss_london_disparity", london_boroughs),
    ("rdu_stop_search", national_rates),
)
EXPECTED_APART: Final = {"rdu_stop_search": 19}
"""Figures that cannot come back, because the publisher's own inputs do not give them. Each is printed."""


def run(data: Path | None, *, quick: bool = False) -> int:
    """Print everything; non-zero if a figure that should come back did not, or a simulation left its bounds."""
    print(f"Measures, code {code_version()}\n\nMade again from published inputs")
    return int(sum([*reproduce(data)]) > 0)


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
