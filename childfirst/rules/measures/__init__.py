"""Counts in, honest figures out: every rate, ratio and share leaves here with its interval and its caveats.

A number without its numerator, denominator and doubt can neither be checked nor corrected, so none is made here.
"""

from childfirst.rules.measures.comparisons import difference, difference_of_shares, ratio, ratio_of_shares
from childfirst.rules.measures.figure import Difference, Figure, Ratio
from childfirst.rules.measures.provenance import code_version, fingerprint
from childfirst.rules.measures.rates import FEW, proportion, rate, share_missing
from childfirst.rules.measures.suppress import Published, suppress

__all__ = [
    "FEW", "Difference", "Figure", "Published", "Ratio", "code_version", "difference", "difference_of_shares",
    "fingerprint", "proportion", "rate", "ratio", "ratio_of_shares", "share_missing", "suppress",
]  # fmt: skip
