"""Police stop-and-search rows as published on data.police.uk, read whole: nothing dropped silently, nothing guessed.

The published rows are the public's own evidence. They have no record id, no age in years and many blanks, so this
folder's work is to keep what is there, count what is not, and say both.
"""

from childfirst.adapters.stops.combine import Combined, combine
from childfirst.adapters.stops.contacts import children, contact_record
from childfirst.adapters.stops.counts import Counts, Month, months_of
from childfirst.adapters.stops.problems import Problem, StopsFileError
from childfirst.adapters.stops.read import StopsFile, read
from childfirst.adapters.stops.summary import summary_lines

__all__ = [
    "Combined", "Counts", "Month", "Problem", "StopsFile", "StopsFileError",
    "children", "combine", "contact_record", "months_of", "read", "summary_lines",
]  # fmt: skip
