"""Counts in, honest figures out: every rate, ratio and share leaves here with its interval and its caveats.

A number without its numerator, denominator and doubt can neither be checked nor corrected, so none is made here.
"""

from childfirst.rules.measures.figure import Figure, Ratio
from childfirst.rules.measures.rates import FEW, proportion, rate, ratio, share_missing
from childfirst.rules.measures.suppress import Published, suppress

__all__ = ["FEW", "Figure", "Published", "Ratio", "proportion", "rate", "ratio", "share_missing", "suppress"]
