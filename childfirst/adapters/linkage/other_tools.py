"""`recordlinkage`, the other well-kept library, to measure ourselves beside. An extra (`bench`): nothing else imports this."""

import warnings
from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from childfirst.adapters.linkage.cluster import clusters
from childfirst.adapters.linkage.frames import prepared

_BLOCKS: Final = (("f", "dob"), ("g", "dob"), ("pc", "g"), ("pc", "f"), ("pc", "dob"), ("g", "f"))


def recordlinkage_installed() -> bool:
    """Is the extra there?"""
    try:
        import recordlinkage  # noqa: F401
    except ImportError:
        return False
    return True


def recordlinkage_clusters(raw: pl.DataFrame, fields: Mapping[str, Any]) -> list[int]:
    """Blocks on two columns at a time, Jaro-Winkler at 0.85, its classifier by expectation and maximisation, connected components."""
    import recordlinkage

    warnings.filterwarnings("ignore")
    frame = (
        prepared(raw, fields)
        .select("g", "f", "dob", "sex", "pc", "ad", "town", "email", "idn", "phone", "school", "carer")
        .to_pandas()
    )
    present = [name for name in frame.columns if frame[name].notna().any()]
    index = recordlinkage.Index()
    for block in _BLOCKS:
        if set(block) <= set(present):
            index.block(list(block))
    compare = recordlinkage.Compare()
    for name in present:
        if name in ("g", "f", "ad", "email"):
            compare.string(name, name, method="jarowinkler", threshold=0.85, label=name)
        else:
            compare.exact(name, name, label=name)
    pairs = index.index(frame.dropna(how="all"))
    if not len(pairs):
        return list(range(raw.height))
    likeness = compare.compute(pairs, frame)
    matches = recordlinkage.ECMClassifier(binarize=None).fit_predict(likeness)
    found, _ = clusters(raw.height, [(int(a), int(b)) for a, b in matches])
    return [int(one) for one in found]
