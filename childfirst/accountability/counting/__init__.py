"""What is counted for the public: one measure a definition, one subject a file."""

from typing import Final

from childfirst.accountability.counting import desk, learning, panels, powers
from childfirst.accountability.counting.measure import Measure

MEASURES: Final[dict[str, Measure]] = {
    one.code: one for one in (*desk.MEASURES, *learning.MEASURES, *powers.MEASURES, *panels.MEASURES)
}

__all__ = ["MEASURES", "Measure"]
