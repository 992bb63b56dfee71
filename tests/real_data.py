"""The open data beside the checkout: `CHILDFIRST_SHARED`, or a `shared/` folder next to it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def shared(relative: str) -> Path:
    """One file or folder of the open data. Skips the test, saying so, where it is absent."""
    folders = [os.environ.get("CHILDFIRST_SHARED", ""), str(ROOT.parent / "shared")]
    for folder in filter(None, folders):
        if (Path(folder) / relative).exists():
            return Path(folder) / relative
    pytest.skip(f"{relative} is not beside this checkout (set CHILDFIRST_SHARED)")
