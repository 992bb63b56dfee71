"""How somebody else's figures came back when they were made again: how many were tried, and how far off the worst was."""

from dataclasses import dataclass, field
from typing import Final

NEARLY: Final = 1e-6
"""How far a figure may be off, beyond the rounding of the places it was printed to, and still count as the same."""


@dataclass(slots=True)
class Reproduced:
    """How one publication came back. `tolerance` is how far a figure may be off and still count as the same."""

    name: str
    tolerance: float
    tried: int = 0
    came_back: int = 0
    worst: float = 0.0
    said: list[str] = field(default_factory=list)
    figures: dict[str, tuple[float, float, float]] = field(default_factory=dict)

    def hold(self, words: str, made: float | None, published: float, *, places: int = 12) -> bool:
        """Compare one figure, allowing for the places to which it was printed. The gap counts beyond the rounding."""
        self.tried += 1
        gap = float("inf") if made is None else max(0.0, abs(made - published) - 0.5 * 10**-places - 1e-9)
        self.worst = max(self.worst, gap)
        same = gap <= self.tolerance
        self.came_back += same
        if not same:
            self.said.append(f"{words}: published {published:g}, made again {made:g}")
        return same
